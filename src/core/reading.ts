// A customer's words, read in the light of what was asked and offered.
import type { Dialogue, Message } from './dialogue.ts';
import { adopt, type ModelReading } from './model-reading.ts';
import type { ShopRules } from './shop-rules.ts';
import { localTime } from './slots.ts';
import type { Millis } from './time.ts';
import { packOf } from './trades/pack-of.ts';
import { type ReadContext, type Reading, readMessage } from './understanding/read-message.ts';

/** More is no conversation; what matters is said early. */
const longest = 4000;

/** Everything that is unread, as one text. */
export const wordsOf = (messages: Message[]): string =>
  messages
    .map((message) => message.body.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, longest);

/** What `text` says to where the dialogue stands. */
export function readFor(dialogue: Dialogue, text: string, at: Millis, rules: ShopRules, model: ModelReading | null = null): Reading {
  const context = contextOf(dialogue, at, rules);
  const reading = readMessage(text, context);
  return model ? adopt(reading, model, text, context) : reading;
}

export function contextOf(dialogue: Dialogue, at: Millis, rules: ShopRules): ReadContext {
  const zone = rules.hours.timeZone;
  return {
    now: localTime(at, zone),
    asked: dialogue.asked,
    pack: packOf(rules.scheduling),
    cities: rules.scheduling.serviceArea.cities,
    offers: dialogue.offers.map((offer) => ({
      n: offer.n,
      start: localTime(offer.startsAt, zone),
      end: localTime(offer.endsAt, zone),
    })),
  };
}
