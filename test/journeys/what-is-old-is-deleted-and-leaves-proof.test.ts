import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { purgeShop } from '../../src/flows/purge.ts';
import { createQueue, type JobHandlers } from '../../src/queue/jobs.ts';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

const missed = { callerHangsUpAfterSeconds: 6 } as const;
type Shop = Flight['shop'];
const days = (count: number) => flight.advance(count * 24 * 3600);
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');
const purge = async (shop: Shop) => await purgeShop(flight.running.app, { shopId: shop.id });
const proofs = async (shop: Shop) => (await flight.made('GET', `/shops/${shop.id}/purges`)).purges;
const rows = async (text: string, shop: Shop) => (await database.query(text, [shop.id])).rows;
const exported = async (phone: string, shop: Shop) =>
  await flight.made('GET', `/shops/${shop.id}/people/${encodeURIComponent(phone)}/export`);

const bodies = ({ texts }: { texts: { body: string }[] }) => texts.map((text) => text.body);

async function aConversation(phone: string, shop: Shop, name = 'Zelda Quist'): Promise<void> {
  await flight.call(
    phone,
    { staff: { answer: 'never' }, voicemail: { seconds: 9, transcript: `This is ${name}, my sink leaks.` } },
    shop.line,
  );
  for (const body of [wholeRequest(name, '9 SE Elm St'), '1']) {
    await flight.text(phone, body, [], shop.line);
    await flight.advance(20);
  }
}
async function keepMedia(shop: Shop, source: string): Promise<void> {
  const at = new Date(flight.now()).toISOString();
  await database.query(
    `insert into media (shop_id, id, content_type, bytes, source, created_at) values ($1, gen_random_uuid(), 'audio/wav', 'x', $2, $3)`,
    [shop.id, source, at],
  );
}

test('recordings and pictures go after 90 days, and what was said after 24 months; that it was said stays (PR-1, PR-5)', async () => {
  const shop = await flight.aShop(booking());
  const phone = '+15035554401';
  await aConversation(phone, shop);
  await flight.text(phone, 'STOP', [], shop.line);
  await keepMedia(shop, 'https://media.example/1');
  const before = await exported(phone, shop);
  await days(89);
  expect(await purge(shop)).toEqual({});
  await days(2);
  expect(await purge(shop)).toEqual({ recordings: 1 });
  expect(bodies(await exported(phone, shop))).toEqual(bodies(before));

  await days(660);
  const purged = await purge(shop);
  expect(purged).toMatchObject({ texts: expect.any(Number), transcripts: 1, threads: 1, visits: 1 });
  for (const table of ['texts', 'calls', 'events', 'tasks', 'visits', 'threads', 'media'])
    expect(
      await rows(`select 1 from ${table} t where shop_id = $1 and (t::text like '%Zelda%' or t::text like '%Elm St%')`, shop),
      table,
    ).toEqual([]);
  const after = await exported(phone, shop);
  expect(after.calls).toHaveLength(before.calls.length);
  expect(after.texts.map((text: { body: string }) => text.body)).toEqual(before.texts.map(() => ''));
  // The record of what the person asked for, and what holds because of it.
  expect(after.consent).toEqual(before.consent);
  await flight.call(phone, missed, shop.line);
  expect(await flight.lastCall(phone, shop)).toMatchObject({ outcomeBecause: 'opted-out' });
});

test('a text whose words are gone keeps their hash, and what they were written from (PR-5)', async () => {
  const shop = await flight.aShop(booking());
  const phone = '+15035554402';
  await flight.call(phone, missed, shop.line);
  const [said] = flight.textsAt(phone);
  await days(800);
  await purge(shop);
  const [text] = (await exported(phone, shop)).texts;
  expect(text).toMatchObject({
    body: '',
    wordsSha256: sha256(said?.body ?? ''),
    purgedAt: expect.any(String),
    reliesOn: expect.stringMatching(/^event /),
  });
  const { words } = await flight.made('GET', `/shops/${shop.id}/wordings/${text.template}`);
  expect(said?.body).toBe(words.replace('{business}', 'Harbor Plumbing'));
});

test('every deletion leaves a row with its count and its date, which nobody can change (PR-5)', async () => {
  const shop = await flight.aShop(booking());
  await aConversation('+15035554403', shop);
  await days(800);
  const purged = await purge(shop);
  const counts = Object.fromEntries((await proofs(shop)).map((proof: { kind: string; count: number }) => [proof.kind, proof.count]));
  expect(counts).toEqual(purged);
  for (const proof of await proofs(shop)) expect(Date.parse(proof.olderThan)).toBeLessThan(Date.parse(proof.at));
  for (const attempt of ['update purges set count = 0 where shop_id = $1', 'delete from purges where shop_id = $1'])
    await expect(database.query(attempt, [shop.id])).rejects.toThrow(/append-only/);
  await expect(database.query('truncate purges')).rejects.toThrow(/append-only/);
  expect(await purge(shop)).toEqual({});
});

test('a purge that ends in the middle goes on where it stood, and its proofs add up (PR-5)', async () => {
  const shop = await flight.aShop(booking());
  const phones = ['+15035554411', '+15035554412', '+15035554413', '+15035554414', '+15035554415'];
  for (const phone of phones) await flight.call(phone, missed, shop.line);
  const [{ count }] = await rows('select count(*)::int as count from texts where shop_id = $1', shop);
  await days(800);
  const { app } = flight.running;
  let batches = 0;
  const newId = () => {
    batches += 1;
    if (batches > 2) throw new Error('the machine lost power');
    return app.newId();
  };
  const failing = { ...app, newId };
  await expect(purgeShop(failing, { shopId: shop.id }, 2)).rejects.toThrow('lost power');
  const [{ left }] = await rows('select count(*)::int as left from texts where shop_id = $1 and purged_at is null', shop);
  expect(left).toBe(count - 4);
  await purgeShop(app, { shopId: shop.id }, 2);
  const [{ proven }] = await rows(`select sum(count)::int as proven from purges where shop_id = $1 and kind = 'texts'`, shop);
  expect(proven).toBe(count);
});

test('what the shop sets counts, and no log ends before five years (PR-1, PR-5)', async () => {
  const shop = await flight.aShop({ ...booking(), retention: { recordingDays: 7, contentMonths: 1, logYears: 5 } });
  const [old, loyal] = ['+15035554421', '+15035554422'];
  await keepMedia(shop, 'https://media.example/2');
  await flight.call(old, missed, shop.line);
  await flight.call(loyal, missed, shop.line);
  await days(8);
  expect(await purge(shop)).toEqual({ recordings: 1 });
  await days(24);
  expect(await purge(shop)).toMatchObject({ texts: expect.any(Number) });
  await days(4 * 365);
  await flight.call(loyal, missed, shop.line);
  expect(await purge(shop)).not.toHaveProperty('old-texts');
  await days(365);
  await purge(shop);
  expect(await exported(old, shop)).toMatchObject({ texts: [], calls: [], events: [], thread: [] });
  // Five years after the last contact, not the first.
  expect((await exported(loyal, shop)).calls).toHaveLength(2);
  const refused = await flight.api('PATCH', `/shops/${shop.id}`, { retention: { logYears: 4 } });
  expect(refused).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'retention.logYears' }] } } });
});

test("one shop's purge touches no other shop", async () => {
  const [mine, other] = [await flight.aShop({ ...booking(), retention: { contentMonths: 1 } }), await flight.aShop(booking())];
  for (const shop of [mine, other]) await flight.call('+15035554431', missed, shop.line);
  await days(60);
  await flight.made('POST', '/simulation/purge');
  expect((await exported('+15035554431', mine)).texts[0].body).toBe('');
  expect((await exported('+15035554431', other)).texts[0].body).toMatch(/missed your call/);
});

test('a server that works jobs purges every day (PR-5)', async () => {
  const queue = createQueue({ databaseUrl: flight.databaseUrl, clock: systemClock, simulated: false, onError: () => {} });
  await queue.start();
  const nothing = new Proxy({}, { get: () => async () => {} }) as JobHandlers;
  await queue.work(nothing, { reconcileMinutes: 0 });
  const { rows: planned } = await database.query(`select cron from jobs.schedule where name = 'purge-all'`);
  await queue.stop();
  expect(planned).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }]);
});
