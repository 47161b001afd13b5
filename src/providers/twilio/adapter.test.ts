import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startTwilioStandIn } from '../../../test/support/twilio-stand-in/stand-in.ts';
import { type Bench, openMailbox, testProvider } from '../provider.test-suite.ts';
import type { Account, OutboundText } from '../provider.ts';
import { createTwilioProvider } from './adapter.ts';
import { createTwilioClients } from './client.ts';
import { pointTwilioNumber } from './connect.ts';

const line = '+15035550100';
const now = Date.parse('2027-01-12T20:00:00Z');
const externalId = `AC${'1'.repeat(32)}`;

async function openBench(): Promise<Bench> {
  const account: Account = {
    shopId: 'shop',
    id: 'account',
    provider: 'twilio',
    externalId,
    secrets: { authToken: 'a-token-for-tests' },
    publicUrl: '',
  };
  const mailbox = await openMailbox(() => ({ provider, account, now }));
  account.publicUrl = mailbox.url;
  const twilio = await startTwilioStandIn({ accounts: [{ sid: externalId, authToken: 'a-token-for-tests' }], now: () => now });
  const addresses = { apiUrl: twilio.apiUrl, lookupsUrl: twilio.lookupsUrl, messagingUrl: twilio.apiUrl, trusthubUrl: twilio.apiUrl };
  const clients = createTwilioClients(addresses);
  const provider = createTwilioProvider(clients, addresses);
  await pointTwilioNumber(clients, account, twilio.addNumber({ accountSid: externalId, phoneNumber: line }));
  return {
    provider,
    account,
    line,
    mailbox,
    unknownCall: `CA${'0'.repeat(32)}`,
    now: () => now,
    call: async (from) => (await twilio.placeCall({ from, to: line })).sid,
    async text(from, body) {
      await twilio.sendInboundText({ from, to: line, body });
    },
    fail: (_, how) =>
      twilio.failNextSend(
        ({ refused: { refusedWith: 21614 }, busy: 'rate-limited', 'answer-lost': 'reset-after-acceptance' } as const)[how],
      ),
    settled: () => twilio.settled(),
    async stop() {
      await clients.close();
      await twilio.stop();
      mailbox.close();
      expect(twilio.violations).toEqual([]);
    },
  };
}

testProvider('Twilio', openBench);

const text: OutboundText = {
  id: '01a2116a-1947-717c-98b3-798bb7c3966e',
  from: line,
  to: '+15035550101',
  body: 'Hi',
  mediaUrls: [],
  validSeconds: 900,
};
const account: Account = {
  shopId: 'shop',
  id: 'account',
  provider: 'twilio',
  externalId,
  secrets: { authToken: 'token' },
  publicUrl: 'https://ringback.example',
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));
function providerAt(apiUrl: string) {
  const clients = createTwilioClients({ apiUrl, lookupsUrl: apiUrl, messagingUrl: apiUrl, trusthubUrl: apiUrl });
  closing.push(() => clients.close());
  return createTwilioProvider(clients, { apiUrl, lookupsUrl: apiUrl, messagingUrl: apiUrl, trusthubUrl: apiUrl });
}

test('where nobody listens nothing can have been sent', async () => {
  const provider = providerAt('http://127.0.0.1:1');
  expect(await provider.sendText(text, account)).toMatchObject({ status: 'not-sent' });
  await expect(provider.findText(text, account, now)).rejects.toThrow('could not be reached');
  await expect(provider.readRecords(line, account, now)).rejects.toThrow('could not be reached');
  await expect(provider.readCall(`CA${'0'.repeat(32)}`, account)).rejects.toThrow('could not be reached');
  expect(await provider.lineType('+15035550101', account, 2000)).toBe('unknown');
});

test.each([
  [201, '<html>gateway</html>'],
  [201, ''],
  [201, '[]'],
  [200, '{}'],
  [200, '<html>Welcome to our network, please sign in</html>'],
  [502, '<html>gateway</html>'],
  [504, ''],
])("an answer of %i that is not Twilio's, %j, may mean anything", async (status, body) => {
  const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(async () => server.close());
  const { port } = server.address() as AddressInfo;
  expect(await providerAt(`http://127.0.0.1:${port}`).sendText(text, account)).toMatchObject({ status: 'unconfirmed' });
});

test('a long code is paced at one segment a second, a toll-free number at three', () => {
  const { capabilities } = providerAt('http://127.0.0.1:1');
  expect(capabilities.pace('+15035550100').perSecond).toBe(1);
  for (const area of ['800', '833', '844', '855', '866', '877', '888']) expect(capabilities.pace(`+1${area}5550100`).perSecond).toBe(3);
});

test('a call to somebody at the shop reads the words, waits for one digit, and asks us what it means', async () => {
  const twilio = await startTwilioStandIn({
    accounts: [{ sid: externalId, authToken: account.secrets.authToken as string }],
    now: () => now,
  });
  closing.push(() => twilio.stop());
  const words = 'Harbor & Sons. A customer waits for you: gas smell.';
  await providerAt(twilio.apiUrl).callStaff({ from: line, to: '+15035550199', customer: '+15035550101', words }, account);
  expect(twilio.violations).toEqual([]);
  const [request] = twilio.requests;
  expect(request?.form).toMatchObject({ From: line, To: '+15035550199' });
  const Twiml = request?.form.Twiml ?? '';
  expect(Twiml).toContain('Harbor &amp; Sons. A customer waits for you: gas smell. Press 1 to be connected.');
  expect(Twiml).toMatch(/<Gather numDigits="1"[^>]*connection\?customer=%2B15035550101/);
  expect(Twiml).toMatch(/<Hangup\/><\/Response>$/);
});

test('on a long code Twilio answers its words; on a toll-free number the network answers STOP, and START or UNSTOP lift it (PV-1)', async () => {
  const bench = await openBench();
  const { answers } = bench.provider.capabilities;
  expect(answers('+15035550100')).toMatchObject({
    stop: expect.arrayContaining(['STOP', 'QUIT', 'CANCEL']),
    start: expect.arrayContaining(['YES']),
  });
  expect(answers('+18885550100')).toMatchObject({ stop: ['STOP'], start: ['START', 'UNSTOP'] });
  await bench.stop();
});

test('the setup guide recommends Advanced Opt-Out, more words, and answers that name the shop (PV-4)', () => {
  const guide = readFileSync(new URL('../../../docs/connect-twilio.md', import.meta.url), 'utf8');
  for (const words of ['Advanced\nOpt-Out', 'OPT OUT', 'ARRET', 'PARAR', 'ALTO', 'AIDE', 'AYUDA', 'name your shop'])
    expect(guide).toContain(words);
});
