import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { operatorKey } from '../support/flight.ts';
import { type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
let proxy: { url: string; change: (body: string) => string; server: Server };
let numbers = 0;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
  proxy = await aProxy();
});
beforeEach(() => {
  flight.twilio.faults = {};
});
afterAll(async () => {
  proxy.server.close();
  await flight.land();
});

/** Leads to the server, and may change what goes through. */
async function aProxy(): Promise<typeof proxy> {
  const made = { url: '', change: (body: string) => body } as typeof proxy;
  made.server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = made.change(Buffer.concat(chunks).toString());
    const headers = {
      'content-type': request.headers['content-type'] ?? '',
      'x-twilio-signature': String(request.headers['x-twilio-signature']),
    };
    const answer = await fetch(flight.url + request.url, { method: 'POST', headers, body });
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
  made.url = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
  return made;
}

function aNumber(accountSid = flight.account.sid): string {
  numbers += 1;
  const phoneNumber = `+1971557${String(1000 + numbers)}`;
  flight.twilio.addNumber({ accountSid, phoneNumber });
  return phoneNumber;
}

const aNewShop = async (): Promise<string> => (await flight.made('POST', '/shops', { name: 'Harbor Plumbing', lookUpNumbers: false })).id;
const connection = (also: object = {}) => ({
  accountSid: flight.account.sid,
  authToken: flight.account.authToken,
  publicUrl: flight.url,
  registration: 'approved',
  ...also,
});
const connect = async (shop: string, also: object) => await flight.made('POST', `/shops/${shop}/connections/twilio`, connection(also));
const addressesSet = () =>
  flight.twilio.requests.findLast(({ method, path }) => method === 'POST' && path.includes('/IncomingPhoneNumbers/'))?.form;

test('when all is well every step passes, and all of the addresses of the number lead here', async () => {
  const shop = await aNewShop();
  const phoneNumber = aNumber();
  const answer = await connect(shop, { phoneNumber });
  expect(answer).toMatchObject({
    connected: true,
    steps: [
      { step: 'account', ok: true, problem: null },
      { step: 'number', ok: true, problem: null },
      { step: 'addresses', ok: true, problem: null },
      { step: 'signed request', ok: true, problem: null },
    ],
    line: { phoneNumber, provider: 'twilio', stoppedBecause: null },
  });
  const base = `${flight.url}/webhooks/${shop}/${answer.line.accountId}`;
  expect(addressesSet()).toEqual({
    VoiceUrl: `${base}/voice`,
    VoiceMethod: 'POST',
    VoiceFallbackUrl: `${base}/voice-fallback`,
    VoiceFallbackMethod: 'POST',
    StatusCallback: `${base}/call-status`,
    StatusCallbackMethod: 'POST',
    SmsUrl: `${base}/text`,
    SmsMethod: 'POST',
  });
  await flight.call('+15035553001', undefined, phoneNumber);
  expect(flight.textsTo('+15035553001')).toHaveLength(1);
});

test('done twice it is one line and one account, with the rules given last', async () => {
  const shop = await aNewShop();
  const phoneNumber = aNumber();
  const first = await connect(shop, { phoneNumber });
  const second = await connect(shop, { phoneNumber, mode: 'text-only', voicemail: false });
  expect(second).toMatchObject({
    connected: true,
    line: { id: first.line.id, accountId: first.line.accountId, settings: { mode: 'text-only' } },
  });
  expect((await flight.made('GET', `/shops/${shop}/lines`)).lines).toHaveLength(1);
});

test('a second number of the same account is a second line', async () => {
  const shop = await aNewShop();
  const [one, two] = [await connect(shop, { phoneNumber: aNumber() }), await connect(shop, { phoneNumber: aNumber() })];
  expect(two).toMatchObject({ connected: true, line: { accountId: one.line.accountId } });
  expect((await flight.made('GET', `/shops/${shop}/lines`)).lines).toHaveLength(2);
});

test.each<[string, () => object, { step: string; problem: RegExp }]>([
  [
    'a wrong token',
    () => ({ authToken: 'not-the-token', phoneNumber: aNumber() }),
    { step: 'account', problem: /does not accept this account SID and auth token/ },
  ],
  [
    'an account that Twilio does not know',
    () => ({ accountSid: `AC${'d'.repeat(32)}`, phoneNumber: aNumber() }),
    { step: 'account', problem: /account SID/ },
  ],
  [
    'a number that nobody has bought',
    () => ({ phoneNumber: '+19715579999' }),
    { step: 'number', problem: /\+19715579999 is not a number of this Twilio account/ },
  ],
  [
    'a number of another account',
    () => ({ phoneNumber: aNumber(`AC${'f'.repeat(32)}`) }),
    { step: 'number', problem: /is not a number of this Twilio account/ },
  ],
])('%s: said so, and nothing is kept', async (_, also, { step, problem }) => {
  const shop = await aNewShop();
  const answer = await connect(shop, also());
  expect(answer).toMatchObject({ connected: false, line: null });
  expect(answer.steps.at(-1)).toMatchObject({ step, ok: false, problem: expect.stringMatching(problem) });
  expect((await flight.made('GET', `/shops/${shop}/lines`)).lines).toEqual([]);
});

test.each([
  ['server-error', /Twilio answered 500/],
  ['unavailable', /Twilio answered 503/],
  ['rate-limited', /Twilio answered 429/],
  ['reset', /could not be reached/],
] as const)('Twilio fails (%s): said so', async (fault, problem) => {
  flight.twilio.faults = { requests: () => fault };
  const answer = await connect(await aNewShop(), { phoneNumber: aNumber() });
  expect(answer).toMatchObject({ connected: false, steps: [{ step: 'account', ok: false, problem: expect.stringMatching(problem) }] });
});

test('a public URL that leads nowhere: said so, with what to check', async () => {
  const answer = await connect(await aNewShop(), { phoneNumber: aNumber(), publicUrl: 'http://127.0.0.1:1' });
  expect(answer.connected).toBe(false);
  expect(answer.steps.at(-1)).toMatchObject({
    step: 'signed request',
    ok: false,
    problem: expect.stringMatching(/127\.0\.0\.1:1 cannot be reached.*Check the tunnel or proxy/),
  });
});

test('a public URL that leads to something else: said so', async () => {
  const answer = await connect(await aNewShop(), { phoneNumber: aNumber(), publicUrl: `${flight.url}/elsewhere` });
  expect(answer.steps.at(-1)).toMatchObject({ step: 'signed request', ok: false, problem: expect.stringMatching(/answered with 404/) });
});

test('a proxy that hands requests on as they are is fine; one that changes the body is found', async () => {
  const [shop, phoneNumber] = [await aNewShop(), aNumber()];
  expect(await connect(shop, { phoneNumber, publicUrl: proxy.url })).toMatchObject({ connected: true });
  proxy.change = (body) => `${body}&added=1`;
  const answer = await connect(shop, { phoneNumber, publicUrl: `${proxy.url}/` });
  expect(answer.connected).toBe(false);
  expect(answer.steps.at(-1)).toMatchObject({ step: 'signed request', ok: false, problem: expect.stringMatching(/signature did not fit/) });
  proxy.change = (body) => body;
  expect(await connect(shop, { phoneNumber, publicUrl: proxy.url })).toMatchObject({ connected: true });
});

test('a second number under another public URL leaves the first one working', async () => {
  const [shop, phoneNumber] = [await aNewShop(), aNumber()];
  await connect(shop, { phoneNumber });
  await connect(shop, { phoneNumber: aNumber(), publicUrl: proxy.url });
  await flight.call('+15035553002', undefined, phoneNumber);
  expect(flight.textsTo('+15035553002')).toHaveLength(1);
});

test("a number of another shop, and a shop's own key with a public URL of its own, are refused", async () => {
  const [mine, phoneNumber] = [await aNewShop(), aNumber()];
  await connect(mine, { phoneNumber });
  const taken = await flight.api('POST', `/shops/${await aNewShop()}/connections/twilio`, connection({ phoneNumber }));
  expect(taken).toMatchObject({ status: 409, body: { error: { code: 'number.taken' } } });
  const { key } = await flight.made('POST', `/shops/${mine}/api-keys`, { name: 'mine' });
  const refused = await flight.api(
    'POST',
    `/shops/${mine}/connections/twilio`,
    connection({ phoneNumber, publicUrl: 'http://169.254.169.254' }),
    key,
  );
  expect(refused).toMatchObject({ status: 403 });
});

test('what is missing or malformed is said all at once, without the token', async () => {
  const answer = await flight.api('POST', `/shops/${await aNewShop()}/connections/twilio`, {
    accountSid: 'AC12',
    authToken: 'a-secret-token',
    phoneNumber: '911',
    mode: 'ring-first',
  });
  expect(answer.status).toBe(422);
  expect(answer.body.error.fields.map((field: { path: string }) => field.path).sort()).toEqual(['accountSid', 'phoneNumber']);
  expect(JSON.stringify(answer.body)).not.toContain('a-secret-token');
});

function ringback(args: string[], environment: Record<string, string>): Promise<{ code: number; out: string }> {
  const cli = new URL('../../src/cli/ringback.ts', import.meta.url).pathname;
  const env = { PATH: process.env.PATH ?? '', ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}

test('the command prints every step, and ends with 1 when one failed', async () => {
  const [shop, phoneNumber] = [await aNewShop(), aNumber()];
  const args = [
    'connect',
    'twilio',
    '--shop',
    shop,
    '--account-sid',
    flight.account.sid,
    '--number',
    phoneNumber,
    '--public-url',
    flight.url,
    '--server',
    flight.url,
  ];
  const good = await ringback(args, { RINGBACK_API_KEY: operatorKey, TWILIO_AUTH_TOKEN: flight.account.authToken });
  expect(good).toEqual({ code: 0, out: `ok   account\nok   number\nok   addresses\nok   signed request\n${phoneNumber} is connected.\n` });
  const bad = await ringback(args, { RINGBACK_API_KEY: operatorKey, TWILIO_AUTH_TOKEN: 'not-the-token' });
  expect(bad.code).toBe(1);
  expect(bad.out).toMatch(/^FAIL account: Twilio does not accept this account SID and auth token\..*\n.* is not connected yet\. /);
  const stranger = await ringback(args, { RINGBACK_API_KEY: 'not-the-key', TWILIO_AUTH_TOKEN: flight.account.authToken });
  expect(stranger).toMatchObject({ code: 1, out: expect.not.stringContaining(' at ') });
});

test("the command finds the server by RINGBACK_SERVER and the key in the server's data directory", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-cli-'));
  writeFileSync(join(folder, 'operator-key'), `${operatorKey}\n`);
  const args = [
    'connect',
    'twilio',
    '--shop',
    await aNewShop(),
    '--account-sid',
    flight.account.sid,
    '--number',
    aNumber(),
    '--public-url',
    flight.url,
  ];
  const ran = await ringback(args, { RINGBACK_SERVER: flight.url, RINGBACK_DATA_DIR: folder, TWILIO_AUTH_TOKEN: flight.account.authToken });
  rmSync(folder, { recursive: true });
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('is connected.') });
});
