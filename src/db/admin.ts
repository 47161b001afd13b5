// Shops, lines, accounts, contacts and keys as the API changes them. Rare next to calls, so plain queries.
import { sql } from 'kysely';
import type { LineRules } from '../core/call-plan.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import type { Millis } from '../core/time.ts';
import { anyOf, type Queryable, timestamp } from './connect.ts';
import { isMended } from './conversations.ts';

export type ShopDetail = { id: string; rules: ShopRules; isDemo: boolean; createdAt: Millis };
export type LineDetail = {
  id: string;
  shopId: string;
  phoneNumber: string;
  provider: string;
  accountId: string;
  rules: LineRules;
  stoppedBecause: string | null;
};

export async function insertShop(db: Queryable, shop: { id: string; rules: ShopRules; isDemo: boolean; at: Millis }): Promise<void> {
  await db.kysely
    .insertInto('shops')
    .values({
      id: shop.id,
      name: shop.rules.name,
      time_zone: shop.rules.hours.timeZone,
      settings: JSON.stringify(shop.rules),
      is_demo: shop.isDemo,
      created_at: timestamp(shop.at),
    })
    .execute();
}

/** `change` is asked again when somebody else has saved meanwhile, so that nothing of theirs is undone. Null: no such shop. */
export async function changeShop(
  db: Queryable,
  id: string,
  change: (shop: ShopDetail) => ShopRules | Promise<ShopRules>,
): Promise<ShopDetail | null> {
  for (;;) {
    const shop = await readShop(db, id);
    if (!shop) return null;
    const rules = await change(shop);
    const saved = await db.kysely
      .updateTable('shops')
      .set({ name: rules.name, time_zone: rules.hours.timeZone, settings: JSON.stringify(rules) })
      .where('id', '=', id)
      .where(sql<boolean>`settings = ${JSON.stringify(shop.rules)}::jsonb`)
      .returning('id')
      .execute();
    if (saved.length > 0) return { ...shop, rules };
  }
}

export async function listShops(db: Queryable, only: string[] | null): Promise<ShopDetail[]> {
  let query = db.kysely.selectFrom('shops').select(['id', 'settings', 'is_demo', 'created_at']).orderBy('created_at');
  if (only) query = query.where('id', '=', anyOf(only));
  return (await query.execute()).map((row) => ({
    id: row.id,
    rules: row.settings as unknown as ShopRules,
    isDemo: row.is_demo,
    createdAt: row.created_at,
  }));
}

export async function readShop(db: Queryable, id: string): Promise<ShopDetail | null> {
  return (await listShops(db, [id]))[0] ?? null;
}

export async function insertLine(
  db: Queryable,
  line: { shopId: string; id: string; phoneNumber: string; accountId: string; rules: LineRules; at: Millis },
): Promise<void> {
  await db.kysely
    .insertInto('lines')
    .values({
      shop_id: line.shopId,
      id: line.id,
      phone_number: line.phoneNumber,
      account_id: line.accountId,
      settings: JSON.stringify(line.rules),
      created_at: timestamp(line.at),
    })
    .execute();
}

export async function updateLine(
  db: Queryable,
  shopId: string,
  id: string,
  change: { rules: LineRules; accountId?: string },
): Promise<void> {
  await db.kysely
    .updateTable('lines')
    .set({
      settings: JSON.stringify(change.rules),
      stopped_until: null,
      stopped_since: null,
      stopped_because: null,
      ...(change.accountId ? { account_id: change.accountId } : {}),
    })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .execute();
}

/** Lines of one shop, or of all, or the one with this number. */
export async function listLines(db: Queryable, of: { shopId?: string; phoneNumber?: string }): Promise<LineDetail[]> {
  let query = db.kysely
    .selectFrom('lines as l')
    .innerJoin('provider_accounts as a', (join) => join.onRef('a.shop_id', '=', 'l.shop_id').onRef('a.id', '=', 'l.account_id'))
    .select(['l.id', 'l.shop_id', 'l.phone_number', 'l.account_id', 'l.settings', 'a.provider'])
    .select(
      sql<string | null>`case when l.stopped_because is not null and not ${sql.raw(isMended)} then l.stopped_because end`.as(
        'stopped_because',
      ),
    )
    .orderBy('l.created_at');
  if (of.shopId) query = query.where('l.shop_id', '=', of.shopId);
  if (of.phoneNumber) query = query.where('l.phone_number', '=', of.phoneNumber);
  return (await query.execute()).map((row) => ({
    id: row.id,
    shopId: row.shop_id,
    phoneNumber: row.phone_number,
    provider: row.provider,
    accountId: row.account_id,
    rules: row.settings as unknown as LineRules,
    stoppedBecause: row.stopped_because,
  }));
}

/** Numbers that are reached under different addresses have accounts of their own, for signatures cover the address. */
export async function findAccount(
  db: Queryable,
  shopId: string,
  provider: string,
  externalId: string,
  publicUrl: string | null,
): Promise<{ id: string } | null> {
  const query = db.kysely.selectFrom('provider_accounts').select('id').where('shop_id', '=', shopId).where('provider', '=', provider);
  return (
    (await query.where('external_id', '=', externalId).where('public_url', 'is not distinct from', publicUrl).executeTakeFirst()) ?? null
  );
}

export async function saveAccount(
  db: Queryable,
  account: { shopId: string; id: string; provider: string; externalId: string; secrets: Buffer; publicUrl: string | null; at: Millis },
): Promise<void> {
  const { shopId, externalId, publicUrl, at, ...rest } = account;
  await db.kysely
    .insertInto('provider_accounts')
    .values({ ...rest, shop_id: shopId, external_id: externalId, public_url: publicUrl, created_at: timestamp(at) })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'id']).doUpdateSet({ secrets: account.secrets, public_url: publicUrl, refused_since: null }),
    )
    .execute();
}

type Sealed = { shopId: string; id: string; secrets: Buffer };

export const listSealed = (db: Queryable): Promise<Sealed[]> =>
  db.query<Sealed>({ name: 'sealed accounts', text: 'select shop_id as "shopId", id, secrets from provider_accounts' }, []);

export async function replaceSealed(db: Queryable, { shopId, id, secrets }: Sealed): Promise<void> {
  await db.query({ name: 'seal account', text: 'update provider_accounts set secrets = $3 where shop_id = $1 and id = $2' }, [
    shopId,
    id,
    secrets,
  ]);
}

export type Contact = { phone: string; kind: string; name: string | null };

export async function listContacts(db: Queryable, shopId: string): Promise<Contact[]> {
  return await db.kysely.selectFrom('contacts').select(['phone', 'kind', 'name']).where('shop_id', '=', shopId).orderBy('phone').execute();
}

export async function saveContact(db: Queryable, shopId: string, contact: Contact, at: Millis): Promise<void> {
  await db.kysely
    .insertInto('contacts')
    .values({ shop_id: shopId, ...contact, created_at: timestamp(at) })
    .onConflict((conflict) => conflict.columns(['shop_id', 'phone']).doUpdateSet({ kind: contact.kind, name: contact.name }))
    .execute();
}

/** Adds those that are not there yet; returns how many. */
export async function addContacts(db: Queryable, shopId: string, contacts: Contact[], at: Millis): Promise<number> {
  if (contacts.length === 0) return 0;
  const result = await db.kysely
    .insertInto('contacts')
    .values(contacts.map((contact) => ({ shop_id: shopId, ...contact, created_at: timestamp(at) })))
    .onConflict((conflict) => conflict.columns(['shop_id', 'phone']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}

export async function deleteContact(db: Queryable, shopId: string, phone: string): Promise<boolean> {
  const result = await db.kysely.deleteFrom('contacts').where('shop_id', '=', shopId).where('phone', '=', phone).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function insertKey(db: Queryable, key: { shopId: string; id: string; name: string; hash: Buffer; at: Millis }): Promise<void> {
  await db.kysely
    .insertInto('api_keys')
    .values({ shop_id: key.shopId, id: key.id, name: key.name, hash: key.hash, created_at: timestamp(key.at) })
    .execute();
}

export async function shopOfKey(db: Queryable, hash: Buffer): Promise<{ id: string; name: string; shopId: string } | null> {
  const row = await db.kysely
    .selectFrom('api_keys')
    .select(['id', 'name', 'shop_id'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, shopId: row.shop_id } : null;
}

export async function listKeys(db: Queryable, shopId: string): Promise<{ id: string; name: string; createdAt: Millis }[]> {
  const rows = await db.kysely
    .selectFrom('api_keys')
    .select(['id', 'name', 'created_at'])
    .where('shop_id', '=', shopId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at }));
}

export async function revokeKey(db: Queryable, shopId: string, id: string, at: Millis): Promise<boolean> {
  const result = await db.kysely
    .updateTable('api_keys')
    .set({ revoked_at: timestamp(at) })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
