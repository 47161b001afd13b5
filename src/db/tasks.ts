// What waits for a person.
import type { Millis } from '../core/time.ts';
import { anyOf, type Queryable, timestamp } from './connect.ts';

export async function listTasks(db: Queryable, shopIds: string[] | null, open: boolean, limit: number) {
  let query = db.kysely.selectFrom('tasks').selectAll().orderBy('created_at').limit(limit);
  if (shopIds) query = query.where('shop_id', '=', anyOf(shopIds));
  if (open) query = query.where('done_at', 'is', null);
  return await query.execute();
}

/** Questions of a customer that the shop has not answered, oldest first. */
export async function openQuestions(db: Queryable, shopId: string, phone: string): Promise<{ id: string; detail: string | null }[]> {
  return await db.kysely
    .selectFrom('tasks')
    .select(['id', 'detail'])
    .where('shop_id', '=', shopId)
    .where('phone', '=', phone)
    .where('kind', '=', 'answer')
    .where('done_at', 'is', null)
    .orderBy('created_at')
    .execute();
}

/** The customer's question that was answered last. */
export async function lastAnswered(db: Queryable, shopId: string, phone: string): Promise<string | null> {
  const row = await db.kysely
    .selectFrom('tasks')
    .select('detail')
    .where('shop_id', '=', shopId)
    .where('phone', '=', phone)
    .where('kind', '=', 'answer')
    .where('done_at', 'is not', null)
    .orderBy('done_at', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.detail ?? null;
}

/** The customers of the tasks that were open and are finished by this. */
export async function finishTasks(db: Queryable, shopId: string, ids: string[], at: Millis): Promise<{ phone: string | null }[]> {
  if (ids.length === 0) return [];
  return await db.kysely
    .updateTable('tasks')
    .set({ done_at: timestamp(at) })
    .where('shop_id', '=', shopId)
    .where('id', 'in', ids)
    .where('done_at', 'is', null)
    .returning('phone')
    .execute();
}
