// Whether callers are told that a missed call may be answered by text: by what a line says, or by a notice elsewhere
// (compliance CN-2, CN-3).
import { type LineRules, sayings, tellsOfTexts } from './call-plan.ts';
import type { ShopRules } from './shop-rules.ts';

export type NoticeKind = 'greeting' | 'website' | 'listing' | 'other';

/** What the callers of a line may hear, and of it what tells of texts: null where nothing does. */
export function greetingsOf(line: LineRules, shop: Pick<ShopRules, 'name' | 'textBack'>): { notice: string | null; all: string[] } {
  const hearings = shop.textBack === 'strict' ? (['disclosure', 'after-disclosure'] as const) : (['text-comes', 'no-text'] as const);
  const all = [...new Set(hearings.map((hearing) => sayings(line, shop.name, hearing)).filter(Boolean))];
  return { notice: all.find(tellsOfTexts) ?? null, all };
}

/** Why callers of these lines may not be texted back; null when they may. `elsewhere`: a notice that no line plays. */
export function missingNotice(
  lines: { phoneNumber: string; rules: LineRules }[],
  shop: Pick<ShopRules, 'name' | 'textBack'>,
  elsewhere: boolean,
): string | null {
  if (shop.textBack === 'off' || (elsewhere && shop.textBack === 'standard')) return null;
  const silent = lines.find((line) => greetingsOf(line.rules, shop).notice === null);
  if (!silent) return null;
  return shop.textBack === 'strict'
    ? `CN-3: in strict mode callers agree to what they hear, and the greeting of ${silent.phoneNumber} says nothing of a text. Say in it that a text may come, or leave "greeting" out for our own wording.`
    : `CN-2: callers of ${silent.phoneNumber} are told nowhere that a text may come. Say it in its greeting, record a notice on your website or listing with POST /shops/{shop}/notices, or set "textBack" to "off".`;
}
