import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isComplete, mergeAddress, readAddress } from './address.ts';

const cities = ['Portland', 'Beaverton', 'Salt Lake City'];
const asked = (text: string) => readAddress(text, { asked: true, cities });
const unasked = (text: string) => readAddress(text, { asked: false, cities });

test('all parts of an address are read', () => {
  expect(unasked('My toilet runs. 815 SE Lambert St apt 4, Portland, OR 97202')).toEqual({
    text: '815 SE Lambert St apt 4, Portland, OR 97202',
    number: '815',
    street: 'SE Lambert St',
    unit: '4',
    city: 'Portland',
    region: 'OR',
    postcode: '97202',
  });
});

test('where an address was asked for, less is enough', () => {
  expect(asked('815 lambert')).toMatchObject({ number: '815', street: 'lambert' });
  expect(unasked('815 lambert')).toBeNull();
});

test.each([
  'need a 240 outlet for a dryer',
  'call me at 503 555 0175',
  'we have 2 bathrooms',
  'you said $79 right',
  '8-10 works',
  'PO box 412',
])('"%s" is no address', (text) => {
  expect(unasked(text)).toBeNull();
});

test('a road that is a number is not a postcode', () => {
  expect(asked('18450 hwy 26')).toMatchObject({ number: '18450', street: 'hwy 26', postcode: null });
});

describe('a later message', () => {
  test('completes an earlier one', () => {
    const street = asked('815 SE Lambert St');
    const merged = mergeAddress(street, asked('portland 97202') ?? expect.fail());
    expect(merged).toMatchObject({ number: '815', street: 'SE Lambert St', city: 'Portland', postcode: '97202' });
    expect(isComplete(merged)).toBe(true);
  });

  test('corrects the street and keeps the number', () => {
    const merged = mergeAddress(asked('22 elm street'), asked('oh sorry its oak street not elm') ?? expect.fail());
    expect(merged).toMatchObject({ number: '22', street: 'oak street' });
  });
});

test('a house number, a street, a city and a ZIP are read however they are written', () => {
  const number = fc.integer({ min: 10, max: 19999 });
  const street = fc.constantFrom('Maple', 'SE Lambert', 'n lombard', '5th', 'Martin Luther King');
  const kind = fc.constantFrom('St', 'ave', 'Rd.', 'blvd', 'Lane');
  const joint = fc.constantFrom(' ', ', ', '\n');
  fc.assert(
    fc.property(number, street, kind, joint, fc.boolean(), (house, name, suffix, between, isAsked) => {
      const address = readAddress(`${house} ${name} ${suffix}${between}Portland 97202`, { asked: isAsked, cities });
      expect(address).toMatchObject({ number: String(house), street: expect.stringContaining(name), city: 'Portland', postcode: '97202' });
    }),
  );
});

test('any text is read in good time', () => {
  const words = fc.constantFrom(
    '815',
    'SE',
    'Oak',
    'St',
    'apt',
    '4',
    'Portland',
    'OR',
    '97202',
    ',',
    '\n',
    '#',
    'and',
    'hwy',
    '1/2',
    'the',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2000 }),
    fc.array(words, { maxLength: 400 }).map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (said, isAsked) => {
      const start = performance.now();
      readAddress(said, { asked: isAsked, cities });
      expect(performance.now() - start).toBeLessThan(1000);
    }),
    { numRuns: 200 },
  );
});
