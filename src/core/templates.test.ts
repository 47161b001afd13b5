import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badFirstTexts, goodFirstTexts } from './first-texts.examples.ts';
import { schedulingOff } from './scheduling-rules.ts';
import { segmentsOf } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import {
  defaultFirstText,
  lintFirstText,
  writeFirstText,
  writeHelp,
  writeOptInConfirmation,
  writeOptOutConfirmation,
} from './templates.ts';

const name = 'Harbor Plumbing';
const aShop = (change: Partial<ShopRules> = {}): ShopRules => ({
  name,
  hours: { timeZone: 'America/Los_Angeles', weekly: {}, holidays: [] },
  firstText: defaultFirstText,
  firstTextDelaySeconds: 0,
  dailyTextCap: 200,
  minimumRingSeconds: 0,
  unscreenedMinimumSeconds: 6,
  textLandlines: false,
  lookUpNumbers: true,
  requireAttestation: false,
  alertPhone: null,
  helpPhone: null,
  helpEmail: null,
  scheduling: schedulingOff,
  ...change,
});

test('the default first text is one plain segment and breaks no rule', () => {
  const text = writeFirstText(aShop());
  expect(text).toBe(
    'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.',
  );
  expect(segmentsOf(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  expect(lintFirstText(defaultFirstText, name)).toEqual([]);
});

describe('a first text that only answers the call may be saved', () => {
  test('there are at least forty examples', () => expect(goodFirstTexts.length).toBeGreaterThanOrEqual(40));
  test.each(goodFirstTexts)('%s', (text) => {
    expect(lintFirstText(text, name)).toEqual([]);
  });
});

describe('a first text that breaks a rule may not', () => {
  test('there are at least forty examples', () => expect(badFirstTexts.length).toBeGreaterThanOrEqual(40));
  test.each(badFirstTexts)('%s: %s', (rule, text) => {
    expect(lintFirstText(text, name).map((finding) => finding.rule)).toContain(rule);
  });
});

test('every fault is named at once, with what to do about it', () => {
  const findings = lintFirstText('Free estimates at acme.com!', name);
  expect(findings.map((finding) => finding.rule)).toEqual(['FT-4', 'FT-4', 'FT-4', 'FT-4', 'FT-5', 'FT-6']);
  for (const finding of findings) expect([finding.problem, finding.fix]).not.toContain('');
});

test('what advertises is quoted', () => {
  const [finding] = lintFirstText(defaultFirstText.replace('How', 'Free estimates! How'), name);
  expect(finding?.problem).toBe('"Free" makes it an advertisement.');
});

test.each(['Best Price Roofing', 'Save-A-Lawn', 'Trusted Plumbers', 'Free Flow Drains', 'Drain.com', "Joe's Discount Tires", '$99 Drains'])(
  'a shop may be called %s: its name is no advertisement',
  (business) => {
    expect(lintFirstText(defaultFirstText, business)).toEqual([]);
    expect(lintFirstText(defaultFirstText.replace('{business}', business), business)).toEqual([]);
  },
);

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

test('the opt-out confirmation names the shop, persuades nobody and fits one segment', () => {
  const text = writeOptOutConfirmation(aShop());
  expect(text).toMatch(/^Harbor Plumbing: .*no more texts/);
  expect(text).not.toMatch(/offer|sorry to|miss you|\?|!/i);
  expect(segmentsOf(text).segments).toBe(1);
});

test('the opt-in confirmation names the shop and says how to stop', () => {
  expect(writeOptInConfirmation(aShop())).toMatch(/^Harbor Plumbing: .*STOP.*HELP/);
});

test('the answer to HELP names the shop, a phone, an e-mail where there is one, and how to stop', () => {
  expect(writeHelp(aShop(), '+15035550100')).toBe(
    'Harbor Plumbing: For help call (503) 555-0100. Msg & data rates may apply. Reply STOP to opt out.',
  );
  expect(writeHelp(aShop({ helpPhone: '+15035550150', helpEmail: 'a@b.example' }), '+15035550100')).toMatch(
    /call \(503\) 555-0150 or email a@b\.example\./,
  );
});

test('no text at all makes the check fail to answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 640 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
      (text, business) => {
        for (const finding of lintFirstText(text, business)) expect(finding.rule).toMatch(/^(FT|OC)-\d$/);
      },
    ),
  );
});
