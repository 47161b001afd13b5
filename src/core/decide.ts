// Everything that is decided about one caller of one shop. Events come in, effects and a reason go out;
// nothing here knows a provider, a database or a clock.

import { alert, clip, nameOf } from './alerts.ts';
import { answer, approves, handedBack, listen, mayAnswer, personDue, remind, takenOver, visitChanged, waitForPerson } from './answering.ts';
import { heldForPerson, optIn, optInByStaff, optOut, optOutByStaff, optOutByVoicemail } from './consent.ts';
import type { Conversation, ConversationEvent, Decision, Effect, Surroundings, TextClass } from './conversation.ts';
import { invite, isJoining, join, leaveOffers, nudge, wantsOnlyReminders } from './marketing/offers.ts';
import { isJoin } from './marketing/written-consent.ts';
import { callAnswered, callMissed, callOver, handOver, takeBackFirstText, thenPay, withTask } from './missed-call.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { languageOfAnswer } from './spoken-language.ts';
import { sayHowToStop } from './stop-words.ts';
import { writeHelp } from './templates.ts';
import { hours, type Millis, minutes } from './time.ts';

const helpPause = minutes(10);

/** Decides what follows from an event. `because` is kept and shown, also when nothing is sent. */
export function decide(state: Conversation, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
  return sayHowToStop(decideOn(state, event, shop, caller), event.at, shop, caller);
}

function decideOn(state: Conversation, event: ConversationEvent, shop: ShopRules, caller: Surroundings): Decision {
  switch (event.type) {
    case 'call-arrived':
      return { state: { ...state, openCall: event.callId }, effects: [], because: state.owed ? 'calling-again' : 'call-arrived' };
    case 'call-answered':
      return callAnswered(callOver(state, event.callId), event.callId, caller);
    case 'call-missed':
      return thenPay(callMissed(callOver(state, event.call.callId), event, shop, caller), event, shop, caller);
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
