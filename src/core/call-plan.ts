// What the caller hears: which phones ring, how, and what is said when nobody answers.
// Adapters turn these instructions into TwiML or commands.
import { type BusinessHours, isOpen } from './business-hours.ts';
import type { Reception } from './call.ts';
import type { Millis } from './time.ts';

export type LineMode = 'ring-first' | 'overflow' | 'text-only';

/** RG: carriers fine what comes from numbers that they do not know. A simulated line is never locked. */
export const mayCarryTexts = (provider: string, line: Pick<LineRules, 'registration'>): boolean =>
  provider === 'simulator' || line.registration === 'approved';

/** How one phone line of a shop behaves. */
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
  /** What callers hear whom nobody answered, with {business} for the shop's name; null is our own wording, '' silence. */
  greeting: string | null;
  /** Whether the carriers know the shop on this number (A2P 10DLC, toll-free verification). Until then nothing is sent. */
  registration: 'pending' | 'approved';
};

export type CallInstruction =
  | { do: 'ring'; phones: string[]; order: 'at-once' | 'in-turn'; seconds: number; screening: boolean }
  | { do: 'say'; words: string }
  /** Said like the rest; the network tells when the caller has pressed 1 or heard it to its end. */
  | { do: 'disclose'; words: string }
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
 * How far a caller is whom nobody answered: a text comes, or none; where callers have to agree first, they hear what they
 * agree to, and then go on (CN-3).
 */
export type Hearing = 'text-comes' | 'no-text' | 'disclosure' | 'after-disclosure';

const beforeTone = 'To leave a message, speak after the tone. Calls may be recorded and transcribed.';

/**
 * What a caller hears whom nobody answered: that a text is coming, when one is, and that recordings are made
 * before any is (VR-1, CN-2).
 */
export function greeting(line: LineRules, shopName: string, hearing: Hearing): CallInstruction[] {
  if (hearing === 'disclosure') return [{ do: 'disclose', words: sayings(line, shopName, hearing) }];
  const words = sayings(line, shopName, hearing);
  return [
    ...(words ? [{ do: 'say' as const, words }] : []),
    ...(line.voicemail ? [{ do: 'record' as const, longestSeconds: longestVoicemailSeconds }] : []),
    { do: 'hang-up' },
  ];
}

/** The words of a greeting, as they are spoken. */
export function sayings(line: LineRules, shopName: string, hearing: Hearing): string {
  const tone = line.voicemail ? beforeTone : '';
  if (line.greeting !== null) {
    const own = line.greeting.replaceAll('{business}', () => shopName);
    return hearing === 'after-disclosure' ? tone : own;
  }
  const parts = {
    'text-comes': [
      `Sorry we missed your call to ${shopName}.`,
      'We are sending a text to this number about your call. Message and data rates may apply.',
      tone,
    ],
    'no-text': [`Sorry we missed your call to ${shopName}.`, tone],
    disclosure: [
      `Sorry we missed your call to ${shopName}.`,
      'Press 1, or stay on the line, and we may text this number about your call. Message and data rates may apply. Reply STOP to opt out.',
    ],
    'after-disclosure': [tone],
  };
  return parts[hearing].filter(Boolean).join(' ');
}

/** VR-1: both words, in any of the languages. */
export const announcesRecording = (words: string): boolean =>
  /\b(record(ed|ing|ings)?|graba\w*|enregistr\w*)\b/i.test(words) && /\btrans(cri\w+)\b/i.test(words);

/** CN-2: whether callers who hear this know that they may be texted. */
export const tellsOfTexts = (words: string): boolean => /\b(texts?|texto|mensajes? de texto|message texte|sms)\b/i.test(words);
