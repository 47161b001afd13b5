// Settings of a shop that never closes, for journeys that go on for hours.
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const alwaysOpen = {
  hours: { timeZone: 'America/Los_Angeles', weekly: Object.fromEntries(days.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) },
};
