import { expect, test } from 'vitest';
import { isEmergencyService, maskNumber, readNumber, writeNumber } from './phone-number.ts';

test.each([
  // As providers and people write them.
  ['+15035550175', '+15035550175'],
  ['15035550175', '+15035550175'],
  ['5035550175', '+15035550175'],
  ['(503) 555-0175', '+15035550175'],
  ['503-555-0175', '+15035550175'],
  ['503.555.0175', '+15035550175'],
  ['+1 503 555 0175', '+15035550175'],
  ['1-503-555-0175', '+15035550175'],
  ['  +15035550175 ', '+15035550175'],
  ['tel:+15035550175', '+15035550175'],
  ['sip:+15035550175@carrier.example', '+15035550175'],
  ['sip:+15035550175@carrier.example;user=phone', '+15035550175'],
  ['SIPS:+15035550175@carrier.example', '+15035550175'],
  // The states and provinces.
  ['+12125550123', '+12125550123'],
  ['+13125550123', '+13125550123'],
  ['+14155552671', '+14155552671'],
  ['+17755550123', '+17755550123'],
  ['+18085550123', '+18085550123'],
  ['+19075550123', '+19075550123'],
  ['+14165550123', '+14165550123'],
  ['+15145550123', '+15145550123'],
  ['+16045550123', '+16045550123'],
])('%s may be texted', (raw, e164) => {
  expect(readNumber(raw)).toEqual({ kind: 'ordinary', e164 });
});

test.each([
  ['+17875550123', 'Puerto Rico'],
  ['+19395550123', 'Puerto Rico'],
  ['+13405550123', 'the US Virgin Islands'],
  ['+16715550123', 'Guam'],
  ['+16847331234', 'American Samoa'],
  ['+16705550123', 'the Northern Mariana Islands'],
])('%s is an American number: %s belongs to the United States', (raw) => {
  expect(readNumber(raw)).toEqual({ kind: 'ordinary', e164: raw });
});

test.each([
  null,
  undefined,
  '',
  '   ',
  'anonymous',
  'Anonymous',
  'ANONYMOUS',
  'unknown',
  'Restricted',
  'BLOCKED',
  'unavailable',
  'private',
  'withheld',
  'No Caller ID',
  'sip:anonymous@anonymous.invalid',
  'client:anonymous',
  '+266696687',
  '266696687',
  '+7378742833',
  '+2562533',
  '+8656696',
  '+86282452253',
])('%s is a withheld caller (NH-1)', (raw) => {
  expect(readNumber(raw)).toEqual({ kind: 'withheld', e164: null });
});

test.each([
  // +1 is not the United States alone (NH-1).
  ['+18095550123', 'foreign', 'Dominican Republic'],
  ['+18295550123', 'foreign', 'Dominican Republic'],
  ['+18765550123', 'foreign', 'Jamaica'],
  ['+12844961234', 'foreign', 'British Virgin Islands'],
  ['+12423456789', 'foreign', 'Bahamas'],
  ['+12462345678', 'foreign', 'Barbados'],
  ['+14412345678', 'foreign', 'Bermuda'],
  ['+14734031234', 'foreign', 'Grenada'],
  ['+16492311234', 'foreign', 'Turks and Caicos'],
  ['8095550123', 'foreign', 'Dominican Republic, without +1'],
  ['+447400123456', 'foreign', 'United Kingdom'],
  ['+525512345678', 'foreign', 'Mexico'],
  ['+33612345678', 'foreign', 'France'],
  ['+61412345678', 'foreign', 'Australia'],
  ['+18005550123', 'toll-free', '800'],
  ['+18335550123', 'toll-free', '833'],
  ['+18445550123', 'toll-free', '844'],
  ['+18555550123', 'toll-free', '855'],
  ['+18665550123', 'toll-free', '866'],
  ['+18775550123', 'toll-free', '877'],
  ['+18885550123', 'toll-free', '888'],
  ['800-555-0123', 'toll-free', '800, as people write it'],
  ['+19005550123', 'premium', '900'],
  ['900-555-0123', 'premium', '900, as people write it'],
  ['911', 'service-code', 'emergency'],
  ['311', 'service-code', 'N11'],
  ['411', 'service-code', 'N11'],
  ['811', 'service-code', 'N11'],
  ['22395', 'short-code', 'five digits'],
  ['262966', 'short-code', 'six digits'],
  ['7726', 'short-code', 'four digits'],
  ['+15555550123', 'invalid', 'no such area code'],
  ['+11115550123', 'invalid', 'no such area code'],
  ['+1503555017', 'invalid', 'too short'],
  ['+150355501755', 'invalid', 'too long'],
  ['+15031550175', 'invalid', 'an exchange cannot begin with 1'],
  ['5550175', 'invalid', 'no area code'],
  ['+1911', 'invalid', 'no number'],
  ['+0000000000', 'invalid', 'no country'],
  ['sip:reception@office.example', 'invalid', 'a SIP name'],
  ['client:browser-7', 'invalid', 'an app'],
  ['whatsapp:+15035550175', 'invalid', 'another channel'],
  ['hello', 'invalid', 'words'],
  ['+1503555017x', 'invalid', 'a letter'],
] as const)('%s is not texted: %s (%s) (NH-1, NH-2)', (raw, kind, _why) => {
  expect(readNumber(raw).kind).toBe(kind);
});

test('a short code, a service code and what cannot be read are nobody to remember', () => {
  for (const raw of ['911', '22395', 'hello', '+15555550123']) expect(readNumber(raw).e164).toBeNull();
});

test('numbers are written as people here write them', () => {
  expect(writeNumber('+15035550175')).toBe('(503) 555-0175');
  expect(writeNumber('+447400123456')).toBe('+44 7400 123456');
  expect(writeNumber('reception')).toBe('reception');
});

test('a number in a log cannot be called', () => {
  expect(maskNumber('+15035550175')).toBe('+1503*****75');
  expect(maskNumber('22395')).toBe('***');
  expect(maskNumber(null)).toBe('withheld');
});

test.each([
  'E911 CENTER',
  'POLICE DEPT',
  'MULTNOMAH SHERIFF',
  'FIRE DEPT',
  'PORTLAND FIRE RESCUE',
  'PROVIDENCE HOSP',
  'ST VINCENT HOSPITAL',
  'POISON CONTROL',
  'LEGACY MED CTR',
])('"%s" is an emergency service (FT-9)', (name) => {
  expect(isEmergencyService(name)).toBe(true);
});
test.each([null, 'WIRELESS CALLER', 'FIREHOUSE SUBS', 'SMITH JOHN', 'SHERIFFS TAVERN', 'POLICELLI ANNA', 'EMSLAND'])(
  '%j is none',
  (name) => {
    expect(isEmergencyService(name)).toBe(false);
  },
);
