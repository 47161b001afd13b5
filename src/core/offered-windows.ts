// What a job takes of a crew, and what would be offered to a customer who asks now.
import type { BusinessHours } from './business-hours.ts';
import type { BookingMode, SchedulingRules } from './scheduling-rules.ts';
import { freeSlots, type Taken, travelTo } from './slots.ts';
import type { Millis } from './time.ts';
import { packOf } from './trades/pack-of.ts';

/** Of a service that is not known yet, an hour and any crew; of a place that is not known, the longest way. */
export function workOf(
  rules: SchedulingRules,
  job: { service: string | null; postcode: string | null },
): { workMinutes: number; travelMinutes: number; skills: string[] } {
  const service = packOf(rules).services.find((one) => one.id === job.service);
  return { workMinutes: service?.minutes ?? 60, travelMinutes: travelTo(rules, job.postcode), skills: service?.skills ?? [] };
}

export type Outlook = {
  mode: BookingMode;
  /** How many days were looked through. */
  days: number;
  next: { startsAt: Millis; endsAt: Millis } | null;
  /** Why nothing can be offered, where windows are. */
  missing: 'crew' | 'services' | 'window' | null;
};

const farthest = 14;

/** The first window that somebody would be offered whose job is not urgent and not known yet. */
export function outlookOf(rules: SchedulingRules, hours: BusinessHours, taken: Taken[], now: Millis): Outlook {
  const { mode } = rules;
  const days = Math.min(rules.horizonDays, farthest);
  const nothing = { mode, days, next: null };
  if (mode === 'off' || mode === 'hand-over') return { ...nothing, missing: null };
  if (rules.crews.every((crew) => crew.onlyUrgent)) return { ...nothing, missing: 'crew' };
  if (packOf(rules).services.length === 0) return { ...nothing, missing: 'services' };
  const work = workOf(rules, { service: null, postcode: null });
  const [slot] = freeSlots({ hours, rules: { ...rules, horizonDays: days }, taken, now, ...work, urgent: false });
  if (!slot) return { ...nothing, missing: 'window' };
  return { mode, days, next: { startsAt: slot.startsAt, endsAt: slot.endsAt }, missing: null };
}
