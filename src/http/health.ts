// Gathers what is known of whether a shop works, and has the core say what is wrong (core/health.ts).
import type { z } from 'zod';
import type * as shapes from '../contract/health.ts';
import { mayCarryTexts } from '../core/call-plan.ts';
import { type LineFacts, type Problem, problemsOf } from '../core/health.ts';
import { missingNotice } from '../core/notices.ts';
import { outlookOf } from '../core/offered-windows.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import { hours, type Millis, minutes } from '../core/time.ts';
import type { Queryable } from '../db/connect.ts';
import { fullSince, type LineHealth, lastAnsweredByText, readLineHealth, readOverdue } from '../db/health.ts';
import { listNotices } from '../db/notices.ts';
import { listFilings } from '../db/registrations.ts';
import { readTaken } from '../db/visits.ts';
import { isElsewhere, isInForce } from './require-notice.ts';

/** A call's text may take its fifteen minutes; after that the call must have come to something. */
const patience = minutes(16);

export async function readHealth(db: Queryable, shop: { id: string; rules: ShopRules }, now: Millis) {
  const { id, rules } = shop;
  const [lines, filings, notices, proof, overdueCalls, reachedAt, taken] = await Promise.all([
    readLineHealth(db, id),
    listFilings(db, { shopId: id }),
    listNotices(db, id),
    lastAnsweredByText(db, id),
    readOverdue(db, id, now, patience),
    fullSince(db, id, now - hours(24), rules.dailyTextCap),
    readTaken(db, id, now),
  ]);
  const calendar = outlookOf(rules.scheduling, rules.hours, taken, now);
  const elsewhere = notices.some((notice) => isElsewhere(notice) && isInForce(notice, now));
  const accounts = new Map(lines.map((line) => [line.account_id, accountOf(line)]));
  const problems = problemsOf({
    now,
    textsBack: rules.textBack !== 'off',
    lines: lines.map((line) => ({
      ...factsOf(line),
      told: missingNotice([{ phoneNumber: line.phone_number, rules: line.settings }], rules, elsewhere) === null,
    })),
    filings: filings.map((filing) => ({
      kind: filing.kind,
      lineId: filing.lineId,
      account: accounts.get(filing.accountId) ?? filing.accountId,
      status: filing.status,
      reasons: filing.reasons,
      since: filing.statusSince,
    })),
    cap: { most: rules.dailyTextCap, reachedAt },
    provenAt: proof?.at ?? null,
    overdueCalls,
    calendar,
  });
  return { lines, proof, overdueCalls, calendar, problems };
}

const accountOf = (line: LineHealth): string => `${line.provider} ${line.external_id}`;

const factsOf = (line: LineHealth): Omit<LineFacts, 'told'> => ({
  id: line.id,
  phoneNumber: line.phone_number,
  real: line.provider !== 'simulator',
  account: accountOf(line),
  open: mayCarryTexts(line.provider, line.settings),
  connectedAt: line.created_at,
  stoppedBecause: line.stopped_because,
  stoppedSince: line.stopped_since,
  refusedSince: line.refused_since,
});

export const problemView = ({ since, ...problem }: Problem): z.infer<typeof shapes.problem> => ({
  ...problem,
  since: since === null ? null : new Date(since).toISOString(),
});
