// From which line a customer is written to: the one of their thread, or the shop's first for who has none yet.
import { readThread } from '../db/activity.ts';
import { listLines } from '../db/admin.ts';
import type { App } from './app.ts';

export async function lineOfThread(app: App, shopId: string, phone: string) {
  const [thread, lines] = await Promise.all([readThread(app.db, shopId, phone), listLines(app.db, { shopId })]);
  const line = lines.find((one) => one.id === thread?.line_id) ?? lines[0];
  const known = line && (await app.accounts.read(shopId, line.accountId));
  return line && known ? { line, thread: thread ?? null, ...known } : null;
}
