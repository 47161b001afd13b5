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
