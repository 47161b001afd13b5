// What the people in a call do: the script a test hands to placeCall, and the defaults it leaves out.
import type { CallStatus } from './world.ts';

export type LegScript = {
  /**
   * `never` rings until the dial times out; `decline` ends as busy; `failed` is a bad number; `voicemail` is the
   * owner's carrier mailbox, which answers and presses nothing.
   */
  answer: 'never' | 'busy' | 'decline' | 'failed' | 'human' | 'voicemail';
  /** Seconds after dialling: 8 for a human, 22 for a voicemail, 4 for a decline, 1 for busy. */
  afterSeconds?: number;
  /** In the first Gather of the whisper. '1' for a human, null (nothing) for a voicemail. */
  pressesDigit?: string | null;
  /** Length of the conversation, or of the message a mailbox takes. */
  talkSeconds?: number;
  /** Who ends the conversation; after the owner Twilio goes on with the caller. Default caller. */
  hangsUpFirst?: 'caller' | 'owner';
  /** For `decline`: carriers differ. Default busy. */
  endsAs?: 'busy' | 'no-answer';
  /** For `failed`: Twilio refuses before there is a leg (13224), so no leg callback and no DialCallSid. */
  withoutLeg?: boolean;
};

/** Where a test can step in; the call stands still until its promise is kept. */
export type CallPoint = 'arrived' | 'greeting' | 'ringing' | 'answered' | 'bridged' | 'dial-over' | 'recording' | 'over';

export type CallScript = {
  /** By dialled number; '*' for the others. Nobody answers by default. */
  legs?: Record<string, LegScript>;
  callerHangsUp?: 'while-ringing' | 'in-greeting' | 'in-recording' | null;
  /** From the start of the ringing or greeting. 5 while ringing, 2 in the greeting. */
  callerHangsUpAfterSeconds?: number;
  /** What the caller says in the first Record. Without it the recording is empty. */
  voicemail?: { seconds: number; transcript?: string } | null;
  /** In the first Gather on the caller's side. */
  callerPresses?: string | null;
  /** DialCallStatus when the caller gives up; both are seen. Default canceled. */
  abandonedDialStatus?: 'canceled' | 'no-answer';
  /** The caller's own call when it gave up before anybody answered it. Default no-answer. */
  abandonedCallStatus?: 'no-answer' | 'canceled' | 'completed';
  /** DialCallStatus after a whisper nobody accepted. Default completed. */
  unacceptedDialStatus?: 'completed' | 'no-answer';
  pauseAt?: (point: CallPoint, call: { callSid: string; legSids: string[] }) => Promise<void> | void;
};

export type PlacedCall = {
  from: string;
  to: string;
  forwardedFrom?: string;
  stirVerstat?: string;
  /** Shown only when the number has VoiceCallerIdLookup. */
  callerName?: string;
  /** JSON of the add-ons, as text or value. */
  addOns?: unknown;
  script?: CallScript;
};

export type LegPlan = { rings: boolean; atSeconds: number; ending: 'answers' | Extract<CallStatus, 'busy' | 'no-answer' | 'failed'> };

/** What the leg does within `limit` seconds of ringing. */
export function planLeg(leg: LegScript, limit: number): LegPlan {
  switch (leg.answer) {
    case 'never':
      return { rings: true, atSeconds: limit, ending: 'no-answer' };
    case 'busy':
      return { rings: false, atSeconds: leg.afterSeconds ?? 1, ending: 'busy' };
    case 'failed':
      return { rings: false, atSeconds: leg.afterSeconds ?? 1, ending: 'failed' };
    case 'decline':
      return within(limit, { rings: true, atSeconds: leg.afterSeconds ?? 4, ending: leg.endsAs ?? 'busy' });
    case 'human':
      return within(limit, { rings: true, atSeconds: leg.afterSeconds ?? 8, ending: 'answers' });
    case 'voicemail':
      return within(limit, { rings: true, atSeconds: leg.afterSeconds ?? 22, ending: 'answers' });
  }
}

function within(limit: number, plan: LegPlan): LegPlan {
  return plan.atSeconds > limit ? { rings: true, atSeconds: limit, ending: 'no-answer' } : plan;
}

export function digitOf(leg: LegScript): string | null {
  if (leg.pressesDigit !== undefined) return leg.pressesDigit;
  return leg.answer === 'human' ? '1' : null;
}

export function talkSecondsOf(leg: LegScript): number {
  return leg.talkSeconds ?? (leg.answer === 'voicemail' ? 20 : 60);
}
