// The codes of the ledger in plain words, and numbers and times as people write them. A code without words here is
// shown as it is, so that nothing is hidden.
import { reasonWords } from '../../src/core/reasons.ts';

const calls: Record<string, string> = {
  answered: 'Answered',
  'rang-out': 'Rang until it stopped',
  busy: 'Busy or declined',
  'hung-up-ringing': 'Hung up while it rang',
  'not-accepted': 'Picked up, but nobody pressed 1',
  'too-short': "Picked up by the carrier's voicemail",
  unreachable: "The shop's phone could not be reached",
  forwarded: 'Forwarded to us by the shop',
  'after-hours': 'Called after hours',
  'text-only': 'Nobody rings on this line',
  'never-rang': 'Came while the system was down',
  'no-word': 'The carrier never said what happened',
};

const outcomes: Record<string, { words: string; color: string }> = {
  answered: { words: 'Answered', color: 'green' },
  texted: { words: 'Texted', color: 'harbor' },
  'not-texted': { words: 'Not texted', color: 'gray' },
  'handed-over': { words: 'Needs a person', color: 'orange' },
};

const callers: Record<string, string> = { withheld: 'Number withheld', invalid: 'Unreadable number' };
const tasks: Record<string, string> = {
  'call-back': 'Call back',
  listen: 'Listen to the voicemail',
  'hand-over': 'Take over from the assistant:',
  answer: 'Answer a question of',
  registration: 'Look at the registration:',
};

export const wordsForCall = (code: string): string => calls[code] ?? code;
export const wordsForReason = (code: string): string => reasonWords[code] ?? code;
export const wordsForTask = (kind: string): string => tasks[kind] ?? kind;
export const wordsForOutcome = (outcome: string): { words: string; color: string } =>
  outcomes[outcome] ?? { words: outcome, color: 'gray' };

/** Who called: the number, or in words why there is none. */
export const nameCaller = (caller: string | null, kind: string): string =>
  caller ? writeNumber(caller) : (callers[kind] ?? wordsForReason(kind));

/** "+15035550175" as "(503) 555-0175"; "anonymous" in words; others as they come. */
export function writeNumber(number: string): string {
  if (number === 'anonymous') return 'Number withheld';
  const [, area, exchange, rest] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return area ? `(${area}) ${exchange}-${rest}` : number;
}

/** What somebody typed as a number, as a carrier would write it: E.164, or a short code. Null when it is not a number. */
export function readTypedNumber(typed: string): string | null {
  const text = typed.trim();
  const digits = text.replace(/[\s().-]/g, '');
  if (!/^\+?\d{3,15}$/.test(digits)) return null;
  if (digits.startsWith('+')) return digits;
  if (digits.length === 10) return `+1${digits}`;
  return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : digits;
}

const clockTime = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** A time of today with its seconds; an earlier one with its day. */
export function writeTime(at: string): string {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString() ? clockTime.format(date) : dayAndTime.format(date);
}

export function writeSeconds(seconds: number): string {
  if (seconds < 0.1) return 'under 0.1 s';
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** How long something has waited, for a glance: "now", "12 min", "3 h", "2 days". */
export function writeSince(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day' : `${days} days`;
}

/** Cents as the shop's money: "$1,250", and "$89.50" where it is not whole. */
export const writeMoney = (cents: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(
    cents / 100,
  );

/** "Wed, Jan 13, 10:00 AM – 12:00 PM" on the shop's wall clock. */
export function writeWindow(startsAt: string, endsAt: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}

/** "Chrome on Windows" of what a browser says about itself; "A device" where it says nothing known. */
export function nameDevice(userAgent: string | null): string {
  const find = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const browser = find([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/(Chrome|CriOS)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = find([
    [/iPhone|iPad/, 'iPhone or iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ]);
  return [browser ?? 'A device', system].filter(Boolean).join(' on ');
}

export const weekdayNames = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const tradeNames: Record<string, string> = {
  plumbing: 'Plumbing',
  hvac: 'Heating and cooling',
  electrical: 'Electrical',
  roofing: 'Roofing',
  pest: 'Pest control',
  'garage-door': 'Garage doors',
  appliance: 'Appliance repair',
  locksmith: 'Locksmith',
  landscaping: 'Landscaping',
  cleaning: 'Cleaning',
  general: 'Other work on homes',
};

export const languageNames = { en: 'English', es: 'Spanish', fr: 'French' };

/** "Water heater" as an id, "water-heater"; never empty. */
export function idOf(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return id || 'unnamed';
}

const wholeDay = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** "2027-07-05" as "Mon, July 5, 2027". A day has no zone. */
export const writeDay = (day: string): string => wholeDay.format(new Date(`${day}T00:00:00Z`));
