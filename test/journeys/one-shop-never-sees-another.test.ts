import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aCallArrived, mailboxOf, post } from '../support/simulator-webhooks.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const caller = '+15035551801';
let flight: Flight;
let other: Flight['shop'];
let key: string;
let callOfTheirs: string;
let taskOfTheirs: string;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, name: 'Harbor Plumbing' } });
  other = await flight.aShop({ ...alwaysOpen, name: 'Summit Roofing' });
  key = (await flight.made('POST', `/shops/${flight.shop.id}/api-keys`, { name: 'harbor' })).key;
  await flight.call(caller, missed);
  await flight.call(caller, missed, other.line);
  await flight.call('+18005551802', missed, other.line);
  callOfTheirs = (await flight.lastCall(caller, other)).id;
  taskOfTheirs = (await flight.tasks(other))[0]?.id as string;
});
afterAll(() => flight.land());

test('one caller of two shops gets one text from each, in its own name and from its own line (CN-6, CT-5)', () => {
  expect(flight.textsAt(caller).map((text) => [text.from, text.body.split(':')[0]])).toEqual([
    [flight.shop.line, 'Harbor Plumbing'],
    [other.line, 'Summit Roofing'],
  ]);
});

test("a shop's key lists its own shop, calls and tasks, and nothing else (CN-6, PR-6)", async () => {
  const { body: shops } = await flight.api('GET', '/shops', undefined, key);
  expect(shops.shops.map((shop: { id: string }) => shop.id)).toEqual([flight.shop.id]);
  const { body: calls } = await flight.api('GET', '/calls', undefined, key);
  expect(calls.calls.map((call: { shopId: string }) => call.shopId)).toEqual([flight.shop.id]);
  expect(calls.balance.calls).toBe(1);
  expect((await flight.api('GET', '/tasks', undefined, key)).body.tasks).toEqual([]);
});

test.each([
  ['GET', (): string => `/shops/${other.id}`, undefined],
  ['PATCH', (): string => `/shops/${other.id}`, { name: 'Mine now' }],
  ['GET', (): string => `/shops/${other.id}/lines`, undefined],
  ['POST', (): string => `/shops/${other.id}/lines`, { phoneNumber: '+15035561899' }],
  ['PATCH', (): string => `/shops/${other.id}/lines/${other.lineId}`, { mode: 'text-only' }],
  ['PATCH', (): string => `/shops/${flight.shop.id}/lines/${other.lineId}`, { mode: 'text-only' }],
  ['GET', (): string => `/shops/${other.id}/contacts`, undefined],
  ['PUT', (): string => `/shops/${other.id}/contacts/+15035551801`, { kind: 'blocked' }],
  ['DELETE', (): string => `/shops/${other.id}/contacts/+15035551801`, undefined],
  ['GET', (): string => `/shops/${other.id}/threads`, undefined],
  ['GET', (): string => `/shops/${other.id}/threads/${caller}`, undefined],
  ['POST', (): string => `/shops/${other.id}/threads/${caller}/texts`, { body: 'Hello' }],
  ['GET', (): string => `/calls?shop=${other.id}`, undefined],
  ['GET', (): string => `/calls/${callOfTheirs}`, undefined],
  ['GET', (): string => `/tasks?shop=${other.id}`, undefined],
  ['POST', (): string => `/shops/${other.id}/tasks/${taskOfTheirs}/done`, undefined],
  ['POST', (): string => `/shops/${flight.shop.id}/tasks/${taskOfTheirs}/done`, undefined],
  ['GET', (): string => `/simulation/shops/${other.id}/state/${caller}`, undefined],
  ['POST', (): string => '/simulation/calls', { from: caller, to: 'other' }],
] as const)('%s of what is another shop’s looks like nothing', async (method, path, body) => {
  const sent = body && 'to' in body ? { ...body, to: other.line } : body;
  const answer = await flight.api(method, path(), sent, key);
  expect(answer.status).toBe(404);
  expect(JSON.stringify(answer.body)).not.toMatch(/Summit|Roofing/);
});

test.each([
  ['POST', (): string => '/shops', { name: 'New' }],
  ['POST', (): string => `/shops/${flight.shop.id}/api-keys`, { name: 'more' }],
  ['GET', (): string => '/simulation/calls', undefined],
  ['GET', (): string => '/simulation/texts', undefined],
  ['PUT', (): string => '/simulation/clock', { now: '2028-01-01T00:00:00Z' }],
] as const)('%s of what is the operator’s is forbidden', async (method, path, body) => {
  expect(await flight.api(method, path(), body, key)).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
});

test('the other shop is as it was', async () => {
  expect((await flight.made('GET', `/shops/${other.id}`)).settings).toMatchObject({ name: 'Summit Roofing' });
  expect((await flight.made('GET', `/shops/${other.id}/lines`)).lines).toMatchObject([{ settings: { mode: 'ring-first' } }]);
  expect((await flight.made('GET', `/shops/${other.id}/contacts`)).contacts).toEqual([]);
  expect(await flight.tasks(other)).toHaveLength(1);
  expect(flight.textsAt(caller)).toHaveLength(2);
});

test('a key that was revoked opens nothing', async () => {
  const made = await flight.made('POST', `/shops/${flight.shop.id}/api-keys`, { name: 'short-lived' });
  expect((await flight.api('GET', '/shops', undefined, made.key)).status).toBe(200);
  await flight.made('DELETE', `/shops/${flight.shop.id}/api-keys/${made.id}`);
  expect((await flight.api('GET', '/shops', undefined, made.key)).status).toBe(401);
});

test('a call for a number that is no line of the shop is refused and logged, not given to anybody', async () => {
  const before = (await flight.made('GET', '/calls')).balance.calls;
  const mailbox = await mailboxOf(flight);
  for (const to of [other.line, '+15035561898']) {
    const answer = await post(mailbox, aCallArrived({ call: `SIM-stray-${to}`, from: '+15035551810', to, at: flight.now() }));
    expect(answer.status).toBe(404);
  }
  await flight.settle();
  expect((await flight.made('GET', '/calls')).balance.calls).toBe(before);
  expect(flight.textsAt('+15035551810')).toEqual([]);
  expect(flight.logged.filter((line) => line.includes('unknown-line'))).toHaveLength(2);
});

test('a number can be the line of one shop only (CT-5)', async () => {
  const taken = await flight.api('POST', `/shops/${flight.shop.id}/lines`, { phoneNumber: other.line, mode: 'text-only' });
  expect(taken).toMatchObject({ status: 409, body: { error: { code: 'number.taken' } } });
});
