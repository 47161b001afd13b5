// Finds the days that a text names: weekdays, dates, weeks, "in a couple days".
import { mayFollowNumber, numberWords, ordinals, type Token, units } from './time-words.ts';

/** Days that were named. `span`: a stretch such as a week, in which weekdays named beside it lie. */
export type Days = { from: string; to: string; weekdays: number[] | null; span: boolean };
type NamedDays = { days: Days[]; end: number; sure: boolean };

/** `now` is local to the shop; `asked`: the last question asked when, so that bare hours count. */
export type MarkContext = { now: string; asked: boolean };

/** A span from the first to the last day has no date. */
export const firstDay = '0000-01-01';
export const lastDay = '9999-12-31';
const counts: Record<string, number> = { a: 1, an: 1, couple: 2, few: 3, several: 3, un: 1, par: 2, unos: 3, unas: 3 };
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A text as tokens, and the days that begin at one of them. */
export class DayReader {
  readonly tokens: Token[];
  readonly asked: boolean;
  readonly today: Temporal.PlainDate;
  readonly afterMidnight: boolean;

  constructor(tokens: Token[], context: MarkContext) {
    this.tokens = tokens;
    this.asked = context.asked;
    this.today = Temporal.PlainDate.from(context.now.slice(0, 10));
    this.afterMidnight = Number(context.now.slice(11, 13)) < 4;
  }

  word(index: number): string {
    return this.tokens[index]?.word ?? '';
  }

  is(index: number, ...words: string[]): boolean {
    return words.includes(this.word(index));
  }

  /** The index behind any of these words. */
  past(index: number, ...words: string[]): number {
    let next = index;
    while (this.is(next, ...words)) next += 1;
    return next;
  }

  countAt(index: number): number | null {
    const token = this.tokens[index];
    if (!token) return null;
    if (token.number !== null) return /^\d+$/.test(token.word) ? token.number : null;
    return numberWords.get(token.word) ?? counts[token.word] ?? null;
  }

  namedDays(index: number): NamedDays | null {
    const word = this.word(index);
    const found = (days: Days | Days[], end: number, sure = true) => ({ days: Array.isArray(days) ? days : [days], end, sure });
    switch (word) {
      case 'TODAY':
      case 'TONIGHT':
        return found(this.stretch(this.day(0), this.day(0)), index + 1, false);
      case 'TOMORROW':
        // After midnight nobody knows which day that is.
        return found(this.stretch(this.day(this.afterMidnight ? 0 : 1), this.day(1)), index + 1);
      case 'OVERMORROW':
        return found(this.stretch(this.day(2), this.day(2)), index + 1);
      case 'WEEKENDS':
        return found({ from: firstDay, to: lastDay, weekdays: [6, 7], span: false }, index + 1);
      case 'WEEKDAYS':
        return found({ from: firstDay, to: lastDay, weekdays: [1, 2, 3, 4, 5], span: false }, index + 1);
      case 'WEEKAFTER':
        return found(this.week(2), index + 1);
      case 'WEEKEND':
        return found(this.weekend(this.is(index + 1, 'NEXT', 'THISNEXT') ? 1 : 0), this.past(index + 1, 'NEXT', 'THISNEXT'));
    }
    return (
      this.relativeDays(index) ?? this.weekOfMonth(index) ?? this.partOfWeek(index) ?? this.weekdaysAt(index) ?? this.dateAt(index) ?? null
    );
  }

  relativeDays(index: number): NamedDays | null {
    const found = (days: Days, end: number) => ({ days: [days], end, sure: true });
    if (this.is(index, 'THIS', 'NEXT', 'upcoming', 'coming')) {
      const next = this.past(index + 1, 'coming', 'upcoming', 'THIS');
      if (this.is(next, 'OR', 'AND') && this.is(next + 1, 'NEXT') && this.is(next + 2, 'WEEK'))
        return found({ ...this.week(0), to: this.week(1).to }, next + 3);
      const later = this.is(index, 'NEXT');
      if (this.is(next, 'WEEK')) {
        if (this.dayOfWeek(next + 1) === null && this.is(next + 1, 'THISNEXT')) return found(this.week(1), next + 2);
        return found(this.week(later ? 1 : 0), next + 1);
      }
      if (this.is(next, 'WEEKEND')) return found(this.weekend(later ? 1 : 0), next + 1);
      if (this.is(next, 'MONTH')) return found(this.month(later ? 1 : 0), next + 1);
      const weekday = this.dayOfWeek(next);
      if (weekday && later) return found(this.nextWeekday(weekday), next + 1);
      if (weekday) return found(this.comingWeekday(weekday, true), next + 1);
      if (later) {
        const counted = this.past(next, 'a', 'of');
        const count = this.countAt(counted);
        const unit = this.past(counted + 1, 'of');
        if (count !== null && this.is(unit, 'DAYS')) return found(this.stretch(this.day(0), this.day(Math.min(count, 365) + 1)), unit + 1);
        if (count !== null && this.is(unit, 'WEEK')) return found(this.stretch(this.day(0), this.day(7 * Math.min(count, 52))), unit + 1);
        if (this.is(next, 'DAYS')) {
          // "tomorrow or the next day".
          const ahead = this.is(index - 1, 'the') && this.is(index - 3, 'TOMORROW') ? 2 : 1;
          return found(this.stretch(this.day(ahead), this.day(ahead)), next + 1);
        }
      }
      return null;
    }
    if (this.is(index, 'WEEK') && this.is(index + 1, 'NEXT', 'THISNEXT')) return found(this.week(1), index + 2);
    if (this.is(index, 'MONTH') && this.is(index + 1, 'NEXT', 'THISNEXT')) return found(this.month(1), index + 2);
    if (this.is(index, 'WEEK') && this.is(index + 1, 'of', 'del', 'de')) {
      const named = this.dateAt(this.past(index + 2, 'the', 'el')) ?? this.dateAt(index + 2);
      const date = named?.days[0]?.from;
      if (named && date) return found(this.weekOf(Temporal.PlainDate.from(date)), named.end);
    }
    // "in a couple days", "2 weeks from friday", "a week from tomorrow".
    const within = this.is(index, 'in', 'en', 'within', 'dans');
    const start = within ? this.past(index + 1, 'the', 'like', 'about', 'AROUND', 'NEXT', 'a') : index;
    const counted = within && this.is(start - 1, 'a') && this.countAt(start) === null ? start - 1 : start;
    const amount = this.countAt(counted);
    if (amount === null || amount > 60) return null;
    const isCouple = this.is(counted, 'couple', 'par') || (this.is(counted, 'a') && this.is(counted + 1, 'couple'));
    const isFew = this.is(counted, 'few', 'several', 'unos', 'unas') || (this.is(counted, 'a') && this.is(counted + 1, 'few'));
    const unit = this.past(counted + 1, 'of', 'de', 'couple', 'few', 'or', 'OR', 'so');
    if (!this.is(unit, 'DAYS', 'WEEK')) return null;
    const count = isCouple ? 2 : isFew ? 3 : amount;
    const days = this.is(unit, 'WEEK') ? count * 7 : count;
    if (this.is(unit + 1, 'FROM', 'from', 'AFTER')) {
      const base = this.namedDays(unit + 2);
      const from = base?.days[0]?.from;
      if (base && from && from !== firstDay) return found(this.stretch(this.shift(from, days), this.shift(from, days)), base.end);
      if (this.is(unit + 2, 'now')) return found(this.stretch(this.day(days), this.day(days)), unit + 3);
    }
    if (!within) return null;
    if (this.is(index, 'within') || this.is(start - 1, 'NEXT')) return found(this.stretch(this.day(0), this.day(days)), unit + 1);
    if (this.is(unit, 'WEEK')) return found(this.stretch(this.day(days - 2), this.day(days + 2)), unit + 1);
    return found(this.stretch(this.day(days), this.day(isCouple ? 3 : isFew ? 5 : days)), unit + 1);
  }

  /** "first week of april", "the last week of this month". */
  weekOfMonth(index: number): NamedDays | null {
    const isDigits = this.is(index + 1, 'st', 'nd', 'rd', 'th') && this.tokens[index + 1]?.joined === true;
    const nth = this.is(index, 'LAST') ? 5 : isDigits ? this.countAt(index) : (ordinals.get(this.word(index)) ?? null);
    const week = isDigits ? index + 2 : index + 1;
    if (nth === null || nth > 5 || !this.is(week, 'WEEK')) return null;
    const month = this.wholeMonth(this.past(week + 1, 'of', 'in', 'the', 'de', 'del', 'en'));
    if (!month) return null;
    const from = nth === 5 ? this.shift(month.days.to, -6) : this.shift(month.first, 7 * (nth - 1));
    return { days: [{ from, to: this.shift(from, 6), weekdays: null, span: true }], end: month.end, sure: true };
  }

  /** "april", "next month", "the month". */
  wholeMonth(index: number): { days: Days; first: string; end: number } | null {
    const named = this.monthAt(index);
    const coming = this.is(index, 'THIS', 'NEXT') ? index + 1 : index;
    if (named === null && !this.is(coming, 'MONTH')) return null;
    const ahead =
      named === null ? Number(this.is(index, 'NEXT') || this.is(coming + 1, 'NEXT', 'THISNEXT')) : (named - this.today.month + 12) % 12;
    const days = this.month(ahead);
    return { days, first: `${days.to.slice(0, 8)}01`, end: this.past(coming + 1, 'NEXT', 'THISNEXT') };
  }

  /** "end of next week", "early next week", "later this week", "rest of the week". */
  partOfWeek(index: number): NamedDays | null {
    const which = this.word(index);
    if (!['END', 'EARLY', 'START', 'MID', 'LATER', 'LATE', 'rest', 'sometime'].includes(which)) return null;
    const next = this.past(index + 1, 'of', 'in', 'de', 'the', 'a', 'la', 'el', 'del', 'part', '-', 'on', 'en');
    const month = which === 'sometime' || which === 'rest' || this.tokens[next + 1]?.number == null ? this.wholeMonth(next) : null;
    const named = this.is(next, 'WEEK')
      ? { days: [this.week(0)], end: next + 1 }
      : month
        ? { days: [month.days], end: month.end }
        : this.relativeDays(next);
    const whole = named?.days[0];
    if (!named || !whole?.span) return null;
    const coming = this.is(named.end, 'NEXT', 'THISNEXT') ? named.end + 1 : named.end;
    const length = Temporal.PlainDate.from(whole.from).until(whole.to).days;
    // On Saturday "mid week" is in the week ahead.
    const slice = (from: string, to: string) => {
      const past = to < this.day(0) ? 7 : 0;
      return { days: [{ from: this.shift(from, past), to: this.shift(to, past), weekdays: null, span: true }], end: coming, sure: true };
    };
    if (length > 14 || month) {
      if (which === 'rest' || which === 'sometime') return slice(whole.from, whole.to);
      if (which === 'END' || which === 'LATE' || which === 'LATER') return slice(this.shift(whole.to, -8), whole.to);
      return which === 'MID' ? slice(this.shift(whole.to, -21), this.shift(whole.to, -11)) : slice(whole.from, this.shift(whole.from, 9));
    }
    const monday = Temporal.PlainDate.from(whole.to).subtract({ days: 6 }).toString();
    const thisWeek = whole.from === this.day(0) || monday === this.weekOf(this.today).from;
    const late = this.today.dayOfWeek;
    switch (which) {
      case 'END':
      case 'LATE':
        return slice(
          thisWeek && late === 5 ? this.day(0) : this.shift(monday, 3),
          thisWeek && late === 5 ? this.day(1) : this.shift(monday, 4),
        );
      case 'LATER':
        return slice(thisWeek ? this.shift(this.day(0), late < 4 ? 2 : 1) : this.shift(monday, 2), this.shift(monday, 6));
      case 'MID':
        return slice(this.shift(monday, 1), this.shift(monday, 3));
      case 'rest':
      case 'sometime':
        return slice(whole.from, whole.to);
      default:
        return slice(monday, this.shift(monday, 1));
    }
  }

  dayOfWeek(index: number): number | null {
    const word = this.word(index);
    return /^[DR]\d$/.test(word) ? Number(word[1]) : null;
  }

  weekdaysAt(index: number): NamedDays | null {
    const weekday = this.dayOfWeek(index);
    if (weekday === null) return null;
    const plural = this.word(index).startsWith('R') || this.is(index - 1, 'los', 'EVERY');
    // "mon-fri", "monday thru wednesday", "de lunes a viernes".
    const isBetween = this.is(index - 1, 'BETWEEN');
    const between = this.past(index + 1, 'TO', 'a', 'UNTIL', ...(isBetween ? ['AND'] : []));
    const last = between > index + 1 ? this.dayOfWeek(between) : null;
    if (last) {
      const range = Array.from({ length: ((last - weekday + 7) % 7) + 1 }, (_, step) => ((weekday - 1 + step) % 7) + 1);
      return { days: [{ from: this.day(0), to: this.day(13), weekdays: range, span: false }], end: between + 1, sure: true };
    }
    // "next tuesday or wednesday".
    if (this.is(index - 1, 'OR', 'AND', '/') && this.dayOfWeek(index - 2) && this.is(index - 3, 'NEXT'))
      return { days: [this.nextWeekday(weekday)], end: index + 1, sure: true };
    if (plural) return { days: [{ from: firstDay, to: lastDay, weekdays: [weekday], span: false }], end: index + 1, sure: true };
    // "thursday week", "the monday after next".
    const afterNext = this.is(index + 1, 'AFTER') && this.is(index + 2, 'NEXT') && !this.is(index + 3, 'WEEK');
    if (afterNext || (this.is(index + 1, 'WEEK') && !this.is(index - 1, 'THIS', 'NEXT'))) {
      const { from } = this.comingWeekday(weekday, true);
      return { days: [this.stretch(this.shift(from, 7), this.shift(from, 7))], end: index + (afterNext ? 3 : 2), sure: true };
    }
    const coming = this.is(index + 1, 'THISNEXT', 'NEXT') && !this.is(index + 2, 'WEEK') ? index + 2 : index + 1;
    const date = this.dateAt(this.past(coming, ',', 'the', 'el', 'on')) ?? this.dateAt(coming) ?? this.bareDateAt(coming, weekday);
    if (date) return { ...date, sure: true };
    return { days: [this.comingWeekday(weekday, false)], end: coming, sure: true };
  }

  /** "tuesday 19": the number is that weekday's date. */
  bareDateAt(index: number, weekday: number): { days: Days[]; end: number } | null {
    const token = this.tokens[index];
    if (token?.number == null || !/^\d{1,2}$/.test(token.word) || token.number < 1 || token.number > 31) return null;
    if (this.is(index + 1, 'am', 'pm', 'TO', 'OR', ':', 'a', 'p')) return null;
    const date = this.monthless(token.number);
    return date && Temporal.PlainDate.from(date).dayOfWeek === weekday ? { days: [this.stretch(date, date)], end: index + 1 } : null;
  }

  /** "jan 14", "the 14th", "14 de enero", "1/14". */
  dateAt(index: number): NamedDays | null {
    const found = (date: string | null, end: number) => {
      if (date === null) return null;
      const weekday = this.dayOfWeek(this.past(end, ',', '('));
      const same = weekday !== null && Temporal.PlainDate.from(date).dayOfWeek === weekday;
      return { days: [this.stretch(date, date)], end: same ? this.past(end, ',', '(') + 1 : end, sure: true };
    };
    const word = this.word(index);
    const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?$/.exec(word);
    if (slashed) {
      const [first, second] = [Number(slashed[1]), Number(slashed[2])];
      if (units.has(this.word(index + 1))) return null;
      return found(first > 12 ? this.date(second, first) : this.date(first, second), index + 1);
    }
    const month = this.monthAt(index);
    if (month) {
      const at = this.past(index + 1, 'the', '.', 'el');
      const day = this.dayNumber(at);
      const last = day && this.is(day.end, 'TO') ? this.dayNumber(day.end + 1) : null;
      const from = day && this.date(month, day.day);
      const to = last && this.date(month, last.day);
      if (last && from && to && from < to) return { days: [this.stretch(from, to)], end: last.end, sure: true };
      if (day)
        return found(this.date(month, day.day), this.is(day.end, ',') && /^20\d\d$/.test(this.word(day.end + 1)) ? day.end + 2 : day.end);
      if (
        !this.is(index - 1, 'in', 'en', 'early', 'THIS', 'NEXT', 'UNTIL', 'BEFORE', 'AFTER', 'BY') ||
        this.tokens[index + 1]?.number != null
      )
        return null;
      const first = this.date(month, 1);
      return first ? { days: [{ from: first, to: this.shift(first, 30), weekdays: null, span: true }], end: index + 1, sure: true } : null;
    }
    const day = this.dayNumber(index);
    if (!day) return null;
    const monthAfter = this.monthAt(this.past(day.end, 'of', 'de'));
    if (monthAfter) return found(this.date(monthAfter, day.day), this.past(day.end, 'of', 'de') + 1);
    const ofMonth = this.past(day.end, 'of', 'de');
    const whole = ofMonth > day.end && !this.monthAt(ofMonth) ? this.wholeMonth(ofMonth) : null;
    if (whole) return found(this.date(Number(whole.first.slice(5, 7)), day.day), whole.end);
    const article =
      this.is(index - 1, 'the', 'el', 'on', 'le', 'dia', 'DAYS', 'AFTER', 'BEFORE', 'BY', 'OR') || this.dayOfWeek(index - 1) !== null;
    const named = day.ordinal
      ? article || (this.asked && day.day > 3)
      : this.is(index - 1, 'el', 'le') || (this.is(index - 1, 'DAYS') && this.is(index - 2, 'el'));
    const goesOn = this.tokens[day.end];
    const ends = goesOn === undefined || /^[A-Z]+\d?$|^[.,!?;\n(-]$/.test(goesOn.word) || mayFollowNumber.has(goesOn.word);
    return named && ends ? found(this.monthless(day.day), day.end) : null;
  }

  monthAt(index: number): number | null {
    const month = /^M(\d+)$/.exec(this.word(index));
    return month ? Number(month[1]) : null;
  }

  /** "14", "14th", "third". */
  dayNumber(index: number): { day: number; end: number; ordinal: boolean } | null {
    const token = this.tokens[index];
    if (!token) return null;
    if (token.number === null) {
      const day = ordinals.get(token.word);
      return day !== undefined && this.monthAt(this.past(index + 1, 'of', 'de')) ? { day, end: index + 1, ordinal: true } : null;
    }
    if (!/^\d{1,2}$/.test(token.word) || token.number < 1 || token.number > 31) return null;
    const ordinal = this.is(index + 1, 'st', 'nd', 'rd', 'th') && this.tokens[index + 1]?.joined === true;
    if (!ordinal && (this.is(index + 1, 'am', 'pm', ':') || units.has(this.word(index + 1)))) return null;
    return { day: token.number, end: ordinal ? index + 2 : index + 1, ordinal };
  }

  /** Named as an end or a beginning only: "before thanksgiving". */
  holidayAt(index: number): string | null {
    const holiday = /^HOLIDAY(\d)$/.exec(this.word(index))?.[1];
    if (holiday === '1') return this.date(12, 25);
    if (holiday === '3') return this.date(10, 31);
    if (holiday !== '2') return null;
    const first = this.today.with({ month: 11, day: 1 });
    return this.date(11, 22 + ((11 - first.dayOfWeek) % 7));
  }

  day(days: number): string {
    return this.today.add({ days }).toString();
  }

  shift(date: string, days: number): string {
    return date === lastDay ? date : Temporal.PlainDate.from(date).add({ days }).toString();
  }

  stretch(from: string, to: string): Days {
    return { from, to, weekdays: null, span: false };
  }

  weekOf(date: Temporal.PlainDate): Days {
    const monday = date.subtract({ days: date.dayOfWeek - 1 });
    return { from: monday.toString(), to: monday.add({ days: 6 }).toString(), weekdays: null, span: true };
  }

  week(weeks: number): Days {
    const week = this.weekOf(this.today.add({ days: weeks * 7 }));
    return weeks === 0 ? { ...week, from: this.day(0) } : week;
  }

  weekend(weeks: number): Days {
    const { to } = this.weekOf(this.today.add({ days: weeks * 7 }));
    return { from: this.shift(to, -1), to, weekdays: null, span: true };
  }

  month(months: number): Days {
    const first = this.today.with({ day: 1 }).add({ months });
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return { from: months === 0 ? this.day(0) : first.toString(), to: last.toString(), weekdays: null, span: true };
  }

  /** Said on the same weekday, "monday" may be today or a week ahead; "this monday" is today. */
  comingWeekday(weekday: number, exact: boolean): Days {
    const ahead = (weekday - this.today.dayOfWeek + 7) % 7;
    if (ahead === 0 && !exact) return { from: this.day(0), to: this.day(7), weekdays: [weekday], span: false };
    return { from: this.day(ahead), to: this.day(ahead), weekdays: [weekday], span: false };
  }

  /** "next friday" on a Tuesday means the coming one to some and the one after to others: both are accepted. */
  nextWeekday(weekday: number): Days {
    const ahead = (weekday - this.today.dayOfWeek + 7) % 7 || 7;
    const sameWeek = this.today.dayOfWeek + ahead <= 7;
    return { from: this.day(ahead), to: this.day(sameWeek ? ahead + 7 : ahead), weekdays: [weekday], span: false };
  }

  date(month: number, day: number): string | null {
    if (month < 1 || month > 12 || day < 1 || day > (monthDays[month - 1] as number)) return null;
    const date = this.today.with({ day: 1 }).with({ month, day });
    const coming = Temporal.PlainDate.compare(date, this.today) < 0 ? date.add({ years: 1 }) : date;
    return coming.toString();
  }

  monthless(day: number): string | null {
    for (let months = 0; months < 3; months += 1) {
      const first = this.today.with({ day: 1 }).add({ months });
      if (day > first.daysInMonth) continue;
      const date = first.with({ day });
      if (Temporal.PlainDate.compare(date, this.today) >= 0) return date.toString();
    }
    return null;
  }
}
