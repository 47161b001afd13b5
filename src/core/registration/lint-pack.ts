// The papers against the known reasons for a rejection (compliance RG-4). What a rule is about and how to mend it stands
// in its row; https://www.twilio.com/docs/api/errors/<code> is the source of each number.
import { lintText, soundsLikeAdvertising } from '../lint.ts';
import { toPlainText } from '../segments.ts';
import type { RegistrationDetails } from './details.ts';
import { hasLink, hasPhoneNumber, type Pack } from './pack.ts';

/** What was found at a public address: null where nobody has looked. */
export type SeenPage = { status: number | null; text: string; asksForPassword: boolean };
export type Seen = { website: SeenPage | null; privacy: SeenPage | null; terms: SeenPage | null; notices: (SeenPage | null)[] };

export type PackFinding = { code: string; problem: string; fix: string };

type Rule = {
  code: string;
  problem: string;
  fix: string;
  broken: (pack: Pack, details: RegistrationDetails, seen: Seen) => boolean;
};

const nothingSeen: Seen = { website: null, privacy: null, terms: null, notices: [] };

/** Everything that would have the papers turned down; empty when they may be filed. */
export function lintPack(pack: Pack, details: RegistrationDetails, seen: Seen = nothingSeen): PackFinding[] {
  return rules.filter((rule) => rule.broken(pack, details, seen)).map(({ code, problem, fix }) => ({ code, problem, fix }));
}

const outside = (text: string, least: number, most: number): boolean => text.length < least || text.length > most;
const saysRates = /rates may apply/i;
const lacksAny = (text: string, ...words: (RegExp | string)[]): boolean =>
  words.some((word) => (typeof word === 'string' ? !text.includes(word) : !word.test(text)));
const everything = (pack: Pack): string =>
  [pack.description, pack.messageFlow, pack.notice, ...pack.samples, pack.optInMessage, pack.helpMessage].join('\n');

/** https, a host that anybody can reach by name, and no shortener. */
export function isPublicPage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:') return false;
  const shortener = lintText(address).some(({ rule }) => rule === 'CT-4');
  return (
    !shortener && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(url.hostname) && !/\.(local|internal|test|invalid)$/i.test(url.hostname)
  );
}

const isBehindLogin = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && (url.username !== '' || /\/(login|log-in|signin|sign-in|admin|wp-admin|account)(\/|$)/i.test(url.pathname));
};
const isMissing = (address: string, page: SeenPage | null): boolean =>
  !isPublicPage(address) || (page !== null && (page.status === null || page.status >= 400));
/** Says that texts may come, and how to stop them, in whatever words. */
const showsNotice = (page: SeenPage): boolean => page.status === 200 && /\b(text|sms)\b/i.test(page.text) && /\bSTOP\b/.test(page.text);
const words = (page: SeenPage): number => page.text.split(/\s+/).filter(Boolean).length;

// The sentence of RG-5, or another that says the same.
const saysNotShared = /\b(not|no|never|nor)\b[^.]{0,120}\b(shar|sell|sold|disclos)\w*[^.]{0,120}\b(third[- ]part|affiliat)/i;
const highRisk =
  /\b(payday|loans?|debt (relief|collection|consolidation)|credit repair|crypto\w*|bitcoin|forex|sweepstakes|lottery|casino|gambl\w+|work from home|get rich|multi-?level marketing|cannabis|marijuana|cbd|hemp|kratom|vap(e|ing)|tobacco|firearms?)\b/i;
const leadGeneration =
  /\b(lead[- ]gen(eration)?|(sell|buy|share|pass on|distribute)\w* leads?|affiliate (marketing|offers?)|third[- ]party offers?)\b/i;

const rules: Rule[] = [
  {
    code: '30909',
    problem: 'The message flow does not name every way in which people come to get texts, with a public address where each can be seen.',
    fix: 'Give at least one public page that shows your number with the notice beside it, put the notice on every page that you name, and keep the flow between 40 and 2,048 characters.',
    broken: ({ messageFlow, tollFree }, { form, noticeUrls, greetingUrl }, { notices }) =>
      notices.some((page) => page !== null && !showsNotice(page)) ||
      (greetingUrl !== null && !isPublicPage(greetingUrl)) ||
      outside(messageFlow, 40, 2048) ||
      tollFree.optInUrls.length === 0 ||
      [...tollFree.optInUrls, ...noticeUrls, ...(form ? [form.url] : [])].some(
        (url) => !isPublicPage(url) || (!messageFlow.includes(url) && url !== form?.url),
      ),
  },
  {
    code: '30917',
    problem: 'A way of opting in is named without all of its steps.',
    fix: 'Say what callers read, what they hear and what is sent; for a form, its address and that its box starts empty.',
    broken: ({ messageFlow, notice, greeting }, { form, sendsOffers }) =>
      lacksAny(messageFlow, notice, greeting) ||
      greeting === '' ||
      (sendsOffers && form !== null && lacksAny(messageFlow, form.url, /untick|uncheck/i)),
  },
  {
    code: '30896',
    problem: 'The answer to an opt-in does not say who texts, how to stop and how to get help.',
    fix: 'Write the name of the business, STOP and HELP into it, in 20 to 320 characters.',
    broken: ({ optInMessage }) => optInMessage !== '' && (outside(optInMessage, 20, 320) || lacksAny(optInMessage, 'STOP', 'HELP')),
  },
  {
    code: '30907',
    problem: 'The website cannot be reached by everybody.',
    fix: 'Give an https address on your own domain that opens without an error, or leave it empty to use the page that is hosted for you.',
    broken: ({ websiteUrl }, _, { website }) => isMissing(websiteUrl, website),
  },
  {
    code: '30919',
    problem: 'The website says too little about the business.',
    fix: 'Put your name, what you do, your town and your number on it, or leave it empty to use the page that is hosted for you.',
    broken: (_pack, _details, { website }) => website !== null && website.status === 200 && words(website) < 40,
  },
  {
    code: '30921',
    problem: 'The website asks for a password.',
    fix: 'Give an address that opens without signing in.',
    broken: ({ websiteUrl }, _, { website }) =>
      isBehindLogin(websiteUrl) || (website !== null && (website.asksForPassword || website.status === 401 || website.status === 403)),
  },
  {
    code: '30908',
    problem: 'The privacy policy cannot be opened, or says nothing about texts.',
    fix: 'Give an address that opens without an error and speaks of text messages, or leave it empty to use the page that is hosted for you.',
    broken: ({ privacyUrl }, _, { privacy }) =>
      privacyUrl !== '' && (isMissing(privacyUrl, privacy) || (privacy !== null && !/\b(text|sms|mobile)\b/i.test(privacy.text))),
  },
  {
    code: '30933',
    problem: 'No address of a privacy policy is given.',
    fix: 'Leave it empty to use the page that is hosted for you, and have the public address of this server set.',
    broken: ({ privacyUrl }) => privacyUrl === '',
  },
  {
    code: '30932',
    problem: 'The privacy policy does not say that phone numbers and consent are shared with nobody.',
    fix: 'Add: "No mobile information will be shared with third parties or affiliates for marketing or promotional purposes. Text messaging originator opt-in data and consent are not shared with any third party."',
    broken: (_pack, _details, { privacy }) => privacy !== null && !saysNotShared.test(privacy.text),
  },
  {
    code: '30934',
    problem: 'The terms are missing, or lack the name of the program, how often texts come, what they cost, HELP or STOP.',
    fix: 'Leave the address empty to use the page that is hosted for you, or add what is missing.',
    broken: ({ termsUrl }, _, { terms }) =>
      termsUrl === '' ||
      isMissing(termsUrl, terms) ||
      (terms !== null && lacksAny(terms.text, /frequency|per (month|week)/i, saysRates, 'HELP', 'STOP')),
  },
  {
    code: '30924',
    problem: 'The words of consent are missing where people opt in.',
    fix: 'Say that texts will come, what they may cost, how to stop them, and that consent is not a condition of purchase.',
    broken: ({ messageFlow, notice }) =>
      [messageFlow, notice].some((text) => lacksAny(text, /\btext/i, saysRates, 'STOP', /not a condition/i)),
  },
  {
    code: '30925',
    problem: 'The box on the form is ticked before anybody has touched it.',
    fix: 'Let the box start empty: only a tick that the customer makes is consent.',
    broken: ({ messageFlow }, { form }) =>
      form?.boxStartsEmpty === false || /\b(pre-?(ticked|checked|selected)|checked by default)\b/i.test(messageFlow),
  },
  {
    code: '30893',
    problem:
      'The samples do not fit the use case: there are two to five, each of 20 to 1,024 characters, one with your name and STOP, and none advertises.',
    fix: 'Take prices, offers and praise out of your texts; offers need the setting that says you send them.',
    broken: ({ samples, useCase, businessName }) => {
      const name = toPlainText(businessName);
      return (
        samples.length < 2 ||
        samples.length > 5 ||
        samples.some((sample) => outside(sample, 20, 1024) || /[{}]|\[[a-z ]+\]/i.test(sample)) ||
        !samples.some((sample) => sample.includes(name) && sample.includes('STOP')) ||
        (useCase === 'CUSTOMER_CARE' && samples.some((sample) => soundsLikeAdvertising(sample.replaceAll(name, ''))))
      );
    },
  },
  {
    code: '30544',
    problem: 'The notice does not say what the texts are about.',
    fix: 'Say that they are about the call.',
    broken: ({ notice }) => !/\babout (that|the|your|their) (call|visit|job|request)\b/i.test(notice),
  },
  {
    code: '30545',
    problem: 'The notice does not say how often texts come.',
    fix: 'Add "Message frequency varies."',
    broken: ({ notice }) => !/\b(frequency|one text|once|per (day|week|month))\b/i.test(notice),
  },
  {
    code: '30540',
    problem: 'Nothing confirms an opt-in.',
    fix: 'Answer the keywords of the opt-in with the name of the business, STOP and HELP.',
    broken: ({ optInMessage, optInKeywords }, { form }) => (optInKeywords.length > 0 || form !== null) && optInMessage.trim() === '',
  },
  {
    code: '30889',
    problem: 'The flag for phone numbers does not fit the texts.',
    fix: 'Set it exactly when a text has a phone number in it.',
    broken: (pack) => pack.hasPhone !== hasPhoneNumber(sent(pack)),
  },
  {
    code: 'telnyx-601',
    problem: 'The flag for links does not fit the texts.',
    fix: 'Set it exactly when a text has a link in it.',
    broken: (pack) => pack.hasLinks !== hasLink(sent(pack)),
  },
  {
    code: '30885',
    problem: 'The papers speak of something that carriers do not carry, or hold for a high risk.',
    fix: 'Leave it out: the texts are about missed calls and visits.',
    broken: (pack) =>
      highRisk.test(everything(pack)) ||
      pack.samples.some((sample) => lintText(sample).some(({ rule }) => rule === 'CT-3' || rule === 'CT-4')),
  },
  {
    code: '30929',
    problem: 'The papers speak of emergency alerts, which are a use case of their own for authorities.',
    fix: 'Write "urgent repairs" or "24/7 service" instead.',
    broken: (pack) => /\bemergency (alerts?|notifications?|broadcasts?|texts?|messages?)\b/i.test(everything(pack)),
  },
  {
    code: '30511',
    problem: 'People agree by phone, and the script is incomplete.',
    fix: 'Give what they hear, an example of the conversation, how it is recorded, and how they can stop.',
    broken: ({ tollFree, greeting }) =>
      tollFree.optInType === 'VERBAL' &&
      lacksAny(tollFree.script, greeting.slice(0, 120), /caller/i, /\b(logged|recorded|kept)\b/i, 'STOP'),
  },
  {
    code: '30513',
    problem: 'The notice does not say that text messages will come.',
    fix: 'Write "text message" into it.',
    broken: ({ notice, greeting }) => ![notice, greeting].every((text) => /\b(text|sms)\b/i.test(text)),
  },
  {
    code: '30831',
    problem: 'Consent is taken from the call alone: nothing tells of the texts before it.',
    fix: 'Show the notice where people find your number, on a page of its own and not only in the terms or the privacy policy.',
    broken: ({ tollFree, privacyUrl, termsUrl, messageFlow }) =>
      !/\bconsent\b/i.test(tollFree.summary) ||
      /\b(they|customers?|callers?) called us\b/i.test(messageFlow) ||
      (tollFree.optInUrls.length > 0 && tollFree.optInUrls.every((url) => url === privacyUrl || url === termsUrl)),
  },
  {
    code: '30841',
    problem: 'The notice does not say who will text.',
    fix: 'Name the business in it and in the greeting.',
    broken: ({ notice, greeting, businessName }) => lacksAny(notice, businessName) || lacksAny(greeting, businessName),
  },
  {
    code: '30842',
    problem: 'No public page shows how people opt in.',
    fix: 'Have the public address of this server set, so that the page about texting can be given.',
    broken: ({ tollFree }) => !tollFree.optInUrls.some(isPublicPage),
  },
  {
    code: 'telnyx-708',
    problem: 'The papers or the website speak of generating or passing on leads.',
    fix: 'Take it out of your website and your texts: carriers decline whoever collects numbers for others.',
    broken: (pack, _, { website, privacy }) => leadGeneration.test([everything(pack), website?.text ?? '', privacy?.text ?? ''].join('\n')),
  },
  {
    code: 'telnyx-710',
    problem: 'The papers are in the name of an agency or of software instead of the shop.',
    fix: "Enter the shop's own legal name and tax number: the shop is who texts.",
    broken: (_, { legalName }) =>
      /\b(marketing|advertising|media|digital|software|saas)\b.*\b(agency|group|solutions|inc|llc)\b/i.test(legalName),
  },
];

/** For tests and for what follows a rejection. */
export const lintedCodes: readonly string[] = rules.map(({ code }) => code);

const sent = (pack: Pack): string => [...pack.samples, pack.optInMessage, pack.optOutMessage, pack.helpMessage].join('\n');

// Reasons that no check can foresee.
const afterwards: Record<string, string> = {
  '30899': 'A carrier turned the campaign down. Read its reason, change what it names and file again; ask Twilio if it names nothing.',
  '30900': 'The use case does not fit. Say in the settings whether you send offers, and file again.',
  '30902': 'The last reviewer before the carriers turned the campaign down. Change what the reason names, and file again.',
  '30794': 'The legal name and the tax number do not fit together. Copy both from the letter of the tax office (CP 575 or 147C).',
  '21712': 'The number is in another messaging service. Take it out of that one in the Twilio console, then check again.',
  expired: 'File it again. If it runs out again, look in the Twilio console whether its monthly fee was paid.',
  '20003': 'Twilio does not accept the account and token. Connect the number again with the right ones.',
};

/** What to change after the provider's reason `code`. */
export const whatToChange = (code: string | null): string =>
  rules.find((rule) => rule.code === code)?.fix ??
  afterwards[code ?? ''] ??
  'Change what the reason names in the details of the registration, and file again.';
