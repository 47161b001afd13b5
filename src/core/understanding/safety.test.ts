import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDanger } from './safety.ts';

test.each([
  ['i smel gas in the kitchen', 'gas'],
  ['huele a gas', 'gas'],
  ['not sure but we might be smelling gas', 'gas'],
  ['no gas smell', null],
  ['smelled gas last year, fixed', null],
  ['gas furnace wont start', null],
  ['co alarm going off and i have a headache', 'carbon-monoxide'],
  ['co detector chirping low battery', null],
  ['install a CO detector', null],
  ['furnace is on fire', 'fire'],
  ['hay humo en la cocina', 'fire'],
  ['fire pit install', null],
  ['smoke detector chirps', null],
  ['outlet is sparkign', 'electrical'],
  ['my kid got shocked by the outlet', 'electrical'],
  ['shocked at the price', null],
  ['spark igniter clicks', null],
  ['water is dripping on my electrical panel', 'flood-near-electricity'],
  ['water heater burst', null],
  ['my husband fell off the roof', 'injury'],
  ['the shingles fell off the roof', null],
  ['that hurt my wallet', null],
])('"%s" tells of %s', (text, danger) => {
  expect(readDanger(text)).toBe(danger);
});

test('a danger is heard among other things', () => {
  expect(readDanger('Hi this is Ann. Need a quote for a gas grill line.\nAlso it smells like gas in the basement right now. Thanks')).toBe(
    'gas',
  );
});

test('any text is read in good time', () => {
  const words = fc.constantFrom(
    'gas',
    'smell',
    'no',
    'fire',
    'smoke',
    'outlet',
    'is',
    'the',
    'water',
    'on',
    'panel',
    'co',
    'alarm',
    'hot',
    'very',
    ' ',
    '\n',
    '.',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.array(words, { maxLength: 400 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      const start = performance.now();
      readDanger(said);
      expect(performance.now() - start).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});
