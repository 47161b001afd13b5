// Every request that makes something at Twilio loses its answer once: the program then knows no more than after a crash
// between the request and the row that keeps its id.
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';

// Hours of looks pass in each test, and other tests may share the machine.
vi.setConfig({ testTimeout: 60_000 });

let flight: RegistrationFlight;
const lost = new Map<string, number>();
beforeAll(async () => {
  flight = await takeOffToRegister();
});
afterAll(() => flight.land());

/** What a request makes, told apart as far as it must be made once. */
const madeBy = (path: string, form: Record<string, string>) =>
  `${path.replace(/\w{34}/g, '*')} ${form.Type ?? form.PolicySid ?? form.ObjectSid ?? form.Status ?? ''}`;

test('with every answer lost once, one of each is made and the line still opens', async () => {
  flight.twilio.faults = {
    lostAnswers: ({ method, path, form }) => {
      if (method !== 'POST' || /Calls|Messages|IncomingPhoneNumbers/.test(path)) return false;
      const name = madeBy(path, form);
      lost.set(name, (lost.get(name) ?? 0) + 1);
      return lost.get(name) === 1;
    },
  };
  await flight.enter(papers);
  await flight.file();
  await flight.advance(12 * 3600);
  expect(lost.size).toBeGreaterThan(15);
  expect(await flight.filing()).toMatchObject({ status: 'approved' });
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
});

test('a Twilio that is down is asked again, and the owner sees that it cannot be reached', async () => {
  const shop = await flight.aShop(
    { hours: { timeZone: 'America/Los_Angeles', weekly: {} } },
    { registration: 'pending', mode: 'text-only' },
  );
  const before = flight.made_();
  let down = true;
  flight.twilio.faults = { requests: ({ path }) => (down && path.startsWith('/v1/') ? 'server-error' : null) };
  await flight.enter(papers, shop);
  await flight.file(shop);
  await flight.advance(1800);
  expect(await flight.filing(shop)).toMatchObject({ status: 'working', reasons: [{ code: '20500' }] });
  down = false;
  await flight.advance(4 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved', reasons: [] });
  expect(flight.made_()).toMatchObject({ brands: Number(before.brands) + 1, campaigns: Number(before.campaigns) + 1 });
});

test('an approved line stays open while Twilio cannot be reached', async () => {
  flight.twilio.faults = { requests: ({ path }) => (path.startsWith('/v1/') ? 'unavailable' : null) };
  await flight.advance(3 * 3600);
  expect(await flight.filing()).toMatchObject({ status: 'approved' });
  expect(await flight.lineSettings()).toMatchObject({ registration: 'approved' });
  flight.twilio.faults = {};
});

test('two looks at once make one of each', async () => {
  const shop = await flight.aShop(
    { hours: { timeZone: 'America/Los_Angeles', weekly: {} } },
    { registration: 'pending', mode: 'text-only' },
  );
  const before = flight.made_();
  await flight.enter(papers, shop);
  await flight.made('POST', `/shops/${shop.id}/registration`);
  const [filing] = await flight.filings(shop);
  await Promise.all([1, 2, 3].map(() => flight.made('POST', `/shops/${shop.id}/registration/${filing?.id}/check`)));
  await flight.advance(4 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
  expect(flight.made_()).toMatchObject({
    brands: Number(before.brands) + 1,
    services: Number(before.services) + 1,
    addresses: Number(before.addresses) + 1,
  });
});

test('a process that died at a look is followed by another one when its time is over', async () => {
  const shop = await flight.aShop(
    { hours: { timeZone: 'America/Los_Angeles', weekly: {} } },
    { registration: 'pending', mode: 'text-only' },
  );
  await flight.enter(papers, shop);
  await flight.made('POST', `/shops/${shop.id}/registration`);
  const database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
  const until = new Date(flight.now() + 5 * 60_000).toISOString();
  await database.query('update registrations set working_until = $2 where shop_id = $1', [shop.id, until]);
  await database.end();
  await flight.rest();
  expect(await flight.filing(shop)).toMatchObject({ status: 'working', step: 'start' });
  await flight.advance(4 * 3600);
  expect(await flight.filing(shop)).toMatchObject({ status: 'approved' });
});

test('each shop has a brand, a service and a campaign of its own (CT-5)', async () => {
  const { brands, services, campaigns } = flight.twilio.registry;
  expect([brands, services, campaigns].map((things) => new Set(things.map((one) => one.sid)).size)).toEqual([4, 4, 4]);
  expect(new Set(campaigns.map((one) => one.fields.BrandRegistrationSid)).size).toBe(4);
});
