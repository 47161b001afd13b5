// The fixed words that go out.
import type { MissedWhy } from './call.ts';
import { writeNumber } from './phone-number.ts';
import { toPlainText } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import type { Language } from './understanding/language.ts';

export const defaultFirstText =
  '{business}: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.';

/** Without letters that would make it a text of 70 characters. */
export const defaultFirstTextFrench =
  "{business}: Désolés d'avoir manqué votre appel. Comment aider? Répondez STOP pour vous retirer, AIDE pour de l'aide. Frais possibles.";

/** The shop's own wording. */
export const firstTextIn = (shop: ShopRules, language: Language): string => (language === 'fr' ? shop.firstTextFrench : shop.firstText);

export function writeFirstText(shop: ShopRules, language: Language = 'en'): string {
  return toPlainText(firstTextIn(shop, language).replaceAll('{business}', () => shop.name));
}

type Answers = {
  unsubscribed: string;
  subscribed: string;
  help: (phone: string, email: string | null) => string;
  rates: string;
  stop: string;
};

/** The answers to carrier words, in the language of the word (CA-4). In Spanish and French without letters that cost segments. */
const answers: Record<Language, Answers> = {
  en: {
    unsubscribed: "You're unsubscribed and will get no more texts. Reply START to rejoin.",
    subscribed: 'You will get our texts again. Reply STOP to opt out, HELP for help.',
    help: (phone, email) => `For help call ${phone}${email ? ` or email ${email}` : ''}.`,
    rates: 'Msg & data rates may apply.',
    stop: 'Reply STOP to opt out.',
  },
  es: {
    unsubscribed: 'Cancelamos sus mensajes y no le enviaremos otros. Responda START para recibirlos de nuevo.',
    subscribed: 'Le enviaremos mensajes de nuevo. Responda STOP para cancelar, AYUDA para ayuda.',
    help: (phone, email) => `Para ayuda llame al ${phone}${email ? ` o escriba a ${email}` : ''}.`,
    rates: 'Pueden aplicar tarifas de mensajes y datos.',
    stop: 'Responda STOP para cancelar.',
  },
  fr: {
    unsubscribed: 'Votre retrait est fait et vous ne recevrez plus de textos. Répondez START pour en recevoir de nouveau.',
    subscribed: "Vous recevrez de nouveau nos textos. Répondez STOP ou ARRET pour vous retirer, AIDE pour de l'aide.",
    help: (phone, email) => `Pour de l'aide, appelez le ${phone}${email ? ` ou écrivez à ${email}` : ''}.`,
    rates: "Des frais de texto peuvent s'appliquer.",
    stop: 'Répondez STOP pour vous retirer.',
  },
};

/** RV-7: at most one, within five minutes, nothing that persuades. */
export function writeOptOutConfirmation(shop: ShopRules, language: Language = 'en'): string {
  return toPlainText(`${shop.name}: ${answers[language].unsubscribed}`);
}

export function writeOptInConfirmation(shop: ShopRules, language: Language = 'en'): string {
  const { subscribed, rates } = answers[language];
  return toPlainText(`${shop.name}: ${subscribed} ${rates}`);
}

/** CT-1, CA-3: business name, a way to reach it, and its address where the shop has given one. */
export function writeHelp(shop: ShopRules, line: string, language: Language = 'en'): string {
  const { help, rates, stop } = answers[language];
  const address = shop.mailingAddress ? ` ${shop.mailingAddress.replace(/\.$/, '')}.` : '';
  return toPlainText(`${shop.name}: ${help(writeNumber(shop.helpPhone ?? line), shop.helpEmail)}${address} ${rates} ${stop}`);
}

/** RV-17: what a conversation says again when it has gone on for a month. */
export const writeStopWords = (language: Language): string => answers[language].stop;

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
