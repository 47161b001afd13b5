// Twilio's error codes in terms that decide what follows (providers.md 4.4; https://www.twilio.com/docs/api/errors).
import type { SendProblem } from '../../core/delivery.ts';

const codes: Record<SendProblem, readonly number[]> = {
  'opted-out': [21610],
  'bad-number': [21211, 21401, 21604, 30005, 21217],
  landline: [21614, 21635, 30006],
  'not-configured': [21606, 21603, 21601, 21212, 21703, 21704, 21705, 20003, 20404, 30002, 63038],
  'not-registered': [30034, 30035, 30032, 30033, 30024],
  route: [21408, 21612, 21608],
  filtered: [30007, 30004, 30450, 21216],
  busy: [20429, 21611, 30001, 30017, 30022],
  'unreachable-now': [30003, 30008],
  'daily-cap': [30023, 30027],
  content: [21617, 21602, 21620, 21623, 30019, 30011],
  loop: [14107],
  'too-late': [30036],
  unknown: [30410],
};

const problemByCode = new Map(
  Object.entries(codes).flatMap(([problem, numbers]) => numbers.map((code) => [code, problem as SendProblem] as const)),
);

/** The problem behind a code; codes that nobody has listed are permanent for this message. */
export function problemOf(code: number | null): SendProblem {
  return (code !== null && problemByCode.get(code)) || 'unknown';
}

/** Token or account are no longer accepted (https://www.twilio.com/docs/api/errors/20003, …/20005). */
export const isOfAccount = ({ status, code }: { status: number; code?: number | undefined }): boolean =>
  status === 401 || code === 20003 || code === 20005;

/** What to tell the person who connects a number. */
export const advice: Partial<Record<number, string>> = {
  20003: 'Twilio does not accept this account SID and auth token. Copy both from the first page of the Twilio console.',
  20404: 'Twilio does not know this account. Check the account SID.',
  30034: 'This number is not registered for A2P 10DLC yet: carriers block its texts until the campaign is approved.',
  30032: 'This toll-free number is not verified yet: carriers block its texts until it is.',
};
