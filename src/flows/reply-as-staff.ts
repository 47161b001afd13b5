// A person writes to a caller from the shop's number: the text is committed like any other, and whatever automatic
// text was still owed is taken back.
import { mayCarryTexts } from '../core/call-plan.ts';
import { type LintFinding, lintText } from '../core/lint.ts';
import { segmentsOf, toPlainText } from '../core/segments.ts';
import { minutes } from '../core/time.ts';
import { insertText } from '../db/conversations.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { lineOfThread } from './line-of-thread.ts';

export type StaffReply =
  | { status: 'sent'; textId: string }
  | { status: 'no-thread' }
  | { status: 'opted-out' }
  | { status: 'not-registered' }
  /** It breaks a rule of carriers, whoever writes it (CT-3, CT-4, OC-1). */
  | { status: 'not-fit'; findings: LintFinding[] };

export async function replyAsStaff(
  app: App,
  of: { shopId: string; phone: string; body: string; textId?: string; by?: string },
): Promise<StaffReply> {
  const known = await lineOfThread(app, of.shopId, of.phone);
  if (!known?.thread) return { status: 'no-thread' };
  if (known.thread.opted_out) return { status: 'opted-out' };
  if (!mayCarryTexts(known.account.provider, known.line.rules)) return { status: 'not-registered' };
  const findings = lintText(of.body, known.shop.rules.ownDomains);
  if (findings.length > 0) return { status: 'not-fit', findings };
  const now = app.clock.now();
  const { account, line } = known;
  const textId = of.textId ?? app.newId();
  const body = toPlainText(of.body);
  const text = {
    id: textId,
    phone: of.phone,
    lineId: line.id,
    direction: 'out' as const,
    class: 'conversation' as const,
    body,
    media: [],
    segments: segmentsOf(body).segments,
    callId: null,
    status: 'pending' as const,
    freshUntil: now + minutes(60),
    providerTextId: null,
    reliesOn: 'staff',
  };
  const handled = await handleEvent(app, known.shop, account, {
    type: 'own',
    key: `${textId} staff`,
    phone: of.phone,
    line: line.phoneNumber,
    event: { type: 'staff-texted', at: now },
    wrote: body,
    ...(of.by === undefined ? {} : { by: of.by }),
    writes: [insertText(of.shopId, text, now)],
  });
  if (handled.status !== 'done') return { status: 'sent', textId };
  app.sender.ready([
    { shopId: of.shopId, id: textId, phone: of.phone, class: text.class, line, account, askLineType: false, claimed: null },
  ]);
  return { status: 'sent', textId };
}
