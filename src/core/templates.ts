// The fixed words that go out.
import type { MissedWhy } from './call.ts';
import { writeNumber } from './phone-number.ts';
import { toPlainText } from './segments.ts';
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
