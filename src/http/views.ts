// Rows as the API shows them.

import type { Conversation } from '../core/conversation.ts';
import type { ListedCall, ListedThread, listTexts } from '../db/activity.ts';
import { voicemailsOf } from '../db/activity.ts';
import type { LineDetail, ShopDetail } from '../db/admin.ts';
import type { listTasks } from '../db/tasks.ts';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

export const shopView = (shop: ShopDetail) => ({
  id: shop.id,
  isDemo: shop.isDemo,
  createdAt: iso(shop.createdAt),
  settings: shop.rules as unknown as Record<string, unknown>,
});

export const lineView = (line: LineDetail) => ({
  id: line.id,
  phoneNumber: line.phoneNumber,
  provider: line.provider,
  accountId: line.accountId,
  settings: line.rules as unknown as Record<string, unknown>,
  stoppedBecause: line.stoppedBecause,
});

export const callView = (call: ListedCall) => ({
  id: call.id,
  shopId: call.shop_id,
  line: call.phone_number,
  caller: call.caller_phone,
  callerKind: call.caller_kind,
  callerName: call.caller_name,
  forwardedFrom: call.forwarded_from,
  arrivedAt: iso(call.arrived_at),
  verdict: call.verdict as 'answered' | 'missed' | null,
  verdictBecause: call.verdict_because,
  outcome: call.outcome as 'texted' | null,
  outcomeBecause: call.outcome_because,
  settledAt: isoOrNull(call.settled_at),
  secondsToText: call.accepted_at === null || call.decided_at === null ? null : (call.accepted_at - call.decided_at) / 1000,
  voicemails: voicemailsOf(call.facts).map((voicemail) => ({ seconds: voicemail.lengthSeconds, transcript: voicemail.transcript })),
});

export const textView = (text: Awaited<ReturnType<typeof listTexts>>[number]) => ({
  id: text.id,
  direction: text.direction as 'in' | 'out',
  class: text.class,
  body: text.body,
  media: text.media as { url: string; contentType: string }[],
  segments: text.segments,
  status: text.status,
  delivery: text.delivery,
  problem: text.problem,
  at: iso(text.created_at),
});

export const threadView = (thread: ListedThread) => ({
  shopId: thread.shop_id,
  phone: thread.phone,
  urgency: thread.urgency as 'normal' | 'raised',
  optedOut: Boolean(thread.opted_out),
  lastEventAt: iso(thread.last_event_at),
  lastText: thread.last_text ?? null,
});

/** What was understood of the caller, of a thread's state. */
export function leadView(state: unknown) {
  const { dialogue } = state as Conversation;
  if (!dialogue) return null;
  const { lead } = dialogue;
  return {
    ...lead,
    phase: dialogue.phase,
    because: dialogue.because,
    language: dialogue.language,
    address: lead.address as Record<string, string | null> | null,
    wish: lead.wish as Record<string, unknown> | null,
    offers: dialogue.offers.map(({ n, startsAt, endsAt }) => ({ n, startsAt: iso(startsAt), endsAt: iso(endsAt) })),
    handOvers: dialogue.handOvers.map(({ at, because, priority, callBack }) => ({ at: iso(at), because, priority, callBack })),
  };
}

export const taskView = (task: Awaited<ReturnType<typeof listTasks>>[number]) => ({
  id: task.id,
  shopId: task.shop_id,
  kind: task.kind,
  phone: task.phone,
  because: task.because,
  detail: task.detail,
  createdAt: iso(task.created_at),
  doneAt: isoOrNull(task.done_at),
});
