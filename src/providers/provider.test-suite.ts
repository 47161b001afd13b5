// What every adapter must pass. A bench is the adapter with a network beside it: people call and text a line, and the
// network's webhooks arrive at a server that verifies and answers them through the adapter.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account, Asks, OutboundText, Provider, ProviderEvent, RawRequest, WebhookReading } from './provider.ts';

export type Bench = {
  provider: Provider;
  account: Account;
  line: string;
  mailbox: Mailbox;
  /** A call that nobody takes, played until its last webhook has arrived. Resolves with the provider's id of it. */
  call(from: string): Promise<string>;
  /** Somebody texts the line. */
  text(from: string, body: string): Promise<void>;
  /** What happens to the next text to `phone`. `answer-lost`: the provider takes it, and we never hear so. */
  fail(phone: string, how: 'refused' | 'busy' | 'answer-lost'): void;
  /** Every receipt has arrived. */
  settled(): Promise<void>;
  /** Form and length of a call id that the provider has never given out. */
  unknownCall: string;
  now(): number;
  stop(): Promise<void>;
};

export type Mailbox = {
  url: string;
  requests: { raw: RawRequest; headers: Record<string, string>; reading: WebhookReading }[];
  close(): void;
};

/** A server that reads webhooks through the adapter and answers every call with a greeting. */
export async function openMailbox(of: () => { provider: Provider; account: Account; now: number }): Promise<Mailbox> {
  const requests: Mailbox['requests'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const raw = {
      method: request.method ?? '',
      target: request.url ?? '',
      headers: (name: string) => headers[name],
      body: Buffer.concat(chunks),
    };
    const { provider, account, now } = of();
    const reading = provider.readWebhook(raw, account, now);
    requests.push({ raw, headers, reading });
    if (!reading.ok) return response.writeHead(reading.why === 'bad-signature' ? 403 : 400).end();
    const context = { account, shopName: 'Harbor Plumbing', line: '', providerCallId: '', caller: null };
    const reply = provider.writeReply(reading.asks, [{ do: 'say', words: 'Sorry we missed your call.' }, { do: 'hang-up' }], context);
    response.writeHead(200, { 'content-type': reply.contentType }).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close: () => void server.close() };
}

export function testProvider(name: string, open: () => Promise<Bench>): void {
  describe(`${name}, as every provider`, () => {
    let bench: Bench;
    let callId: string;
    beforeAll(async () => {
      bench = await open();
      callId = await bench.call('+15035550101');
      await bench.text('+15035550101', 'My sink leaks');
    });
    afterAll(() => bench.stop());

    const read = (raw: RawRequest, account = bench.account) => bench.provider.readWebhook(raw, account, bench.now());
    const told = (): ProviderEvent[] => bench.mailbox.requests.flatMap(({ reading }) => (reading.ok ? reading.events : []));
    let texts = 0;
    const aText = (to: string): OutboundText => {
      texts += 1;
      const id = `01a2116a-1947-717c-98b3-${String(texts).padStart(12, '0')}`;
      return { id, from: bench.line, to, body: `Text number ${texts}`, mediaUrls: [], validSeconds: 900 };
    };

    test('its webhooks are read: a call that arrived and is over, and a text', () => {
      expect(bench.mailbox.requests.map(({ reading }) => reading.ok)).not.toContain(false);
      const [arrived] = told();
      expect(arrived).toMatchObject({ type: 'call-arrived', providerCallId: callId, from: '+15035550101', to: bench.line });
      expect(told().find((event) => event.type === 'call-fact' && event.fact.type === 'call-over')).toMatchObject({
        providerCallId: callId,
        from: '+15035550101',
        to: bench.line,
      });
      expect(told().find((event) => event.type === 'text-received')).toMatchObject({
        from: '+15035550101',
        to: bench.line,
        body: 'My sink leaks',
        media: [],
      });
    });

    test('the same happening has the same key however often it is told, and no two share one', () => {
      for (const { raw, reading } of bench.mailbox.requests) expect(read(raw)).toEqual(reading);
      const keys = told().map((event) => event.key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    test('nothing that was changed on its way is read, nor what somebody else has signed', () => {
      for (const { raw } of bench.mailbox.requests) {
        const forged: RawRequest[] = [
          { ...raw, body: Buffer.concat([raw.body, Buffer.from('&x=1')]) },
          { ...raw, body: raw.body.subarray(0, -1) },
          { ...raw, body: new Uint8Array() },
          { ...raw, target: `${raw.target}${raw.target.includes('?') ? '&' : '?'}x=1` },
          { ...raw, target: raw.target.replace('account', 'another') },
          { ...raw, headers: (header) => (header.includes('signature') ? undefined : raw.headers(header)) },
          { ...raw, headers: (header) => (header.includes('signature') ? '' : raw.headers(header)) },
        ];
        for (const one of forged) expect(read(one)).toMatchObject({ ok: false, why: 'bad-signature' });
        const secrets = Object.fromEntries(Object.keys(bench.account.secrets).map((secret) => [secret, 'of somebody else']));
        expect(read(raw, { ...bench.account, secrets })).toMatchObject({ ok: false, why: 'bad-signature' });
        expect(read(raw, { ...bench.account, secrets: {} })).toMatchObject({ ok: false, why: 'bad-signature' });
        expect(read(raw, { ...bench.account, publicUrl: 'https://elsewhere.example' })).toMatchObject({ ok: false, why: 'bad-signature' });
      }
    });

    test('the signature is looked at before the body: what cannot be parsed and is not signed is a bad signature', () => {
      const [first] = bench.mailbox.requests;
      for (const body of ['{', '%', '\u0000', '{"event":"call.arrived"}'])
        expect(read({ ...(first?.raw as RawRequest), body: Buffer.from(body) })).toMatchObject({ why: 'bad-signature' });
    });

    test('the repair of a signature tells nobody the secret', () => {
      const reading = read({ ...(bench.mailbox.requests[0]?.raw as RawRequest), headers: () => undefined });
      for (const secret of Object.values(bench.account.secrets)) expect(JSON.stringify(reading)).not.toContain(secret);
    });

    test.each<Asks>([
      { for: 'nothing' },
      { for: 'call-instructions', providerCallId: 'call' },
      { for: 'after-dial', providerCallId: 'call', callOver: false },
      { for: 'after-dial', providerCallId: 'call', callOver: true },
      { for: 'screening', providerCallId: 'call' },
      { for: 'screened', accepted: true },
      { for: 'screened', accepted: false },
      { for: 'hang-up' },
    ])('it has an answer to %j', (asks) => {
      const context = {
        account: bench.account,
        shopName: 'Harbor Plumbing',
        line: bench.line,
        providerCallId: 'call',
        caller: '+15035550101',
      };
      const reply = bench.provider.writeReply(asks, [{ do: 'hang-up' }], context);
      expect(reply.contentType).toMatch(/^\w+\/[\w+.-]+$/);
      expect(reply.body).not.toBe('');
    });

    test('a text that is taken is accepted, found, and reported under our own id', async () => {
      const text = aText('+15035550111');
      const outcome = await bench.provider.sendText(text, bench.account);
      expect(outcome).toMatchObject({ status: 'accepted', providerTextId: expect.any(String) });
      await bench.settled();
      const [found] = await bench.provider.findText(text, bench.account, bench.now());
      expect(found?.providerTextId).toBe(outcome.status === 'accepted' && outcome.providerTextId);
      const reports = told().filter((event) => event.type === 'text-reported' && event.textId === text.id);
      expect(reports.at(-1)).toMatchObject({ providerTextId: found?.providerTextId, problem: null });
    });

    test('a text that was never sent is not found', async () => {
      expect(await bench.provider.findText(aText('+15035550111'), bench.account, bench.now())).toEqual([]);
    });

    test('a text that is refused says what for, and is not found', async () => {
      const text = aText('+15035550112');
      bench.fail(text.to, 'refused');
      expect(await bench.provider.sendText(text, bench.account)).toMatchObject({ status: 'refused', problem: 'landline' });
      expect(await bench.provider.findText(text, bench.account, bench.now())).toEqual([]);
    });

    test('a text that a busy provider turns away was certainly not sent', async () => {
      const text = aText('+15035550113');
      bench.fail(text.to, 'busy');
      expect(await bench.provider.sendText(text, bench.account)).toMatchObject({ status: 'not-sent' });
      expect(await bench.provider.findText(text, bench.account, bench.now())).toEqual([]);
    });

    test('a text whose answer is lost is unconfirmed, and found', async () => {
      const text = aText('+15035550114');
      bench.fail(text.to, 'answer-lost');
      expect(await bench.provider.sendText(text, bench.account)).toMatchObject({ status: 'unconfirmed' });
      expect(await bench.provider.findText(text, bench.account, bench.now())).toMatchObject([{ providerTextId: expect.any(String) }]);
    });

    test('its records tell what its webhooks told, under the same keys', async () => {
      await bench.settled();
      const records = await bench.provider.readRecords(bench.line, bench.account, bench.now() - 3_600_000);
      const keys = told().map((event) => event.key);
      expect(records.length).toBeGreaterThan(2);
      for (const { event } of records) expect(keys).toContain(event.key);
      const kinds = records.map(({ event }) => event.type);
      expect(kinds).toEqual(expect.arrayContaining(['call-fact', 'text-received', 'text-reported']));
      const over = records.find(({ event }) => event.type === 'call-fact')?.event;
      expect(over).toMatchObject({ providerCallId: callId, from: '+15035550101', to: bench.line });
      // Nothing from before the instant that was asked for.
      expect(await bench.provider.readRecords(bench.line, bench.account, bench.now() + 3_600_000)).toEqual([]);
    });

    test('one call can be asked about: its end, under the same key, or nothing', async () => {
      const records = await bench.provider.readCall(callId, bench.account);
      const keys = told().map((event) => event.key);
      expect(records?.length).toBeGreaterThan(0);
      for (const { event } of records ?? []) expect(keys).toContain(event.key);
      expect(await bench.provider.readCall(bench.unknownCall, bench.account)).toBeNull();
    });

    test('its pace lets a text go', () => {
      const { perSecond, burst } = bench.provider.capabilities.pace(bench.line);
      expect(perSecond).toBeGreaterThan(0);
      expect(burst).toBeGreaterThanOrEqual(1);
    });
  });
}
