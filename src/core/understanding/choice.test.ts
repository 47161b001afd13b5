import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offer, readChoice } from './choice.ts';
import { acceptsStart } from './time-wish.ts';

const now = '2027-01-12T11:20';
const offers: Offer[] = [
  { n: 1, start: '2027-01-13T08:00', end: '2027-01-13T10:00' },
  { n: 2, start: '2027-01-14T13:00', end: '2027-01-14T15:00' },
  { n: 3, start: '2027-01-15T10:00', end: '2027-01-15T12:00' },
];
const read = (text: string, of = offers) => readChoice(text, of, { now });
const written = (text: string, of = offers) => {
  const choice = read(text, of);
  if (choice === null) return null;
  return choice.type === 'picked' ? choice.n : choice.type === 'several' ? choice.ns : choice.type;
};

describe('readChoice', () => {
  test.each([
    ['2', 2],
    ['the 2nd one', 2],
    ['la segunda', 2],
    ['1 pls, also its 2 toilets', 1],
    ['cant do 1 or 2', 3],
    ['1 or 3', [1, 3]],
    ['12 Main St', null],
  ])('by number: "%s"', (text, wanted) => expect(written(text)).toEqual(wanted));

  test.each([
    ['thurs works', 2],
    ['10-12 is good', 3],
    ['wed at 8', 1],
    ['8', 1],
    ['at 3', 3],
    ['the morning one', [1, 3]],
    ['the later one', 3],
  ])('by day, hour and place: "%s"', (text, wanted) => expect(written(text)).toEqual(wanted));

  test('a plain yes takes the only one, and asks which of several', () => {
    expect(written('yes that works', offers.slice(0, 1))).toBe(1);
    expect(written('yes')).toEqual([1, 2, 3]);
  });

  test('"sooner" asks for what lies before the first', () => {
    const choice = read('anything sooner?');
    expect(choice?.type).toBe('other');
    if (choice?.type !== 'other') return;
    expect(acceptsStart(choice.wish, '2027-01-12T15:00')).toBe(true);
    expect(acceptsStart(choice.wish, '2027-01-13T08:00')).toBe(false);
  });

  test.each(['how much is it?', 'let me check with my wife', 'Owen Price', 'Liked “1) Wed Jan 13”', '👍 to “Which works best?”', ''])(
    'is silent on "%s"',
    (text) => expect(read(text)).toBeNull(),
  );

  test('with nothing on offer there is no choice', () => {
    expect(read('2', [])).toBeNull();
  });

  test('picks only what is on offer, whatever the text', () => {
    const vocabulary = ['1', '2', '9', 'not', 'the', 'later', 'one', 'or', 'thursday', 'yes', 'no', ',', '?', 'at', 'first', 'liked', '"'];
    const spoken = fc.array(fc.constantFrom(...vocabulary), { maxLength: 300 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.oneof(spoken, fc.string({ maxLength: 2000, unit: 'binary' })), (text) => {
        const choice = read(text);
        const ns = choice?.type === 'picked' ? [choice.n] : choice?.type === 'several' ? choice.ns : [1];
        expect(ns.length).toBeGreaterThan(0);
        expect(ns.every((n) => offers.some((offer) => offer.n === n))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
