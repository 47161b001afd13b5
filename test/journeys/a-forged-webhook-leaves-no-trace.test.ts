import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign } from '../../src/providers/simulator/adapter.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aCallArrived, type Mailbox, mailboxOf, post } from '../support/simulator-webhooks.ts';

let flight: Flight;
let mailbox: Mailbox;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff();
  mailbox = await mailboxOf(flight);
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

const caller = '+15035552201';
const aCall = (call = 'SIM-forged') => aCallArrived({ call, from: caller, to: flight.shop.line, at: flight.now() });
const body = () => JSON.stringify(aCall());
async function rows(): Promise<Record<string, number>> {
  const counted = await database.query(`
    select (select count(*)::int from events) as events, (select count(*)::int from calls) as calls, (select count(*)::int from texts) as texts,
      (select count(*)::int from threads) as threads, (select count(*)::int from tasks) as tasks, (select count(*)::int from suppressions) as suppressions`);
  return counted.rows[0];
}

test.each([
  ['no signature', (): string | null => null],
  ['an empty signature', (): string | null => ''],
  ['nonsense', (): string | null => 'x'.repeat(64)],
  ['the signature of another body', (): string | null => sign(mailbox.signingKey, mailbox.address, `${body()} `)],
  ['the signature of another address', (): string | null => sign(mailbox.signingKey, `${mailbox.address}?x=1`, body())],
  ['the signature of another key', (): string | null => sign(`${mailbox.signingKey}0`, mailbox.address, body())],
  ['the signature of an empty key', (): string | null => sign('', mailbox.address, body())],
  ['a signature in capitals', (): string | null => sign(mailbox.signingKey, mailbox.address, body()).toUpperCase()],
  ['a signature and more', (): string | null => `${sign(mailbox.signingKey, mailbox.address, body())}0`],
] as const)('with %s a webhook is refused without a word, and nothing is kept', async (_, signature) => {
  const before = await rows();
  expect(await post(mailbox, body(), signature())).toEqual({ status: 403, body: '' });
  await flight.settle();
  expect(await rows()).toEqual(before);
  expect(flight.textsAt(caller)).toEqual([]);
});

test('a STOP that is forged opts nobody out', async () => {
  const text = JSON.stringify({
    event: 'text.received',
    text: 'T1',
    at: flight.now(),
    from: caller,
    to: flight.shop.line,
    body: 'STOP',
    media: [],
  });
  expect(await post(mailbox, text, 'forged')).toEqual({ status: 403, body: '' });
  expect(await rows()).toMatchObject({ suppressions: 0 });
});

test('a START that is forged lifts no opt-out (PV-5)', async () => {
  const stopped = '+15035552299';
  await flight.text(stopped, 'STOP');
  const text = JSON.stringify({
    event: 'text.received',
    text: 'T2',
    at: flight.now(),
    from: stopped,
    to: flight.shop.line,
    body: 'START',
    media: [],
  });
  expect(await post(mailbox, text, 'forged')).toEqual({ status: 403, body: '' });
  expect(await flight.thread(stopped)).toMatchObject({ optedOut: true });
});

test("another shop's key does not open this shop's address", async () => {
  const other = await mailboxOf(flight, await flight.aShop());
  expect((await post({ ...mailbox, signingKey: other.signingKey }, body())).status).toBe(403);
});

test('an address that nobody has is refused', async () => {
  const nobody = mailbox.address.replace(/[0-9a-f]{12}\/event$/, '000000000000/event');
  expect((await post({ ...mailbox, address: nobody }, body())).status).toBe(404);
  for (const path of ['/webhooks', '/webhooks/x/y/event', `/webhooks/${flight.shop.id}/${"'; drop table calls; --"}/event`])
    expect((await fetch(flight.url + path, { method: 'POST', body: '{}' })).status).toBe(404);
});

test.each([
  ['not JSON', 'event=call.arrived'],
  ['an event that nobody knows', '{"event":"call.teleported"}'],
  ['half an event', '{"event":"call.arrived","call":"SIM-half"}'],
  ['an empty body', ''],
] as const)('a signed webhook with %s is refused with what is wrong, and nothing is kept', async (_, text) => {
  const before = await rows();
  const answer = await post(mailbox, text);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatch(/\w{3}/);
  expect(await rows()).toEqual(before);
});

test('a body without end is refused before it is read', async () => {
  expect((await post(mailbox, 'x'.repeat(300_000))).status).toBe(413);
});

test('what is refused is logged, without what was in it', () => {
  const refused = flight.logged.filter((line) => line.includes('bad-signature'));
  expect(refused.length).toBeGreaterThanOrEqual(9);
  expect(refused.join('\n')).not.toContain('5552201');
});

test('the same webhook with its own signature is a call', async () => {
  expect((await post(mailbox, body())).status).toBe(200);
  expect(await rows()).toMatchObject({ calls: 1 });
});
