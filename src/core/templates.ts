// The fixed words that go out, and the check on a shop's own first text (compliance FT-4 to FT-6, OC-1).
import type { MissedWhy } from './call.ts';
import { writeNumber } from './phone-number.ts';
import { segmentsOf, toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';

export const defaultFirstText =
  '{business}: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.';

export function writeFirstText(shop: ShopRules): string {
  return toPlainText(shop.firstText.replaceAll('{business}', () => shop.name));
}

/** RV-7: at most one, within five minutes, nothing that persuades. */
export function writeOptOutConfirmation(shop: ShopRules): string {
  return toPlainText(`${shop.name}: You're unsubscribed and will get no more texts. Reply START to rejoin.`);
}

export function writeOptInConfirmation(shop: ShopRules): string {
  return toPlainText(`${shop.name}: You will get our texts again. Reply STOP to opt out, HELP for help. Msg & data rates may apply.`);
}

/** CT-1: business name and a way to reach it. */
export function writeHelp(shop: ShopRules, line: string): string {
  const email = shop.helpEmail ? ` or email ${shop.helpEmail}` : '';
  return toPlainText(
    `${shop.name}: For help call ${writeNumber(shop.helpPhone ?? line)}${email}. Msg & data rates may apply. Reply STOP to opt out.`,
  );
}

/** Rule broken by a template, what is wrong and how to mend it. */
export type LintFinding = { rule: string; problem: string; fix: string };

// FT-5: whatever encourages a purchase makes the text an advertisement.
const advertising =
  /[$€£]\s*\d|\d\s*(%|percent|dollars?|bucks)|#\s?1\b|\b(coupons?|discounts?|deals?|specials?|sale|promo(tion)?s?|offers?|offering|free|complimentary|estimates?|quotes?|financing|financ(e|ed)|savings?|save|cheap(est)?|lowest|affordable|best[- ](price|rated?|in)|half[- ](price|off)|leading|recommended|no (extra|hidden) (charges?|fees?)|extra charge|guaranteed?|top[- ]rated|award[- ]winning|number one|trusted|five[- ]star|5[- ]star|reviews?|refer(ral|rals)?|refer a friend|follow us|facebook|instagram|tiktok|google us|limited time|act now|don't wait|hurry|today only|gift|win|prize|we also (do|offer|service)|our services (are|include)|ask (us )?about|tune[- ]?ups?|membership|maintenance plan|sponsored|partner(s|ed)?|oferta|descuento|gratis|gratuite?s?|soumission|rabais|promoci[oó]n|presupuesto)\b/i;
const link =
  /\b(https?:\/\/|www\.)|\b[a-z0-9-]+\.(com|net|org|io|co|ly|us|biz|info|app|link|page|site|shop|pro|me)\b|\b[a-z0-9-]+\.[a-z]{2,}\/\S/i;
const missedCall =
  /\b(miss(ed)?|(couldn|could no|can|did|didn|were)['’n]?t?.{0,20}\b(answer|pick up|get to|take|reach|available)|unable to (answer|take|get)|perdimos|no pudimos (contestar|atender|tomar)|manqu[eé]|pas pu (r[eé]pondre|prendre))/i;
// OC-1: carriers act on these words whatever the shop meant by them. STOP, HELP and INFO may be named as what they are.
const asksForReserved =
  /\b(reply|text|send|answer|type|responda|env[ií]e|r[eé]pondez)\b[^.?!]{0,20}\b(cancel|end|quit|revoke|remove|yes|start)\b/i;

/** Findings that keep a first text from being saved; empty when it may be used. */
export function lintFirstText(template: string, shopName: string): LintFinding[] {
  const text = toPlainText(template.replaceAll('{business}', () => shopName));
  const withoutName = template.replaceAll('{business}', '').replaceAll(shopName, '');
  const findings: LintFinding[] = [];
  const find = (broken: boolean, rule: string, problem: string, fix: string) => broken && findings.push({ rule, problem, fix });
  find(
    !text.toLowerCase().includes(toPlainText(shopName).toLowerCase()),
    'FT-4',
    'It does not name the business.',
    'Write {business} where the name belongs.',
  );
  find(!missedCall.test(withoutName), 'FT-4', 'It does not say that a call was missed.', 'Begin with "Sorry we missed your call."');
  find(!/\?/.test(withoutName), 'FT-4', 'It does not ask how to help.', 'Add "How can we help?"');
  find(!/\bSTOP\b/.test(withoutName), 'FT-4', 'It does not say how to opt out.', 'End with "Reply STOP to opt out."');
  find(
    advertising.test(withoutName),
    'FT-5',
    `"${advertising.exec(withoutName)?.[0]}" makes it an advertisement.`,
    'Leave out prices, offers, services, praise and reviews; talk about them after the caller has answered.',
  );
  find(link.test(withoutName), 'FT-6', 'It has a link.', 'Leave links out of the first text; send them after the caller has answered.');
  find(
    asksForReserved.test(withoutName),
    'OC-1',
    'It asks for a word that carriers act on.',
    'Ask for "1" or "2", or for an answer in the caller\'s own words.',
  );
  find(segmentsOf(text).segments > 2, 'FT-4', 'It is longer than two text segments.', 'Shorten it to 160 plain characters.');
  return findings;
}

export const missedBecause: Record<MissedWhy, string> = {
  'rang-out': 'rang out',
  busy: 'busy',
  'hung-up-ringing': 'hung up while ringing',
  'not-accepted': 'nobody pressed 1',
  'too-short': 'voicemail picked up',
  unreachable: 'phones could not be reached',
  forwarded: 'forwarded',
  'after-hours': 'after hours',
  'text-only': 'nobody rings on this line',
  'never-rang': 'the system was down',
  'no-word': 'no word from the carrier',
};
