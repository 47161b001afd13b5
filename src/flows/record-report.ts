// A provider's report on a text that we sent: adopts sends that were unconfirmed, advances the delivery, and hands a
// failed first text to a person.
import { advanceDelivery, type SendProblem } from '../core/delivery.ts';
import { seconds } from '../core/time.ts';
import type { Shop } from '../db/shops.ts';
import * as texts from '../db/texts.ts';
import type { Account, ProviderEvent } from '../providers/provider.ts';
import { Outdated } from './accounts.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';

// Passing reasons, tried once more while the text is fresh (providers.md 4.4: 30003, 30008 and the rate limits).
const passing = new Set<SendProblem>(['unreachable-now', 'busy']);

export async function recordReport(
  app: App,
  shop: Shop,
  account: Account,
  report: ProviderEvent & { type: 'text-reported' },
  asOf?: string,
): Promise<void> {
  const text = await texts.readReported(app.db, shop.id, report.textId, report.providerTextId);
  if (text && asOf !== undefined && asOf !== text.version) throw new Outdated();
  if (!text) return app.log.reportUnmatched({ shopId: shop.id, providerTextId: report.providerTextId });
  // Late words about a try that has failed, or about a message that is not the one known, say nothing.
  if (text.failedTextIds.includes(report.providerTextId)) return;
  if (text.providerTextId !== null && text.providerTextId !== report.providerTextId) return;
  const now = app.clock.now();
  let known = text.delivery;
  // Any word about it proves that the provider took it.
  const unproven = text.status === 'sending' || text.status === 'unconfirmed' || (text.status === 'pending' && report.textId !== null);
  if (unproven) {
    await app.textAccepted({ shopId: shop.id, id: text.id, providerTextId: report.providerTextId, state: 'queued', at: now });
    known ??= 'queued';
  } else if (text.status === 'pending') return;
  const state = advanceDelivery(known, report.state);
  // Bad news that was recorded and not acted upon, because the process died in between, is acted upon when it is told again.
  if (state === known && report.state !== known) return;
  if (state !== 'failed' && state !== 'undelivered') {
    // A report that lost a race against a later one says nothing any more.
    await texts.recordDelivery(app.db, shop.id, text.id, known, {
      providerTextId: report.providerTextId,
      state,
      problem: null,
      detail: null,
    });
    return;
  }
  const problem = report.problem ?? 'unknown';
  const recorded = { providerTextId: report.providerTextId, state, problem, detail: report.detail };
  await texts.recordDelivery(app.db, shop.id, text.id, known, recorded);
  app.log.textUndelivered({ shopId: shop.id, textId: text.id, problem, detail: report.detail });
  const tryAgainAt = now + seconds(60);
  const again = passing.has(problem) && text.deliveryRetries === 0 && text.freshUntil !== null && tryAgainAt < text.freshUntil;
  await handleEvent(app, shop, account, {
    type: 'own',
    key: `${text.id} undelivered ${text.deliveryRetries}`,
    phone: text.phone,
    line: text.line,
    event: again
      ? { type: 'text-delayed', at: now, problem }
      : { type: 'text-failed', at: now, textClass: text.class as never, callId: text.callId, problem, detail: report.detail },
    writes: again ? [texts.resendText(shop.id, text.id, report.providerTextId, tryAgainAt)] : [],
  });
}
