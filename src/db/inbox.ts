// The inbox as a list: each page is one stretch of one index, and a search asks which threads first.
import { type RawBuilder, sql } from 'kysely';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';

export type InboxFilter = 'needs-person' | 'unread' | 'mine' | 'open' | 'snoozed' | 'all';
/** The last row of the page before: what the list is sorted by. */
export type InboxMark = [rank: number, at: Millis, phone: string];

export type InboxRow = {
  phone: string;
  name: string | null;
  place: string | null;
  job: string | null;
  last_text: string | null;
  last_text_at: Millis | null;
  last_direction: 'in' | 'out' | null;
  last_event_at: Millis;
  unread: number;
  rank: number;
  holder: 'bot' | 'person' | 'nobody';
  waiting_since: Millis | null;
  waiting_because: string | null;
  assigned_to: string | null;
  assigned_name: string | null;
  snoozed_until: Millis | null;
  stage: 'new' | 'talking' | 'booked' | 'handed-over' | 'lost' | null;
  lost_because: string | null;
  relation: 'none' | 'own' | 'staff' | 'personal' | 'blocked' | 'emergency';
  opted_out: boolean;
};

export const inboxColumns = sql`t.phone, coalesce(c.name, t.name) as name, t.place, t.job, t.last_text, t.last_text_at, t.last_direction, t.last_event_at,
  t.unread, t.rank, t.holder, t.waiting_since, t.waiting_because, t.assigned_to, t.assigned_name, t.snoozed_until,
  coalesce(t.stage_set, t.stage) as stage, t.lost_because, coalesce(c.kind, t.relation) as relation,
  exists (select 1 from suppressions s where s.shop_id = t.shop_id and s.mark = phone_mark(t.shop_id, t.phone) and s.lifted_at is null) as opted_out`;

export const withContact = sql`left join contacts c on c.shop_id = t.shop_id and c.phone = t.phone`;

type Of = { shopId: string; userId: string | null; now: Millis };

const at = (instant: Millis) => sql`${timestamp(instant)}::timestamptz`;
const awake = (now: Millis) => sql`(t.snoozed_until is null or t.snoozed_until <= ${at(now)})`;

const conditions: Record<InboxFilter, (of: Of) => RawBuilder<unknown>> = {
  'needs-person': ({ now }) => sql`t.waiting_since is not null and ${awake(now)}`,
  unread: ({ now }) => sql`t.unread > 0 and ${awake(now)}`,
  mine: ({ userId }) => (userId === null ? sql`false` : sql`t.assigned_to = ${userId}`),
  open: ({ now }) => sql`coalesce(t.stage_set, t.stage) in ('new', 'talking', 'handed-over') and ${awake(now)}`,
  snoozed: ({ now }) => sql`t.snoozed_until is not null and t.snoozed_until > ${at(now)}`,
  all: () => sql`true`,
};

const latest = {
  order: sql`t.last_event_at desc, t.phone desc`,
  after: ([, instant, phone]: InboxMark) => sql`(t.last_event_at, t.phone) < (${at(instant)}, ${phone})`,
  mark: (row: InboxRow): InboxMark => [0, row.last_event_at, row.phone],
};
const orders: Partial<Record<InboxFilter, typeof latest>> = {
  'needs-person': {
    order: sql`t.rank, t.waiting_since, t.phone`,
    after: ([rank, instant, phone]) => sql`(t.rank, t.waiting_since, t.phone) > (${rank}::smallint, ${at(instant)}, ${phone})`,
    mark: (row) => [row.rank, row.waiting_since as Millis, row.phone],
  },
  snoozed: {
    order: sql`t.snoozed_until, t.phone`,
    after: ([, instant, phone]) => sql`(t.snoozed_until, t.phone) > (${at(instant)}, ${phone})`,
    mark: (row) => [0, row.snoozed_until as Millis, row.phone],
  },
};

/** One row more than `limit` is read, to know whether there is a next page. */
export async function listInbox(
  db: Queryable,
  of: Of & { filter: InboxFilter; search: Search | null; before: InboxMark | null; limit: number },
): Promise<{ rows: InboxRow[]; next: InboxMark | null }> {
  const { order, after, mark } = orders[of.filter] ?? latest;
  const found = of.search ? sql`and ${await foundBy(db, of.shopId, of.search)}` : sql``;
  const { rows } = await sql<InboxRow>`select ${inboxColumns} from threads t ${withContact}
    where t.shop_id = ${of.shopId}::uuid and ${conditions[of.filter](of)} ${found} ${of.before ? sql`and ${after(of.before)}` : sql``}
    order by ${order} limit ${of.limit + 1}`.execute(db.kysely);
  const page = rows.slice(0, of.limit);
  return { rows: page, next: rows.length > of.limit ? mark(page.at(-1) as InboxRow) : null };
}

export type Search = { words: string; digits: string };

/** What somebody typed: digits of a number in any way of writing it, or words. */
export function readSearch(q: string): Search {
  const digits = q.replace(/\D/g, '');
  const isNumber = digits.length >= 3 && /^[\d\s().+-]+$/.test(q);
  return isNumber ? { words: q, digits } : { words: q, digits: '' };
}

async function foundBy(db: Queryable, shopId: string, { words, digits }: Search): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ common: boolean }>`select is_common(${shopId}::uuid, ${words}, ${digits}) as common`.execute(db.kysely);
  if (rows[0]?.common)
    return digits === ''
      ? sql`(lower(coalesce(c.name, t.name)) like name_pattern(${words}) or thread_says(t.shop_id, t.phone, ${words}))`
      : sql`t.phone like ${`%${digits}%`}`;
  return sql`t.phone in (select find_threads(${shopId}::uuid, ${words}, ${digits}))`;
}

const mostCounted = 1000;
const counted = ['needs-person', 'unread', 'mine', 'open', 'snoozed'] as const;

export async function countInbox(db: Queryable, of: Of): Promise<Record<(typeof counted)[number], number>> {
  const parts = counted.map(
    (filter) =>
      sql`(select count(*)::int from (select 1 from threads t where t.shop_id = ${of.shopId}::uuid and ${conditions[filter](of)} limit ${mostCounted}) as those) as ${sql.ref(filter)}`,
  );
  const { rows } = await sql<Record<(typeof counted)[number], number>>`select ${sql.join(parts)}`.execute(db.kysely);
  return rows[0] as Record<(typeof counted)[number], number>;
}

export async function readInboxThread(db: Queryable, shopId: string, phone: string): Promise<InboxRow | null> {
  const { rows } = await sql<InboxRow>`select ${inboxColumns} from threads t ${withContact}
    where t.shop_id = ${shopId}::uuid and t.phone = ${phone}`.execute(db.kysely);
  return rows[0] ?? null;
}
