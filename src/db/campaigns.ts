// Campaigns and whom they reached for.
import { sql } from 'kysely';
import type { Campaign, CampaignKind } from '../core/marketing/campaigns.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, type Statement, type Tx, timestamp } from './connect.ts';

export async function insertCampaign(db: Queryable, shopId: string, campaign: Omit<Campaign, 'cancelledAt'>, now: Millis): Promise<void> {
  const { id, kind, name, body, months } = campaign;
  await db.kysely
    .insertInto('campaigns')
    .values({
      shop_id: shopId,
      id,
      kind,
      name,
      body,
      months,
      starts_at: timestamp(campaign.startsAt),
      ends_at: timestamp(campaign.endsAt),
      runs_at: timestamp(campaign.runsAt),
      created_at: timestamp(now),
    })
    .execute();
}

export async function listCampaigns(db: Queryable, shopId: string, only?: string) {
  let query = db.kysely
    .selectFrom('campaigns as c')
    .leftJoin('campaign_recipients as r', (join) => join.onRef('r.shop_id', '=', 'c.shop_id').onRef('r.campaign_id', '=', 'c.id'))
    .leftJoin('texts as t', (join) => join.onRef('t.shop_id', '=', 'r.shop_id').onRef('t.id', '=', 'r.text_id'))
    .select(['c.id', 'c.kind', 'c.name', 'c.body', 'c.months', 'c.starts_at', 'c.ends_at', 'c.cancelled_at', 'c.created_at'])
    .select([
      sql<number>`count(*) filter (where t.status = 'accepted')::int`.as('sent'),
      sql<number>`count(*) filter (where t.status in ('pending', 'sending', 'unconfirmed'))::int`.as('waiting'),
      sql<number>`count(*) filter (where r.text_id is null and r.phone is not null or t.status in ('withdrawn', 'expired', 'refused'))::int`.as(
        'leftOut',
      ),
    ])
    .where('c.shop_id', '=', shopId)
    .groupBy(['c.shop_id', 'c.id'])
    .orderBy('c.starts_at', 'desc')
    .limit(500);
  if (only !== undefined) query = query.where('c.id', '=', only);
  return await query.execute();
}

export type ListedCampaign = Awaited<ReturnType<typeof listCampaigns>>[number];

export async function readCampaign(db: Queryable, shopId: string, id: string): Promise<Campaign | null> {
  const row = await db.kysely.selectFrom('campaigns').selectAll().where('shop_id', '=', shopId).where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { name, body, months } = row;
  return {
    id,
    kind: row.kind as CampaignKind,
    name,
    body,
    months,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    runsAt: row.runs_at,
    cancelledAt: row.cancelled_at,
  };
}

export async function listRecipients(db: Queryable, shopId: string, campaignId: string) {
  return await db.kysely
    .selectFrom('campaign_recipients as r')
    .leftJoin('texts as t', (join) => join.onRef('t.shop_id', '=', 'r.shop_id').onRef('t.id', '=', 'r.text_id'))
    .select(['r.phone', 'r.because', 't.status', 't.problem_detail as problemDetail', 't.send_at as sendAt'])
    .where('r.shop_id', '=', shopId)
    .where('r.campaign_id', '=', campaignId)
    .orderBy('r.phone')
    .limit(5000)
    .execute();
}

const runAgainStatement: Statement = {
  name: 'run campaign again',
  text: 'update campaigns set runs_at = $4 where shop_id = $1 and id = $2 and runs_at = $3 and cancelled_at is null returning id',
};

/** False when somebody else has set the next run, or the campaign was cancelled. */
export async function runAgain(tx: Tx, shopId: string, id: string, runsAt: Millis, next: Millis): Promise<boolean> {
  return (await tx.query(runAgainStatement, [shopId, id, timestamp(runsAt), timestamp(next)])).length > 0;
}

const cancelStatement: Statement = {
  name: 'cancel campaign',
  text: `
    with cancelled as (
      update campaigns set cancelled_at = $3 where shop_id = $1 and id = $2 and cancelled_at is null returning shop_id, id
    )
    update texts t set status = 'withdrawn', problem_detail = 'campaign-cancelled' from campaign_recipients r, cancelled c
    where r.shop_id = c.shop_id and r.campaign_id = c.id and t.shop_id = r.shop_id and t.id = r.text_id and t.status = 'pending'`,
};

/** What has not left does not leave; whom it reached for stays known. */
export async function cancelCampaign(tx: Tx, shopId: string, id: string, now: Millis): Promise<void> {
  await tx.query(cancelStatement, [shopId, id, timestamp(now)]);
}

// Customers are who has a thread or a visit. Beside the audience of its kind, a campaign leaves out whom it has reached for.
const audiences: Record<CampaignKind, string> = {
  seasonal: 'true',
  'win-back': `exists (select 1 from visits v where v.shop_id = $1 and v.phone = p.phone and v.kind = 'visit' and v.status in ('booked', 'done'))
    and not exists (select 1 from visits v where v.shop_id = $1 and v.phone = p.phone and v.kind = 'visit' and v.status in ('booked', 'done', 'requested')
      and v.ends_at > $3::timestamptz - make_interval(months => $4))`,
  review: `exists (select 1 from visits v where v.shop_id = $1 and v.phone = p.phone and v.kind = 'visit' and v.status in ('booked', 'done')
    and v.ends_at between $3::timestamptz - $4 * interval '1 second' and $3::timestamptz - $5 * interval '1 second')`,
};

const audienceStatement = (kind: CampaignKind): Statement => ({
  name: `audience of ${kind}`,
  text: `
    select p.phone from (
      select phone from threads where shop_id = $1 union select phone from visits where shop_id = $1 and phone is not null
    ) p
    where ${audiences[kind]} and not exists (select 1 from campaign_recipients r where r.shop_id = $1 and r.campaign_id = $2 and r.phone = p.phone)
    order by p.phone`,
});

/** Whom the campaign is for and has not reached for yet. */
export async function readAudience(
  db: Queryable,
  shopId: string,
  of: { id: string; kind: CampaignKind; months: number | null },
  now: Millis,
  review: { from: Millis; to: Millis },
): Promise<string[]> {
  const more = { seasonal: [], 'win-back': [of.months ?? 12], review: [review.to / 1000, review.from / 1000] }[of.kind];
  const values = of.kind === 'seasonal' ? [shopId, of.id] : [shopId, of.id, timestamp(now), ...more];
  const rows = await db.query<{ phone: string }>(audienceStatement(of.kind), values);
  return rows.map((row) => row.phone);
}

const leaveOutStatement: Statement = {
  name: 'leave out of campaign',
  text: `insert into campaign_recipients (shop_id, campaign_id, phone, because, decided_at)
    select $1, $2, phone, because, $5 from unnest($3::text[], $4::text[]) as l (phone, because) on conflict do nothing`,
};

export async function leaveOut(
  tx: Tx,
  shopId: string,
  campaignId: string,
  people: { phone: string; because: string }[],
  now: Millis,
): Promise<void> {
  const values = [shopId, campaignId, people.map((one) => one.phone), people.map((one) => one.because), timestamp(now)];
  await tx.query(leaveOutStatement, values);
}

// Unless it was cancelled in the meantime.
const reachForStatement: Statement = {
  name: 'reach for people',
  text: `
    with planned as (
      select * from unnest($3::text[], $4::uuid[], $5::timestamptz[], $6::text[]) as p (phone, text_id, send_at, relies_on)
      where exists (select 1 from campaigns where shop_id = $1 and id = $2 and cancelled_at is null)
    ), reached as (
      insert into campaign_recipients (shop_id, campaign_id, phone, text_id, decided_at)
      select $1, $2, phone, text_id, $7::timestamptz from planned on conflict do nothing returning text_id
    )
    insert into texts (shop_id, id, phone, line_id, direction, class, body, segments, status, send_at, fresh_until, created_at, relies_on)
    select $1, p.text_id, p.phone, $8, 'out', 'marketing', $9, $10, 'pending', p.send_at, $11, $7::timestamptz, p.relies_on
    from planned p join reached r using (text_id)`,
};

/** Each recipient and their text together, so that nobody gets it twice and no text belongs to nothing. */
export async function reachFor(
  tx: Tx,
  shopId: string,
  campaign: { id: string; endsAt: Millis; lineId: string; body: string; segments: number },
  people: { phone: string; textId: string; sendAt: Millis; reliesOn: string }[],
  now: Millis,
): Promise<void> {
  await tx.query(reachForStatement, [
    shopId,
    campaign.id,
    people.map((one) => one.phone),
    people.map((one) => one.textId),
    people.map((one) => timestamp(one.sendAt)),
    people.map((one) => one.reliesOn),
    timestamp(now),
    campaign.lineId,
    campaign.body,
    campaign.segments,
    timestamp(campaign.endsAt),
  ]);
}
