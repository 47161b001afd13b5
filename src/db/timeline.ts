// One thread as a timeline: each source gives its newest rows before the mark, and the newest of all of them are the page.
import { sql } from 'kysely';
import type { ConversationEvent } from '../core/conversation.ts';
import type { Millis } from '../core/time.ts';
import { type ListedCall, listCalls } from './activity.ts';
import { type Queryable, timestamp } from './connect.ts';
import { keptMedia } from './media.ts';

export type TimelineMark = [at: Millis, id: string];

export type TimelineRow = { at: Millis; id: string } & (
  | { source: 'call'; call: ListedCall; kept: Set<string> }
  | { source: 'text'; text: TextRow; kept: Set<string> }
  | { source: 'visit'; visit: VisitRow }
  | { source: 'note'; body: string; by: string }
  | { source: 'event'; kind: string; because: string; detail: EventDetail }
  | { source: 'consent'; kind: string; channel: string; words: string }
  | { source: 'task'; kind: string; because: string; detail: string | null; doneAt: Millis | null }
);
type EventDetail = Partial<ConversationEvent & { type: 'visit-changed' }> & { by?: string };

/** What happens inside and says nothing to a reader: timers that found nothing to do, and what calls and texts show themselves. */
const shown = [
  'taken-over',
  'handed-back',
  'snoozed',
  'turn-due',
  'person-due',
  'reminder-due',
  'number-learned',
  'text-failed',
  'text-delayed',
  'staff-accepted',
  'visit-changed',
  'assigned',
  'woken',
  'stage-set',
  'blocked',
];
const silent = ['not-yet', 'listens', 'answered', 'nothing-to-answer', 'no-visit', 'visit-booked', 'visit-requested', 'got-through'];

const textRows = (db: Queryable, of: Page) =>
  before(db.kysely.selectFrom('texts as x'), 'x.created_at', 'x.id', of)
    .select(['x.id', 'x.direction', 'x.class', 'x.body', 'x.media', 'x.segments', 'x.status', 'x.delivery', 'x.problem', 'x.created_at'])
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .select(sql<string | null>`e.detail ->> 'by'`.as('by'))
        .whereRef('e.shop_id', '=', 'x.shop_id')
        .where('e.key', '=', sql<string>`x.id || ' staff'`)
        .as('by'),
    )
    .where('x.shop_id', '=', of.shopId)
    .where('x.phone', '=', of.phone)
    .where('x.class', '!=', 'alert');
type TextRow = Awaited<ReturnType<ReturnType<typeof textRows>['execute']>>[number];

const visitRows = (db: Queryable, of: Page) =>
  before(db.kysely.selectFrom('visits as v'), 'v.created_at', 'v.id', of)
    .select(['v.id', 'v.kind', 'v.status', 'v.crew', 'v.phone', 'v.starts_at', 'v.ends_at', 'v.expires_at', 'v.service', 'v.details'])
    .select(['v.value_cents', 'v.created_at'])
    .where('v.shop_id', '=', of.shopId)
    .where('v.phone', '=', of.phone)
    .where('v.status', '!=', 'held');
type VisitRow = Awaited<ReturnType<ReturnType<typeof visitRows>['execute']>>[number];

type Page = { shopId: string; phone: string; mark: TimelineMark | null; limit: number };

// biome-ignore lint/suspicious/noExplicitAny: the same three conditions on any of the tables.
function before<Query extends { orderBy: any; limit: any; where: any }>(
  query: Query,
  at: string,
  id: string,
  { mark, limit }: Page,
): Query {
  const newest = query
    .orderBy(sql.ref(at), 'desc')
    .orderBy(sql.ref(id), 'desc')
    .limit(limit + 1);
  return mark === null
    ? newest
    : newest.where(sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${timestamp(mark[0])}::timestamptz, ${mark[1]}::uuid)`);
}

/** Newest first. */
export async function readTimeline(db: Queryable, of: Page): Promise<{ rows: TimelineRow[]; next: TimelineMark | null }> {
  const { shopId, phone, mark, limit } = of;
  const [calls, texts, visits, notes, events, consents, tasks] = await Promise.all([
    listCalls(db, {
      shopIds: [shopId],
      caller: phone,
      before: mark === null ? undefined : { arrivedAt: mark[0], id: mark[1] },
      limit: limit + 1,
    }),
    textRows(db, of).execute(),
    visitRows(db, of).execute(),
    before(db.kysely.selectFrom('thread_notes'), 'at', 'id', of)
      .select(['id', 'at', 'body', 'by_name as by'])
      .where('shop_id', '=', shopId)
      .where('phone', '=', phone)
      .execute(),
    before(db.kysely.selectFrom('events'), 'at', 'id', of)
      .select(['id', 'at', 'kind', 'because', 'detail'])
      .where('shop_id', '=', shopId)
      .where('phone', '=', phone)
      .where('kind', 'in', shown)
      .where((eb) => eb.or([eb('kind', '=', 'snoozed'), eb('because', 'not in', silent)]))
      .execute(),
    before(db.kysely.selectFrom('consent_events'), 'recorded_at', 'id', of)
      .select(['id', 'recorded_at as at', 'kind', 'channel', 'words'])
      .where('shop_id', '=', shopId)
      .where('mark', '=', sql<never>`phone_mark(${shopId}::uuid, ${phone})`)
      .execute(),
    before(db.kysely.selectFrom('tasks'), 'created_at', 'id', of)
      .select(['id', 'created_at as at', 'kind', 'because', 'detail', 'done_at as doneAt'])
      .where('shop_id', '=', shopId)
      .where('phone', '=', phone)
      .execute(),
  ]);
  const kept = await keptMedia(db, shopId, [...calls.flatMap(recordingsOf), ...texts.flatMap(mediaOf)]);
  const all: TimelineRow[] = [
    ...calls.map((call) => ({ source: 'call' as const, at: call.arrived_at, id: call.id, call, kept })),
    ...texts.map((text) => ({ source: 'text' as const, at: text.created_at, id: text.id, text, kept })),
    ...visits.map((visit) => ({ source: 'visit' as const, at: visit.created_at, id: visit.id, visit })),
    ...notes.map((note) => ({ source: 'note' as const, ...note })),
    ...events.map((event) => ({ source: 'event' as const, ...event, detail: event.detail as EventDetail })),
    ...consents.map((consent) => ({ source: 'consent' as const, ...consent })),
    ...tasks.map((task) => ({ source: 'task' as const, ...task })),
  ];
  // As PostgreSQL compares: instants, then the bytes of the ids.
  all.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: all.length > limit && last ? [last.at, last.id] : null };
}

const recordingsOf = (call: ListedCall): string[] =>
  (call.facts as unknown as { voicemails: { url: string | null }[] }).voicemails.flatMap(({ url }) => (url === null ? [] : [url]));

const mediaOf = (text: TextRow): string[] => (text.media as { url: string }[]).map(({ url }) => url);
