// The leads board, and what waits for a person and was won today.
import { sql } from 'kysely';
import type { Stage } from '../core/standing.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';
import { type InboxMark, type InboxRow, inboxColumns, withContact } from './inbox.ts';

export type LeadRow = InboxRow & { value_cents: number | null; visit_starts_at: Millis | null };

const at = (instant: Millis) => sql`${timestamp(instant)}::timestamptz`;
const stands = sql`v.kind = 'visit' and v.status in ('requested', 'booked', 'done')`;

/** The leads of one column, latest first. */
export async function listLeads(
  db: Queryable,
  of: { shopId: string; stage: Stage; before: InboxMark | null; limit: number; now: Millis },
): Promise<{ rows: LeadRow[]; next: InboxMark | null }> {
  const after = of.before ? sql`and (t.last_event_at, t.phone) < (${at(of.before[1])}, ${of.before[2]})` : sql``;
  const { rows } = await sql<LeadRow>`select ${inboxColumns},
      (select sum(v.value_cents)::bigint from visits v where v.shop_id = t.shop_id and v.phone = t.phone and ${stands}) as value_cents,
      (select v.starts_at from visits v where v.shop_id = t.shop_id and v.phone = t.phone and ${stands}
        order by v.starts_at < ${at(of.now)}, abs(extract(epoch from v.starts_at - ${at(of.now)})) limit 1) as visit_starts_at
    from threads t ${withContact}
    where t.shop_id = ${of.shopId}::uuid and coalesce(t.stage_set, t.stage) = ${of.stage} ${after}
    order by t.last_event_at desc, t.phone desc limit ${of.limit + 1}`.execute(db.kysely);
  const page = rows.slice(0, of.limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > of.limit && last ? [0, last.last_event_at, last.phone] : null };
}

export type ColumnSum = { stage: Stage; count: number; value_cents: number | null };

export async function sumLeads(db: Queryable, shopId: string): Promise<ColumnSum[]> {
  const { rows } = await sql<ColumnSum>`
    with worth as (
      select v.phone, sum(v.value_cents)::bigint as cents from visits v
      where v.shop_id = ${shopId}::uuid and v.value_cents is not null and ${stands} group by v.phone
    )
    select coalesce(t.stage_set, t.stage) as stage, count(*)::int as count, sum(w.cents)::bigint as value_cents
    from threads t left join worth w on w.phone = t.phone
    where t.shop_id = ${shopId}::uuid and coalesce(t.stage_set, t.stage) is not null group by 1`.execute(db.kysely);
  return rows;
}

export type WaitingRow = {
  phone: string | null;
  name: string | null;
  place: string | null;
  job: string | null;
  because: string;
  summary: string | null;
  since: Millis;
  rank: number;
  task_id: string | null;
  /** The call whose voicemail is to be listened to. */
  call_id: string | null;
  /** Urgent, and the product is still answering: nobody waits yet. */
  answering: boolean;
  assigned_to: string | null;
  assigned_name: string | null;
};

const stillFresh = 24 * 3_600_000;

/**
 * Threads that need a person, urgent ones that the product is still answering, and what callers without a number left; the
 * most urgent first, among them those who wait, the longest first. `count` is of those who wait.
 */
export async function listWaiting(
  db: Queryable,
  shopId: string,
  now: Millis,
  limit: number,
): Promise<{ rows: WaitingRow[]; count: number }> {
  const threads = sql`from threads t where t.shop_id = ${shopId}::uuid and t.waiting_since is not null
    and (t.snoozed_until is null or t.snoozed_until <= ${at(now)})`;
  // A stretch of the index of open threads: those of one day.
  const answered = sql`from threads t where t.shop_id = ${shopId}::uuid and coalesce(t.stage_set, t.stage) in ('new', 'talking', 'handed-over')
    and t.last_event_at > ${at(now - stillFresh)} and t.holder = 'bot' and t.rank < 2 and t.waiting_since is null
    and (t.snoozed_until is null or t.snoozed_until <= ${at(now)})`;
  const tasks = sql`from tasks k where k.shop_id = ${shopId}::uuid and k.done_at is null and k.phone is null`;
  const [{ rows }, { rows: counts }] = await Promise.all([
    sql<WaitingRow>`
      with those as (
        (select *, t.waiting_since as since, false as answering ${threads} order by t.rank, t.waiting_since, t.phone limit ${limit})
        union all
        (select *, t.last_event_at, true ${answered} order by t.rank, t.last_event_at desc limit ${limit})
      )
      select * from (
        select t.phone, coalesce(c.name, t.name) as name, t.place, t.job, coalesce(t.waiting_because, 'assistant-answers') as because,
          coalesce(t.state #>> '{waiting,summary}', k.detail, t.last_text) as summary, t.since, t.rank, k.id as task_id,
          case when k.kind = 'listen' then k.call_id end as call_id, t.answering, t.assigned_to, t.assigned_name
        from those t ${withContact}
        left join lateral (select k.id, k.kind, k.detail, k.call_id from tasks k where k.shop_id = t.shop_id and k.phone = t.phone and k.done_at is null order by k.created_at limit 1) k on true
        union all
        select * from (select null, null, null, null, k.because, k.detail, k.created_at, 2, k.id, case when k.kind = 'listen' then k.call_id end, false, null, null ${tasks} order by k.created_at limit ${limit}) nameless
      ) all_of_them order by rank, answering, since, phone limit ${limit}`.execute(db.kysely),
    sql<{ count: number }>`select (select count(*) ${threads})::int + (select count(*) ${tasks})::int as count`.execute(db.kysely),
  ]);
  return { rows, count: counts[0]?.count ?? 0 };
}

export async function sumWon(db: Queryable, shopId: string, since: Millis): Promise<{ bookings: number; value_cents: number | null }> {
  const { rows } = await sql<{ bookings: number; value_cents: number | null }>`
    select count(*)::int as bookings, sum(v.value_cents)::bigint as value_cents from visits v
    where v.shop_id = ${shopId}::uuid and v.kind = 'visit' and v.status in ('booked', 'done') and v.created_at >= ${at(since)}`.execute(
    db.kysely,
  );
  return rows[0] ?? { bookings: 0, value_cents: null };
}
