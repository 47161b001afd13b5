// The calendar's promises, kept by PostgreSQL itself.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../test/support/database.ts';
import { connect, type Db } from './connect.ts';
import { transaction } from './transaction.ts';
import { cancelVisit, insertVisit, isTaken, moveVisit, type NewVisit, readCalendar } from './visits.ts';
import { writeAll } from './write.ts';

let db: Db;
let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
  db = connect(database.url, { connections: 4, onError: () => {} });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const now = Date.parse('2027-01-12T20:00:00Z');
const hour = 3_600_000;
const slot = (fromHour: number, crew = 'crew') => ({
  crew,
  startsAt: now + fromHour * hour,
  endsAt: now + (fromHour + 2) * hour,
  busyFrom: now + fromHour * hour,
  busyTo: now + (fromHour + 2) * hour,
});
const aVisit = (change: Partial<NewVisit> = {}): NewVisit => ({
  id: randomUUID(),
  kind: 'visit',
  status: 'booked',
  phone: '+15035550101',
  lineId: null,
  slot: slot(20),
  until: null,
  service: null,
  details: {},
  ...change,
});
const enter = (shopId: string, visit: NewVisit) => writeAll(db, [insertVisit(shopId, visit, now)]);
const taken = expect.objectContaining({ code: '23P01' });

test('a crew is never in two places: the second visit is refused, whatever overlaps', async () => {
  const shop = randomUUID();
  await enter(shop, aVisit());
  for (const at of [19, 20, 21]) await expect(enter(shop, aVisit({ slot: slot(at) }))).rejects.toEqual(taken);
  await enter(shop, aVisit({ slot: slot(22) }));
  await enter(shop, aVisit({ slot: slot(20, 'second') }));
  await enter(randomUUID(), aVisit());
});

test('what is held for one caller cannot be booked by another, and a cancelled visit frees its time', async () => {
  const shop = randomUUID();
  await enter(shop, aVisit({ status: 'held', until: now + hour }));
  await expect(enter(shop, aVisit({ phone: '+15035550102' }))).rejects.toEqual(taken);
  const other = aVisit({ slot: slot(30) });
  await enter(shop, other);
  await writeAll(db, [cancelVisit(shop, other.id, now)]);
  await enter(shop, aVisit({ slot: slot(30) }));
});

test('a hold ends at its time, and never blocks its own caller', async () => {
  const shop = randomUUID();
  await enter(shop, aVisit({ status: 'held', until: now + hour }));
  await enter(shop, aVisit({ status: 'held', until: now - 1, phone: '+15035550102', slot: slot(30) }));
  const seenBy = (phone: string, at = now) =>
    transaction(db, { shopId: shop, name: phone }, async (tx) => await readCalendar(tx, shop, phone, at));
  expect((await seenBy('+15035550103')).taken).toHaveLength(1);
  expect((await seenBy('+15035550101')).taken).toEqual([]);
});

test('a moved visit gives up its old time, and cannot take that of another', async () => {
  const shop = randomUUID();
  const visit = aVisit();
  await enter(shop, visit);
  await enter(shop, aVisit({ slot: slot(30) }));
  await expect(writeAll(db, [moveVisit(shop, visit.id, 'booked', slot(31), now)])).rejects.toEqual(taken);
  // By an hour, over its own old time.
  await writeAll(db, [moveVisit(shop, visit.id, 'booked', slot(21), now)]);
  await enter(shop, aVisit({ slot: slot(18) }));
  const { visit: standing } = await readCalendar(db, shop, '+15035550101', now + 20 * hour);
  expect(standing).toMatchObject({ id: visit.id, startsAt: slot(21).startsAt });
});

test('of a hundred who book the same crew and window at the same instant one gets it', async () => {
  const shop = randomUUID();
  const results = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) => enter(shop, aVisit({ phone: `+1503555${String(1000 + index)}` }))),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(results.every((result) => result.status === 'fulfilled' || isTaken(result.reason))).toBe(true);
});
