// When something was, in as few words as tell it: the time of today, the weekday of the last days, the date of what is older.
import { addDays, wallOf } from './calendar/zone-clock.ts';

/** On the wall clock of `timeZone`; `at` and `now` are epoch milliseconds. */
export function writeShortMoment(at: number, now: number, timeZone: string): string {
  const write = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(at);
  const [day, today] = [wallOf(at, timeZone).date, wallOf(now, timeZone).date];
  if (day === today) return write({ hour: 'numeric', minute: '2-digit' });
  if (day < today && day > addDays(today, -7)) return write({ weekday: 'short' });
  return write({ month: 'short', day: 'numeric', ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }) });
}
