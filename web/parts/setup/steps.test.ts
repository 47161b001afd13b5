import { expect, test } from 'vitest';
import { newShop } from '../../../src/contract/shops.ts';
import type { Line } from '../../api/shops.ts';
import { nextStep, stepAfter, steps } from './steps.ts';

const settings = newShop.parse({ name: 'Kowalski Plumbing' });
const line = (provider: string) => ({ provider, settings: { mode: 'overflow' } }) as Line;

test('the set-up begins with the business where there is no shop', () => expect(nextStep(null)).toBe('business'));

test('it is taken up after the last step that has left something in the shop', () => {
  expect(nextStep({ settings, lines: [] })).toBe('trade');
  // The clock of the browser says nothing of the hours.
  expect(nextStep({ settings: { ...settings, hours: { ...settings.hours, timeZone: 'America/Denver' } }, lines: [] })).toBe('trade');
  expect(nextStep({ settings: { ...settings, alertPhone: '+15035550175' }, lines: [] })).toBe('text');
  expect(nextStep({ settings, lines: [line('simulator')] })).toBe('twilio');
  expect(nextStep({ settings, lines: [line('twilio')] })).toBe('calls');
});

test('each step leads to the next, and the last to itself', () => {
  expect(steps.map((step) => stepAfter(step.id))).toEqual([...steps.slice(1).map((step) => step.id), 'live']);
});
