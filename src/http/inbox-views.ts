// Threads and timelines as the API shows them.
import type { z } from '@hono/zod-openapi';
import type { inboxThread, timelineItem } from '../contract/inbox.ts';
import type { Call } from '../core/call.ts';
import type { InboxRow } from '../db/inbox.ts';
import type { TimelineRow } from '../db/timeline.ts';
import { visitView } from './routes/calendar.ts';
import { wordsOf, wordsOfDecision } from './timeline-words.ts';
import { callView, textView } from './views.ts';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

export const urgencies = ['emergency', 'hot', 'normal'] as const;

export const inboxThreadView = (row: InboxRow): z.infer<typeof inboxThread> => ({
  phone: row.phone,
  name: row.name,
  place: row.place,
  job: row.job,
  lastText:
    row.last_text === null || row.last_text_at === null || row.last_direction === null
      ? null
      : { body: row.last_text, direction: row.last_direction, at: iso(row.last_text_at) },
  lastEventAt: iso(row.last_event_at),
  unread: row.unread,
  urgency: urgencies[row.rank] ?? 'normal',
  holder: row.holder,
  waitingSince: isoOrNull(row.waiting_since),
  waitingBecause: row.waiting_because,
  assignee: row.assigned_to === null ? null : { userId: row.assigned_to, name: row.assigned_name ?? row.assigned_to },
  snoozedUntil: isoOrNull(row.snoozed_until),
  stage: row.stage,
  lostBecause: row.stage === 'lost' ? row.lost_because : null,
  relation: row.relation,
  optedOut: row.opted_out,
});

type Item = z.infer<typeof timelineItem>;

const outcomeWords: Record<string, string> = {
  answered: 'Answered',
  texted: 'Texted',
  'not-texted': 'Not texted',
  'handed-over': 'Needs a person',
};
function callWords(outcome: string | null, because: string | null): string {
  if (outcome === null) return 'Under way';
  const words = outcomeWords[outcome] ?? outcome;
  return outcome === 'answered' || outcome === 'texted' || because === null ? words : `${words}: ${wordsOf(because)}`;
}

/** Null for what is not kept here. */
export const mediaUrl = (shopId: string, source: string, kept: Set<string>): string | null =>
  kept.has(source) ? `/api/v1/shops/${shopId}/media?url=${encodeURIComponent(source)}` : null;

const visitChanges = ['confirmed', 'moved', 'cancelled', 'on-the-way'] as const;

/** Oldest first; a call is followed by its voicemails. */
export function timelineItems(shopId: string, row: TimelineRow): Item[] {
  const place = { id: row.id, at: iso(row.at) };
  switch (row.source) {
    case 'call': {
      const { call, kept } = row;
      const shown = callView(call);
      const voicemails = (call.facts as unknown as Call).voicemails.map((voicemail, index) => ({
        kind: 'voicemail' as const,
        id: `${call.id}-${index}`,
        at: iso(voicemail.at),
        callId: call.id,
        seconds: voicemail.lengthSeconds,
        transcript: voicemail.transcript,
        url: voicemail.url === null ? null : mediaUrl(shopId, voicemail.url, kept),
      }));
      return [
        { kind: 'call', ...place, call: shown, words: callWords(shown.outcome, shown.outcomeBecause), outcome: shown.outcome },
        ...voicemails,
      ];
    }
    case 'text': {
      const { id: _, at: __, media, ...text } = textView({ ...row.text, phone: '' });
      const photos = media.map(({ url, contentType }) => ({ url: mediaUrl(shopId, url, row.kept), contentType }));
      return [{ kind: 'text', ...place, text, by: row.text.by, photos }];
    }
    case 'visit':
      return [{ kind: 'visit', ...place, visit: visitView(row.visit) }];
    case 'note':
      return [{ kind: 'note', ...place, body: row.body, by: row.by }];
    case 'consent':
      return [{ kind: 'consent', ...place, event: row.kind as 'opt-out', channel: row.channel, said: row.words }];
    case 'task': {
      const { kind: task, because, detail, doneAt } = row;
      return [{ kind: 'task', ...place, task, because, words: wordsOf(because), detail, doneAt: isoOrNull(doneAt) }];
    }
    case 'event': {
      const { kind: event, because, detail } = row;
      const by = detail.by ?? null;
      // The timer of a reminder that no longer holds is no news.
      if (event === 'reminder-due' && because === 'visit-moved') return [];
      const change = visitChanges.find((one) => one === detail.change || because === `visit-${one}`);
      if (change) {
        const { startsAt = null, endsAt = null } = detail.visit ?? {};
        return [{ kind: 'visit-change', ...place, change, startsAt: isoOrNull(startsAt), endsAt: isoOrNull(endsAt), by }];
      }
      if (event === 'visit-changed') return [];
      return [{ kind: 'decision', ...place, event, because, words: wordsOfDecision(event, because), by }];
    }
  }
}
