// The wall clock of a shop agrees with Temporal in every zone, also when the clocks change.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, fromClock, instantOf, isDate, toClock, wallOf, weekOf } from './zone-clock.ts';

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Kolkata',
];
const minuteOf = fc.integer({ min: Date.parse('2024-01-01') / 60_000, max: Date.parse('2032-01-01') / 60_000 });

test('an instant has the day and minute that Temporal gives it', () => {
  fc.assert(
    fc.property(minuteOf, fc.constantFrom(...zones), (minute, zone) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
      expect(wallOf(minute * 60_000, zone)).toEqual({ date: wall.toPlainDate().toString(), minutes: wall.hour * 60 + wall.minute });
    }),
  );
});

test('a wall time is the instant that Temporal gives it, also where clocks change', () => {
  const nearChange = fc.constantFrom('2027-03-14', '2027-11-07', '2026-03-08', '2026-11-01', '2027-04-04', '2027-10-03');
  fc.assert(
    fc.property(nearChange, fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.constantFrom(...zones), (date, minutes, zone) => {
      const time = Temporal.PlainTime.from(toClock(minutes));
      const meant = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time });
      expect(instantOf(date, minutes, zone)).toBe(meant.epochMilliseconds);
    }),
    { numRuns: 500 },
  );
});

test('in spring 2:30 is 3:30, and in fall 1:30 is the first of the two', () => {
  expect(new Date(instantOf('2027-03-14', 150, 'America/Los_Angeles')).toISOString()).toBe('2027-03-14T10:30:00.000Z');
  expect(new Date(instantOf('2027-11-07', 90, 'America/Los_Angeles')).toISOString()).toBe('2027-11-07T08:30:00.000Z');
});

test('days are counted by the calendar, and weeks begin on Monday', () => {
  expect(addDays('2027-03-13', 1)).toBe('2027-03-14');
  expect(addDays('2027-11-07', 1)).toBe('2027-11-08');
  expect(weekOf('2027-03-14')).toEqual(['08', '09', '10', '11', '12', '13', '14'].map((one) => `2027-03-${one}`));
});

test('what stands in an address is a day only when the calendar has it', () => {
  expect(['2027-02-28', '2027-02-30', '27-1-1', undefined, 7].map(isDate)).toEqual([true, false, false, false, false]);
});

test('a field for times is read and written', () => {
  expect([toClock(545), fromClock('09:05'), fromClock('09:05:30'), fromClock('')]).toEqual(['09:05', 545, 545, null]);
});
