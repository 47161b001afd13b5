// What is said about offers inside a conversation: the one invitation, joining by keyword, leaving, and the one nudge to who
// has not answered. Each is decided here; whether a solicitation leaves is decided again in the moment in which it would.
import type { Conversation, Decision, Effect, Surroundings } from '../conversation.ts';
import type { Dialogue } from '../dialogue.ts';
import { writeNumber } from '../phone-number.ts';
import { phrasesOf } from '../phrases/phrases.ts';
import { toPlainText } from '../segments.ts';
import type { ShopRules } from '../shop-rules.ts';
import { hours, type Millis, minutes, seconds } from '../time.ts';
import { isCanadian } from './area-codes.ts';
import { perMonth } from './marketing-rules.ts';
import { solicitationHours, waitUntil } from './quiet-hours.ts';
import { recipientOf } from './recipient.ts';
import { serviceMoment } from './service-hours.ts';
import { type Capture, missingFrom } from './written-consent.ts';

/** The confirmation of a visit comes first and is read first. */
const afterTheBooking = seconds(30);
/** Who is still in the conversation answers within this; later it would be an advertisement. */
const invitationCounts = minutes(5);
const nudgeAfter = hours(4);
const nudgeCounts = hours(20);

const languageOf = (state: Conversation, shop: ShopRules): Dialogue['language'] =>
  state.dialogue?.language ?? shop.scheduling.languages[0] ?? 'en';

/** A shop without marketing reads JOIN like any other word; so does every shop from who would get nothing anyway (RV-11). */
export const isJoining = (state: Conversation, shop: ShopRules, caller: Surroundings): boolean =>
  shop.marketing.on &&
  caller.phone !== null &&
  !isCanadian(caller.phone) &&
  !caller.optedOut &&
  caller.relation === 'none' &&
  !caller.lineStoppedBecause &&
  !wantsLess(state, 'reminders', 'marketing', 'reviews');

/** Whether they have asked for fewer texts, in another way than `but`. Who has left offers may still ask for them. */
const wantsLess = (state: Conversation, ...but: string[]): boolean => state.limits.some((limit) => !but.includes(limit));

/** The invitation with everything that has to stand in it, kept word for word. `at` is when it goes out. */
export function invite(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  if (!caller.phone) return { state, effects: [], because: 'nothing-to-answer' };
  const language = languageOf(state, shop);
  const body = toPlainText(phrasesOf(language).inviteToOffers(shop.name, perMonth(shop.marketing)));
  return {
    state: { ...state, offers: { invitedAt: at, disclosure: body, language, joined: false } },
    effects: [
      { do: 'send-text', class: 'conversation', to: caller.phone, body, callId: null, freshUntil: at + invitationCounts, sendAt: at },
    ],
    because: 'invited-to-offers',
  };
}

/** Once, behind a booking that has just been made in the conversation, and while no offer would wake anybody (CN-4). */
export function inviteAfterBooking(decision: Decision, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  const { state } = decision;
  if (!shop.marketing.invite || state.offers || wantsLess(state, 'reminders')) return decision;
  if (!caller.phone || !isJoining(state, shop, caller)) return decision;
  const recipient = recipientOf({ phone: caller.phone, zip: state.dialogue?.lead.address?.postcode ?? null, statedZone: null });
  if (waitUntil(solicitationHours(recipient), at) !== null) return decision;
  const invited = invite(state, at + afterTheBooking, shop, caller);
  return { ...decision, state: invited.state, effects: [...decision.effects, ...invited.effects] };
}

/** Agreed in writing: kept with the words that stood before them, and confirmed once (CN-4, CN-7). */
export function join(state: Conversation, capture: Capture, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  if (!caller.phone || caller.optedOut || !shop.marketing.on || missingFrom(capture, shop.name).length > 0)
    return { state, effects: [], because: 'no-consent' };
  const { channel, words, disclosure, language, detail } = capture;
  const known = state.offers?.joined ?? false;
  const body = toPlainText(phrasesOf(language).joinedOffers(shop.name, perMonth(shop.marketing)));
  const effects: Effect[] = [
    {
      do: 'record-consent',
      event: { kind: 'opt-in-marketing', scope: 'marketing', channel, words, rule: detail.act, saidAt: at },
      detail: { ...detail, disclosure, language, shop: shop.name },
    },
  ];
  // What is written down at the shop may be entered at any hour.
  const sendAt = channel === 'text' ? at : serviceMoment(at, { phone: caller.phone, address: null, lastHeardAt: state.lastHeardAt });
  const confirmation = {
    class: channel === 'text' ? ('conversation' as const) : ('service' as const),
    to: caller.phone,
    body,
    callId: null,
  };
  if (!known && !caller.lineStoppedBecause) effects.push({ do: 'send-text', ...confirmation, freshUntil: sendAt + hours(2), sendAt });
  return {
    state: {
      ...state,
      offers: { invitedAt: state.offers?.invitedAt ?? at, disclosure, language, joined: true },
      limits: state.limits.filter((limit) => limit !== 'marketing' && limit !== 'reviews'),
    },
    effects,
    because: 'joined-offers',
  };
}

/** "Just the reminders please", from somebody who gets offers. */
export const wantsOnlyReminders = (body: string): boolean =>
  /^\W*(please )?(just|only|solo|s[oó]lo|seulement|uniquement)\b.{0,30}\b(reminders?|appointments?|visits?|recordatorios?|citas?|rappels?|rendez-vous|visites?)( please| por favor| svp)?\W*$/iu.test(
    body,
  );

/** Offers end, and everything else goes on (RV-8). Who had joined hears once that it is done. */
export function leaveOffers(
  state: Conversation,
  said: { at: Millis; words: string; channel: 'text' | 'staff'; scope: string; rule: string },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { at, words, channel, scope, rule } = said;
  const confirms = state.offers?.joined === true && channel === 'text' && caller.phone !== null && !caller.optedOut;
  const body = toPlainText(phrasesOf(languageOf(state, shop)).leftOffers(shop.name));
  return {
    state: { ...state, limits: [...new Set([...state.limits, scope])], offers: state.offers && { ...state.offers, joined: false } },
    effects: [
      { do: 'record-consent', event: { kind: 'opt-out-marketing', scope, channel, words, rule, saidAt: at } },
      { do: 'withdraw-solicitations' },
      ...(confirms && caller.phone
        ? [
            {
              do: 'send-text' as const,
              class: 'opt_out_confirmation' as const,
              to: caller.phone,
              body,
              callId: null,
              freshUntil: at + minutes(5),
            },
          ]
        : []),
    ],
    because: 'left-offers',
  };
}

/** None by default, and one at the most (FT-7). */
export const nudgeTimer = (at: Millis, shop: ShopRules): Effect[] =>
  shop.marketing.on && shop.marketing.kinds.includes('nudge') ? [{ do: 'set-timer', timer: 'nudge-due', at: at + nudgeAfter }] : [];

export function nudge(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  const { firstText } = state;
  const heard = state.lastHeardAt !== null && firstText !== null && state.lastHeardAt >= firstText.at;
  const attended = state.lastStaffTextAt !== null && firstText !== null && state.lastStaffTextAt >= firstText.at;
  const unwanted = !caller.phone || caller.optedOut || wantsLess(state, 'reminders') || state.openCall !== null;
  if (!firstText || heard || attended || unwanted || !nudgeTimer(at, shop).length) return { state, effects: [], because: 'no-nudge' };
  const words = phrasesOf(languageOf(state, shop)).nudge(shop.name, writeNumber(shop.helpPhone ?? caller.line));
  return {
    state,
    effects: [
      {
        do: 'send-text',
        class: 'nudge',
        to: caller.phone as string,
        body: toPlainText(words),
        callId: null,
        freshUntil: at + nudgeCounts,
        sendAt: at,
      },
    ],
    because: 'nudge',
  };
}
