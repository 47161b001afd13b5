// A provider's report on a text that we sent: adopts sends that were unconfirmed, advances the delivery, and hands a
// failed first text to a person.
import { advanceDelivery, type SendProblem } from '../core/delivery.ts';
import { seconds } from '../core/time.ts';
import type { Shop } from '../db/shops.ts';
import * as texts from '../db/texts.ts';
import type { Account, ProviderEvent } from '../providers/provider.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';

// Passing reasons, tried once more while the text is fresh (providers.md 4.4: 30003, 30008 and the rate limits).
const passing = new Set<SendProblem>(['unreachable-now', 'busy']);

export async function recordReport(
  app: App,
  shop: Shop,
  account: Account,
  report: ProviderEvent & { type: 'text-reported' },
): Promise<void> {
  const text = await texts.readReported(app.db, shop.id, report.textId, report.providerTextId);
  if (!text) return app.log.reportUnmatched({ shopId: shop.id, providerTextId: report.providerTextId });
  if (text.status === 'sending' || text.status === 'unconfirmed') {
    await texts.recordAccepted(app.db, shop.id, text.id, report.providerTextId, report.state, app.clock.now());
  }
  const state = advanceDelivery(text.delivery, report.state);
  const failed = state === 'failed' || state === 'undelivered';
  if (state === text.delivery && !failed) return;
  if (!failed) {
    // A report that lost a race against a later one says nothing any more.
    await texts.recordDelivery(app.db, shop.id, text.id, text.delivery, {
      providerTextId: report.providerTextId,
      state,
      problem: null,
      detail: null,
    });
    return;
  }
  if (text.status === 'pending' || state === text.delivery) return;
  const problem = report.problem ?? 'unknown';
  const now = app.clock.now();
  const recorded = { providerTextId: report.providerTextId, state, problem, detail: report.detail };
  await texts.recordDelivery(app.db, shop.id, text.id, text.delivery, recorded);
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
    writes: again ? [texts.resendText(shop.id, text.id, tryAgainAt)] : [],
  });
}
