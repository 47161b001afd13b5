// What is known of whether a shop works: its lines, its accounts, its last proof, its ledger (core/health.ts decides).
import { sql } from 'kysely';
import type { LineRules } from '../core/call-plan.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';
import { isMended } from './conversations.ts';

const at = (instant: Millis) => sql`${timestamp(instant)}::timestamptz`;

export type LineHealth = {
  id: string;
  phone_number: string;
  account_id: string;
  provider: string;
  external_id: string;
  settings: LineRules;
  created_at: Millis;
  stopped_since: Millis | null;
  stopped_because: string | null;
  refused_since: Millis | null;
  last_call_at: Millis | null;
};

/** A line is stopped until a first text has gone out again, or somebody says that it is mended. */
export async function readLineHealth(db: Queryable, shopId: string): Promise<LineHealth[]> {
  const { rows } = await sql<LineHealth & { mended: boolean }>`
    select l.id, l.phone_number, l.account_id, a.provider, a.external_id, l.settings, l.created_at, l.stopped_since, l.stopped_because, a.refused_since,
      (select c.arrived_at from calls c where c.shop_id = l.shop_id and c.line_id = l.id order by c.arrived_at desc limit 1) as last_call_at,
      l.stopped_because is not null and ${sql.raw(isMended)} as mended
    from lines l join provider_accounts a on a.shop_id = l.shop_id and a.id = l.account_id
    where l.shop_id = ${shopId}::uuid order by l.created_at, l.id`.execute(db.kysely);
  return rows.map(({ mended, ...row }) => (mended ? { ...row, stopped_because: null, stopped_since: null } : row));
}

export type AnsweredByText = { call_id: string; phone: string | null; at: Millis; created_at: Millis };

/** The last missed call that the provider has a first text for; the simulator counts only where no other line is. */
export async function lastAnsweredByText(db: Queryable, shopId: string): Promise<AnsweredByText | null> {
  const { rows } = await sql<AnsweredByText>`
    with real as (
      select l.id from lines l join provider_accounts a on a.shop_id = l.shop_id and a.id = l.account_id
      where l.shop_id = ${shopId}::uuid and a.provider <> 'simulator'
    )
    select t.call_id, t.phone, t.accepted_at as at, t.created_at from texts t
    where t.shop_id = ${shopId}::uuid and t.class = 'first_reply' and t.accepted_at is not null and t.call_id is not null
      and (t.line_id in (select id from real) or not exists (select from real))
    order by t.created_at desc limit 1`.execute(db.kysely);
  return rows[0] ?? null;
}

/** Calls that should have come to something by now, and when the first of them came. */
export async function readOverdue(
  db: Queryable,
  shopId: string,
  now: Millis,
  patience: Millis,
): Promise<{ count: number; since: Millis | null }> {
  const { rows } = await sql<{ count: number; since: Millis | null }>`select count(*)::int as count, min(c.arrived_at) as since from calls c
    where c.shop_id = ${shopId}::uuid and c.outcome is null
      and (c.ask_at < ${at(now - 60_000)} or (c.ask_at is null and c.arrived_at < ${at(now - patience)}))`.execute(db.kysely);
  return rows[0] ?? { count: 0, since: null };
}

/** When the last of `most` first texts was written after `since`; null when there were fewer. */
export async function fullSince(db: Queryable, shopId: string, since: Millis, most: number): Promise<Millis | null> {
  const { rows } = await sql<{ count: number; last: Millis | null }>`select count(*)::int as count, max(created_at) as last from (
      select t.created_at from texts t where t.shop_id = ${shopId}::uuid and t.class = 'first_reply' and t.created_at > ${at(since)}
      order by t.created_at desc limit ${most}) those`.execute(db.kysely);
  const [row] = rows;
  return row && row.count >= most ? row.last : null;
}

/** True when it was not known to be refused. */
export async function markRefused(db: Queryable, shopId: string, accountId: string, now: Millis): Promise<boolean> {
  const text = 'update provider_accounts set refused_since = $3 where shop_id = $1 and id = $2 and refused_since is null returning id';
  return (await db.query({ name: 'account refused', text }, [shopId, accountId, timestamp(now)])).length > 0;
}

/** True when it was known to be refused. */
export async function markAccepted(db: Queryable, shopId: string, accountId: string): Promise<boolean> {
  const text =
    'update provider_accounts set refused_since = null where shop_id = $1 and id = $2 and refused_since is not null returning id';
  return (await db.query({ name: 'account accepted', text }, [shopId, accountId])).length > 0;
}
