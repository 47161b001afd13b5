// One request from a provider: verify, translate, decide, answer. Nothing is believed before it is verified, and the
// answer goes out only after everything is committed.
import { readCallerOf } from '../db/shops.ts';
import type { RawRequest, Reply } from '../providers/provider.ts';
import { type KnownAccount, Outdated } from './accounts.ts';
import { type App, providerOf } from './app.ts';
import { type Handled, handleEvent, instructionsFor } from './handle-event.ts';
import { recordReport } from './record-report.ts';

export type Received = { status: 200; reply: Reply } | { status: 400 | 403 | 404; problem: string };

export async function receiveWebhook(app: App, shopId: string, accountId: string, request: RawRequest): Promise<Received> {
  const remembered = app.accounts.remembered(accountId);
  if (remembered?.shop.id === shopId) {
    try {
      const received = await receive(app, remembered, request, remembered.version);
      if (received) return received;
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }
  const known = await app.accounts.read(shopId, accountId);
  if (!known) return { status: 404, problem: 'No account lives at this address. Connect the number again.' };
  return (await receive(app, known, request)) as Received;
}

// With `asOf`, `known` may be out of date: null, or `Outdated`, when a fresh one has to judge.
async function receive(app: App, known: KnownAccount, request: RawRequest, asOf?: string): Promise<Received | null> {
  const { account, shop } = known;
  const ids = { shopId: shop.id, accountId: account.id };
  const provider = providerOf(app, account);
  const reading = provider.readWebhook(request, account, app.clock.now());
  if (!reading.ok) {
    if (asOf !== undefined) return null;
    app.log.webhookRefused({ ...ids, why: reading.why, problem: reading.problem });
    return { status: reading.why === 'bad-signature' ? 403 : 400, problem: reading.problem };
  }
  let handled: Handled | null = null;
  for (const event of reading.events) {
    if (event.type === 'text-reported') {
      await recordReport(app, shop, account, event, asOf);
      continue;
    }
    handled = await handleEvent(app, shop, account, event, asOf);
    if (handled.status === 'refused') {
      if (asOf !== undefined) return null;
      app.log.eventRefused({ ...ids, key: event.key, why: handled.why });
      if (handled.why === 'unknown-line') return { status: 404, problem: 'This number is not a line of this shop.' };
    }
  }
  const asks = reading.asks;
  const asksWhatNext = ['call-instructions', 'after-dial', 'after-disclosure'].includes(asks.for);
  const instructions = handled && asksWhatNext ? instructionsFor(handled, shop) : [];
  const scene = handled && handled.status !== 'refused' ? handled : null;
  let caller = scene?.call?.callerPhone ?? null;
  if (asks.for === 'screening') {
    const { phone, version } = await readCallerOf(app.db, shop.id, asks.providerCallId, account.id);
    if (asOf !== undefined && asOf !== version) throw new Outdated();
    caller = phone ?? null;
  }
  const context = {
    account,
    shopName: shop.rules.name,
    line: scene?.line?.phoneNumber ?? '',
    providerCallId: 'providerCallId' in asks ? asks.providerCallId : '',
    caller,
  };
  return { status: 200, reply: provider.writeReply(asks, instructions, context) };
}
