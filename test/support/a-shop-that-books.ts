// A plumber with two crews who lets the product book.
import { alwaysOpen } from './always-open.ts';
import { owner } from './flight.ts';

export const onCall = '+15035550188';
export const second = '+15035550177';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Settings of the API; `scheduling` changes single ones. */
export const booking = (scheduling: object = {}): object => ({
  ...alwaysOpen,
  alertPhone: owner,
  scheduling: {
    mode: 'book',
    trade: 'plumbing',
    languages: ['en', 'es'],
    windows: [{ days: everyDay, starts: ['08:00', '10:00', '13:00', '15:00'] }],
    crews: [
      { id: 'ana', name: 'Ana' },
      { id: 'bo', name: 'Bo' },
    ],
    horizonDays: 7,
    serviceArea: { cities: ['Portland'], postcodes: ['972'] },
    emergency: { takes: true, onCallPhone: onCall },
    ladder: [{ phone: second, afterMinutes: 10 }],
    ...scheduling,
  },
});

/** Everything that a shop needs to know, in one text. */
export const wholeRequest = (name: string, street: string): string =>
  `Hi, this is ${name} at ${street}, Portland 97202. The kitchen faucet drips all night, it's a single handle one. Any day works.`;
