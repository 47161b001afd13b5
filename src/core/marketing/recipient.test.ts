import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipientOf } from './recipient.ts';

const of = (phone: string, more: { zip?: string; statedZone?: string } = {}) =>
  recipientOf({ phone, zip: more.zip ?? null, statedZone: more.statedZone ?? null });
const number = (areaCode: number) => `+1${areaCode}5550175`;

const Eastern = 'America/New_York';
const Central = 'America/Chicago';
const Mountain = 'America/Denver';
const Pacific = 'America/Los_Angeles';

test.each([
  [850, 'FL', [Eastern, Central]],
  [448, 'FL', [Eastern, Central]],
  [812, 'IN', [Eastern, Central]],
  [701, 'ND', [Central, Mountain]],
  [605, 'SD', [Central, Mountain]],
  [541, 'OR', [Pacific, Mountain]],
  [906, 'MI', [Eastern, Central]],
  [208, 'ID', [Mountain, Pacific]],
  [928, 'AZ', ['America/Phoenix', Mountain]],
  [787, 'PR', ['America/Puerto_Rico']],
  [671, 'GU', ['Pacific/Guam']],
  [808, 'HI', ['Pacific/Honolulu']],
  [907, 'AK', ['America/Anchorage', 'America/Adak']],
  [503, 'OR', [Pacific]],
  [305, 'FL', [Eastern]],
])('area code %i lies in %s and in all of its zones (QH-2)', (areaCode, state, zones) => {
  expect(of(number(areaCode))).toEqual({ country: 'US', states: [state], zones, by: 'area-code' });
});

test('who has a number that says nothing must be asleep nowhere from Eastern to Pacific (QH-2)', () => {
  expect(of('+15005550175')).toEqual({ country: 'US', states: [null], zones: [Eastern, Central, Mountain, Pacific], by: 'nothing' });
});

test('the ZIP code of the address comes before a stated zone, and that before the area code (QH-2)', () => {
  const phone = number(212);
  expect(of(phone, { zip: '97202', statedZone: 'America/Phoenix' })).toMatchObject({ zones: [Pacific], by: 'address' });
  expect(of(phone, { statedZone: 'America/Phoenix' })).toMatchObject({ zones: ['America/Phoenix'], by: 'stated' });
  expect(of(phone)).toMatchObject({ zones: [Eastern], by: 'area-code' });
});

test('the states of the address and of the area code both count (QH-3)', () => {
  expect(of(number(405), { zip: '97202' }).states).toEqual(['OR', 'OK']);
  expect(of(number(503), { zip: '97202' }).states).toEqual(['OR']);
});

test.each([
  ['32401', [Eastern, Central]],
  ['32501', [Central]],
  ['33101', [Eastern]],
  ['97914', [Pacific, Mountain]],
  ['86503', ['America/Phoenix', Mountain]],
  ['85001', ['America/Phoenix']],
  ['46307', [Eastern, Central]],
  ['00601', ['America/Puerto_Rico']],
  ['96799', ['Pacific/Pago_Pago']],
  ['99501', ['America/Anchorage', 'America/Adak']],
])('ZIP code %s lies in %j (QH-2)', (zip, zones) => expect(of(number(212), { zip }).zones).toEqual(zones));

test.each(['09001', '99999x', 'K1A 0B1', ''])('"%s" is no ZIP code of a state: the area code decides (QH-2)', (zip) => {
  expect(of(number(503), { zip }).zones).toEqual(zip === '99999x' ? ['America/Anchorage'] : [Pacific]);
});

test('Canadian numbers are known as such (CA-2)', () => {
  expect(of('+16045550175').country).toBe('CA');
  expect(of('+14165550175').country).toBe('CA');
});

test('whatever the number and the ZIP code, there is a state to keep to and a clock that runs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 999 }), fc.option(fc.integer({ min: 0, max: 99_999 })), (areaCode, zip) => {
      const { zones, states } = of(number(areaCode), zip === null ? {} : { zip: String(zip).padStart(5, '0') });
      expect(states.length).toBeGreaterThan(0);
      expect(zones.length).toBeGreaterThan(0);
      for (const zone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
    }),
  );
});
