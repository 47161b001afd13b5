// Keeps pictures and recordings before the provider deletes them, recordings with what was announced before them.
import { mediaKnown, saveMedia } from '../db/media.ts';
import { type App, providerOf } from './app.ts';

export async function fetchMedia(
  app: App,
  of: { shopId: string; accountId: string; urls: string[]; greeting?: string | null },
): Promise<void> {
  const known = await app.accounts.read(of.shopId, of.accountId);
  if (!known) return;
  const { account } = known;
  for (const url of of.urls) {
    if (await mediaKnown(app.db, of.shopId, url)) continue;
    const { contentType, bytes } = await providerOf(app, account).fetchMedia(url, account);
    await saveMedia(app.db, {
      shopId: of.shopId,
      id: app.newId(),
      source: url,
      contentType,
      bytes,
      greeting: of.greeting ?? null,
      at: app.clock.now(),
    });
  }
}
