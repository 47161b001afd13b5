// A call that was missed: who is texted back, when, and who is told instead.

import { alert, nameOf } from './alerts.ts';
import type { MissedWhy } from './call.ts';
import type { Conversation, ConversationEvent, Decision, Effect, Surroundings } from './conversation.ts';
import { nudgeTimer } from './marketing/offers.ts';
import { reasonWords } from './reasons.ts';
import type { ShopRules } from './shop-rules.ts';
import { firstLanguage } from './spoken-language.ts';
import { firstTextIn, missedBecause, writeFirstText } from './templates.ts';
import { hours, type Millis, minutes, seconds } from './time.ts';

/** First texts are one per caller and shop in this rolling window (FT-3). */
export const firstTextWindow = hours(24);
/** A first text later than this is worse than none: a person calls back instead (FT-2). */
export const firstTextFreshness = minutes(15);

export const callOver = (state: Conversation, callId: string): Conversation => ({
  ...state,
  openCall: state.openCall === callId ? null : state.openCall,
});

export function callAnswered(state: Conversation, callId: string, caller: Surroundings): Decision {
  const taken = takeBackFirstText(state, caller, 'got-through', 'answered');
  return {
    ...taken,
    state: { ...taken.state, urgency: 'normal', waiting: null },
    effects: [...taken.effects, { do: 'settle-call', callId, outcome: 'answered', because: 'answered' }],
  };
}

// The first text is no longer wanted: what is owed or still pending is taken back, and its call settled.
// A text that is already with the provider stays what it is.
export function takeBackFirstText(state: Conversation, caller: Surroundings, because: string, decision: string): Decision {
  const effects: Effect[] = [];
  let firstText = state.firstText;
  if (firstText && caller.firstTextPending) {
    effects.push({ do: 'withdraw-first-text' }, { do: 'settle-call', callId: firstText.callId, outcome: 'not-texted', because });
    firstText = null;
  }
  if (state.owed) effects.push({ do: 'settle-call', callId: state.owed.callId, outcome: 'not-texted', because });
  return { state: { ...state, owed: null, firstText }, effects, because: decision };
}

export function callMissed(
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
export function thenPay(decision: Decision, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
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

export function handOver(
  state: Conversation,
  callId: string,
  because: string,
  shop: ShopRules,
  caller: Surroundings,
  at: Millis,
): Decision {
  const settled: Decision = { state, effects: [{ do: 'settle-call', callId, outcome: 'handed-over', because }], because };
  return withTask(settled, callId, because, shop, caller, at);
}

export function withTask(
  decision: Decision,
  callId: string | null,
  because: string,
  shop: ShopRules,
  caller: Surroundings,
  at: Millis,
): Decision {
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
