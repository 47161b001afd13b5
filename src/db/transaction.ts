// The only maker of a Tx. Nothing slow happens inside: no network, no waiting for anybody.
import { createHash } from 'node:crypto';
import { type Db, onClient, type Tx } from './connect.ts';
import { type Write, writeAll } from './write.ts';

/**
 * Runs `work` in one transaction: all of it happens, or none. With `lock`, whoever holds the same name waits
 * until this one is over; what is read afterwards is then up to date.
 *
 * The driver pipelines: `begin` goes out in one packet with the first query of `work`, and what `work` puts into
 * `tx.last` goes out together with the commit, so that a whole decision takes two round trips.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>, options: { lock?: string } = {}): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const begun = client.query(options.lock === undefined ? 'begin' : `begin; select pg_advisory_xact_lock(${lockNumber(options.lock)})`);
    // When it fails, the queries behind it fail too, and are waited for.
    begun.catch(() => {});
    const last: Write[] = [];
    const tx = Object.assign(onClient(client), { last }) as unknown as Tx;
    const result = await work(tx);
    await begun;
    const ends = last.length > 0 ? [writeAll(tx, last)] : [];
    // After a failed write this commit is a rollback, and the write's error is what the caller hears of.
    const outcomes = await Promise.allSettled([...ends, client.query('commit')]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Any text as a number for PostgreSQL's advisory locks; a collision only makes two strangers wait for each other. */
export function lockNumber(name: string): bigint {
  return createHash('sha1').update(name).digest().readBigInt64BE(0);
}
