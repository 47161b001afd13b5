// The only maker of a Tx. Nothing slow happens inside: no network, no waiting for anybody.
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type pg from 'pg';
import { type Db, onClient, type Tx } from './connect.ts';
import { takeStatement } from './live-notices.ts';
import { type Write, writeAll } from './write.ts';

type Lock = { shopId: string; name: string };
type Waiting = { lock: Lock; work: (tx: Tx) => Promise<unknown>; done: (result: unknown) => void; fail: (error: unknown) => void };

/** Two commits under way at once keep the disk busy; what comes in meanwhile is cheaper as one transaction. */
const lanes = 2;
const mostInOne = 32;

const queues = new WeakMap<Db, { waiting: Waiting[]; running: number }>();

/**
 * Runs `work` in a transaction, under the shop's lock of that name: who holds the same lock waits until this one is
 * over, and what `work` reads is then up to date. All that `work` writes happens, or none of it.
 *
 * While two transactions are on their way, the work that comes in waits and is then done in one transaction: under
 * load that saves most round trips and commits, and nothing waits when there is no load. When any part of such a
 * transaction fails, all of it is undone and each part is run again alone; so `work` must change nothing but the
 * database. A transaction takes one work of a shop at a time, in the order of the shops, so that no two of them wait
 * for each other's rows.
 */
export function transaction<T>(db: Db, lock: Lock, work: (tx: Tx) => Promise<T>): Promise<T> {
  const queue = queues.get(db) ?? { waiting: [], running: 0 };
  queues.set(db, queue);
  return new Promise<T>((done, fail) => {
    queue.waiting.push({ lock, work, done: done as (result: unknown) => void, fail });
    next(db, queue);
  });
}

function next(db: Db, queue: { waiting: Waiting[]; running: number }): void {
  while (queue.running < lanes && queue.waiting.length > 0) {
    const shops = new Set<string>();
    const together: Waiting[] = [];
    const later: Waiting[] = [];
    for (const one of queue.waiting) {
      const fits = together.length < mostInOne && !shops.has(one.lock.shopId);
      shops.add(one.lock.shopId);
      (fits ? together : later).push(one);
    }
    queue.waiting = later;
    queue.running += 1;
    void runAll(db, together).finally(() => {
      queue.running -= 1;
      next(db, queue);
    });
  }
}

async function runAll(db: Db, together: Waiting[]): Promise<void> {
  const ordered = together.toSorted((a, b) => (a.lock.shopId < b.lock.shopId ? -1 : 1));
  try {
    const results = await run(db, ordered);
    for (const [index, one] of ordered.entries()) one.done(results[index]);
  } catch (error) {
    if (ordered.length === 1) return ordered[0]?.fail(error);
    for (const one of ordered) await runAll(db, [one]);
  }
}

/**
 * The driver pipelines: `begin` and the locks go out in one packet with the first query of every work, and what the
 * works put into `tx.last` goes out together with the commit, so that a whole decision takes two round trips.
 */
async function run(db: Db, together: Waiting[]): Promise<unknown[]> {
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const locks = together.map(({ lock }) => lockNumber(`${lock.shopId} ${lock.name}`)).toSorted((a, b) => (a < b ? -1 : 1));
    const opening = ['begin; set local ringback.collect = on', ...locks.map((lock) => `select pg_advisory_xact_lock(${lock})`)].join('; ');
    const transactions = together.map(() => Object.assign(onClient(client), { last: [] as Write[] }) as unknown as Tx);
    const [begun, working] = inOnePacket(client, () => {
      const begin = client.query(opening);
      // When it fails, the queries behind it fail too, and those are waited for.
      begin.catch(() => {});
      return [begin, together.map(({ work }, index) => work(transactions[index] as Tx))] as const;
    });
    const results = valuesOf(await Promise.allSettled(working));
    await begun;
    const ends = inOnePacket(client, () => {
      const writes = transactions.flatMap((tx) => (tx.last.length > 0 ? [writeAll(tx, tx.last)] : []));
      const commit = client.query('commit');
      // Nobody waits for open pages to be told; after a failed commit there is nothing to tell.
      const taking = client.query<{ collected: string }>(takeStatement);
      taking.then(({ rows }) => db.liveNotices.add(rows[0]?.collected ?? '')).catch(() => {});
      return [...writes, commit];
    });
    // After a failed write this commit is a rollback, and the write's error is what the caller hears of.
    valuesOf(await Promise.allSettled<unknown>(ends));
    return results;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function valuesOf<T>(settled: PromiseSettledResult<T>[]): T[] {
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
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
