// What waits for a person.
import type { Millis } from '../core/time.ts';
import { anyOf, type Queryable, type Statement, timestamp } from './connect.ts';

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

export const openTasksOf = (db: Queryable, shopId: string, phone: string): Promise<{ id: string; kind: string }[]> =>
  db.query({ name: 'open tasks of', text: 'select id, kind from tasks where shop_id = $1 and phone = $2 and done_at is null' }, [
    shopId,
    phone,
  ]);

const finishStatement: Statement = {
  name: 'finish tasks',
  text: `
    with finished as (
      update tasks set done_at = $3 where shop_id = $1 and id = any ($2::uuid[]) and done_at is null returning phone, kind
    ), counted as (
      select phone, count(*)::int as n from finished where phone is not null and kind in ('call-back', 'listen') group by phone
    ), told as (
      update threads t set open_tasks = greatest(0, t.open_tasks - n),
        waiting_since = case when t.open_tasks > n or jsonb_typeof(t.state -> 'waiting') = 'object' then t.waiting_since end,
        waiting_because = case when t.open_tasks > n or jsonb_typeof(t.state -> 'waiting') = 'object' then t.waiting_because end
      from counted where t.shop_id = $1 and t.phone = counted.phone
    )
    select phone from finished`,
};

/** The customers of the tasks that were open and are finished by this. */
export async function finishTasks(db: Queryable, shopId: string, ids: string[], at: Millis): Promise<{ phone: string | null }[]> {
  return ids.length === 0 ? [] : await db.query<{ phone: string | null }>(finishStatement, [shopId, ids, timestamp(at)]);
}
