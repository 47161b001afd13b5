// When a shop is open, in the shop's own zone. DST is Temporal's business: no offsets, no "+24 h".
import type { Millis } from './time.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Half-open [from, to), "HH:MM" in the shop's zone. `to` may be "24:00", or before `from` when the span runs past midnight. */
export type OpenSpan = { from: string; to: string };

export type BusinessHours = {
  timeZone: string;
  /** A weekday that is missing or empty is closed. */
  weekly: Partial<Record<Weekday, OpenSpan[]>>;
  /** Local dates "YYYY-MM-DD" on which the shop is closed all day. */
  holidays: string[];
};

/** Of a shop that has not said otherwise. */
export const usualWeek: BusinessHours['weekly'] = Object.fromEntries(
  weekdays.slice(0, 5).map((day) => [day, [{ from: '08:00', to: '17:00' }]]),
);

/** True when the shop is open at `at`. */
export function isOpen(hours: BusinessHours, at: Millis): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone);
  const minute = local.hour * 60 + local.minute;
  const today = local.toPlainDate();
  const spansOf = (date: Temporal.PlainDate): OpenSpan[] =>
    hours.holidays.includes(date.toString()) ? [] : (hours.weekly[weekdays[date.dayOfWeek - 1] as Weekday] ?? []);
  const openToday = spansOf(today).some(({ from, to }) => {
    const start = minuteOf(from);
    const end = minuteOf(to);
    return start < end ? minute >= start && minute < end : minute >= start;
  });
  // A span such as 18:00-02:00 belongs to the day on which it starts.
  const openSinceYesterday = spansOf(today.subtract({ days: 1 })).some(
    ({ from, to }) => minuteOf(to) <= minuteOf(from) && minute < minuteOf(to),
  );
  return openToday || openSinceYesterday;
}

/** When the shop opens next, or null when it does not within two weeks. */
export function nextOpening(hours: BusinessHours, at: Millis): Millis | null {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (let day = 0; day <= 14; day += 1) {
    const date = today.add({ days: day });
    if (hours.holidays.includes(date.toString())) continue;
    const openings = (hours.weekly[weekdays[date.dayOfWeek - 1] as Weekday] ?? [])
      .map(({ from }) => date.toZonedDateTime({ timeZone: hours.timeZone, plainTime: from }).epochMilliseconds)
      .filter((opening) => opening > at);
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour as number) * 60 + (minute as number);
}
