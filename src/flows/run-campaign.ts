// A campaign's day: who gets its text and who is left out, and why. What is planned here is asked again for each text as it
// leaves (claim-solicitation.ts).
import { mayCarryTexts } from '../core/call-plan.ts';
import { type Campaign, looksAgain, reviewWindow, spacing, writeCampaignText } from '../core/marketing/campaigns.ts';
import { type MayMarket, mayMarket } from '../core/marketing/may-market.ts';
import { segmentsOf } from '../core/segments.ts';
import type { Millis } from '../core/time.ts';
import { listLines, readShop, type ShopDetail } from '../db/admin.ts';
import { leaveOut, reachFor, readAudience, readCampaign } from '../db/campaigns.ts';
import { readMarketingFacts } from '../db/marketing-facts.ts';
import { transaction } from '../db/transaction.ts';
import type { Write } from '../db/write.ts';
import { type App, providerOf } from './app.ts';
import { asked, sentSince } from './claim-solicitation.ts';

export type CampaignJob = { shopId: string; campaignId: string };
export type Planned = { phone: string; answer: MayMarket };

/** Rows in one transaction. */
const atOnce = 100;

export async function runCampaign(app: App, { shopId, campaignId }: CampaignJob): Promise<void> {
  const [shop, campaign] = await Promise.all([readShop(app.db, shopId), readCampaign(app.db, shopId, campaignId)]);
  const now = app.clock.now();
  if (!shop || !campaign || campaign.cancelledAt !== null || campaign.endsAt <= now) return;
  const line = await lineOf(app, shopId);
  if (line && shop.rules.marketing.on && shop.rules.marketing.kinds.includes(campaign.kind)) await plan(app, shop, campaign, line, now);
  const next = tomorrow(now, shop.rules.hours.timeZone);
  if (!looksAgain(campaign.kind) || next >= campaign.endsAt) return;
  await transaction(app.db, { shopId, name: `campaign ${campaignId}` }, (tx) =>
    app.jobs.enqueue(tx, 'run-campaign', { shopId, campaignId }, { startAt: next }),
  );
}

async function plan(app: App, shop: ShopDetail, campaign: Campaign, line: Line, now: Millis): Promise<void> {
  const body = writeCampaignText(campaign.body, { name: shop.rules.name, phone: shop.rules.helpPhone ?? line.phoneNumber });
  const { segments } = segmentsOf(body);
  let writes: Write[] = [];
  let at = now;
  const commit = async () => {
    const batch = writes;
    writes = [];
    await transaction(app.db, { shopId: shop.id, name: `campaign ${campaign.id}` }, async (tx) => void tx.last.push(...batch));
  };
  for (const { phone, answer } of await previewOf(app, shop, campaign)) {
    const notBefore = answer.ok ? at : answer.notBefore;
    const because = answer.ok ? null : notBefore === undefined ? answer.because : notBefore >= campaign.endsAt ? 'campaign-over' : null;
    if (because !== null || notBefore === undefined) {
      // Whoever may be reached on another day of a campaign that looks again is not crossed off.
      if (!looksAgain(campaign.kind)) writes.push(leaveOut(shop.id, campaign.id, phone, because ?? 'campaign-over', now));
    } else {
      const consentId = answer.ok ? answer.consentId : 'at dispatch';
      const text = { id: app.newId(), phone, lineId: line.id, body, segments, sendAt: Math.max(at, notBefore), consentId };
      writes.push(reachFor(shop.id, campaign, text, now));
      at += spacing(segments, line.perSecond);
    }
    if (writes.length >= atOnce) await commit();
  }
  if (writes.length > 0) await commit();
}

/** Everybody whom the campaign is for, and what would be said of each if it ran now. */
export async function previewOf(app: App, shop: ShopDetail, campaign: Pick<Campaign, 'id' | 'kind' | 'months'>): Promise<Planned[]> {
  const at = app.clock.now();
  const phones = await readAudience(app.db, shop.id, campaign, at, reviewWindow);
  const planned: Planned[] = [];
  for (const stored of await readMarketingFacts(app.db, shop.id, phones, at, sentSince(shop, at))) {
    const doNotCall = stored.consent ? ('not-listed' as const) : await app.marketingSources.doNotCall.ask(shop.id, stored.phone, at);
    planned.push({ phone: stored.phone, answer: mayMarket(asked(shop, stored, { at, class: 'marketing', doNotCall })) });
  }
  return planned;
}

type Line = { id: string; phoneNumber: string; perSecond: number };

/** The shop's first line that the carriers let send. */
export async function lineOf(app: App, shopId: string): Promise<Line | null> {
  const lines = await listLines(app.db, { shopId });
  const line = lines.find((one) => mayCarryTexts(one.provider, one.rules) && one.stoppedBecause === null);
  return line ? { ...line, perSecond: providerOf(app, line).capabilities.pace(line.phoneNumber).perSecond } : null;
}

function tomorrow(at: Millis, zone: string): Millis {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days: 1 }).epochMilliseconds;
}
