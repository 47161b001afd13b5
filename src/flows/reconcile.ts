// Compares the provider's own record of a line with what webhooks have told us, and repairs what is missing: a call
// we were down for is texted or becomes a task, a text that never arrived is fetched, a lost report is applied.
import { hours } from '../core/time.ts';
import { markAccepted, markRefused } from '../db/health.ts';
import { AccountRefused, type ProviderRecord } from '../providers/provider.ts';
import { type App, providerOf } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { recordReport } from './record-report.ts';

/** How far back each pass looks: long enough for a weekend's repair of a server to find Friday's evening. */
const lookBack = hours(72);

/** Goes through the records of one line. Returns how many events were news. */
export async function reconcileLine(app: App, of: { shopId: string; accountId: string; line: string }): Promise<number> {
  const known = await app.accounts.read(of.shopId, of.accountId);
  if (!known) return 0;
  const { account } = known;
  let records: ProviderRecord[];
  try {
    records = await providerOf(app, account).readRecords(of.line, account, app.clock.now() - lookBack);
  } catch (error) {
    if (!(error instanceof AccountRefused)) throw error;
    if (await markRefused(app.db, of.shopId, of.accountId, app.clock.now())) app.log.accountRefused({ ...of, detail: error.message });
    return 0;
  }
  if (await markAccepted(app.db, of.shopId, of.accountId)) app.log.accountAccepted(of);
  let news = 0;
  for (const { event } of records.sort((a, b) => a.at - b.at)) {
    if (event.type === 'text-reported') {
      await recordReport(app, known.shop, account, event);
      continue;
    }
    const handled = await handleEvent(app, known.shop, account, event);
    if (handled.status === 'done') news += 1;
  }
  if (news > 0) app.log.recordsRepaired({ shopId: of.shopId, line: of.line, news });
  return news;
}
