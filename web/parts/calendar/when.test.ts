// What stands in the fields is what is meant on the shop's wall clock.
import { expect, test } from 'vitest';
import { spanOf, whenFrom } from './when.ts';

const zone = 'America/Los_Angeles';

test('a window keeps its wall times on the day after the clocks changed', () => {
  expect(spanOf({ date: '2027-03-13', from: '10:00', to: '12:00' }, zone)).toEqual({
    startsAt: '2027-03-13T18:00:00.000Z',
    endsAt: '2027-03-13T20:00:00.000Z',
  });
  expect(spanOf({ date: '2027-03-14', from: '10:00', to: '12:00' }, zone)).toEqual({
    startsAt: '2027-03-14T17:00:00.000Z',
    endsAt: '2027-03-14T19:00:00.000Z',
  });
});

test('what is moved takes as long as before, also over the hour that is skipped', () => {
  expect(whenFrom('2027-03-14', 60, 120, zone)).toEqual({ date: '2027-03-14', from: '01:00', to: '04:00' });
  expect(whenFrom('2027-03-15', 60, 120, zone)).toEqual({ date: '2027-03-15', from: '01:00', to: '03:00' });
});

test('work over midnight ends on the next day', () => {
  expect(spanOf({ date: '2027-01-12', from: '22:00', to: '01:00' }, zone)).toEqual({
    startsAt: '2027-01-13T06:00:00.000Z',
    endsAt: '2027-01-13T09:00:00.000Z',
  });
});

test('half-filled fields are no time yet', () => {
  expect(spanOf({ date: '', from: '10:00', to: '12:00' }, zone)).toBe(null);
  expect(spanOf({ date: '2027-01-12', from: '', to: '12:00' }, zone)).toBe(null);
});
