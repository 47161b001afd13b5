// What a shop has spent on its model, by day (UTC).
import { sql } from 'kysely';
import type { Queryable } from './connect.ts';

/** In dollars. */
export async function spentOnModel(db: Queryable, shopId: string, day: string): Promise<number> {
  const row = await db.kysely
    .selectFrom('model_days')
    .select('dollars')
    .where('shop_id', '=', shopId)
    .where('day', '=', sql<never>`${day}::date`)
    .executeTakeFirst();
  return Number(row?.dollars ?? 0);
}

export async function recordModelCost(db: Queryable, shopId: string, day: string, dollars: number): Promise<void> {
  await sql`insert into model_days (shop_id, day, calls, dollars) values (${shopId}, ${day}::date, 1, ${dollars})
    on conflict (shop_id, day) do update set calls = model_days.calls + 1, dollars = model_days.dollars + excluded.dollars`.execute(
    db.kysely,
  );
}
