// What people do with a thread: each is one statement on its row. What is decided by the product is in conversations.ts.
import type { Stage } from '../core/standing.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';

const ofThread = 'where shop_id = $1 and phone = $2';

/** What came after `upTo` stays unread. */
export async function markRead(db: Queryable, shopId: string, phone: string, upTo: Millis | null): Promise<boolean> {
  const text = `update threads t set unread = (
      select count(*) from texts x where x.shop_id = t.shop_id and x.phone = t.phone and x.direction = 'in' and x.created_at > coalesce($3::timestamptz, 'infinity')
    ) ${ofThread} returning phone`;
  return (await db.query({ name: 'mark thread read', text }, [shopId, phone, upTo === null ? null : timestamp(upTo)])).length > 0;
}

export async function assignThread(
  db: Queryable,
  shopId: string,
  phone: string,
  to: { id: string; name: string } | null,
): Promise<boolean> {
  const text = `update threads set assigned_to = $3, assigned_name = $4 ${ofThread} returning phone`;
  return (await db.query({ name: 'assign thread', text }, [shopId, phone, to?.id ?? null, to?.name ?? null])).length > 0;
}

export async function snoozeThread(db: Queryable, shopId: string, phone: string, until: Millis | null): Promise<boolean> {
  const text = `update threads set snoozed_until = $3 ${ofThread} returning phone`;
  return (await db.query({ name: 'snooze thread', text }, [shopId, phone, until === null ? null : timestamp(until)])).length > 0;
}

/** `stage` null: what follows from the conversation again. */
export async function setStage(
  db: Queryable,
  shopId: string,
  phone: string,
  stage: Stage | null,
  lostBecause: string | null,
): Promise<boolean> {
  const text = `update threads set stage_set = $3::text, lost_because = case when coalesce($3::text, stage) = 'lost' then coalesce($4, lost_because) end ${ofThread} returning phone`;
  return (await db.query({ name: 'set thread stage', text }, [shopId, phone, stage, lostBecause])).length > 0;
}

/** The number was sorted out, or is an ordinary one again. */
export async function setRelation(db: Queryable, shopId: string, phone: string, relation: string, stage: Stage | null): Promise<void> {
  await db.query({ name: 'set thread relation', text: `update threads set relation = $3, stage = $4 ${ofThread}` }, [
    shopId,
    phone,
    relation,
    stage,
  ]);
}

export async function insertNote(
  db: Queryable,
  shopId: string,
  note: { id: string; phone: string; body: string; by: { id: string | null; name: string }; at: Millis },
): Promise<void> {
  const text = 'insert into thread_notes (shop_id, id, phone, body, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)';
  await db.query({ name: 'add note', text }, [shopId, note.id, note.phone, note.body, note.by.id, note.by.name, timestamp(note.at)]);
}

export type SavedReply = { id: string; title: string; body: string; updatedAt: Millis };

export const listSavedReplies = (db: Queryable, shopId: string): Promise<SavedReply[]> =>
  db.query<SavedReply>(
    {
      name: 'saved replies',
      text: 'select id, title, body, updated_at as "updatedAt" from saved_replies where shop_id = $1 order by lower(title), id',
    },
    [shopId],
  );

export async function insertSavedReply(db: Queryable, shopId: string, reply: SavedReply): Promise<void> {
  const text = 'insert into saved_replies (shop_id, id, title, body, updated_at) values ($1, $2, $3, $4, $5)';
  await db.query({ name: 'save reply', text }, [shopId, reply.id, reply.title, reply.body, timestamp(reply.updatedAt)]);
}

export async function changeSavedReply(
  db: Queryable,
  shopId: string,
  id: string,
  change: { title: string | null; body: string | null },
  at: Millis,
): Promise<SavedReply | null> {
  const text = `update saved_replies set title = coalesce($3, title), body = coalesce($4, body), updated_at = $5
    where shop_id = $1 and id = $2 returning id, title, body, updated_at as "updatedAt"`;
  const [row] = await db.query<SavedReply>({ name: 'change reply', text }, [shopId, id, change.title, change.body, timestamp(at)]);
  return row ?? null;
}

export async function deleteSavedReply(db: Queryable, shopId: string, id: string): Promise<boolean> {
  const text = 'delete from saved_replies where shop_id = $1 and id = $2 returning id';
  return (await db.query({ name: 'delete reply', text }, [shopId, id])).length > 0;
}
