// One caller and one shop: everything that is decided about them. Events come in, effects and a reason go out;
// nothing here knows a provider, a database or a clock.

import { alert, clip, nameOf } from './alerts.ts';
import { answer, approves, handedBack, listen, mayAnswer, personDue, remind, takenOver, visitChanged, waitForPerson } from './answering.ts';
import type { MissedWhy } from './call.ts';
import { type ConsentEvent, heldForPerson, optIn, optInByStaff, optOut, optOutByStaff, optOutByVoicemail } from './consent.ts';
import type { SendProblem } from './delivery.ts';
import type { Dialogue, DialogueEffect, StandingVisit } from './dialogue.ts';
import type { TextReading } from './inbound-text.ts';
import { invite, isJoining, join, leaveOffers, nudge, nudgeTimer, wantsOnlyReminders } from './marketing/offers.ts';
import { type Capture, isJoin } from './marketing/written-consent.ts';
import type { ModelReading } from './model-reading.ts';
import type { NumberKind } from './phone-number.ts';
import { reasonWords } from './reasons.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import type { Taken } from './slots.ts';
import { firstLanguage, languageOfAnswer } from './spoken-language.ts';
import { sayHowToStop } from './stop-words.ts';
import { firstTextIn, missedBecause, writeFirstText, writeHelp } from './templates.ts';
import { hours, type Millis, minutes, seconds } from './time.ts';

/** First texts are one per caller and shop in this rolling window (FT-3). */
export const firstTextWindow = hours(24);
/** A first text later than this is worse than none: a person calls back instead (FT-2). */
export const firstTextFreshness = minutes(15);
const helpPause = minutes(10);

export type MissedCall = { callId: string; arrivedAt: Millis; missedAt: Millis };

export type Conversation = {
  /** The caller's latest call while its verdict is open. Whoever calls again has put the call before down. */
  openCall: string | null;
  /** A missed call that is owed a text and waits: for the shop's delay, or because the caller is calling again. */
  owed: (MissedCall & { dueAt: Millis }) | null;
  /** The last first text that was decided and has not failed or been withdrawn. */
  firstText: { callId: string; at: Millis } | null;
  /** Raised when the caller calls again within the window. */
  urgency: 'normal' | 'raised';
  /** A voicemail whose words the owner has not been told yet. */
  untoldVoicemail: { callId: string; lengthSeconds: number | null } | null;
  lastStaffTextAt: Millis | null;
  lastHelpAt: Millis | null;
  /** What the customer wants no texts about: 'reminders', 'hours', … */
  limits: string[];
  /** When a text last said how to stop (RV-17). */
  stopSaidAt: Millis | null;
  /** The customer needs a person and none has answered: who is told next, and when. */
  waiting: { because: string; summary: string; rung: number; dueAt: Millis } | null;
  /** Null until the caller writes, and where people answer everything. */
  dialogue: Dialogue | null;
  /** When the customer last wrote, whatever it was. */
  lastHeardAt: Millis | null;
  /** What was said about offers by text, in the words in which the customer was invited. Whether they agreed says the ledger. */
  offers: { invitedAt: Millis; disclosure: string; language: Dialogue['language']; joined: boolean } | null;
};

export const newConversation: Conversation = {
  openCall: null,
  owed: null,
  firstText: null,
  urgency: 'normal',
  untoldVoicemail: null,
  lastStaffTextAt: null,
  lastHelpAt: null,
  limits: [],
  stopSaidAt: null,
  waiting: null,
  dialogue: null,
  lastHeardAt: null,
  offers: null,
};

/** What is known of the caller and the line when the decision is made. */
export type Surroundings = {
  /** E.164; null when withheld or unreadable. */
  phone: string | null;
  kind: NumberKind;
  relation: 'none' | 'own' | 'staff' | 'personal' | 'blocked' | 'emergency';
  /** Null when never looked up. */
  lineType: 'textable' | 'landline' | 'not-textable' | null;
  optedOut: boolean;
  firstTextsToday: number;
  /** Whether callers of the line are told that a text may come (CN-2). */
  noticeGiven: boolean;
  /** The last first text is decided but not on its way to the provider yet, and can be withdrawn. */
  firstTextPending: boolean;
  /** Set while the provider refuses to send from this line at all. */
  lineStoppedBecause: string | null;
  /** The number that was called and texts go out from. */
  line: string;
  /**
   * Whether the provider itself answers this word on this line (PV-1); then we stay silent. Where nobody can tell,
   * nothing is confirmed: a second confirmation breaks a rule, a missing one does not (PV-3).
   */
  providerAnswers: { stop: boolean | 'unknown'; start: boolean | 'unknown'; help: boolean | 'unknown' };
  /** Looked up where JOIN is texted: the invitation that is known has left, and was not reported as failed. */
  invitationSent?: boolean;
  /** Read for what may lead to an answer; null otherwise. */
  calendar: { taken: Taken[]; visit: StandingVisit | null } | null;
};

export type Attestation = 'passed' | 'failed' | 'none';

export type ConversationEvent =
  | { type: 'call-arrived'; at: Millis; callId: string }
  | {
      type: 'call-missed';
      at: Millis;
      call: MissedCall;
      why: MissedWhy;
      /** Forwarded calls lose their attestation, so it says nothing of them. */
      attestation: Attestation | 'forwarded';
      labelledRobocall: boolean;
      /** Whether the caller has heard that a text may come; null where that is not asked for (CN-3). */
      disclosed: boolean | null;
      /** The name that the network shows is one of an emergency service. */
      emergencyService: boolean;
    }
  | { type: 'call-answered'; at: Millis; callId: string }
  | { type: 'voicemail-left'; at: Millis; callId: string; lengthSeconds: number | null }
  | { type: 'voicemail-transcribed'; at: Millis; callId: string; lengthSeconds: number | null; transcript: string | null }
  | { type: Exclude<TimerName, 'turn-due'>; at: Millis }
  /** `model`: what the shop's model has read of the texts that are due. */
  | { type: 'turn-due'; at: Millis; model?: ModelReading | null }
  /** `sentAt`: a text can be found long after it was sent. */
  | { type: 'text-received'; at: Millis; sentAt: Millis; reading: TextReading; body: string; mediaCount: number }
  | { type: 'staff-texted'; at: Millis }
  /** Somebody at the shop takes the conversation, or lets the product go on with it. */
  | { type: 'taken-over'; at: Millis }
  | { type: 'handed-back'; at: Millis }
  /** Said to somebody at the shop, or written elsewhere. */
  | { type: 'opted-out' | 'opted-in'; at: Millis; words: string }
  /** The customer has agreed in writing to offers; what they saw is with it. */
  | { type: 'joined-offers'; at: Millis; capture: Capture }
  /** Somebody at the shop heard that offers, and only those, are not wanted. */
  | { type: 'left-offers'; at: Millis; words: string }
  /** Somebody at the shop cannot see to the customer now. */
  | { type: 'snoozed'; at: Millis; until: Millis }
  /** Somebody at the shop has seen to what the customer was waiting for. */
  | { type: 'attended'; at: Millis }
  /** Somebody at the shop has changed the customer's visit. */
  | {
      type: 'visit-changed';
      at: Millis;
      change: 'entered' | 'confirmed' | 'moved' | 'cancelled' | 'on-the-way';
      /** Whether the customer gets a text about it. */
      tell: boolean;
      visit: { startsAt: Millis; endsAt: Millis; address: string | null };
    }
  /** Somebody at the shop wrote what cannot be passed on, and is told why. */
  | { type: 'staff-asked'; at: Millis; answer: string }
  /** A look-up has shown that the number cannot get texts; the first text is still unsent. */
  | { type: 'number-learned'; at: Millis; lineType: 'landline' | 'not-textable' }
  /** A text did not arrive for a passing reason and is tried once more. */
  | { type: 'text-delayed'; at: Millis; problem: SendProblem }
  /** A text has failed for good: refused, given up, or undelivered. */
  | { type: 'text-failed'; at: Millis; textClass: TextClass; callId: string | null; problem: SendProblem; detail: string };

export type TimerName = 'first-text-due' | 'voicemail-words-due' | 'turn-due' | 'person-due' | 'reminder-due' | 'nudge-due';

/**
 * What a text is for; exactly one for each, and with it the consent that it needs (compliance CN-1). `nudge` and
 * `marketing` leave through the gate of flows/claim-solicitation.ts only.
 */
export const textClasses = [
  'first_reply',
  'conversation',
  'service',
  'nudge',
  'marketing',
  'opt_out_confirmation',
  'help',
  'alert',
] as const;
export type TextClass = (typeof textClasses)[number];

export type Outcome = 'answered' | 'texted' | 'not-texted' | 'handed-over';

export type Effect =
  | {
      do: 'send-text';
      class: TextClass;
      to: string;
      body: string;
      callId: string | null;
      freshUntil: Millis;
      /** Left out: at once. */
      sendAt?: Millis;
      /** The shop's own wording that it was written from. */
      template?: string;
    }
  /** Somebody is called, hears `words`, and is connected to the customer when they press 1. */
  | { do: 'call-staff'; to: string; words: string }
  | { do: 'withdraw-first-text' }
  | { do: 'withdraw-automatic-texts' }
  /** Marketing and nudges that have not left. */
  | { do: 'withdraw-solicitations' }
  | { do: 'settle-call'; callId: string; outcome: Exclude<Outcome, 'texted'>; because: string }
  | { do: 'open-task'; kind: 'call-back' | 'listen' | 'hand-over' | 'answer'; callId: string | null; because: string; detail?: string }
  | Exclude<DialogueEffect, { do: 'call-person' }>
  | { do: 'suppress'; source: 'caller' | 'provider' | 'voicemail' | 'staff'; words: string; at: Millis }
  /** An opt-in lifts what was said before it, never after. */
  | { do: 'lift-suppression'; words: string; sentAt: Millis }
  | { do: 'record-consent'; event: ConsentEvent; detail?: Record<string, unknown> }
  | { do: 'mark-number'; lineType: 'landline' | 'not-textable' }
  | { do: 'stop-line'; because: string }
  | { do: 'set-timer'; timer: TimerName; at: Millis };

export type Decision = { state: Conversation; effects: Effect[]; because: string };

/** Decides what follows from an event. `because` is kept and shown, also when nothing is sent. */
export function decide(state: Conversation, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
  return sayHowToStop(decideOn(state, event, shop, caller), event.at, shop, caller);
}

function decideOn(state: Conversation, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
  switch (event.type) {
    case 'call-arrived':
      return { state: { ...state, openCall: event.callId }, effects: [], because: state.owed ? 'calling-again' : 'call-arrived' };
    case 'call-answered':
      return callAnswered(close(state, event.callId), event.callId, caller);
    case 'call-missed':
      return thenPay(callMissed(close(state, event.call.callId), event, shop, caller), event, shop, caller);
    case 'voicemail-left':
      // Nobody can be called back, and no thread can wait for the words.
      if (caller.phone === null)
        return { state, effects: [{ do: 'open-task', kind: 'listen', callId: event.callId, because: caller.kind }], because: 'voicemail' };
      return voicemailLeft(state, event);
    case 'voicemail-transcribed':
      return tellVoicemail(state, event, shop, caller);
    case 'voicemail-words-due':
      return state.untoldVoicemail
        ? tellVoicemail(state, { ...event, ...state.untoldVoicemail, transcript: null }, shop, caller)
        : { state, effects: [], because: 'told' };
    case 'first-text-due':
      return thenPay({ state, effects: [], because: state.openCall === null ? 'nothing-owed' : 'calling-again' }, event, shop, caller);
    case 'text-received':
      return textReceived({ ...state, lastHeardAt: event.at }, event, shop, caller);
    case 'turn-due':
      return state.dialogue?.turnAt && state.dialogue.turnAt <= event.at && state.dialogue.unread.length > 0
        ? answer(state, state.dialogue, event.at, shop, caller, event.model)
        : { state, effects: [], because: 'not-yet' };
    case 'person-due':
      return personDue(state, event.at, shop, caller);
    case 'nudge-due':
      return nudge(state, event.at, shop, caller);
    case 'joined-offers':
      return join(state, event.capture, event.at, shop, caller);
    case 'left-offers':
      return leaveOffers(state, { ...event, channel: 'staff', scope: 'marketing', rule: 'staff' }, shop, caller);
    case 'reminder-due':
      return remind(state, event.at, shop, caller);
    case 'opted-out':
      return optOutByStaff(takeBackFirstText(state, caller, 'opted-out', 'opted-out'), event.words, event.at);
    case 'opted-in':
      return optInByStaff(state, event.words, event.at);
    case 'snoozed':
      if (!state.waiting) return { state, effects: [], because: 'answered' };
      return {
        state: { ...state, waiting: { ...state.waiting, dueAt: event.until } },
        effects: [{ do: 'set-timer', timer: 'person-due', at: event.until }],
        because: 'snoozed',
      };
    case 'attended':
      return { state: { ...state, waiting: null }, effects: [], because: 'attended' };
    case 'visit-changed':
      return visitChanged(state, event, shop, caller);
    case 'taken-over':
      return {
        state: { ...state, lastStaffTextAt: event.at, waiting: null, dialogue: takenOver(state.dialogue, event.at) },
        effects: [],
        because: 'person-texted',
      };
    case 'handed-back':
      return handedBack({ ...state, waiting: null, limits: state.limits.filter((limit) => limit !== 'unsure') }, event.at, shop, caller);
    case 'staff-asked':
      return {
        state,
        effects: caller.phone
          ? [
              {
                do: 'send-text',
                class: 'alert',
                to: caller.phone,
                body: toPlainText(event.answer),
                callId: null,
                freshUntil: event.at + hours(1),
              },
            ]
          : [],
        because: 'staff-asked',
      };
    case 'staff-texted': {
      // Whoever writes has taken over.
      const texted = { ...state, lastStaffTextAt: event.at, waiting: null, dialogue: takenOver(state.dialogue, event.at) };
      return takeBackFirstText(texted, caller, 'person-texted', 'person-texted');
    }
    case 'number-learned': {
      const taken = takeBackFirstText(state, caller, event.lineType, event.lineType);
      if (taken.effects.length === 0) return taken;
      return withTask(taken, state.owed?.callId ?? state.firstText?.callId ?? null, event.lineType, shop, caller, event.at);
    }
    case 'text-delayed':
      return { state, effects: [], because: event.problem };
    case 'text-failed':
      return textFailed(state, event, shop, caller);
  }
}

const close = (state: Conversation, callId: string): Conversation => ({
  ...state,
  openCall: state.openCall === callId ? null : state.openCall,
});

function callAnswered(state: Conversation, callId: string, caller: Surroundings): Decision {
  const taken = takeBackFirstText(state, caller, 'got-through', 'answered');
  return {
    ...taken,
    state: { ...taken.state, urgency: 'normal', waiting: null },
    effects: [...taken.effects, { do: 'settle-call', callId, outcome: 'answered', because: 'answered' }],
  };
}

// The first text is no longer wanted: what is owed or still pending is taken back, and its call settled.
// A text that is already with the provider stays what it is.
function takeBackFirstText(state: Conversation, caller: Surroundings, because: string, decision: string): Decision {
  const effects: Effect[] = [];
  let firstText = state.firstText;
  if (firstText && caller.firstTextPending) {
    effects.push({ do: 'withdraw-first-text' }, { do: 'settle-call', callId: firstText.callId, outcome: 'not-texted', because });
    firstText = null;
  }
  if (state.owed) effects.push({ do: 'settle-call', callId: state.owed.callId, outcome: 'not-texted', because });
  return { state: { ...state, owed: null, firstText }, effects, because: decision };
}

function callMissed(
  state: Conversation,
  event: ConversationEvent & { type: 'call-missed' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { call, at } = event;
  const refusal = whyNoText(event, shop, caller) ?? (state.limits.includes('unsure') ? 'unsure' : null);
  if (refusal) return settleUntexted(state, call.callId, refusal, shop, caller, at);
  if (state.firstText && at - state.firstText.at < firstTextWindow) return calledAgain(state, call.callId, 'texted-recently');
  if (state.lastStaffTextAt !== null && state.lastStaffTextAt >= call.arrivedAt) return calledAgain(state, call.callId, 'person-texted');
  if (state.owed) return calledAgain(state, call.callId, 'texted-recently');
  if (at - call.missedAt > firstTextFreshness) return handOver(state, call.callId, 'too-late', shop, caller, at);
  const dueAt = call.missedAt + seconds(shop.firstTextDelaySeconds);
  const waits = dueAt > at;
  return {
    state: { ...state, owed: { ...call, dueAt } },
    effects: waits ? [{ do: 'set-timer', timer: 'first-text-due', at: dueAt }] : [],
    because: waits ? 'waits-for-delay' : 'calling-again',
  };
}

// What is owed is paid as soon as its time has come and the caller is not on the line again.
function thenPay(decision: Decision, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
  const { state } = decision;
  if (!state.owed || state.openCall !== null || state.owed.dueAt > event.at) return decision;
  const paid = payOwedText(state, event.at, shop, caller, event.type === 'call-missed' ? event.why : undefined);
  return { ...paid, effects: [...decision.effects, ...paid.effects] };
}

/** FT-9, NH-1 to NH-5: who is not texted, the first reason that fits. Null: may be texted. */
function whyNoText(event: ConversationEvent & { type: 'call-missed' }, shop: ShopRules, caller: Surroundings): string | null {
  if (caller.kind !== 'ordinary') return caller.kind;
  if (caller.relation !== 'none') return caller.relation;
  if (caller.optedOut) return 'opted-out';
  if (event.emergencyService) return 'emergency';
  if (shop.textBack === 'off') return 'text-back-off';
  if (!caller.noticeGiven) return 'no-notice';
  if (event.labelledRobocall) return 'robocall';
  if (event.attestation === 'failed') return 'attestation-failed';
  if (event.attestation === 'none' && shop.requireAttestation) return 'attestation-missing';
  if (caller.lineType === 'landline' && !shop.textLandlines) return 'landline';
  if (caller.lineType === 'not-textable') return 'not-textable';
  if (event.disclosed === false) return 'disclosure-not-heard';
  const gaveUpSoon = event.why === 'hung-up-ringing' && event.call.missedAt - event.call.arrivedAt < seconds(shop.minimumRingSeconds);
  return gaveUpSoon ? 'hung-up-too-soon' : null;
}

// Nobody needs to call these back: our own phones, people the shop has sorted out, machines, numbers nobody knows.
const needsNobody = new Set([
  'own',
  'staff',
  'personal',
  'blocked',
  'robocall',
  'withheld',
  'invalid',
  'short-code',
  'service-code',
  'hung-up-too-soon',
]);

function settleUntexted(state: Conversation, callId: string, because: string, shop: ShopRules, caller: Surroundings, at: Millis): Decision {
  const settled: Decision = { state, effects: [{ do: 'settle-call', callId, outcome: 'not-texted', because }], because };
  return needsNobody.has(because) ? settled : withTask(settled, callId, because, shop, caller, at);
}

function calledAgain(state: Conversation, callId: string, because: string): Decision {
  return { state: { ...state, urgency: 'raised' }, effects: [{ do: 'settle-call', callId, outcome: 'not-texted', because }], because };
}

function handOver(state: Conversation, callId: string, because: string, shop: ShopRules, caller: Surroundings, at: Millis): Decision {
  const settled: Decision = { state, effects: [{ do: 'settle-call', callId, outcome: 'handed-over', because }], because };
  return withTask(settled, callId, because, shop, caller, at);
}

function withTask(decision: Decision, callId: string | null, because: string, shop: ShopRules, caller: Surroundings, at: Millis): Decision {
  const task: Effect = { do: 'open-task', kind: 'call-back', callId, because };
  return {
    ...decision,
    effects: [
      ...decision.effects,
      task,
      ...alert(`Please call back ${nameOf(caller)}: no text went out (${reasonWords[because] ?? because}).`, callId, shop, caller, at),
    ],
  };
}

// The moment of truth: everything is checked again before the text is handed to the sender.
function payOwedText(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings, why?: MissedWhy): Decision {
  const owed = state.owed;
  if (!owed || !caller.phone) return { state, effects: [], because: 'nothing-owed' };
  const paid: Conversation = { ...state, owed: null };
  if (caller.optedOut) return settleUntexted(paid, owed.callId, 'opted-out', shop, caller, at);
  if (at - owed.missedAt > firstTextFreshness) return handOver(paid, owed.callId, 'too-late', shop, caller, at);
  if (caller.lineStoppedBecause) return handOver(paid, owed.callId, caller.lineStoppedBecause, shop, caller, at);
  if (caller.firstTextsToday >= shop.dailyTextCap) return handOver(paid, owed.callId, 'daily-cap', shop, caller, at);
  const language = firstLanguage(shop, caller.phone);
  const first: Effect = {
    do: 'send-text',
    class: 'first_reply',
    to: caller.phone,
    body: writeFirstText(shop, language),
    template: firstTextIn(shop, language),
    callId: owed.callId,
    freshUntil: owed.missedAt + firstTextFreshness,
  };
  const news = alert(
    `Missed call from ${nameOf(caller)}${why ? ` (${missedBecause[why]})` : ''}. We are texting them.`,
    owed.callId,
    shop,
    caller,
    at,
  );
  const later = nudgeTimer(at, shop);
  return { state: { ...paid, firstText: { callId: owed.callId, at } }, effects: [first, ...news, ...later], because: 'first-text' };
}

/** The owner hears of a voicemail with its words, and without them when they have not come by then. */
const wordsTake = minutes(2);

function voicemailLeft(state: Conversation, event: ConversationEvent & { type: 'voicemail-left' }): Decision {
  const { callId, lengthSeconds, at } = event;
  return {
    state: { ...state, untoldVoicemail: { callId, lengthSeconds } },
    effects: [{ do: 'set-timer', timer: 'voicemail-words-due', at: at + wordsTake }],
    because: 'voicemail',
  };
}

function tellVoicemail(
  state: Conversation,
  told: { callId: string; lengthSeconds: number | null; transcript: string | null; at: Millis },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const words = told.transcript ? `: "${clip(told.transcript)}"` : told.lengthSeconds !== null ? ` (${told.lengthSeconds} s)` : '';
  return {
    state: { ...state, untoldVoicemail: null },
    effects: [
      ...(told.transcript ? optOutByVoicemail(told.transcript, told.at) : []),
      ...alert(`Voicemail from ${nameOf(caller)}${words}`, told.callId, shop, caller, told.at),
    ],
    because: 'voicemail',
  };
}

function textReceived(
  state: Conversation,
  event: ConversationEvent & { type: 'text-received' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { at, reading } = event;
  const because = reading;
  const reply = (textClass: TextClass, body: string): Effect[] =>
    caller.phone ? [{ do: 'send-text', class: textClass, to: caller.phone, body, callId: null, freshUntil: at + minutes(5) }] : [];
  switch (reading) {
    case 'opt-out':
      return optOut(takeBackFirstText(state, caller, 'opted-out', because), event, shop, caller);
    case 'opt-in':
      return optIn(state, event, shop, caller);
    case 'help': {
      // Another machine that answers HELP with HELP gets one answer, not a hundred.
      if (caller.providerAnswers.help === true || (state.lastHelpAt !== null && at - state.lastHelpAt < helpPause))
        return { state, effects: [], because };
      return {
        state: { ...state, lastHelpAt: at },
        effects: reply('help', writeHelp(shop, caller.line, languageOfAnswer(event.body, state.dialogue?.language ?? null))),
        because,
      };
    }
    case 'reaction':
      return approves(event.body, state.dialogue) && mayAnswer(shop, caller)
        ? listen(state, { ...event, body: 'yes' }, shop, caller)
        : { state, effects: [], because };
    case 'auto-reply':
    case 'empty':
      return { state, effects: [], because };
    case 'limit':
    case 'unsure':
      if (caller.relation === 'own' || caller.relation === 'staff') return { state, effects: [], because: caller.relation };
      return heldForPerson(state, { ...event, reading }, shop, caller);
    case 'message': {
      if (caller.relation === 'own' || caller.relation === 'staff') return { state, effects: [], because: caller.relation };
      if (state.offers?.joined && wantsOnlyReminders(event.body))
        return leaveOffers(state, { at, words: event.body, channel: 'text', scope: 'marketing', rule: 'only-reminders' }, shop, caller);
      if (isJoin(event.body) && isJoining(state, shop, caller)) return joinByText(state, event, shop, caller);
      if (mayAnswer(shop, caller)) return listen(state, event, shop, caller);
      const pictures = event.mediaCount > 0 ? ` [${event.mediaCount} picture${event.mediaCount > 1 ? 's' : ''}]` : '';
      const words = event.body.trim() ? ` "${clip(event.body)}"` : '';
      const news = alert(`Text from ${nameOf(caller)}:${words}${pictures}`, null, shop, caller, at);
      if (caller.relation !== 'none' || caller.phone === shop.alertPhone) return { state, effects: news, because };
      const { waiting, effects } = waitForPerson(state.waiting, { because: 'with-person', summary: event.body, at }, shop);
      return { state: { ...state, waiting }, effects: [...news, ...effects], because };
    }
  }
}

// Only an invitation that they have got makes the keyword an agreement; without one, it asks for it.
function joinByText(
  state: Conversation,
  event: ConversationEvent & { type: 'text-received' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  if (state.offers && event.at < state.offers.invitedAt) return { state, effects: [], because: 'invited-to-offers' };
  if (!state.offers || !caller.invitationSent) return invite(state, event.at, shop, caller);
  const { disclosure, language } = state.offers;
  const detail = { act: 'keyword', preTicked: false, bundled: false } as const;
  return join(state, { channel: 'text', words: event.body, disclosure, language, detail }, event.at, shop, caller);
}

function textFailed(
  state: Conversation,
  event: ConversationEvent & { type: 'text-failed' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { problem, at } = event;
  const effects: Effect[] = [];
  if (problem === 'opted-out')
    effects.push(
      { do: 'suppress', source: 'provider', words: event.detail, at },
      { do: 'withdraw-automatic-texts' },
      {
        do: 'record-consent',
        event: { kind: 'opt-out', scope: 'all', channel: 'provider', words: event.detail, rule: 'provider', saidAt: at },
      },
    );
  if (problem === 'landline') effects.push({ do: 'mark-number', lineType: 'landline' });
  if (problem === 'bad-number') effects.push({ do: 'mark-number', lineType: 'not-textable' });
  if (problem === 'not-configured' || problem === 'not-registered') effects.push({ do: 'stop-line', because: problem });
  if (event.textClass === 'alert') return { state, effects: effects.filter((effect) => effect.do === 'stop-line'), because: problem };
  // A person wrote this, and has to know that it did not arrive.
  if (event.textClass === 'conversation' || event.textClass === 'service')
    return withTask({ state, effects, because: problem }, null, problem, shop, caller, at);
  if (event.textClass !== 'first_reply' || !event.callId) return { state, effects, because: problem };
  // The claim on the window is given back: the next missed call may be texted again.
  const released: Conversation = state.firstText?.callId === event.callId ? { ...state, firstText: null } : state;
  const handed = handOver(released, event.callId, problem, shop, caller, at);
  // An alert from a line that cannot send would only fail again.
  const useful = effects.some((effect) => effect.do === 'stop-line')
    ? handed.effects.filter((effect) => effect.do !== 'send-text')
    : handed.effects;
  return { ...handed, effects: [...effects, ...useful] };
}
