// A campaign's day: who gets its text and who is left out, and why. What is planned here is asked again for each text as it
// leaves (claim-solicitation.ts).
import { mayCarryTexts } from '../core/call-plan.ts';
import { type Campaign, looksAgain, reviewWindow, spacing, writeCampaignText } from '../core/marketing/campaigns.ts';
import { type MayMarket, mayMarket } from '../core/marketing/may-market.ts';
import type { DoNotCallAnswer } from '../core/marketing/sources.ts';
import { segmentsOf } from '../core/segments.ts';
import type { Millis } from '../core/time.ts';
import { listLines, readShop, type ShopDetail } from '../db/admin.ts';
import { leaveOut, reachFor, readAudience, readCampaign, runAgain } from '../db/campaigns.ts';
import { readMarketingFacts } from '../db/marketing-facts.ts';
import { transaction } from '../db/transaction.ts';
import { type App, providerOf } from './app.ts';
import { asked, askSources, sentSince } from './claim-solicitation.ts';

export type CampaignJob = { shopId: string; campaignId: string; at: Millis };
export type Planned = { phone: string; answer: MayMarket };

/** Texts in one transaction. */
const atOnce = 500;
const readAtOnce = 100;

export async function runCampaign(app: App, { shopId, campaignId, at }: CampaignJob): Promise<void> {
  const [shop, campaign] = await Promise.all([readShop(app.db, shopId), readCampaign(app.db, shopId, campaignId)]);
  const now = app.clock.now();
  if (!shop || !campaign || campaign.cancelledAt !== null || campaign.endsAt <= now || campaign.runsAt !== at) return;
  const line = await lineOf(app, shopId);
  if (line && shop.rules.marketing.on && shop.rules.marketing.kinds.includes(campaign.kind)) await plan(app, shop, campaign, line, now);
  const next = tomorrow(now, shop.rules.hours.timeZone);
  if (!looksAgain(campaign.kind) || next >= campaign.endsAt) return;
  await transaction(app.db, { shopId, name: `campaign ${campaignId}` }, async (tx) => {
    if (await runAgain(tx, shopId, campaignId, at, next))
      await app.jobs.enqueue(tx, 'run-campaign', { shopId, campaignId, at: next }, { startAt: next });
  });
}

async function plan(app: App, shop: ShopDetail, campaign: Campaign, line: Line, now: Millis): Promise<void> {
  const body = writeCampaignText(campaign.body, { name: shop.rules.name, phone: shop.rules.helpPhone ?? line.phoneNumber });
  const { segments } = segmentsOf(body);
  const reached: { phone: string; textId: string; sendAt: Millis; reliesOn: string }[] = [];
  const left: { phone: string; because: string }[] = [];
  let turn = now;
  for (const { phone, answer } of await previewOf(app, shop, campaign)) {
    const notBefore = answer.ok ? now : answer.notBefore;
    if (notBefore !== undefined && notBefore < campaign.endsAt) {
      const reliesOn = `consent ${answer.ok ? answer.consentId : 'to be looked at'}`;
      reached.push({ phone, textId: app.newId(), sendAt: Math.max(turn, notBefore), reliesOn });
      turn += spacing(segments, line.perSecond);
    } else if (!answer.ok) left.push({ phone, because: notBefore === undefined ? answer.because : 'campaign-over' });
  }
  const to = { id: campaign.id, endsAt: campaign.endsAt, lineId: line.id, body, segments };
  const lock = { shopId: shop.id, name: `campaign ${campaign.id}` };
  for (let first = 0; first < reached.length; first += atOnce)
    await transaction(app.db, lock, (tx) => reachFor(tx, shop.id, to, reached.slice(first, first + atOnce), now));
  // Whoever may be reached on another day of a campaign that looks again is not crossed off.
  if (!looksAgain(campaign.kind)) await transaction(app.db, lock, (tx) => leaveOut(tx, shop.id, campaign.id, left, now));
}

/** Everybody whom the campaign is for, and what would be said of each if it ran now. */
export async function previewOf(app: App, shop: ShopDetail, campaign: Pick<Campaign, 'id' | 'kind' | 'months'>): Promise<Planned[]> {
  const at = app.clock.now();
  const phones = await readAudience(app.db, shop.id, campaign, at, reviewWindow);
  const planned: Planned[] = [];
  // A few at a time, so that calls are answered in between.
  for (let first = 0; first < phones.length; first += readAtOnce) {
    const some = phones.slice(first, first + readAtOnce);
    const read = () => readMarketingFacts(app.db, shop.id, some, at, sentSince(shop, at));
    const doNotCall = new Map<string, DoNotCallAnswer>();
    for (const stored of await read()) doNotCall.set(stored.phone, await askSources(app, shop, stored));
    // What the sources have said is known by now.
    for (const stored of await read()) {
      const answer = doNotCall.get(stored.phone) ?? 'no-list';
      planned.push({ phone: stored.phone, answer: mayMarket(asked(shop, stored, { at, class: 'marketing', doNotCall: answer })) });
    }
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
