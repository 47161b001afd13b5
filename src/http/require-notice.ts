// Texting back is switched on only where callers are told of it (compliance CN-2, CN-3).
import { missingNotice } from '../core/notices.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import type { LineDetail } from '../db/admin.ts';
import { listNotices, type Notice } from '../db/notices.ts';
import type { App } from '../flows/app.ts';
import { invalid } from './errors.ts';

/** Throws, naming the setting `path`, when callers of one of `lines` would be texted without having been told. */
export async function requireNotice(
  app: App,
  shopId: string,
  shop: ShopRules,
  lines: Pick<LineDetail, 'phoneNumber' | 'rules'>[],
  path: 'textBack' | 'greeting',
): Promise<void> {
  const now = app.clock.now();
  const elsewhere = (await listNotices(app.db, shopId)).some((notice) => isElsewhere(notice) && isInForce(notice, now));
  const problem = missingNotice(lines, shop, elsewhere);
  if (problem) throw invalid([{ path: [path], message: problem }]);
}

export const isElsewhere = (notice: Notice): boolean => notice.lineId === null;

export const isInForce = (notice: Notice, now: number): boolean => notice.from <= now && (notice.until === null || notice.until > now);
