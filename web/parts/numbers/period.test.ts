// Whatever stands in the address, a period that can be counted comes of it.
import { expect, test } from 'vitest';
import { periodOf, presets } from './period.ts';

const today = '2027-03-15';

test('left out, it is the last thirty days with today', () => {
  expect(periodOf({}, today)).toEqual({ from: '2027-02-14', to: today });
  expect(periodOf({}, today)).toEqual(presets.find((one) => one.name === '30 days')?.of(today));
});

test('days the wrong way round are turned, and too many are cut', () => {
  expect(periodOf({ from: '2027-03-10', to: '2027-03-01' }, today)).toEqual({ from: '2027-03-01', to: '2027-03-10' });
  expect(periodOf({ from: '2020-01-01' }, today)).toEqual({ from: '2020-01-01', to: '2021-02-03' });
});

test('a first day in the future is a period of its own', () => {
  expect(periodOf({ from: '2027-05-01' }, today)).toEqual({ from: '2027-05-01', to: '2027-05-01' });
});
