// The list is the same however it is paged, and whatever is searched for finds what has it and nothing else.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../test/support/database.ts';
import { connect, type Db, type Queryable } from './connect.ts';
import { type InboxFilter, type InboxMark, listInbox, readSearch } from './inbox.ts';
import { guardTables } from './migrate.ts';

const now = Date.parse('2027-01-12T20:00:00Z');
const shop = randomUUID();
const other = randomUUID();
let database: Awaited<ReturnType<typeof aDatabase>>;
let admin: pg.Pool;
let db: Db;
let office: Queryable;

const people = [
  ['+15035550101', 'Ada Lovelace', 'my faucet leaks badly'],
  ['+15035550102', "Conan O'Neil", 'the price is 100% fine'],
  ['+15035550103', 'Zoë_Müller', 'gate code is a_b and c\\d'],
  ['+15035550104', '名前', 'there is a 🚰 in the yard'],
  ['+19715550105', null, 'leaking, again; "urgent" ticket4711'],
  ['+15035550106', 'Ada 100% Nowak', 'DROP TABLE threads;--'],
] as const;

beforeAll(async () => {
  database = await aDatabase();
  admin = new pg.Pool({ connectionString: database.url, max: 1 });
  const guarded = await guardTables(admin);
  db = connect(database.url, { connections: 2, guarded, onError: () => {} });
  office = db.forShops([shop]);
  for (const id of [shop, other])
    await admin.query(`insert into shops (id, name, time_zone, settings, created_at) values ($1, 'Shop', 'UTC', '{}', now())`, [id]);
  // Forty that share their instants by fives, so that only the phone tells them apart.
  for (let n = 0; n < 40; n += 1)
    await aThread(shop, `+1206555${String(n).padStart(4, '0')}`, {
      at: now - Math.floor(n / 5) * 60_000,
      waiting: n % 3 === 0,
      rank: n % 3 === 0 ? (n / 3) % 3 : 2,
    });
  for (const [phone, name, body] of people) await aThread(shop, phone, { at: now - 3_600_000, name, body });
  await aThread(other, '+15035550199', { at: now, name: 'Ada Secret', body: 'my faucet leaks too' });
});
afterAll(async () => {
  await db.close();
  await admin.end();
  await database.drop();
});

async function aThread(
  shopId: string,
  phone: string,
  of: { at: number; name?: string | null; body?: string; waiting?: boolean; rank?: number },
): Promise<void> {
  const at = new Date(of.at).toISOString();
  await admin.query(
    `insert into threads (shop_id, phone, line_id, state, urgency, last_event_at, created_at, name, stage, unread, rank, waiting_since, waiting_because)
     values ($1, $2, $3, '{}', 'normal', $4, $4, $5, 'talking', $6, $7, $8, $9)`,
    [
      shopId,
      phone,
      randomUUID(),
      at,
      of.name ?? null,
      of.waiting ? 1 : 0,
      of.rank ?? 2,
      of.waiting ? at : null,
      of.waiting ? 'wants-person' : null,
    ],
  );
  if (of.body)
    await admin.query(
      `insert into texts (shop_id, id, phone, line_id, direction, class, body, segments, status, created_at) values ($1, $2, $3, $4, 'in', 'message', $5, 1, 'received', $6)`,
      [shopId, randomUUID(), phone, randomUUID(), of.body, at],
    );
}

async function phonesOf(filter: InboxFilter, limit: number, q: string | null = null, reader = office): Promise<string[]> {
  const found: string[] = [];
  let before: InboxMark | null = null;
  do {
    const page = await listInbox(reader, {
      shopId: shop,
      userId: null,
      now,
      filter,
      search: q === null ? null : readSearch(q),
      before,
      limit,
    });
    found.push(...page.rows.map((row) => row.phone));
    before = page.next;
  } while (before !== null);
  return found;
}
const search = (q: string, reader = office) => phonesOf('all', 50, q, reader).then((found) => found.toSorted());
const phoneOf = (...places: number[]) => places.map((place) => people[place]?.[0] as string).toSorted();

test.each(['all', 'open', 'unread', 'needs-person', 'snoozed', 'mine'] as const)(
  'the list %s has every thread once and in one order, whatever the size of its pages',
  async (filter) => {
    const whole = await phonesOf(filter, 200);
    expect(whole).toHaveLength({ all: 46, open: 46, unread: 14, 'needs-person': 14, snoozed: 0, mine: 0 }[filter]);
    expect(new Set(whole).size).toBe(whole.length);
    for (const size of [1, 3, 5, 7]) expect(await phonesOf(filter, size)).toEqual(whole);
  },
);

test('who needs a person comes by urgency first, then by who has waited longest', async () => {
  const { rows } = await listInbox(office, {
    shopId: shop,
    userId: null,
    now,
    filter: 'needs-person',
    search: null,
    before: null,
    limit: 50,
  });
  const order = rows.map((row) => [row.rank, row.waiting_since as number] as const);
  expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  expect(new Set(order.map(([rank]) => rank))).toEqual(new Set([0, 1, 2]));
});

test.each([
  ['ada', [0, 5]],
  ['ADA LOVE', [0]],
  ["o'neil", [1]],
  ['%', [5]],
  ['100%', [1, 5]],
  ['_', [2]],
  ['müller', [2]],
  ['名前', [3]],
  ['faucet lea', [0]],
  ['leak', [0, 4]],
  ['leaks faucet', [0]],
  ['ticket4711', [4]],
  ['"urgent"', [4]],
  ['drop table threads', [5]],
  ["''; drop table threads; --", [5]],
  ["'", [1]],
])('a search for %j finds who has it in their name or their texts', async (q, places) => {
  expect(await search(q)).toEqual(phoneOf(...places));
});

test.each([
  ['(503) 555-0101', [0]],
  ['503.555.0101', [0]],
  ['+1 503 555 0101', [0]],
  ['15035550101', [0]],
  ['555-010', [0, 1, 2, 3, 4, 5]],
  ['971', [4]],
])('a number that is written as %j is found', async (q, places) => {
  expect(await search(q)).toEqual(phoneOf(...places));
});

test.each(['\\', '\\%', ':*', "zz:* & !'", '(((', '<->', '🚰🚰', '%%%', '__%__', 'x'.repeat(200), '\u{202E}abc', '&|!'])(
  'a search for %j breaks nothing and finds nothing',
  async (q) => {
    expect(await search(q)).toEqual([]);
    expect(await phonesOf('all', 200)).toHaveLength(46);
  },
);

test('a note is found by its words', async () => {
  await admin.query(
    `insert into thread_notes (shop_id, id, phone, body, by_name, at) values ($1, $2, $3, 'beware of the dachshund', 'Ada', now())`,
    [shop, randomUUID(), people[0][0]],
  );
  expect(await search('dachs')).toEqual(phoneOf(0));
});

test('a search by the name that the shop itself has given finds it', async () => {
  await admin.query(`insert into contacts (shop_id, phone, kind, name, created_at) values ($1, $2, 'personal', 'Mom', now())`, [
    shop,
    people[4][0],
  ]);
  expect(await search('mom')).toEqual(phoneOf(4));
});

test("no search reaches another shop's texts, not even through the function that asks past the lock", async () => {
  expect(await search('secret')).toEqual([]);
  const reach = async (text: string) => (await office.query({ name: text.slice(0, 60), text }, [other])).length;
  expect(await reach(`select * from find_threads($1, 'faucet', '') f`)).toBe(0);
  expect(await reach(`select * from find_threads($1, '', '555') f`)).toBe(0);
  expect(await reach(`select 1 where thread_says($1, '+15035550199', 'faucet')`)).toBe(0);
  expect(await reach(`select 1 where is_common($1, 'faucet', '')`)).toBe(0);
  expect((await db.query<{ find_threads: string }>({ name: 'own', text: `select find_threads($1, 'faucet', '')` }, [other])).length).toBe(
    1,
  );
});

test('a word that very many texts have is found latest first, page by page, like any other', async () => {
  await admin.query(
    `insert into texts (shop_id, id, phone, line_id, direction, class, body, segments, status, created_at)
     select $1, gen_random_uuid(), '+1206555' || lpad((n % 20)::text, 4, '0'), gen_random_uuid(), 'in', 'message', 'the gutter again', 1, 'received', now() from generate_series(1, 10050) n`,
    [shop],
  );
  const whole = await phonesOf('all', 200, 'gutter');
  expect(whole).toHaveLength(20);
  expect(whole).toEqual((await phonesOf('all', 200)).filter((phone) => whole.includes(phone)));
  expect(await phonesOf('all', 3, 'gutter')).toEqual(whole);
  expect(await phonesOf('needs-person', 3, 'gutter')).toHaveLength(7);
  expect(await phonesOf('all', 3, 'gutter', db)).toEqual(whole);
});
