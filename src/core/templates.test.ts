import { describe, expect, test } from 'vitest';
import { lintFirstText } from './lint.ts';
import { segmentsOf } from './segments.ts';
import { aShop } from './shops.examples.ts';
import { defaultFirstTextFrench, writeFirstText, writeHelp, writeOptInConfirmation, writeOptOutConfirmation } from './templates.ts';

const name = 'Harbor Plumbing';
test('the default first text is one plain segment (FT-4)', () => {
  const text = writeFirstText(aShop());
  expect(text).toBe(
    'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.',
  );
  expect(segmentsOf(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
});

test('a name with a dollar sign is written as it is', () => {
  expect(writeFirstText(aShop({ name: 'A$& Co' }))).toContain('A$& Co: Sorry');
});

test('curly quotes and dashes of the name and the text go out as plain ones', () => {
  const text = writeFirstText(
    aShop({ name: 'Joe’s Drains', firstText: '{business} – sorry we missed your call… “How can we help?” Reply STOP to opt out.' }),
  );
  expect(text).toBe(`Joe's Drains - sorry we missed your call... "How can we help?" Reply STOP to opt out.`);
  expect(segmentsOf(text).encoding).toBe('GSM-7');
});

test('the name is written wherever it stands', () => {
  expect(writeFirstText(aShop({ firstText: '{business} {business}' }))).toBe('Harbor Plumbing Harbor Plumbing');
});

test('the opt-out confirmation names the shop, persuades nobody and fits one segment (RV-7, ST-4)', () => {
  const text = writeOptOutConfirmation(aShop());
  expect(text).toMatch(/^Harbor Plumbing: .*no more texts/);
  expect(text).not.toMatch(/offer|sorry to|miss you|\?|!/i);
  expect(segmentsOf(text).segments).toBe(1);
});

test('the opt-in confirmation names the shop and says how to stop', () => {
  expect(writeOptInConfirmation(aShop())).toMatch(/^Harbor Plumbing: .*STOP.*HELP/);
});

test('the answer to HELP names the shop, a phone, an e-mail where there is one, and how to stop (CT-1)', () => {
  expect(writeHelp(aShop(), '+15035550100')).toBe(
    'Harbor Plumbing: For help call (503) 555-0100. Msg & data rates may apply. Reply STOP to opt out.',
  );
  expect(writeHelp(aShop({ helpPhone: '+15035550150', helpEmail: 'a@b.example' }), '+15035550100')).toMatch(
    /call \(503\) 555-0150 or email a@b\.example\./,
  );
});

describe.each(['en', 'es', 'fr'] as const)('in %s', (language) => {
  test('a confirmation is one plain segment that names the shop and the word that undoes it (CA-4, RV-7)', () => {
    const text = writeOptOutConfirmation(aShop(), language);
    expect(text).toMatch(/^Harbor Plumbing: .*START/);
    expect(segmentsOf(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
  test('the answer to HELP has name, phone, e-mail, address, rates and STOP in plain segments (CA-3, CA-4, CT-1)', () => {
    const shop = aShop({ helpEmail: 'a@b.example', mailingAddress: '1 Port St, Portland OR 97202.' });
    const text = writeHelp(shop, '+15035550100', language);
    expect(text).toMatch(/^Harbor Plumbing: .*\(503\) 555-0100.*a@b\.example\. 1 Port St, Portland OR 97202\. .*STOP/);
    expect(segmentsOf(text)).toMatchObject({ encoding: 'GSM-7' });
  });
});

test('the first text in French is one plain segment too and passes the check (CA-5, FT-4)', () => {
  expect(lintFirstText(defaultFirstTextFrench, name)).toEqual([]);
  expect(segmentsOf(writeFirstText(aShop(), 'fr'))).toMatchObject({ encoding: 'GSM-7', segments: 1 });
});
