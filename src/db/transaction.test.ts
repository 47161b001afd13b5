// Decisions that share a transaction under load, against a real PostgreSQL.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../test/support/database.ts';
import { connect, type Db, type Tx } from './connect.ts';
import { transaction } from './transaction.ts';

let db: Db;
let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
  db = connect(database.url, { connections: 4, onError: () => {} });
  await db.pool.query('create table notes (name text primary key, of bigint not null default pg_current_xact_id()::text::bigint)');
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const note = (name: string) => ({ name: 'note', text: 'insert into notes (name) values ($1)', values: [name] });
const notes = async (like: string) =>
  (await db.pool.query('select name, of from notes where name like $1 order by name', [like])).rows as { name: string; of: number }[];
/** One transaction that reads and writes `name`. */
const write = (name: string, shopId: string = randomUUID(), lock = name) =>
  transaction(db, { shopId, name: lock }, async (tx: Tx) => {
    const [seen] = await tx.query<{ count: number }>(
      { name: 'count', text: 'select count(*)::int as count from notes where name like $1' },
      [`${name.split(' ')[0]}%`],
    );
    tx.last.push(note(name));
    return seen?.count;
  });

test('under load many decisions are committed as one', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => write(`many ${index}`)));
  const written = await notes('many%');
  expect(written).toHaveLength(20);
  expect(new Set(written.map((one) => one.of)).size).toBeLessThan(20);
});

test('one decision that fails takes no other with it', async () => {
  const results = await Promise.allSettled([
    ...Array.from({ length: 8 }, (_, index) => write(`good ${index}`)),
    transaction(db, { shopId: randomUUID(), name: 'bad' }, async (tx) => {
      tx.last.push(note('good 3'), note('bad'));
    }),
    transaction(db, { shopId: randomUUID(), name: 'worse' }, async () => {
      throw new Error('it cannot decide');
    }),
    ...Array.from({ length: 8 }, (_, index) => write(`good ${index + 10}`)),
  ]);
  const failed = results.filter((result) => result.status === 'rejected');
  expect(failed.map((result) => String(result.reason.message))).toContain('it cannot decide');
  // Whoever came second with the name "good 3" is the one that fails.
  expect(failed).toHaveLength(2);
  const written = (await notes('%')).map((one) => one.name).filter((name) => /^(good|bad)/.test(name));
  expect(written.filter((name) => name === 'good 3')).toHaveLength(1);
  expect(written.filter((name) => name.startsWith('good'))).toHaveLength(16);
});

test('two decisions about one caller see each other', async () => {
  const shopId = randomUUID();
  const counts = await Promise.all([0, 1, 2, 3, 4].map((index) => write(`turns ${index}`, shopId, 'one caller')));
  expect(counts.toSorted()).toEqual([0, 1, 2, 3, 4]);
});

test('decisions of one shop never share a transaction', async () => {
  const shopId = randomUUID();
  await Promise.all(Array.from({ length: 12 }, (_, index) => write(`shop ${index}`, shopId)));
  const written = await notes('shop%');
  expect(new Set(written.map((one) => one.of)).size).toBe(12);
});
