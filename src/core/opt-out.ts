// Whether somebody asks for no more texts, the way people say it: a keyword in any disguise, a sentence, a wrong number,
// a curse, in English, Spanish or French. Talk about the job, reactions and quotations of our own words are none of it.
// What follows from an opt-out is decided in conversation.ts. 47 CFR 64.1200(a)(10): any words a reasonable person
// would understand.
import { composedRequests } from './opt-out/composed.ts';
import { aside, grammar, unclear } from './opt-out/grammar.ts';
import { leaveAlone } from './opt-out/leave-alone.ts';
import { limits, scopes } from './opt-out/limits.ts';
import { bookingTalk, type Pattern } from './opt-out/pattern.ts';
import { requests } from './opt-out/requests.ts';
import { quotations, takenBack, wants } from './opt-out/something-else.ts';
import { inSpanishAndFrench } from './opt-out/spanish-and-french.ts';
import { unsure } from './opt-out/unsure.ts';
import {
  around,
  fatFingerable,
  helpKeywords,
  keyRows,
  leet,
  listenedFor,
  lookAlikes,
  misspellable,
  noise,
  noMistake,
  onlyAlone,
  optInKeywords,
  otherShortWords,
  otherWords,
  polite,
  respelled,
  strongKeywords,
  weakKeywords,
} from './opt-out/words.ts';
import { wrongNumbers } from './opt-out/wrong-number.ts';
import { isTypoOf } from './understanding/plain-text.ts';

export type OptOutScope = 'all' | 'wrong-number' | 'marketing' | 'reminders' | 'reviews' | 'hours' | 'number';

export type OptOutReading = {
  /** `ambiguous`: automation is held and a person reads, or it is asked once what was meant. */
  verdict: 'optout' | 'help' | 'optin' | 'ambiguous' | 'none';
  /** What it is about. `hours` and `number` are limits (not at night, not at work), and always ambiguous. */
  scope: OptOutScope;
  /** What decided, for the ledger and for whoever asks why. */
  rule: string;
};

export type OptOutContext = { inReplyTo?: 'reminder' | 'offer' | null };

const reading = (verdict: OptOutReading['verdict'], rule: string, scope: OptOutScope = 'all'): OptOutReading => ({ verdict, scope, rule });

/** More is no text message; what is asked for is said early. */
const longest = 4000;

export function readOptOut(body: string, context: OptOutContext = {}): OptOutReading {
  // A long row of one sign says no more than three of them.
  const text = body.slice(0, longest).replace(/([^\p{L}\p{N}\p{M}])\1{3,}/gu, '$1$1$1');
  if (isReaction(text)) return reading('none', 'reaction');
  const own = withoutSignature(withoutQuotations(foldLetters(text)));
  const words = inSmallCodes(toWords(own));
  if (words === '') return saysNoBySign(text) ? reading('ambiguous', 'sign') : reading('none', 'no-words');
  return (
    readKeyword(words) ??
    readPatterns(plain, words) ??
    readKeywordClause(words, context) ??
    readPatterns(hidden, words) ??
    reading('none', 'nothing')
  );
}

/** No pattern knows a letter beyond Latin ones; a string of one-byte letters spares compiling each pattern twice. */
const inSmallCodes = (words: string): string =>
  String.fromCharCode(...Array.from(words, (letter) => Math.min(letter.codePointAt(0) as number, 0xff)));

/** Apple and Android write a reaction as text: Liked “…”, 👍 to “…”; straight or curly quotes, several languages. */
const reaction =
  /^\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,16} to|removed an? .{1,20} from|le gust[oó]|le encant[oó]|no le gust[oó]|se ri[oó] de|enfatiz[oó]|cuestion[oó]|reaccion[oó] .{1,16} a|a aim[eé]|a ador[eé]|n['’]a pas aim[eé]|a ri de|a r[ée]agi .{1,16} [àa])|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\p{Extended_Pictographic})* (?:to|a|à))\s*(?:["“”«„'‘’]|(?<=(?:liked|loved|disliked|emphasized|questioned|laughed at)\s*)an? (?:image|photo|video|attachment|audio message)\b)/iu;

export const isReaction = (body: string): boolean => reaction.test(body);

// 🛑 and the like, without a word: nobody knows whether the texts or the job are meant.
const noSign = /[🛑🚫⛔✋🤚👎🖕❌✖🚷📵🔕🔇🙅🤬🤐🙊🚯🆖]/u;
const saysNoBySign = (text: string): boolean => noSign.test(text);

/** "Ｓt0̶p", "ѕтор" and "🆂🆃🅾🅿" are the letters that a reader sees. Lines and marks stay. */
function foldLetters(text: string): string {
  return (
    text
      // A word of its own, and not look-alikes.
      .replace(/(?<!\p{L})стоп(?!\p{L})/giu, 'stop')
      .replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, enclosedLetter)
      .replace(/(?<=\bst)\p{Extended_Pictographic}\ufe0f?(?=p)/giu, 'o')
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\u3164\u115f\u1160\uffa0\u2800]/gu, '')
      .replace(/[^\0-\x7f]/gu, (letter) => lookAlikes.get(letter) ?? letter)
      .toLowerCase()
      .replace(/[^\0-\x7f]/gu, (letter) => lookAlikes.get(letter) ?? letter)
      .replace(/[“”„«»″]|``|''/g, '"')
      .replace(/[‘’‚‛′´`ʼ]/g, "'")
      .replace(/[\u2028\u2029\r]+/g, '\n')
      .replace(/[🛑🚫⛔✋]\ufe0f?\s*(?=text|mess|sms|spam)/gu, 'stop ')
  );
}

// Letters in boxes and circles, and flags' letters, follow each other from A to Z.
function enclosedLetter(letter: string): string {
  const point = letter.codePointAt(0) as number;
  const first = point >= 0x1f1e6 ? 0x1f1e6 : point >= 0x1f170 ? 0x1f170 : 0x1f150;
  return String.fromCharCode(97 + point - first);
}

/** What our own texts say of stopping; in a caller's text it is our words and not theirs. */
const ourWords =
  /(?<!\b(?:i|already|did|ive|we) )\b(?:reply|text|txt|send|respond|answer|responda|responde|envie|repondez|reponds|textez|type)(?:ing)? (?:with )?["']?(?:stop|end|quit|cancel|alto|para|arret|unsubscribe|help|ayuda|aide)["']?,? (?:\w+ for \w+ )?(?:to|2|for|para|pour|a)\b(?: me)? ?(?:opt ?-?out|unsubscribe|end|quit|cancel|stop(?: (?:texts|messages|receiving \w+))?|help|ayuda|aide|no recibir(?: mas)? \w+|vous desabonner|(?:d')?obtenir de l'aide|be removed|cancelar|stopper)?/g;

function withoutQuotations(folded: string): string {
  const lines = folded.split('\n').map((line) => line.trim());
  const several = lines.filter(Boolean).length > 1;
  const own = lines.filter((line) => !(several && (/^>/.test(line) || /^on .{1,80} wrote:$/.test(line)))).join('\n');
  return own
    .replace(/"([^"]{0,700})"/g, ownWordsOf)
    .replace(/(?<![\w])'([^'\n]{1,300})'(?!\w)/g, ownWordsOf)
    .replace(ourWords, ' quoted ');
}

const iSaid =
  /\b(?:i|ive|i've|we)\b(?: \w+){0,3} (?:said|told (?:you|u|yall)(?: to)?|asked|texted|replied|typed|sent|wrote|say|repeat|mean)[\s:,]*$/;
const theySay =
  /\b(?:say|says|said|saying|shows?|showing|reads?|means?|called|display\w*|signs?|sticker|label\w*|words?|wrote|error|code|button|what|told me|flash\w*|blink\w*|marked|press\w*|switch|if i|should i|will i|does)\b/;

/** What a quotation says is the caller's own where all of it is quoted, where they quote themselves, or for emphasis. */
function ownWordsOf(quotation: string, inside: string, at: number, whole: string): string {
  const before = whole.slice(Math.max(0, at - 80), at);
  const outside = `${whole.slice(0, at)} ${whole.slice(at + quotation.length)}`;
  if (!/[\p{L}\p{N}]/u.test(outside)) return ` ${inside} `;
  if (iSaid.test(before) && !/\b(?:if|should|when|must) (?:i|we)\b[^.]{0,40}$/.test(before)) return ` ${inside} `;
  const emphasis = inside.trim().split(/\s+/).length <= 2 && !theySay.test(outside);
  return emphasis ? ` ${inside} ` : ' quoted ';
}

function withoutSignature(text: string): string {
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (/^(?:--+|__+|—+)$/.test(line) && kept.some(Boolean)) break;
    if (/^(?:sent|enviado|envoye|get|obtener) (?:from|via|using|desde|de|mi|outlook|with)\b/.test(line)) continue;
    if (kept.some(Boolean) && /^[-–—~*] ?[a-z]+(?: [a-z.]+){0,2}$/.test(line) && !isKeyword(toWords(line))) continue;
    kept.push(line);
  }
  return kept.join('\n').replace(/\b(?:sent|enviado|envoye) (?:from|via|desde|de) (?:my|mi|mon|an?) \w+(?: \w+){0,2}\W*$/, '');
}

const isKeyword = (word: string): boolean =>
  strongKeywords.has(word) || weakKeywords.has(word) || helpKeywords.has(word) || optInKeywords.has(word);

/** Small words with one space between them, and " . ", " , " or " ? " between clauses. */
function toWords(text: string): string {
  return (
    text
      .replace(/\bf[*#@$%u_.-]{1,4}c?k(?=\b|ing|in\b)/g, 'fuck')
      .replace(/\bst[*_]p\b/g, 'stop')
      .replace(/(?<!!)!+1[1!]*(?!\w)/g, '!')
      .replace(/\b(mr|mrs|ms|dr)\./g, '$1')
      .replace(/\bf-ing\b|\bf'?n\b/g, 'fucking')
      .replace(/\bw\/(?=\s|[a-z])/g, 'with ')
      .replace(/'/g, '')
      .replace(/#(?!\w)/g, ' number ')
      .replace(/(?<![a-z0-9])[a-z$0-9](?:[^a-z0-9$\n]{1,3}[a-z0-9$](?![a-z0-9])){2,10}/g, spelledOut)
      .replace(/[a-z0-9$@€+|!§¢†®©]*[a-z$@§][a-z0-9$@€+|!§¢†®©]*/g, unleet)
      // Marks that somebody dictated.
      .replace(/(?<=[a-z] )(?:exclamation (?:point|mark)|question mark|period(?= *$)|comma)(?![a-z])/g, ' . ')
      .replace(/\b(?:un[ -]?sub[ -]?scribe|un-sub)\b/g, 'unsubscribe')
      .replace(/([a-z])\1{2,}/g, '$1')
      .replace(/\b(opt)(?:ing|ed)?[ _-]+out\b/g, 'optout')
      .replace(/\bstop[ _-]+all\b/g, 'stopall')
      .replace(/[?]+/g, ' ? ')
      .replace(/[.!;:…\n]+|\s[-–—]+\s|\p{Extended_Pictographic}+/gu, ' . ')
      .replace(/[,()[\]]+/g, ' , ')
      .replace(/[^\p{L}\p{N}$.,?\s]/gu, ' ')
      .replace(/\b(?:do|please) (?:you )?not\b|\bdot (?=t?e?xt|mess|contact|call|send)/g, (said) => (said === 'dot ' ? 'dont ' : 'dont'))
      .replace(/\b(?:can|could|would|will|may|should|must|please) (?:(?:you|u|yall) )?not (?=t?e?xt|mess|contact|send|call)/g, 'dont ')
      .replace(/(?<![\p{L}\p{N}$])[a-z]+(?![\p{L}\p{N}$])/gu, respell)
      .replace(slipBeforeTexting, (slip) => (slip === 'quite' ? 'quit' : 'stop'))
      .replace(farewell, ' . ')
      .replace(/\bopt (?:out|ou[a-z]|o[a-z]t|[a-z]ut)\b/g, 'optout')
      .replace(/\b(?:the (?:hell|fuck|f|heck)|tf|the eff)\b/g, ' ')
      .split(/\s+/)
      .filter((word, index, all) => word !== '' && !(noise.has(word) && !(word === 'please' && all[index + 1] === 'stop')))
      .join(' ')
      .replace(/^(?:[.,?] )*[.,?]$|^(?:[.,?] )+|(?: [.,])+$/g, '')
  );
}

/** Words of their own that are a slip of the thumb where texts follow. */
const slipBeforeTexting =
  /\b(?:stoop|step|sto|strop|slop|stomp|atop|stock|quite)(?= (?:text(?:ing|s)?|messag\w+|contacting|sending|spamming|bothering)(?: |$))/g;
/** Courtesies that end a request and change nothing about it. */
const farewell =
  /(?: and| but)? \b(?:(?:i )?(?:hope you )?(?:have|enjoy) (?:a|your|the rest of your) (?:very |really )?(?:nice|good|great|blessed|wonderful|lovely|day|rest)(?: (?:day|one|night|evening|weekend|week|life|afternoon|rest of (?:the|your) \w+))?|god bless(?: you)?|take care(?! of)|(?:good|best of) luck(?: to you)?(?! with)|no (?:hard feelings|offen[sc]e)(?: intended)?|(?:its |that would be )?much appreciated|(?:i )?appreciate it|thanks? (?:you )?(?:so much|very much|a lot|a million|kindly|for understanding|for your (?:time|understanding|help))|que tengan? (?:un )?(?:buen|lindo|bonito) dia|buen dia|saludos|bonne (?:journee|soiree|fin de semaine)|dios (?:l[oe]s|te) bendiga)(?= [.,?]| ?$)/g;

// "s t o p" and "S-T-O-P" are one word; other single letters are left alone.
function spelledOut(run: string): string {
  const word = run.replace(/[^a-z0-9$]/g, '');
  return isKeyword(unleet(word)) || word === 'optout' ? word : run;
}

/** "5t0p" is a word only if it is one that we listen for; "5pm" stays what it is. */
function unleet(token: string): string {
  if (/^[a-z]*$/.test(token) || token.length > 20) return token;
  const as = (one: string) => token.replace(/[^a-z]/g, (sign) => (sign === '1' ? one : (leet.get(sign) ?? sign)));
  const tail = /!+$/.exec(token)?.[0] ?? '';
  if (tail) return `${unleet(token.slice(0, -tail.length))}${tail}`;
  return [as('i'), as('l')].find((word) => isKeyword(word) || listenedFor.includes(word) || /^(?:texts?|textme|list)$/.test(word)) ?? token;
}

function respell(word: string): string {
  const known = respelled.get(word);
  if (known !== undefined) return known;
  if (word.length < 3 || noMistake.has(word) || otherWords.has(word) || listenedFor.includes(word) || isKeyword(word)) return word;
  if (isUnsubscribe(word)) return 'unsubscribe';
  const keyword = misspellable.find((right) => word.length >= 3 && Math.abs(word.length - right.length) <= 1 && isTypoOf(word, right));
  if (keyword) return keyword;
  if (word.length >= 4 && !otherShortWords.has(word)) {
    const slipped = fatFingerable.find((right) => isSlip(word, right));
    if (slipped) return slipped;
  }
  if (word.length < 5) return word;
  return listenedFor.find((right) => right[0] === word[0] && (word.length >= 6 || right.length === 6) && isTypoOf(word, right)) ?? word;
}

/** One key beside the right one, or two letters in the wrong order. */
function isSlip(word: string, right: string): boolean {
  if (word.length !== right.length || word === right) return false;
  const wrong = [...word].flatMap((letter, index) => (letter === right[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return areNeighbours(word[first] as string, right[first] as string);
  return wrong.length === 2 && second === first + 1 && word[first] === right[second] && word[second] === right[first];
}

const keyOf = (letter: string): [number, number] => {
  const row = keyRows.findIndex((keys) => keys.includes(letter));
  return [row, (keyRows[row] ?? '').indexOf(letter) + row / 2];
};

function areNeighbours(one: string, other: string): boolean {
  const [row, column] = keyOf(one);
  const [otherRow, otherColumn] = keyOf(other);
  return Math.abs(row - otherRow) <= 1 && Math.abs(column - otherColumn) <= 1;
}

// So long a word is recognized with three letters wrong: "unsubcribed", "unsuscribir", "ubsubscribe".
const isUnsubscribe = (word: string): boolean =>
  word.length >= 7 && word.length <= 15 && /^(?:u|nu|in|on)/.test(word) && /^.{0,3}s/.test(word) && lettersApart(word, 'unsubscribe') <= 3;

function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}

const wordsOf = (clause: string): string[] => clause.split(' ').filter((word) => /[\p{L}\p{N}$]/u.test(word));

type Keyword = 'strong' | 'weak';

/** What the keyword of a clause is, if the clause is nothing but it and words that change nothing. */
function keywordOf(words: string[]): Keyword | null {
  // "The end" is no request.
  if (words.join(' ') === 'the end') return null;
  const kinds = words.map((word) =>
    strongKeywords.has(word) ? 'strong' : weakKeywords.has(word) ? 'weak' : around.has(word) ? null : 'other',
  );
  if (kinds.includes('other')) return null;
  if (kinds.includes('strong')) return 'strong';
  return kinds.includes('weak') ? 'weak' : null;
}

/** "Stop all" is plain; "cancel it all" may be the visit. */
const vague = new Set(['it', 'all', 'everything']);

const aboutTexts = /\b(?:texts?|messages?|texting|messaging|number|list|marketing|consent|customer|spam)\b/;

/** The whole text is a keyword. */
function readKeyword(text: string): OptOutReading | null {
  const words = wordsOf(text).map((word, _, all) => (all.length === 1 ? (onlyAlone.get(word) ?? word) : word));
  const [first = ''] = words;
  if (words.length <= 4 && words.join('').length <= 12) {
    const joined = words.join('');
    if (strongKeywords.has(joined) || weakKeywords.has(joined)) return reading('optout', 'keyword');
    if (helpKeywords.has(joined)) return reading('help', 'keyword');
    if (optInKeywords.has(joined)) return reading('optin', 'keyword');
    if (/^(?:stop){1,3}$|^(?:stop)?unsubscribe$/.test(joined)) return reading('optout', 'keyword');
  }
  const kind = keywordOf(words);
  if (kind === 'strong') return reading('optout', 'keyword.with-words');
  if (kind === 'weak' && !words.some((word) => vague.has(word))) return reading('optout', 'keyword.with-words');
  const only = words.filter((word) => !polite.has(word));
  if (only.length > 0 && only.every((word) => helpKeywords.has(word))) return reading('help', 'keyword.with-words');
  if (only.length > 0 && only.every((word) => word === 'unstop' || (word === 'start' && !words.includes('now'))) && first !== 'yes')
    return reading('optin', 'keyword.with-words');
  return null;
}

const visitTalk = new RegExp(bookingTalk, 'u');
const jobTalk =
  /\b(?:leak\w*|drip\w*|water|flood\w*|furnace|boiler|heater|toilet|sink|faucet|pipe|drain|pump|breaker|panel|roof|valve|beeping|alarm|turn|driveway|sign|gate|corner|spray\w*|main)\b/;

/** One clause of several is a keyword: "No thanks. Stop." */
function readKeywordClause(text: string, context: OptOutContext): OptOutReading | null {
  const clauses = text.split(/ [.,?](?: |$)/).map(wordsOf);
  if (clauses.length < 2) return null;
  for (const clause of clauses) {
    const kind = keywordOf(clause);
    if (!kind) continue;
    const rest = clauses.filter((one) => one !== clause);
    const others = rest.map((one) => one.join(' ')).join(' . ');
    const visit = visitTalk.test(others);
    if (kind === 'strong') return reading(jobTalk.test(others) ? 'ambiguous' : 'optout', 'keyword.clause');
    // Nobody ends a visit.
    if (!visit && clause.includes('end') && !clause.some((word) => vague.has(word)) && !jobTalk.test(others))
      return reading('optout', 'keyword.clause');
    if (visit || context.inReplyTo === 'reminder') return reading('none', 'booking');
    if (clause.some((word) => vague.has(word))) return reading(aboutTexts.test(others) ? 'optout' : 'ambiguous', 'keyword.clause');
    return reading(rest.flat().length <= 3 || aboutTexts.test(others) ? 'optout' : 'ambiguous', 'keyword.clause');
  }
  return null;
}

// First what takes a request back, or is about something else; then limits, so that "not before 8" is no farewell.
const plain = [takenBack, aside, quotations, wants, scopes, limits, requests, leaveAlone, inSpanishAndFrench, wrongNumbers].flat();
// Only where nothing plainer was found, not even a clause that is a keyword.
const hidden = [composedRequests, grammar, unsure, unclear].flat();

function readPatterns(group: Pattern[], text: string): OptOutReading | null {
  for (const { rule, says, not, verdict, scope } of group) if (says.test(text) && !not?.test(text)) return reading(verdict, rule, scope);
  return null;
}
