// What overlaps stands side by side, and nothing covers anything.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './lanes.ts';

const spans = fc.array(fc.record({ from: fc.integer({ min: 0, max: 100 }), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 25 });

test('no two share a lane at the same time, and none gets lost', () => {
  fc.assert(
    fc.property(spans, (items) => {
      const laid = layOut(items, ({ from, length }) => ({ from, to: from + length }));
      expect(new Set(laid.map(({ item }) => item))).toEqual(new Set(items));
      for (const [at, one] of laid.entries())
        for (const other of laid.slice(at + 1))
          if (one.item.from < other.item.from + other.item.length && other.item.from < one.item.from + one.item.length)
            expect(one.lane === other.lane, JSON.stringify([one, other])).toBe(false);
    }),
  );
});

test('what stands alone has the whole width, also right behind another', () => {
  const laid = layOut(
    [
      [0, 60],
      [60, 120],
      [90, 150],
    ] as [number, number][],
    ([from, to]) => ({ from, to }),
  );
  expect(laid.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});
