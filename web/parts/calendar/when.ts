// A time as it stands in the fields of a form, on the wall clock of the shop.
import { addDays, fromClock, instantOf, toClock, wallOf } from './zone-clock.ts';

export type When = { date: string; from: string; to: string };

const minute = 60_000;

/** A time that begins at a wall time and takes as long as given, also over a change of the clocks. */
export function whenFrom(date: string, minutes: number, lengthMinutes: number, timeZone: string): When {
  const end = wallOf(instantOf(date, minutes, timeZone) + lengthMinutes * minute, timeZone);
  return { date, from: toClock(minutes), to: toClock(end.minutes) };
}

/** Instants for the server; null while a field is empty. What ends at or before its start ends on the next day. */
export function spanOf({ date, from, to }: When, timeZone: string): { startsAt: string; endsAt: string } | null {
  const [start, end] = [fromClock(from), fromClock(to)];
  if (start === null || end === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const iso = (at: number) => new Date(at).toISOString();
  return { startsAt: iso(instantOf(date, start, timeZone)), endsAt: iso(instantOf(end > start ? date : addDays(date, 1), end, timeZone)) };
}
