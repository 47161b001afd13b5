// What follows when somebody says which texts they want, or none: at once, for every text of the shop, and kept with
// their exact words. 47 CFR 64.1200(a)(10) to (12); compliance RV and OC.
import { alert, clip, nameOf } from './alerts.ts';
import { waitForPerson } from './answering.ts';
import type { Conversation, ConversationEvent, Decision, Effect, Surroundings } from './conversation.ts';
import { leaveOffers } from './marketing/offers.ts';
import { readOptOut } from './opt-out.ts';
import { phrasesOf } from './phrases/phrases.ts';
import { reasonWords } from './reasons.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { languageOfAnswer } from './spoken-language.ts';
import { writeOptInConfirmation, writeOptOutConfirmation } from './templates.ts';
import { type Millis, minutes } from './time.ts';
import { readDanger } from './understanding/safety.ts';

/** A row of the ledger of consent. */
export type ConsentEvent = {
  kind: 'opt-out' | 'opt-in' | 'opt-in-marketing' | 'opt-out-marketing' | 'limit' | 'unsure' | 'wrong-number' | 'deletion';
  /** What it is about: all texts, or a part of them. */
  scope: string;
  channel: 'text' | 'form' | 'voicemail' | 'provider' | 'staff';
  /** Exactly as they were said. */
  words: string;
  /** What read them so. */
  rule: string;
  saidAt: Millis;
};

type Said = ConversationEvent & { type: 'text-received' };

/** RV-7: later than this no confirmation goes out. */
const confirmationWindow = minutes(5);

/** Nothing that was decided before goes out any more. */
function silenced(state: Conversation): Conversation {
  const { dialogue } = state;
  return {
    ...state,
    waiting: null,
    dialogue: dialogue && { ...dialogue, phase: 'closed', because: 'opted-out', unread: [], turnAt: null, offers: [], asked: null },
  };
}

const toCaller = (caller: Surroundings, textClass: 'opt_out_confirmation' | 'help', body: string, at: Millis): Effect[] =>
  caller.phone ? [{ do: 'send-text', class: textClass, to: caller.phone, body, callId: null, freshUntil: at + confirmationWindow }] : [];

/** `taken` is the state with whatever first text was still owed taken back. */
export function optOut(taken: Decision, event: Said, shop: ShopRules, caller: Surroundings): Decision {
  const { at, sentAt, body } = event;
  const read = readOptOut(body);
  const wrongNumber = read.scope === 'wrong-number';
  // The provider may know words that we do not.
  const rule = read.verdict === 'optout' ? read.rule : 'provider';
  // One confirmation at most; none when the provider has sent it or may have, when this is not the first STOP, or when it is late.
  const confirms = caller.providerAnswers.stop === false && !caller.optedOut && at - sentAt <= confirmationWindow;
  const language = languageOfAnswer(body, taken.state.dialogue?.language ?? null);
  const words = wrongNumber ? toPlainText(phrasesOf(language).wrongNumber) : writeOptOutConfirmation(shop, language);
  const state = silenced(taken.state);
  if (wrongNumber && state.dialogue) state.dialogue.because = 'wrong-number';
  return {
    state,
    effects: [
      { do: 'suppress', source: 'caller', words: body, at: sentAt },
      { do: 'withdraw-automatic-texts' },
      {
        do: 'record-consent',
        event: { kind: wrongNumber ? 'wrong-number' : 'opt-out', scope: 'all', channel: 'text', words: body, rule, saidAt: sentAt },
      },
      ...taken.effects,
      ...(confirms ? toCaller(caller, 'opt_out_confirmation', words, at) : []),
      ...stillConcerns(body, at, shop, caller),
    ],
    because: taken.because,
  };
}

// OC-3 and CN-9: a visit that stands, or a danger in the same breath, is for a person on the phone; no text goes around
// an opt-out.
function stillConcerns(body: string, at: Millis, shop: ShopRules, caller: Surroundings): Effect[] {
  const danger = readDanger(body);
  const because = danger ?? (caller.calendar?.visit ? 'opted-out-with-visit' : null);
  if (!because) return [];
  const news = `Please call ${nameOf(caller)}: opted out of texts, and ${reasonWords[because] ?? because}: "${clip(body)}"`;
  return [
    { do: 'open-task', kind: 'call-back', callId: null, because, detail: body },
    ...alert(news, null, shop, caller, at, danger ? shop.scheduling.emergency.onCallPhone : null),
  ];
}

/**
 * RV-11: START and UNSTOP lift an opt-out, and nothing else that is texted. Who asks in other words is called, so that the
 * shop can document it; the provider would not deliver a text either.
 */
export function optIn(state: Conversation, event: Said, shop: ShopRules, caller: Surroundings): Decision {
  const { at, sentAt, body } = event;
  const { rule } = readOptOut(body);
  if (rule !== 'keyword' && caller.providerAnswers.start !== true) {
    if (!caller.optedOut) return { state, effects: [], because: 'opt-in' };
    return {
      state,
      effects: [
        { do: 'record-consent', event: { kind: 'unsure', scope: 'all', channel: 'text', words: body, rule, saidAt: sentAt } },
        { do: 'open-task', kind: 'call-back', callId: null, because: 'wants-texts-again', detail: body },
        ...alert(`${nameOf(caller)} ${reasonWords['wants-texts-again']}: "${clip(body)}"`, null, shop, caller, at),
      ],
      because: 'wants-texts-again',
    };
  }
  const confirms = caller.providerAnswers.start === false && caller.optedOut;
  const language = languageOfAnswer(body, state.dialogue?.language ?? null);
  return {
    state,
    effects: [
      { do: 'lift-suppression', words: body, sentAt },
      { do: 'record-consent', event: { kind: 'opt-in', scope: 'all', channel: 'text', words: body, rule, saidAt: sentAt } },
      ...(confirms ? toCaller(caller, 'help', writeOptInConfirmation(shop, language), at) : []),
    ],
    because: event.reading,
  };
}

/**
 * RV-13 and RV-5: some texts are wanted and others not, or it may have been an opt-out. The automation is held, no
 * reminder goes out, and a person reads the words.
 */
export function heldForPerson(
  state: Conversation,
  event: Said & { reading: 'limit' | 'unsure' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { at, body, reading, sentAt } = event;
  const { rule, scope } = readOptOut(body);
  const news = alert(`${nameOf(caller)} ${reasonWords[reading]}: "${clip(body)}"`, null, shop, caller, at);
  if (scope === 'marketing' || scope === 'reviews') {
    const left = leaveOffers(state, { at: sentAt, words: body, channel: 'text', scope, rule }, shop, caller);
    return { ...left, effects: [...left.effects, ...news], because: reading };
  }
  const { dialogue } = state;
  const held = dialogue && {
    ...dialogue,
    phase: 'handed-over' as const,
    because: reading,
    withPersonSince: at,
    unread: [],
    turnAt: null,
    offers: [],
  };
  const waits = waitForPerson(state.waiting, { because: reading, summary: body, at }, shop);
  const limits = [...new Set([...state.limits, reading === 'unsure' ? reading : scope])];
  return {
    state: {
      ...state,
      limits,
      dialogue: held,
      waiting: waits.waiting,
    },
    effects: [
      { do: 'record-consent', event: { kind: reading, scope, channel: 'text', words: body, rule, saidAt: sentAt } },
      { do: 'open-task', kind: 'hand-over', callId: null, because: reading, detail: body },
      ...news,
      ...waits.effects,
    ],
    because: reading,
  };
}

/** RV-12: said to the voicemail it counts like a text. */
export function optOutByVoicemail(transcript: string, at: Millis): Effect[] {
  const { verdict, scope, rule } = readOptOut(transcript);
  if (verdict !== 'optout' || (scope !== 'all' && scope !== 'wrong-number') || !/\b(text|message|messag|mensaje|textos?)/i.test(transcript))
    return [];
  return [
    { do: 'suppress', source: 'voicemail', words: transcript, at },
    { do: 'withdraw-automatic-texts' },
    { do: 'record-consent', event: { kind: 'opt-out', scope: 'all', channel: 'voicemail', words: transcript, rule, saidAt: at } },
  ];
}

/** A click by staff: no confirmation goes out, the person has heard it from them. */
export function optOutByStaff(taken: Decision, words: string, at: Millis): Decision {
  return {
    state: silenced(taken.state),
    effects: [
      { do: 'suppress', source: 'staff', words, at },
      { do: 'withdraw-automatic-texts' },
      { do: 'record-consent', event: { kind: 'opt-out', scope: 'all', channel: 'staff', words, rule: 'staff', saidAt: at } },
      ...taken.effects,
    ],
    because: taken.because,
  };
}

/** RV-11: with the words used and where they are kept. */
export function optInByStaff(state: Conversation, words: string, at: Millis): Decision {
  return {
    state,
    effects: [
      { do: 'lift-suppression', words, sentAt: at },
      { do: 'record-consent', event: { kind: 'opt-in', scope: 'all', channel: 'staff', words, rule: 'staff', saidAt: at } },
    ],
    because: 'opted-in',
  };
}
