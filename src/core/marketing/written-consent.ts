// Written consent to marketing: what has to stand in front of a person, and what they have to do, before any of it counts.
// 47 CFR 64.1200(f)(9); https://www.twilio.com/docs/api/errors/30925; compliance CN-4 to CN-6.
import { toPlainText } from '../segments.ts';

export type Capture = {
  channel: 'text' | 'form' | 'staff';
  /** What the person wrote, ticked or signed, unchanged. */
  words: string;
  /** What stood in front of them when they did, unchanged. */
  disclosure: string;
  language: 'en' | 'es' | 'fr';
  detail: CaptureDetail;
};

export type CaptureDetail = {
  /** A keyword typed as the whole message, a box ticked by the person, or a signature. */
  act: 'keyword' | 'box' | 'signature';
  preTicked: boolean;
  /** One act that also agreed to something else, such as terms of a purchase. */
  bundled: boolean;
  /** Where it happened and how it is proved: page, address, browser, where the paper is kept. */
  url?: string;
  ip?: string;
  userAgent?: string;
  proof?: string;
  /** Where the person says they are; looked at when texts leave. */
  timeZone?: string;
  zip?: string;
};

type Missing = { element: string; fix: string };

const words = {
  en: {
    automated: /\bautomat(ed|ic)\b/i,
    marketing: /\b(marketing|offers?|promotion(s|al)?|advertis\w+|deals|specials)\b/i,
    byText: /\b(texts?|text messages?|sms)\b/i,
    noCondition: /\bnot (a )?(condition|required|necessary)\b/i,
  },
  es: {
    automated: /\bautom[aá]tic[oa]s?\b/i,
    marketing: /\b(publicidad|publicitari\w+|ofertas?|promocion(es|al(es)?)?|promoci[oó]n|marketing)\b/i,
    byText: /\b(mensajes?( de texto)?|textos?|sms)\b/i,
    noCondition: /\bno es (una )?(condici[oó]n|necesari[oa]|obligatori[oa]|requisito)\b/i,
  },
  fr: {
    automated: /\bautomati(que|s[eé]e?)s?\b/i,
    marketing: /\b(offres?|promotion(s|nels?|nelles?)?|publicit\w+|marketing)\b/i,
    byText: /\b(textos?|messages?( texte)?|sms)\b/i,
    noCondition: /\b(n'est pas|pas) (une )?(condition|obligatoire|n[eé]cessaire|requis)/i,
  },
} as const;

/** What keeps a capture from being consent; empty when it is. */
export function missingFrom(capture: Capture, shopName: string): Missing[] {
  const { disclosure, detail, language } = capture;
  const text = toPlainText(disclosure);
  const says = words[language];
  const missing: Missing[] = [];
  const need = (there: boolean, element: string, fix: string) => there || missing.push({ element, fix });
  need(text.toLowerCase().includes(toPlainText(shopName).toLowerCase()), 'shop', `Name the business: "${shopName}".`);
  need(
    says.automated.test(text) && says.marketing.test(text) && says.byText.test(text),
    'automated-marketing',
    'Say that they agree to automated marketing texts.',
  );
  need(says.noCondition.test(text), 'no-condition', 'Say that consent is not a condition of purchase.');
  need(/\bSTOP\b/.test(text), 'opt-out', 'Say that STOP ends it.');
  need(!detail.preTicked, 'unticked', 'The box has to be empty until the person ticks it.');
  need(!detail.bundled, 'on-its-own', 'The consent has to be given on its own, not together with anything else.');
  need(capture.words.trim() !== '', 'act', 'Keep what the person wrote, ticked or signed.');
  need(
    detail.act === (capture.channel === 'text' ? 'keyword' : 'box') || (capture.channel !== 'text' && detail.act === 'signature'),
    'act',
    'By text only the keyword counts, on a form only a ticked box or a signature.',
  );
  need(detail.act !== 'keyword' || isJoin(capture.words), 'act', 'The keyword has to be the whole message.');
  need(capture.channel !== 'staff' || Boolean(detail.proof?.trim()), 'proof', 'Say where the signed form is kept.');
  return missing;
}

/** JOIN, alone: YES is a word on which carriers act. */
export const isJoin = (body: string): boolean => /^[\s"'“”.!]*join[\s"'“”.!]*$/i.test(body.normalize('NFKC'));
