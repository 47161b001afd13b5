// The only maker of a Tx. Nothing slow happens inside: no network, no waiting for anybody.
import { createHash } from 'node:crypto';
import { type Db, onClient, type Tx } from './connect.ts';

/**
 * Runs `work` in one transaction: all of it happens, or none. With `lock`, whoever holds the same name waits
 * until this one is over; what is read afterwards is then up to date.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>, options: { lock?: string } = {}): Promise<T> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    // The driver pipelines: these go out in one packet with the first query of `work`. If one of them fails the
    // connection is unusable and the query after it fails too, so nobody needs to wait for them here.
    const begun = client.query(options.lock === undefined ? 'begin' : `begin; select pg_advisory_xact_lock(${lockNumber(options.lock)})`);
    begun.catch(() => {});
    const result = await work(onClient(client) as Tx);
    await begun;
    await client.query('commit');
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
