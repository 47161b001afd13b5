// What is said after the first text, until a visit stands, a person has taken over, or the thread is closed. Pure: what
// the caller wrote comes in, and what to say and to do goes out, with a reason. Words are in phrases/, reading in
// understanding/.
import { leavesOpen, type ModelQuestion, type ModelReading } from './model-reading.ts';
import type { Ask } from './phrases/phrases.ts';
import { contextOf, readFor, wordsOf } from './reading.ts';
import type { ShopRules } from './shop-rules.ts';
import type { Slot, Taken } from './slots.ts';
import { Talk } from './talk.ts';
import type { Millis } from './time.ts';
import type { Address } from './understanding/address.ts';
import type { Urgency } from './understanding/job.ts';
import { readMessage } from './understanding/read-message.ts';
import type { Danger } from './understanding/safety.ts';
import type { TimeWish } from './understanding/time-wish.ts';

export type Message = { body: string; mediaCount: number; at: Millis };
export type Offer = { n: number; crew: string; startsAt: Millis; endsAt: Millis };
export type Priority = 'emergency' | 'hot' | 'normal';

/** What is known of the job and of the caller; all of it in the caller's own words. */
export type Lead = {
  job: string | null;
  service: string | null;
  details: string[];
  urgency: Urgency | null;
  danger: Danger | null;
  address: Address | null;
  name: string | null;
  wish: TimeWish | null;
  photos: number;
  /** Whether the shop has worked for them before, as they say or as the calendar shows. */
  existingCustomer: boolean | null;
};

export type Dialogue = {
  phase: 'talking' | 'offered' | 'booked' | 'requested' | 'handed-over' | 'closed';
  /** Why it was handed over or closed. */
  because: string | null;
  language: 'en' | 'es' | 'fr';
  /** Not answered yet; answered together at `turnAt`. */
  unread: Message[];
  turnAt: Millis | null;
  lead: Lead;
  asked: Ask | null;
  timesAsked: Partial<Record<Ask, number>>;
  offers: Offer[];
  /** Starts that the caller did not want. */
  refused: Millis[];
  moving: boolean;
  withPersonSince: Millis | null;
  handOvers: { at: Millis; because: string; priority: Priority; callBack: boolean }[];
  /** Automatic texts of this dialogue, newest last, against repetition and loops. */
  said: { text: string; at: Millis }[];
  heard: string | null;
};

export const newDialogue = (language: Dialogue['language']): Dialogue => ({
  phase: 'talking',
  because: null,
  language,
  unread: [],
  turnAt: null,
  lead: {
    job: null,
    service: null,
    details: [],
    urgency: null,
    danger: null,
    address: null,
    name: null,
    wish: null,
    photos: 0,
    existingCustomer: null,
  },
  asked: null,
  timesAsked: {},
  offers: [],
  refused: [],
  moving: false,
  withPersonSince: null,
  handOvers: [],
  said: [],
  heard: null,
});

export type VisitDetails = { job: string | null; address: string | null; name: string | null; notes: string | null };
export type StandingVisit = { id: string; startsAt: Millis; endsAt: Millis; status: 'booked' | 'requested'; details: VisitDetails };

/** What a turn can see besides the dialogue. `taken` leaves out what is held for this caller and the caller's own visit. */
export type World = { at: Millis; rules: ShopRules; taken: Taken[]; visit: StandingVisit | null; model?: ModelReading | null };

export type DialogueEffect =
  | { do: 'hold-slots'; slots: Slot[]; until: Millis }
  | { do: 'book-visit'; status: 'booked' | 'requested'; slot: Slot; service: string | null; details: VisitDetails }
  | { do: 'move-visit'; visitId: string; status: 'booked' | 'requested'; slot: Slot }
  | { do: 'change-visit'; visitId: string; details: VisitDetails }
  | { do: 'cancel-visit'; visitId: string }
  /** A person is needed. `summary` is what they have to know. */
  | { do: 'call-person'; kind: 'hand-over' | 'answer' | 'read'; because: string; priority: Priority; summary: string };

export type Turn = { dialogue: Dialogue; text: string | null; effects: DialogueEffect[]; because: string };

/** Answers everything that is unread. */
export function takeTurn(before: Dialogue, world: World): Turn {
  const talk = new Talk(before, world);
  const because = talk.answer();
  return talk.finish(because);
}

/** Whether `body` can be answered at once: the rest waits a moment for what may follow. */
export function isDirectAnswer(dialogue: Dialogue, body: string, world: { at: Millis; rules: ShopRules }): boolean {
  const reading = readFor(dialogue, body, world.at, world.rules);
  return reading.danger !== null || (dialogue.offers.length > 0 && reading.choice?.type === 'picked');
}

/** What a model could help to read of what is unread; null when the rules have read it whole. */
export function questionForModel(dialogue: Dialogue, at: Millis, rules: ShopRules): ModelQuestion | null {
  const text = wordsOf(dialogue.unread);
  const context = contextOf(dialogue, at, rules);
  if (text === '' || dialogue.phase === 'handed-over' || !leavesOpen(readMessage(text, context), context)) return null;
  return {
    trade: rules.scheduling.trade,
    services: context.pack.services.map(({ id, name }) => ({ id, name })),
    answers: rules.scheduling.answers.map((answer) => answer.key),
    turns: dialogue.said.map((one) => ({ by: 'shop' as const, text: one.text })),
    asked: dialogue.asked,
    text,
  };
}
