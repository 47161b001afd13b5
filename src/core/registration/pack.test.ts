import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { details, pack, phone, seen, shop, showing } from '../../../test/support/a-good-pack.ts';
import { schedulingOff } from '../scheduling-rules.ts';
import { writeFirstText, writeHelp, writeOptInConfirmation, writeOptOutConfirmation } from '../templates.ts';
import { lintPack } from './lint-pack.ts';
import { hasLink, hasPhoneNumber, pickUseCase, writePack } from './pack.ts';

test('the papers have the lengths that Twilio takes, whatever the shop is called (RG-3)', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z][A-Za-z &'.-]{0,78}[A-Za-z]$/),
      fc.constantFrom('off', 'hand-over', 'request', 'book'),
      (name, mode) => {
        const written = writePack(details, { ...showing, shop: { ...shop, name, scheduling: { ...schedulingOff, mode } } });
        const sizes: [number, number, number][] = [
          [written.description.length, 40, 4096],
          [written.messageFlow.length, 40, 2048],
          [written.samples.length, 2, 5],
          ...written.samples.map((one): [number, number, number] => [one.length, 20, 1024]),
          [written.optInMessage.length, 20, 320],
          [written.optOutMessage.length, 20, 320],
          [written.helpMessage.length, 20, 320],
          [written.tollFree.summary.length, 40, 500],
          [written.tollFree.script.length, 40, 500],
        ];
        for (const [size, least, most] of sizes) {
          expect(size).toBeGreaterThanOrEqual(least);
          expect(size).toBeLessThanOrEqual(most);
        }
      },
    ),
  );
});

test('the samples and the answers to keywords are what the product sends (RG-3)', () => {
  expect(pack.samples[0]).toBe(writeFirstText(shop));
  expect(pack.samples).toContain("You're booked with Harbor Plumbing: Tue Jun 1, 9-11 AM, 12 Oak St. To change it, just text here.");
  expect(pack).toMatchObject({
    optInMessage: writeOptInConfirmation(shop),
    optOutMessage: writeOptOutConfirmation(shop),
    helpMessage: writeHelp(shop, phone),
  });
});

test('the message flow names the number, the places, the notice and what callers hear (RG-6)', () => {
  for (const part of ['(503) 556-0101', 'https://harborplumbing.example/contact', showing.pages.texting, pack.notice, pack.greeting])
    expect(pack.messageFlow).toContain(part);
});

describe('the use case', () => {
  test.each([
    ['without offers', {}, 'CUSTOMER_CARE'],
    ['with offers and few texts', { sendsOffers: true }, 'LOW_VOLUME'],
    ['with offers and many texts', { sendsOffers: true, monthlyTexts: 20_000 }, 'MIXED'],
    ['of a sole proprietor without EIN', { businessType: 'sole-proprietor', ein: null }, 'SOLE_PROPRIETOR'],
    ['of a sole proprietor with EIN', { businessType: 'sole-proprietor' }, 'CUSTOMER_CARE'],
  ] as const)('%s is the one that fits (RG-2)', (_, change, useCase) => {
    expect(pickUseCase({ ...details, ...change })).toBe(useCase);
  });
});

test('with offers, a form and each way of booking, the papers have nothing that would be turned down', () => {
  const form = { url: 'https://harborplumbing.example/offers', boxStartsEmpty: true };
  for (const mode of ['off', 'hand-over', 'request', 'book'] as const)
    for (const change of [{}, { sendsOffers: true, form }, { businessType: 'sole-proprietor', ein: null } as const]) {
      const entered = { ...details, ...change };
      const written = writePack(entered, { ...showing, shop: { ...shop, scheduling: { ...schedulingOff, mode } } });
      expect(lintPack(written, entered, seen)).toEqual([]);
    }
});

test('where offers are sent, one of them is among the samples, and what confirms the asking is filed', () => {
  const offers = {
    sample: 'Harbor Plumbing: $20 off a water heater flush in June. Reply STOP to opt out.',
    confirmation: 'Harbor Plumbing offers: about 2 texts a month. Reply STOP to end, HELP for help.',
  };
  const entered = { ...details, sendsOffers: true };
  const written = writePack(entered, { ...showing, offers });
  expect(written.samples).toHaveLength(5);
  expect(written).toMatchObject({ optInMessage: offers.confirmation, samples: expect.arrayContaining([pack.samples[0], offers.sample]) });
  expect(lintPack(written, entered, seen)).toEqual([]);
  expect(writePack(details, { ...showing, offers }).samples).not.toContain(offers.sample);
});

test.each([
  ['For help call (503) 556-0101.', true, false],
  ['For help email office@harborplumbing.com.', false, false],
  ['See harborplumbing.com for more.', false, true],
  ["You're booked: Tue Jun 1, 9-11 AM, 12 Oak St.", false, false],
])('%j has a phone number: %s, a link: %s', (text, number, link) => {
  expect([hasPhoneNumber(text), hasLink(text)]).toEqual([number, link]);
});
