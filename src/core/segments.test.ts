import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf, toPlainText } from './segments.ts';

test.each([
  ['nothing', '', 'GSM-7', 0, 1],
  ['160 plain characters', 'a'.repeat(160), 'GSM-7', 160, 1],
  ['161 plain characters', 'a'.repeat(161), 'GSM-7', 161, 2],
  ['306 plain characters', 'a'.repeat(306), 'GSM-7', 306, 2],
  ['307 plain characters', 'a'.repeat(307), 'GSM-7', 307, 3],
  ['80 euros', '€'.repeat(80), 'GSM-7', 160, 1],
  ['81 euros', '€'.repeat(81), 'GSM-7', 162, 2],
  ['159 plain characters and a bracket', `${'a'.repeat(159)}[`, 'GSM-7', 161, 2],
  ['70 Chinese characters', '字'.repeat(70), 'UCS-2', 70, 1],
  ['71 Chinese characters', '字'.repeat(71), 'UCS-2', 71, 2],
  ['134 Chinese characters', '字'.repeat(134), 'UCS-2', 134, 2],
  ['135 Chinese characters', '字'.repeat(135), 'UCS-2', 135, 3],
  ['an emoji and 68 characters', `${'a'.repeat(68)}🔧`, 'UCS-2', 70, 1],
  ['an emoji and 69 characters', `${'a'.repeat(69)}🔧`, 'UCS-2', 71, 2],
  ['one curly quote among 159 characters', `${'a'.repeat(159)}’`, 'UCS-2', 160, 3],
] as const)('%s', (_, text, encoding, units, segments) => {
  expect(segmentsOf(text)).toEqual({ encoding, units, segments });
});

test.each([...'^{}\\[~]|€'])('%s counts two', (character) => {
  expect(segmentsOf(character)).toEqual({ encoding: 'GSM-7', units: 2, segments: 1 });
});

test.each([...'@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r'])('%s counts one', (character) => {
  expect(segmentsOf(character)).toEqual({ encoding: 'GSM-7', units: 1, segments: 1 });
});

test.each([...'çáíóúâêë`–—…“”‘’•\t'])('%s makes the whole text UCS-2', (character) => {
  expect(segmentsOf(`plain ${character}`).encoding).toBe('UCS-2');
});

describe('what a phone keyboard "improves" goes back to plain text', () => {
  test.each([
    ['It’s “fine”', `It's "fine"`],
    ['‘single’ ‚low‛ and 5′', `'single' 'low' and 5'`],
    ['„low“ «angle» 6″', `"low" "angle" 6"`],
    ['8–5 — or so', '8-5 - or so'],
    ['wait…', 'wait...'],
    ['no\u00a0break\u2009thin\u202fnarrow\ttab', 'no break thin narrow tab'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['• first', '- first'],
  ])('%s', (improved, plain) => {
    expect(toPlainText(improved)).toBe(plain);
    expect(segmentsOf(toPlainText(improved)).encoding).toBe('GSM-7');
  });
  test('accents and emoji are words, and stay', () => {
    expect(toPlainText('Señor Núñez ça va 🔧')).toBe('Señor Núñez ça va 🔧');
  });
  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toPlainText(toPlainText(text))).toBe(toPlainText(text));
      }),
    );
  });
});

// A phone packs characters one by one; a character of two septets or two code units is never cut in half (3GPP 23.040).
const twoSeptets = '^{}\\[~]|€\f';
const oneSeptet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
function packed(text: string): number {
  const characters = [...text];
  const gsm = characters.every((character) => (twoSeptets + oneSeptet).includes(character));
  const sizeOf = (character: string) => (gsm ? (twoSeptets.includes(character) ? 2 : 1) : character.length);
  const total = characters.reduce((sum, character) => sum + sizeOf(character), 0);
  if (total <= (gsm ? 160 : 70)) return 1;
  const room = gsm ? 153 : 67;
  let segments = 1;
  let used = 0;
  for (const character of characters) {
    if (used + sizeOf(character) > room) {
      segments += 1;
      used = 0;
    }
    used += sizeOf(character);
  }
  return segments;
}
const textOf = (unit: fc.Arbitrary<string>) => fc.string({ unit, maxLength: 700, size: 'max' });
const plainText = textOf(fc.constantFrom(...oneSeptet));
const extendedText = textOf(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...oneSeptet) }, fc.constantFrom(...twoSeptets)));
const anyText = textOf(fc.oneof(fc.constantFrom(...oneSeptet), fc.constantFrom('字', 'é', 'ç', '’'), fc.constantFrom('🔧', '👍')));

test.each([
  ['a euro across the end of the first segment', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['an emoji across the end of the first segment', `${'字'.repeat(66)}🔧${'字'.repeat(66)}`, 3],
  ['a euro that just fits', `${'a'.repeat(151)}€${'a'.repeat(153)}`, 2],
  ['an emoji that just fits', `${'字'.repeat(65)}🔧${'字'.repeat(67)}`, 2],
] as const)('%s is not cut in half', (_, text, segments) => {
  expect(packed(text)).toBe(segments);
  expect(segmentsOf(text).segments).toBe(segments);
});

test('plain text costs as many segments as a phone packs it into', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      expect(segmentsOf(text).segments).toBe(packed(text));
    }),
  );
});
test('text with characters of two septets costs as many segments as a phone packs it into', () => {
  fc.assert(
    fc.property(extendedText, (text) => {
      expect(segmentsOf(text).segments).toBe(packed(text));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});
test('any text costs as many segments as a phone packs it into', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(segmentsOf(text).segments).toBe(packed(text));
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});
test('a longer text never costs less', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, more) => {
      expect(segmentsOf(one + more).segments).toBeGreaterThanOrEqual(segmentsOf(one).segments);
    }),
  );
});
