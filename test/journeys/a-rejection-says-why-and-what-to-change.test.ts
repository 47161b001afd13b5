import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';
import type { TwilioShop } from '../support/twilio-flight.ts';

vi.setConfig({ testTimeout: 60_000 });

let flight: RegistrationFlight;
let shop: TwilioShop;
const hours = { timeZone: 'America/Los_Angeles', weekly: {} };
beforeAll(async () => {
  flight = await takeOffToRegister();
});
beforeEach(async () => {
  flight.twilio.registry.plans = { profile: 'approve', product: 'approve', brand: 'approve', campaign: 'approve', verification: 'approve' };
  shop = await flight.aShop({ hours }, { registration: 'pending', mode: 'text-only' });
});
afterAll(() => flight.land());

const registrationTasks = async () => (await flight.tasksOf(null, shop)).filter((task) => task.kind === 'registration');

test('the reason of the carriers and what to change are shown, and nothing is sent', async () => {
  flight.twilio.registry.plans.campaign = {
    reject: [{ code: 30909, reason: 'The call to action cannot be verified.', fields: ['MESSAGE_FLOW'] }],
  };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  const filing = await flight.filing(shop);
  expect(filing).toMatchObject({
    status: 'rejected',
    step: 'campaign-review',
    reasons: [{ code: '30909', problem: 'The call to action cannot be verified. (MESSAGE_FLOW)' }],
  });
  expect(filing.reasons[0]?.fix).toMatch(/public page that shows your number/);
  expect(await registrationTasks()).toMatchObject([{ because: 'registration-rejected' }]);
  const caller = flight.aCaller();
  await flight.call(caller, undefined, shop.line);
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('what was corrected is filed again on the same campaign, and opens the line', async () => {
  const { registry } = flight.twilio;
  registry.plans.campaign = { reject: [{ code: 30909, reason: 'The call to action cannot be verified.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  const campaigns = registry.campaigns.length;
  registry.plans.campaign = 'approve';
  await flight.enter({ ...papers, noticeUrls: ['https://harborplumbing.example/contact'] }, shop);
  expect(await registrationTasks()).toHaveLength(1);
  await flight.file(shop);
  // What was turned down is on its way again: there is nothing left to do.
  expect(await registrationTasks()).toEqual([]);
  await flight.advance(5 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved', filed: 2 });
  expect(registry.campaigns).toHaveLength(campaigns);
  expect(registry.campaigns.at(-1)?.fields.MessageFlow).toContain('https://harborplumbing.example/contact');
  expect(await flight.lineSettings(shop)).toMatchObject({ registration: 'approved' });
});

test('another use case is another campaign, and the one that failed is gone', async () => {
  const { registry } = flight.twilio;
  registry.plans.campaign = { reject: [{ code: 30900, reason: 'The use case does not fit.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  registry.plans.campaign = 'approve';
  const form = { url: 'https://harborplumbing.example/offers', boxStartsEmpty: true };
  await flight.enter({ ...papers, sendsOffers: true, form }, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  const service = registry.services.at(-1)?.sid;
  expect(registry.campaigns.filter((one) => one.fields.service === service).map((one) => one.fields.UsAppToPersonUsecase)).toEqual([
    'LOW_VOLUME',
  ]);
});

test('a brand that the registry turns down is filed again with the corrected number, not made anew', async () => {
  const { registry } = flight.twilio;
  registry.plans.brand = { reject: [{ code: 30794, reason: 'The EIN does not belong to this name.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  const rejected = await flight.filing(shop);
  expect(rejected).toMatchObject({ status: 'rejected', step: 'brand', reasons: [{ code: '30794' }] });
  expect(rejected.reasons[0]?.fix).toMatch(/letter of the tax office/);
  const brands = registry.brands.length;
  registry.plans.brand = 'approve';
  await flight.enter({ ...papers, ein: '98-7654321' }, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  expect(registry.brands).toHaveLength(brands);
  const business = registry.endUsers.filter((one) => one.fields.Type === 'customer_profile_business_information').at(-1);
  expect(business?.fields.attributes).toMatchObject({ business_registration_number: '987654321' });
});

test('a business profile that Twilio turns down is corrected and submitted again', async () => {
  const { registry } = flight.twilio;
  registry.plans.profile = { reject: [{ code: 22217, reason: 'The address cannot be found.' }] };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(3600);
  expect(await flight.filing(shop)).toMatchObject({
    status: 'rejected',
    step: 'customer-profile',
    reasons: [{ problem: 'The address cannot be found.' }],
  });
  registry.plans.profile = 'approve';
  await flight.enter({ ...papers, address: { ...papers.address, street: '14 Dock St' } }, shop);
  await flight.file(shop);
  await flight.advance(5 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  expect(registry.addresses.at(-1)?.fields.Street).toBe('14 Dock St');
});

test('papers that would be turned down are not filed, and each fault is named (RG-4)', async () => {
  const before = flight.twilio.requests.length;
  await flight.enter({ ...papers, website: 'https://bit.ly/harbor', legalName: 'Bright Digital Marketing LLC' }, shop);
  const answer = await flight.api('POST', `/shops/${shop.id}/registration`);
  expect(answer.status).toBe(409);
  expect(answer.body.error.fields.map((field: { path: string }) => field.path)).toEqual(['30907', 'telnyx-710']);
  expect(flight.twilio.requests).toHaveLength(before);
});

test('an account without a primary profile waits for its owner, and goes on by itself', async () => {
  const { bundles } = flight.twilio.registry;
  const primary = bundles.find((one) => one.fields.FriendlyName === 'Primary');
  if (primary) primary.fields.status = 'in-review';
  await flight.enter(papers, shop);
  await flight.file(shop);
  const filing = await flight.filing(shop);
  expect(filing).toMatchObject({ status: 'needs-owner', step: 'primary-profile' });
  expect(filing.reasons[0]?.problem).toMatch(/Twilio console under Trust Hub/);
  if (primary) primary.fields.status = 'twilio-approved';
  await flight.advance(5 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
});

test('"check now" asks at once', async () => {
  const { registry } = flight.twilio;
  registry.plans.profile = 'wait';
  await flight.enter(papers, shop);
  await flight.file(shop);
  registry.plans.profile = 'approve';
  for (let looks = 0; looks < 8; looks += 1) await flight.checkNow(shop);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
});
