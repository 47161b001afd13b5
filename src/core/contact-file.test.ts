import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContactFile } from './contact-file.ts';

const mother = { phone: '+15035550177', name: 'Mother' };

describe('vCards', () => {
  test('a card of an iPhone gives its name and all its numbers', () =>
    expect(
      readContactFile(
        'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Haddad;Omar;;;\r\nFN:Omar Haddad\r\nTEL;type=CELL;type=VOICE:(503) 555-0121\r\nitem1.TEL:+1 503-555-0122\r\nPHOTO;ENCODING=b:AAAA\r\n BBBB\r\nEND:VCARD\r\n',
      ),
    ).toEqual({
      contacts: [
        { phone: '+15035550121', name: 'Omar Haddad' },
        { phone: '+15035550122', name: 'Omar Haddad' },
      ],
      unreadable: 0,
    }));
  test('an old card without a full name, in quoted-printable', () =>
    expect(
      readContactFile(
        'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Jos=C3=A9\nTEL;CELL:5035550123\nEND:VCARD',
      ).contacts,
    ).toEqual([{ phone: '+15035550123', name: 'José Muñoz' }]));
  test('a name that is folded over lines, and one with signs that are escaped', () =>
    expect(readContactFile('BEGIN:VCARD\nFN:Smith\\, Sons\n  & Daughters\nTEL;VALUE=uri:tel:+1-503-555-0124\nEND:VCARD').contacts).toEqual([
      { phone: '+15035550124', name: 'Smith, Sons & Daughters' },
    ]));
});

describe('tables', () => {
  test('of Google, with several numbers in a field', () =>
    expect(
      readContactFile(
        'First Name,Last Name,Phone 1 - Label,Phone 1 - Value\nOmar,Haddad,Mobile,(503) 555-0121 ::: (503) 555-0122\n"Ana ""Annie""",Lopez,Work,503.555.0123\n',
      ).contacts,
    ).toEqual([
      { phone: '+15035550121', name: 'Omar Haddad' },
      { phone: '+15035550122', name: 'Omar Haddad' },
      { phone: '+15035550123', name: 'Ana "Annie" Lopez' },
    ]));
  test('without a head, with semicolons', () => expect(readContactFile('Mother;503 555 0177\n').contacts).toEqual([mother]));
  test('a number twice is one contact with its first name', () =>
    expect(readContactFile('Name,Mobile\nMother,5035550177\nMom,+15035550177\n').contacts).toEqual([mother]));
  test('what is no number is counted', () =>
    expect(readContactFile('Name,Phone\nMother,5035550177\nBank,12\n')).toEqual({ contacts: [mother], unreadable: 1 }));
});

test('whatever the file, every contact has a number and a short name, or none', () => {
  const piece = fc.constantFrom(
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'FN:',
    'TEL:',
    '"',
    ',',
    ';',
    '\n',
    '\r\n ',
    '=',
    '=C3',
    '5035550177',
    'Name,Phone',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        for (const { phone, name } of readContactFile(text).contacts) {
          expect(phone).toMatch(/^\+\d+$/);
          expect(name === null || (name.length > 0 && name.length <= 80)).toBe(true);
        }
      },
    ),
  );
});
