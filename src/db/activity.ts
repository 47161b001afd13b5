// Calls, threads, texts and tasks as the API reads them.
import { sql } from 'kysely';
import type { Call } from '../core/call.ts';
import type { Millis } from '../core/time.ts';
import { anyOf, type Queryable, timestamp } from './connect.ts';

/** `shopIds` null is every shop. */
export type CallFilter = {
  shopIds: string[] | null;
  caller?: string | undefined;
  /** Digits somewhere in the caller's number. All of the shop's calls are looked through, as for their balance. */
  callerPart?: string | undefined;
  outcome?: string | undefined;
  verdict?: string | undefined;
  /** The line's number. */
  line?: string | undefined;
  since?: Millis | undefined;
  until?: Millis | undefined;
};

const ofLine = (line: string) => sql<boolean>`c.line_id in (select id from lines where phone_number = ${line})`;

const callQuery = (db: Queryable) =>
  db.kysely
    .selectFrom('calls as c')
    .innerJoin('lines as l', (join) => join.onRef('l.shop_id', '=', 'c.shop_id').onRef('l.id', '=', 'c.line_id'))
    .leftJoin('texts as t', (join) =>
      join
        .onRef('t.shop_id', '=', 'c.shop_id')
        .onRef('t.call_id', '=', 'c.id')
        .on('t.class', '=', 'first_reply')
        .onRef('t.phone', '=', 'c.caller_phone'),
    )
    .select([
      'c.id',
      'c.shop_id',
      'c.caller_phone',
      'c.caller_kind',
      'c.caller_name',
      'c.forwarded_from',
      'c.facts',
      'c.verdict',
      'c.verdict_because',
      'c.outcome',
      'c.outcome_because',
      'c.arrived_at',
      'c.settled_at',
      'l.phone_number',
      't.accepted_at',
      't.created_at as decided_at',
    ]);

export type ListedCall = Awaited<ReturnType<ReturnType<typeof callQuery>['execute']>>[number];

/** Newest first. `before` is the page mark that the last page gave. */
export async function listCalls(
  db: Queryable,
  filter: CallFilter & { before?: { arrivedAt: Millis; id: string } | undefined; limit: number },
): Promise<ListedCall[]> {
  let query = callQuery(db).orderBy('c.arrived_at', 'desc').orderBy('c.id', 'desc').limit(filter.limit);
  if (filter.shopIds) query = query.where('c.shop_id', '=', anyOf(filter.shopIds));
  if (filter.caller) query = query.where('c.caller_phone', '=', filter.caller);
  if (filter.callerPart) query = query.where('c.caller_phone', 'like', `%${filter.callerPart}%`);
  if (filter.since !== undefined) query = query.where('c.arrived_at', '>=', timestamp(filter.since) as never);
  if (filter.until !== undefined) query = query.where('c.arrived_at', '<', timestamp(filter.until) as never);
  if (filter.line) query = query.where('l.phone_number', '=', filter.line);
  if (filter.verdict === 'open') query = query.where('c.verdict', 'is', null);
  else if (filter.verdict) query = query.where('c.verdict', '=', filter.verdict);
  if (filter.outcome === 'open') query = query.where('c.outcome', 'is', null);
  else if (filter.outcome) query = query.where('c.outcome', '=', filter.outcome);
  if (filter.before) {
    const { arrivedAt, id } = filter.before;
    query = query.where(sql<boolean>`(c.arrived_at, c.id) < (${timestamp(arrivedAt)}::timestamptz, ${id}::uuid)`);
  }
  return await query.execute();
}

export async function readCall(db: Queryable, shopIds: string[] | null, id: string): Promise<ListedCall | null> {
  let query = callQuery(db).where('c.id', '=', id);
  if (shopIds) query = query.where('c.shop_id', '=', anyOf(shopIds));
  return (await query.executeTakeFirst()) ?? null;
}

export type Balance = {
  calls: number;
  answered: number;
  texted: number;
  notTexted: number;
  handedOver: number;
  open: number;
  overdue: number;
};

/** Whether every call is accounted for. `overdue`: still open though it is over or quiet for longer than `patience`. */
export async function balanceOf(db: Queryable, filter: Omit<CallFilter, 'outcome'>, now: Millis, patience: Millis): Promise<Balance> {
  const overdue = timestamp(now - patience);
  const quiet = timestamp(now - 60_000);
  let query = db.kysely
    .selectFrom('calls as c')
    .select([
      sql<number>`count(*)`.as('calls'),
      sql<number>`count(*) filter (where outcome = 'answered')`.as('answered'),
      sql<number>`count(*) filter (where outcome = 'texted')`.as('texted'),
      sql<number>`count(*) filter (where outcome = 'not-texted')`.as('notTexted'),
      sql<number>`count(*) filter (where outcome = 'handed-over')`.as('handedOver'),
      sql<number>`count(*) filter (where outcome is null)`.as('open'),
      sql<number>`count(*) filter (where outcome is null and (ask_at < ${quiet} or (ask_at is null and arrived_at < ${overdue})))`.as(
        'overdue',
      ),
    ]);
  if (filter.shopIds) query = query.where('c.shop_id', '=', anyOf(filter.shopIds));
  if (filter.caller) query = query.where('c.caller_phone', '=', filter.caller);
  if (filter.callerPart) query = query.where('c.caller_phone', 'like', `%${filter.callerPart}%`);
  if (filter.since !== undefined) query = query.where('c.arrived_at', '>=', timestamp(filter.since) as never);
  if (filter.until !== undefined) query = query.where('c.arrived_at', '<', timestamp(filter.until) as never);
  if (filter.line) query = query.where(ofLine(filter.line));
  if (filter.verdict === 'open') query = query.where('c.verdict', 'is', null);
  else if (filter.verdict) query = query.where('c.verdict', '=', filter.verdict);
  return (await query.executeTakeFirstOrThrow()) as Balance;
}

const threadQuery = (db: Queryable) =>
  db.kysely
    .selectFrom('threads as h')
    .select(['h.shop_id', 'h.phone', 'h.urgency', 'h.last_event_at', 'h.line_id', 'h.state'])
    .select((of) => [
      of
        .exists(
          of
            .selectFrom('suppressions as s')
            .select('s.since')
            .whereRef('s.shop_id', '=', 'h.shop_id')
            .where('s.mark', '=', sql<never>`phone_mark(h.shop_id, h.phone)`)
            .where('s.lifted_at', 'is', null),
        )
        .as('opted_out'),
      of
        .selectFrom('texts as t')
        .select('t.body')
        .whereRef('t.shop_id', '=', 'h.shop_id')
        .whereRef('t.phone', '=', 'h.phone')
        .where('t.class', '!=', 'alert')
        .orderBy('t.created_at', 'desc')
        .limit(1)
        .as('last_text'),
    ]);

export type ListedThread = Awaited<ReturnType<ReturnType<typeof threadQuery>['execute']>>[number];

export async function listThreads(db: Queryable, shopId: string, limit: number): Promise<ListedThread[]> {
  return await threadQuery(db).where('h.shop_id', '=', shopId).orderBy('h.last_event_at', 'desc').limit(limit).execute();
}

export async function readThread(db: Queryable, shopId: string, phone: string): Promise<ListedThread | null> {
  return (await threadQuery(db).where('h.shop_id', '=', shopId).where('h.phone', '=', phone).executeTakeFirst()) ?? null;
}

/** Whose of these phones the shop has known longest; null when it knows none. */
export async function readFirstThread(db: Queryable, shopId: string, phones: string[]): Promise<string | null> {
  const row = await db.kysely
    .selectFrom('events')
    .select('phone')
    .where('shop_id', '=', shopId)
    .where('phone', 'in', phones)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return row?.phone ?? null;
}

export async function listTexts(db: Queryable, of: { shopId: string; phone?: string; since?: Millis; limit: number }) {
  let query = db.kysely
    .selectFrom('texts')
    .select(['id', 'phone', 'direction', 'class', 'body', 'media', 'segments', 'status', 'delivery', 'problem', 'created_at'])
    .where('shop_id', '=', of.shopId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(of.limit);
  if (of.phone) query = query.where('phone', '=', of.phone);
  if (of.since !== undefined) query = query.where('created_at', '>=', timestamp(of.since) as never);
  return await query.execute();
}

export async function listEvents(db: Queryable, shopId: string, phone: string, limit: number) {
  return await db.kysely
    .selectFrom('events')
    .select(['kind', 'because', 'at'])
    .where('shop_id', '=', shopId)
    .where('phone', '=', phone)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export const voicemailsOf = (facts: unknown): Call['voicemails'] => (facts as Call).voicemails;

/** The last voicemail of each of these calls. */
export async function listVoicemails(
  db: Queryable,
  shopId: string,
  callIds: string[],
): Promise<{ callId: string; voicemail: Call['voicemails'][number] }[]> {
  if (callIds.length === 0) return [];
  const rows = await db.kysely
    .selectFrom('calls')
    .select(['id', 'facts'])
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(callIds))
    .execute();
  return rows.flatMap(({ id, facts }) => {
    const voicemail = voicemailsOf(facts).at(-1);
    return voicemail ? [{ callId: id, voicemail }] : [];
  });
}

/** When the next thing is due that the sweep or the queue would do, to the millisecond after; null when nothing is. */
export async function nextDue(db: Queryable, queueSchema: string): Promise<Millis | null> {
  const rows = await sql<{ at: number | null }>`
    select date_trunc('milliseconds', interval '999 microseconds' + least(
      (select min(send_at) from texts where status in ('pending', 'unconfirmed')),
      (select min(sending_since) + interval '30 seconds' from texts where status = 'sending'),
      (select min(ask_at) from calls where ask_at is not null),
      (select min(start_after) from ${sql.id(queueSchema)}.job where state in ('created', 'retry') and name not like '%-dead' and name not like '\\_\\_%')
    )) as at`.execute(db.kysely);
  return rows.rows[0]?.at ?? null;
}
