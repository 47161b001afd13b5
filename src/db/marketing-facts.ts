// What is known of a person when a solicitation would reach them, and how the shop's marketing is received.
import type { MarketingFacts, Solicitation } from '../core/marketing/may-market.ts';
import type { ReassignedAnswer } from '../core/marketing/sources.ts';
import { zipIn } from '../core/marketing/zip-codes.ts';
import { hours, type Millis } from '../core/time.ts';
import { type Queryable, type Statement, type Tx, timestamp } from './connect.ts';
import type { Write } from './write.ts';

export type StoredFacts = Pick<
  MarketingFacts,
  'phone' | 'zip' | 'statedZone' | 'optedOut' | 'relation' | 'textable' | 'consent' | 'lastContactAt' | 'reassigned' | 'sent' | 'paused'
>;

/** The database changes every month; an answer counts for so long. */
const answerCounts = hours(30 * 24);

// Whatever somebody said against texts after they had agreed ends the agreement: a stop of any kind, a limit, a wrong
// number, a wish to be forgotten. That reminders are not wanted says nothing of offers.
const factsStatement: Statement = {
  name: 'marketing facts',
  text: `
    select p.phone, c.kind as contact, exists (select 1 from lines where phone_number = p.phone) as own,
      exists (select 1 from suppressions where shop_id = $1 and mark = m.mark and lifted_at is null) as opted_out,
      exists (select 1 from number_facts where shop_id = $1 and phone = p.phone and line_type in ('landline', 'not-textable')) as untextable,
      joined.id as consent_id, joined.said_at as consent_at, joined.detail ->> 'timeZone' as stated_zone, joined.detail ->> 'zip' as stated_zip,
      (select details ->> 'address' from visits v where v.shop_id = $1 and v.phone = p.phone and v.kind = 'visit' and v.status <> 'held'
        order by v.starts_at desc limit 1) as address,
      (select state -> 'dialogue' -> 'lead' -> 'address' ->> 'postcode' from threads h where h.shop_id = $1 and h.phone = p.phone) as postcode,
      greatest(
        (select max(t.created_at) from texts t where t.shop_id = $1 and t.phone = p.phone and t.direction = 'in'),
        (select max(k.arrived_at) from calls k where k.shop_id = $1 and k.caller_phone = p.phone)
      ) as last_contact_at,
      (select r.answer from reassigned_answers r where r.shop_id = $1 and r.mark = m.mark and r.asked_at > $3
        -- What was asked before they agreed, or were last heard of, is of another person perhaps.
        and r.asked_since <= joined.said_at) as reassigned,
      coalesce((select jsonb_agg(jsonb_build_object('class', t.class, 'at', (extract(epoch from coalesce(t.accepted_at, t.sending_since)) * 1000)::bigint))
        from texts t where t.shop_id = $1 and t.phone = p.phone and t.class in ('marketing', 'nudge')
          and (t.status in ('sending', 'unconfirmed', 'accepted')) and coalesce(t.accepted_at, t.sending_since) > $4), '[]') as sent,
      exists (select 1 from marketing_pauses where shop_id = $1 and ended_at is null) as paused
    from unnest($2::text[]) as p (phone)
    cross join lateral (select phone_mark($1, p.phone) as mark) m
    left join contacts c on c.shop_id = $1 and c.phone = p.phone
    left join lateral (
      select e.id, e.said_at, e.detail from consent_events e
      where e.shop_id = $1 and e.mark = m.mark and e.kind = 'opt-in-marketing' and not exists (
        select 1 from consent_events later where later.shop_id = $1 and later.mark = m.mark
          and later.kind not in ('opt-in', 'opt-in-marketing') and later.scope <> 'reminders'
          -- Clocks differ, and texts are found late: whichever order says that it came after counts.
          and (later.n > e.n or later.said_at >= e.said_at))
      order by e.n desc limit 1
    ) joined on true`,
};

type Row = {
  phone: string;
  contact: 'staff' | 'personal' | 'blocked' | null;
  own: boolean;
  opted_out: boolean;
  untextable: boolean;
  consent_id: string | null;
  consent_at: Millis | null;
  stated_zone: string | null;
  stated_zip: string | null;
  address: string | null;
  postcode: string | null;
  last_contact_at: Millis | null;
  reassigned: ReassignedAnswer | null;
  sent: { class: Solicitation; at: number }[];
  paused: boolean;
};

/** Of each of these phones. `since`: how far back what was sent matters. */
export async function readMarketingFacts(
  db: Queryable,
  shopId: string,
  phones: string[],
  now: Millis,
  since: Millis,
): Promise<StoredFacts[]> {
  const values = [shopId, phones, timestamp(now - answerCounts), timestamp(since)];
  const rows = await db.query<Row>(factsStatement, values);
  return rows.map((row) => ({
    phone: row.phone,
    zip: zipIn(row.address) ?? row.postcode ?? row.stated_zip,
    statedZone: row.stated_zone,
    optedOut: row.opted_out,
    relation: row.own ? 'own' : (row.contact ?? 'none'),
    textable: !row.untextable,
    consent: row.consent_id === null || row.consent_at === null ? null : { id: row.consent_id, at: row.consent_at },
    lastContactAt: row.last_contact_at,
    reassigned: row.reassigned,
    sent: row.sent.map((one) => ({ class: one.class, at: Number(one.at) })),
    paused: row.paused,
  }));
}

export function recordReassigned(
  shopId: string,
  phone: string,
  of: { askedSince: Millis; answer: Exclude<ReassignedAnswer, 'no-source'> },
  now: Millis,
): Write {
  return {
    name: 'reassigned',
    text: `insert into reassigned_answers (shop_id, mark, asked_since, answer, asked_at) values ($1, phone_mark($1, $2), $3, $4, $5)
      on conflict (shop_id, mark) do update set asked_since = excluded.asked_since, answer = excluded.answer, asked_at = excluded.asked_at`,
    values: [shopId, phone, timestamp(of.askedSince), of.answer, timestamp(now)],
  };
}

// Of those who got marketing in the day before $2, or since somebody last looked: how many said stop after it.
const receptionStatement: Statement = {
  name: 'marketing reception',
  text: `
    with since as (
      select greatest($2::timestamptz - interval '24 hours', coalesce((select max(ended_at) from marketing_pauses where shop_id = $1), '-infinity')) as at
    ), sent as (
      select phone_mark($1, t.phone) as mark, coalesce(t.accepted_at, t.sending_since) as at from texts t, since
      where t.shop_id = $1 and t.class = 'marketing' and t.status in ('sending', 'unconfirmed', 'accepted') and coalesce(t.accepted_at, t.sending_since) > since.at
    )
    select (select count(*)::int from sent) as sent,
      (select count(distinct e.mark)::int from consent_events e join sent s on s.mark = e.mark
        where e.shop_id = $1 and e.kind in ('opt-out', 'opt-out-marketing', 'wrong-number') and e.recorded_at >= s.at) as opted_out`,
};

export async function readReception(db: Queryable, shopId: string, now: Millis): Promise<{ sent: number; optedOut: number }> {
  const [row] = await db.query<{ sent: number; opted_out: number }>(receptionStatement, [shopId, timestamp(now)]);
  return { sent: row?.sent ?? 0, optedOut: row?.opted_out ?? 0 };
}

const pauseStatement: Statement = {
  name: 'pause marketing',
  text: `
    with paused as (
      insert into marketing_pauses (shop_id, since, sent, opted_out) values ($1, $2, $3, $4) on conflict do nothing returning shop_id
    )
    insert into tasks (shop_id, id, kind, because, created_at, detail)
    select shop_id, $5, 'hand-over', 'marketing-paused', $2::timestamptz, $6 from paused`,
};

/** Nothing happens when marketing is paused already. The task tells the shop. */
export async function pauseMarketing(
  tx: Tx,
  shopId: string,
  taskId: string,
  of: { sent: number; optedOut: number },
  now: Millis,
): Promise<void> {
  const detail = `${of.optedOut} of ${of.sent} opted out within a day.`;
  await tx.query(pauseStatement, [shopId, timestamp(now), of.sent, of.optedOut, taskId, detail]);
}

const resumeStatement: Statement = {
  name: 'resume marketing',
  text: `
    with resumed as (
      update marketing_pauses set ended_at = $2 where shop_id = $1 and ended_at is null returning shop_id
    )
    update texts t set send_at = $2 from resumed r where t.shop_id = r.shop_id and t.class = 'marketing' and t.status = 'pending'
      and t.problem_detail = 'marketing-paused'`,
};

/** What waited for this is looked at again at once. */
export async function resumeMarketing(tx: Tx, shopId: string, now: Millis): Promise<void> {
  await tx.query(resumeStatement, [shopId, timestamp(now)]);
}

export async function readPause(db: Queryable, shopId: string) {
  return await db.kysely
    .selectFrom('marketing_pauses')
    .select(['since', 'sent', 'opted_out as optedOut'])
    .where('shop_id', '=', shopId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}
