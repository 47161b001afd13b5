import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeName, readName } from './name.ts';

test.each([
  ['walt', 'Walt'],
  ['its walt', 'Walt'],
  ['Owen Price, 815 SE Lambert St 97202, this week', 'Owen Price'],
  ['900 Knollwood Dr Plano, Drew', 'Drew'],
  ['shower drips, owen price', 'Owen Price'],
  ['MONICA TELLER', 'Monica Teller'],
  ['ronald mcdonald', 'Ronald McDonald'],
  ['tj', 'TJ'],
  ['me llamo maría de la cruz', 'María de la Cruz'],
])('asked for it, "%s" gives %s', (text, name) => {
  expect(readName(text, { asked: true })).toBe(name);
});

test.each([
  'yes',
  'no',
  'why',
  'not sure',
  'idk',
  'tomorrow',
  'shower drips',
  'none of your business',
  '815 SE Lambert St',
  'do you need it?',
])('asked for it, "%s" gives none', (text) => {
  expect(readName(text, { asked: true })).toBeNull();
});

test.each([
  ['Im Drew', 'Drew'],
  ['hey its walt, water heater died', 'Walt'],
  ['shower drips all night - Jo', 'Jo'],
  ['can you come friday? thanks, Hal Moss', 'Hal Moss'],
  ['Im interested', null],
  ['im locked out', null],
  ['ask for my wife Dana', null],
  ['walt', null],
])('unasked, "%s" gives %s', (text, name) => {
  expect(readName(text, { asked: false })).toBe(name);
});

test('any text is read in good time, and a name is made of letters', () => {
  const words = fc.constantFrom('this', 'is', 'my', 'name', 'Jo', 'thanks,', '-', "o'", 'Mrs.', 'de', '\n', ',', '9', ' ');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.array(words, { maxLength: 400 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (said, asked) => {
      const start = performance.now();
      const name = readName(said, { asked });
      expect(name === null || /^\p{L}/u.test(name)).toBe(true);
      expect(performance.now() - start).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});

test('one word of a name is put right', () => {
  expect(mergeName('Omer Haddad', 'Omar', 'its Omar not Omer')).toBe('Omar Haddad');
  expect(mergeName('Omer Haddad', 'Sam', 'this is Sam')).toBe('Sam');
  expect(mergeName(null, 'Sam', 'sam')).toBe('Sam');
});
