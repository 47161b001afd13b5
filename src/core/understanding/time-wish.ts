// When a caller wants the visit. The marks of a text (a day, a time of day, "asap") are judged by the words around them:
// whether one is a wish at all or tells what happened, and whether it is refused. What belongs together becomes spans.
import { readAddress } from './address.ts';
import { type Days, firstDay, lastDay } from './day-reader.ts';
import { type Mark, readMarks, type Times } from './time-marks.ts';
import {
  events,
  mayFollowNumber,
  negationPasses,
  refusalPasses,
  refusers,
  storyWords,
  type Token,
  timeTokens,
  wantsDone,
  wishCues,
} from './time-words.ts';

/** Local to the shop. A stretch of days with times of day. */
export type TimeSpan = {
  /** YYYY-MM-DD, inclusive, as is `toDate`. */
  fromDate: string;
  toDate: string;
  /** 1 = Monday … 7 = Sunday; null: all. */
  weekdays: number[] | null;
  /** Minutes of the day; `toMinute` is not included. */
  fromMinute: number;
  toMinute: number;
};

/** `accept`: any of these (empty: anything); `refuse`: none of these. */
export type TimeWish = { asap: boolean; any: boolean; accept: TimeSpan[]; refuse: TimeSpan[] };

/**
 * What a text says about when. `now` is the shop's wall clock, 'YYYY-MM-DDTHH:MM'; with `asked` (the last question asked
 * when, or offers stand) bare times count too. Null when nothing is wished.
 */
export function readTimeWish(text: string, at: { now: string; asked: boolean }): TimeWish | null {
  const tokens = timeTokens(withoutQuestions(withoutAddress(text)));
  const marks = readMarks(tokens, at);
  const wished = new Judge(tokens, marks, at.asked).wished();
  const refused = refusedMarks(tokens, marks);
  const wanted = wished.filter((mark) => !refused.has(mark) || turnsRound(mark, marks, refused));
  const unwanted = wished.filter((mark) => refused.has(mark) && !wanted.includes(mark));
  const accept = spansOf(
    wanted.map((mark) => (refused.has(mark) ? turnedRound(mark) : mark)),
    tokens,
  );
  const refuse = spansOf(unwanted.map(recurring), tokens);
  const asap = wanted.some((mark) => mark.asap);
  const everything = wanted.some((mark) => mark.any) || accept.some(isEverything);
  const narrowed = accept.filter((span) => !isEverything(span));
  const any = everything && narrowed.length === 0;
  if (!asap && !any && narrowed.length === 0 && refuse.length === 0) return null;
  return { asap, any, accept: narrowed, refuse };
}

/** Whether a visit window that starts at `localStart`, 'YYYY-MM-DDTHH:MM', is wished. */
export function acceptsStart(wish: TimeWish, localStart: string): boolean {
  if (wish.refuse.some((span) => covers(span, localStart))) return false;
  return wish.accept.length === 0 || wish.accept.some((span) => covers(span, localStart));
}

/** How far a start is from what is wished, in minutes: other hours of a wished day are nearer than any other day. */
export function minutesFrom(wish: TimeWish, localStart: string): number {
  const date = Temporal.PlainDate.from(localStart.slice(0, 10));
  const minute = minuteOf(localStart);
  return Math.min(
    ...wish.accept.map((span) => {
      const offsets = Array.from({ length: 30 }, (_, days) => days);
      const days = offsets.find((offset) => [-offset, offset].some((one) => hasDay(span, date.add({ days: one })))) ?? 30;
      const early = Math.max(0, span.fromMinute - minute);
      const late = Math.max(0, minute + 1 - span.toMinute);
      return days * wholeDay + Math.max(early, late);
    }),
  );
}

/**
 * What is wished after a later text. A time of day narrows the days that stand, a new day takes their place, a refusal is
 * added to them.
 */
export function refineWish(earlier: TimeWish | null, later: TimeWish): TimeWish {
  if (earlier === null) return later;
  if (later.accept.length === 0 && (later.any || later.asap)) return { ...later, refuse: [...earlier.refuse, ...later.refuse] };
  if (later.accept.length === 0) return { ...earlier, refuse: [...earlier.refuse, ...later.refuse] };
  const refuse = [...earlier.refuse.filter((span) => !later.accept.some((named) => namesAgain(named, span))), ...later.refuse];
  const timesOnly = later.accept.every(hasAnyDay);
  if (timesOnly) {
    const days = earlier.accept.length > 0 ? earlier.accept : [anyDay];
    return {
      asap: earlier.asap || later.asap,
      any: false,
      accept: days.flatMap((span) => later.accept.map((times) => withTimes(span, times))),
      refuse,
    };
  }
  // "after 3" still holds for "friday instead"; "thursday at 9" does not.
  const first = earlier.accept[0];
  const sameTimes = first && earlier.accept.every((span) => span.fromMinute === first.fromMinute && span.toMinute === first.toMinute);
  const keepsTimes = sameTimes && first.toMinute - first.fromMinute >= 180 && later.accept.every((span) => isWholeDay(span));
  return { asap: later.asap, any: false, accept: keepsTimes ? later.accept.map((span) => withTimes(span, first)) : later.accept, refuse };
}

const wholeDay = 1440;
const anyDay: TimeSpan = { fromDate: firstDay, toDate: lastDay, weekdays: null, fromMinute: 0, toMinute: wholeDay };
const isWholeDay = (span: TimeSpan) => span.fromMinute <= 0 && span.toMinute >= wholeDay;
const hasAnyDay = (span: TimeSpan) => span.fromDate === firstDay && span.toDate === lastDay && span.weekdays === null;
const isEverything = (span: TimeSpan) => hasAnyDay(span) && isWholeDay(span);

function covers(span: TimeSpan, localStart: string): boolean {
  const minute = minuteOf(localStart);
  return minute >= span.fromMinute && minute < span.toMinute && hasDay(span, Temporal.PlainDate.from(localStart.slice(0, 10)));
}

const minuteOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

function hasDay(span: TimeSpan, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  return date >= span.fromDate && date <= span.toDate && (span.weekdays === null || span.weekdays.includes(day.dayOfWeek));
}

/** The later times within the earlier ones; where they have nothing in common, the later count. */
function withTimes(span: TimeSpan, times: TimeSpan): TimeSpan {
  const fromMinute = Math.max(span.fromMinute, times.fromMinute);
  const toMinute = Math.min(span.toMinute, times.toMinute);
  return fromMinute < toMinute ? { ...span, fromMinute, toMinute } : { ...span, fromMinute: times.fromMinute, toMinute: times.toMinute };
}

/** A day that was refused and is now asked for. */
function namesAgain(named: TimeSpan, refused: TimeSpan): boolean {
  if (hasAnyDay(named) || hasAnyDay(refused)) return false;
  if (named.fromDate !== named.toDate) return false;
  const weekday = Temporal.PlainDate.from(named.fromDate).dayOfWeek;
  return named.fromDate >= refused.fromDate && named.fromDate <= refused.toDate && (refused.weekdays?.includes(weekday) ?? true);
}

/** House numbers and numbered streets are no times. */
function withoutAddress(text: string): string {
  if (!/\d/.test(text)) return text;
  const found = readAddress(text, { asked: false, cities: [] });
  if (!found?.street) return text;
  const start = found.text === '' ? -1 : text.indexOf(found.text);
  return start < 0 ? text : `${text.slice(0, start)} address ${text.slice(start + found.text.length)}`;
}

/** "How late are you open saturday", "is the 2pm still on", "I'll get back to you tomorrow". */
const withoutQuestions = (text: string): string => text.slice(0, 2000).replace(aboutTimes, '. ');
const aboutTimes =
  /\b(?:(?:how late|until what time|what time (?:do you|are you|do u|r u) (?:open|close)|what time (?:today |tomorrow |on \w+ )?(?:are|is|will|do|does) (?:they|he|she|someone|the|your)|get back to (?:you|u|ya)|do (?:i|we) (?:need|have) to be) [^.?!\n]*|(?:my|our) (?:appointment|appt|visit) (?:is|was) [^.?!\n]{1,40}(?:right|correct)\?|is (?:the|my|our|it)? ?[^.?!\n]{1,30} still (?:on|happening|coming)\b[^.?!\n]*)/gi;

const hardStops = new Set(['.', '!', '?', ';', '\n']);
const isCanonical = (word: string) => /^[A-Z]+\d?$/.test(word);
/** They say neither that something is wished nor that it happened. */
const fillers = new Set([
  ...mayFollowNumber,
  ...'a an any time day sometime hi hello hey yes no ok thats so just like around his her we are you u address ya yea yup hola si un una lo que por en los las phonenumber only mostly really anyways whole also too tho'.split(
    ' ',
  ),
]);

const notPast = new Set([
  'retired',
  'tired',
  'interested',
  'supposed',
  'excepted',
  'excluded',
  'speed',
  'radio',
  'patio',
  'studio',
  'indeed',
  'naked',
  'embed',
]);

/** Tells wishes from stories by the nearest word that belongs to one of them. */
class Judge {
  readonly tokens: Token[];
  readonly marks: Mark[];
  readonly asked: boolean;
  readonly inMark: (Mark | undefined)[];

  constructor(tokens: Token[], marks: Mark[], asked: boolean) {
    this.tokens = tokens;
    this.marks = marks;
    this.asked = asked;
    this.inMark = [];
    for (const mark of marks) for (let index = mark.at; index < mark.end; index += 1) this.inMark[index] = mark;
  }

  wished(): Mark[] {
    const wished: Mark[] = [];
    for (const mark of this.marks) if (this.isWish(mark, wished)) wished.push(mark);
    return wished;
  }

  isWish(mark: Mark, wished: Mark[]): boolean {
    // "saturday if you work saturdays".
    if (
      wished.length > 0 &&
      this.tokens.slice(Math.max(0, mark.at - 4), mark.at).some(({ word }) => word === 'if') &&
      ['work', 'open'].includes(this.tokens[mark.at - 1]?.word ?? '')
    )
      return false;
    // "A party saturday, so before then": what is told of the saturday is not told of the days before.
    const before = this.marks[this.marks.indexOf(mark) - 1];
    const after = this.marks[this.marks.indexOf(mark) + 1];
    if (
      after &&
      this.leans(after) &&
      this.nearest(mark.end, Math.min(after.at, this.edge(mark.end, 1)), 1) !== 'wish' &&
      !this.tokens.slice(mark.end, after.at).some(({ word }) => word === 'OR')
    )
      return false;
    const from = Math.max(this.edge(mark.at - 1, -1), this.leans(mark) && before ? before.end - 1 : -1);
    const to = this.edge(mark.end, 1);
    const left = this.nearest(mark.at - 1, from, -1);
    if (left) return left === 'wish';
    const right = this.nearest(mark.end, to, 1);
    if (right === 'wish') return true;
    if (right === 'story') return false;
    // A list goes on as it began: "leaked monday, tuesday and today".
    if (
      before &&
      !this.leans(mark) &&
      this.tokens.slice(before.end, mark.at).every((token) => [',', 'OR', 'AND', 'and', '/', 'BUT', 'on', 'the'].includes(token.word))
    )
      return wished.includes(before);
    if (this.asked) return true;
    const isBare = this.tokens
      .slice(from + 1, to)
      .every((token, index) => this.inMark[from + 1 + index] || isCanonical(token.word) || fillers.has(token.word));
    if (isBare) return true;
    const sentence = this.nearest(from, this.stop(from, -1), -1) ?? this.nearest(to, this.stop(to, 1), 1);
    if (mark.sure || mark.asap) return sentence !== 'story' || this.asks(to);
    return sentence === 'wish' || this.asks(to);
  }

  /** "before then", "after that". */
  leans(mark: Mark): boolean {
    return ['then', 'that', 'eso', 'BEFORE'].includes(this.tokens[mark.end - 1]?.word ?? '');
  }

  asks(from: number): boolean {
    const stop = this.stop(from, 1);
    return this.tokens[stop]?.word === '?';
  }

  /** The index of the comma, line or stop next to `index`; -1 or the length at the ends. */
  edge(index: number, step: 1 | -1): number {
    let at = index;
    while (at >= 0 && at < this.tokens.length && !this.isEdge(at)) at += step;
    return at;
  }
  isEdge(index: number): boolean {
    const word = this.tokens[index]?.word ?? '';
    return (word === ',' || word === 'BUT' || word === '(' || hardStops.has(word)) && !this.inMark[index];
  }
  stop(index: number, step: 1 | -1): number {
    let at = index;
    while (at >= 0 && at < this.tokens.length && !hardStops.has(this.tokens[at]?.word ?? '')) at += step;
    return at;
  }

  nearest(index: number, end: number, step: 1 | -1): 'wish' | 'story' | null {
    for (let at = index; at !== end && at >= 0 && at < this.tokens.length; at += step) {
      if (this.inMark[at]) continue;
      const kind = this.kindOf(at);
      if (kind) return kind;
    }
    return null;
  }

  kindOf(at: number): 'wish' | 'story' | null {
    const word = this.tokens[at]?.word ?? '';
    const before = this.tokens[at - 1]?.word ?? '';
    const two = this.tokens[at - 2]?.word ?? '';
    const asks = ['can', 'could', 'may', 'need', 'want', 'to'];
    // A visit that stands, a call and a goodbye are no wish for a visit.
    if (
      /^app(?:t|ointment)$/.test(word) &&
      (two === 'have' || before === 'have') &&
      !this.tokens.slice(Math.max(0, at - 5), at).some((one) => asks.includes(one.word))
    )
      return 'story';
    const calls = ['call', 'ring', 'phone', 'text'].includes(word) && !['service', 'house'].includes(before);
    if (calls && (this.inMark[at + 1] || ['me', 'us', 'back', 'you', 'u', 'ya'].includes(this.tokens[at + 1]?.word ?? ''))) return 'story';
    if (['you', 'u', 'ya'].includes(word) && before === 'see' && !asks.includes(two)) return 'story';
    if (/^app(?:t|ointment)$/.test(word) && this.tokens.slice(Math.max(0, at - 3), at).some((one) => one.word === 'cancel')) return 'story';
    if (word === 'has' && this.tokens[at + 1]?.word === 'TO') return 'wish';
    const told = ['said', 'says', 'told', 'supposed'];
    if (word === 'coming' && this.tokens.slice(Math.max(0, at - 5), at).some((one) => told.includes(one.word))) return 'story';
    // "It was working fine until this morning."
    const wellBefore = ['was', 'were', 'been', 'worked', 'working', 'ran'];
    if (['fine', 'ok', 'okay', 'good', 'great', 'perfect'].includes(word) && wellBefore.includes(before)) return 'story';
    if (wishCues.has(word) && /^didn?t?$/.test(two)) return 'story';
    if (wishCues.has(word)) return before === 'NOT' && /^needs?$/.test(word) ? 'story' : 'wish';
    if (word === 'NOT' || word === 'BUSY' || word === 'FREE' || word === 'HOWABOUT' || word === 'EXCEPT')
      return word === 'NOT' ? this.notKind(at) : 'wish';
    if (word === 'home' && ['', '.', ',', '\n', 'im', 'be', 'am', 'is', 'are', 'get', 'me', 'i', 'there', 'ill'].includes(before))
      return 'wish';
    if (
      (word === 'open' || word === 'got' || word === 'off') &&
      ['you', 'u', 'ya', 'guys', 'whats', 'im', 'have', 'am', 'anything', 'yall'].includes(before)
    )
      return 'wish';
    if (word === 'do' && ['you', 'u', 'we', 'yall'].includes(this.tokens[at + 1]?.word ?? '')) return 'wish';
    // "every day after 3" is a wish, "every morning it quits" is not.
    if (word === 'EVERY') return this.inMark[at + 1] && !/^[DR]\d/.test(this.tokens[at + 1]?.word ?? '') ? 'story' : null;
    const isPast = word.length > 4 && /(ed|io)$/.test(word) && !notPast.has(word);
    if (events.has(word) || (word === 'close' && this.tokens[at + 1]?.word === 'on')) return 'story';
    if (storyWords.has(word)) return wantsDone.has(before) || wantsDone.has(two) ? null : 'story';
    if (isPast) return this.isWantedDone(at) ? null : 'story';
    return null;
  }

  /** "need to get my dryer vent cleaned". */
  isWantedDone(at: number): boolean {
    for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
      const word = this.tokens[index]?.word ?? '';
      if (wantsDone.has(word)) return true;
      if (this.isEdge(index) || word === 'AND' || storyWords.has(word)) return false;
    }
    return false;
  }

  /** "dont work", "cant do" speak of times; "wont turn on", "no heat" of what is wrong. */
  notKind(at: number): 'wish' | 'story' | null {
    const next = this.tokens[at + 1]?.word ?? '';
    if (this.inMark[at + 1] || next === '' || negationPasses.has(next) || isCanonical(next) || /^\W$/.test(next)) return null;
    return 'story';
  }
}

/** The marks that a "not", an "except" or a "doesnt work" refuses. */
function refusedMarks(tokens: Token[], marks: Mark[]): Set<Mark> {
  const refused = new Set<Mark>();
  const starting = new Map(marks.map((mark) => [mark.at, mark]));
  const ending = new Map(marks.map((mark) => [mark.end, mark]));
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  let refusing = false;
  let seen = false;
  let wide = false;
  const begin = () => {
    refusing = true;
    seen = false;
  };
  for (let index = 0; index < tokens.length; ) {
    const mark = starting.get(index);
    if (mark) {
      if (refusing) refused.add(mark);
      else wide ||= mark.any || mark.days.some((days) => days.from !== days.to) || mark.times?.to === wholeDay;
      seen = true;
      index = mark.end;
      continue;
    }
    const word = wordAt(index);
    if (hardStops.has(word)) refusing = wide = false;
    else if (word === 'EXCEPT' || word === 'ANYEXCEPT') begin();
    else if (word === 'BUT') {
      const next = wordAt(index + 1) === 'not' || ['on', 'the', 'el', 'los'].includes(wordAt(index + 1)) ? index + 2 : index + 1;
      if (!refusing && wide && starting.has(next) && !isPraised(starting.get(next)?.end ?? next)) begin();
      else refusing = false;
    } else if (refusers.has(word)) {
      const aheadOf = reaches(index + 1);
      const praised = word === 'NOT' && index === 0 && aheadOf !== null && isPraised(aheadOf.end);
      const behind = aheadOf && word !== 'out' && word !== 'bad' ? [] : marksBehind(index);
      if (behind.length > 0) for (const one of behind) refused.add(one);
      else if (aheadOf && !praised && word !== 'out' && word !== 'bad') begin();
    } else if (word === ',') {
      if (refusing && (!seen || !listGoesOn(index + 1))) refusing = false;
    } else if (
      refusing &&
      !(seen
        ? ['OR', 'AND', 'and', 'on', 'the', 'in', 'el', 'la', 'los', 'AT', 'NOT', '/', 'all'].includes(word)
        : negationPasses.has(word) || isCanonical(word))
    )
      refusing = false;
    index += 1;
  }
  return refused;

  function reaches(index: number): Mark | null {
    let at = index;
    while (at < tokens.length && !starting.has(at) && (negationPasses.has(wordAt(at)) || wordAt(at) === 'BUSY' || wordAt(at) === 'ANY'))
      at += 1;
    return starting.get(at) ?? null;
  }
  function marksBehind(index: number): Mark[] {
    const behind: Mark[] = [];
    let at = index;
    while (at > 0) {
      const mark = ending.get(at);
      if (mark && !mark.any) {
        behind.push(mark);
        at = mark.at;
      } else if (refusalPasses.has(wordAt(at - 1)) || (wordAt(at - 1) === 'so' && /^\W?$/.test(wordAt(index + 1)))) at -= 1;
      else break;
    }
    return behind;
  }
  /** "not monday, tuesday or friday". */
  function listGoesOn(index: number): boolean {
    let at = index;
    let joined = false;
    for (;;) {
      const mark = starting.get(at);
      if (mark) at = mark.end;
      else if (['OR', 'AND', ',', 'NOT', 'and'].includes(wordAt(at))) {
        joined ||= wordAt(at) !== ',';
        at += 1;
      } else break;
    }
    return joined && (at >= tokens.length || hardStops.has(wordAt(at)));
  }
  /** "friday works", "wed is better". */
  function isPraised(index: number): boolean {
    for (let at = index; at < Math.min(index + 4, tokens.length); at += 1) {
      if (hardStops.has(wordAt(at)) || wordAt(at) === ',' || wordAt(at) === 'NOT') return false;
      if (
        [
          'works',
          'work',
          'better',
          'best',
          'good',
          'ok',
          'okay',
          'fine',
          'great',
          'perfect',
          'possible',
          'could',
          'can',
          'would',
          'mejor',
          'bien',
          'si',
        ].includes(wordAt(at))
      )
        return true;
    }
    return false;
  }
}

/** "not before 4" wants what is after 4, unless a day that is refused stands with it. */
function turnsRound(mark: Mark, marks: Mark[], refused: Set<Mark>): boolean {
  if (mark.side === null) return false;
  const before = marks[marks.indexOf(mark) - 1];
  return !(before && refused.has(before) && before.days.length > 0 && before.side === null);
}

function turnedRound(mark: Mark): Mark {
  const { times, side } = mark;
  const turned = times && (side === 'before' ? { ...times, from: times.to, to: wholeDay } : { ...times, from: 0, to: times.from });
  const days = mark.days.map((one): Days => {
    if (side === 'before') return { ...one, from: Temporal.PlainDate.from(one.to).add({ days: 1 }).toString(), to: lastDay };
    return { ...one, from: firstDay, to: Temporal.PlainDate.from(one.from).subtract({ days: 1 }).toString() };
  });
  return { ...mark, days, times: turned };
}

/** A weekday that is refused is refused in every week. */
function recurring(mark: Mark): Mark {
  const days = mark.days.map((one) => (one.weekdays ? { ...one, from: firstDay, to: lastDay } : one));
  return { ...mark, days };
}

type Group = { days: { days: Days; joined: boolean }[]; times: Times[]; end: number };

/** Days and the times that belong to them: "thurs or fri morning", "tomorrow morning or thursday any time". */
function spansOf(marks: Mark[], tokens: Token[]): TimeSpan[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  const joins = (from: number, to: number) =>
    tokens.slice(from, to).some(({ word }) => ['OR', 'AND', 'and', ',', '/', 'BUT'].includes(word) || hardStops.has(word));
  for (const [index, mark] of marks.entries()) {
    if (mark.days.length === 0 && !mark.times) continue;
    const joined = group !== null && joins(group.end, mark.at);
    const next = marks[index + 1];
    const leadsToDay = next !== undefined && next.days.length > 0 && !next.times && !joins(mark.end, next.at);
    const isFull = group !== null && group.days.length > 0 && group.times.length > 0;
    // "mondays are good, also thursday after 1".
    const isDone =
      group !== null &&
      tokens.slice(group.end, mark.at).some(({ word }) => ['also', 'good', 'works', 'fine', 'ok', 'great'].includes(word));
    const startsAnew =
      group === null ||
      (isDone && mark.days.length > 0 && group.days.length > 0) ||
      (mark.days.length > 0 && mark.times && group.days.length > 0) ||
      (mark.days.length > 0 && isFull && (joined || !isWeekFor(mark, group))) ||
      (mark.days.length === 0 && joined && leadsToDay && group.days.length > 0);
    if (startsAnew || group === null) {
      group = { days: [], times: [], end: mark.end };
      groups.push(group);
    }
    for (const days of mark.days) group.days.push({ days, joined });
    if (mark.times)
      addTimes(
        group,
        mark.times,
        joined && tokens.slice(group.end, mark.at).some(({ word }) => word === 'OR' || word === ',' || word === '/'),
      );
    group.end = mark.end;
  }
  return groups.flatMap(spansOfGroup);
}

/** "tuesday morning next week". */
const isWeekFor = (mark: Mark, group: Group) => mark.days.some((one) => one.span) && group.days.some(({ days }) => days.weekdays !== null);

/** "after 9 before 2" and "morning at 10" narrow each other; "morning or evening" are two. */
function addTimes(group: Group, times: Times, either: boolean): void {
  const last = group.times.at(-1);
  if (last && !either) {
    for (const moved of times.hour ? [times, { ...times, from: times.from + 720, to: Math.min(times.to + 720, wholeDay) }] : [times]) {
      const from = Math.max(last.from, moved.from);
      const to = Math.min(last.to, moved.to);
      if (from < to) {
        group.times[group.times.length - 1] = { from, to, hour: false };
        return;
      }
    }
  }
  group.times.push(times);
}

function spansOfGroup({ days, times }: Group): TimeSpan[] {
  const weeks = days.filter((one) => one.days.span);
  const weekdays = days.filter((one) => one.days.weekdays !== null);
  const isNarrowed = weeks.length === 1 && weekdays.length > 0 && (days[0] === weeks[0] || weeks[0]?.joined === false);
  const week = weeks[0]?.days;
  const named: Days[] =
    isNarrowed && week
      ? days.filter((one) => !one.days.span).map((one) => (one.days.weekdays ? { ...one.days, from: week.from, to: week.to } : one.days))
      : days.map((one) => one.days);
  const sides = named.filter((one) => one.to === lastDay && one.from !== firstDay && one.weekdays === null);
  const dates: Days[] = named.length > 0 ? named : [{ from: firstDay, to: lastDay, weekdays: null, span: false }];
  const hours: Times[] = times.length > 0 ? times : [{ from: 0, to: wholeDay, hour: false }];
  return (sides.length > 0 && named.length === sides.length ? sides : dates).flatMap((one) =>
    hours.map(({ from, to }): TimeSpan => ({ fromDate: one.from, toDate: one.to, weekdays: one.weekdays, fromMinute: from, toMinute: to })),
  );
}
