// The legal holidays of the United States, and the days that Louisiana and Alabama keep besides (5 U.S.C. 6103; La. R.S.
// 1:55; Ala. Code 1-3-8). A holiday that falls on a weekend is kept on the nearest weekday too.

const known = new Map<number, Temporal.PlainDate[]>();

/** Whether `date` is one of them, or the weekday on which one is kept. */
export function isHoliday(date: Temporal.PlainDate): boolean {
  // New Year's Day of the next year can be kept in this one.
  return [date.year, date.year + 1]
    .flatMap(holidaysIn)
    .some(
      (holiday) =>
        holiday.equals(date) ||
        (holiday.dayOfWeek === 6 && holiday.subtract({ days: 1 }).equals(date)) ||
        (holiday.dayOfWeek === 7 && holiday.add({ days: 1 }).equals(date)),
    );
}

function holidaysIn(year: number): Temporal.PlainDate[] {
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays;
}

function holidaysOf(year: number): Temporal.PlainDate[] {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterOf(year);
  return [
    on(1, 1),
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    lastMonday(year, 5),
    on(6, 19),
    on(7, 4),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    on(11, 11),
    nth(year, 11, 4, 4),
    on(12, 25),
    // Mardi Gras and Good Friday.
    easter.subtract({ days: 47 }),
    easter.subtract({ days: 2 }),
  ];
}

/** The `count`th such weekday of the month; Monday is 1. */
function nth(year: number, month: number, weekday: number, count: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
}

// The Gregorian computus, after Meeus, Jones and Butcher.
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
