// What a phone number is, and whether a text may go to it by its number alone.
// Who the number belongs to (staff, blocked, opted out) is decided elsewhere.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type NumberKind = 'ordinary' | 'withheld' | 'invalid' | 'foreign' | 'toll-free' | 'premium' | 'short-code' | 'service-code';

export type ReadNumber = { kind: 'ordinary'; e164: string } | { kind: Exclude<NumberKind, 'ordinary'>; e164: string | null };

// Carriers and Twilio write a withheld caller in words or as the word spelled on a keypad:
// ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE (providers.md 3.1, compliance NH-1).
const withheldWords = /^(anonymous|restricted|blocked|unknown|unavailable|private|withheld|asserted|no caller id|client:anonymous)$/i;
const withheldSpelled = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253']);

// The United States with its territories, and Canada; the rest of +1 is abroad (NH-1).
const served = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP', 'CA']);

// Reading takes a third of a millisecond and the same few numbers come again and again.
const known = new Map<string, ReadNumber>();
const mostKnown = 10_000;

/** Reads what a provider gave as a caller or called number. Numbers without "+" are read as North American. */
export function readNumber(raw: string | null | undefined): ReadNumber {
  const key = raw ?? '';
  const before = known.get(key);
  if (before) return before;
  const number = Object.freeze(readAfresh(key));
  if (known.size >= mostKnown) known.clear();
  if (key.length <= 40) known.set(key, number);
  return number;
}

function readAfresh(raw: string): ReadNumber {
  const text = raw
    .trim()
    .replace(/^(sips?|tel):/i, '')
    .replace(/[@;].*$/, '');
  if (text === '' || withheldWords.test(text) || withheldSpelled.has(text.replace(/^(?=\d)/, '+'))) return { kind: 'withheld', e164: null };
  if (!/^\+?[\d\s().-]+$/.test(text)) return { kind: 'invalid', e164: null };
  const digits = text.replace(/\D/g, '');
  if (!text.startsWith('+') && /^[2-9]11$/.test(digits)) return { kind: 'service-code', e164: null };
  if (!text.startsWith('+') && digits.length >= 3 && digits.length <= 6) return { kind: 'short-code', e164: null };
  // "15035550175" and "5035550175" are both the same North American number.
  const number = parsePhoneNumberFromString(text.startsWith('+') ? text : `+${digits.length === 10 ? '1' : ''}${digits}`);
  if (!number?.isValid()) return { kind: 'invalid', e164: null };
  const type = number.getType();
  if (type === 'TOLL_FREE') return { kind: 'toll-free', e164: number.number };
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST') return { kind: 'premium', e164: number.number };
  if (!served.has(number.country ?? '')) return { kind: 'foreign', e164: number.number };
  return { kind: 'ordinary', e164: number.number };
}

/** "+15035550175" as people write it: "(503) 555-0175". Other numbers come back spaced internationally. */
export function writeNumber(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational();
}

/**
 * FT-9: whether the name that the network shows is one of an emergency service, 47 CFR 64.1200(a)(1)(i). Names are cut at
 * 15 letters and written in capitals.
 */
export const isEmergencyService = (callerName: string | null): boolean =>
  callerName !== null &&
  /\b(911|E911|PSAP|POLICE|SHERIFF|FIRE ?(DEPT|DEP|DEPARTMENT|RESCUE|STATION|DIST)|AMBULANCE|EMS|PARAMEDICS?|HOSPITAL|HOSP|MED(ICAL)? CTR|POISON (CTRL|CONTROL|CENTER)|STATE PATROL|HWY PATROL|COAST GUARD|EMERGENCY (ROOM|DEPT|SVCS|SERVICES|MGMT))\b/i.test(
    callerName,
  );

/** For logs: all but the last two digits of the subscriber are hidden, "+1503*****75". */
export function maskNumber(number: string | null): string {
  if (!number) return 'withheld';
  return number.length < 8 ? '***' : `${number.slice(0, 5)}${'*'.repeat(number.length - 7)}${number.slice(-2)}`;
}
