import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { papers, type RegistrationFlight, solePapers, takeOffToRegister } from '../support/registration-papers.ts';

vi.setConfig({ testTimeout: 60_000 });

let flight: RegistrationFlight;
beforeAll(async () => {
  flight = await takeOffToRegister();
});
afterAll(() => flight.land());

test('a sole proprietor answers the code of the registry before anything goes on', async () => {
  await flight.enter(solePapers);
  await flight.file();
  await flight.advance(2 * 3600);
  const filing = await flight.filing();
  expect(filing).toMatchObject({ status: 'needs-owner', step: 'brand' });
  expect(filing.reasons[0]?.problem).toMatch(/\+15035550199.*YES/);
  expect(flight.twilio.registry.codesSent).toBe(1);
});

test('the code is sent again when asked for', async () => {
  const { id } = await flight.filing();
  await flight.made('POST', `/shops/${flight.shop.id}/registration/${id}/code`);
  expect(flight.twilio.registry.codesSent).toBe(2);
});

test('then the line opens, under the one campaign that a sole proprietor may have (RG-2)', async () => {
  const [brand] = flight.twilio.registry.brands;
  if (brand) brand.fields.codeAnswered = true;
  await flight.advance(3 * 3600);
  expect(await flight.filing()).toMatchObject({ status: 'approved' });
  expect(flight.twilio.registry.campaigns.map((one) => one.fields.UsAppToPersonUsecase)).toEqual(['SOLE_PROPRIETOR']);
  expect(await flight.lineSettings()).toMatchObject({ registration: 'approved' });
});

/** A shop whose only number is toll-free. */
async function aTollFreeShop(phoneNumber: string) {
  const { account, twilio } = flight;
  twilio.addNumber({ accountSid: account.sid, phoneNumber });
  const shop = await flight.made('POST', '/shops', { name: 'Harbor Plumbing', lookUpNumbers: false });
  const connection = {
    accountSid: account.sid,
    authToken: account.authToken,
    phoneNumber,
    publicUrl: 'https://localhost:1',
    mode: 'text-only',
  };
  const { line } = await flight.made('POST', `/shops/${shop.id}/connections/twilio`, connection);
  return { id: shop.id as string, line: phoneNumber, accountId: line.accountId as string };
}

test('a toll-free number is verified by itself, with the script that callers hear (RG-7)', async () => {
  const shop = await aTollFreeShop('+18445550123');
  await flight.enter(papers, shop);
  await flight.file(shop);
  expect(await flight.filing(shop)).toMatchObject({ kind: 'toll-free', line: '+18445550123', status: 'waiting' });
  const form = flight.twilio.registry.verifications[0]?.fields as Record<string, string>;
  expect(form).toMatchObject({ BusinessRegistrationNumber: '123456789', OptInType: 'VERBAL', BusinessType: 'PRIVATE_PROFIT' });
  expect(form.AdditionalInformation).toContain('Sorry we missed your call to Harbor Plumbing.');
  await flight.advance(3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  const caller = flight.aCaller();
  await flight.call(caller, undefined, shop.line);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test('a verification that is turned down says why, and is edited', async () => {
  const { registry } = flight.twilio;
  const shop = await aTollFreeShop('+18445550124');
  registry.plans.verification = { reject: [{ code: 30513, reason: 'Opt-in not sufficient: language unclear.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(3600);
  expect(await flight.filing(shop)).toMatchObject({
    status: 'rejected',
    reasons: [{ code: '30513', problem: 'Opt-in not sufficient: language unclear.' }],
  });
  const verifications = registry.verifications.length;
  registry.plans.verification = 'approve';
  await flight.file(shop);
  await flight.advance(3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  expect(registry.verifications).toHaveLength(verifications);
});

test('one that may not be edited any more is made anew', async () => {
  const { registry } = flight.twilio;
  const shop = await aTollFreeShop('+18445550125');
  registry.plans.verification = { reject: [{ code: 30831, reason: 'Express consent is required.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(3600);
  const old = registry.verifications.at(-1);
  if (old) old.fields.editAllowed = false;
  registry.plans.verification = 'approve';
  await flight.file(shop);
  await flight.advance(3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  expect(registry.verifications.at(-1)?.sid).not.toBe(old?.sid);
});
