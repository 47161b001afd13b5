import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptsStart, minutesFrom, readTimeWish, refineWish, type TimeWish } from './time-wish.ts';

// A Tuesday.
const now = '2027-01-12T11:20';
const read = (text: string, asked = true) => readTimeWish(text, { now, asked });
const wish = (text: string) => read(text) as TimeWish;
const accepted = (of: TimeWish, ...starts: string[]) => starts.filter((start) => acceptsStart(of, `2027-01-${start}`));

describe('readTimeWish', () => {
  test('shares a time of day among the days that stand before it', () => {
    expect(accepted(wish('thurs or fri morning'), '13T08:00', '14T08:00', '14T13:00', '15T08:00', '15T13:00')).toEqual([
      '14T08:00',
      '15T08:00',
    ]);
  });

  test('takes an exception from the days', () => {
    expect(accepted(wish('any day next wk but tues'), '13T08:00', '18T08:00', '19T08:00', '20T08:00')).toEqual(['18T08:00', '20T08:00']);
  });

  test('turns "not before 4" round', () => {
    expect(accepted(wish('not before 4'), '13T08:00', '13T15:00', '13T16:00')).toEqual(['13T16:00']);
  });

  test('a day off is free, a working day until four is free after four', () => {
    expect(accepted(wish('i dont work fridays'), '14T08:00', '15T08:00')).toEqual(['15T08:00']);
    expect(accepted(wish('I work till 4'), '13T08:00', '13T16:00')).toEqual(['13T16:00']);
  });

  test('reads Spanish with and without accents', () => {
    for (const text of ['mañana por la mañana', 'manana por la manana'])
      expect(accepted(wish(text), '13T08:00', '13T13:00', '14T08:00')).toEqual(['13T08:00']);
  });

  test('"next friday" may be either of two, and "friday" the coming one only', () => {
    expect(accepted(wish('next friday'), '14T08:00', '15T08:00', '22T08:00')).toEqual(['15T08:00', '22T08:00']);
    expect(accepted(wish('friday'), '15T08:00', '22T08:00')).toEqual(['15T08:00']);
  });

  test('"tomorrow" after midnight may mean the day that has begun', () => {
    const late = readTimeWish('tomorrow', { now: '2027-01-13T00:40', asked: true }) as TimeWish;
    expect(accepted(late, '13T08:00', '14T08:00', '15T08:00')).toEqual(['13T08:00', '14T08:00']);
  });

  test('a date that is past is next year’s', () => {
    expect(acceptsStart(wish('1/5'), '2028-01-05T08:00')).toBe(true);
  });

  test.each([
    'since last tuesday',
    '240 outlet',
    '815 SE Lambert St 97202',
    'saw mice last night',
    'this morning the furnace died',
    '503-555-0142',
  ])('finds no wish in "%s"', (text) => expect(read(text, false)).toBeNull());

  test('a story and a wish in one text', () => {
    expect(accepted(read('it broke monday can u come friday', false) as TimeWish, '15T08:00', '18T08:00')).toEqual(['15T08:00']);
  });

  test('bare hours count only after the question', () => {
    expect(read('10', false)).toBeNull();
    expect(accepted(wish('10'), '13T08:00', '13T10:00')).toEqual(['13T10:00']);
  });

  test('reads any text, however strange, at once', () => {
    const vocabulary = [
      'mon',
      'not',
      'but',
      'or',
      ',',
      '.',
      'after',
      '3',
      '-',
      '10',
      'next',
      'week',
      'the',
      '31',
      'feb',
      'in',
      'a',
      'of',
      'until',
      '1/31',
      '99',
    ];
    const spoken = fc.array(fc.constantFrom(...vocabulary), { maxLength: 400 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.oneof(spoken, fc.string({ maxLength: 2000, unit: 'binary' })), fc.boolean(), (text, asked) => {
        const started = performance.now();
        const found = readTimeWish(text, { now: '2027-01-31T23:59', asked });
        if (found) acceptsStart(found, '2027-02-28T08:00');
        expect(performance.now() - started).toBeLessThan(1000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('refineWish', () => {
  test('a time of day narrows the day that stands', () => {
    const both = refineWish(wish('thursday'), wish('after 3'));
    expect(accepted(both, '14T13:00', '14T15:00', '15T15:00')).toEqual(['14T15:00']);
  });

  test('a new day takes the place of the old one and keeps the time of day', () => {
    const moved = refineWish(wish('thursday after 1'), wish('friday instead'));
    expect(accepted(moved, '14T13:00', '15T08:00', '15T13:00')).toEqual(['15T13:00']);
  });

  test('a refusal is added, and lifted by naming the day', () => {
    const without = refineWish(wish('next week'), wish('not tuesday'));
    expect(accepted(without, '18T08:00', '19T08:00')).toEqual(['18T08:00']);
    expect(accepted(refineWish(without, wish('ok the 19th then')), '19T08:00')).toEqual(['19T08:00']);
  });

  test('times that have nothing in common replace each other', () => {
    expect(accepted(refineWish(wish('thursday morning'), wish('afternoon')), '14T08:00', '14T13:00')).toEqual(['14T13:00']);
  });

  test('"whenever" lifts what was wished', () => {
    expect(accepted(refineWish(wish('thursday'), wish('whenever')), '13T08:00')).toEqual(['13T08:00']);
  });
});

describe('minutesFrom', () => {
  test('other hours of the wished day are nearer than another day, and the later ones nearer to the evening', () => {
    const evening = wish('thursday at 8pm');
    const order = ['15T15:00', '14T08:00', '14T15:00'].toSorted(
      (one, other) => minutesFrom(evening, `2027-01-${one}`) - minutesFrom(evening, `2027-01-${other}`),
    );
    expect(order).toEqual(['14T15:00', '14T08:00', '15T15:00']);
  });

  test('days before count as days after', () => {
    const monday = wish('monday the 18th');
    expect(minutesFrom(monday, '2027-01-19T08:00')).toBe(1440);
    expect(minutesFrom(monday, '2027-01-15T08:00')).toBe(3 * 1440);
    expect(minutesFrom(monday, '2027-01-18T08:00')).toBe(0);
  });
});
