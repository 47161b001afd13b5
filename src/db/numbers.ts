// The numbers of a period: counted in the database, by the wall clock of the shop's zone.
import { type RawBuilder, sql } from 'kysely';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';

type Of = { shopId: string; from: Millis; to: Millis; timeZone: string };
const at = (instant: Millis) => sql`${timestamp(instant)}::timestamptz`;
const during = (column: string, { from, to }: Of) => sql`${sql.ref(column)} >= ${at(from)} and ${sql.ref(column)} < ${at(to)}`;
const one = async <Row>(db: Queryable, query: RawBuilder<Row>): Promise<Row> => (await query.execute(db.kysely)).rows[0] as Row;
const all = async <Row>(db: Queryable, query: RawBuilder<Row>): Promise<Row[]> => (await query.execute(db.kysely)).rows;

/** Calls by day, weekday and hour of the wall clock: an hour that the clocks repeat is one hour, one that they skip has none. */
export const callsByHour = (db: Queryable, of: Of) =>
  all<{ date: string; weekday: number; hour: number; calls: number; answered: number; missed: number }>(
    db,
    sql`select to_char(wall, 'YYYY-MM-DD') as date, extract(isodow from wall)::int as weekday, extract(hour from wall)::int as hour,
        count(*)::int as calls, count(*) filter (where verdict = 'answered')::int as answered, count(*) filter (where verdict = 'missed')::int as missed
      from (select c.arrived_at at time zone ${of.timeZone} as wall, c.verdict from calls c where c.shop_id = ${of.shopId}::uuid and ${during('c.arrived_at', of)}) counted
      group by 1, 2, 3`,
  );

/** `p50` and `p95` in seconds, of the texts that the provider has. */
export const firstTexts = (db: Queryable, of: Of) =>
  one<{ texts: number; taken: number; p50: number | null; p95: number | null; replied: number }>(
    db,
    sql`select count(*)::int as texts, count(t.accepted_at)::int as taken,
        percentile_cont(0.5) within group (order by extract(epoch from t.accepted_at - t.created_at)::float8) as p50,
        percentile_cont(0.95) within group (order by extract(epoch from t.accepted_at - t.created_at)::float8) as p95,
        count(distinct t.phone) filter (where exists (
          select 1 from texts r where r.shop_id = t.shop_id and r.phone = t.phone and r.direction = 'in'
            and r.created_at > t.created_at and r.created_at < t.created_at + interval '7 days'))::int as replied
      from texts t where t.shop_id = ${of.shopId}::uuid and t.class = 'first_reply' and t.status in ('accepted', 'sending', 'pending', 'unconfirmed') and ${during('t.created_at', of)}`,
  );

export const firstTextsByDay = (db: Queryable, of: Of) =>
  all<{ date: string; n: number; callers: number }>(
    db,
    sql`select to_char(t.created_at at time zone ${of.timeZone}, 'YYYY-MM-DD') as date, count(*)::int as n, count(distinct t.phone)::int as callers
      from texts t where t.shop_id = ${of.shopId}::uuid and t.class = 'first_reply' and t.status in ('accepted', 'sending', 'pending', 'unconfirmed') and ${during('t.created_at', of)} group by 1`,
  );

/** `valued`: how many have a value entered. */
export const bookingsByDay = (db: Queryable, of: Of) =>
  all<{ date: string; n: number; valued: number; cents: number | null }>(
    db,
    sql`select to_char(v.created_at at time zone ${of.timeZone}, 'YYYY-MM-DD') as date, count(*)::int as n, count(v.value_cents)::int as valued, sum(v.value_cents)::bigint as cents
      from visits v where v.shop_id = ${of.shopId}::uuid and v.kind = 'visit' and v.status in ('requested', 'booked', 'done') and ${during('v.created_at', of)} group by 1`,
  );

/** People who opted out of everything, people who got a first text, and numbers that got any text. */
export const optOuts = (db: Queryable, of: Of) =>
  one<{ opt_outs: number; texted: number; callers: number }>(
    db,
    sql`select
      (select count(distinct e.mark)::int from consent_events e where e.shop_id = ${of.shopId}::uuid and e.kind = 'opt-out' and ${during('e.said_at', of)}) as opt_outs,
      (select count(distinct t.phone)::int from texts t where t.shop_id = ${of.shopId}::uuid and t.direction = 'out' and t.class <> 'alert' and t.status = 'accepted' and ${during('t.created_at', of)}) as texted,
      (select count(distinct t.phone)::int from texts t where t.shop_id = ${of.shopId}::uuid and t.class = 'first_reply' and t.status = 'accepted' and ${during('t.created_at', of)}) as callers`,
  );
