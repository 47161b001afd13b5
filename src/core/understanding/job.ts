// Reads what is to be done and how soon it is wanted. What a trade is called for comes from its pack; the words of the
// job are the caller's own.
import type { TradePack } from '../trades/index.ts';
import { readAddress } from './address.ts';
import {
  broken,
  cannotWait,
  howSoon,
  notTheJob,
  notTheJobsWords,
  notUrgent,
  problems,
  sellers,
  surelyTimes,
  timeWords,
  workVerbs,
} from './job-patterns.ts';
import { smallWords } from './language.ts';
import { bestService, type Find, findTerms, type Word, wordsOf } from './trade-words.ts';

export type Urgency = 'emergency' | 'urgent' | 'today' | 'soon' | 'flexible';

/** `words`: the caller's own words for the job, at most 160 characters, without greeting, name, address and time wish.
 * `service` null: a job, but of no known service. */
export type JobReading = { service: string | null; words: string };

const longestText = 2000;
const longestWords = 160;

/** The job that a text names, or null where it names none. */
export function readJob(text: string, pack: TradePack): JobReading | null {
  const reading = read(text, pack);
  if (!reading) return null;
  return { service: reading.service, words: jobsWords(reading.clauses, reading.text) };
}

/** How soon the caller wants it: what is said, else what the service means by itself; null where neither is said. */
export function readUrgency(text: string, pack: TradePack, month: number): Urgency | null {
  const plain = plainOf(wordsOf(text.slice(0, longestText), pack));
  const calm = plain.search(notUrgent) >= 0;
  const rest = plain.replace(notUrgent, ' ');
  const said = howSoon.find(({ pattern }) => pattern.test(rest))?.urgency ?? null;
  const ofTrade = pack.urgentWords
    .filter(({ pattern, months }) => (!months || months.includes(month)) && new RegExp(pattern).test(rest))
    .map((word) => word.urgency);
  const service = read(text, pack)?.service;
  const ofService = pack.services.find(({ id }) => id === service)?.urgency ?? null;
  const gravest = mostUrgent([said, ...ofTrade]);
  if (calm) return gravest === 'emergency' ? 'emergency' : 'flexible';
  if (gravest === 'urgent' && service !== undefined && cannotWait.test(rest)) return 'emergency';
  // Work that can wait is another thing than a thing that has stopped working.
  return mostUrgent([gravest, ofService, ofService === 'flexible' && broken.test(rest) ? 'soon' : null]);
}

const ranks: Urgency[] = ['flexible', 'soon', 'today', 'urgent', 'emergency'];
const mostUrgent = (all: (Urgency | null)[]): Urgency | null =>
  all.reduce((most, one) => (one !== null && (most === null || ranks.indexOf(one) > ranks.indexOf(most)) ? one : most), null);

type Clause = { words: Word[]; start: number; end: number; plain: string; question: boolean; sentence: number; shows: boolean };

function read(whole: string, pack: TradePack): { text: string; service: string | null; clauses: Clause[] } | null {
  const text = withoutPlaces(whole.slice(0, longestText));
  if (sellers.some((pattern) => pattern.test(plainOf(wordsOf(text, pack))))) return null;
  const clauses = clausesOf(text, pack);
  const finds: Find[] = [];
  const sentences = Map.groupBy(
    clauses.filter((clause) => !notTheJob.some((pattern) => pattern.test(clause.plain))),
    (clause) => clause.sentence,
  );
  for (const own of sentences.values()) {
    const words = own.flatMap((clause) => clause.words);
    const found = findTerms(words, pack);
    finds.push(...found);
    const hit = new Set(found.flatMap((find) => find.at.map((index) => words[index])));
    for (const clause of own) clause.shows = clause.words.some((word) => hit.has(word)) || showsWork(clause);
  }
  if (!clauses.some((clause) => clause.shows)) return null;
  return { text, service: bestService(finds, pack), clauses };
}

/** Trouble, or something to be done to something. */
function showsWork({ plain, words }: Clause): boolean {
  if (problems.some((pattern) => pattern.test(plain))) return true;
  if (!workVerbs.test(plain)) return false;
  return words.some(({ plain: word }) => word.length > 2 && !workVerbs.test(word) && !isSmall(word) && !timeWords.has(word));
}

const isSmall = (word: string) => smallWords.en.has(word) || smallWords.es.has(word) || /^\d+$/.test(word);
const plainOf = (words: Word[]): string => words.map((word) => word.plain).join(' ');

// "Spring St" is no spring and "unit 4" no unit. The place is blanked, so that what is quoted stays where it was.
function withoutPlaces(text: string): string {
  const blank = (found: string) => ' '.repeat(Math.max(0, found.length - 1)) + (found ? ';' : '');
  const address = readAddress(text, { asked: false, cities: [] });
  const at = address?.number && address.street ? text.indexOf(address.text) : -1;
  // "Replace 2 springs" is how many of them, not where.
  const counts = Number(address?.number) < 20 && countedBefore.test(text.slice(0, Math.max(0, at)));
  const named = address && at >= 0 && !counts ? text.replace(address.text, blank) : text;
  return named.replace(
    /\b(?:unit|apt|apartment|suite|ste|bldg|depto|apto)\.?(?: {0,2}#? ?[a-z]?\d{1,5}[a-z]?| {1,2}#?[b-hj-z])\b(?! ?(?:unit|ac|ton))/gi,
    blank,
  );
}

const countedBefore =
  /(?:replace|need|install|fix|want|have|got|hang|in|add|remove|about|cut|trim|grind|rekey|paint|clean|change|of|for|with|repair|move|quote|instalar|cambiar|necesito|arreglar)\s+$/i;

const sentenceEnds = /[.!?;\n]+(?=\s|$)|;|\n|¿|¡/g;
const clauseStarts =
  /,|\s[-–—]+\s|\b(?=(?:my name|this is|i ?'?a?m at|can (?:you|u|someone|somebody|anyone)|could (?:you|u|someone|somebody|anyone)|are (?:you|u)\b|do you|when can|how soon|how much|what time|please (?:call|text|send)|call me|text me|me llamo|mi nombre|soy |vivo en|me pueden?|pueden? venir|podrian?|cuanto cobra))/gi;

function clausesOf(text: string, pack: TradePack): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let from = 0;
  const ends = [...text.matchAll(sentenceEnds)].map((match) => ({ at: match.index, after: match.index + match[0].length, mark: match[0] }));
  for (const { at, after, mark } of [...ends, { at: text.length, after: text.length, mark: '' }]) {
    const cuts = [...text.slice(from, at).matchAll(clauseStarts)].map((match) => from + match.index);
    const starts = [from, ...cuts];
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? at;
      const words = wordsOf(text.slice(start, end), pack).map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
      if (words.length > 0)
        clauses.push({ words, start, end, plain: plainOf(words), question: mark.includes('?'), sentence, shows: false });
    }
    from = after;
    sentence += 1;
  }
  return clauses;
}

/** Verbatim: what shows the job and what is told of it, without the rest. */
function jobsWords(clauses: Clause[], text: string): string {
  const kept = clauses.filter((clause) => clause.shows || tells(clause));
  const first = Math.max(
    0,
    kept.findIndex((clause) => clause.shows),
  );
  const whole = kept.map((clause) => spanOf(clause, text));
  const fits = whole.length > 0 && (whole.at(-1)?.end ?? 0) - (whole[0]?.start ?? 0) <= longestWords;
  let words = '';
  let end = -1;
  for (const span of fits ? whole : whole.slice(first)) {
    const between = end < 0 ? '' : text.slice(end, span.start);
    const joined = words + (/^[\s,.!?;–—-]{1,4}$/.test(between) ? between : end < 0 ? '' : ', ') + text.slice(span.start, span.end);
    if (words !== '' && joined.length > longestWords) break;
    words = joined;
    end = span.end;
  }
  words = words.replace(/\s+/g, ' ').trim();
  return words.length <= longestWords ? words : words.slice(0, longestWords).replace(/\s+\S*$/, '');
}

/** A clause beside the job that says more of it: "its 90 in here", "two of them". */
function tells({ plain, words, question }: Clause): boolean {
  if (question || words.length < (/\d/.test(plain) || startsDetail.test(plain) ? 2 : 3)) return false;
  if ([...notTheJob, ...notTheJobsWords].some((pattern) => pattern.test(plain))) return false;
  const aboutTime = words.length < 3 || words.some(({ plain: word }) => surelyTimes.test(word) || aroundTimes.test(word));
  return !aboutTime || !words.every(({ plain: word }) => timeWords.has(word) || isSmall(word) || /^\d+[a-z]{0,3}$/.test(word));
}

/** "its slow", "both floors", and no name of two words. */
const startsDetail = /^(?:its|theyre|only|all|just|no|not|both|still|very|really|super|two|three|four|esta|muy|dos|tres|solo)\b/;
const aroundTimes = /^(?:times?|after|before|until|\d+(?:am|pm|ish))$/;
const greeting =
  /^(?:hi|hello|hey|hola|yo|howdy|good (?:morning|afternoon|evening)|buen[oa]s? ?(?:d[ií]as?|tardes|noches)?)(?: (?:there|yall|guys|folks))?\b[\s,.!:-]*/i;
const introduction =
  /^(?:my name(?:['’]?s| is)|this is|me llamo|mi nombre es|soy|le habla) [\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{1,20})?(?: here)? (?:and|y)\b\s*/iu;
const conjunction = /^[\s,]*(?:and|so|but|also|y|pero)\s+/i;

/** Without a greeting before and a wish for a time behind. */
function spanOf({ words, start, end }: Clause, text: string): { start: number; end: number } {
  const first = words[0]?.start ?? start;
  const hello = greeting.exec(text.slice(first, end))?.[0].length ?? 0;
  const named = hello + (introduction.exec(text.slice(first + hello, end))?.[0].length ?? 0);
  const greeted = named + (conjunction.exec(text.slice(first + named, end))?.[0].length ?? 0);
  let last = words.length - 1;
  let cut = last;
  while (last > 0 && timeWords.has(words[last]?.plain ?? '')) {
    if (surelyTimes.test(words[last]?.plain ?? '')) cut = last - 1;
    last -= 1;
  }
  while (
    cut > 0 &&
    cut < words.length - 1 &&
    /^(by|on|for|this|next|the|at|or|and|in|early|late|if|to|el|la|para|de|este|esta)$/.test(words[cut]?.plain ?? '')
  )
    cut -= 1;
  const before = words[cut]?.plain ?? '';
  const since = /^(since|last|every|all|each|started|from|desde|cada|until|other|hasta|a|per|por|al)$/.test(before);
  const placeFollows = /^\s{3}/.test(text.slice(words[cut]?.end ?? end));
  if (!since && placeFollows && /^(at|from|in|on|en)$/.test(before)) cut -= 1;
  const until = since ? (words.at(-1)?.end ?? end) : (words[Math.max(cut, 0)]?.end ?? end);
  return { start: Math.min(first + greeted, until), end: until };
}
