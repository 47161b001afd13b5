// What a caller wants of us besides the job: to answer us, to reach a person, to change a visit, to know something about
// the shop, or nothing at all. Whether anything is done about it is decided in dialogue.ts.
import { actions, comingOut, empty, general, keyWords, money, sameAs, textWords } from './answer-words.ts';
import { intentPatterns } from './intent-patterns.ts';
import { plainText, sentencesOf } from './plain-text.ts';
import { type NamedTopic, overrules, ownMatters, shopMatters, starts, topics } from './question-topics.ts';
import { isSeller } from './sellers.ts';

export type Intent =
  | 'yes'
  | 'no'
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'wants-person'
  | 'wants-call'
  | 'asks-if-bot'
  | 'angry'
  | 'legal-threat'
  | 'complaint'
  | 'move-visit'
  | 'cancel-visit'
  | 'visit-status'
  | 'wrong-number'
  | 'vendor'
  | 'job-seeker'
  | 'personal'
  | 'no-longer-needed'
  | 'slow-down'
  | 'correction';

export type Topic =
  | 'price'
  | 'hours'
  | 'area'
  | 'licensed'
  | 'insured'
  | 'financing'
  | 'payment'
  | 'warranty'
  | 'arrival'
  | 'pets'
  | 'brands'
  | 'location'
  | 'free-estimate'
  | 'emergency-service'
  | 'other';

/** `words` are the caller's own. */
export type Question = { topic: Topic; words: string };

type Entry = { key: string; text: string };

const all = Object.keys(intentPatterns) as Intent[];

/** What is left out when something surer was said: "found another plumber, please cancel friday" only cancels. */
const outweighs: [Intent, Intent[]][] = [
  ['personal', all.filter((intent) => intent !== 'personal')],
  ['vendor', all.filter((intent) => intent !== 'vendor' && intent !== 'greeting' && intent !== 'thanks')],
  ['wrong-number', ['correction', 'no-longer-needed', 'visit-status', 'wants-call', 'complaint', 'no', 'yes', 'slow-down']],
  ['job-seeker', ['wants-person', 'visit-status', 'yes', 'wants-call']],
  ['legal-threat', ['angry', 'complaint', 'goodbye', 'wants-person', 'visit-status', 'wants-call']],
  ['asks-if-bot', ['wants-person', 'yes', 'no']],
  ['cancel-visit', ['no-longer-needed', 'move-visit', 'visit-status', 'no', 'correction']],
  ['move-visit', ['visit-status', 'correction', 'slow-down', 'no-longer-needed', 'no']],
  ['complaint', ['visit-status', 'no-longer-needed', 'no', 'wants-person']],
  ['no-longer-needed', ['no', 'yes', 'correction', 'slow-down', 'visit-status']],
  ['correction', ['no', 'yes']],
  ['slow-down', ['no', 'goodbye', 'wants-call', 'yes']],
  ['no', ['yes']],
];

/** Everything that `text` says of these; nothing for a tapback. */
export function readIntents(text: string): Set<Intent> {
  const found = new Set<Intent>();
  if (isTapback(text)) return found;
  const plain = plainText(text.slice(0, longestRead));
  for (const intent of all) {
    const { says, not } = intentPatterns[intent];
    if (says.some((pattern) => pattern.test(plain)) && !not?.test(plain)) found.add(intent);
  }
  if (isSeller(plain) && !intentPatterns.vendor.not?.test(plain)) found.add('vendor');
  for (const [sure, others] of outweighs) if (found.has(sure)) for (const other of others) found.delete(other);
  return found;
}

/** Nobody says what they want later than this. */
export const longestRead = 2000;

/** 'Liked “See you at 9”': a phone's own words for a reaction, read in reactions. */
export const isTapback = (text: string): boolean =>
  /^\W*(liked|loved|disliked|laughed at|emphasized|questioned|removed an? \w+ from|reacted .{1,12} to|le gusto|le encanto|.{1,4} to) ?[“"«]/iu.test(
    text.trim(),
  );

// --- Questions ---

const asksSomething = (sentence: string) => sentence.includes('?') || starts.test(sentence);
/** "We are twenty people, do you do commercial": the part that asks. */
const askingPart = (sentence: string) => sentence.split(', ').find((part) => starts.test(part));

/** What `text` asks about the shop, in the caller's own words; one question for each topic. */
export function readQuestions(text: string): Question[] {
  const said = readIntents(text);
  if (isTapback(text) || strangers.some((intent) => said.has(intent))) return [];
  const found = text
    .slice(0, longestRead)
    .split(/(?<=[?!;\n])|(?<=[.])(?=\s)/)
    .flatMap((words) =>
      sentencesOf(plainText(words)).flatMap((sentence) => topicsOf(sentence).map((topic) => ({ topic, words: words.trim() }))),
    );
  const firsts = found.filter((question, i) => found.findIndex((other) => other.topic === question.topic) === i);
  const isNamed = firsts.some((question) => question.topic !== 'other');
  return firsts.filter((question) => question.topic !== 'other' || !isNamed || shopMatters.test(plainText(question.words)));
}

/** They ask as much as customers do, and want something else. */
const strangers: Intent[] = ['vendor', 'job-seeker', 'personal', 'wrong-number'];
const manners: Intent[] = ['yes', 'no', 'greeting', 'thanks', 'goodbye'];

function topicsOf(sentence: string): Topic[] {
  const asks = asksSomething(sentence);
  const part = askingPart(sentence);
  const asksAtAll = asks || part !== undefined;
  const named = (Object.keys(topics) as NamedTopic[]).filter((topic) => {
    const { asks: patterns, mentions, not } = topics[topic];
    return (patterns.some((pattern) => pattern.test(sentence)) || (asksAtAll && mentions?.test(sentence))) && !not?.test(sentence);
  });
  if (named.length > 0) return named.filter((topic) => !named.some((surer) => overrules[surer]?.includes(topic)));
  return (asks || (part !== undefined && shopMatters.test(part))) && isOther(sentence) ? ['other'] : [];
}

function isOther(sentence: string): boolean {
  if ([...readIntents(sentence)].some((intent) => !manners.includes(intent))) return false;
  if (shopMatters.test(sentence)) return true;
  if (sentence.split(' ').length < 4) return false;
  return !ownMatters.some((pattern) => pattern.test(sentence));
}

// --- Answers ---

/** The shop's own words that answer `question`, or null when that is not sure. */
export function findAnswer(question: Question, entries: Entry[]): Entry | null {
  const asked = wordsOf(question.words);
  const described = entries.map((entry) => describe(entry));
  if (question.topic === 'price') return priceFor(question, asked, described);
  if (question.topic !== 'other') {
    const byTopic = described.filter((one) => keyWords[question.topic as Exclude<Topic, 'other'>].test(one.key));
    const byText = described.filter((one) => textWords[question.topic]?.test(one.text));
    const fits = byTopic.length > 0 ? byTopic : byText;
    if (fits.length > 0) return mostShared(asked, fits).entry;
  }
  return byWords(asked, described);
}

type Described = { entry: Entry; key: string; text: string; keyContent: string[]; textContent: string[] };

function describe(entry: Entry): Described {
  const key = plainText(entry.key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._\-/:]+/g, ' '));
  const text = plainText(entry.text);
  return { entry, key, text, keyContent: wordsOf(key), textContent: wordsOf(text) };
}

function priceFor(question: Question, asked: string[], all: Described[]): Entry | null {
  const plain = plainText(question.words);
  const prices = all.filter((one) => keyWords.price.test(one.key) || money.test(one.text));
  const generals = prices.filter((one) => isGeneral(one) && !keyWords['free-estimate'].test(one.key));
  const specifics = prices.filter((one) => !generals.includes(one));
  const exact = specifics.filter((one) => one.keyContent.length > 0 && covers(asked, one.keyContent));
  if (exact.length > 0) return exact.toSorted((one, other) => other.keyContent.length - one.keyContent.length)[0]?.entry ?? null;
  if (generals.length > 0 && (comingOut.test(plain) || asked.length > 0)) return mostShared(asked, generals).entry;
  return generals[0]?.entry ?? null;
}

/** The key names no job of its own, and it or the text speaks of coming out. */
function isGeneral(one: Described): boolean {
  const own = one.key.replace(general, ' ').replace(/\b(service|call|fee|free|initial|standard|general)\b/g, ' ');
  if (wordsOf(own).length > 0) return false;
  return general.test(one.key) || general.test(one.text) || !/\bstarts? at\b/.test(one.text);
}

/** Whether every word of the key's job was asked for; what is done to it may stay unsaid, but not differ. */
function covers(asked: string[], key: string[]): boolean {
  const doing = key.filter((word) => actions.has(word));
  const things = key.filter((word) => !actions.has(word));
  const askedDoing = asked.filter((word) => actions.has(word));
  if (doing.length > 0 && askedDoing.length > 0 && !doing.some((word) => askedDoing.includes(word))) return false;
  if (things.length === 0) return doing.length > 0 && doing.every((word) => asked.includes(word));
  return things.every((word) => asked.includes(word));
}

/** Free words: all of the key, or most of the question, has to be the same. */
function byWords(asked: string[], all: Described[]): Entry | null {
  if (asked.length === 0) return null;
  const scored = all
    .filter((one) => !money.test(one.key) && !/^prices?\b/.test(one.key))
    .map((one) => {
      const keyHits = one.keyContent.filter((word) => asked.includes(word)).length;
      const said = new Set([...one.keyContent, ...one.textContent]);
      const share = asked.filter((word) => said.has(word)).length;
      const whole = keyHits > 0 && keyHits === one.keyContent.length && (keyHits > 1 || asked.length <= 4);
      return { one, score: whole ? 1 + keyHits : share >= 2 && share / asked.length >= 0.6 ? share / asked.length : 0 };
    })
    .toSorted((left, right) => right.score - left.score);
  const [best, next] = scored;
  return best && best.score > 0 && best.score !== next?.score ? best.one.entry : null;
}

function mostShared(asked: string[], some: Described[]): Described {
  const shared = (one: Described) => [...one.keyContent, ...one.textContent].filter((word) => asked.includes(word)).length;
  return some.toSorted((one, other) => shared(other) - shared(one))[0] as Described;
}

function wordsOf(text: string): string[] {
  const words = plainText(text).match(/[a-z]+(?:\d+)?/g) ?? [];
  const same = words.filter((word) => !empty.has(word)).flatMap((word) => (sameAs.get(word) ?? singular(word)).split('-'));
  return [...new Set(same)];
}

const singular = (word: string): string => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);
