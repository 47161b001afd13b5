// Row-level security in PostgreSQL: even a query that forgets to ask for a shop finds no other shop's rows, and not even
// the program itself can change what is append-only (LG-1).
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db, Queryable } from '../../src/db/connect.ts';
import { type Flight, takeOff } from '../support/flight.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
let flight: Flight;
let db: Db;
let mine: Queryable;
let theirs: string;
const tables = async () =>
  (
    await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'shop_id' order by 1`.execute(db.kysely)
  ).rows.map((row) => row.name);

beforeAll(async () => {
  flight = await takeOff();
  ({ db } = flight.running.app);
  const other = await flight.aShop({ name: 'Their Roofing' });
  theirs = other.id;
  await flight.call('+15035550601', missed);
  await flight.call('+15035550602', missed, other.line);
  await flight.text('+15035550602', 'please stop texting me', [], other.line);
  mine = db.forShops([flight.shop.id]);
});
afterAll(() => flight.land());

test('every table of a shop is behind the lock', async () => {
  const { rows } = await sql<{ name: string; locked: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as locked, count(p.*)::int as policies
    from pg_class c left join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
    where c.relname = any(${await tables()}) and c.relkind = 'r' group by 1, 2`.execute(db.kysely);
  expect(rows.filter((row) => !row.locked || row.policies !== 2)).toEqual([]);
  expect(rows.length).toBeGreaterThan(12);
});

test("a query for one shop that forgets to say so finds none of another's rows, in any table", async () => {
  const seen: Record<string, number> = {};
  for (const table of await tables()) {
    const all = await mine.query<{ shop_id: string }>({ name: `all ${table}`, text: `select shop_id from ${table}` }, []);
    expect(new Set(all.map((row) => row.shop_id)).size, table).toBeLessThanOrEqual(1);
    expect(all.filter((row) => row.shop_id !== flight.shop.id)).toEqual([]);
    seen[table] = all.length;
  }
  expect(seen).toMatchObject({ calls: 1, threads: 1, lines: 1 });
  expect((await mine.kysely.selectFrom('shops').select('id').execute()).map((row) => row.id)).toEqual([flight.shop.id]);
});

test('it can neither change nor add rows of another shop', async () => {
  const changed = await mine.query({ name: 'rename all', text: `update shops set name = 'Taken' returning id` }, []);
  expect(changed).toEqual([{ id: flight.shop.id }]);
  const intrude = mine.query(
    { name: 'intrude', text: `insert into contacts (shop_id, phone, kind, created_at) values ($1, '+15035550111', 'blocked', now())` },
    [theirs],
  );
  await expect(intrude).rejects.toThrow('row-level security');
});

test('with no shop it finds nothing, and of passwords and sessions never anything', async () => {
  expect(await db.forShops([]).query({ name: 'ids of calls', text: 'select id from calls' }, [])).toEqual([]);
  for (const table of ['"user"', '"session"', '"account"'])
    await expect(mine.query({ name: `read ${table}`, text: `select * from sign_in.${table}` }, [])).rejects.toThrow('permission denied');
});

test('one connection that served a shop shows the next one nothing of it', async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    const [one, other] = await Promise.all(
      [flight.shop.id, theirs].map((id) =>
        db.forShops([id]).query<{ shop_id: string }>({ name: 'calls of mine', text: 'select shop_id from calls' }, []),
      ),
    );
    expect(one).toEqual([{ shop_id: flight.shop.id }]);
    expect(other).toEqual([{ shop_id: theirs }]);
  }
});

test('on a server where we may make no roles it works all the same, and says that the lock is off', async () => {
  const owner = `owner_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: flight.databaseUrl });
  await admin.connect();
  await admin.query(`create role ${owner} login password 'theirs'`);
  await admin.query(`create database ${owner} owner ${owner}`);
  const url = new URL(flight.databaseUrl);
  Object.assign(url, { username: owner, password: 'theirs', pathname: `/${owner}` });
  const guest = await takeOff({ environment: { DATABASE_URL: url.href } });
  try {
    await guest.call('+15035550603', missed);
    expect(guest.textsAt('+15035550603')).toHaveLength(1);
    expect(guest.logged.join()).toContain('row-level security');
  } finally {
    await guest.land();
    await admin.query(`drop database ${owner} with (force)`);
    await admin.query(`drop role ${owner}`);
    await admin.end();
  }
});

test.each(['consent_events', 'audit_log'])(
  'the program itself can take nothing out of %s and change nothing in it (LG-1)',
  async (table) => {
    for (const change of [
      `delete from ${table}`,
      `update ${table} set id = id`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
    ])
      await expect(db.query({ name: change, text: change }, [])).rejects.toThrow(/permission denied|must be owner/);
  },
);
