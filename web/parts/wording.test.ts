import { describe, expect, test } from 'vitest';
import {
  nameCaller,
  nameDevice,
  readTypedNumber,
  wordsForCall,
  wordsForReason,
  writeMoney,
  writeNumber,
  writeSeconds,
  writeSince,
} from './wording.ts';

describe('codes in words', () => {
  test('a known code becomes a sentence part', () => {
    expect(wordsForCall('hung-up-ringing')).toBe('Hung up while it rang');
    expect(wordsForReason('texted-recently')).toBe('already texted within a day');
  });
  test('an unknown code is shown as it is', () => {
    expect(wordsForCall('new-code')).toBe('new-code');
    expect(wordsForReason('new-code')).toBe('new-code');
  });
  test('a caller without a number is named by why there is none', () => {
    expect(nameCaller(null, 'withheld')).toBe('Number withheld');
    expect(nameCaller('+15035550175', 'ordinary')).toBe('(503) 555-0175');
  });
});

describe('numbers', () => {
  test.each([
    ['(503) 555-0175', '+15035550175'],
    ['1 503 555 0175', '+15035550175'],
    ['+44 20 7183 8750', '+442071838750'],
    ['22395', '22395'],
    ['Bob', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => expect(readTypedNumber(typed)).toBe(read));

  test('numbers from abroad are left as they are', () => expect(writeNumber('+442071838750')).toBe('+442071838750'));
  test('how long somebody has waited is one figure', () => {
    const now = Date.parse('2027-01-13T12:00:00Z');
    const since = (minutes: number) => writeSince(new Date(now - minutes * 60_000).toISOString(), now);
    expect([0, 12, 59, 61, 1439, 1440, 2 * 1440].map(since)).toEqual(['now', '12 min', '59 min', '1 h', '23 h', '1 day', '2 days']);
  });
  test('money has cents only where there are some', () => expect([125_000, 8950].map(writeMoney)).toEqual(['$1,250', '$89.50']));
  test('seconds are short', () => expect([writeSeconds(0.043), writeSeconds(21.6)]).toEqual(['under 0.1 s', '22 s']));
});

test('a session is named by what the browser says about itself', () => {
  expect(nameDevice('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36')).toBe(
    'Chrome on Windows',
  );
  expect(nameDevice('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe(
    'Safari on iPhone or iPad',
  );
  expect(nameDevice(null)).toBe('A device');
});
