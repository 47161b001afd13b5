// Texts to the people of the shop.
import type { Effect, Surroundings } from './conversation.ts';
import { writeNumber } from './phone-number.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { hours, type Millis } from './time.ts';

/** An alert is old news after an hour. Nobody is alerted about themselves, and not from a line that cannot send. */
export function alert(
  body: string,
  callId: string | null,
  shop: ShopRules,
  caller: Surroundings,
  at: Millis,
  to?: string | null,
): Effect[] {
  const phone = to ?? shop.alertPhone;
  if (!phone || phone === caller.phone || caller.lineStoppedBecause) return [];
  return [{ do: 'send-text', class: 'alert', to: phone, body: toPlainText(body), callId, freshUntil: at + hours(1) }];
}

export const nameOf = (caller: Surroundings): string => (caller.phone ? writeNumber(caller.phone) : 'a withheld number');

export const clip = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 197)}...` : line;
};
