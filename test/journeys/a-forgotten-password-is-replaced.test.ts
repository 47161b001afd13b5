// Who forgot their password chooses a new one behind a link that only they get, and whoever was signed in is not any more.
import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { aPerson } from '../support/person.ts';

const olga = 'olga@example.com';
const old = 'correct horse battery';
const cli = fileURLToPath(new URL('../../src/cli/ringback.ts', import.meta.url));
let mailbox: Mailbox;
let flight: Flight;
beforeAll(async () => {
  mailbox = await openMailbox();
  flight = await takeOff({ environment: { RINGBACK_MAIL_URL: mailbox.url } });
  await aPerson(flight.url).signUp({ name: 'Olga', email: olga });
});
afterAll(async () => {
  await flight?.land();
  await mailbox?.close();
});
// So many in five minutes are more than one machine may ask for.
beforeEach(async () => void (await flight.running.app.db.query({ name: 'minutes pass', text: 'delete from sign_in."rateLimit"' }, [])));

const someone = () => aPerson(flight.url);
const forget = (email: string, headers = {}) => someone().ask('POST', '/api/auth/request-password-reset', { email }, headers);
const choose = (newPassword: string, token: string) => someone().ask('POST', '/api/auth/reset-password', { newPassword, token });
const setTo = async (password: string, email = olga) => {
  const sent = mailbox.mails.filter((mail) => mail.to === email).length;
  expect((await forget(email)).status).toBe(200);
  return await choose(password, await tokenBehind(await mailbox.linkTo(email, sent + 1)));
};
/** Where the link leads, as a browser follows it. */
const follow = async (link: string) => new URL((await fetch(link, { redirect: 'manual' })).headers.get('location') ?? '');
const tokenBehind = async (link: string) => (await follow(link)).searchParams.get('token') ?? '';
const makeLink = (email: string) =>
  promisify(execFile)(process.execPath, [cli, 'new-password', email, '--server', flight.url, '--key', operatorKey]);
/** A request that says it is for another host than it is sent to, which no browser does. */
const asHost = (host: string, path: string, body: object) =>
  new Promise<{ status: number | undefined; text: string }>((done, fail) => {
    const headers = { host, 'x-ringback': '1', 'content-type': 'application/json' };
    request(`${flight.url}${path}`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, text }));
    })
      .on('error', fail)
      .end(JSON.stringify(body));
  });

test('the mailed link leads to our page and sets a password of ten characters or more, once', async () => {
  expect((await forget(olga)).status).toBe(200);
  const link = await mailbox.linkTo(olga);
  const page = await follow(link);
  expect([page.origin, page.pathname]).toEqual([flight.url, '/new-password']);
  const token = page.searchParams.get('token') as string;
  const short = await choose('too short', token);
  expect([short.status, short.body.error.fields]).toEqual([
    422,
    [{ path: 'newPassword', message: 'A password needs ten characters or more.' }],
  ]);
  expect((await choose('a new long password', token)).status).toBe(200);
  expect((await choose('another long password', token)).body).toMatchObject({ code: 'INVALID_TOKEN' });
  expect((await follow(link)).searchParams.get('token')).toBeNull();
  expect((await someone().signIn(olga, old)).status).toBe(401);
  expect((await someone().signIn(olga, 'a new long password')).status).toBe(200);
  await setTo(old);
});

test('with the new password the other links that were asked for are worth nothing', async () => {
  const { stdout } = await makeLink(olga);
  const token = await tokenBehind(/http\S+/.exec(stdout)?.[0] ?? '');
  await setTo(old);
  expect((await choose('by the other link', token)).body).toMatchObject({ code: 'INVALID_TOKEN' });
});

test('all sessions end with the old password', async () => {
  const thief = someone();
  await thief.signIn(olga);
  expect((await thief.api('GET', `/shops/${flight.shop.id}`)).status).toBe(200);
  expect((await setTo('a password after the theft')).status).toBe(200);
  expect((await thief.api('GET', `/shops/${flight.shop.id}`)).status).toBe(401);
  expect((await thief.api('GET', '/me')).body.user).toBeNull();
  await setTo(old);
});

test('who has just chosen a new password comes in, however often theirs was guessed before', async () => {
  for (let guess = 0; guess < 11; guess += 1) await someone().signIn(olga, `a wrong password ${guess}`);
  expect((await someone().signIn(olga)).status).toBe(429);
  expect((await setTo('a password after the guessing')).status).toBe(200);
  expect((await someone().signIn(olga, 'a password after the guessing')).status).toBe(200);
});

test('a link by mail to sign in leaves the password as it is, and strangers are never mailed', async () => {
  await setTo(old);
  const sent = mailbox.mails.filter((mail) => mail.to === olga).length;
  for (const email of ['stranger@example.com', olga]) {
    const asked = await someone().ask('POST', '/api/auth/sign-in/magic-link', { email, callbackURL: '/' });
    expect([asked.status, asked.body]).toEqual([200, { status: true }]);
  }
  const link = new URL(await mailbox.linkTo(olga, sent + 1));
  const phone = someone();
  expect((await phone.ask('GET', link.pathname + link.search)).status).toBe(302);
  expect((await phone.api('GET', '/me')).body.user).toMatchObject({ email: olga });
  expect((await someone().signIn(olga, old)).status).toBe(200);
  expect(mailbox.mails.map((mail) => mail.to)).not.toContain('stranger@example.com');
});

test('whether an address is known cannot be told from the answer, and the link never leads to a host that a stranger names', async () => {
  const [known, unknown] = [await forget(olga), await forget('stranger@example.com')];
  expect(unknown).toEqual(known);
  expect((await forget('not an address')).status).toBe(422);
  const elsewhere = await someone().ask('POST', '/api/auth/request-password-reset', { email: olga, redirectTo: 'https://evil.example' });
  expect(elsewhere.status).toBe(200);
  const sent = mailbox.mails.filter((mail) => mail.to === olga).length;
  const asked = await asHost('evil.example', '/api/auth/request-password-reset', { email: olga });
  expect([asked.status, asked.text]).toEqual([400, expect.stringContaining('RINGBACK_PUBLIC_URL')]);
  expect((await setTo(old)).status).toBe(200);
  expect(mailbox.mails.filter((mail) => mail.text.includes('evil.example'))).toEqual([]);
  expect(mailbox.mails.filter((mail) => mail.to === olga).length).toBeGreaterThan(sent);
});

test('`ringback new-password` prints a link that works once, also when the server sends no mail', async () => {
  const silent = await takeOff();
  try {
    const first = aPerson(silent.url);
    await first.signUp({ name: 'Olga', email: olga });
    expect((await first.api('GET', '/me')).body.ways).toEqual({ mail: false });
    const forgotten = await aPerson(silent.url).ask('POST', '/api/auth/request-password-reset', { email: olga });
    expect([forgotten.status, forgotten.body.error.message]).toEqual([400, expect.stringContaining('ringback new-password')]);
  } finally {
    await silent.land();
  }
  const { stdout } = await makeLink('Olga@example.com');
  const token = await tokenBehind(/http\S+/.exec(stdout)?.[0] ?? '');
  expect((await choose('a password by hand', token)).status).toBe(200);
  expect((await choose('a password by hand again', token)).status).toBe(400);
  expect((await someone().signIn(olga, 'a password by hand')).status).toBe(200);
  await expect(makeLink('nobody@example.com')).rejects.toThrow('Nobody signs in with nobody@example.com.');
});

test('a link that is older than an hour opens nothing', async () => {
  const { stdout } = await makeLink(olga);
  const link = /http\S+/.exec(stdout)?.[0] ?? '';
  const token = await tokenBehind(link);
  const hourAgo = { name: 'an hour passes', text: `update sign_in."verification" set "expiresAt" = "expiresAt" - interval '61 minutes'` };
  await flight.running.app.db.query(hourAgo, []);
  const page = await follow(link);
  expect([page.pathname, page.searchParams.get('token')]).toEqual(['/new-password', null]);
  expect((await choose('too late for a password', token)).status).toBe(400);
});
