// What may not be in a text: the check on a shop's own first text (compliance FT-4 to FT-6, OC-1) and on every other text
// that it saves (OC-1, CT-3, CT-4), and the check on what a campaign says (DN-3, RV-17).
import { findLinks, isDisguised, isUnder } from './links.ts';
import { segmentsOf, toPlainText } from './segments.ts';

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

/** FT-5, for what else may not advertise. */
export const soundsLikeAdvertising = (text: string): boolean => advertising.test(text);

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

// What a person may write without meaning the word itself: "I will send Mike to start at eight".
const asksInPassing =
  /\b(reply|respond|text|send|answer|type|say|responda|env[ií]e|r[eé]pondez)(?: +(?:back|us|me|with|just|only|simply|a|the word|con|avec|par))*[ :,]*["'(]?(?:(cancel|quit|revoke|remove|yes|start)\b|(end)\b(?! +of| +date)|(stop|help|info)\b["')]? +(?:to|if you) +(?!(?:opt|unsubscribe|end|stop|get no|for)\b)(?:\w+ +){0,3}?(?:cancel|change|move|confirm|book|reschedule|keep|can'?t|cannot)\b)/i;
// CT-4: carriers block the shorteners that everybody can use.
const shorteners =
  `bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd rb.gy cutt.ly shorturl.at buff.ly t.ly tiny.cc bl.ink lnkd.in rebrand.ly s.id v.gd qr.ae
  tr.im adf.ly dub.sh short.io shorturl.com soo.gd clck.ru u.to urlz.fr qrco.de`.split(/\s+/);
export const isShortener = (host: string): boolean => isUnder(host, shorteners);
// CT-3: what carriers fine: sex, hate, alcohol, firearms, tobacco, and what phishing asks for or gives away.
const forbidden: [pattern: RegExp, what: string][] = [
  [
    /\b(social security|ssn|(credit|debit) ?card (number|details)|card number|cvv|pin code|routing number|bank account number|passwords?|one[- ]time (code|passcode))\b/i,
    'It asks for what only phishing asks for.',
  ],
  [
    /\b(cannabis|marijuana|cbd|thc|vape|vaping|cigarettes?|cigars?|tobacco|whiskey|vodka|beer|liquor|firearms?|ammo|ammunition|rifles?|handguns?|porn\w*|escorts?|sexy|nudes?|casino|gambling)\b/i,
    'It is about something that carriers do not carry.',
  ],
  [/\b(nigg(er|a)s?|faggots?|kikes?|wetbacks?|white power|heil hitler|nazis?)\b/i, 'It insults people for what they are.'],
  [/\b\d{3}-\d{2}-\d{4}\b/, 'It has a social security number in it.'],
  [/\b(fuck\w*|shit\w*|bitch\w*|asshole\w*|bastard\w*|damn it|mierda|pendej\w+)\b/i, 'It swears.'],
];
/** What a customer can read at once; carriers deliver longer texts badly. */
const longestText = 640;

// Thirteen to nineteen digits with the right check digit (ISO/IEC 7812-1).
function cardNumber(text: string): string | null {
  for (const [found] of text.matchAll(/(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g)) {
    const digits = [...found.replace(/\D/g, '')].reverse().map(Number);
    const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
    if (sum % 10 === 0) return found;
  }
  return null;
}

/**
 * Findings that keep an answer, a saved reply, a draft or what staff write from being saved or sent. With `ownDomains`,
 * links lead there or nowhere (CT-4).
 */
export function lintText(text: string, ownDomains?: readonly string[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const find = (broken: boolean, rule: string, problem: string, fix: string) => broken && findings.push({ rule, problem, fix });
  const asked = asksInPassing.exec(text)?.slice(2).find(Boolean);
  find(
    asked !== undefined,
    'OC-1',
    `It asks for "${asked}", a word that carriers act on.`,
    'Ask for "1" or "2", or for an answer in the customer\'s own words.',
  );
  for (const [pattern, what] of forbidden)
    find(pattern.test(text), 'CT-3', `${what} ("${pattern.exec(text)?.[0]}")`, 'Say it on the phone, or leave it out.');
  find(cardNumber(text) !== null, 'CT-3', 'It has a card number in it.', 'Take it on the phone, or leave it out.');
  for (const { written, host } of findLinks(text)) {
    const hidden = host === null || isDisguised(host) || isShortener(host);
    find(hidden, 'CT-4', `"${written}" hides where it leads.`, "Use the full address on the shop's own domain.");
    find(
      !hidden && ownDomains !== undefined && !isUnder(host, ownDomains),
      'CT-4',
      `"${written}" is not on a domain of the shop.`,
      ownDomains?.length
        ? `Link to ${ownDomains.join(' or ')}, or leave the link out.`
        : "Add the shop's own domain to its settings (ownDomains), or leave the link out.",
    );
  }
  find(text.length > longestText, 'length', `It has ${text.length} characters.`, `Shorten it to ${longestText} characters.`);
  return findings;
}

/** A finding as one sentence for whoever wrote the text. */
export const describeFinding = ({ rule, problem, fix }: LintFinding): string => `${rule}: ${problem} ${fix}`;

/** A text of a campaign that is longer costs more than it brings, and carriers look at it twice. */
const longestMarketing = 320;

/**
 * Findings that keep the text of a campaign from being saved; empty when it may be used. `text` as it goes out, with name and
 * number filled in. 47 CFR 64.1200(d)(4); CTIA Messaging Principles 5.1.3, 5.3.
 */
export function lintMarketing(text: string, shopName: string, phone: string): LintFinding[] {
  const findings = lintText(text);
  const find = (broken: boolean, rule: string, problem: string, fix: string) => broken && findings.push({ rule, problem, fix });
  const digits = (words: string) => words.replace(/\D/g, '');
  find(
    !toPlainText(text).toLowerCase().includes(toPlainText(shopName).toLowerCase()),
    'DN-3',
    'It does not name the business.',
    'Write {business} where the name belongs.',
  );
  find(
    !digits(text).includes(digits(phone).slice(-10)),
    'DN-3',
    "It does not give the business's phone number.",
    'Write {phone} where the number belongs.',
  );
  find(!/\bSTOP\b/.test(text), 'RV-17', 'It does not say how to opt out.', 'End with "Reply STOP to opt out."');
  find(
    text.length > longestMarketing || segmentsOf(text).segments > 3,
    'length',
    `It has ${text.length} characters in ${segmentsOf(text).segments} segments.`,
    `Shorten it to ${longestMarketing} plain characters.`,
  );
  return findings;
}
