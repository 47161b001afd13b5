// When a text may reach somebody, on the recipient's own clock (compliance QH-1 to QH-3, QH-5). Local days and hours are
// Temporal's business: on the nights when clocks change, too.
import { type Millis, minutes } from '../time.ts';
import { isHoliday } from './holidays.ts';
import type { Recipient } from './recipient.ts';
import { rulesOfState, type StateRules } from './states.ts';

/** Carriers take their time: nothing leaves in the last minutes of a window (QH-1). */
const beforeTheEnd = minutes(15);
/** Far enough for a long weekend with its holidays. */
const daysAhead = 14;

type Window = { from: Millis; to: Millis };
/** The windows of somewhere, on the day of `at` and so many days after it. */
type WindowsOf = (at: Millis, days: number) => Window[];

/** Null when `at` is inside every window; else when all of them are open next, or never within two weeks. */
export function waitUntil(windowsOf: WindowsOf[], at: Millis): Millis | null | 'never' {
  const isIn = (windows: Window[], moment: Millis) => windows.some(({ from, to }) => from <= moment && moment < to);
  if (windowsOf.every((of) => isIn(of(at, 0), at))) return null;
  const all = windowsOf.map((of) => of(at, daysAhead));
  const isOpen = (moment: Millis) => all.every((windows) => isIn(windows, moment));
  // All of them are open first when one of them has just opened.
  const openings = all.flatMap((windows) => windows.map(({ from }) => from)).filter((from) => from > at);
  return openings.toSorted((one, other) => one - other).find(isOpen) ?? 'never';
}

/** The hours of the strictest of the recipient's states, in all of their zones. */
export const solicitationHours = ({ zones, states }: Recipient) =>
  zones.flatMap((zone) =>
    states.map((state) => (at: Millis, days: number) => windowsIn(zone, at, days, (date) => spanOf(rulesOfState(state), date))),
  );

/** Texts about a visit that was booked: from 8 AM to 9 PM (QH-5). */
export const serviceHours = ({ zones }: Recipient) =>
  zones.map((zone) => (at: Millis, days: number) => windowsIn(zone, at, days, () => ['08:00', '21:00']));

function windowsIn(zone: string, at: Millis, days: number, span: (date: Temporal.PlainDate) => [string, string] | null): Window[] {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const windows: Window[] = [];
  for (let day = 0; day <= days; day += 1) {
    const date = today.add({ days: day });
    const open = span(date);
    if (!open) continue;
    const moment = (time: string) => date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
    windows.push({ from: moment(open[0]), to: moment(open[1]) - beforeTheEnd });
  }
  return windows;
}

function spanOf(rules: StateRules, date: Temporal.PlainDate): [string, string] | null {
  if (rules.holidaysOff && isHoliday(date)) return null;
  return date.dayOfWeek === 7 ? rules.sunday : date.dayOfWeek === 6 ? rules.saturday : rules.weekdays;
}

/** What the recipient's clocks show, to be kept with the text. */
export const clocksOf = ({ zones }: Recipient, at: Millis): string[] =>
  zones.map((zone) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', calendarName: 'never' }),
  );
