import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badFirstTexts, goodFirstTexts } from './first-texts.examples.ts';
import { lintFirstText, lintMarketing, lintText } from './lint.ts';
import { phrasesOf } from './phrases/phrases.ts';
import { defaultFirstText } from './templates.ts';
import { tradePacks } from './trades/index.ts';

const name = 'Harbor Plumbing';

test('the default first text breaks no rule (FT-4, FT-5, FT-6, RV-17)', () => {
  expect(lintFirstText(defaultFirstText, name)).toEqual([]);
});

describe('a first text that only answers the call may be saved (FT-4, FT-5)', () => {
  test('there are at least forty examples', () => expect(goodFirstTexts.length).toBeGreaterThanOrEqual(40));
  test.each(goodFirstTexts)('%s', (text) => {
    expect(lintFirstText(text, name)).toEqual([]);
  });
});

describe('a first text that breaks a rule may not (FT-4, FT-5, FT-6, OC-1)', () => {
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

describe('any other text that is saved (OC-1, CT-3, CT-4)', () => {
  test.each([
    ['OC-1', 'Reply YES to confirm your visit'],
    ['OC-1', 'Text CANCEL if you cannot make it'],
    ['OC-1', 'Envíe CANCEL para cambiar la cita'],
    ['CT-3', 'Please text us your credit card number'],
    ['CT-3', 'We need your SSN for the financing'],
    ['CT-3', 'Free vodka with every repair'],
    ['CT-3', 'That is a damn it kind of leak'],
    ['CT-4', 'Book here: https://bit.ly/3xyz'],
    ['CT-4', 'Pay at http://192.168.1.4/pay'],
    ['OC-1', 'Just text back yes and I will come'],
    ['OC-1', 'Reply "YES" or "NO" please'],
    ['OC-1', 'Reply STOP to cancel your visit'],
    ['OC-1', 'Responda con CANCEL si no puede'],
    ['CT-3', 'Your card 4111 1111 1111 1111 was declined'],
    ['CT-3', 'I have 078-05-1120 down for you'],
    ['CT-3', 'No nazis on my crew'],
    ['CT-4', 'pay at http://3232235777/pay'],
    ['CT-4', 'pay at http://0x7f.1/pay'],
    ['CT-4', 'see 10.1.2.3/pay'],
    ['CT-4', 'see https://аррӏе.com/refund'],
    ['CT-4', 'see xn--80ak6aa92e.com/refund'],
    ['CT-4', 'go to tinyurl.com/abc'],
    ['CT-4', 'see https://harborplumbing.com@bit.ly/x'],
    ['length', 'x'.repeat(641)],
  ])('%s is named for "%s"', (rule, text) => {
    const findings = lintText(text);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    for (const finding of findings) expect([finding.problem, finding.fix]).not.toContain('');
  });
  test.each([
    'A service call is $89 and is credited toward the repair.',
    'We take cards, checks and cash.',
    'Yes, we do weed control and cable runs for the beer garden lights on request.'.replace('beer garden', 'garden'),
    'Reply 1 to confirm or 2 to change.',
    'See https://harborplumbing.example/prices for our prices.',
    'I will send Mike to start at eight and text you when he is on his way. Can you be there at the end?',
    'Text me end of day if it still drips. Reply STOP to opt out, HELP for help.',
    'Order 5551234567890123 is in, call me at 503-555-0150 or write to sam@harborplumbing.com',
    'The part is 1.5 in, model X.com-3, between 8.30 and 10.15.',
  ])('"%s" may be saved', (text) => {
    expect(lintText(text)).toEqual([]);
  });
});

describe('a link leads to a domain of the shop (CT-4)', () => {
  const own = ['harborplumbing.com', 'book.example.org'];
  test.each([
    'https://harborplumbing.com/prices',
    'harborplumbing.com',
    'www.harborplumbing.com/a?b=c.',
    'https://jobs.harborplumbing.com:8443/x',
    'Look: HTTPS://Book.Example.org/1!',
  ])('"%s" does', (text) => {
    expect(lintText(text, own)).toEqual([]);
  });
  test.each([
    'https://example.org/prices',
    'harborplumbing.com.evil.net/x',
    'https://harborplumbing.com@evil.net',
    'myharborplumbing.com',
    'see evil.shop/harborplumbing.com',
    'https://evil.net/?harborplumbing.com',
  ])('"%s" does not', (text) => {
    expect(lintText(text, own).map((finding) => finding.rule)).toEqual(['CT-4']);
  });
  test('without a domain of its own a shop sends no link', () => {
    expect(lintText('see harborplumbing.com', [])[0]?.fix).toMatch(/ownDomains/);
  });
});

describe('everything that the product says itself passes the check (OC-1, CT-3, CT-4)', () => {
  const windows = ['Tue Jan 12, 8-10 AM', '815 SE Lambert St', 'Harbor Plumbing'];
  const dates = ['2027-01-12T08:00', '2027-01-12T10:00'];
  /** Each phrase takes words, a list of them, or dates. */
  const fill = (phrase: (...values: never[]) => string): string => {
    for (const values of [windows, [windows, 'fits'], dates]) {
      try {
        return phrase(...(values as never[]));
      } catch {}
    }
    throw new Error(`cannot be filled: ${phrase}`);
  };
  const words = (of: unknown): string[] => {
    if (typeof of === 'string') return [of];
    if (typeof of === 'function') return [fill(of as (...values: never[]) => string)];
    return Object.values(of as object).flatMap(words);
  };
  test.each(['en', 'es', 'fr'] as const)('in %s', (language) => {
    const texts = words(phrasesOf(language));
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(lintText(text), text).toEqual([]);
  });
  test('and every question of every trade', () => {
    for (const pack of Object.values(tradePacks))
      for (const { en, es } of pack.questions) for (const text of [en, es]) expect(lintText(text), text).toEqual([]);
  });
});

describe('the text of a campaign (DN-3, RV-17, CT-3, CT-4)', () => {
  const phone = '+15035550100';
  const good = 'Harbor Plumbing: Time for the fall furnace check, 20% off until Friday. Call (503) 555-0100. Reply STOP to opt out.';
  const rulesOf = (text: string) => lintMarketing(text, name, phone).map((finding) => finding.rule);
  test('may sell, when it says who writes, how to call and how to stop', () => expect(rulesOf(good)).toEqual([]));
  test.each([
    ['DN-3', good.replace('Harbor Plumbing', 'We')],
    ['DN-3', good.replace('(503) 555-0100', 'us')],
    ['RV-17', good.replace('STOP', 'no')],
    ['CT-4', good.replace('Friday', 'Friday: bit.ly/fall')],
    ['CT-4', good.replace('Friday', 'Friday: https://xn--harbr-cua.example/fall')],
    ['CT-3', good.replace('furnace check', 'whiskey tasting')],
    ['CT-3', good.replace('furnace check', 'card number check')],
    ['OC-1', good.replace('Call', 'Reply YES to book or call')],
    ['length', good + ' more'.repeat(60)],
    ['length', good + ' \u{1f525}'.repeat(50)],
  ])('breaks %s: %s', (rule, text) => expect(rulesOf(text)).toContain(rule));
  test('each finding says what to do', () => {
    for (const { fix } of lintMarketing('beer at bit.ly/x', name, phone)) expect(fix).toMatch(/\."?$/);
  });
});
