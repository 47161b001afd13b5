// The papers of a registration, written from what the shop has entered and from what the product really says and sends
// (compliance RG-2, RG-3 and RG-6; limits from Twilio's OpenAPI file for Usa2p).
import { type LineRules, sayings } from '../call-plan.ts';
import { writeNumber } from '../phone-number.ts';
import { phrasesOf } from '../phrases/phrases.ts';
import { toPlainText } from '../segments.ts';
import type { ShopRules } from '../shop-rules.ts';
import { writeFirstText, writeHelp, writeOptInConfirmation, writeOptOutConfirmation } from '../templates.ts';
import { isSoleProprietor, type RegistrationDetails } from './details.ts';
import { noticeText } from './notice.ts';

export type UseCase = 'CUSTOMER_CARE' | 'LOW_VOLUME' | 'MIXED' | 'SOLE_PROPRIETOR';
export type OptInType = 'VERBAL' | 'WEB_FORM' | 'PAPER_FORM' | 'VIA_TEXT' | 'MOBILE_QR_CODE';

export type Pack = {
  businessName: string;
  brandType: 'STANDARD' | 'SOLE_PROPRIETOR';
  useCase: UseCase;
  description: string;
  messageFlow: string;
  samples: string[];
  /** What people read and hear before any text. */
  notice: string;
  greeting: string;
  optInKeywords: string[];
  optInMessage: string;
  optOutKeywords: string[];
  optOutMessage: string;
  helpKeywords: string[];
  helpMessage: string;
  hasLinks: boolean;
  hasPhone: boolean;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
  tollFree: {
    category: 'CUSTOMER_CARE';
    summary: string;
    script: string;
    sample: string;
    optInType: OptInType;
    optInUrls: string[];
    volume: string;
  };
};

/** The public pages of the shop, as absolute addresses. */
export type PageAddresses = { home: string; privacy: string; terms: string; texting: string };
/** `phones`: every number that callers dial, the main one first. */
export type Showing = {
  shop: ShopRules;
  line: LineRules;
  phones: [string, ...string[]];
  pages: PageAddresses;
  /** Where offers are sent: one of them, and what confirms that somebody has asked for them. */
  offers?: { sample: string; confirmation: string };
};

const mostSamples = 5;
/** Telnyx and the registry: less than this a month is low volume. */
const lowVolume = 6000;

export function pickUseCase(details: RegistrationDetails): UseCase {
  if (isSoleProprietor(details)) return 'SOLE_PROPRIETOR';
  if (!details.sendsOffers) return 'CUSTOMER_CARE';
  return details.monthlyTexts < lowVolume ? 'LOW_VOLUME' : 'MIXED';
}

export const skipsVetting = (details: RegistrationDetails): boolean => details.monthlyTexts < lowVolume;

export function writePack(details: RegistrationDetails, showing: Showing): Pack {
  const { shop, line, phones, pages } = showing;
  const [phone] = phones;
  const numbers = phones.map(writeNumber).join(' or ');
  const notice = noticeText(shop.name);
  const heard = spoken(line, shop.name);
  const offers = details.sendsOffers ? showing.offers : undefined;
  const samples = [...writeSamples(shop, phone).slice(0, offers ? mostSamples - 1 : mostSamples), ...(offers ? [offers.sample] : [])];
  const messages = {
    optInMessage: offers?.confirmation ?? writeOptInConfirmation(shop),
    optOutMessage: writeOptOutConfirmation(shop),
    helpMessage: writeHelp(shop, phone),
  };
  const privacyUrl = details.privacyUrl ?? pages.privacy;
  const termsUrl = details.termsUrl ?? pages.terms;
  const places = [pages.texting, ...details.noticeUrls];
  const rates = 'Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help.';
  const flow = [
    `Callers dial ${numbers}, shown on ${places.join(' and ')} next to the notice: "${notice}"`,
    `If nobody answers, they hear: "${heard}"${details.greetingUrl ? ` (recording: ${details.greetingUrl})` : ''}`,
    'One text is then sent to that caller about that call. Further texts are sent only if the caller replies or books a visit.',
    details.sendsOffers
      ? `Offers are separate and go only to who asks for them: customers text JOIN${details.form ? `, or tick an unticked box at ${details.form.url}` : ''}. Consent is not a condition of purchase.`
      : 'No offers are sent. Consent is not a condition of purchase.',
    rates,
    `Privacy: ${privacyUrl} Terms: ${termsUrl}`,
  ].join(' ');
  const trade = tradeOf(shop);
  const description = [
    `${shop.name}${details.legalName === shop.name ? '' : ` (${details.legalName})`} is ${trade} business in ${details.address.city}, ${details.address.region}.`,
    'When it misses a phone call, the caller gets one text that says so and asks how to help. Callers who reply are helped by text, in one conversation each:',
    `they describe the job, ask questions, and ${bookingWords[shop.scheduling.mode]}.`,
    details.sendsOffers ? 'Customers who asked for offers in writing get those as well.' : 'No marketing is sent.',
  ].join(' ');
  const said = [...samples, ...Object.values(messages)].join('\n');
  return {
    businessName: shop.name,
    brandType: isSoleProprietor(details) ? 'SOLE_PROPRIETOR' : 'STANDARD',
    useCase: pickUseCase(details),
    description,
    messageFlow: flow,
    samples,
    notice,
    greeting: heard,
    optInKeywords: details.sendsOffers ? ['START', 'UNSTOP', 'JOIN'] : ['START', 'UNSTOP'],
    optOutKeywords: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
    helpKeywords: ['HELP', 'INFO'],
    ...messages,
    hasLinks: hasLink(said),
    hasPhone: hasPhoneNumber(said),
    websiteUrl: details.website ?? pages.home,
    privacyUrl,
    termsUrl,
    tollFree: {
      category: 'CUSTOMER_CARE',
      summary: clipped(
        `${shop.name} texts people whose call it missed, once, about that call, and answers who replies. Express consent: the notice beside the number tells of the text before the call, and the greeting tells of it again. ${rates}`,
      ),
      script: writeScript(heard, samples[0] as string),
      sample: samples[0] as string,
      optInType: 'VERBAL',
      optInUrls: [...places, ...(details.form ? [details.form.url] : [])],
      volume: volumeOf(details.monthlyTexts),
    },
  };
}

const bookingWords = {
  off: 'get an answer from a person at the shop',
  'hand-over': 'leave the details, so that a person can call to set a time',
  request: 'ask for a visit, which the office confirms by text',
  book: 'book a visit, which is confirmed and reminded of by text',
} as const;

function tradeOf(shop: ShopRules): string {
  const { trade } = shop.scheduling;
  if (trade === 'general') return 'a home service';
  if (trade === 'hvac') return 'an HVAC';
  return `${/^[aeiou]/.test(trade) ? 'an' : 'a'} ${trade.replaceAll('-', ' ')}`;
}

/** What a caller hears when a text is coming. */
const spoken = (line: LineRules, shopName: string): string => sayings(line, shopName, 'text-comes');

const exampleStart = '2027-06-01T09:00';
const exampleAddress = '12 Oak St';

/** What the product sends, with an example's time and place: the texts of this shop and of the mode that it is in. */
export function writeSamples(shop: ShopRules, phone: string): string[] {
  const { scheduling, name } = shop;
  const say = phrasesOf(scheduling.languages[0] ?? 'en');
  const end = Temporal.PlainDateTime.from(exampleStart).add({ minutes: scheduling.windowMinutes });
  const window = say.window(exampleStart, end.toString());
  const first = writeFirstText(shop);
  const asked = `${say.automated} ${say.ask.job[0]}`;
  const help = writeHelp(shop, phone);
  const sent = {
    off: [first, help],
    'hand-over': [first, asked, say.detailsTaken(name, say.soon), help],
    request: [first, asked, say.requested(window, name), say.reminder(window, name, 'tomorrow'), help],
    book: [first, asked, say.booked(window, exampleAddress, name), say.reminder(window, name, 'tomorrow'), help],
  }[scheduling.mode];
  return sent.map((text) => toPlainText(text)).filter((text) => text.length >= 20);
}

export const hasLink = (text: string): boolean =>
  /\bhttps?:\/\/|\bwww\.|\b(?<!@)[a-z0-9-]+\.(com|net|org|io|co|us|biz|info|app|page|site|shop|pro)\b(?!@)/i.test(withoutEmail(text));
const withoutEmail = (text: string): string => text.replace(/[^\s@]+@[^\s@]+/g, '');
export const hasPhoneNumber = (text: string): boolean => /(\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}\b/.test(text);

// RG-7 and https://www.twilio.com/docs/api/errors/30511: the script, a dialogue, how it is kept, and the way out.
const writeScript = (heard: string, first: string): string =>
  clipped(
    `Script: "${heard}" Dialogue: Caller dials, hears the script, and gets the text "${first}" Caller replies: "My sink leaks." Each call, its greeting and its texts are logged. STOP ends all texts.`,
  );

/** What Twilio's form takes. */
const clipped = (text: string): string => (text.length <= 500 ? text : `${text.slice(0, 497)}...`);

// Twilio's steps of MessageVolume.
const volumes = [10, 100, 1000, 10_000, 100_000, 250_000, 500_000, 750_000, 1_000_000, 5_000_000];
function volumeOf(monthlyTexts: number): string {
  const step = volumes.find((one) => monthlyTexts <= one);
  return step === undefined ? '10,000,000+' : step.toLocaleString('en-US');
}
