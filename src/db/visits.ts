// The shop's own calendar. Two rows that count never hold one crew at one time: the constraints of the table refuse the
// second, whatever the programs believed.
import { sql } from 'kysely';
import type { StandingVisit, VisitDetails } from '../core/dialogue.ts';
import type { Slot, Taken } from '../core/slots.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Statement, timestamp } from './connect.ts';
import type { Write } from './write.ts';

/**
 * Whether an error says that the calendar is no longer what was read: a crew's time was taken, or a visit changed, in
 * the meantime. Two who take the same time at the same instant may also be told as a deadlock.
 */
export const isTaken = (error: unknown): boolean => {
  const { code, table, column } = error as Partial<Record<'code' | 'table' | 'column', string>>;
  const changed = code === '23502' && table === 'visits' && column === 'status';
  return changed || code === '40P01' || (code === '23P01' && table === 'visits');
};

export type Calendar = { taken: Taken[]; visit: StandingVisit | null };

// One statement: what is given up by it is left out of what it reads.
const readStatement: Statement = {
  name: 'calendar',
  text: `with gone as (
      delete from visits where shop_id = $1 and status = 'held' and (expires_at <= $2 or phone = $3) returning id
    )
    select id, crew, phone, status, starts_at, ends_at, lower(busy) as busy_from, upper(busy) as busy_to, details
    from visits where shop_id = $1 and status in ('held', 'requested', 'booked') and id not in (select id from gone)
      -- Behind the window the work may still go on.
      and greatest(ends_at, upper(busy)) > $2
    order by starts_at`,
};

/**
 * What is taken, and the caller's next visit. What was held for the caller is given up by this: it is taken again by
 * the same transaction if it still stands, so holds never block their own owner.
 */
export async function readCalendar(tx: Queryable, shopId: string, phone: string, now: Millis): Promise<Calendar> {
  type Row = {
    id: string;
    crew: string;
    phone: string | null;
    status: 'held' | 'requested' | 'booked';
    starts_at: Millis;
    ends_at: Millis;
    busy_from: Millis;
    busy_to: Millis;
    details: VisitDetails;
  };
  const rows = await tx.query<Row>(readStatement, [shopId, timestamp(now), phone]);
  const own = rows.find((row) => row.phone === phone && row.status !== 'held' && row.ends_at > now);
  return {
    taken: rows
      .filter((row) => row !== own)
      .map((row) => ({ id: row.id, crew: row.crew, busyFrom: row.busy_from, busyTo: row.busy_to, held: row.status === 'held' })),
    visit: own
      ? { id: own.id, startsAt: own.starts_at, endsAt: own.ends_at, status: own.status as 'booked' | 'requested', details: own.details }
      : null,
  };
}

/** What is taken for somebody who is not a customer yet; nothing is given up by looking. */
export async function readTaken(db: Queryable, shopId: string, now: Millis): Promise<Taken[]> {
  const { rows } = await sql<{ id: string; crew: string; busy_from: Millis; busy_to: Millis; held: boolean }>`
    select id, crew, lower(busy) as busy_from, upper(busy) as busy_to, status = 'held' as held from visits
    where shop_id = ${shopId}::uuid and (status in ('requested', 'booked') or (status = 'held' and expires_at > ${timestamp(now)}::timestamptz))
      and greatest(ends_at, upper(busy)) > ${timestamp(now)}::timestamptz`.execute(db.kysely);
  return rows.map((row) => ({ id: row.id, crew: row.crew, busyFrom: row.busy_from, busyTo: row.busy_to, held: row.held }));
}

export type NewVisit = {
  id: string;
  kind: 'visit' | 'block';
  status: 'held' | 'requested' | 'booked';
  phone: string | null;
  lineId: string | null;
  slot: Slot;
  until: Millis | null;
  service: string | null;
  details: VisitDetails | Record<string, never>;
};

export function insertVisit(shopId: string, visit: NewVisit, now: Millis): Write {
  const { slot } = visit;
  return {
    name: 'visit',
    text: `insert into visits (shop_id, id, kind, status, crew, phone, line_id, starts_at, ends_at, busy, expires_at, service, details, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, tstzrange($10, $11), $12, $13, $14, $15::timestamptz, $15::timestamptz)`,
    values: [
      shopId,
      visit.id,
      visit.kind,
      visit.status,
      slot.crew,
      visit.phone,
      visit.lineId,
      timestamp(slot.startsAt),
      timestamp(slot.endsAt),
      timestamp(slot.busyFrom),
      timestamp(slot.busyTo),
      visit.until === null ? null : timestamp(visit.until),
      visit.service,
      JSON.stringify(visit.details),
      timestamp(now),
    ],
  };
}

// A change of a visit that is no longer what was read must undo everything that was decided with it, above all the text
// that would tell of it: the missing status fails the transaction. With a generation, that one must still stand.
const ifItStands = (status: string, generation: string, from = `'requested', 'booked'`): string =>
  `case when status in (${from}) and generation = coalesce(${generation}::integer, generation) then ${status} end`;

export function moveVisit(
  shopId: string,
  id: string,
  status: 'requested' | 'booked',
  slot: Slot,
  now: Millis,
  generation: number | null = null,
): Write {
  return {
    name: 'move_visit',
    text: `update visits set status = ${ifItStands('$3', '$10')}, crew = $4, starts_at = $5, ends_at = $6, busy = tstzrange($7, $8),
      generation = generation + 1, updated_at = $9
      where shop_id = $1 and id = $2`,
    values: [
      shopId,
      id,
      status,
      slot.crew,
      timestamp(slot.startsAt),
      timestamp(slot.endsAt),
      timestamp(slot.busyFrom),
      timestamp(slot.busyTo),
      timestamp(now),
      generation,
    ],
  };
}

export function cancelVisit(shopId: string, id: string, now: Millis, generation: number | null = null): Write {
  return {
    name: 'cancel_visit',
    text: `update visits set status = ${ifItStands(`'cancelled'`, '$4')}, generation = generation + 1, updated_at = $3
      where shop_id = $1 and id = $2`,
    values: [shopId, id, timestamp(now), generation],
  };
}

export function confirmVisit(shopId: string, id: string, now: Millis, generation: number): Write {
  return {
    name: 'confirm_visit',
    text: `update visits set status = ${ifItStands(`'booked'`, '$4', `'requested'`)}, updated_at = $3 where shop_id = $1 and id = $2`,
    values: [shopId, id, timestamp(now), generation],
  };
}

export function changeVisit(shopId: string, id: string, details: VisitDetails, now: Millis): Write {
  return {
    name: 'change_visit',
    text: 'update visits set details = $3, updated_at = $4 where shop_id = $1 and id = $2',
    values: [shopId, id, JSON.stringify(details), timestamp(now)],
  };
}

/** Gives up what is held for callers in that time: what the shop itself puts into its calendar goes first. */
export function dropHoldsIn(shopId: string, crew: string, from: Millis, to: Millis): Write {
  return {
    name: 'drop_holds',
    text: `delete from visits where shop_id = $1 and crew = $2 and status = 'held' and busy && tstzrange($3, $4)`,
    values: [shopId, crew, timestamp(from), timestamp(to)],
  };
}

export async function readVisit(db: Queryable, shopId: string, id: string) {
  const row = await db.kysely
    .selectFrom('visits')
    .select([
      'id',
      'kind',
      'status',
      'crew',
      'phone',
      'starts_at',
      'ends_at',
      'expires_at',
      'service',
      'details',
      'generation',
      'value_cents',
    ])
    .select([sql<Millis>`lower(busy)`.as('busyFrom'), sql<Millis>`upper(busy)`.as('busyTo')])
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, startsAt: row.starts_at, endsAt: row.ends_at };
}

/** The visit of a customer that begins within a day, or has begun. */
export async function nextVisitOf(db: Queryable, shopId: string, phone: string, now: Millis): Promise<{ id: string } | undefined> {
  return await db.kysely
    .selectFrom('visits')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('phone', '=', phone)
    .where('status', '=', 'booked')
    .where('ends_at', '>', sql<never>`${timestamp(now)}::timestamptz - interval '4 hours'`)
    .where('starts_at', '<', sql<never>`${timestamp(now)}::timestamptz + interval '24 hours'`)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
}

export async function listVisits(
  db: Queryable,
  of: { shopId: string; phone?: string | undefined; from?: Millis | undefined; to?: Millis | undefined; limit: number },
) {
  let query = db.kysely
    .selectFrom('visits')
    .select(['id', 'kind', 'status', 'crew', 'phone', 'starts_at', 'ends_at', 'expires_at', 'service', 'details', 'value_cents'])
    // Once for each time that a visit stands at: one that is moved is on its way no more.
    .select(
      sql<boolean>`exists (select from events e where e.shop_id = visits.shop_id
        and e.key = visits.id || ' ' || visits.generation || ' on-the-way')`.as('on_the_way'),
    )
    .where('shop_id', '=', of.shopId)
    .orderBy('starts_at')
    .limit(of.limit);
  if (of.phone) query = query.where('phone', '=', of.phone);
  if (of.from !== undefined) query = query.where('ends_at', '>', sql<never>`${timestamp(of.from)}::timestamptz`);
  if (of.to !== undefined) query = query.where('starts_at', '<', sql<never>`${timestamp(of.to)}::timestamptz`);
  return await query.execute();
}

/** What a job is worth, as the shop enters it; false when there is no such visit. */
export async function valueVisit(db: Queryable, shopId: string, id: string, cents: number | null, at: Millis): Promise<boolean> {
  const text = `update visits set value_cents = $3, updated_at = $4 where shop_id = $1 and id = $2 and kind = 'visit' returning id`;
  return (await db.query({ name: 'value visit', text }, [shopId, id, cents, timestamp(at)])).length > 0;
}
