// When a customer is answered, who is called when the product should not answer, and what follows from a visit. What is
// said is decided in dialogue.ts.
import { alert, clip, nameOf } from './alerts.ts';
import type { Conversation, ConversationEvent, Decision, Effect, Surroundings } from './conversation.ts';
import { type Dialogue, isDirectAnswer, newDialogue, takeTurn } from './dialogue.ts';
import { inviteAfterBooking } from './marketing/offers.ts';
import { serviceMoment } from './marketing/service-hours.ts';
import type { ModelReading } from './model-reading.ts';
import { phrasesOf } from './phrases/phrases.ts';
import { reasonWords } from './reasons.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { localTime } from './slots.ts';
import { firstLanguage } from './spoken-language.ts';
import { hours, type Millis, minutes, seconds } from './time.ts';

/** Somebody at the shop has the conversation: the product keeps silent and gives up what it held. */
export const takenOver = (dialogue: Dialogue | null, at: Millis): Dialogue | null =>
  dialogue && { ...dialogue, phase: 'handed-over', because: 'person-texted', withPersonSince: at, unread: [], turnAt: null, offers: [] };

/** Answers are for customers who may be texted, in shops that want them. */
export const mayAnswer = (shop: ShopRules, caller: Surroundings): boolean =>
  shop.scheduling.mode !== 'off' && caller.relation === 'none' && !caller.optedOut && caller.phone !== null && caller.calendar !== null;

/** A thumb up says yes where one thing was asked; on several offers it chooses none. */
export const approves = (body: string, dialogue: Dialogue | null): boolean =>
  dialogue?.offers.length === 1 && /^\s*(liked|loved|le gust|le encant|[\u{1F44D}\u2764\u{1F44C}])/iu.test(body);

/** People write one thought in several texts; it is answered when they have paused. */
const pause = seconds(18);

export function listen(
  state: Conversation,
  event: { at: Millis; body: string; mediaCount: number },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { at, body, mediaCount } = event;
  const known = state.dialogue ?? newDialogue(firstLanguage(shop, caller.phone));
  const heard: Dialogue = { ...known, unread: [...known.unread, { body, mediaCount, at }] };
  const news = state.dialogue ? [] : alert(`Text from ${nameOf(caller)}: "${clip(body)}"`, null, shop, caller, at);
  if (isDirectAnswer(heard, body, { at, rules: shop })) {
    const answered = answer(state, heard, at, shop, caller);
    return { ...answered, effects: [...news, ...answered.effects] };
  }
  const turnAt = at + pause;
  return {
    state: { ...state, dialogue: { ...heard, turnAt } },
    effects: [...news, { do: 'set-timer', timer: 'turn-due', at: turnAt }],
    because: 'listens',
  };
}

export function answer(
  state: Conversation,
  dialogue: Dialogue,
  at: Millis,
  shop: ShopRules,
  caller: Surroundings,
  model: ModelReading | null = null,
): Decision {
  const { phone, calendar } = caller;
  if (!phone || !calendar || caller.optedOut) return { state, effects: [], because: 'nothing-to-answer' };
  const turn = takeTurn(dialogue, { at, rules: shop, ...calendar, model });
  const effects: Effect[] = [];
  let { waiting } = state;
  for (const effect of turn.effects) {
    if (effect.do !== 'call-person') {
      effects.push(effect);
      if (effect.do === 'book-visit' || effect.do === 'move-visit') effects.push(...reminders(effect.slot.startsAt, at, shop));
      continue;
    }
    const words = reasonWords[effect.because] ?? effect.because;
    const body =
      effect.kind === 'answer'
        ? `${nameOf(caller)} asks: "${clip(effect.summary)}". Reply with your answer: it goes to them, and is kept for the next who asks.`
        : `${nameOf(caller)}, ${words}: ${clip(effect.summary)}`;
    const onCall = effect.priority === 'emergency' ? shop.scheduling.emergency.onCallPhone : null;
    effects.push(...alert(body, null, shop, caller, at, onCall));
    // Whoever answers the shop's alerts hears of an emergency too.
    if (onCall && onCall !== shop.alertPhone) effects.push(...alert(body, null, shop, caller, at));
    if (effect.kind !== 'read')
      effects.push({ do: 'open-task', kind: effect.kind, callId: null, because: effect.because, detail: effect.summary });
    if (effect.kind !== 'read' || effect.because === 'with-person') {
      const waits = waitForPerson(waiting, { because: effect.because, summary: effect.summary, at }, shop);
      waiting = waits.waiting;
      effects.push(...waits.effects);
    }
  }
  // A caller whose line is stopped is not answered; the person has been told.
  const changesVisit = turn.effects.some((effect) => ['book-visit', 'move-visit', 'cancel-visit'].includes(effect.do));
  if (turn.text && !caller.lineStoppedBecause)
    effects.push(toCustomer(changesVisit ? 'service' : 'conversation', phone, turn.text, at + minutes(15)));
  const decision = { state: { ...state, dialogue: turn.dialogue, waiting }, effects, because: turn.because };
  return turn.effects.some((effect) => effect.do === 'book-visit') ? inviteAfterBooking(decision, at, shop, caller) : decision;
}

/** The product takes up the conversation where it stands: it asks for what is missing. */
export function handedBack(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  if (!state.dialogue || !mayAnswer(shop, caller)) return { state, effects: [], because: 'handed-back' };
  return { ...answer(state, { ...state.dialogue, phase: 'talking', because: null }, at, shop, caller), because: 'handed-back' };
}

const toCustomer = (
  textClass: 'conversation' | 'service',
  phone: string,
  body: string,
  freshUntil: Millis,
): Effect & { do: 'send-text' } => ({
  do: 'send-text',
  class: textClass,
  to: phone,
  body: toPlainText(body),
  callId: null,
  freshUntil,
});

/** How long a person has before the next one is told, where the shop does not say. */
const personTakes = 10;
/** With no more people named, whoever gets the alerts is reminded this often. */
const repeats = 3;

/** The step of the ladder: the people whom the shop names, then the shop's own alerts again. */
const rungAt = (shop: ShopRules, rung: number): { phone: string | null; afterMinutes: number; by: 'text' | 'call' } =>
  shop.scheduling.ladder[rung] ?? { phone: null, by: 'text', afterMinutes: personTakes * (rung - shop.scheduling.ladder.length + 1) };

/** From now on somebody has to answer. Who waits already keeps the place. */
export function waitForPerson(
  waiting: Conversation['waiting'],
  why: { because: string; summary: string; at: Millis },
  shop: ShopRules,
): { waiting: NonNullable<Conversation['waiting']>; effects: Effect[] } {
  if (waiting) return { waiting, effects: [] };
  const dueAt = why.at + minutes(rungAt(shop, 0).afterMinutes);
  const { because, summary } = why;
  return { waiting: { because, summary, rung: 0, dueAt }, effects: [{ do: 'set-timer', timer: 'person-due', at: dueAt }] };
}

const callAbout = (to: string, words: string): Effect => ({ do: 'call-staff', to, words: toPlainText(words) });

/** A customer whom neither the product nor a person has answered climbs the ladder, always. */
export function personDue(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  const { waiting } = state;
  if (!waiting) return { state, effects: [], because: 'answered' };
  if (at < waiting.dueAt) return { state, effects: [], because: 'not-yet' };
  const { phone, by } = rungAt(shop, waiting.rung);
  const words = reasonWords[waiting.because] ?? waiting.because;
  const body = `Still waiting for a person: ${nameOf(caller)}, ${words}: ${clip(waiting.summary)}`;
  const rung = waiting.rung + 1;
  const dueAt = at + minutes(rungAt(shop, rung).afterMinutes);
  const goesOn = rung < shop.scheduling.ladder.length + repeats;
  return {
    state: { ...state, urgency: 'raised', waiting: { ...waiting, rung, dueAt } },
    effects: [
      ...alert(body, null, shop, caller, at, phone),
      ...(by === 'call' && phone ? [callAbout(phone, `${shop.name}. A customer waits for you: ${words}. ${clip(waiting.summary)}.`)] : []),
      ...(goesOn ? [{ do: 'set-timer' as const, timer: 'person-due' as const, at: dueAt }] : []),
    ],
    because: 'still-waiting',
  };
}

/** The day before at 17:00 and on the morning at 08:00, on the shop's wall clock. */
export function reminderMoments(startsAt: Millis, zone: string): [Millis, Millis] {
  const date = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate, time: string) => day.toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
  return [at(date.subtract({ days: 1 }), '17:00'), at(date, '08:00')];
}

function reminders(startsAt: Millis, at: Millis, shop: ShopRules): Effect[] {
  return reminderMoments(startsAt, shop.hours.timeZone)
    .filter((moment) => moment > at + hours(1) && moment < startsAt)
    .map((moment) => ({ do: 'set-timer', timer: 'reminder-due', at: moment }));
}

export function remind(state: Conversation, at: Millis, shop: ShopRules, caller: Surroundings): Decision {
  const visit = caller.calendar?.visit;
  const unwanted = caller.optedOut || state.limits.some((limit) => limit !== 'marketing' && limit !== 'reviews');
  if (!visit || visit.status !== 'booked' || !caller.phone || unwanted) return { state, effects: [], because: 'no-visit' };
  const zone = shop.hours.timeZone;
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const day = Temporal.PlainDate.from(localTime(visit.startsAt, zone).slice(0, 10));
  const days = today.until(day, { largestUnit: 'days' }).days;
  // The visit was moved since, and has reminders of its own.
  const isDue = reminderMoments(visit.startsAt, zone).some((moment) => moment <= at && at < moment + hours(2));
  if (!isDue) return { state, effects: [], because: 'visit-moved' };
  const window = windowOf(state, visit, shop);
  const body = sayTo(state, shop).reminder(window, shop.name, days === 1 ? 'tomorrow' : 'today');
  const sendAt = serviceMoment(at, { phone: caller.phone, address: visit.details.address, lastHeardAt: state.lastHeardAt });
  // A reminder that would come when they are there is none.
  if (sendAt >= visit.startsAt) return { state, effects: [], because: 'quiet-hours' };
  const text = toCustomer('service', caller.phone, body, Math.min(sendAt + hours(2), visit.startsAt));
  return { state, effects: [{ ...text, sendAt }], because: 'reminder' };
}

/** The shop has changed a visit by hand: the customer is told what is true now. */
export function visitChanged(
  state: Conversation,
  event: ConversationEvent & { type: 'visit-changed' },
  shop: ShopRules,
  caller: Surroundings,
): Decision {
  const { change, visit, at, tell } = event;
  const phase = { entered: 'booked', confirmed: 'booked', moved: 'booked', cancelled: 'closed', 'on-the-way': 'booked' } as const;
  const dialogue = state.dialogue && state.dialogue.phase !== 'handed-over' ? { ...state.dialogue, phase: phase[change] } : state.dialogue;
  const next = { ...state, dialogue };
  const because = `visit-${change}`;
  const later = change === 'cancelled' || change === 'on-the-way' ? [] : reminders(visit.startsAt, at, shop);
  if (!tell || !caller.phone || caller.optedOut || caller.lineStoppedBecause) return { state: next, effects: later, because };
  const say = sayTo(state, shop);
  const window = windowOf(state, visit, shop);
  const words = {
    entered: say.booked(window, visit.address, shop.name),
    confirmed: say.booked(window, visit.address, shop.name),
    moved: say.movedByShop(window, shop.name),
    cancelled: say.cancelledByShop(window, shop.name),
    'on-the-way': say.onTheWay(shop.name),
  };
  const { address, startsAt } = visit;
  // Whoever waits at the door wants to know at any hour.
  const sendAt = change === 'on-the-way' ? at : serviceMoment(at, { phone: caller.phone, address, lastHeardAt: state.lastHeardAt });
  if (sendAt > at && sendAt >= startsAt) {
    const task: Effect = { do: 'open-task', kind: 'call-back', callId: null, because: 'quiet-hours', detail: words[change] };
    const call = alert(`Please call ${nameOf(caller)}: it is too early or too late for a text. ${words[change]}`, null, shop, caller, at);
    return { state: next, effects: [task, ...call, ...later], because };
  }
  const news = toCustomer('service', caller.phone, words[change], sendAt + hours(2));
  return { state: next, effects: [{ ...news, sendAt }, ...later], because };
}

const sayTo = (state: Conversation, shop: ShopRules) => phrasesOf(state.dialogue?.language ?? shop.scheduling.languages[0] ?? 'en');

function windowOf(state: Conversation, visit: { startsAt: Millis; endsAt: Millis }, shop: ShopRules): string {
  const zone = shop.hours.timeZone;
  return sayTo(state, shop).window(localTime(visit.startsAt, zone), localTime(visit.endsAt, zone));
}
