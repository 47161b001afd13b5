// The first person makes the shop, everybody else is invited; sessions end when they are told to, and guessing is slow.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, takeOff } from '../support/flight.ts';
import { aPerson, type Person } from '../support/person.ts';

let flight: Flight;
let olga: Person;
let shop: string;
beforeAll(async () => {
  flight = await takeOff();
  olga = aPerson(flight.url);
});
afterAll(() => flight.land());

const someone = () => aPerson(flight.url);
const invite = async (email: string, role: string) =>
  (await olga.api('POST', `/shops/${shop}/invitations`, { email, role })).body as { id: string; url: string; mailed: boolean };
const tokenOf = (invitation: { url: string }) => invitation.url.split('/').at(-1) as string;

test('the first person signs up, is the operator, and makes a shop that is theirs', async () => {
  expect((await olga.api('GET', '/me')).body).toMatchObject({ user: null, setup: 'needed', shops: [] });
  expect((await olga.signUp({ name: 'Olga', email: 'olga@example.com', password: 'short' })).status).toBe(422);
  expect((await olga.signUp({ name: 'Olga', email: 'olga@example.com' })).status).toBe(200);
  const made = await olga.api('POST', '/shops', { name: 'Olga Plumbing' });
  expect(made.status).toBe(201);
  shop = made.body.id;
  const { body } = await olga.api('GET', '/me');
  expect(body).toMatchObject({ user: { name: 'Olga', email: 'olga@example.com' }, isOperator: true, setup: 'done' });
  expect(body.shops).toContainEqual({ id: shop, name: 'Olga Plumbing', role: 'owner', crew: null, isDemo: false });
});

test('nobody else signs up without an invitation, and an invitation is for one address and one time', async () => {
  expect((await someone().signUp({ name: 'Mallory', email: 'mallory@example.com' })).status).toBe(403);
  expect((await someone().signUp({ name: 'Mallory', email: 'mallory@example.com', invitation: 'guessed' })).status).toBe(404);
  const invitation = await invite('Otto@example.com', 'office');
  expect(invitation.mailed).toBe(false);
  const token = tokenOf(invitation);
  expect((await someone().api('GET', `/invitations/${token}`)).body).toEqual({
    shopName: 'Olga Plumbing',
    email: 'otto@example.com',
    role: 'office',
    invitedBy: 'Olga',
  });
  expect((await someone().signUp({ name: 'Mallory', email: 'mallory@example.com', invitation: token })).status).toBe(403);
  const otto = someone();
  expect((await otto.signUp({ name: 'Otto', email: 'otto@example.com', invitation: token })).status).toBe(200);
  expect((await otto.api('GET', '/me')).body.shops).toEqual([
    { id: shop, name: 'Olga Plumbing', role: 'office', crew: null, isDemo: false },
  ]);
  expect((await someone().api('GET', `/invitations/${token}`)).status).toBe(404);
});

test('somebody drives with a crew of the shop: from their invitation on, until they change to another or to another role', async () => {
  const crews = [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
  ];
  expect((await olga.api('PATCH', `/shops/${shop}`, { scheduling: { crews } })).status).toBe(200);
  const order = { email: 'bo@example.com', role: 'crew', crew: 'bo' };
  expect((await olga.api('POST', `/shops/${shop}/invitations`, { ...order, crew: 'eve' })).status).toBe(422);
  const { body } = await olga.api('POST', `/shops/${shop}/invitations`, order);
  const bo = someone();
  await bo.signUp({ name: 'Bo', email: 'bo@example.com', invitation: tokenOf(body) });
  const own = async () => (await bo.api('GET', '/me')).body.shops[0].crew;
  expect(await own()).toBe('bo');
  const { userId } = (await olga.api('GET', `/shops/${shop}/members`)).body.members.find((one: { name: string }) => one.name === 'Bo');
  const changed = (as: object) => olga.api('PATCH', `/shops/${shop}/members/${userId}`, as);
  expect((await changed({ role: 'crew', crew: 'eve' })).status).toBe(422);
  await changed({ role: 'crew' });
  expect(await own()).toBe('bo');
  await changed({ role: 'crew', crew: 'ana' });
  expect(await own()).toBe('ana');
  await changed({ role: 'office' });
  expect(await own()).toBe(null);
  expect((await olga.api('DELETE', `/shops/${shop}/members/${userId}`)).status).toBe(200);
});

test('an invitation that was taken back, or is older than a week, opens nothing', async () => {
  const taken = await invite('late@example.com', 'owner');
  expect((await olga.api('DELETE', `/shops/${shop}/invitations/${taken.id}`)).status).toBe(200);
  expect((await someone().signUp({ name: 'Late', email: 'late@example.com', invitation: tokenOf(taken) })).status).toBe(404);
  const old = await invite('late@example.com', 'owner');
  await flight.advance(8 * 24 * 3600);
  expect((await someone().signUp({ name: 'Late', email: 'late@example.com', invitation: tokenOf(old) })).status).toBe(404);
  expect((await olga.api('GET', `/shops/${shop}/invitations`)).body.invitations).toEqual([]);
});

test('who works for two shops sees both and nothing else, each in their role there', async () => {
  const other = (await olga.api('POST', '/shops', { name: 'Second Roofing' })).body.id;
  const { body } = await olga.api('POST', `/shops/${other}/invitations`, { email: 'otto@example.com', role: 'read-only' });
  const otto = someone();
  await otto.signIn('otto@example.com');
  expect((await otto.api('POST', `/invitations/${tokenOf(body)}/accept`, {})).body).toEqual({ shopId: other });
  expect((await otto.api('GET', '/me')).body.shops.map((one: { name: string; role: string }) => [one.name, one.role])).toEqual([
    ['Olga Plumbing', 'office'],
    ['Second Roofing', 'read-only'],
  ]);
  expect((await otto.api('GET', '/shops')).body.shops).toHaveLength(2);
  expect((await otto.api('GET', `/shops/${flight.shop.id}`)).status).toBe(404);
  expect((await otto.api('PUT', `/shops/${other}/contacts/+15035550111`, { kind: 'blocked' })).status).toBe(403);
  expect((await otto.api('PUT', `/shops/${shop}/contacts/+15035550111`, { kind: 'blocked' })).status).toBe(200);
});

test('somebody who is taken out sees nothing from that moment, and a shop keeps an owner', async () => {
  const otto = someone();
  await otto.signIn('otto@example.com');
  const { members } = (await olga.api('GET', `/shops/${shop}/members`)).body;
  const userOf = (name: string) => members.find((member: { name: string }) => member.name === name).userId;
  expect((await olga.api('DELETE', `/shops/${shop}/members/${userOf('Otto')}`)).status).toBe(200);
  expect((await otto.api('GET', `/shops/${shop}`)).status).toBe(404);
  expect((await olga.api('PATCH', `/shops/${shop}/members/${userOf('Olga')}`, { role: 'office' })).status).toBe(409);
  expect((await olga.api('DELETE', `/shops/${shop}/members/${userOf('Olga')}`)).status).toBe(409);
});

test('a session that was revoked, or signed out, opens nothing', async () => {
  const phone = someone();
  await phone.signIn('olga@example.com');
  const { body: sessions } = await olga.ask('GET', '/api/auth/list-sessions');
  expect(sessions.length).toBeGreaterThan(1);
  const theirs = decodeURIComponent(phone.jar.get('ringback.session_token') as string).split('.')[0];
  expect((await olga.ask('POST', '/api/auth/revoke-session', { token: theirs })).status).toBe(200);
  expect((await phone.api('GET', '/me')).body.user).toBeNull();
  expect((await phone.api('GET', `/shops/${shop}`)).status).toBe(401);
  const before = new Map(olga.jar);
  await olga.signOut();
  const thief = someone();
  for (const [name, value] of before) thief.jar.set(name, value);
  expect((await thief.api('GET', `/shops/${shop}`)).status).toBe(401);
  await olga.signIn('olga@example.com');
});

test('signing in makes a new session each time', async () => {
  const first = someone();
  const second = someone();
  await first.signIn('olga@example.com');
  second.jar.set('ringback.session_token', first.jar.get('ringback.session_token') as string);
  await second.signIn('olga@example.com');
  expect(second.jar.get('ringback.session_token')).not.toBe(first.jar.get('ringback.session_token'));
});

test('another page cannot act with the cookie of whoever is signed in', async () => {
  const body = { name: 'Taken over' };
  expect((await olga.api('PATCH', `/shops/${shop}`, body, { 'x-ringback': '' })).status).toBe(403);
  expect((await olga.ask('POST', '/api/auth/sign-out', {}, { 'x-ringback': '', origin: 'https://evil.example' })).status).toBe(403);
  expect((await olga.ask('POST', '/api/auth/sign-in/email', {}, { 'x-ringback': '', origin: 'https://evil.example' })).status).toBe(403);
  expect((await olga.api('GET', `/shops/${shop}`)).body.settings.name).toBe('Olga Plumbing');
});

test('guessing a password is stopped for the address, from wherever it comes', async () => {
  const guesser = someone();
  const answers = [];
  for (let guess = 0; guess < 12; guess += 1) answers.push((await guesser.signIn('otto@example.com', `wrong password ${guess}`)).status);
  expect(answers[0]).toBe(401);
  expect(answers.at(-1)).toBe(429);
  expect((await someone().signIn('otto@example.com')).status).toBe(429);
});

test('what people did is written down, also what they were refused, and no value with it', async () => {
  await olga.api('PATCH', `/shops/${shop}`, { name: 'Olga & Daughters' });
  const { entries } = (await olga.api('GET', `/shops/${shop}/audit?limit=200`)).body;
  expect(entries[0]).toMatchObject({ actorName: 'Olga', route: 'PATCH /shops/{shop}', detail: { fields: ['name'] }, status: 200 });
  expect(entries.map((entry: { route: string }) => entry.route)).toContain('POST /invitations/{token}/accept');
  expect(JSON.stringify(entries)).not.toContain('Daughters');
  const otto = entries.filter((entry: { actorName: string }) => entry.actorName === 'Otto');
  expect(otto.map((entry: { route: string }) => entry.route)).toContain('PUT /shops/{shop}/contacts/{phone}');
});

test('where others reach the server, the first person needs the code that it printed', async () => {
  const open = await takeOff({ environment: { RINGBACK_PUBLIC_URL: 'https://ringback.example.com' } });
  try {
    const first = aPerson(open.url);
    const of = { name: 'First', email: 'first@example.com' };
    const origin = { origin: 'https://ringback.example.com' };
    expect((await first.api('GET', '/me')).body.setup).toBe('needs-code');
    expect((await first.ask('POST', '/api/auth/sign-up/email', { ...of, password: 'correct horse battery' }, origin)).status).toBe(403);
    const code = new URL(open.running.signUpUrl as string).searchParams.get('code');
    const signedUp = await first.ask('POST', '/api/auth/sign-up/email', { ...of, password: 'correct horse battery', code }, origin);
    expect(signedUp.status).toBe(200);
    expect([...first.jar.keys()]).toEqual(['__Secure-ringback.session_token']);
  } finally {
    await open.land();
  }
});
