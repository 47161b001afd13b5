// What is deleted by age, one statement per kind; each takes a batch and says how much it was. $1 the shop, $2 older than,
// $3 how many at most, $4 now.
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';
import type { Write } from './write.ts';

export type PurgeKind = keyof typeof statements;

const batch = (table: string, where: string) =>
  `(shop_id, id) in (select shop_id, id from ${table} where shop_id = $1 and ${where} limit $3)`;
/** Nothing has come from or gone to the phone since. */
const unseen = (table: string, column: string) =>
  `not exists (select 1 from threads h where h.shop_id = $1 and h.phone = ${table}.${column} and h.last_event_at >= $2)`;

const statements = {
  recordings: `delete from media where ${batch('media', 'created_at < $2')}`,
  // The hash still proves which words went out (PR-5).
  texts: `update texts set words_sha256 = coalesce(words_sha256, encode(sha256(convert_to(body, 'UTF8')), 'hex')), body = '', media = '[]',
      problem_detail = null, purged_at = $4 where ${batch('texts', 'created_at < $2 and purged_at is null')}`,
  transcripts: `update calls set caller_name = null, facts = jsonb_set(facts, '{voicemails}',
        (select coalesce(jsonb_agg(one || '{"transcript": null}'), '[]') from jsonb_array_elements(facts -> 'voicemails') one))
      where ${batch('calls', `arrived_at < $2 and (caller_name is not null or facts @? '$.voicemails[*] ? (@.transcript != null)')`)}`,
  events: `update events set detail = '{}' where (shop_id, key) in (select shop_id, key from events where shop_id = $1 and at < $2 and detail <> '{}' limit $3)`,
  tasks: `update tasks set detail = null where ${batch('tasks', 'created_at < $2 and detail is not null')}`,
  visits: `update visits set details = '{}' where ${batch('visits', `ends_at < $2 and details <> '{}'`)}`,
  // What somebody wants no texts about stays.
  threads: `update threads set state = state || '{"dialogue": null, "waiting": null, "untoldVoicemail": null}',
        name = null, place = null, job = null, last_text = null
      where (shop_id, phone) in (select shop_id, phone from threads where shop_id = $1 and last_event_at < $2
        and (state ->> 'dialogue' is not null or state ->> 'waiting' is not null or state ->> 'untoldVoicemail' is not null
          or coalesce(name, job, last_text) is not null or place <> '') limit $3)`,
  notes: `delete from thread_notes where ${batch('thread_notes', 'at < $2')}`,
  numbers: `delete from number_facts where (shop_id, phone) in (select shop_id, phone from number_facts where shop_id = $1 and learned_at < $2 limit $3)`,
  'old-texts': `delete from texts where ${batch('texts', `created_at < $2 and ${unseen('texts', 'phone')}`)}`,
  'old-calls': `delete from calls where ${batch('calls', `arrived_at < $2 and ${unseen('calls', 'caller_phone')}`)}`,
  'old-tasks': `delete from tasks where ${batch('tasks', `created_at < $2 and ${unseen('tasks', 'phone')}`)}`,
  'old-visits': `delete from visits where ${batch('visits', `ends_at < $2 and ${unseen('visits', 'phone')}`)}`,
  'old-events': `delete from events where (shop_id, key) in (select shop_id, key from events where shop_id = $1 and at < $2 and ${unseen('events', 'phone')} limit $3)`,
  'old-threads': `delete from threads where (shop_id, phone) in (select shop_id, phone from threads where shop_id = $1 and last_event_at < $2 limit $3)`,
};

/** How long each kind is kept. */
export const purgeKinds: Record<PurgeKind, 'recordings' | 'content' | 'log'> = {
  recordings: 'recordings',
  texts: 'content',
  transcripts: 'content',
  events: 'content',
  tasks: 'content',
  visits: 'content',
  threads: 'content',
  notes: 'content',
  numbers: 'content',
  'old-texts': 'log',
  'old-calls': 'log',
  'old-tasks': 'log',
  'old-visits': 'log',
  'old-events': 'log',
  'old-threads': 'log',
};

/** Deletes one batch and says how much it was. */
export async function purge(tx: Queryable, shopId: string, kind: PurgeKind, olderThan: Millis, most: number, now: Millis): Promise<number> {
  const counted = `with gone as (${statements[kind]} returning 1) select count(*)::int as count, $4::timestamptz from gone`;
  const [row] = await tx.query<{ count: number }>({ name: `purge ${kind}`, text: counted }, [
    shopId,
    timestamp(olderThan),
    most,
    timestamp(now),
  ]);
  return row?.count ?? 0;
}

export type Purge = { at: Millis; kind: string; count: number; olderThan: Millis };

export const insertPurge = (shopId: string, id: string, purged: Purge): Write => ({
  name: 'purge',
  text: 'insert into purges (shop_id, id, kind, count, older_than, at) values ($1, $2, $3, $4, $5, $6)',
  values: [shopId, id, purged.kind, purged.count, timestamp(purged.olderThan), timestamp(purged.at)],
});

export const listPurges = (db: Queryable, shopId: string, limit: number): Promise<Purge[]> =>
  db.query<Purge>(
    {
      name: 'purges',
      text: 'select at, kind, count, older_than as "olderThan" from purges where shop_id = $1 order by at desc, id desc limit $2',
    },
    [shopId, limit],
  );
