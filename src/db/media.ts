// Kept pictures and recordings.
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';

export async function mediaKnown(db: Queryable, shopId: string, source: string): Promise<boolean> {
  const row = await db.kysely
    .selectFrom('media')
    .select('id')
    .where('shop_id', '=', shopId)
    .where('source', '=', source)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveMedia(
  db: Queryable,
  media: { shopId: string; id: string; source: string; contentType: string; bytes: Uint8Array; greeting: string | null; at: Millis },
): Promise<void> {
  await db.kysely
    .insertInto('media')
    .values({
      shop_id: media.shopId,
      id: media.id,
      source: media.source,
      content_type: media.contentType,
      bytes: Buffer.from(media.bytes),
      greeting: media.greeting,
      created_at: timestamp(media.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readMedia(db: Queryable, shopId: string, source: string): Promise<{ contentType: string; bytes: Buffer } | null> {
  const row = await db.kysely
    .selectFrom('media')
    .select(['content_type', 'bytes'])
    .where('shop_id', '=', shopId)
    .where('source', '=', source)
    .executeTakeFirst();
  return row ? { contentType: row.content_type, bytes: row.bytes } : null;
}

/** Which of these can be shown or played. */
export async function keptMedia(db: Queryable, shopId: string, sources: string[]): Promise<Set<string>> {
  if (sources.length === 0) return new Set();
  const rows = await db.kysely.selectFrom('media').select('source').where('shop_id', '=', shopId).where('source', 'in', sources).execute();
  return new Set(rows.map((row) => row.source));
}
