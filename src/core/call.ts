// What a call is: the facts that have arrived about it, in any order and any number of times, and the
// verdict they add up to. No fact decides by itself and nothing is sent from here (providers.md section 2).
import { hours, type Millis, seconds } from './time.ts';

/** How the call was met when it arrived, and so what can still happen to it. */
export type Reception =
  | { by: 'ringing'; screened: boolean; longestRingSeconds: number }
  | { by: 'greeting'; why: 'forwarded' | 'after-hours' | 'text-only' }
  | { by: 'nothing' };

export type LegResult = 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';

export type CallFact =
  | { type: 'leg-answered'; leg: string; at: Millis }
  | { type: 'leg-over'; leg: string; result: LegResult; talkSeconds: number | null; at: Millis }
  /** A person pressed 1 in the whisper: the only proof of a person that a carrier voicemail cannot give. */
  | { type: 'accepted'; by: string | null; at: Millis }
  /** The provider's word that no phone of ours rings any more. `bridged` is null where the provider does not say. */
  | { type: 'dial-over'; result: LegResult; bridged: boolean | null; talkSeconds: number | null; callerGone: boolean; at: Millis }
  /** The caller has pressed 1 or heard to its end that a text may come; another key agrees to nothing (CN-3). */
  | { type: 'disclosed'; by: 'key' | 'staying' | 'other-key'; at: Millis }
  | { type: 'voicemail'; recording: string; lengthSeconds: number | null; url: string | null; at: Millis }
  | { type: 'voicemail-transcript'; recording: string; transcript: string | null; at: Millis }
  | { type: 'call-over'; lengthSeconds: number | null; at: Millis };

export type Voicemail = { recording: string; lengthSeconds: number | null; url: string | null; transcript: string | null; at: Millis };

export type Call = {
  arrivedAt: Millis;
  reception: Reception;
  legs: Record<string, { answeredAt: Millis | null; over: { result: LegResult; talkSeconds: number | null; at: Millis } | null }>;
  accepted: { by: string | null; at: Millis } | null;
  dialOver: { result: LegResult; bridged: boolean | null; talkSeconds: number | null; callerGone: boolean; at: Millis } | null;
  over: { lengthSeconds: number | null; at: Millis } | null;
  disclosed?: { by: 'key' | 'staying' | 'other-key'; at: Millis } | null;
  voicemails: Voicemail[];
};

export type MissedWhy =
  | 'rang-out'
  | 'busy'
  | 'hung-up-ringing'
  | 'not-accepted'
  | 'too-short'
  | 'unreachable'
  | 'forwarded'
  | 'after-hours'
  | 'text-only'
  | 'never-rang'
  | 'no-word';

export type Verdict =
  /** Nothing is certain before `until` unless another fact arrives; at `until` the provider is asked. */
  | { status: 'open'; until: Millis }
  | { status: 'answered'; at: Millis }
  /** `at` is when it became certain that nobody would answer. */
  | { status: 'missed'; why: MissedWhy; at: Millis };

export function newCall(arrivedAt: Millis, reception: Reception): Call {
  return { arrivedAt, reception, legs: {}, accepted: null, dialOver: null, over: null, voicemails: [] };
}

/** Adds a fact. The result does not depend on the order in which facts arrive, nor on repeats. */
export function addFact(call: Call, fact: CallFact): Call {
  switch (fact.type) {
    case 'leg-answered': {
      const leg = call.legs[fact.leg] ?? { answeredAt: null, over: null };
      return { ...call, legs: { ...call.legs, [fact.leg]: { ...leg, answeredAt: Math.min(leg.answeredAt ?? fact.at, fact.at) } } };
    }
    case 'leg-over': {
      const leg = call.legs[fact.leg] ?? { answeredAt: null, over: null };
      const over = earliest(leg.over, { result: fact.result, talkSeconds: fact.talkSeconds, at: fact.at });
      return { ...call, legs: { ...call.legs, [fact.leg]: { ...leg, over } } };
    }
    case 'accepted':
      return { ...call, accepted: earliest(call.accepted, { by: fact.by, at: fact.at }) };
    case 'dial-over': {
      const { type: _, ...dialOver } = fact;
      return { ...call, dialOver: earliest(call.dialOver, dialOver) };
    }
    case 'call-over':
      return { ...call, over: earliest(call.over, { lengthSeconds: fact.lengthSeconds, at: fact.at }) };
    case 'disclosed':
      return { ...call, disclosed: earliest(call.disclosed ?? null, { by: fact.by, at: fact.at }) };
    case 'voicemail': {
      const { recording, lengthSeconds, url, at } = fact;
      return mergeVoicemail(call, { recording, lengthSeconds, url, transcript: null, at });
    }
    case 'voicemail-transcript': {
      const { recording, transcript, at } = fact;
      return mergeVoicemail(call, { recording, lengthSeconds: null, url: null, transcript, at });
    }
  }
}

function earliest<T extends { at: Millis }>(known: T | null, next: T): T {
  if (!known || next.at < known.at) return next;
  if (next.at > known.at) return known;
  return JSON.stringify(next) < JSON.stringify(known) ? next : known;
}

function mergeVoicemail(call: Call, told: Voicemail): Call {
  const known = call.voicemails.find((voicemail) => voicemail.recording === told.recording);
  const merged: Voicemail = known
    ? {
        recording: told.recording,
        lengthSeconds: larger(known.lengthSeconds, told.lengthSeconds),
        url: larger(known.url, told.url),
        transcript: larger(known.transcript, told.transcript),
        at: Math.min(known.at, told.at),
      }
    : told;
  const others = call.voicemails.filter((voicemail) => voicemail.recording !== told.recording);
  return { ...call, voicemails: [...others, merged].sort((a, b) => (a.recording < b.recording ? -1 : 1)) };
}

function larger<T extends string | number>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** A recording shorter than this is somebody hanging up, not a message. */
export const shortestVoicemailSeconds = 3;

// Twilio rings five seconds longer than asked (providers.md 1 no. 11); a minute more for late callbacks.
const providerBuffer = seconds(5) + seconds(60);
const longestConversation = hours(4) + seconds(60);
// The number's own callback often overtakes the dial result.
const dialResultGrace = seconds(15);

/**
 * The verdict that the facts allow at `now`. First rule that fits wins.
 * `unscreenedMinimumSeconds`: without press-1 screening, a conversation shorter than this was a voicemail.
 */
export function verdictOf(call: Call, now: Millis, rules: { unscreenedMinimumSeconds: number }): Verdict {
  const missed = (why: MissedWhy, at: Millis): Verdict => ({ status: 'missed', why, at });
  const { reception, dialOver, over } = call;
  if (reception.by === 'greeting') return missed(reception.why, call.arrivedAt);

  if (call.accepted) {
    if (dialOver)
      return dialOver.bridged === false
        ? missed(dialOver.callerGone ? 'hung-up-ringing' : 'not-accepted', dialOver.at)
        : { status: 'answered', at: call.accepted.at };
    if (over) return { status: 'answered', at: call.accepted.at };
    const until = call.arrivedAt + longestConversation;
    return now < until ? { status: 'open', until } : { status: 'answered', at: call.accepted.at };
  }

  const screened = reception.by === 'ringing' && reception.screened;
  if (dialOver) {
    const talked = dialOver.result === 'completed' && dialOver.bridged !== false;
    if (!screened && talked)
      return longEnough(dialOver.talkSeconds, rules) ? { status: 'answered', at: dialOver.at } : missed('too-short', dialOver.at);
    return missed(whyOf(dialOver.result, dialOver.callerGone), dialOver.at);
  }

  if (over) {
    const talkedLegs = Object.values(call.legs).filter((leg) => leg.answeredAt !== null || leg.over?.result === 'completed');
    if (reception.by === 'nothing') return missed('never-rang', over.at);
    if (screened) return missed(talkedLegs.length > 0 ? 'not-accepted' : 'hung-up-ringing', over.at);
    const until = over.at + dialResultGrace;
    const completed = talkedLegs.flatMap((leg) => (leg.over?.result === 'completed' ? [leg.over] : []));
    const finished = completed.sort(
      (one, other) => (other.talkSeconds ?? Number.POSITIVE_INFINITY) - (one.talkSeconds ?? Number.POSITIVE_INFINITY) || one.at - other.at,
    )[0];
    if (finished)
      return longEnough(finished.talkSeconds, rules) ? { status: 'answered', at: finished.at } : missed('too-short', finished.at);
    return now < until ? { status: 'open', until } : missed('hung-up-ringing', over.at);
  }

  const ringing = reception.by === 'ringing' ? seconds(reception.longestRingSeconds) : 0;
  const until = call.arrivedAt + ringing + providerBuffer;
  return now < until ? { status: 'open', until } : missed('no-word', until);
}

/** Nobody listens to a greeting for longer. */
const longestDisclosure = seconds(120);

/**
 * Whether the caller of a missed call has heard that a text may come, or agreed to it. `until`: when that is asked again.
 */
export function disclosureOf(
  call: Call,
  missedAt: Millis,
  now: Millis,
): { status: 'heard' | 'not-heard' } | { status: 'open'; until: Millis } {
  if (call.disclosed) return { status: call.disclosed.by === 'other-key' ? 'not-heard' : 'heard' };
  const until = missedAt + longestDisclosure;
  const gone = call.over !== null || call.dialOver?.callerGone === true || call.reception.by === 'nothing';
  return gone || now >= until ? { status: 'not-heard' } : { status: 'open', until };
}

function whyOf(result: LegResult, callerGone: boolean): MissedWhy {
  if (callerGone || result === 'canceled') return 'hung-up-ringing';
  if (result === 'busy') return 'busy';
  if (result === 'failed') return 'unreachable';
  return result === 'completed' ? 'not-accepted' : 'rang-out';
}

function longEnough(talkSeconds: number | null, rules: { unscreenedMinimumSeconds: number }): boolean {
  return talkSeconds === null || talkSeconds >= rules.unscreenedMinimumSeconds;
}
