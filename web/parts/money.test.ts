// Amounts are read as people type them, and what is no amount is not guessed at.
import { expect, test } from 'vitest';
import { readMoney, writeMoney } from './money.ts';

test('an amount is read with and without signs, commas and cents', () => {
  expect(['1250', '$1,250', ' 89.5 ', '0', '1,250,000.99'].map(readMoney)).toEqual([125_000, 125_000, 8950, 0, 125_000_099]);
});

test('nothing is no amount, and what cannot be one is refused', () => {
  expect(readMoney('  ')).toBe(null);
  expect(['1.250,00', '12,50', '-5', 'free', '1e3', '99999999999'].map(readMoney)).toEqual(Array(6).fill(undefined));
});

test('cents are written only where there are some', () => {
  expect([125_000, 8950, 0].map(writeMoney)).toEqual(['$1,250', '$89.50', '$0']);
});
