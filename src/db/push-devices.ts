// The browsers that people of a shop have asked to be told on.
import type { Role } from '../core/roles.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';

export type Subscription = { endpoint: string; p256dh: string; auth: string };
export type PushDevice = { id: string; name: string; sessionId: string; createdAt: Millis; lastToldAt: Millis | null };

/** The same browser again is the same device, whoever uses it now. */
export async function saveDevice(
  db: Queryable,
  shopId: string,
  of: Subscription & { id: string; userId: string; sessionId: string; name: string; at: Millis },
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    {
      name: 'save push device',
      text: `insert into push_devices (shop_id, id, user_id, session_id, endpoint, p256dh, auth, name, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (shop_id, endpoint) do update set user_id = excluded.user_id, session_id = excluded.session_id,
          p256dh = excluded.p256dh, auth = excluded.auth, name = excluded.name
        returning id`,
    },
    [shopId, of.id, of.userId, of.sessionId, of.endpoint, of.p256dh, of.auth, of.name, timestamp(of.at)],
  );
  return (row as { id: string }).id;
}

export const listDevices = (db: Queryable, shopId: string, userId: string): Promise<PushDevice[]> =>
  db.query<PushDevice>(
    {
      name: 'push devices of user',
      text: `select id, name, session_id as "sessionId", created_at as "createdAt", last_told_at as "lastToldAt"
        from push_devices where shop_id = $1 and user_id = $2 order by created_at, id`,
    },
    [shopId, userId],
  );

export async function countDevices(db: Queryable, shopId: string, userId: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    { name: 'count push devices', text: 'select count(*) as n from push_devices where shop_id = $1 and user_id = $2' },
    [shopId, userId],
  );
  return row?.n ?? 0;
}

/** `userId` null: whoever's it is. */
export async function deleteDevice(db: Queryable, shopId: string, id: string, userId: string | null): Promise<boolean> {
  const rows = await db.query(
    {
      name: 'delete push device',
      text: 'delete from push_devices where shop_id = $1 and id = $2 and ($3::text is null or user_id = $3) returning id',
    },
    [shopId, id, userId],
  );
  return rows.length > 0;
}

export async function markTold(db: Queryable, shopId: string, id: string, at: Millis): Promise<void> {
  await db.query({ name: 'push device told', text: 'update push_devices set last_told_at = $3 where shop_id = $1 and id = $2' }, [
    shopId,
    id,
    timestamp(at),
  ]);
}

// Whoever has left the shop, or may no longer see its customers, is told nothing.
const told = `push_devices d join sign_in."user" u on u.id = d.user_id left join members m on m.shop_id = d.shop_id and m.user_id = d.user_id
  where d.shop_id = $1 and (u."isOperator" or m.role in ('owner', 'office', 'read-only'))`;

export const devicesToTell = (db: Queryable, shopId: string): Promise<{ id: string }[]> =>
  db.query({ name: 'push devices to tell', text: `select d.id from ${told} limit 200` }, [shopId]);

export async function readDeviceToTell(
  db: Queryable,
  shopId: string,
  id: string,
): Promise<(Subscription & { id: string; role: Role; userId: string }) | null> {
  const [row] = await db.query<Subscription & { id: string; role: Role; userId: string }>(
    {
      name: 'push device to tell',
      text: `select d.id, d.endpoint, d.p256dh, d.auth, d.user_id as "userId", coalesce(m.role, 'owner') as role from ${told} and d.id = $2`,
    },
    [shopId, id],
  );
  return row ?? null;
}
