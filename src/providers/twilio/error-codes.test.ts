// providers.md 4.4, code by code.
import { expect, test } from 'vitest';
import type { SendProblem } from '../../core/delivery.ts';
import { advice, problemOf } from './error-codes.ts';

const classes: [SendProblem, number[]][] = [
  ['opted-out', [21610]],
  ['bad-number', [21211, 21401, 21604, 30005]],
  ['landline', [21614, 30006]],
  ['not-configured', [21606, 21603, 21601, 21212, 21703, 21704, 21705, 20003, 30002, 63038]],
  // Wrong for this recipient; other callers of the line can still be texted.
  ['route', [21408, 21612, 21608]],
  ['not-registered', [30034, 30035, 30032, 30033, 30024]],
  ['filtered', [30007, 30004, 30450, 21216]],
  ['busy', [20429, 21611, 30001, 30017, 30022]],
  ['unreachable-now', [30003, 30008]],
  ['daily-cap', [30023, 30027]],
  ['content', [21617, 21602, 21620, 21623, 30019, 30011]],
  ['loop', [14107]],
  // Not tried again, to avoid a double.
  ['unknown', [30410]],
];

test.each(classes.flatMap(([problem, codes]) => codes.map((code) => [code, problem] as const)))('%i is %s', (code, problem) => {
  expect(problemOf(code)).toBe(problem);
});

test.each([null, 0, -1, 21999, 30999, Number.NaN])('%s, which nobody has listed, is final for this text', (code) => {
  expect(problemOf(code)).toBe('unknown');
});

test('advice is a whole sentence that says what to do or to wait for', () => {
  for (const words of Object.values(advice)) expect(words).toMatch(/^[A-Z].*\.$/);
});
