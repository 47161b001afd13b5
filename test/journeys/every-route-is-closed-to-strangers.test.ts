// Walks the API's own description: a route that this file does not know makes it fail, so that none is added unguarded.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aPerson, type Person } from '../support/person.ts';
import { papers } from '../support/registration-papers.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const victim = '+15035553501';
let flight: Flight;
let mine: Flight['shop'];
let key: string;
const ids: Record<string, string> = {};
let routes: { method: string; path: string }[];
let before: string;

beforeAll(async () => {
  const settings = { ...booking(), name: 'Victim Plumbing', marketing: { on: true, kinds: ['seasonal'] } };
  flight = await takeOff({ settings, environment: { RINGBACK_DEMO: '1' } });
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
  // No filing is needed to be refused one.
  ids.filing = flight.shop.lineId;
  ids.device = flight.shop.lineId;
  ids.phone = encodeURIComponent(victim);
  ids.call = (await flight.lastCall(victim)).id;
  ids.visit = (await of(`/shops/${shop}/visits`)).visits[0].id;
  ids.task = (await of(`/tasks?shop=${shop}`)).tasks[0]?.id ?? ids.visit;
  const signedUp = aPerson(flight.url);
  await signedUp.signUp({ name: 'Olga Operator', email: 'olga@example.com' });
  for (const [name, shopId, role] of people) {
    const of = shopId === 'theirs' ? shop : mine.id;
    const invitation = await signedUp.api('POST', `/shops/${of}/invitations`, { email: `${name}@example.com`, role });
    signedIn[name] = aPerson(flight.url);
    await signedIn[name].signUp({ name, email: `${name}@example.com`, invitation: invitation.body.url.split('/').at(-1) });
  }
  ids.user = (await of(`/shops/${shop}/members`)).members.find((member: { name: string }) => member.name === 'owner').userId;
  ids.invitation = (await flight.made('POST', `/shops/${shop}/invitations`, { email: 'open@example.com', role: 'owner' })).id;
  ids.campaign = (await flight.made('POST', `/shops/${shop}/campaigns`, { ...campaign, name: 'Secret fall' })).id;
  const notice = { kind: 'website', url: 'https://victim.example', wording: 'Victim Plumbing may text you back.', seenBy: 'Ada' };
  ids.notice = (await flight.made('POST', `/shops/${shop}/notices`, notice)).id;
  ids.sha256 = (await of(`/shops/${shop}/notices`)).notices[0].sha256;
  ids.reply = (await flight.made('POST', `/shops/${shop}/saved-replies`, { title: 'Secret title', body: 'We are on our way.' })).id;
  ids.key = (await flight.made('POST', `/shops/${shop}/api-keys`, { name: 'theirs' })).id;
  const description = (await (await fetch(`${flight.url}/api/v1/openapi.json`)).json()) as { paths: Record<string, object> };
  routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  before = await snapshot();
});
afterAll(() => flight.land());

/** Who is signed in: people of the victim's shop in every role, and the owner of another shop. */
const people = [
  ['owner', 'theirs', 'owner'],
  ['office', 'theirs', 'office'],
  ['crew', 'theirs', 'crew'],
  ['read-only', 'theirs', 'read-only'],
  ['stranger', 'mine', 'owner'],
] as const;
const signedIn: Record<string, Person> = {};

const campaign = {
  kind: 'seasonal',
  name: 'Fall',
  body: '{business} {phone} STOP',
  startsAt: '2027-03-01T18:00:00Z',
  endsAt: '2027-03-09T18:00:00Z',
};
const later = { startsAt: '2027-02-01T18:00:00Z', endsAt: '2027-02-01T20:00:00Z' };
/** What each route of a shop is given, so that nothing but the key is wrong with the request. */
const bodies: Record<string, object | null> = {
  'GET /shops/{shop}': null,
  'PATCH /shops/{shop}': { name: 'Taken' },
  'POST /shops/{shop}/lines': { phoneNumber: '+15035568888', mode: 'text-only' },
  'GET /shops/{shop}/lines': null,
  'PATCH /shops/{shop}/lines/{line}': { mode: 'text-only' },
  'GET /shops/{shop}/contacts': null,
  'POST /shops/{shop}/contacts/import': { kind: 'blocked', contacts: [{ phone: victim }] },
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
  'PATCH /shops/{shop}/visits/{visit}': { valueCents: 100 },
  'GET /shops/{shop}/inbox': null,
  'GET /shops/{shop}/threads/{phone}/timeline': null,
  'POST /shops/{shop}/threads/{phone}/read': {},
  'POST /shops/{shop}/threads/{phone}/notes': { body: 'A stranger was here' },
  'POST /shops/{shop}/threads/{phone}/take-over': null,
  'POST /shops/{shop}/threads/{phone}/give-back': null,
  'POST /shops/{shop}/threads/{phone}/wake': null,
  'POST /shops/{shop}/threads/{phone}/block': null,
  'POST /shops/{shop}/threads/{phone}/snooze': { until: '2028-01-01T00:00:00Z' },
  'PUT /shops/{shop}/threads/{phone}/assignee': { userId: null },
  'PUT /shops/{shop}/threads/{phone}/stage': { stage: 'lost', because: 'a stranger said so' },
  'GET /shops/{shop}/leads': null,
  'GET /shops/{shop}/now': null,
  'GET /shops/{shop}/problems': null,
  'GET /shops/{shop}/numbers': null,
  'GET /shops/{shop}/saved-replies': null,
  'POST /shops/{shop}/saved-replies': { title: 'Hello', body: 'We are on our way.' },
  'PATCH /shops/{shop}/saved-replies/{reply}': { title: 'Taken' },
  'DELETE /shops/{shop}/saved-replies/{reply}': null,
  'GET /shops/{shop}/people/{phone}/evidence': null,
  'POST /shops/{shop}/people/{phone}/opt-out': { words: 'no' },
  'POST /shops/{shop}/people/{phone}/opt-in': { words: 'yes', how: 'form' },
  'DELETE /shops/{shop}/people/{phone}': null,
  'GET /shops/{shop}/campaigns': null,
  'POST /shops/{shop}/campaigns': campaign,
  'POST /shops/{shop}/campaigns/preview': campaign,
  'GET /shops/{shop}/campaigns/{campaign}': null,
  'POST /shops/{shop}/campaigns/{campaign}/cancel': null,
  'GET /shops/{shop}/marketing': null,
  'POST /shops/{shop}/marketing/resume': null,
  'POST /shops/{shop}/people/{phone}/offers': { words: 'x', disclosure: 'x', act: 'box', preTicked: false, bundled: false, proof: 'x' },
  'POST /shops/{shop}/people/{phone}/offers/end': { words: 'no' },
  'GET /shops/{shop}/registration': null,
  'POST /shops/{shop}/registration': null,
  'PUT /shops/{shop}/registration/details': papers,
  'POST /shops/{shop}/registration/{filing}/check': null,
  'POST /shops/{shop}/registration/{filing}/code': null,
  'PUT /shops/{shop}/public-page': { slug: 'taken' },
  'GET /shops/{shop}/people/{phone}/export': null,
  'GET /shops/{shop}/notices': null,
  'POST /shops/{shop}/notices': { kind: 'other', wording: 'We may text you back.', seenBy: 'me' },
  'POST /shops/{shop}/notices/{notice}/end': null,
  'GET /shops/{shop}/wordings/{sha256}': null,
  'GET /shops/{shop}/do-not-call': null,
  'GET /shops/{shop}/do-not-call/policy': null,
  'GET /shops/{shop}/purges': null,
  'GET /simulation/shops/{shop}/state/{phone}': null,
  'GET /shops/{shop}/members': null,
  'PATCH /shops/{shop}/members/{user}': { role: 'read-only' },
  'DELETE /shops/{shop}/members/{user}': null,
  'GET /shops/{shop}/invitations': null,
  'POST /shops/{shop}/invitations': { email: 'friend@example.com', role: 'owner' },
  'DELETE /shops/{shop}/invitations/{invitation}': null,
  'GET /shops/{shop}/audit': null,
  'GET /shops/{shop}/devices': null,
  'POST /shops/{shop}/devices': {
    name: "A stranger's",
    endpoint: 'https://fcm.googleapis.com/fcm/send/x',
    keys: { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16).toString('base64url') },
  },
  'DELETE /shops/{shop}/devices/{device}': null,
  'POST /shops/{shop}/devices/{device}/try': null,
  'POST /shops/{shop}/rehearsals': {},
  'GET /shops/{shop}/rehearsals/{phone}': null,
};
/** What an owner alone may do in their shop. */
const owners = new Set([
  'POST /shops/{shop}/notices',
  'POST /shops/{shop}/notices/{notice}/end',
  'POST /shops/{shop}/registration',
  'PUT /shops/{shop}/registration/details',
  'POST /shops/{shop}/registration/{filing}/code',
  'PUT /shops/{shop}/public-page',
  'POST /shops/{shop}/campaigns',
  'POST /shops/{shop}/marketing/resume',
  'PATCH /shops/{shop}',
  'POST /shops/{shop}/lines',
  'PATCH /shops/{shop}/lines/{line}',
  'GET /shops/{shop}/api-keys',
  'POST /shops/{shop}/api-keys',
  'DELETE /shops/{shop}/api-keys/{key}',
  'POST /shops/{shop}/connections/twilio',
  'DELETE /shops/{shop}/people/{phone}',
  'PATCH /shops/{shop}/members/{user}',
  'DELETE /shops/{shop}/members/{user}',
  'GET /shops/{shop}/invitations',
  'POST /shops/{shop}/invitations',
  'DELETE /shops/{shop}/invitations/{invitation}',
  'GET /shops/{shop}/audit',
]);
/** All that a crew may do. */
const crews = new Set(['GET /shops/{shop}/visits', 'POST /shops/{shop}/visits/{visit}/on-the-way']);
/** What takes more than looking, though it only shows: exact words that a court may want. */
const notForLookers = new Set([
  'GET /shops/{shop}/people/{phone}/export',
  'GET /shops/{shop}/do-not-call',
  'GET /shops/{shop}/registration',
  'GET /shops/{shop}/people/{phone}/evidence',
]);
/** What whoever looks may change, because it is their own. */
const ownThings = new Set([
  'POST /shops/{shop}/devices',
  'DELETE /shops/{shop}/devices/{device}',
  'POST /shops/{shop}/devices/{device}/try',
]);
const mayDo: Record<string, (name: string) => boolean> = {
  owner: () => true,
  office: (name) => !owners.has(name),
  crew: (name) => crews.has(name),
  'read-only': (name) => ownThings.has(name) || (name.startsWith('GET ') && !owners.has(name) && !notForLookers.has(name)),
};
/** The operator's own. */
const operator: Record<string, object | null> = {
  'POST /shops': { name: 'New' },
  'POST /new-passwords': { email: 'owner@example.com' },
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
const queryOf = (name: string) => {
  if (name === 'GET /shops/{shop}/numbers') return '?from=2027-01-01&to=2027-01-31';
  return name === 'GET /calls' || name === 'GET /tasks' ? `?shop=${ids.shop}` : '';
};

test('every route of the description is known here', () => {
  const known = new Set([...Object.keys(bodies), ...Object.keys(operator), ...scoped]);
  const unknown = routes
    .map(({ method, path }) => ({ name: `${method} ${path}`, path }))
    .filter(({ name, path }) => !known.has(name) && !open(path));
  expect(unknown).toEqual([]);
  expect(routes.length).toBeGreaterThan(40);
});

test('what the description leaves out, papers and pictures, is guarded as well', () => {
  const folder = new URL('../../src/http/routes/', import.meta.url);
  const unguarded = readdirSync(folder)
    .filter((name) => name !== 'demo.ts')
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/routes\.(?:get|post|put|patch|delete|all)\(.*/g) ?? [])
    .filter((line) => !line.includes("allow('"));
  // Who is asking, and invitations: their token is the key.
  expect(unguarded.map((line) => /'[^']+'/.exec(line)?.[0])).toEqual(["'/me'", "'/invitations/:token'", "'/invitations/:token/accept'"]);
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
  for (const path of [`/shops/${ids.shop}/live`, `/calls.csv?shop=${ids.shop}`]) {
    const answer = await fetch(`${flight.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status, path).toBe(404);
    expect((await signedIn.crew?.api('GET', path))?.status, path).toBe(403);
    expect((await fetch(`${flight.url}/api/v1${path}`)).status, path).toBe(401);
  }
  const own = await (await fetch(`${flight.url}/api/v1/calls.csv`, { headers: { authorization: `Bearer ${key}` } })).text();
  expect(own.trim().split('\r\n')).toHaveLength(1);
  expect(await snapshot()).toBe(before);
});

test("with its own shop in the address and the other's things behind it, a key finds nothing either", async () => {
  const nested = Object.keys(bodies).filter((name) => name.includes('{shop}') && (name.match(/\{/g) ?? []).length > 1);
  for (const name of nested) {
    const [method, path] = name.split(' ') as [string, string];
    const address = filled(path.replace('{shop}', mine.id));
    const answer = await flight.api(method, address, bodies[name] ?? undefined, key);
    expect(JSON.stringify(answer.body), name).not.toMatch(/Ada|Secret|Victim/);
  }
  expect(await snapshot()).toBe(before);
});

test.each(['office', 'crew', 'read-only'])('somebody signed in as %s is refused what their role does not allow', async (role) => {
  let refused = 0;
  for (const [name, body] of Object.entries(bodies)) {
    if (mayDo[role]?.(name)) continue;
    const [method, path] = name.split(' ') as [string, string];
    const answer = await signedIn[role]?.api(method, filled(path) + queryOf(name), body ?? undefined);
    // A single call says nothing of the shop it is in, so a refusal cannot either.
    expect(name === 'GET /calls/{call}' ? [403, 404] : [403], `${name}: ${answer?.status}`).toContain(answer?.status);
    expect(JSON.stringify(answer?.body)).not.toMatch(/Ada|Secret|Victim/);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(10);
  expect(await snapshot()).toBe(before);
});

test.each(['owner', 'office', 'crew', 'read-only'])('somebody signed in as %s is shown what their role allows', async (role) => {
  for (const name of Object.keys(bodies).filter((name) => name.startsWith('GET ') && mayDo[role]?.(name))) {
    const answer = await signedIn[role]?.api('GET', filled(name.slice(4)) + queryOf(name));
    expect(answer?.status, name).toBe(200);
  }
});

test('the owner of another shop finds nothing, signed in', async () => {
  for (const [name, body] of [...Object.entries(bodies), ...Object.entries(operator)]) {
    const [method, path] = name.split(' ') as [string, string];
    const answer = await signedIn.stranger?.api(method, filled(path) + queryOf(name), body ?? undefined);
    expect([403, 404], `${name}: ${answer?.status}`).toContain(answer?.status);
    expect(JSON.stringify(answer?.body)).not.toMatch(/Ada|Secret|Victim/);
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
      `/shops/${shop}/inbox?filter=all`,
      `/shops/${shop}/threads/${ids.phone}/timeline?limit=200`,
      `/shops/${shop}/saved-replies`,
      `/shops/${shop}/members`,
      `/shops/${shop}/invitations`,
      `/shops/${shop}/campaigns`,
      `/shops/${shop}/marketing`,
      `/shops/${shop}/registration`,
      `/shops/${shop}/notices`,
      `/tasks?shop=${shop}`,
    ].map((path) => flight.made('GET', path)),
  );
  const { texts, lead, optedOut } = await flight.thread(victim);
  return JSON.stringify([parts, texts, lead, optedOut]);
}
