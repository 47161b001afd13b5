// The life of an outgoing text after it was decided: claimed, sent, recorded, looked up, reported on.
import type { DeliveryState, SendProblem } from '../core/delivery.ts';
import type { Checked } from '../core/marketing/may-market.ts';
import type { Millis } from '../core/time.ts';
import { type Db, type Queryable, type Statement, type Tx, timestamp } from './connect.ts';
import { accountVersion } from './shops.ts';
import type { Write } from './write.ts';

export type TextToSend = {
  shopId: string;
  id: string;
  phone: string;
  class: string;
  body: string;
  segments: number;
  callId: string | null;
  attempts: number;
  looks: number;
  deliveryRetries: number;
  freshUntil: Millis | null;
  createdAt: Millis;
  sendingSince: Millis | null;
  line: { id: string; phoneNumber: string };
  accountId: string;
};

type Row = {
  shop_id: string;
  id: string;
  phone: string;
  class: string;
  body: string;
  segments: number;
  call_id: string | null;
  attempts: number;
  looks: number;
  delivery_retries: number;
  fresh_until: Millis | null;
  created_at: Millis;
  sending_since: Millis | null;
  line_id: string;
  phone_number: string;
  account_id: string;
};
const columns =
  't.shop_id, t.id, t.phone, t.class, t.body, t.segments, t.call_id, t.attempts, t.looks, t.delivery_retries, t.fresh_until, t.created_at, t.sending_since, t.line_id, l.phone_number, l.account_id';

function rowToText(row: Row): TextToSend {
  return {
    shopId: row.shop_id,
    id: row.id,
    phone: row.phone,
    class: row.class,
    body: row.body,
    segments: row.segments,
    callId: row.call_id,
    attempts: row.attempts,
    looks: row.looks,
    deliveryRetries: row.delivery_retries,
    freshUntil: row.fresh_until,
    createdAt: row.created_at,
    sendingSince: row.sending_since,
    line: { id: row.line_id, phoneNumber: row.phone_number },
    accountId: row.account_id,
  };
}

const readStatement: Statement = {
  name: 'read text',
  text: `select ${columns} from texts t join lines l on l.shop_id = t.shop_id and l.id = t.line_id where t.shop_id = $1 and t.id = $2`,
};

export async function readText(db: Queryable, shopId: string, id: string): Promise<TextToSend | null> {
  const [row] = await db.query<Row>(readStatement, [shopId, id]);
  return row ? rowToText(row) : null;
}

// One statement, so that nothing can come between the last check and the mark: still pending, fresh, not opted out,
// and the line's turn. Solicitations are for claimSolicitation alone. GCRA: a line may run $4 seconds ahead of its pace.
const claim = (which: string, also: string): string => `
    with due as (
      select t.shop_id, t.id, t.line_id, t.segments from texts t
      where t.class ${which} ('marketing', 'nudge') and t.shop_id = $1 and t.id = $2 and t.status = 'pending' and t.send_at <= $3::timestamptz and (t.fresh_until is null or t.fresh_until > $3::timestamptz)
        and (t.class in ('opt_out_confirmation', 'help') or not exists (select 1 from suppressions s where s.shop_id = $1 and s.mark = phone_mark($1, t.phone) and s.lifted_at is null))
      for update
    ), turn as (
      update lines l set next_send_at = greatest(l.next_send_at, $3::timestamptz) + due.segments * $5::float8 * interval '1 second' from due
      where l.shop_id = due.shop_id and l.id = due.line_id and l.next_send_at <= $3::timestamptz + $4::float8 * interval '1 second' returning l.id
    )
    update texts t set status = 'sending', attempts = t.attempts + 1, sending_since = $3::timestamptz${also}
    from due, turn, lines l where t.shop_id = due.shop_id and t.id = due.id and l.shop_id = t.shop_id and l.id = t.line_id
    returning ${columns}`;
const claimStatement: Statement = { name: 'claim text', text: claim('not in', '') };
const claimSolicitationStatement: Statement = {
  name: 'claim solicitation',
  text: claim('in', ', relies_on = $6, checked = $7'),
};

export type Pace = { perSecond: number; burst: number };

/** Marks a text as being sent by us. Null: not now, not by us, or never; the sweep finds out which. */
export async function claimText(db: Queryable, shopId: string, id: string, now: Millis, pace: Pace): Promise<TextToSend | null> {
  const [row] = await db.query<Row>(claimStatement, [shopId, id, timestamp(now), (pace.burst - 1) / pace.perSecond, 1 / pace.perSecond]);
  return row ? rowToText(row) : null;
}

/** The same for marketing and nudges, with what it relies on and was held against. Under the person's lock, behind mayMarket. */
export async function claimSolicitation(
  tx: Tx,
  shopId: string,
  id: string,
  now: Millis,
  pace: Pace,
  allowed: { consentId: string; checked: Checked },
): Promise<TextToSend | null> {
  const [row] = await tx.query<Row>(claimSolicitationStatement, [
    shopId,
    id,
    timestamp(now),
    (pace.burst - 1) / pace.perSecond,
    1 / pace.perSecond,
    `consent ${allowed.consentId}`,
    JSON.stringify(allowed.checked),
  ]);
  return row ? rowToText(row) : null;
}

const putOffStatement: Statement = {
  name: 'put off text',
  text: `update texts set status = case when $4::timestamptz is null or $4 >= coalesce(fresh_until, 'infinity') then 'withdrawn' else 'pending' end,
    send_at = coalesce($4, send_at), problem_detail = $3 where shop_id = $1 and id = $2 and status = 'pending'`,
};

/** It may not leave now: it waits until `notBefore`, or is withdrawn when there is no such time, or it would be stale then. */
export async function putOff(tx: Tx, shopId: string, id: string, because: string, notBefore: Millis | null): Promise<void> {
  await tx.query(putOffStatement, [shopId, id, because, notBefore === null ? null : timestamp(notBefore)]);
}

export type Accepted = { shopId: string; id: string; providerTextId: string; state: DeliveryState; at: Millis };

// The rows are found by their keys. The conditions are written so that they do not imply those of the partial indexes
// texts_to_send and calls_unsettled: a plan over those goes through every text that left since the last vacuum.
const acceptedStatement: Statement = {
  name: 'texts accepted',
  text: `
    with told as (
      select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) as told (shop_id, id, provider_text_id, state, at)
    ), accepted as (
      update texts t set status = 'accepted', provider_text_id = told.provider_text_id, delivery = coalesce(t.delivery, told.state), accepted_at = told.at, problem = null
      from told where t.shop_id = told.shop_id and t.id = told.id and t.status = any ($6::text[])
        and not (told.provider_text_id = any (t.failed_text_ids))
      returning t.shop_id, t.call_id, t.class, told.at
    )
    update calls c set outcome = 'texted', outcome_because = 'texted', settled_at = accepted.at from accepted
    where c.shop_id = accepted.shop_id and c.id = accepted.call_id and accepted.class = 'first_reply' and coalesce(c.outcome, 'open') = 'open'`,
};
const onTheirWay = ['sending', 'unconfirmed', 'pending'];

/**
 * The provider has these; the calls that they answer are settled in the same statement. Not waited for on disk: a row
 * that is `sending` again after a power cut is looked up at the provider and adopted.
 */
export async function recordAccepted(db: Db, accepted: Accepted[]): Promise<void> {
  const column = <Name extends keyof Accepted>(name: Name) => accepted.map((one) => one[name]);
  await db.queryRelaxed(acceptedStatement, [
    column('shopId'),
    column('id'),
    column('providerTextId'),
    column('state'),
    column('at').map(timestamp),
    onTheirWay,
  ]);
}

const waitStatement: Statement = {
  name: 'text waits',
  text: `update texts set status = 'pending', send_at = $3, problem_detail = $4, looks = 0 where shop_id = $1 and id = $2 and status in ('sending', 'unconfirmed') and attempts = $5`,
};

/** It certainly was not sent; it may be at `sendAt`. Nothing happens if somebody else has tried since `text` was read. */
export async function recordNotSent(db: Queryable, text: TextToSend, sendAt: Millis, detail: string): Promise<void> {
  await db.query(waitStatement, [text.shopId, text.id, timestamp(sendAt), detail, text.attempts]);
}

const unconfirmedStatement: Statement = {
  name: 'text unconfirmed',
  text: `update texts set status = 'unconfirmed', send_at = $3, problem_detail = $4, looks = $5 where shop_id = $1 and id = $2 and status in ('sending', 'unconfirmed') and attempts = $6`,
};

/** Nobody knows whether it was sent; the provider is asked at `lookAt`. */
export async function recordUnconfirmed(db: Queryable, text: TextToSend, lookAt: Millis, detail: string, looks: number): Promise<void> {
  await db.query(unconfirmedStatement, [text.shopId, text.id, timestamp(lookAt), detail, looks, text.attempts]);
}

/** A line's turn is taken by texts that go out with the transaction that decided them. */
export function takeTurn(shopId: string, lineId: string, segments: number, now: Millis, pace: Pace): Write {
  return {
    name: 'turn',
    text: `update lines set next_send_at = greatest(next_send_at, $4::timestamptz) + $3::float8 * interval '1 second' where shop_id = $1 and id = $2`,
    values: [shopId, lineId, segments / pace.perSecond, timestamp(now)],
  };
}

/** It will not be sent any more: a part of the transaction that decides what follows. */
export function failText(shopId: string, id: string, status: 'refused' | 'expired', problem: SendProblem, detail: string): Write {
  return {
    name: 'fail_text',
    text: 'update texts set status = $3, problem = $4, problem_detail = $5 where shop_id = $1 and id = $2',
    values: [shopId, id, status, problem, detail],
  };
}

/** Once more, after the provider reported that it did not arrive for a passing reason. */
export function resendText(shopId: string, id: string, failedTextId: string, sendAt: Millis): Write {
  return {
    name: 'resend_text',
    text: `update texts set status = 'pending', send_at = $4, delivery = null, provider_text_id = null, delivery_retries = delivery_retries + 1,
      failed_text_ids = failed_text_ids || $3::text where shop_id = $1 and id = $2`,
    values: [shopId, id, failedTextId, timestamp(sendAt)],
  };
}

const unclaimedStatement: Statement = {
  name: 'text unclaimed',
  text: `
    update texts t set
      status = case when t.class not in ('opt_out_confirmation', 'help') and exists (select 1 from suppressions s where s.shop_id = $1 and s.mark = phone_mark($1, t.phone) and s.lifted_at is null) then 'withdrawn' else 'pending' end,
      send_at = greatest(t.send_at, l.next_send_at - $3::float8 * interval '1 second')
    from lines l where t.shop_id = $1 and t.id = $2 and t.status = 'pending' and l.shop_id = t.shop_id and l.id = t.line_id`,
};

/** After a claim that got nothing: who has opted out is written to no more, and who has to wait gets the line's next turn. */
export async function recordUnclaimed(db: Queryable, shopId: string, id: string, pace: Pace): Promise<void> {
  await db.query(unclaimedStatement, [shopId, id, (pace.burst - 1) / pace.perSecond]);
}

const dueStatement: Statement = {
  name: 'texts due',
  text: `
    select ${columns}, t.status from texts t join lines l on l.shop_id = t.shop_id and l.id = t.line_id
    where (t.status in ('pending', 'unconfirmed') and t.send_at <= $1) or (t.status = 'sending' and t.send_at <= $1 and t.sending_since <= $2)
    order by t.send_at limit $3`,
};

/** Texts whose time has come: waiting, unconfirmed, or left behind by a process that died while sending before `deadSince`. */
export async function textsDue(
  db: Queryable,
  now: Millis,
  deadSince: Millis,
  limit: number,
): Promise<(TextToSend & { status: 'pending' | 'sending' | 'unconfirmed' })[]> {
  const rows = await db.query<Row & { status: 'pending' | 'sending' | 'unconfirmed' }>(dueStatement, [
    timestamp(now),
    timestamp(deadSince),
    limit,
  ]);
  return rows.map((row) => ({ ...rowToText(row), status: row.status }));
}

const takeStatement: Statement = {
  name: 'take over text',
  text: `update texts set status = 'unconfirmed', send_at = $4, problem_detail = 'sending was interrupted' where shop_id = $1 and id = $2 and status = 'sending' and sending_since <= $3 returning id`,
};

/** Takes over a text from a process that died while sending it. */
export async function takeOver(db: Queryable, shopId: string, id: string, deadSince: Millis, now: Millis): Promise<boolean> {
  return (await db.query(takeStatement, [shopId, id, timestamp(deadSince), timestamp(now)])).length > 0;
}

export type ReportedText = {
  id: string;
  phone: string;
  class: string;
  callId: string | null;
  status: string;
  delivery: DeliveryState | null;
  deliveryRetries: number;
  providerTextId: string | null;
  failedTextIds: string[];
  freshUntil: Millis | null;
  line: string;
  /** Of the account and its shop (shops.ts). */
  version: string;
};

const reportedStatement: Statement = {
  name: 'text reported',
  text: `select t.id, t.phone, t.class, t.call_id, t.status, t.delivery, t.delivery_retries, t.fresh_until, t.provider_text_id, t.failed_text_ids, l.phone_number, ${accountVersion('l.account_id')} as version
    from texts t join lines l on l.shop_id = t.shop_id and l.id = t.line_id
    where t.shop_id = $1 and t.direction = 'out' and (t.id = $2::uuid or t.provider_text_id = $3) limit 1`,
};

/** The text that a report is about: by our id, which rides on the callback, or by the provider's. */
export async function readReported(
  db: Queryable,
  shopId: string,
  textId: string | null,
  providerTextId: string,
): Promise<ReportedText | null> {
  type ReportedRow = {
    id: string;
    phone: string;
    class: string;
    call_id: string | null;
    status: string;
    delivery: DeliveryState | null;
    delivery_retries: number;
    provider_text_id: string | null;
    failed_text_ids: string[];
    fresh_until: Millis | null;
    phone_number: string;
    version: string;
  };
  const [row] = await db.query<ReportedRow>(reportedStatement, [shopId, textId, providerTextId]);
  if (!row) return null;
  return {
    id: row.id,
    phone: row.phone,
    class: row.class,
    callId: row.call_id,
    status: row.status,
    delivery: row.delivery,
    deliveryRetries: row.delivery_retries,
    providerTextId: row.provider_text_id,
    failedTextIds: row.failed_text_ids,
    freshUntil: row.fresh_until,
    line: row.phone_number,
    version: row.version,
  };
}

const deliveryStatement: Statement = {
  name: 'text delivery',
  text: `update texts set delivery = $3, provider_text_id = coalesce(provider_text_id, $4), problem = coalesce($5, problem), problem_detail = coalesce($6, problem_detail)
    where shop_id = $1 and id = $2 and delivery is not distinct from $7 returning id`,
};

/** Records how far a delivery has come, if it still stands where the caller read it. */
export async function recordDelivery(
  db: Queryable,
  shopId: string,
  id: string,
  known: DeliveryState | null,
  report: { providerTextId: string; state: DeliveryState; problem: SendProblem | null; detail: string | null },
): Promise<boolean> {
  return (
    (await db.query(deliveryStatement, [shopId, id, report.state, report.providerTextId, report.problem, report.detail, known])).length > 0
  );
}

const lineTypeStatement: Statement = { name: 'line type known', text: 'select 1 from number_facts where shop_id = $1 and phone = $2' };

export async function isLineTypeKnown(db: Queryable, shopId: string, phone: string): Promise<boolean> {
  return (await db.query(lineTypeStatement, [shopId, phone])).length > 0;
}

const takenStatement: Statement = {
  name: 'provider text taken',
  text: 'select 1 from texts where shop_id = $1 and (provider_text_id = $2 or $2 = any (failed_text_ids)) and id <> $3',
};

/** Whether another text of the shop is known to be this one at the provider. */
export async function isProviderTextTaken(db: Queryable, shopId: string, providerTextId: string, id: string): Promise<boolean> {
  return (await db.query(takenStatement, [shopId, providerTextId, id])).length > 0;
}

const aboutStatement: Statement = {
  name: 'customer of last alert',
  text: `select about from texts where shop_id = $1 and phone = $2 and about is not null and created_at > $3 order by created_at desc limit 1`,
};

/** Whom the last alert to a phone of the shop was about. */
export async function customerOfLastAlert(db: Queryable, shopId: string, phone: string, since: Millis): Promise<string | null> {
  const [row] = await db.query<{ about: string }>(aboutStatement, [shopId, phone, timestamp(since)]);
  return row?.about ?? null;
}

const sentStatement: Statement = {
  name: 'words were sent',
  text: `select 1 from texts where shop_id = $1 and phone = $2 and direction = 'out' and body = $3 and status in ('sending', 'unconfirmed', 'accepted')
    and coalesce(delivery, '') not in ('failed', 'undelivered') limit 1`,
};

/** Whether these words have left for that phone, as far as anybody knows. */
export async function wasSent(db: Queryable, shopId: string, phone: string, body: string): Promise<boolean> {
  return (await db.query(sentStatement, [shopId, phone, body])).length > 0;
}
