// The wall clock of a shop: what day and minute an instant is there, and back. Browsers without Temporal are common.

/** `date` as "2027-01-12", `minutes` since the wall clock showed midnight. */
export type Wall = { date: string; minutes: number };

const minute = 60_000;
const day = 24 * 60 * minute;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

export function wallOf(at: number, timeZone: string): Wall {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return { date: `${parts.year}-${parts.month}-${parts.day}`, minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

const asUtc = ({ date, minutes }: Wall): number => Date.parse(`${date}T00:00:00Z`) + minutes * minute;

/**
 * The instant of a wall time. Of a time that comes twice it is the first; one that is skipped counts on from before the
 * gap, so 2:30 on the morning of the change is 3:30 (as `disambiguation: 'compatible'` of Temporal).
 */
export function instantOf(date: string, minutes: number, timeZone: string): number {
  const wanted = asUtc({ date, minutes });
  const offsetAt = (at: number): number => asUtc(wallOf(at, timeZone)) - at;
  const [before, after] = [wanted - offsetAt(wanted - day), wanted - offsetAt(wanted + day)];
  const exact = [before, after].filter((at) => asUtc(wallOf(at, timeZone)) === wanted);
  return exact.length > 0 ? Math.min(...exact) : before;
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Monday to Sunday around a day. */
export function weekOf(date: string): string[] {
  const monday = addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

export const isDate = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  addDays(text, 0) === text;

/** A day in words, as in "Tuesday, January 12". */
export const writeDay = (date: string, options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' }): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** Minutes of a day as "14:30", as fields for times take them, and back. */
export const toClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
export function fromClock(clock: string): number | null {
  const [, hours, rest] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(rest);
}
