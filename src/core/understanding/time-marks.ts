// Finds where a text names days and times of day. What the caller means by them is read in time-wish.ts.
import { DayReader, type Days, firstDay, lastDay, type MarkContext } from './day-reader.ts';
import { mayFollowNumber, numberWords, type Token, units } from './time-words.ts';

/** Minutes of the day, `to` not included. `hour`: a bare "7" that "in the evening" can still move to 19:00. */
export type Times = { from: number; to: number; hour: boolean };

export type Mark = {
  /** Tokens `at` … `end` - 1. */
  at: number;
  end: number;
  days: Days[];
  times: Times | null;
  asap: boolean;
  any: boolean;
  /** "before 4", "after friday": refused, it means the other side. */
  side: 'before' | 'after' | null;
  /** Nobody tells a story with it ("tomorrow"). A weak one ("today", "at 3") is a wish only beside words that ask. */
  sure: boolean;
};

const wholeDay = 1440;
const at = (hour: number, minute = 0) => hour * 60 + minute;

/** A named hour stands for starts from an hour before (that window is still on then) to half an hour after. */
export const beforeHour = 60;
export const afterHour = 31;

const parts: Record<string, [number, number]> = {
  MORNING: [0, at(12)],
  AFTERNOON: [at(12), at(17)],
  EVENING: [at(17), wholeDay],
  NIGHT: [at(17), wholeDay],
  NOON: [at(11), at(13, 1)],
  LUNCH: [at(11), at(13, 31)],
  DINNER: [at(17), at(19)],
  WORKDAY: [at(17), wholeDay],
  FIRSTTHING: [0, at(10)],
  ENDOFDAY: [at(15), wholeDay],
  ANYTIME: [0, wholeDay],
  ALLMORNING: [0, at(12)],
  ALLAFTERNOON: [at(12), at(17)],
};
const earlyParts: Record<string, [number, number]> = {
  MORNING: [0, at(10)],
  AFTERNOON: [at(12), at(14, 31)],
  EVENING: [at(16), at(19)],
};
const lateParts: Record<string, [number, number]> = {
  MORNING: [at(10), at(12)],
  AFTERNOON: [at(15), at(18)],
  EVENING: [at(18), wholeDay],
  NIGHT: [at(19), wholeDay],
};
const midParts: Record<string, [number, number]> = { MORNING: [at(9), at(11, 31)], AFTERNOON: [at(13), at(16)] };
/** "after lunch", "before school". */
const anchors: Record<string, { before: number; after: number }> = {
  NOON: { before: at(12), after: at(12) },
  LUNCH: { before: at(12), after: at(12, 30) },
  SCHOOL: { before: at(8), after: at(15) },
  DINNER: { before: at(17), after: at(18) },
  work: { before: at(9), after: at(17) },
  breakfast: { before: at(8), after: at(9) },
  dark: { before: at(17), after: at(17) },
};
/** "apt 2", "unit 10". */
const houseWords = new Set([
  'apt',
  'apartment',
  'unit',
  'suite',
  'ste',
  'lot',
  'room',
  'floor',
  'bldg',
  'building',
  'number',
  'phonenumber',
  'code',
]);

export function readMarks(tokens: Token[], context: MarkContext): Mark[] {
  const reader = new MarkReader(tokens, context);
  const marks: Mark[] = [];
  for (let index = 0; index < tokens.length; ) {
    const skip = reader.skipped(index);
    if (skip > index) {
      index = skip;
      continue;
    }
    const mark = reader.markAt(index, lastOf(marks));
    if (mark) marks.push(mark);
    index = mark ? mark.end : index + 1;
  }
  return marks;
}

/** "at 10 tomorrow" is one to what follows. */
function lastOf(all: Mark[]): Mark | null {
  const marks = all.filter((mark) => mark.days.length > 0 || (mark.times && mark.times.to - mark.times.from < wholeDay));
  const [first, last] = [marks.at(-2), marks.at(-1)];
  const isOne = first && last && first.end === last.at && first.times && first.days.length === 0 && !last.times;
  return isOne ? { ...last, times: first.times } : (last ?? null);
}

type Clock = { minute: number; half: 'am' | 'pm' | null; exact: boolean; end: number };

class MarkReader extends DayReader {
  /** Behind what names a time and yet is no wish: "last friday", "since monday", "for 2 days", "10 years". */
  skipped(index: number): number {
    // "Morning! My AC is out": a greeting.
    const greets = index === 0 && !this.asked && this.is(0, 'MORNING', 'AFTERNOON', 'EVENING') && this.is(1, ',', '.', '!', '\n');
    if (greets && this.tokens.length > 3) return 1;
    if (this.is(index, 'YESTERDAY')) return this.past(index + 1, 'MORNING', 'AFTERNOON', 'EVENING', 'NIGHT');
    if (this.is(index, 'LAST') && !this.weekOfMonth(index)) {
      const next = this.past(index + 1, 'few', 'couple', 'of');
      const count = this.countAt(next) === null ? next : next + 1;
      return this.isCalendarWord(count) ? count + 1 : index;
    }
    if (this.is(index, 'SINCE')) {
      let next = this.past(index + 1, 'LAST', 'THIS', 'the', 'el', 'la', 'EARLY', 'LATE', 'about', 'AROUND', 'like', 'YESTERDAY', 'AT');
      if (this.countAt(next) !== null) next += 1;
      while (this.isCalendarWord(next) || this.is(next, 'am', 'pm')) next += 1;
      return Math.max(next, index + 1);
    }
    if (this.dayOfWeek(index) && this.is(index + 1, 'LAST')) return index + 2;
    if (this.is(index, 'WEEK', 'MONTH') && this.is(index + 1, 'LAST')) return index + 2;
    if (this.is(index, 'IN', 'in', 'en', 'within', 'NEXT', 'dans')) return index;
    const count = this.countAt(index);
    if (count === null) return index;
    const unit = this.past(index + 1, 'of', 'de', '-');
    const counted = units.has(this.word(unit)) && !(this.is(unit, 'in') && !this.is(unit - 1, '-'));
    return counted && !this.fromNow(unit) ? unit + 1 : index;
  }

  /** "2 weeks from monday", "3 days out". */
  fromNow(unit: number): boolean {
    return this.is(unit + 1, 'FROM', 'from', 'out', 'AFTER');
  }

  isCalendarWord(index: number): boolean {
    const word = this.word(index);
    return (
      /^[DRM]\d/.test(word) ||
      /^\d+\/\d+/.test(word) ||
      this.is(
        index,
        'TODAY',
        'TONIGHT',
        'YESTERDAY',
        'WEEK',
        'MONTH',
        'WEEKEND',
        'DAYS',
        'NIGHT',
        'MORNING',
        'AFTERNOON',
        'EVENING',
        'NOON',
        'LUNCH',
      ) ||
      this.is(
        index,
        'hour',
        'hours',
        'year',
        'years',
        'summer',
        'winter',
        'fall',
        'spring',
        'ano',
        'anos',
        'hora',
        'horas',
        'minutes',
        'PASTNIGHT',
      )
    );
  }

  markAt(index: number, before: Mark | null): Mark | null {
    if (this.is(index, 'TONIGHT')) return this.partMark(index, index + 1, [at(17), wholeDay], [this.stretch(this.day(0), this.day(0))]);
    return this.flagAt(index) ?? this.daysAt(index) ?? this.timesAt(index, before);
  }

  mark(at: number, end: number, rest: Partial<Mark>): Mark {
    return { at, end, days: [], times: null, asap: false, any: false, side: null, sure: true, ...rest };
  }

  flagAt(index: number): Mark | null {
    const word = this.word(index);
    if (word === 'ASAP') return this.mark(index, index + 1, { asap: true, sure: false });
    if (this.asked && this.is(index, 'soon', 'now') && !this.is(index - 1, 'NOT', 'right'))
      return this.mark(index, index + 1, { asap: true, sure: false });
    // "whenever i run the dryer" is no answer.
    const tells = this.is(index + 1, 'i', 'we', 'it', 'the', 'my', 'water', 'she', 'he', 'they', 'there');
    const isAny = this.asked && this.is(index, 'any', 'anything') && !/^[a-z0-9]|^[DRM]\d/.test(this.word(index + 1));
    if ((word === 'ANY' || isAny) && !tells) return this.mark(index, index + 1, { any: true, sure: false });
    if (word === 'ANYWEAK' && this.asked && !tells) return this.mark(index, index + 1, { any: true, sure: false });
    return null;
  }

  daysAt(index: number): Mark | null {
    const side = this.is(index, 'BEFORE', 'BY', 'UNTIL') ? 'before' : this.is(index, 'AFTER', 'FROM') ? 'after' : null;
    if (this.is(index, 'BETWEEN', 'FROM') && this.is(index + 1, 'now') && this.is(index + 2, 'AND', 'TO', 'UNTIL')) {
      const last = this.namedDays(this.past(index + 3, 'the', 'el'))?.days.at(-1);
      const end = this.namedDays(this.past(index + 3, 'the', 'el'))?.end;
      if (last && end) return this.mark(index, end, { days: [this.stretch(this.day(0), last.to)] });
    }
    const holiday = side && this.holidayAt(index + 1);
    if (holiday) {
      const days = side === 'before' ? this.stretch(this.day(0), this.shift(holiday, -1)) : this.stretch(this.shift(holiday, 1), lastDay);
      return this.mark(index, index + 2, { days: [days], side });
    }
    const named =
      this.namedDays(side ? this.past(index + 1, 'the', 'el', 'la', 'de', 'del', 'THIS', 'AT') : index) ??
      (side ? this.namedDays(index + 1) : null);
    if (!named) return null;
    const { days, end, sure } = named;
    const first = days[0] as Days;
    const last = days.at(-1) as Days;
    if (side === 'before' && first.from !== firstDay) {
      const to = this.is(index, 'BY') || this.is(this.past(index + 1, 'the', 'el'), 'END') ? last.to : this.shift(first.from, -1);
      return this.mark(index, end, { days: [this.stretch(this.day(0), to)], side, sure });
    }
    if (side === 'after' && first.from !== firstDay) {
      // "friday after the 14th", "from monday to wednesday" are read as what they say.
      if (this.is(index, 'FROM') && days.some((one) => one.weekdays !== null && one.weekdays.length > 1))
        return this.mark(index, end, { days, sure });
      const from = this.is(index, 'FROM') ? first.from : this.shift(last.weekdays ? this.shift(first.from, 0) : last.to, 1);
      return this.mark(index, end, { days: [this.stretch(from, lastDay)], side, sure });
    }
    if (side && first.from === firstDay) return this.mark(index, end, { days, sure });
    const open = this.past(end, 'OR', 'AND', 'and');
    const single = days.length === 1 && first.from !== firstDay;
    if (single && open > end && (this.is(open, 'LATER', 'beyond', 'onward', 'onwards') || this.bareWord(open, 'AFTER')))
      return this.mark(index, open + 1, { days: [this.stretch(first.from, lastDay)], sure });
    if (single && open > end && (this.is(open, 'sooner', 'earlier') || this.bareWord(open, 'BEFORE')))
      return this.mark(index, open + 1, { days: [this.stretch(this.day(0), last.to)], sure });
    if (
      single &&
      (this.is(end, 'onward', 'onwards') || (this.is(end, 'on') && !this.startsMark(end + 1) && this.tokens[end + 1] === undefined))
    )
      return this.mark(index, end + 1, { days: [this.stretch(first.from, lastDay)], sure });
    return this.mark(index, end, { days, sure });
  }

  /** "or after" without what it is after. */
  bareWord(index: number, word: string): boolean {
    return this.is(index, word) && this.clockAt(index + 1) === null && !this.startsMark(index + 1);
  }

  startsMark(index: number): boolean {
    return this.namedDays(index) !== null || parts[this.word(index)] !== undefined || anchors[this.word(index)] !== undefined;
  }

  timesAt(index: number, before: Mark | null): Mark | null {
    return (
      this.partAt(index) ??
      this.sidedAt(index) ??
      this.besideThen(index, before) ??
      this.rangeAt(index, before) ??
      this.hourAt(index, before)
    );
  }

  partAt(index: number): Mark | null {
    const qualified = this.is(index, 'EARLY')
      ? earlyParts
      : this.is(index, 'LATE', 'LATER')
        ? lateParts
        : this.is(index, 'MID')
          ? midParts
          : null;
    const next = qualified ? this.past(index + 1, '-', 'in', 'the', 'THIS', 'en', 'la') : index;
    const name = this.word(next);
    // "early thursday", "late friday".
    if (qualified && next === index + 1 && (this.dayOfWeek(next) || this.is(next, 'TOMORROW', 'TODAY')) && !this.is(index, 'MID'))
      return this.partMark(index, next, this.is(index, 'EARLY') ? [0, at(10, 31)] : [at(15), wholeDay]);
    if (
      this.is(index, 'am', 'pm') &&
      ((this.asked && this.tokens.length === 1) ||
        /^(?:any|D\d|R\d|TODAY|TOMORROW|OVERMORROW|WEEKDAYS|th|st|nd|rd)$/.test(this.word(index - 1)))
    )
      return this.partMark(index, index + 1, this.is(index, 'am') ? [0, at(12)] : [at(12), wholeDay]);
    const range = qualified ? qualified[name] : parts[name];
    if (!range) {
      if (this.is(index, 'EARLY') && this.asked) return this.partMark(index, index + 1, [0, at(10, 31)]);
      return null;
    }
    // "after noon", "before lunch" are read as sides; "this morning" is today's.
    const isToday = this.is(index - 1, 'THIS') && ['MORNING', 'AFTERNOON', 'EVENING'].includes(name);
    const days = isToday ? [this.stretch(this.day(0), this.day(0))] : [];
    return this.partMark(index, next + 1, range, days);
  }

  partMark(index: number, end: number, [from, to]: [number, number], days: Days[] = []): Mark {
    return this.mark(index, end, { days, times: { from, to, hour: false }, sure: false });
  }

  /** "after 3", "before noon", "by 10". */
  sidedAt(index: number): Mark | null {
    const isAfter = this.is(index, 'AFTER', 'FROM');
    if (!isAfter && !this.is(index, 'BEFORE', 'BY', 'UNTIL')) return null;
    const side = isAfter ? 'after' : 'before';
    const next = this.past(index + 1, 'AT', 'AROUND', 'like', 'the', 'las', 'la', 'les', 'el', 'my', 'de', 'del');
    const anchor = anchors[this.word(next)];
    if (anchor) {
      const times = isAfter ? { from: anchor.after, to: wholeDay, hour: false } : { from: 0, to: anchor.before, hour: false };
      return this.mark(index, next + 1, { times, side, sure: false });
    }
    const clock = this.clockAt(next);
    if (!clock || !this.hourEnds(clock)) return null;
    const start = this.businessTime(clock, side === 'before' ? 7 : 6);
    if (this.is(index, 'FROM')) {
      const range = this.rangeFrom(next);
      if (range) return this.mark(index, range.end, { times: range.times, sure: false });
    }
    const hour = clock.half === null && clock.minute < at(12);
    return this.mark(index, clock.end, {
      times: isAfter ? { from: start, to: wholeDay, hour } : { from: 0, to: start, hour },
      side,
      sure: false,
    });
  }

  /** "party saturday, so before then", "a meeting at 10, so after that". */
  besideThen(index: number, before: Mark | null): Mark | null {
    if (before === null) return null;
    // "A birthday saturday, any day except that".
    if (this.is(index, 'that', 'then') && this.is(index - 1, 'EXCEPT', 'NOT') && !/^[a-z]/.test(this.word(index + 1)))
      return this.mark(index, index + 1, { days: before.days, times: before.times });
    const says =
      this.is(index + 1, 'then', 'that', 'eso') ||
      (this.is(index - 1, 'done', 'fixed', 'so', 'sometime', 'ANYTIME', 'DAYS') && !this.tokens[index + 1]);
    if (!says || !this.is(index, 'BEFORE', 'AFTER')) return null;
    const side = this.is(index, 'BEFORE') ? 'before' : 'after';
    const [first] = before.days;
    if (before.side === side) return this.mark(index, index + 2, { days: before.days, times: before.times, side });
    if (before.times) {
      const times = side === 'before' ? { from: 0, to: before.times.from + beforeHour } : { from: before.times.to, to: wholeDay };
      return this.mark(index, index + 2, { days: before.days, times: { ...times, hour: false }, side });
    }
    if (!first || first.from === firstDay) return null;
    const days = side === 'before' ? this.stretch(this.day(0), this.shift(first.from, -1)) : this.stretch(this.shift(first.to, 1), lastDay);
    return this.mark(index, index + 2, { days: [days], side });
  }

  /** "8-10", "between 10 and 2", "from 9 to 12". */
  rangeAt(index: number, before: Mark | null): Mark | null {
    const introduced = this.is(index, 'BETWEEN', 'FROM', 'de', 'entre', 'from');
    const range = this.rangeFrom(introduced ? this.past(index + 1, 'like', 'las', 'la', 'AT') : index);
    if (!range) return null;
    const near = this.asked || introduced || range.exact || this.isBeside(index, before);
    return near ? this.mark(index, range.end, { times: range.times, sure: false }) : null;
  }

  rangeFrom(index: number): { times: Times; end: number; exact: boolean } | null {
    const first = this.clockAt(index);
    if (!first) return null;
    const isBetween = this.is(index - 1, 'BETWEEN', 'las', 'la', 'like');
    const joint = this.past(first.end, 'TO', 'UNTIL', 'a', ...(isBetween ? ['AND', 'and'] : []));
    if (joint === first.end || joint > first.end + 2) return null;
    const last = this.clockAt(this.past(joint, 'las', 'la', 'like', 'AROUND', 'AT'));
    if (!last || !this.hourEnds(last)) return null;
    let to = this.businessTime(last, 6);
    let from: number;
    if (first.half) from = this.businessTime(first, 6);
    else if (last.half) {
      const early = first.minute % at(12);
      from = last.half === 'pm' && early + at(12) < to ? early + at(12) : early;
    } else from = this.businessTime(first, 6);
    if (!last.half && to <= from) to = last.minute % at(12) > from ? last.minute % at(12) : (last.minute % at(12)) + at(12);
    if (to <= from) return null;
    return { times: { from, to, hour: !first.half && !last.half && to < at(12) }, end: last.end, exact: first.exact || last.exact };
  }

  /** "at 8", "around 2", "3pm", and after the question a bare "10". */
  hourAt(index: number, before: Mark | null): Mark | null {
    const around = this.is(index, 'AROUND') || (this.is(index, 'AT') && this.is(index + 1, 'AROUND'));
    const introduced = around || this.is(index, 'AT', 'las', 'la');
    const clock = this.clockAt(introduced ? this.past(index + 1, 'AROUND', 'like', 'las', 'la') : index);
    if (!clock || !this.hourEnds(clock)) return null;
    if (!introduced && !clock.exact && !this.asked && !this.isBeside(index, before)) return null;
    const start = this.businessTime(clock, 6);
    const hour = clock.half === null && clock.minute < at(12);
    const loose = around || this.is(clock.end - 1, 'ish');
    const later =
      ['OR', 'AND'].includes(this.word(clock.end)) && (this.is(clock.end + 1, 'LATER') || this.bareWord(clock.end + 1, 'AFTER'));
    const earlier = this.is(clock.end, 'OR') && (this.is(clock.end + 1, 'earlier', 'sooner') || this.bareWord(clock.end + 1, 'BEFORE'));
    if (later) return this.mark(index, clock.end + 2, { times: { from: start, to: wholeDay, hour }, sure: false });
    if (earlier) return this.mark(index, clock.end + 2, { times: { from: 0, to: start + 1, hour }, sure: false });
    const times = loose ? { from: start - 90, to: start + 61, hour } : { from: start - beforeHour, to: start + afterHour, hour };
    return this.mark(index, clock.end, { times, sure: false });
  }

  isBeside(index: number, before: Mark | null): boolean {
    return before !== null && before.days.length > 0 && this.past(before.end, ',', 'AT', 'the', 'AROUND') >= index;
  }

  clockAt(index: number): Clock | null {
    const token = this.tokens[index];
    if (!token || (this.is(index - 1, '$', '#', ':', '.') && token.joined)) return null;
    if (token.word === 'NOON') return { minute: at(12), half: 'pm', exact: true, end: index + 1 };
    if (houseWords.has(this.word(index - 1))) return null;
    let minute: number;
    let exact = false;
    const written = numberWords.get(token.word);
    const spoken =
      written !== undefined &&
      (this.is(index + 1, 'oclock', 'am', 'pm') ||
        (this.is(index + 1, 'TO') && numberWords.has(this.word(index + 2))) ||
        this.is(
          index - 1,
          'AT',
          'AFTER',
          'BEFORE',
          'BY',
          'UNTIL',
          'AROUND',
          'las',
          'la',
          'BETWEEN',
          'TO',
          'AND',
          'FROM',
          'OR',
          'a',
          'like',
        ));
    const withMinutes = /^(\d{1,2}):(\d{2})$/.exec(token.word);
    if (spoken) minute = at(written as number);
    else if (withMinutes) {
      minute = at(Number(withMinutes[1]), Number(withMinutes[2]));
      exact = true;
      if (Number(withMinutes[2]) > 59) return null;
    } else if (/^\d{1,2}$/.test(token.word)) minute = at(Number(token.word));
    else if (
      /^\d{3,4}$/.test(token.word) &&
      /(00|15|30|45)$/.test(token.word) &&
      (this.is(index + 1, 'am', 'pm') || this.is(index - 1, 'AT', 'AFTER', 'BEFORE', 'AROUND', 'BY', 'TO') || this.isMilitary(index))
    ) {
      exact = this.isMilitary(index);
      minute = at(Math.floor(Number(token.word) / 100), Number(token.word) % 100);
    } else return null;
    if (minute < at(1) && !exact) return null;
    if (minute >= wholeDay || (minute >= at(13) && !exact && !this.is(index + 1, 'h', 'hrs'))) return null;
    let end = index + 1;
    let half: Clock['half'] = null;
    const glued = this.tokens[end]?.joined === true;
    if (this.is(end, 'oclock')) end += 1;
    if (this.is(end, 'h') && glued) end += 1;
    if (this.is(end, 'am', 'pm') || (glued && this.is(end, 'a', 'p'))) {
      half = this.is(end, 'am', 'a') ? 'am' : 'pm';
      end += 1;
    } else if (this.is(end, 'MORNING') || (this.is(end, 'in', 'IN') && this.is(end + 1, 'the') && this.is(end + 2, 'MORNING'))) {
      half = minute < at(12) ? 'am' : null;
      end = this.past(end, 'in', 'the', 'MORNING');
    } else if (
      this.is(end, 'AFTERNOON', 'EVENING') ||
      (this.is(end, 'in') && this.is(end + 1, 'the') && this.is(end + 2, 'AFTERNOON', 'EVENING'))
    ) {
      half = 'pm';
      end = this.past(end, 'in', 'the', 'AFTERNOON', 'EVENING');
    }
    if (end > index + 1) exact = true;
    if (this.is(end, 'ish') || (this.is(end, '-') && this.is(end + 1, 'ish'))) {
      end = this.past(end, '-', 'ish');
      exact = true;
    }
    if (half && minute >= at(13)) half = null;
    return { minute, half, exact, end };
  }

  /** "1530 thursday", as the answer. */
  isMilitary(index: number): boolean {
    return this.asked && /^(?:0[6-9]|1\d|20)\d\d$/.test(this.word(index)) && /^(?:[A-Z].*|,)?$/.test(this.word(index + 1));
  }

  /** A bare "3" followed by any other word counts something. */
  hourEnds(clock: Clock): boolean {
    if (clock.exact) return true;
    const next = this.tokens[clock.end];
    return next === undefined || (!units.has(next.word) && (/^[A-Z]+\d?$|^[.,!?;\n)-]$/.test(next.word) || mayFollowNumber.has(next.word)));
  }

  /** Shops work by day: 7 to 11 are in the morning, 12 to 6 in the afternoon. */
  businessTime(clock: Clock, lastAfternoonHour: number): number {
    const { minute, half } = clock;
    if (half === 'am') return minute % at(12);
    if (half === 'pm') return (minute % at(12)) + at(12);
    return minute < at(lastAfternoonHour + 1) ? minute + at(12) : minute;
  }
}
