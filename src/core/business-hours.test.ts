import { describe, expect, test } from 'vitest';
import { type BusinessHours, isOpen, type OpenSpan, weekdays } from './business-hours.ts';

const daily = (...spans: OpenSpan[]) => Object.fromEntries(weekdays.map((day) => [day, spans]));
const hours = (change: Partial<BusinessHours> = {}): BusinessHours => ({
  timeZone: 'America/Los_Angeles',
  weekly: daily({ from: '08:00', to: '17:00' }),
  holidays: [],
  ...change,
});
const openAt = (of: BusinessHours, instant: string) => isOpen(of, Date.parse(instant));
/** At a wall-clock time of the shop. */
const openWhen = (of: BusinessHours, local: string) =>
  isOpen(of, Temporal.PlainDateTime.from(local).toZonedDateTime(of.timeZone).epochMilliseconds);

test.each([
  ['07:59:59', false],
  ['08:00:00', true],
  ['16:59:59.999', true],
  ['17:00:00', false],
] as const)('at %s the shop that is open from 8 to 5 is open: %s', (time, open) => {
  expect(openWhen(hours(), `2027-01-12T${time}`)).toBe(open);
});

test('midnight is 00:00, not 24:00', () => {
  const always = hours({ weekly: daily({ from: '00:00', to: '24:00' }) });
  for (const time of ['00:00', '00:10', '12:00', '23:59']) expect(openWhen(always, `2027-01-12T${time}`)).toBe(true);
  const early = hours({ weekly: daily({ from: '00:00', to: '01:00' }) });
  expect(openWhen(early, '2027-01-12T00:10')).toBe(true);
  expect(openWhen(early, '2027-01-12T01:00')).toBe(false);
});

test('a span that ends at 24:00 ends with its day', () => {
  const tuesday = hours({ weekly: { tue: [{ from: '20:00', to: '24:00' }] } });
  expect(openWhen(tuesday, '2027-01-12T23:59')).toBe(true);
  expect(openWhen(tuesday, '2027-01-13T00:00')).toBe(false);
});

test('a weekday that is missing or empty is closed', () => {
  const week = hours({ weekly: { mon: [{ from: '08:00', to: '17:00' }], tue: [] } });
  expect(openWhen(week, '2027-01-11T12:00')).toBe(true);
  expect(openWhen(week, '2027-01-12T12:00')).toBe(false);
  expect(openWhen(week, '2027-01-13T12:00')).toBe(false);
});

test('a lunch break is closed', () => {
  const split = hours({ weekly: daily({ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }) });
  expect([11, 12, 13].map((hour) => openWhen(split, `2027-01-12T${hour}:30`))).toEqual([true, false, true]);
});

describe('a span past midnight belongs to the day on which it starts', () => {
  const late = hours({ weekly: { fri: [{ from: '18:00', to: '02:00' }] } });
  test.each([
    ['2027-01-15T17:59', false],
    ['2027-01-15T18:00', true],
    ['2027-01-15T23:59', true],
    ['2027-01-16T00:00', true],
    ['2027-01-16T01:59', true],
    ['2027-01-16T02:00', false],
    ['2027-01-15T01:00', false],
    ['2027-01-16T18:00', false],
  ] as const)('%s: %s', (local, open) => {
    expect(openWhen(late, local)).toBe(open);
  });
  test('also across the turn of the year and of the week', () => {
    const sunday = hours({ weekly: { sun: [{ from: '22:00', to: '06:00' }] } });
    expect(openWhen(sunday, '2027-01-04T05:59')).toBe(true);
    expect(openWhen(hours({ weekly: { thu: [{ from: '22:00', to: '06:00' }] } }), '2027-01-01T03:00')).toBe(true);
  });
  test('so a holiday closes the night that begins on it, not the one that ends on it', () => {
    const holiday = hours({ weekly: daily({ from: '18:00', to: '02:00' }), holidays: ['2027-01-16'] });
    expect(openWhen(holiday, '2027-01-16T01:00')).toBe(true);
    expect(openWhen(holiday, '2027-01-16T19:00')).toBe(false);
    expect(openWhen(holiday, '2027-01-17T01:00')).toBe(false);
    expect(openWhen(holiday, '2027-01-17T19:00')).toBe(true);
  });
});

test("a holiday is a date in the shop's own zone", () => {
  const closed = hours({ weekly: daily({ from: '00:00', to: '24:00' }), holidays: ['2026-12-25'] });
  expect(openAt(closed, '2026-12-25T07:59:00Z')).toBe(true);
  expect(openAt(closed, '2026-12-25T08:00:00Z')).toBe(false);
  expect(openAt(closed, '2026-12-26T07:59:00Z')).toBe(false);
  expect(openAt(closed, '2026-12-26T08:00:00Z')).toBe(true);
});

// Opening and closing as instants, on the days around each change of the clocks.
describe.each([
  ['America/New_York', ['2027-03-13', '13:00', '22:00'], ['2027-03-14', '12:00', '21:00']],
  ['America/New_York', ['2027-11-06', '12:00', '21:00'], ['2027-11-07', '13:00', '22:00']],
  ['America/Los_Angeles', ['2027-03-13', '16:00', '01:00'], ['2027-03-14', '15:00', '00:00']],
  ['America/Los_Angeles', ['2027-11-06', '15:00', '00:00'], ['2027-11-07', '16:00', '01:00']],
] as const)('eight o’clock is eight o’clock when the clocks change in %s', (timeZone, ...days) => {
  test.each(days)('%s: opens %s UTC and closes %s UTC', (date, opens, closes) => {
    const shop = hours({ timeZone });
    const start = Date.parse(`${date}T${opens}:00Z`);
    const end = start + 9 * 3_600_000;
    expect(new Date(end).toISOString().slice(11, 16)).toBe(closes);
    expect([start - 1, start, end - 1, end].map((at) => isOpen(shop, at))).toEqual([false, true, true, false]);
  });
});

test('the hour that does not exist is not opening time, and the hour that comes twice is open twice', () => {
  const night = hours({ timeZone: 'America/New_York', weekly: daily({ from: '01:00', to: '03:00' }) });
  const openMinutes = (from: string) =>
    Array.from({ length: 480 }, (_, minute) => isOpen(night, Date.parse(from) + minute * 60_000)).filter(Boolean).length;
  expect(openMinutes('2027-03-14T05:00:00Z')).toBe(60);
  expect(openMinutes('2027-11-07T04:00:00Z')).toBe(180);
  expect(openMinutes('2027-06-15T04:00:00Z')).toBe(120);
});

test('a zone without summer time keeps its hours all year', () => {
  const phoenix = hours({ timeZone: 'America/Phoenix' });
  for (const date of ['2027-01-12', '2027-07-13']) {
    expect(openAt(phoenix, `${date}T14:59:00Z`)).toBe(false);
    expect(openAt(phoenix, `${date}T15:00:00Z`)).toBe(true);
  }
});

test('two shops with the same hours in two zones open three hours apart', () => {
  const at = '2027-01-12T14:00:00Z';
  expect(openAt(hours({ timeZone: 'America/New_York' }), at)).toBe(true);
  expect(openAt(hours({ timeZone: 'America/Los_Angeles' }), at)).toBe(false);
});
