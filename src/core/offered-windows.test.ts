// What the owner is told would be offered is what the calendar has free.
import { expect, test } from 'vitest';
import { outlookOf } from './offered-windows.ts';
import { type SchedulingRules, schedulingOff } from './scheduling-rules.ts';
import type { Taken } from './slots.ts';

const zone = 'America/Los_Angeles';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const hours = {
  timeZone: zone,
  weekly: Object.fromEntries(everyDay.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
  holidays: [],
};
const rules: SchedulingRules = { ...schedulingOff, mode: 'book', windows: [{ days: [...everyDay], starts: ['08:00', '13:00'] }] };
// A Tuesday.
const now = at('2027-01-12T09:00');
const taken = (from: string, to: string): Taken => ({ id: from, crew: 'crew', busyFrom: at(from), busyTo: at(to), held: false });
const look = (change: Partial<SchedulingRules> = {}, busy: Taken[] = []) => outlookOf({ ...rules, ...change }, hours, busy, now);

test('the next window is the first that is free after the notice', () => {
  expect(look().next).toEqual({ startsAt: at('2027-01-12T13:00'), endsAt: at('2027-01-12T15:00') });
  expect(look({}, [taken('2027-01-12T12:00', '2027-01-12T14:00')]).next?.startsAt).toBe(at('2027-01-13T08:00'));
  expect(look({ mode: 'request' })).toMatchObject({ mode: 'request', missing: null });
});

test('with nothing free in the days that are offered, or in two weeks, that is what is missing', () => {
  expect(look({ horizonDays: 3 }, [taken('2027-01-12T00:00', '2027-01-16T00:00')])).toMatchObject({
    next: null,
    days: 3,
    missing: 'window',
  });
  expect(look({ horizonDays: 60 }, [taken('2027-01-12T00:00', '2027-01-27T00:00')])).toMatchObject({
    next: null,
    days: 14,
    missing: 'window',
  });
  expect(look({ windows: [] })).toMatchObject({ next: null, missing: 'window' });
});

test('without a crew for jobs that are not urgent, nothing can be offered', () => {
  const onCall = { id: 'crew', name: 'Crew', skills: [], onlyUrgent: true };
  expect(look({ crews: [onCall] })).toMatchObject({ next: null, missing: 'crew' });
  expect(look({ crews: [] })).toMatchObject({ next: null, missing: 'crew' });
});

test('where a person books, nothing is offered and nothing is missing', () => {
  for (const mode of ['off', 'hand-over'] as const) expect(look({ mode })).toMatchObject({ mode, next: null, missing: null });
});
