// What a language model may add to what the rules have read. It fills what they left open, and only with the caller's own
// words or with something that the shop has: every value passes the same readers as the caller's text. It can raise an
// alarm or call a person, never the opposite; it has no say over opting out, prices, times, offers and bookings.

import { readAddress } from './understanding/address.ts';
import type { Intent } from './understanding/intents.ts';
import { readName } from './understanding/name.ts';
import type { ReadContext, Reading } from './understanding/read-message.ts';
import type { Danger } from './understanding/safety.ts';
import { readTimeWish } from './understanding/time-wish.ts';

/** The intents that end with a person. */
export const raisingIntents = ['wants-person', 'wants-call', 'complaint', 'angry', 'legal-threat'] as const satisfies readonly Intent[];
export const dangers = [
  'gas',
  'carbon-monoxide',
  'fire',
  'electrical',
  'flood-near-electricity',
  'injury',
] as const satisfies readonly Danger[];

/** As the model gives it: hostile until `adopt` has taken it apart. */
export type ModelReading = {
  /** The caller's own words for the job, for their name, for the address, for when it suits them. */
  job: string | null;
  name: string | null;
  address: string | null;
  when: string | null;
  /** Id of a service of the trade. */
  service: string | null;
  danger: string | null;
  intent: string | null;
  /** Key of the entry of the shop's own answers that answers the question. */
  answer: string | null;
};

export type ModelQuestion = {
  trade: string;
  services: { id: string; name: string }[];
  /** Keys of the shop's own answers; never their words. */
  answers: string[];
  /** The last texts of this conversation, oldest first. */
  turns: { by: 'caller' | 'shop'; text: string }[];
  /** What the shop asked last. */
  asked: string | null;
  text: string;
};

/** Whether the rules have left something open that a model could read. */
export function leavesOpen(reading: Reading, context: ReadContext): boolean {
  const { asked } = context;
  const answered: Partial<Record<NonNullable<typeof asked>, boolean>> = {
    job: reading.job !== null,
    address: reading.address !== null,
    postcode: reading.address !== null,
    name: reading.name !== null,
    when: reading.wish !== null || reading.choice !== null || reading.noPreference,
  };
  const nothing =
    !reading.job && !reading.address && !reading.name && !reading.wish && !reading.choice && reading.intents.size === 0 && !reading.danger;
  return nothing || reading.questions.some((question) => question.topic === 'other') || (asked !== null && answered[asked] === false);
}

/** The reading with what can be believed of the model's. */
export function adopt(reading: Reading, model: ModelReading, text: string, context: ReadContext): Reading {
  const said = (words: string | null): string | null => {
    const trimmed = words?.trim() ?? '';
    return trimmed !== '' && text.toLowerCase().includes(trimmed.toLowerCase()) ? trimmed : null;
  };
  const service = context.pack.services.some((one) => one.id === model.service) ? model.service : null;
  const job = said(model.job);
  const name = said(model.name);
  const address = said(model.address);
  const when = said(model.when);
  const intent = raisingIntents.find((one) => one === model.intent);
  return {
    ...reading,
    danger: reading.danger ?? dangers.find((one) => one === model.danger) ?? null,
    intents: intent ? new Set([...reading.intents, intent]) : reading.intents,
    job: reading.job ? { ...reading.job, service: reading.job.service ?? service } : job ? { service, words: job } : null,
    name: reading.name ?? (name && readName(name, { asked: true })),
    address: reading.address ?? (address ? readAddress(address, { asked: true, cities: context.cities }) : null),
    wish: reading.wish ?? (when && reading.choice === null ? readTimeWish(when, { now: context.now, asked: true }) : null),
    answer: model.answer,
  };
}
