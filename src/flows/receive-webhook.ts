// One request from a provider: verify, translate, decide, answer. Nothing is believed before it is verified, and the
// answer goes out only after everything is committed.
import { readAccount, readCallerOf } from '../db/shops.ts';
import type { RawRequest, Reply } from '../providers/provider.ts';
import { type App, providerOf } from './app.ts';
import { type Handled, handleEvent, instructionsFor } from './handle-event.ts';
import { recordReport } from './record-report.ts';

export type Received = { status: 200; reply: Reply } | { status: 400 | 403 | 404; problem: string };

export async function receiveWebhook(app: App, shopId: string, accountId: string, request: RawRequest): Promise<Received> {
  const known = await readAccount(app.db, shopId, accountId);
  if (!known) return { status: 404, problem: 'No account lives at this address. Connect the number again.' };
  const account = app.openAccount(known.account);
  const provider = providerOf(app, account);
  const reading = provider.readWebhook(request, account, app.clock.now());
  if (!reading.ok) {
    app.log.webhookRefused({ shopId, accountId, why: reading.why, problem: reading.problem });
    return { status: reading.why === 'bad-signature' ? 403 : 400, problem: reading.problem };
  }
  let handled: Handled | null = null;
  for (const event of reading.events) {
    if (event.type === 'text-reported') {
      await recordReport(app, known.shop, account, event);
      continue;
    }
    const result = await handleEvent(app, known.shop, account, event);
    handled = result;
    if (result.status === 'refused') {
      app.log.eventRefused({ shopId, accountId, key: event.key, why: result.why });
      if (result.why === 'unknown-line') return { status: 404, problem: 'This number is not a line of this shop.' };
    }
  }
  const asks = reading.asks;
  const instructions =
    handled && (asks.for === 'call-instructions' || asks.for === 'after-dial') ? instructionsFor(handled, known.shop) : [];
  const scene = handled && handled.status !== 'refused' ? handled : null;
  const context = {
    account,
    shopName: known.shop.rules.name,
    line: scene?.line?.phoneNumber ?? '',
    providerCallId: 'providerCallId' in asks ? asks.providerCallId : '',
    caller:
      asks.for === 'screening' ? ((await readCallerOf(app.db, shopId, asks.providerCallId)) ?? null) : (scene?.call?.callerPhone ?? null),
  };
  return { status: 200, reply: provider.writeReply(asks, instructions, context) };
}
