import { expect, test } from 'vitest';
import { SimulatedClock } from '../../simulated-clock.ts';
import { type Bench, openMailbox, testProvider } from '../provider.test-suite.ts';
import type { Account } from '../provider.ts';
import { createSimulatorProvider, sign, signatureHeader } from './adapter.ts';
import { PhoneNetwork } from './network.ts';

const line = '+15035550100';

async function openBench(): Promise<Bench> {
  const clock = new SimulatedClock(Date.parse('2027-01-12T20:00:00Z'));
  const account: Account = {
    shopId: 'shop',
    id: 'account',
    provider: 'simulator',
    externalId: 'simulator',
    secrets: { signingKey: 'a-signing-key' },
    publicUrl: '',
  };
  const mailbox = await openMailbox(() => ({ provider, account, now: clock.now() }));
  account.publicUrl = mailbox.url;
  const network = new PhoneNetwork({
    clock,
    onError: (error) => expect.unreachable(error.message),
    subscriberOf: async () => {
      const webhookUrl = `${mailbox.url}/webhooks/shop/account/event`;
      return { webhookUrl, signedUrl: webhookUrl, signingKey: 'a-signing-key' };
    },
  });
  const provider = createSimulatorProvider(network);
  return {
    provider,
    account,
    line,
    mailbox,
    unknownCall: 'SIM-nobody-knows',
    now: () => clock.now(),
    async call(from) {
      const { id } = await network.placeCall(from, line, {});
      await network.idle();
      return id;
    },
    async text(from, body) {
      await network.sendText(from, line, body);
    },
    fail: (phone, how) =>
      void network.weather.set(phone, ({ refused: 'landline', busy: 'busy', 'answer-lost': 'lost-answer' } as const)[how]),
    async settled() {
      await clock.moveTo(clock.now() + 5_000);
      await network.idle();
    },
    async stop() {
      mailbox.close();
    },
  };
}

testProvider('the simulator', openBench);

test.each([
  ['no JSON', '{"event":'],
  ['an event that does not exist', '{"event":"call.imagined","call":"1","at":1}'],
  ['an event with something missing', '{"event":"call.over","call":"1","at":1}'],
  ['a list', '[]'],
])('signed, but %s: malformed', async (_, body) => {
  const bench = await openBench();
  const signature = sign('a-signing-key', `${bench.account.publicUrl}/x`, body);
  const request = {
    method: 'POST',
    target: '/x',
    headers: (name: string) => (name === signatureHeader ? signature : undefined),
    body: Buffer.from(body),
  };
  expect(bench.provider.readWebhook(request, bench.account, 0)).toMatchObject({ ok: false, why: 'malformed' });
  await bench.stop();
});
