// What changes reaches an open page within a second, from any process, and nobody else's page.
import { request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLive, readNotice } from '../../src/http/live.ts';
import { createLog } from '../../src/log.ts';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';
import { type LiveStream, listenLive } from '../support/live-stream.ts';
import { aPerson } from '../support/person.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const caller = '+15035554101';
const byKey = { authorization: `Bearer ${operatorKey}` };
let flight: Flight;
let other: Flight['shop'];
const open: LiveStream[] = [];
const listen = async (shopId: string, headers: Record<string, string> = byKey) => {
  const stream = await listenLive(flight.url, shopId, headers);
  open.push(stream);
  return stream;
};

beforeAll(async () => {
  flight = await takeOff();
  other = await flight.aShop({ name: 'Other Roofing' });
});
afterAll(async () => {
  for (const stream of open) stream.close();
  await flight.land();
});

test('a missed call reaches an open page within a second of its text', async () => {
  const page = await listen(flight.shop.id);
  expect(page.headers.get('content-type')).toContain('text/event-stream');
  await page.next((one) => one.type === 'ready');
  await flight.network.placeCall(caller, flight.shop.line, missed);
  await flight.settle();
  const started = performance.now();
  const call = await page.next((one) => one.type === 'call-changed' && one.phone === caller);
  expect(call.at - started).toBeLessThan(1000);
  const before = page.told.length;
  await flight.advance(20);
  const hungUp = performance.now();
  await page.next((one) => one.type === 'thread-changed' && one.phone === caller && page.told.indexOf(one) >= before);
  expect(performance.now() - hungUp).toBeLessThan(1000);
  expect(flight.textsAt(caller)).toHaveLength(1);
});

test('texts, notes, visits and tasks are told too', async () => {
  const page = await listen(flight.shop.id);
  await page.next((one) => one.type === 'ready');
  const path = `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}`;
  await flight.text(caller, 'hello, my faucet drips');
  await page.next((one) => one.type === 'thread-changed' && one.phone === caller);
  page.told.length = 0;
  await flight.made('POST', `${path}/notes`, { body: 'calls at nine' });
  await page.next((one) => one.type === 'thread-changed' && one.phone === caller);
  await flight.made('POST', `/shops/${flight.shop.id}/visits`, {
    phone: caller,
    startsAt: '2027-01-14T18:00:00Z',
    endsAt: '2027-01-14T20:00:00Z',
  });
  await page.next((one) => one.type === 'visit-changed' && one.phone === caller);
  flight.network.lineTypes.set('+15035554102', 'landline');
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { lookUpNumbers: true });
  await flight.call('+15035554102', missed);
  await page.next((one) => one.type === 'task-changed' && one.phone === '+15035554102');
});

test("another shop's page hears nothing of it, and strangers get no stream", async () => {
  const page = await listen(other.id);
  await page.next((one) => one.type === 'ready');
  await flight.text(caller, 'one more thing');
  await flight.call('+15035554103', missed, other.line);
  await page.next((one) => one.phone === '+15035554103');
  expect(page.told.filter((one) => one.phone === caller)).toEqual([]);
  const { key } = await flight.made('POST', `/shops/${other.id}/api-keys`, { name: 'theirs' });
  expect((await listen(flight.shop.id, { authorization: `Bearer ${key}` })).status).toBe(404);
  expect((await listen(flight.shop.id, {})).status).toBe(401);
});

test('somebody who is signed in listens by their cookie; who only sees visits does not', async () => {
  const operator = aPerson(flight.url);
  await operator.signUp({ name: 'Olga', email: 'olga@example.com' });
  for (const [role, status] of [
    ['office', 200],
    ['crew', 403],
  ] as const) {
    const invitation = await operator.api('POST', `/shops/${flight.shop.id}/invitations`, { email: `${role}@example.com`, role });
    const person = aPerson(flight.url);
    await person.signUp({ name: role, email: `${role}@example.com`, invitation: invitation.body.url.split('/').at(-1) });
    const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await listen(flight.shop.id, { cookie })).status, role).toBe(status);
  }
});

const quiet = createLog('error', { write: () => {} });

test('what another process commits is told as well', async () => {
  const live = await createLive({ databaseUrl: flight.databaseUrl, log: quiet });
  const reader = live.open(flight.shop.id)?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  await flight.text(caller, 'are you there?');
  let heard = '';
  while (!heard.includes('thread-changed')) heard += new TextDecoder().decode((await reader.read()).value);
  expect(heard).toContain(`{"type":"thread-changed","phone":"${caller}"}`);
  await live.close();
  while (!(await reader.read()).done);
  expect(live.size()).toBe(0);
  expect(live.open(flight.shop.id)).toBeNull();
});

test('who does not read is dropped, and keeps nothing in memory', async () => {
  const live = await createLive({ databaseUrl: flight.databaseUrl, log: quiet, settings: { mostWaiting: 4 } });
  const slow = live.open(flight.shop.id)?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  expect(live.size()).toBe(1);
  for (let text = 0; live.size() > 0 && text < 20; text += 1) await flight.text(caller, `and number ${text}`);
  expect(live.size()).toBe(0);
  await expect(slow.read()).rejects.toThrow('too slow');
  await live.close();
});

test('a silent stream is kept alive, and ends by itself so that the browser asks anew', async () => {
  const live = await createLive({ databaseUrl: flight.databaseUrl, log: quiet, settings: { heartbeatMs: 5, longestMs: 60 } });
  const reader = live.open(flight.shop.id)?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  let heard = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) heard += new TextDecoder().decode(part.value);
  expect(heard).toContain(':\n\n');
  expect(live.size()).toBe(0);
  await live.close();
});

test('a page that goes away is forgotten', async () => {
  const live = await createLive({ databaseUrl: flight.databaseUrl, log: quiet });
  await live.open(flight.shop.id)?.cancel();
  expect(live.size()).toBe(0);
  await live.close();
});

test('after the database was gone, everybody is told to load anew', async () => {
  const live = await createLive({ databaseUrl: flight.databaseUrl, log: quiet });
  const reader = live.open(flight.shop.id)?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const admin = new pg.Client({ connectionString: flight.databaseUrl });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ringback live' and datname = current_database()`,
  );
  await admin.end();
  let heard = '';
  while (heard.split('"ready"').length < 3) heard += new TextDecoder().decode((await reader.read()).value);
  await flight.text(caller, 'back again?');
  while (!heard.includes('thread-changed')) heard += new TextDecoder().decode((await reader.read()).value);
  await live.close();
});

test('a notice that is not ours is left alone', () => {
  for (const payload of ['', 'x', 'a b c', 'shop constructor phone id', 'shop call phone']) expect(readNotice(payload)).toBeNull();
});

test('the server stops at once, with pages open', async () => {
  const second = await takeOff();
  const page = await listenLive(second.url, second.shop.id, byKey);
  await page.next((one) => one.type === 'ready');
  // One that never reads what it is sent.
  const deaf = request(`${second.url}/api/v1/shops/${second.shop.id}/live`, { headers: byKey });
  await new Promise((done) => deaf.on('response', (response) => done(response.pause())).end());
  deaf.on('error', () => {});
  await second.land();
  await page.over;
  expect(page.hasEnded()).toBe(true);
  deaf.destroy();
}, 10_000);
