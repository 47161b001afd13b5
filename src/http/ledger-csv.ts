// The call ledger as rows of a file, page by page.
import { reasonWords } from '../core/reasons.ts';
import { type CallFilter, listCalls } from '../db/activity.ts';
import type { Queryable } from '../db/connect.ts';
import { callView } from './views.ts';

export const ledgerHead = [
  'arrived_at',
  'line',
  'caller',
  'caller_name',
  'forwarded_from',
  'verdict',
  'verdict_because',
  'outcome',
  'outcome_because',
  'in_words',
  'settled_at',
  'seconds_to_text',
  'voicemail_seconds',
  'call_id',
];

const pageRows = 1000;

/** Newest first; one page is in memory at a time. */
export async function* ledgerPages(db: Queryable, filter: CallFilter): AsyncGenerator<(string | number | null)[][]> {
  let before: { arrivedAt: number; id: string } | undefined;
  for (;;) {
    const calls = await listCalls(db, { ...filter, before, limit: pageRows });
    yield calls
      .map(callView)
      .map((call) => [
        call.arrivedAt,
        call.line,
        call.caller ?? call.callerKind,
        call.callerName,
        call.forwardedFrom,
        call.verdict,
        call.verdictBecause,
        call.outcome,
        call.outcomeBecause,
        call.outcomeBecause && (reasonWords[call.outcomeBecause] ?? call.outcomeBecause),
        call.settledAt,
        call.secondsToText,
        call.voicemails.length === 0 ? null : call.voicemails.reduce((total, { seconds }) => total + (seconds ?? 0), 0),
        call.id,
      ]);
    const last = calls.at(-1);
    if (calls.length < pageRows || !last) return;
    before = { arrivedAt: last.arrived_at, id: last.id };
  }
}
