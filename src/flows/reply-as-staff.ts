// A person writes to a caller from the shop's number: the text is committed like any other, and whatever automatic
// text was still owed is taken back.
import { segmentsOf, toPlainText } from '../core/segments.ts';
import { minutes } from '../core/time.ts';
import { readThread } from '../db/activity.ts';
import { listLines } from '../db/admin.ts';
import { insertText } from '../db/conversations.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';

export type StaffReply = { status: 'sent'; textId: string } | { status: 'no-thread' } | { status: 'opted-out' };

export async function replyAsStaff(app: App, of: { shopId: string; phone: string; body: string }): Promise<StaffReply> {
  const thread = await readThread(app.db, of.shopId, of.phone);
  const line = (await listLines(app.db, { shopId: of.shopId })).find((one) => one.id === thread?.line_id);
  const known = line && (await app.accounts.read(of.shopId, line.accountId));
  if (!thread || !line || !known) return { status: 'no-thread' };
  if (thread.opted_out) return { status: 'opted-out' };
  const now = app.clock.now();
  const { account } = known;
  const textId = app.newId();
  const body = toPlainText(of.body);
  const text = {
    id: textId,
    phone: of.phone,
    lineId: line.id,
    direction: 'out' as const,
    class: 'conversation',
    body,
    media: [],
    segments: segmentsOf(body).segments,
    callId: null,
    status: 'pending' as const,
    freshUntil: now + minutes(60),
    providerTextId: null,
  };
  await handleEvent(app, known.shop, account, {
    type: 'own',
    key: `${textId} staff`,
    phone: of.phone,
    line: line.phoneNumber,
    event: { type: 'staff-texted', at: now },
    writes: [insertText(of.shopId, text, now)],
  });
  app.sender.ready([{ shopId: of.shopId, id: textId, phone: of.phone, line, account, askLineType: false, claimed: null }]);
  return { status: 'sent', textId };
}
