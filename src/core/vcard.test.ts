import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeCards, readCards } from './vcard.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');

test('a card of version 3 gives its name and every number', () => {
  expect(
    readCards(
      card('VERSION:3.0', 'N:Lovelace;Ada;;;', 'FN:Ada Lovelace', 'TEL;TYPE=CELL,VOICE:(503) 555-0175', 'item1.TEL;type=WORK:503.555.0176'),
    ),
  ).toEqual([{ name: 'Ada Lovelace', phones: ['(503) 555-0175', '503.555.0176'] }]);
});

test('a card of version 4 may write the number as an address, and put quotes around what a parameter says', () => {
  expect(readCards(card('VERSION:4.0', 'FN:Zoë', 'TEL;VALUE=uri;TYPE="voice,home;x:y";PREF=1:tel:+1-503-555-0175;ext=3'))).toEqual([
    { name: 'Zoë', phones: ['+1-503-555-0175'] },
  ]);
});

test('lines that were folded are one line again, and what was escaped is plain', () => {
  expect(readCards(card('FN:Smith\\, Jones \\; S', ' ons\\\\Co', 'TEL:503', '\t5550175'))).toEqual([
    { name: 'Smith, Jones ; Sons\\Co', phones: ['5035550175'] },
  ]);
});

test('without a full name the parts of the name do, or the company', () => {
  expect(readCards(card('N:Nowak;Bo;Lee;;', 'TEL:1'))[0]?.name).toBe('Bo Lee Nowak');
  expect(readCards(card('ORG:Harbor Supply;Sales', 'TEL:1'))[0]?.name).toBe('Harbor Supply');
  expect(readCards(card('TEL:1'))[0]?.name).toBeNull();
});

test('what is no card gives none, whatever it is', () => {
  expect(readCards('name,phone\nAda,5035550175')).toEqual([]);
  expect(looksLikeCards('\uFEFFbegin:vcard\nEND:VCARD')).toBe(true);
  expect(looksLikeCards('name,phone')).toBe(false);
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(readCards(`BEGIN:VCARD\n${text}\nEND:VCARD`))));
});
