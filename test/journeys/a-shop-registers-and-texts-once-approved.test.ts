import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hostedAt, papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';
import { publicUrl } from '../support/twilio-flight.ts';

vi.setConfig({ testTimeout: 60_000 });

let flight: RegistrationFlight;
beforeAll(async () => {
  flight = await takeOffToRegister();
});
afterAll(() => flight.land());

test('nothing is filed before the details are entered', async () => {
  const answer = await flight.api('POST', `/shops/${flight.shop.id}/registration`);
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'registration.incomplete' } } });
});

test('the papers are written from what the shop has entered, and nothing in them would be turned down (RG-3)', async () => {
  const { pack, findings, pages } = await flight.enter();
  expect(findings).toEqual([]);
  expect(pack).toMatchObject({ brandType: 'STANDARD', useCase: 'CUSTOMER_CARE', privacyUrl: `${hostedAt}/s/${pages.slug}/privacy` });
  expect(pack.samples.length).toBeGreaterThanOrEqual(2);
});

test('while the carriers look, a caller becomes a task and is texted nothing (RG-1)', async () => {
  await flight.file();
  expect(await flight.filing()).toMatchObject({ kind: 'ten-dlc', status: 'waiting', step: 'customer-profile' });
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.tasksOf(caller)).toMatchObject([{ because: 'not-registered' }]);
});

test('once they have approved, the line opens by itself and the next caller is texted (RG-1)', async () => {
  await flight.advance(4 * 3600);
  expect(await flight.filing()).toMatchObject({ status: 'approved', reasons: [] });
  expect(await flight.lineSettings()).toMatchObject({ registration: 'approved' });
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(1);
  const [text] = flight.textsTo(caller);
  expect((await flight.registrationOf()).pack.samples).toContain(text?.body);
});

test('Twilio has one brand in the name of the shop, one campaign, and the number in its service (CT-5)', async () => {
  expect(flight.made_()).toEqual({
    addresses: 1,
    documents: 1,
    endUsers: 3,
    bundles: 2,
    brands: 1,
    services: 1,
    campaigns: 1,
    verifications: 0,
  });
  const { registry } = flight.twilio;
  const business = registry.endUsers.find((one) => one.fields.Type === 'customer_profile_business_information');
  expect(business?.fields.attributes).toMatchObject({ business_name: papers.legalName, business_registration_number: '123456789' });
  const campaign = registry.campaigns[0]?.fields as Record<string, string>;
  const { pack } = await flight.registrationOf();
  expect(campaign).toMatchObject({ UsAppToPersonUsecase: 'CUSTOMER_CARE', MessageFlow: pack.messageFlow, Description: pack.description });
  expect(campaign.samples).toEqual(pack.samples);
  expect((await flight.filings()).length).toBe(1);
});

test('filing again while it is approved files nothing', async () => {
  const before = flight.made_();
  await flight.file();
  expect(await flight.filing()).toMatchObject({ status: 'approved', filed: 1 });
  expect(flight.made_()).toEqual(before);
});

test('a line that the operator locks by hand stays locked, and one that joins later is opened', async () => {
  const { lines } = await flight.made('GET', `/shops/${flight.shop.id}/lines`);
  const address = `/shops/${flight.shop.id}/lines/${lines[0].id}`;
  await flight.made('PATCH', address, { registration: 'pending' });
  const phoneNumber = '+19715569999';
  const { account, twilio } = flight;
  twilio.addNumber({ accountSid: account.sid, phoneNumber });
  const connection = { accountSid: account.sid, authToken: account.authToken, phoneNumber, publicUrl, mode: 'text-only' };
  await flight.made('POST', `/shops/${flight.shop.id}/connections/twilio`, connection);
  await flight.advance(2 * 3600);
  const after = (await flight.made('GET', `/shops/${flight.shop.id}/lines`)).lines;
  expect(after.map((line: { settings: { registration: string } }) => line.settings.registration)).toEqual(['pending', 'approved']);
  expect(flight.made_()).toMatchObject({ brands: 1, campaigns: 1, services: 1 });
  await flight.made('PATCH', address, { registration: 'approved' });
});

test('when the carriers take it back, the line is locked, a task says why, and the owner is called (RG-1)', async () => {
  const { alertPhone } = { alertPhone: '+15035550198' };
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { alertPhone });
  const [brand] = flight.twilio.registry.brands;
  if (brand) Object.assign(brand.fields, { status: 'SUSPENDED', errors: [{ code: 30033, reason: 'Complaints of spam.' }] });
  await flight.advance(2 * 3600);
  expect(await flight.filing()).toMatchObject({ status: 'suspended', reasons: [{ code: '30033', problem: 'Complaints of spam.' }] });
  expect(await flight.lineSettings()).toMatchObject({ registration: 'pending' });
  const tasks = (await flight.tasksOf(null)).filter((task) => task.kind === 'registration');
  expect(tasks).toMatchObject([{ because: 'registration-suspended' }]);
  const calls = flight.twilio.requests.filter(
    (request) => request.method === 'POST' && request.path.endsWith('/Calls.json') && request.form.To === alertPhone,
  );
  expect(calls).toHaveLength(1);
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('and when they let it stand again, it opens again', async () => {
  const [brand] = flight.twilio.registry.brands;
  if (brand) Object.assign(brand.fields, { status: 'APPROVED', errors: [] });
  await flight.advance(2 * 3600);
  expect(await flight.filing()).toMatchObject({ status: 'approved' });
  expect((await flight.tasksOf(null)).filter((task) => task.kind === 'registration')).toEqual([]);
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(1);
});
