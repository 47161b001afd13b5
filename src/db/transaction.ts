// The only maker of a Tx. Nothing slow happens inside: no network, no waiting for anybody.
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type pg from 'pg';
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
    const opening = options.lock === undefined ? 'begin' : `begin; select pg_advisory_xact_lock(${lockNumber(options.lock)})`;
    const last: Write[] = [];
    const tx = Object.assign(onClient(client), { last }) as unknown as Tx;
    const [begun, working] = inOnePacket(client, () => {
      const begin = client.query(opening);
      // When it fails, the queries behind it fail too, and those are waited for.
      begin.catch(() => {});
      return [begin, work(tx)] as const;
    });
    const result = await working;
    await begun;
    const ends = inOnePacket(client, () => [...(last.length > 0 ? [writeAll(tx, last)] : []), client.query('commit')]);
    // After a failed write this commit is a rollback, and the write's error is what the caller hears of.
    for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason;
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

// Queries issued by `issue` leave in one system call; each costs as much as the query's own work on a small machine.
function inOnePacket<T>(client: pg.PoolClient, issue: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return issue();
  } finally {
    stream.uncork();
  }
}

/** Any text as a number for PostgreSQL's advisory locks; a collision only makes two strangers wait for each other. */
export function lockNumber(name: string): bigint {
  return createHash('sha1').update(name).digest().readBigInt64BE(0);
}
