// Campaigns of a shop, the state of its marketing, and written consent that somebody at the shop enters.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/marketing.ts';
import { lintMarketing } from '../../core/lint.ts';
import { writeCampaignText } from '../../core/marketing/campaigns.ts';
import { marketingReasons } from '../../core/marketing/may-market.ts';
import { stateTable } from '../../core/marketing/states.ts';
import { readNumber } from '../../core/phone-number.ts';
import { segmentsOf } from '../../core/segments.ts';
import { readShop } from '../../db/admin.ts';
import { cancelCampaign, insertCampaign, type ListedCampaign, listCampaigns, listRecipients } from '../../db/campaigns.ts';
import type { Queryable } from '../../db/connect.ts';
import { readPause, readReception, resumeMarketing } from '../../db/marketing-facts.ts';
import { transaction } from '../../db/transaction.ts';
import type { App } from '../../flows/app.ts';
import { handleEvent } from '../../flows/handle-event.ts';
import { lineOfThread } from '../../flows/line-of-thread.ts';
import { optInToOffers } from '../../flows/opt-in-to-offers.ts';
import { lineOf, previewOf } from '../../flows/run-campaign.ts';
import { AppError, invalid } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofCampaign = ofShop.extend({ campaign: z.uuid() });
const ofPerson = ofShop.extend({ phone: z.string().max(40) });
const iso = (at: number) => new Date(at).toISOString();
const wordsFor = (because: string) => marketingReasons[because] ?? because;

const campaignView = (row: ListedCampaign): z.infer<typeof shapes.campaignView> => ({
  id: row.id,
  kind: row.kind as z.infer<typeof shapes.campaignView>['kind'],
  name: row.name,
  body: row.body,
  months: row.months,
  startsAt: iso(row.starts_at),
  endsAt: iso(row.ends_at),
  cancelledAt: row.cancelled_at === null ? null : iso(row.cancelled_at),
  createdAt: iso(row.created_at),
  sent: row.sent,
  waiting: row.waiting,
  leftOut: row.leftOut,
});

export function marketingRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/campaigns',
      summary: 'Campaigns, latest first',
      params: ofShop,
      answer: z.object({ campaigns: z.array(shapes.campaignView) }),
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      return context.json({ campaigns: (await listCampaigns(context.var.db, shop)).map(campaignView) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/campaigns',
      summary: 'Plan a campaign',
      needs: 'manage',
      params: ofShop,
      body: shapes.newCampaign,
      answer: shapes.campaignView,
      status: 201,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const given = context.req.valid('json');
      await checked(context.var.db, shop, given);
      const now = app.clock.now();
      const startsAt = Date.parse(given.startsAt);
      const endsAt = Date.parse(given.endsAt);
      if (endsAt <= now) throw invalid([{ path: ['endsAt'], message: 'It has ended already. Give a time to come.' }]);
      const { kind, name, body } = given;
      const id = app.newId();
      const months = kind === 'win-back' ? (given.months ?? 12) : null;
      await transaction(app.db, { shopId: shop, name: `campaign ${id}` }, async (tx) => {
        const runsAt = Math.max(startsAt, now);
        await insertCampaign(tx, shop, { id, kind, name, body, months, startsAt, endsAt, runsAt }, now);
        await app.jobs.enqueue(tx, 'run-campaign', { shopId: shop, campaignId: id, at: runsAt }, { startAt: runsAt });
      });
      return context.json(campaignView(await campaignOf(context.var.db, shop, id)), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/campaigns/preview',
      summary: 'Who would get a campaign if it ran now, who would not, and why',
      params: ofShop,
      body: shapes.newCampaign,
      answer: shapes.campaignPreview,
    }),
    async (context) => {
      const { shop: shopId } = context.req.valid('param');
      const given = context.req.valid('json');
      const { shop, text } = await checked(context.var.db, shopId, given);
      const id = '00000000-0000-0000-0000-000000000000';
      const planned = await previewOf(app, shop, { id, kind: given.kind, months: given.months ?? 12 });
      const wouldGet: z.infer<typeof shapes.campaignPreview>['wouldGet'] = [];
      const leftOut: z.infer<typeof shapes.campaignPreview>['leftOut'] = [];
      for (const { phone, answer } of planned) {
        if (answer.ok) wouldGet.push({ phone, notBefore: null });
        else if (answer.notBefore !== undefined && answer.notBefore < Date.parse(given.endsAt))
          wouldGet.push({ phone, notBefore: iso(answer.notBefore) });
        else leftOut.push({ phone, because: answer.because, words: wordsFor(answer.because) });
      }
      return context.json({ text, segments: segmentsOf(text).segments, wouldGet, leftOut });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/campaigns/{campaign}',
      summary: 'A campaign with everybody whom it reached for',
      params: ofCampaign,
      answer: shapes.campaignView.extend({ recipients: z.array(shapes.recipientView) }),
    }),
    async (context) => {
      const { shop, campaign } = context.req.valid('param');
      const view = campaignView(await campaignOf(context.var.db, shop, campaign));
      const recipients = (await listRecipients(context.var.db, shop, campaign)).map((row) => {
        const because = row.because ?? row.problemDetail;
        return {
          phone: row.phone,
          status: row.status ?? 'left-out',
          because,
          words: because && wordsFor(because),
          sendAt: row.sendAt === null ? null : iso(row.sendAt),
        };
      });
      return context.json({ ...view, recipients });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/campaigns/{campaign}/cancel',
      summary: 'Cancel a campaign: what has not left does not leave',
      params: ofCampaign,
      answer: done,
    }),
    async (context) => {
      const { shop, campaign } = context.req.valid('param');
      await campaignOf(context.var.db, shop, campaign);
      await transaction(app.db, { shopId: shop, name: `campaign ${campaign}` }, (tx) =>
        cancelCampaign(tx, shop, campaign, app.clock.now()),
      );
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/marketing',
      summary: 'How the marketing of a shop stands',
      params: ofShop,
      answer: shapes.marketingView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { rules } = await shopOf(context.var.db, shop);
      const [paused, today] = await Promise.all([readPause(context.var.db, shop), readReception(context.var.db, shop, app.clock.now())]);
      return context.json({
        on: rules.marketing.on,
        paused: paused ? { ...paused, since: iso(paused.since) } : null,
        stateTable: { ...stateTable },
        today,
      });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/marketing/resume',
      summary: 'Go on after a pause',
      needs: 'manage',
      params: ofShop,
      answer: done,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      await transaction(app.db, { shopId: shop, name: 'marketing' }, (tx) => resumeMarketing(tx, shop, app.clock.now()));
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/people/{phone}/offers',
      summary: 'Record a written consent to offers, such as a signed form',
      params: ofPerson,
      body: shapes.staffCapture,
      answer: done,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      await shopOf(context.var.db, shop);
      const given = context.req.valid('json');
      const { words, disclosure, language } = given;
      const capture = { channel: 'staff' as const, words, disclosure, language, detail: shapes.captureDetailOf(given) };
      const answer = await optInToOffers(app, shop, numberOf(phone), capture);
      switch (answer.status) {
        case 'joined':
          return context.json({ done: true as const });
        case 'incomplete':
          throw invalid(answer.missing.map(({ element, fix }) => ({ path: [element], message: fix })));
        case 'marketing-off':
          throw new AppError('marketing.off', 'The shop sends no offers. Switch marketing on in its settings first.');
        case 'opted-out':
          throw new AppError('text.not-allowed', 'This person has opted out of texts. A documented opt-in has to come first.');
        case 'no-line':
          throw new AppError('line.not-found', 'The shop has no line yet.');
      }
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/people/{phone}/offers/end',
      summary: 'Record that somebody wants no more offers; other texts go on',
      params: ofPerson,
      body: shapes.staffLeft,
      answer: done,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      await shopOf(context.var.db, shop);
      const e164 = numberOf(phone);
      const thread = await lineOfThread(app, shop, e164);
      if (!thread) throw new AppError('line.not-found', 'The shop has no line yet.');
      await handleEvent(app, thread.shop, thread.account, {
        type: 'own',
        key: `${app.newId()} left-offers`,
        phone: e164,
        line: thread.line.phoneNumber,
        event: { type: 'left-offers', at: app.clock.now(), words: context.req.valid('json').words },
      });
      return context.json({ done: true as const });
    },
  );

  async function shopOf(db: Queryable, id: string) {
    const shop = await readShop(db, id);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    return shop;
  }

  async function campaignOf(db: Queryable, shop: string, id: string): Promise<ListedCampaign> {
    const [found] = await listCampaigns(db, shop, id);
    if (!found) throw new AppError('campaign.not-found', 'There is no such campaign.');
    return found;
  }

  /** The shop and the text as it would go out; throws with every reason why it may not. */
  async function checked(db: Queryable, shopId: string, { kind, body }: z.output<typeof shapes.newCampaign>) {
    const shop = await shopOf(db, shopId);
    const { marketing, name, helpPhone } = shop.rules;
    if (!marketing.on || !marketing.kinds.includes(kind))
      throw new AppError('marketing.off', `Switch marketing on in the settings first, with "${kind}" among its kinds.`);
    const line = await lineOf(app, shopId);
    if (!line) throw new AppError('line.not-found', 'The shop has no line that the carriers let send.');
    const phone = helpPhone ?? line.phoneNumber;
    const text = writeCampaignText(body, { name, phone });
    const findings = lintMarketing(text, name, phone);
    if (findings.length > 0)
      throw invalid(findings.map(({ rule, problem, fix }) => ({ path: ['body'], message: `${rule}: ${problem} ${fix}` })));
    return { shop, text };
  }

  return routes;
}

function numberOf(given: string): string {
  const { e164, kind } = readNumber(given);
  if (!e164 || kind !== 'ordinary') throw new AppError('request.invalid', `"${given}" cannot get texts. Write a number like +15035550175.`);
  return e164;
}
