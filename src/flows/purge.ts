// Every day, what is old enough is deleted, in batches: each is a transaction of its own together with its proof, so that
// whatever ends the work in between, the next run goes on where it stood (compliance PR-1, PR-5).
import type { Retention } from '../core/shop-rules.ts';
import { hours, type Millis } from '../core/time.ts';
import { listShops, readShop } from '../db/admin.ts';
import { insertPurge, type PurgeKind, purge, purgeKinds } from '../db/purges.ts';
import { transaction } from '../db/transaction.ts';
import type { App } from './app.ts';

const mostAtOnce = 500;

/** Puts each shop's purge on the queue. */
export async function purgeAll(app: App): Promise<void> {
  for (const shop of await listShops(app.db, null)) await app.jobs.enqueue(app.db, 'purge-shop', { shopId: shop.id });
}

/** Deletes what is old enough; says how much of each kind. */
export async function purgeShop(app: App, of: { shopId: string }, batch = mostAtOnce): Promise<Partial<Record<PurgeKind, number>>> {
  const shop = await readShop(app.db, of.shopId);
  if (!shop) return {};
  const done: Partial<Record<PurgeKind, number>> = {};
  for (const kind of Object.keys(purgeKinds) as PurgeKind[]) {
    const olderThan = oldest(shop.rules.retention, purgeKinds[kind], app.clock.now());
    if (olderThan === null) continue;
    for (let count = batch; count === batch; ) {
      count = await transaction(app.db, { shopId: shop.id, name: 'purge' }, async (tx) => {
        const at = app.clock.now();
        const purged = await purge(tx, shop.id, kind, olderThan, batch, at);
        if (purged > 0) tx.last.push(insertPurge(shop.id, app.newId(), { at, kind, count: purged, olderThan }));
        return purged;
      });
      if (count > 0) done[kind] = (done[kind] ?? 0) + count;
    }
  }
  if (Object.keys(done).length > 0) app.log.purged({ shopId: shop.id, ...done });
  return done;
}

function oldest(retention: Retention, what: 'recordings' | 'content' | 'log', now: Millis): Millis | null {
  if (what === 'recordings') return now - hours(24 * retention.recordingDays);
  const months = what === 'content' ? retention.contentMonths : retention.logYears === null ? null : 12 * retention.logYears;
  return months === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').subtract({ months }).epochMilliseconds;
}
