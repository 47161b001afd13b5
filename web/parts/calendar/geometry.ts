// Where things stand in a grid of days: one column a day or a crew, time from top to bottom.
import type { CalendarVisit, Crew } from '../../api/calendar.ts';
import { wallOf, writeDay } from './zone-clock.ts';

export const hourHeight = 52;
const usual = { from: 7 * 60, to: 19 * 60 };
/** What is shorter is drawn this long, so that it can be read and hit. */
const shortest = 25;
/** What is dragged falls on a quarter of an hour. */
const step = 15;
const dayMinutes = 24 * 60;

/** `crew` is null where a column is a day of every crew. */
export type Column = { key: string; title: string; date: string; crew: string | null };
export type Hours = { from: number; to: number };
export type Span = { from: number; to: number };

export const columnsOfWeek = (days: string[]): Column[] =>
  days.map((date) => ({ key: date, title: `${writeDay(date, { weekday: 'short' })} ${Number(date.slice(8))}`, date, crew: null }));
export const columnsOfCrews = (date: string, crews: Crew[]): Column[] =>
  crews.map((crew) => ({ key: crew.id, title: crew.name, date, crew: crew.id }));

/** The part of a visit that lies in a day, in minutes of its wall clock; null when none does. */
export function spanIn(visit: { startsAt: string; endsAt: string }, date: string, timeZone: string): Span | null {
  const [start, end] = [wallOf(Date.parse(visit.startsAt), timeZone), wallOf(Date.parse(visit.endsAt), timeZone)];
  if (start.date > date || end.date < date || (end.date === date && end.minutes === 0)) return null;
  const from = start.date < date ? 0 : start.minutes;
  const to = end.date > date ? dayMinutes : end.minutes;
  // In the hour that comes twice, a visit may end before it begins on the wall.
  return { from, to: Math.max(to, from + shortest) };
}

/** Hours that show everything, and the usual day where nothing is. */
export function hoursFor(spans: Span[]): Hours {
  const from = Math.min(usual.from, ...spans.map((span) => span.from));
  const to = Math.max(usual.to, ...spans.map((span) => span.to));
  return { from: Math.floor(from / 60) * 60, to: Math.min(dayMinutes, Math.ceil(to / 60) * 60) };
}

export const isIn = (visit: CalendarVisit, column: Column): boolean => column.crew === null || visit.crew === column.crew;
export const toPixels = (minutes: number): number => (minutes / 60) * hourHeight;

/** The minute of the day that a dragged top edge falls on, all of `length` within the hours shown. */
export function minuteAt(pixels: number, hours: Hours, length = 0): number {
  const minute = hours.from + Math.round(((pixels / hourHeight) * 60) / step) * step;
  return Math.max(hours.from, Math.min(minute, hours.to - Math.min(length, hours.to - hours.from)));
}
