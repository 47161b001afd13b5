// A visit in words: whose it is, what it is, and where it stands.
import type { CalendarVisit } from '../../api/calendar.ts';
import { writeNumber } from '../wording.ts';
import { wallOf } from './zone-clock.ts';

/** How a visit looks; `on-the-way` is a booked one of which the customer has been told so. */
export type Standing = 'held' | 'requested' | 'booked' | 'on-the-way' | 'done' | 'block';

export const standingOf = ({ kind, status, onTheWay }: CalendarVisit): Standing => {
  if (kind === 'block') return 'block';
  if (status === 'booked') return onTheWay ? 'on-the-way' : 'booked';
  return status === 'cancelled' ? 'done' : status;
};

export const standingWords: Record<Standing, { words: string; color: string }> = {
  held: { words: 'Held', color: 'gray' },
  requested: { words: 'Asked for', color: 'orange' },
  booked: { words: 'Booked', color: 'harbor' },
  'on-the-way': { words: 'On the way', color: 'green' },
  done: { words: 'Done', color: 'gray' },
  block: { words: 'Kept free', color: 'gray' },
};

export const nameOf = (visit: CalendarVisit): string =>
  visit.kind === 'block' ? 'Kept free' : (visit.name ?? (visit.phone ? writeNumber(visit.phone) : 'No name'));

const clock = (timeZone: string) => new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone });
export const writeClock = (at: string, timeZone: string): string => clock(timeZone).format(new Date(at));
/** "10:00 AM – 12:00 PM" on the shop's clock. */
export const writeSpan = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, timeZone: string): string =>
  clock(timeZone).formatRange(new Date(startsAt), new Date(endsAt));
const hour = (timeZone: string) => new Intl.DateTimeFormat('en-US', { hour: 'numeric', timeZone });
/** For where there is little room: whole hours as "10 AM", and as "10 AM – 12 PM". */
export const writeShortClock = (at: string, timeZone: string): string =>
  isWholeHour(at, timeZone) ? hour(timeZone).format(new Date(at)) : writeClock(at, timeZone);
export const writeShortSpan = (visit: { startsAt: string; endsAt: string }, timeZone: string): string =>
  isWholeHour(visit.startsAt, timeZone) && isWholeHour(visit.endsAt, timeZone)
    ? hour(timeZone).formatRange(new Date(visit.startsAt), new Date(visit.endsAt))
    : writeSpan(visit, timeZone);
function isWholeHour(at: string, timeZone: string): boolean {
  return wallOf(Date.parse(at), timeZone).minutes % 60 === 0;
}

/** Whether it makes sense to say that somebody is on the way: from half a day before until the end. */
export const isNear = (visit: CalendarVisit, now: number): boolean =>
  Date.parse(visit.startsAt) - now < 12 * 3_600_000 && Date.parse(visit.endsAt) > now - 4 * 3_600_000;
