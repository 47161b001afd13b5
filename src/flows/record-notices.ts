// Our own greeting counts as a notice that a text may come: it is recorded when a line is made and whenever its wording
// changes, and so is every other wording that may be spoken or sent (compliance CN-2, VR-1, PR-5).
import { greetingsOf } from '../core/notices.ts';
import { firstTextIn } from '../core/templates.ts';
import { endNotice, insertNotice, insertWording, linesWithGreeting, type SpeakingLine } from '../db/notices.ts';
import { transaction } from '../db/transaction.ts';
import { writeAll } from '../db/write.ts';
import { sha256 } from '../secrets.ts';
import type { App } from './app.ts';

/** Of one shop; or of all whose greeting is another since the program was updated. */
export async function recordNotices(app: App, shopId: string | null): Promise<void> {
  const lines = await linesWithGreeting(app.db, shopId);
  const due = shopId === null ? lines.filter((line) => line.noticeSha256 !== noticeOf(line)) : lines;
  for (const shop of new Set(due.map((line) => line.shopId))) await recordOfShop(app, shop);
}

const noticeOf = ({ rules, shop }: SpeakingLine): string | null => {
  const { notice } = greetingsOf(rules, shop);
  return notice === null ? null : sha256(notice);
};

async function recordOfShop(app: App, shopId: string): Promise<void> {
  await transaction(app.db, { shopId, name: 'notices' }, async (tx) => {
    const at = app.clock.now();
    const words = new Set<string>();
    for (const line of await linesWithGreeting(tx, shopId)) {
      const { lineId, phoneNumber, rules, shop, noticeId } = line;
      const { notice, all } = greetingsOf(rules, shop);
      for (const wording of [...all, firstTextIn(shop, 'en'), firstTextIn(shop, 'fr')]) words.add(wording);
      if (line.noticeSha256 === noticeOf(line)) continue;
      if (noticeId) await endNotice(tx, shopId, noticeId, at);
      if (notice === null) continue;
      const seenBy = `callers of ${phoneNumber} whom nobody answers`;
      const greeting = { id: app.newId(), kind: 'greeting' as const, lineId, wording: notice, sha256: sha256(notice), seenBy, from: at };
      await writeAll(tx, [insertNotice(shopId, { ...greeting, until: null, url: null, audioSha256: null, recordedAt: at })]);
    }
    for (const wording of words) tx.last.push(insertWording(shopId, sha256(wording), wording, at));
  });
}
