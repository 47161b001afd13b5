import { describe, expect, test } from 'vitest';
import { addDays, dayOf, instantOf, instantOfField, wallTimeOf } from './wall-clock.ts';

describe('a time on the wall of the shop', () => {
  test.each([
    ['2027-01-13', '09:30', 'America/Los_Angeles', '2027-01-13T17:30:00.000Z'],
    ['2027-07-13', '09:30', 'America/Los_Angeles', '2027-07-13T16:30:00.000Z'],
    // The night in which the clocks go forward: 2:30 does not exist.
    ['2027-03-14', '02:30', 'America/Los_Angeles', '2027-03-14T10:30:00.000Z'],
    ['2027-03-14', '03:30', 'America/Los_Angeles', '2027-03-14T10:30:00.000Z'],
    ['2027-11-07', '03:30', 'America/Los_Angeles', '2027-11-07T11:30:00.000Z'],
    ['2027-01-13', '00:15', 'America/Phoenix', '2027-01-13T07:15:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => expect(instantOf(day, time, zone)).toBe(instant));

  test('the day is that of the shop, not of the reader', () => {
    expect(dayOf(Date.parse('2027-01-14T05:00:00Z'), 'America/Los_Angeles')).toBe('2027-01-13');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });
});

test('a field for date and time is the wall of the shop, there and back', () => {
  const at = Date.parse('2027-07-01T16:30:00Z');
  expect(wallTimeOf(at, 'America/Los_Angeles')).toBe('2027-07-01T09:30');
  expect(instantOfField('2027-07-01T09:30', 'America/Los_Angeles')).toBe('2027-07-01T16:30:00.000Z');
  expect(instantOfField('', 'America/Los_Angeles')).toBeNull();
});
