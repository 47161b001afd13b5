// How a shop wants its conversations to end, and what may be offered. Limits and defaults are in contract/shops.ts.
import { type BusinessHours, isOpen, type Weekday, weekdays } from './business-hours.ts';
import type { TradePack } from './trades/index.ts';

/** `off`: people answer every text. `hand-over`: details are taken, a person books. `request`: the office confirms. */
export type BookingMode = 'off' | 'hand-over' | 'request' | 'book';

export type SchedulingRules = {
  mode: BookingMode;
  trade: string;
  /** Beside those of the trade's pack, or instead of the one with the same id. */
  services: TradePack['services'];
  /** Asked instead of those of the trade's pack. */
  questions: TradePack['questions'];
  /** The first is the one that is used until the caller writes another. */
  languages: ('en' | 'es' | 'fr')[];
  /** Starts of arrival windows, "HH:MM" in the shop's zone. */
  windows: { days: Weekday[]; starts: string[] }[];
  /** Length of an arrival window. */
  windowMinutes: number;
  /** What a visit takes of a crew: the window alone, or the window and the work that may begin at its end. */
  occupies: 'window' | 'window-and-work';
  /** Kept free before and after each visit of a crew. */
  bufferMinutes: number;
  /** Bands of postcodes (their first characters) that are far out: minutes of driving there, and as many back. */
  travel: { postcodes: string[]; minutes: number }[];
  /**
   * Each can be in one place at a time: who can send two vans has two crews. A crew without skills can do everything.
   * `onlyUrgent`: kept for urgent jobs, beyond what the others are offered for.
   */
  crews: { id: string; name: string; skills: string[]; onlyUrgent: boolean }[];
  minimumNoticeMinutes: number;
  horizonDays: number;
  /** Offers are held for the caller this long. */
  holdMinutes: number;
  /** Both empty: everywhere. */
  serviceArea: { cities: string[]; postcodes: string[] };
  /** The shop's own words, by topic: the only source of answers. */
  answers: { key: string; text: string }[];
  emergency: { takes: boolean; onCallPhone: string | null };
  /** Who is told next when nobody has answered a caller who needs a person, and how many minutes later. */
  /** A language model that reads what the rules do not, where the installation has one. */
  model: { use: boolean; dailyCents: number };
  ladder: { phone: string; afterMinutes: number; by: 'text' | 'call' }[];
};

/** A shop that lets people answer everything, and the defaults of one that does not. */
export const schedulingOff: SchedulingRules = {
  mode: 'off',
  trade: 'general',
  services: [],
  questions: [],
  languages: ['en'],
  windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], starts: ['08:00', '10:00', '13:00', '15:00'] }],
  windowMinutes: 120,
  occupies: 'window',
  bufferMinutes: 0,
  travel: [],
  crews: [{ id: 'crew', name: 'Crew', skills: [], onlyUrgent: false }],
  minimumNoticeMinutes: 120,
  horizonDays: 14,
  holdMinutes: 30,
  serviceArea: { cities: [], postcodes: [] },
  answers: [],
  emergency: { takes: false, onCallPhone: null },
  model: { use: false, dailyCents: 100 },
  ladder: [],
};

/** What a shop that takes visits has set without effect: each with where it stands and what to do. */
export function findIdleSettings(rules: SchedulingRules, hours: BusinessHours): { path: (string | number)[]; message: string }[] {
  if (rules.mode !== 'request' && rules.mode !== 'book') return [];
  const found: { path: (string | number)[]; message: string }[] = [];
  if (rules.windows.length === 0)
    found.push({ path: ['windows'], message: 'Nothing can be offered without arrival windows. Give their days and starts.' });
  for (const [index, { days, starts }] of rules.windows.entries())
    if (!days.some((day) => starts.some((start) => opensAt(hours, day, start))))
      found.push({
        path: ['windows', index],
        message: `The shop is closed at all of these times (${days.join(', ')} at ${starts.join(', ')}), so none would be offered. Change them, or the opening hours.`,
      });
  if (rules.minimumNoticeMinutes >= (rules.horizonDays + 1) * 24 * 60)
    found.push({
      path: ['minimumNoticeMinutes'],
      message: `A notice of ${rules.minimumNoticeMinutes} minutes ends after the ${rules.horizonDays} days that are offered. Shorten it, or raise horizonDays.`,
    });
  return found;
}

/** In a week without holidays or changes of the clocks. */
function opensAt(hours: BusinessHours, day: Weekday, time: string): boolean {
  const monday = Temporal.PlainDate.from('2027-01-04');
  const at = monday.add({ days: weekdays.indexOf(day) }).toZonedDateTime({ timeZone: 'UTC', plainTime: time });
  return isOpen({ ...hours, timeZone: 'UTC', holidays: [] }, at.epochMilliseconds);
}
