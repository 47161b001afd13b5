// What a decision reads and what it writes: one statement each, because every missed call goes through here.
import type { Call } from '../core/call.ts';
import type { Conversation, Outcome, Surroundings, TextClass } from '../core/conversation.ts';
import type { TextReading } from '../core/inbound-text.ts';
import type { Standing } from '../core/standing.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Statement, timestamp } from './connect.ts';
import { accountVersion, type LineRow, lineColumns, rowToLine, type StoredLine } from './shops.ts';
import type { Write } from './write.ts';

export type StoredCall = {
  id: string;
  lineId: string;
  providerCallId: string;
  callerPhone: string | null;
  callerKind: Surroundings['kind'];
  forwardedFrom: string | null;
  callerName: string | null;
  /** SHA-256 of what is announced before a recording. */
  greeting: string | null;
  attestation: 'passed' | 'failed' | 'none';
  labelledRobocall: boolean;
  facts: Call;
  verdict: 'answered' | 'missed' | null;
  verdictBecause: string | null;
  askAt: Millis | null;
  outcome: Outcome | null;
  outcomeBecause: string | null;
};

export type Scene = {
  /** The event is known already: nothing must happen. */
  seen: boolean;
  line: StoredLine | null;
  call: StoredCall | null;
  state: Conversation | null;
  relation: 'own' | 'staff' | 'personal' | 'blocked' | 'emergency' | 'none';
  lineType: 'textable' | 'landline' | 'not-textable' | 'unknown' | null;
  optedOut: boolean;
  firstTextsToday: number;
  firstTextPending: boolean;
  /** The notice in force for callers of the line: its greeting, or one elsewhere. */
  noticeId: string | null;
  /** Of the account and its shop (shops.ts). */
  version: string;
};

/** Line types are asked again after 30 days. */
export const numberFactsAge = 30 * 24 * 3_600_000;

type CallRow = {
  id: string;
  line_id: string;
  provider_call_id: string;
  caller_phone: string | null;
  caller_kind: string;
  forwarded_from: string | null;
  caller_name: string | null;
  greeting: string | null;
  attestation: string;
  labelled_robocall: boolean;
  facts: Call;
  verdict: string | null;
  verdict_because: string | null;
  ask_at: string | null;
  outcome: string | null;
  outcome_because: string | null;
};

const sceneStatement: Statement = {
  name: 'scene',
  text: `
    with call as (
      select * from calls where shop_id = $1 and provider_call_id = $3
    ), line as (
      select ${lineColumns} from lines where shop_id = $1 and (phone_number = $5 or id = (select line_id from call))
    ), pending as (
      select 1 from texts where shop_id = $1 and phone = $4 and created_at > $6 and class = 'first_reply' and status = 'pending' for update
    )
    select
      exists (select 1 from events where shop_id = $1 and key = $2) as seen,
      (select to_jsonb(line) from line) as line,
      (select to_jsonb(call) from call) as call,
      (select state from threads where shop_id = $1 and phone = $4) as state,
      exists (select 1 from lines where phone_number = $4) as own,
      (select kind from contacts where shop_id = $1 and phone = $4) as kind,
      (select line_type from number_facts where shop_id = $1 and phone = $4 and learned_at > $7) as line_type,
      exists (select 1 from suppressions where shop_id = $1 and mark = phone_mark($1, $4) and lifted_at is null) as opted_out,
      (select count(*)::int from (select 1 from texts where shop_id = $1 and class = 'first_reply' and created_at > $6 limit $8) today) as first_texts_today,
      exists (select 1 from pending) as first_text_pending,
      (select id from notices where shop_id = $1 and (line_id is null or line_id = (select id from line)) and from_at <= $10 and (until_at is null or until_at > $10)
        order by line_id is null, from_at desc limit 1) as notice_id,
      ${accountVersion('$9')} as version`,
};

/** Everything that bears on an event of one caller. Call it under the caller's lock. */
export async function readScene(
  db: Queryable,
  of: {
    shopId: string;
    key: string;
    providerCallId: string | null;
    phone: string | null;
    dialled: string | null;
    now: Millis;
    dailyTextCap: number;
    accountId: string;
  },
): Promise<Scene> {
  type Row = {
    seen: boolean;
    line: LineRow | null;
    call: CallRow | null;
    state: Conversation | null;
    own: boolean;
    kind: 'staff' | 'personal' | 'blocked' | 'emergency' | null;
    line_type: Scene['lineType'];
    opted_out: boolean;
    first_texts_today: number;
    first_text_pending: boolean;
    notice_id: string | null;
    version: string;
  };
  const day = timestamp(of.now - 24 * 3_600_000);
  const rows = await db.query<Row>(sceneStatement, [
    of.shopId,
    of.key,
    of.providerCallId,
    of.phone,
    of.dialled,
    day,
    timestamp(of.now - numberFactsAge),
    of.dailyTextCap,
    of.accountId,
    timestamp(of.now),
  ]);
  const row = rows[0] as Row;
  return {
    seen: row.seen,
    line: row.line && rowToLine(row.line),
    call: row.call && rowToCall(row.call),
    state: row.state,
    relation: row.own ? 'own' : (row.kind ?? 'none'),
    lineType: row.line_type,
    optedOut: row.opted_out,
    firstTextsToday: row.first_texts_today,
    firstTextPending: row.first_text_pending,
    noticeId: row.notice_id,
    version: row.version,
  };
}

function rowToCall(row: CallRow): StoredCall {
  return {
    id: row.id,
    lineId: row.line_id,
    providerCallId: row.provider_call_id,
    callerPhone: row.caller_phone,
    callerKind: row.caller_kind as StoredCall['callerKind'],
    forwardedFrom: row.forwarded_from,
    callerName: row.caller_name,
    greeting: row.greeting,
    attestation: row.attestation as StoredCall['attestation'],
    labelledRobocall: row.labelled_robocall,
    facts: row.facts,
    verdict: row.verdict as StoredCall['verdict'],
    verdictBecause: row.verdict_because,
    askAt: row.ask_at === null ? null : Date.parse(row.ask_at),
    outcome: row.outcome as Outcome | null,
    outcomeBecause: row.outcome_because,
  };
}

export function insertEvent(event: {
  shopId: string;
  key: string;
  id: string;
  kind: string;
  phone: string | null;
  callId: string | null;
  detail: unknown;
  because: string;
  at: Millis;
}): Write {
  return {
    name: 'event',
    text: 'insert into events (shop_id, key, id, kind, phone, call_id, detail, because, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [
      event.shopId,
      event.key,
      event.id,
      event.kind,
      event.phone,
      event.callId,
      JSON.stringify(event.detail),
      event.because,
      timestamp(event.at),
    ],
  };
}

export function upsertCall(shopId: string, call: StoredCall, now: Millis): Write {
  return {
    name: 'call',
    text: `
      insert into calls (shop_id, id, line_id, provider_call_id, caller_phone, caller_kind, forwarded_from, caller_name, attestation, labelled_robocall,
        facts, verdict, verdict_because, ask_at, outcome, outcome_because, arrived_at, settled_at, greeting)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::text, $16, $17, case when $15::text is null then null else $18::timestamptz end, $19)
      on conflict (shop_id, id) do update set forwarded_from = excluded.forwarded_from, caller_name = excluded.caller_name, attestation = excluded.attestation,
        labelled_robocall = excluded.labelled_robocall, facts = excluded.facts, verdict = excluded.verdict, verdict_because = excluded.verdict_because,
        ask_at = excluded.ask_at, outcome = coalesce(excluded.outcome, calls.outcome), outcome_because = coalesce(excluded.outcome_because, calls.outcome_because),
        settled_at = coalesce(calls.settled_at, excluded.settled_at), greeting = coalesce(calls.greeting, excluded.greeting)`,
    values: [
      shopId,
      call.id,
      call.lineId,
      call.providerCallId,
      call.callerPhone,
      call.callerKind,
      call.forwardedFrom,
      call.callerName,
      call.attestation,
      call.labelledRobocall,
      JSON.stringify(call.facts),
      call.verdict,
      call.verdictBecause,
      call.askAt === null ? null : timestamp(call.askAt),
      call.outcome,
      call.outcomeBecause,
      timestamp(call.facts.arrivedAt),
      timestamp(now),
      call.greeting,
    ],
  };
}

const rankOf = { emergency: 0, hot: 1, normal: 2 };

/** What a decision changes of what the inbox lists. */
export type ThreadNews = {
  standing: Standing;
  relation: Scene['relation'];
  /** The carrier's name of the caller, where nobody has said another. */
  callerName: string | null;
  lastText: { body: string; direction: 'in' | 'out' } | null;
  /** Texts and voicemails that somebody has to look at. */
  heard: number;
  /** Somebody at the shop has written, and so has seen all that came before. */
  read: boolean;
  /** The caller has called or written: what was put away comes back. */
  cameBack: boolean;
  /** Something that people look for: the thread goes to the top of the inbox. */
  moves: boolean;
  /** A visit was put into the calendar by hand, or taken out of it. */
  booked: boolean | null;
  /** Calls to make and voicemails to listen to. */
  tasks: string[];
};

export function upsertThread(shopId: string, phone: string, lineId: string, state: Conversation, news: ThreadNews, now: Millis): Write {
  const { standing } = news;
  return {
    name: 'thread',
    text: `
      insert into threads (shop_id, phone, line_id, state, urgency, last_event_at, created_at, name, place, job, last_text, last_text_at, last_direction,
        unread, rank, holder, open_tasks, waiting_since, waiting_because, stage, lost_because, relation, stage_set)
      values ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz, coalesce($7, $8), $9, $10, $11::text, case when $11::text is not null then $6::timestamptz end, $12,
        $13, $14, case when $16 > 0 then 'person' else $15 end, $16, case when coalesce($17, $18) is not null then $6::timestamptz end, coalesce($17, $18), $19, $20, $21, case when $24 then 'booked' end)
      on conflict (shop_id, phone) do update set state = excluded.state, urgency = excluded.urgency, line_id = excluded.line_id,
        last_event_at = case when $25 then greatest(threads.last_event_at, excluded.last_event_at) else threads.last_event_at end,
        name = coalesce($7, threads.name, $8), place = coalesce($9, threads.place), job = coalesce($10, threads.job),
        last_text = coalesce(excluded.last_text, threads.last_text), last_text_at = coalesce(excluded.last_text_at, threads.last_text_at),
        last_direction = coalesce(excluded.last_direction, threads.last_direction),
        unread = case when $22 then 0 else threads.unread end + $13,
        rank = excluded.rank, open_tasks = threads.open_tasks + $16,
        holder = case when threads.open_tasks + $16 > 0 then 'person' else $15 end,
        waiting_because = coalesce($17, $18, case when threads.open_tasks > 0 then threads.waiting_because end),
        waiting_since = case when $17 is not null or threads.open_tasks + $16 > 0 then coalesce(threads.waiting_since, $6::timestamptz) end,
        stage = excluded.stage, relation = excluded.relation,
        stage_set = case when $24 then 'booked'
          when ($23 and threads.stage_set = 'lost') or (not $24 and threads.stage_set = 'booked') then null else threads.stage_set end,
        lost_because = case when threads.stage_set = 'lost' and not $23 then threads.lost_because else excluded.lost_because end,
        snoozed_until = case when $23 then null else threads.snoozed_until end`,
    values: [
      shopId,
      phone,
      lineId,
      JSON.stringify(state),
      state.urgency,
      timestamp(now),
      standing.name,
      news.callerName,
      standing.place,
      standing.job,
      news.lastText && clipLine(news.lastText.body),
      news.lastText?.direction ?? null,
      news.heard,
      rankOf[standing.urgency],
      standing.holder,
      news.tasks.length,
      standing.waitingBecause,
      news.tasks[0] ?? null,
      standing.stage,
      standing.lostBecause,
      news.relation,
      news.read,
      news.cameBack,
      news.booked,
      news.moves,
    ],
  };
}

// Whole characters: half of an emoji is none.
const clipLine = (body: string): string => [...body.slice(0, 400)].slice(0, 200).join('');

export type NewText = {
  id: string;
  phone: string;
  lineId: string;
  direction: 'in' | 'out';
  /** Of incoming texts: how it was read. */
  class: TextClass | TextReading;
  body: string;
  media: { url: string; contentType: string }[];
  segments: number;
  callId: string | null;
  /** Of alerts: the customer whom they are about. */
  about?: string | null;
  /** What allows it: the event that decided it, or somebody at the shop. */
  reliesOn?: string;
  /** The notice in force, of first texts. */
  noticeId?: string | null;
  /** What it was written from: the SHA-256 of the shop's own wording, or the version of the program. */
  template?: string | null;
  /** `sending`: by this process, right after the commit. */
  status: 'received' | 'pending' | 'sending';
  /** Left out: at once. */
  sendAt?: Millis;
  freshUntil: Millis | null;
  providerTextId: string | null;
};

export function insertText(shopId: string, text: NewText, now: Millis): Write {
  return {
    name: 'text',
    text: `insert into texts (shop_id, id, phone, line_id, direction, class, body, media, segments, call_id, status, send_at, sending_since, attempts, fresh_until, provider_text_id, created_at, about, relies_on, notice_id, template)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text, case when $11::text <> 'received' then $19::timestamptz end,
        case when $11::text = 'sending' then $12::timestamptz end, case when $11::text = 'sending' then 1 else 0 end, $13, $14, $12::timestamptz, $15, $16, $17, $18)`,
    values: [
      shopId,
      text.id,
      text.phone,
      text.lineId,
      text.direction,
      text.class,
      text.body,
      JSON.stringify(text.media),
      text.segments,
      text.callId,
      text.status,
      timestamp(now),
      text.freshUntil === null ? null : timestamp(text.freshUntil),
      text.providerTextId,
      text.about ?? null,
      text.reliesOn ?? null,
      text.noticeId ?? null,
      text.template ?? null,
      timestamp(text.sendAt ?? now),
    ],
  };
}

/** The outcome of a call other than the one being written. An outcome that stands is replaced only by a hand-over. */
export function settleCall(shopId: string, callId: string, outcome: Outcome, because: string, now: Millis): Write {
  return {
    name: 'settle',
    text: `update calls set outcome = $3::text, outcome_because = $4, settled_at = $5 where shop_id = $1 and id = $2 and (outcome is null or $3::text = 'handed-over')`,
    values: [shopId, callId, outcome, because, timestamp(now)],
  };
}

export function insertTask(
  shopId: string,
  task: { id: string; kind: string; phone: string | null; callId: string | null; because: string; detail: string | null },
  now: Millis,
): Write {
  return {
    name: 'task',
    text: 'insert into tasks (shop_id, id, kind, phone, call_id, because, created_at, detail) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [shopId, task.id, task.kind, task.phone, task.callId, task.because, timestamp(now), task.detail],
  };
}

const withdrawn = {
  first_reply: `class = 'first_reply'`,
  automatic: `class <> 'opt_out_confirmation'`,
  solicitations: `class in ('marketing', 'nudge')`,
} as const;

/** Takes back texts that are not on their way: the first one only, solicitations, or every automatic one. */
export function withdrawTexts(shopId: string, phone: string, which: keyof typeof withdrawn): Write {
  return {
    name: `withdraw_${which}`,
    text: `update texts set status = 'withdrawn' where shop_id = $1 and phone = $2 and status = 'pending' and ${withdrawn[which]}`,
    values: [shopId, phone],
  };
}

export function markNumber(shopId: string, phone: string, lineType: string, source: string, now: Millis): Write {
  return {
    name: 'number',
    text: `insert into number_facts (shop_id, phone, line_type, source, learned_at) values ($1, $2, $3, $4, $5)
      on conflict (shop_id, phone) do update set line_type = excluded.line_type, source = excluded.source, learned_at = excluded.learned_at`,
    values: [shopId, phone, lineType, source, timestamp(now)],
  };
}

/** Of a line `l` that has stopped: a first text has gone out since, and has not come back. */
export const isMended = `exists (select from texts t where t.shop_id = l.shop_id and t.line_id = l.id and t.class = 'first_reply'
  and t.created_at > l.stopped_since and t.accepted_at is not null
  and t.delivery is distinct from 'failed' and t.delivery is distinct from 'undelivered')`;

/**
 * The line sends nothing for an hour; then it is tried again, so that a mended account recovers by itself. It has stopped
 * since the first refusal after the last first text that went out.
 */
export function stopLine(shopId: string, lineId: string, because: string, now: Millis): Write {
  return {
    name: 'stop',
    text: `update lines l set stopped_until = $4, stopped_because = $3,
      stopped_since = case when l.stopped_because is null or ${isMended} then $5 else l.stopped_since end
      where l.shop_id = $1 and l.id = $2`,
    values: [shopId, lineId, because, timestamp(now + 3_600_000), timestamp(now)],
  };
}
