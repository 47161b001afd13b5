// Which arrival windows a shop has free. All wall-clock work is Temporal's, in the shop's zone: a window whose start
// falls into the gap of a DST change does not exist that day; of a start that comes twice, the earlier one counts.
import { type BusinessHours, isOpen, type Weekday, weekdays } from './business-hours.ts';
import type { SchedulingRules } from './scheduling-rules.ts';
import { type Millis, minutes } from './time.ts';

/** An arrival window of one crew. `busyFrom` and `busyTo` are what it takes of the crew's time. */
export type Slot = { crew: string; startsAt: Millis; endsAt: Millis; busyFrom: Millis; busyTo: Millis };

/** A stretch of a crew's time that is taken. */
export type Taken = { id: string; crew: string; busyFrom: Millis; busyTo: Millis; held: boolean };

export type SlotQuery = {
  hours: BusinessHours;
  rules: SchedulingRules;
  taken: Taken[];
  now: Millis;
  /** How long the work takes; it counts where the shop says that work occupies its crew. */
  workMinutes: number;
  skills: string[];
  travelMinutes: number;
  urgent: boolean;
};

/** Free windows from the earliest on, one for each start: the first crew that is free and can do the work. */
export function* freeSlots(query: SlotQuery): Generator<Slot> {
  const { hours, rules, now } = query;
  const zone = hours.timeZone;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const earliest = now + minutes(rules.minimumNoticeMinutes);
  const crews = rules.crews.filter(
    (crew) =>
      (query.urgent || !crew.onlyUrgent) && (crew.skills.length === 0 || query.skills.every((skill) => crew.skills.includes(skill))),
  );
  for (let day = 0; day <= rules.horizonDays; day += 1) {
    const date = today.add({ days: day });
    if (hours.holidays.includes(date.toString())) continue;
    const weekday = weekdays[date.dayOfWeek - 1] as Weekday;
    const starts = new Set(rules.windows.filter((window) => window.days.includes(weekday)).flatMap((window) => window.starts));
    for (const start of [...starts].toSorted()) {
      const startsAt = instantOf(date, start, zone);
      if (startsAt === null || startsAt < earliest || !isOpen(hours, startsAt)) continue;
      const slot = slotAt(rules, startsAt, query.workMinutes, query.travelMinutes);
      const inTheWay = query.taken.filter((other) => overlaps(slot, other));
      const free = crews.filter((crew) => !inTheWay.some((other) => other.crew === crew.id));
      // What stands for a crew that is no longer in the settings is somebody's work all the same.
      const orphans = inTheWay.filter((other) => !rules.crews.some((crew) => crew.id === other.crew));
      const crew = free[0];
      if (crew && free.length > orphans.length) yield { crew: crew.id, ...slot };
    }
  }
}

/** The window that starts at `startsAt`, with what it takes of a crew. */
export function slotAt(rules: SchedulingRules, startsAt: Millis, workMinutes: number, travelMinutes = 0): Omit<Slot, 'crew'> {
  const endsAt = startsAt + minutes(rules.windowMinutes);
  const work = rules.occupies === 'window-and-work' ? minutes(workMinutes) : 0;
  // The buffer behind every stretch of taken time keeps two of them apart on both sides.
  const travel = minutes(travelMinutes);
  return { startsAt, endsAt, busyFrom: startsAt - travel, busyTo: endsAt + work + travel + minutes(rules.bufferMinutes) };
}

/**
 * How far out a postcode is, in minutes of driving, by the longest beginning that the shop names; 0 where it names none.
 * A postcode that is not known may be the farthest.
 */
export function travelTo(rules: SchedulingRules, postcode: string | null): number {
  const compact = (text: string) => text.replace(/\s/g, '').toUpperCase();
  const written = compact(postcode ?? '');
  if (!written) return Math.max(0, ...rules.travel.map((band) => band.minutes));
  const beginnings = rules.travel.flatMap((band) => band.postcodes.map((prefix) => ({ prefix: compact(prefix), minutes: band.minutes })));
  const fitting = beginnings.filter(({ prefix }) => written.startsWith(prefix));
  return fitting.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.minutes ?? 0;
}

const overlaps = (one: { busyFrom: Millis; busyTo: Millis }, other: { busyFrom: Millis; busyTo: Millis }): boolean =>
  one.busyFrom < other.busyTo && other.busyFrom < one.busyTo;

function instantOf(date: Temporal.PlainDate, time: string, zone: string): Millis | null {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : null;
}

/** "YYYY-MM-DDTHH:MM" on the shop's wall. */
export const localTime = (at: Millis, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/**
 * Two or three windows worth offering: the earliest, then ones on other days or at other times of day, in order of
 * time. Three from one morning are no choice.
 */
export function chooseOffers(free: Iterable<Slot>, zone: string, accepts: (localStart: string) => boolean, most = 3): Slot[] {
  const fitting: Slot[] = [];
  for (const slot of free) if (accepts(localTime(slot.startsAt, zone))) fitting.push(slot);
  const chosen: Slot[] = [];
  const dayOf = (slot: Slot) => localTime(slot.startsAt, zone).slice(0, 10);
  const partOf = (slot: Slot) => (localTime(slot.startsAt, zone).slice(11) < '12:00' ? 'morning' : 'afternoon');
  const first = fitting[0];
  if (!first) return [];
  chosen.push(first);
  const rounds: ((slot: Slot) => boolean)[] = [
    (slot) => chosen.every((one) => dayOf(one) !== dayOf(slot) && partOf(one) !== partOf(slot)),
    (slot) => chosen.every((one) => dayOf(one) !== dayOf(slot) || partOf(one) !== partOf(slot)),
    () => true,
  ];
  for (const fits of rounds) {
    for (const slot of fitting) {
      if (chosen.length >= most) break;
      if (!chosen.includes(slot) && fits(slot)) chosen.push(slot);
    }
  }
  return chosen.toSorted((a, b) => a.startsAt - b.startsAt);
}
