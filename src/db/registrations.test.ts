// What PostgreSQL keeps of a registration: one brand for each shop, one look at a time.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { details, pack, shop as rules } from '../../test/support/a-good-pack.ts';
import { aDatabase } from '../../test/support/database.ts';
import { insertShop, saveAccount } from './admin.ts';
import { connect, type Db } from './connect.ts';
import { claimFiling, fileAgain, isStillTurn, keepIds, listFilings, saveLook } from './registrations.ts';
import { transaction } from './transaction.ts';

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
const minute = 60_000;

async function aShop() {
  const shopId = randomUUID();
  const accountId = randomUUID();
  await insertShop(db, { id: shopId, rules, isDemo: false, at: now });
  await saveAccount(db, {
    shopId,
    id: accountId,
    provider: 'twilio',
    externalId: shopId,
    secrets: Buffer.from('x'),
    publicUrl: null,
    at: now,
  });
  const file = () =>
    transaction(db, { shopId, name: 'registration' }, (tx) =>
      fileAgain(tx, { shopId, id: randomUUID(), kind: 'ten-dlc', lineId: null, accountId, details, pack }, now),
    );
  return { shopId, file };
}

test('a shop has one filing, however often and however much at once it is filed (CT-5)', async () => {
  const { shopId, file } = await aShop();
  const filed = await Promise.all([file(), file(), file()]);
  expect(filed.filter((one) => one !== null)).toHaveLength(1);
  expect(await listFilings(db, { shopId })).toHaveLength(1);
});

test('no two shops text under one brand, or from one messaging service (CT-5)', async () => {
  const [one, other] = [await aShop(), await aShop()];
  const [first, second] = [await one.file(), await other.file()];
  await keepIds(db, one.shopId, first?.id as string, { brand: 'BN1', service: 'MG1' });
  await expect(keepIds(db, other.shopId, second?.id as string, { brand: 'BN1' })).rejects.toThrow(/one_shop_a_brand/);
  await expect(keepIds(db, other.shopId, second?.id as string, { service: 'MG1' })).rejects.toThrow(/one_shop_a_service/);
});

test('of many looks at once one is taken, and when it has died the next one comes after its time', async () => {
  const { shopId, file } = await aShop();
  const filed = (await file()) as { id: string; turn: number };
  const claim = (at: number) => claimFiling(db, { shopId, ...filed }, at, at + 5 * minute);
  const claims = await Promise.all([claim(now), claim(now), claim(now), claim(now)]);
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await claim(now + 4 * minute)).toBe(false);
  expect(await claim(now + 5 * minute)).toBe(true);
});

test('a look that ends after something new was filed changes nothing', async () => {
  const { shopId, file } = await aShop();
  const filed = (await file()) as { id: string; turn: number };
  await transaction(db, { shopId, name: 'registration' }, async (tx) => {
    const [filing] = await listFilings(tx, { shopId });
    if (filing) tx.last.push(saveLook({ ...filing, status: 'rejected', checkAt: null }, now));
  });
  const again = await file();
  expect(again).toMatchObject({ id: filed.id, turn: filed.turn + 2 });
  const isMine = (turn: number) =>
    transaction(db, { shopId, name: 'registration' }, (tx) => isStillTurn(tx, { shopId, id: filed.id, turn }));
  expect([await isMine(filed.turn), await isMine(filed.turn + 2)]).toEqual([false, true]);
});
