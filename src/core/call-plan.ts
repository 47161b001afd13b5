// What the caller hears: which phones ring, how, and what is said when nobody answers.
// Adapters turn these instructions into TwiML or commands.
import { type BusinessHours, isOpen } from './business-hours.ts';
import type { Reception } from './call.ts';
import type { Millis } from './time.ts';

export type LineMode = 'ring-first' | 'overflow' | 'text-only';

/** How one phone line of a shop behaves. */
/** RG: carriers fine what comes from numbers that they do not know. A simulated line is never locked. */
export const mayCarryTexts = (provider: string, line: Pick<LineRules, 'registration'>): boolean =>
  provider === 'simulator' || line.registration === 'approved';

export type LineRules = {
  mode: LineMode;
  /** What a ring-first line does outside business hours. */
  modeWhenClosed: 'ring-first' | 'text-only';
  /** Staff phones, E.164, at most ten. */
  ringPhones: string[];
  ringOrder: 'at-once' | 'in-turn';
  /** 5-15: carrier voicemail picks up at 20-30 s, and Twilio rings 5 s longer than asked. */
  ringSeconds: number;
  /** Press 1 to take the call. Without it a carrier voicemail can pass for a person. */
  screening: boolean;
  voicemail: boolean;
  /** Whether the carriers know the shop on this number (A2P 10DLC, toll-free verification). Until then nothing is sent. */
  registration: 'pending' | 'approved';
};

export type CallInstruction =
  | { do: 'ring'; phones: string[]; order: 'at-once' | 'in-turn'; seconds: number; screening: boolean }
  | { do: 'say'; words: string }
  | { do: 'record'; longestSeconds: number }
  | { do: 'hang-up' }
  | { do: 'refuse' };

/** Voicemail stays under Twilio's transcription limit of 120 s (error 13617). */
export const longestVoicemailSeconds = 110;

/**
 * How an incoming call is met: which reception, and the phones to ring first, if any.
 * Whoever is met by a greeting, at once or after the ringing, hears `greeting`.
 */
export function planCall(
  line: LineRules,
  hours: BusinessHours,
  call: { at: Millis; caller: string | null; dialled: string; forwardedFrom: string | null },
): { reception: Reception; ring: CallInstruction | null } {
  const greet = (why: 'forwarded' | 'after-hours' | 'text-only') => ({ reception: { by: 'greeting' as const, why }, ring: null });
  if (line.mode === 'overflow') return greet('forwarded');
  if (line.mode === 'text-only') return greet('text-only');
  if (line.modeWhenClosed === 'text-only' && !isOpen(hours, call.at)) return greet('after-hours');
  // A phone that forwarded the call here has missed it already; ringing it again makes a loop.
  const phones = line.ringPhones.filter((phone) => phone !== call.forwardedFrom && phone !== call.dialled && phone !== call.caller);
  if (phones.length === 0) return greet(call.forwardedFrom ? 'forwarded' : 'text-only');
  return {
    reception: {
      by: 'ringing',
      screened: line.screening,
      longestRingSeconds: (line.ringSeconds + 5) * (line.ringOrder === 'in-turn' ? phones.length : 1),
    },
    ring: { do: 'ring', phones, order: line.ringOrder, seconds: line.ringSeconds, screening: line.screening },
  };
}

/**
 * What a caller hears whom nobody answered: that a text is coming, when one is, and that recordings are made
 * before any is (VR-1, CN-2).
 */
export function greeting(line: LineRules, shopName: string, textIsComing: boolean): CallInstruction[] {
  const sorry = `Sorry we missed your call to ${shopName}.`;
  const text = textIsComing ? ' We are sending a text to this number about your call. Message and data rates may apply.' : '';
  if (!line.voicemail) return [{ do: 'say', words: sorry + text }, { do: 'hang-up' }];
  return [
    { do: 'say', words: `${sorry}${text} To leave a message, speak after the tone. Calls may be recorded and transcribed.` },
    { do: 'record', longestSeconds: longestVoicemailSeconds },
    { do: 'hang-up' },
  ];
}
