// Walks the API's own description: a route that this file does not know makes it fail, so that none is added unguarded.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const victim = '+15035553501';
let flight: Flight;
let mine: Flight['shop'];
let key: string;
const ids: Record<string, string> = {};
let routes: { method: string; path: string }[];
let before: string;

beforeAll(async () => {
  flight = await takeOff({ settings: { ...booking(), name: 'Victim Plumbing' }, environment: { RINGBACK_DEMO: '1' } });
  mine = await flight.aShop({ name: 'Nosy Roofing' });
  key = (await flight.made('POST', `/shops/${mine.id}/api-keys`, { name: 'nosy' })).key;
  await flight.call(victim, missed);
  for (const body of [wholeRequest('Ada Secret', '1 SE Oak St'), '1', 'can you haul away the old faucet?']) {
    await flight.text(victim, body);
    await flight.advance(20);
  }
  const shop = flight.shop.id;
  const of = async (path: string) => await flight.made('GET', path);
  ids.shop = shop;
  ids.line = flight.shop.lineId;
  ids.phone = encodeURIComponent(victim);
  ids.call = (await flight.lastCall(victim)).id;
  ids.visit = (await of(`/shops/${shop}/visits`)).visits[0].id;
  ids.task = (await of(`/tasks?shop=${shop}`)).tasks[0]?.id ?? ids.visit;
  const notice = { kind: 'website', url: 'https://victim.example', wording: 'Victim Plumbing may text you back.', seenBy: 'Ada' };
  ids.notice = (await flight.made('POST', `/shops/${shop}/notices`, notice)).id;
  ids.sha256 = (await of(`/shops/${shop}/notices`)).notices[0].sha256;
  ids.key = (await flight.made('POST', `/shops/${shop}/api-keys`, { name: 'theirs' })).id;
  const description = (await (await fetch(`${flight.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, object> };
  routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  before = await snapshot();
});
afterAll(() => flight.land());

const later = { startsAt: '2027-02-01T18:00:00Z', endsAt: '2027-02-01T20:00:00Z' };
/** What each route of a shop is given, so that nothing but the key is wrong with the request. */
const bodies: Record<string, object | null> = {
  'GET /shops/{shop}': null,
  'PATCH /shops/{shop}': { name: 'Taken' },
  'POST /shops/{shop}/lines': { phoneNumber: '+15035568888', mode: 'text-only' },
  'GET /shops/{shop}/lines': null,
  'PATCH /shops/{shop}/lines/{line}': { mode: 'text-only' },
  'GET /shops/{shop}/contacts': null,
  'PUT /shops/{shop}/contacts/{phone}': { kind: 'blocked' },
  'DELETE /shops/{shop}/contacts/{phone}': null,
  'GET /shops/{shop}/api-keys': null,
  'POST /shops/{shop}/api-keys': { name: 'more' },
  'DELETE /shops/{shop}/api-keys/{key}': null,
  'POST /shops/{shop}/connections/twilio': { accountSid: `AC${'0'.repeat(32)}`, authToken: 'x'.repeat(32), phoneNumber: '+15035568889' },
  'GET /calls': null,
  'GET /calls/{call}': null,
  'GET /shops/{shop}/threads': null,
  'GET /shops/{shop}/threads/{phone}': null,
  'POST /shops/{shop}/threads/{phone}/texts': { body: 'Hello' },
  'GET /tasks': null,
  'POST /shops/{shop}/tasks/{task}/done': null,
  'GET /shops/{shop}/visits': null,
  'POST /shops/{shop}/visits': { phone: victim, ...later },
  'POST /shops/{shop}/blocks': later,
  'POST /shops/{shop}/visits/{visit}/confirm': {},
  'POST /shops/{shop}/visits/{visit}/cancel': {},
  'POST /shops/{shop}/visits/{visit}/on-the-way': {},
  'POST /shops/{shop}/visits/{visit}/move': later,
  'GET /shops/{shop}/people/{phone}/evidence': null,
  'POST /shops/{shop}/people/{phone}/opt-out': { words: 'no' },
  'POST /shops/{shop}/people/{phone}/opt-in': { words: 'yes', how: 'form' },
  'DELETE /shops/{shop}/people/{phone}': null,
  'GET /shops/{shop}/people/{phone}/export': null,
  'GET /shops/{shop}/notices': null,
  'POST /shops/{shop}/notices': { kind: 'other', wording: 'We may text you back.', seenBy: 'me' },
  'POST /shops/{shop}/notices/{notice}/end': null,
  'GET /shops/{shop}/wordings/{sha256}': null,
  'GET /shops/{shop}/do-not-call': null,
  'GET /shops/{shop}/do-not-call/policy': null,
  'GET /shops/{shop}/purges': null,
  'GET /simulation/shops/{shop}/state/{phone}': null,
};
/** The operator's own. */
const operator: Record<string, object | null> = {
  'POST /shops': { name: 'New' },
  'PUT /simulation/clock': { now: '2028-01-01T00:00:00Z' },
  'POST /simulation/clock/advance': { seconds: 60 },
  'POST /simulation/settle': null,
  'GET /simulation/calls': null,
  'GET /simulation/texts': null,
  'POST /simulation/weather': { phone: victim, weather: 'busy' },
  'PUT /simulation/lost-webhooks': { events: [] },
  'POST /simulation/reconcile': null,
  'POST /simulation/purge': null,
};
/** A shop's key may use these for what is its own; what they show of others is nothing. */
const scoped = new Set([
  'GET /shops',
  'GET /simulation/clock',
  'POST /simulation/calls',
  'POST /simulation/calls/{call}/act',
  'POST /simulation/texts',
]);
/** The demo shop's phones are open to whoever reaches the server, and lead nowhere else. */
const open = (path: string) => path.startsWith('/simulator/');

const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'missing');
const queryOf = (name: string) => (name === 'GET /calls' || name === 'GET /tasks' ? `?shop=${ids.shop}` : '');

test('every route of the description is known here', () => {
  const known = new Set([...Object.keys(bodies), ...Object.keys(operator), ...scoped]);
  const unknown = routes
    .map(({ method, path }) => ({ name: `${method} ${path}`, path }))
    .filter(({ name, path }) => !known.has(name) && !open(path));
  expect(unknown).toEqual([]);
  expect(routes.length).toBeGreaterThan(40);
});

test.each(['', 'Bearer ', 'Bearer wrong-key', 'Basic b3BlcmF0b3I6', `Bearer rb_${'a'.repeat(32)}`])(
  'without a key (%j) every route answers 401 and does nothing',
  async (authorization) => {
    for (const { method, path } of routes.filter((route) => !open(route.path))) {
      const response = await fetch(`${flight.url}/api/v1${filled(path)}`, {
        method,
        headers: { ...(authorization ? { authorization } : {}), 'content-type': 'application/json' },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
      });
      expect(response.status, `${method} ${path}`).toBe(401);
      expect(await response.text()).not.toMatch(/Ada|Secret|Victim/);
    }
    expect(await snapshot()).toBe(before);
  },
);

test("with another shop's key every route of a shop answers as if there were none, and does nothing", async () => {
  for (const [name, body] of Object.entries(bodies)) {
    const [method, path] = name.split(' ') as [string, string];
    const answer = await flight.api(method, filled(path) + queryOf(name), body ?? undefined, key);
    expect([403, 404], `${name}: ${answer.status}`).toContain(answer.status);
    expect(JSON.stringify(answer.body)).not.toMatch(/Ada|Secret|Victim/);
  }
  for (const paper of [`people/${ids.phone}/evidence.pdf`, 'do-not-call/policy.pdf']) {
    const answer = await fetch(`${flight.url}/api/v1/shops/${ids.shop}/${paper}`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status, paper).toBe(404);
  }
  expect(await snapshot()).toBe(before);
});

test("with its own shop in the address and the other's things behind it, a key finds nothing either", async () => {
  const nested = Object.keys(bodies).filter(
    (name) => /\{(visit|task|line|key|phone|notice|sha256)\}/.test(name) && name.includes('{shop}'),
  );
  for (const name of nested) {
    const [method, path] = name.split(' ') as [string, string];
    const address = filled(path.replace('{shop}', mine.id));
    const answer = await flight.api(method, address, bodies[name] ?? undefined, key);
    expect(JSON.stringify(answer.body), name).not.toMatch(/Ada|Secret|Victim/);
  }
  expect(await snapshot()).toBe(before);
});

test("what is the operator's is forbidden to every shop", async () => {
  for (const [name, body] of Object.entries(operator)) {
    const [method, path] = name.split(' ') as [string, string];
    expect((await flight.api(method, path, body ?? undefined, key)).status, name).toBe(403);
  }
});

test('a webhook that is forged, empty or of another account changes nothing', async () => {
  const { lines } = await flight.made('GET', `/shops/${ids.shop}/lines`);
  const address = `${flight.url}/webhooks/${ids.shop}/${lines[0].accountId}`;
  for (const path of [`${address}/event`, `${address}/voice`, `${flight.url}/webhooks/${mine.id}/${lines[0].accountId}/event`])
    for (const body of [
      '',
      '{}',
      JSON.stringify({ event: 'text.received', text: 'x', at: 1, from: victim, to: flight.shop.line, body: 'STOP', media: [] }),
    ]) {
      const response = await fetch(path, { method: 'POST', body, headers: { 'x-simulator-signature': 'f'.repeat(64) } });
      expect([400, 403, 404]).toContain(response.status);
    }
  expect(await snapshot()).toBe(before);
});

/** Everything of the victim that a stranger could have changed. */
async function snapshot(): Promise<string> {
  const shop = flight.shop.id;
  const parts = await Promise.all(
    [
      `/shops/${shop}`,
      `/shops/${shop}/lines`,
      `/shops/${shop}/contacts`,
      `/shops/${shop}/api-keys`,
      `/shops/${shop}/visits`,
      `/shops/${shop}/notices`,
      `/tasks?shop=${shop}`,
    ].map((path) => flight.made('GET', path)),
  );
  const { texts, lead, optedOut } = await flight.thread(victim);
  return JSON.stringify([parts, texts, lead, optedOut]);
}
