import { expect, test } from 'vitest';
import type { Address } from './address.ts';
import { correctAddress } from './address-correction.ts';

const known: Address = {
  text: '851 SE Lambert St unit 21, Portland, 97205',
  number: '851',
  street: 'SE Lambert St',
  unit: '21',
  city: 'Portland',
  region: null,
  postcode: '97205',
};

test.each<[string, Partial<Address>]>([
  ['no 815 not 851', { number: '815' }],
  ['its 815, not 851 sorry', { number: '815' }],
  ['not 851, its 815', { number: '815' }],
  ['851 should be 815', { number: '815' }],
  ['815 instead of 851', { number: '815' }],
  ['sorry i meant 815', { number: '815' }],
  ['oops, the house number is 815', { number: '815' }],
  ['*815', { number: '815' }],
  ['815*', { number: '815' }],
  ['sorry its unit 12 not 21', { unit: '12' }],
  ['97205\nno wait 97206', { postcode: '97206' }],
  ['zip is 97206 not 97205', { postcode: '97206' }],
  ['NE not SE', { street: 'NE Lambert St' }],
  ['lambert ave, not st', { street: 'SE Lambert ave' }],
  ['es 815 no 851', { number: '815' }],
])('"%s" puts a part right', (text, parts) => {
  expect(correctAddress(known, text)).toMatchObject({ ...known, ...parts, text: expect.any(String) });
});

test.each([
  'thursday not friday',
  '2',
  'sorry 2',
  'sorry, 4pm',
  'its Kayla not Layla',
  'i meant thursday',
  'can you call 503-555-0100',
  'not 851 people, two',
  'i have 2 toilets not 1',
  'the gate code is 4471',
])('"%s" puts nothing right', (text) => {
  expect(correctAddress(known, text)).toBe(known);
});

test('a hostile text is read in time', () => {
  const started = performance.now();
  correctAddress(known, 'no sorry '.repeat(60_000));
  correctAddress(known, 'not a '.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(200);
});
