// What a clock on the shop's wall shows, as an instant: the reader may sit in another zone.

const asUtc = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
};

/**
 * "2027-01-13" and "09:30" on the wall as an ISO instant. A time that the clocks skip is taken as the one after the gap;
 * of a time that comes twice, one of the two.
 */
export function instantOf(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const first = wanted - (asUtc(wanted, timeZone) - wanted);
  const second = first - (asUtc(first, timeZone) - wanted);
  const exact = asUtc(second, timeZone) === wanted ? second : Math.max(first, second);
  return new Date(exact).toISOString();
}

/** The day on the wall at an instant, as "2027-01-13". */
export const dayOf = (at: number, timeZone: string): string => new Date(asUtc(at, timeZone)).toISOString().slice(0, 10);

/** The day after so many days, as "2027-01-14". */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What the wall shows at an instant, as a field for date and time has it: "2027-01-13T09:30". */
export const wallTimeOf = (at: number, timeZone: string): string => new Date(asUtc(at, timeZone)).toISOString().slice(0, 16);

/** The instant of what such a field has; null while that is no time. */
export function instantOfField(field: string, timeZone: string): string | null {
  const [day = '', time = ''] = field.split('T');
  return Number.isNaN(Date.parse(`${day}T${time}Z`)) ? null : instantOf(day, time.slice(0, 5), timeZone);
}
