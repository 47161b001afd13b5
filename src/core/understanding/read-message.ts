// Everything that one message says, read without a model: the parts are read by their own modules, and this one knows
// what a question that stands makes of an answer.
import type { Ask } from '../phrases/phrases.ts';
import type { TradePack } from '../trades/index.ts';
import { type Address, readAddress } from './address.ts';
import { type Choice, type Offer, readChoice } from './choice.ts';
import { firstNames } from './first-names.ts';
import { type Intent, type Question, readIntents, readQuestions } from './intents.ts';
import { type JobReading, readJob, readUrgency, type Urgency } from './job.ts';
import { type Language, readLanguage } from './language.ts';
import { readName } from './name.ts';
import { readPhones } from './phones.ts';
import { type Danger, readDanger } from './safety.ts';
import { readTimeWish, type TimeWish } from './time-wish.ts';

export type Reading = {
  language: Language | null;
  danger: Danger | null;
  intents: Set<Intent>;
  questions: Question[];
  address: Address | null;
  name: string | null;
  /** Numbers to call back at, E.164. */
  phones: string[];
  wish: TimeWish | null;
  choice: Choice | null;
  job: JobReading | null;
  urgency: Urgency | null;
  /** "Not sure", "you pick": an answer that leaves it to us. */
  noPreference: boolean;
  /** Another time is wanted instead of the one that stands. */
  wantsOtherTime: boolean;
  /** Says that the shop has worked for them before, or never has. */
  existingCustomer: boolean | null;
  /** How to get in and what to mind there: gate codes, dogs, parking. */
  access: string | null;
  /** "Who is this?" */
  asksWho: boolean;
  /** Key of the shop's own answer that a model has found for the question. */
  answer: string | null;
  /** The number that the text is, if it is nothing else. */
  firstNumber: number | null;
};

export type ReadContext = { now: string; asked: Ask | null; pack: TradePack; cities: string[]; offers: Offer[] };

const noPreference =
  /^\W*(any|anything|either|both)\W*$|\b(not sure|no idea|idk|dunno|don'?t (know|care|mind)|doesn'?t matter|whatever|whenever|any ?time|you (pick|choose|decide)|up to you|i'?m (easy|flexible|open)|flexible|no preference|no s[eé]|lo que sea|cualquier\w*|da igual|cuando (sea|puedan?)|usted diga|n'importe)\b/i;
const otherTime =
  /\b(instead|rather|resched\w*|re-?book|change (it|the)|another (day|time)|different (day|time)|move|push|bump|switch|cambiar(la)?|mover(la)?|en vez|otro d[ií]a|mejor el)\b/i;

const knowsUs =
  /\b((you|u|y'?all|ya)( guys| all| folks)? (?!called|texted|messaged|missed|answered|replied|emailed|quoted)\p{L}{2,12}ed (my|our|the|this|that|it|some|a|all)\b.{0,50}\b(last|before|ago|already|back in|in the past)|(used|hired|called|had) (you|u|y'?all|ya)( guys| all| folks)? (before|last|in (january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|the past))|(you|u|y'?all)( guys| all| folks)? (came|were|was|did|fixed|installed|replaced|put in|serviced|worked|have done)\b.{0,60}\b(last|before|ago|already|back in|in the past)|(existing|returning|repeat|regular|current|longtime|old) (customer|client)|(been|am|are|im|i'?m) (a |your )?(customer|client)s?\b|(vinieron|arreglaron|instalaron)\b.{0,60}\b(antes|pasad[oa]|hace)|(soy|somos) clientes?\b)/iu;
const newToUs = /\b(first time (calling|customer|using)|new customer|never used (you|y'?all)|cliente nuev[oa]|primera vez que llamo)\b/i;

const aboutAccess =
  /\b((gate|door|entry|garage|building|access|lock ?box|alarm|key ?pad) code|code (is|for|to|at)|gate|lock ?box|buzz(er)?|call ?box|intercom|(my|our|the|a|two|2|big|small|friendly) (dogs?|cats?|pit ?bulls?|puppy|puppies)|dogs? (is|are|will|in)|pets|park(ing)? (in|on|at|is|behind|out)|key('?s| is)? (is )?(under|in|at|with)|under the (door)?mat|(side|back|rear|basement|blue|red|green|front) (door|gate|entrance)|around (the )?(back|side)|let (you|u|them|him|her|y'?all) in|(ring|knock|call|text) (me |us |the \w+ )?when|do(n'?t| not) (ring|knock)|baby|nap(ping)?|c[oó]digo (de|del)|port[oó]n|perros?|digicode|portail|chien)\b/i;

const asksWho =
  /\b(who('?s| is| are|s|'?re)? (this|you|u|dis|texting|that|it)\b|who dis|(what|which) (company|business|shop|number) is (this|it)|(is|s) this (really )?(still )?the (plumb\w*|electric\w*|lock\w*|garage|appliance|roof\w*|pest|heating|ac|hvac)|(have|had|got|missed|see) a (missed )?call from (you|u|this)|did (you|u|someone|y'?all) (just )?call( me)?\b|(you|u) (just )?called me\b|qui[eé]n (es|habla|son)|c'?est qui|qui est[- ]ce)/i;

/** The sentences about getting in, and not about the job. */
const accessWords = (text: string, pack: TradePack): string | null =>
  text
    .split(/\n|(?<=[.!?])\s+/)
    .filter((sentence) => aboutAccess.test(sentence) && !/\?\s*$/.test(sentence) && readJob(sentence, pack) === null)
    .join(' ')
    .trim() || null;

/** People who tell everything at once set their name between commas: "toilet leaks, tess okafor, friday works". */
function nameInList(text: string): string | null {
  const parts = text.split(/[,;\n]/);
  if (parts.length < 2) return null;
  for (const part of parts) {
    const words = part
      .replace(/\b(btw|here|thanks?|thx)\b/gi, '')
      .trim()
      .split(/\s+/);
    const couldBe = (words.length === 2 || words.length === 3) && firstNames.has((words[0] as string).toLowerCase());
    const name = couldBe ? readName(words.join(' '), { asked: true }) : null;
    if (name?.includes(' ')) return name;
  }
  return null;
}

/** "this is Owen Price, the faucet drips" → "the faucet drips". */
function withoutIntroduction(words: string, name: string | null): string {
  const at = name === null ? -1 : words.toLowerCase().indexOf(name.toLowerCase());
  if (name === null || at < 0 || !/^\W*((hi|hello|hey)\W+)?(this is|my name is|i'?m|it'?s|soy|me llamo)?\W*$/i.test(words.slice(0, at)))
    return words;
  return words.slice(at + name.length).replace(/^[\s,.;:!-]+(and |y )?/i, '') || words;
}

export function readMessage(text: string, context: ReadContext): Reading {
  const { now, asked, pack, cities, offers } = context;
  const choice = offers.length > 0 ? readChoice(text, offers, { now }) : null;
  const wish = choice?.type === 'other' ? choice.wish : readTimeWish(text, { now, asked: asked === 'when' || offers.length > 0 });
  const name = readName(text, { asked: asked === 'name' }) ?? nameInList(text);
  const job = choice?.type === 'picked' ? null : readJob(text, pack);
  const number = /^\W*(\d)\W*$/.exec(text)?.[1];
  return {
    language: readLanguage(text),
    danger: readDanger(text),
    intents: readIntents(text),
    questions: readQuestions(text),
    address: readAddress(text, { asked: asked === 'address' || asked === 'postcode', cities }),
    name,
    phones: readPhones(text),
    wish,
    choice,
    job: job && { ...job, words: withoutIntroduction(job.words, name) },
    urgency: readUrgency(text, pack, Number(now.slice(5, 7))),
    noPreference: noPreference.test(text),
    wantsOtherTime: otherTime.test(text),
    existingCustomer: newToUs.test(text) ? false : knowsUs.test(text) ? true : null,
    access: choice?.type === 'picked' ? null : accessWords(text, pack),
    asksWho: asksWho.test(text),
    answer: null,
    firstNumber: number === undefined ? null : Number(number),
  };
}
