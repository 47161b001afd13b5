// Where visits stand in the grid, in the zone of the shop.
import { expect, test } from 'vitest';
import { hoursFor, minuteAt, spanIn } from './geometry.ts';

const zone = 'America/Los_Angeles';
const visit = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });

test('a visit stands at the time of the shop on a day with 23 hours', () => {
  expect(spanIn(visit('2027-03-14T17:00:00Z', '2027-03-14T19:00:00Z'), '2027-03-14', zone)).toEqual({ from: 600, to: 720 });
  expect(spanIn(visit('2027-03-13T18:00:00Z', '2027-03-13T20:00:00Z'), '2027-03-13', zone)).toEqual({ from: 600, to: 720 });
});

test('what goes past midnight shows on both days, and what ends at midnight on one', () => {
  const night = visit('2027-01-13T06:00:00Z', '2027-01-13T10:00:00Z');
  expect(spanIn(night, '2027-01-12', zone)).toEqual({ from: 1320, to: 1440 });
  expect(spanIn(night, '2027-01-13', zone)).toEqual({ from: 0, to: 120 });
  expect(spanIn(visit('2027-01-13T06:00:00Z', '2027-01-13T08:00:00Z'), '2027-01-13', zone)).toBe(null);
});

test('the hours shown grow with what is in them', () => {
  expect(hoursFor([])).toEqual({ from: 420, to: 1140 });
  expect(
    hoursFor([
      { from: 330, to: 400 },
      { from: 1200, to: 1210 },
    ]),
  ).toEqual({ from: 300, to: 1260 });
});

test('what is dragged falls on a quarter of an hour and stays within the hours', () => {
  const hours = { from: 420, to: 1140 };
  expect(minuteAt(52 * 3 + 5, hours, 120)).toBe(600);
  expect(minuteAt(52 * 3 + 8, hours, 120)).toBe(615);
  expect(minuteAt(-80, hours, 120)).toBe(420);
  expect(minuteAt(9999, hours, 120)).toBe(1020);
});
