// The shop's own calendar: visits, and time that is kept free.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/calendar.ts';
import type { VisitDetails } from '../../core/dialogue.ts';
import { readNumber } from '../../core/phone-number.ts';
import * as admin from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import { listVisits, readVisit, valueVisit } from '../../db/visits.ts';
import type { App } from '../../flows/app.ts';
import { changeVisitByHand, enterIntoCalendar, type NewEntry, type VisitChange } from '../../flows/change-calendar.ts';
import { AppError, invalid } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';

const ofShop = z.object({ shop: z.uuid() });

type Row = Omit<Awaited<ReturnType<typeof listVisits>>[number], 'on_the_way'>;
const iso = (at: number) => new Date(at).toISOString();
export const visitView = (row: Row) => {
  const { job = null, name = null, address = null, notes = null } = row.details as unknown as Partial<VisitDetails>;
  return {
    id: row.id,
    kind: row.kind as 'visit' | 'block',
    status: row.status as 'held' | 'requested' | 'booked' | 'cancelled' | 'done',
    crew: row.crew,
    phone: row.phone,
    startsAt: iso(row.starts_at),
    endsAt: iso(row.ends_at),
    heldUntil: row.expires_at === null ? null : iso(row.expires_at),
    service: row.service,
    job,
    name,
    address,
    notes,
    valueCents: row.value_cents === null ? null : Number(row.value_cents),
  };
};

export function calendarRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/visits',
      summary: 'Visits, held offers and kept-free time, earliest first',
      needs: 'see-visits',
      params: ofShop,
      query: shapes.visitsQuery,
      answer: shapes.calendarView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { phone, from, to } = context.req.valid('query');
      const of = {
        shopId: shop,
        phone: phone === undefined ? undefined : (readNumber(phone).e164 ?? phone),
        from: from === undefined ? undefined : Date.parse(from),
        to: to === undefined ? undefined : Date.parse(to),
        limit: 1000,
      };
      const [found, visits] = await Promise.all([admin.readShop(context.var.db, shop), listVisits(context.var.db, of)]);
      if (!found) throw new AppError('shop.not-found', 'There is no such shop.');
      const { hours, scheduling } = found.rules;
      return context.json({
        timeZone: hours.timeZone,
        crews: scheduling.crews.map(({ id, name }) => ({ id, name })),
        windowMinutes: scheduling.windowMinutes,
        visits: visits.map((row) => ({ ...visitView(row), onTheWay: row.on_the_way })),
      });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/visits',
      summary: 'Book a visit by hand',
      params: ofShop,
      body: shapes.newVisit,
      answer: shapes.visitView,
      status: 201,
    }),
    async (context) => {
      const { phone, startsAt, endsAt, crew, tell, ...details } = context.req.valid('json');
      const { shop } = context.req.valid('param');
      const [id] = await enter(context.var.db, shop, {
        kind: 'visit',
        phone,
        startsAt: Date.parse(startsAt),
        endsAt: Date.parse(endsAt),
        crew,
        details,
        tell,
      });
      const visit = await readVisit(context.var.db, shop, id as string);
      return context.json(visitView(visit as Row), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/blocks',
      summary: 'Keep time free',
      params: ofShop,
      body: shapes.newBlock,
      answer: z.object({ ids: z.array(z.uuid()) }),
      status: 201,
    }),
    async (context) => {
      const { startsAt, endsAt, crew } = context.req.valid('json');
      const entry: NewEntry = { kind: 'block', startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), crew };
      return context.json({ ids: await enter(context.var.db, context.req.valid('param').shop, entry) }, 201 as never);
    },
  );

  const ofVisit = ofShop.extend({ visit: z.uuid() });
  const changes = [
    ['confirm', 'confirmed', 'Confirm a visit that was asked for', 'work'],
    ['cancel', 'cancelled', 'Cancel a visit, or what keeps time free', 'work'],
    ['on-the-way', 'on-the-way', 'Tell the customer that the crew is on its way', 'do-visits'],
  ] as const;
  for (const [path, change, summary, needs] of changes)
    routes.openapi(
      route({
        method: 'post',
        path: `/shops/{shop}/visits/{visit}/${path}`,
        summary,
        needs,
        params: ofVisit,
        body: shapes.visitChange,
        answer: done,
      }),
      async (context) => {
        const { shop, visit } = context.req.valid('param');
        await changeByHand(context.var.db, shop, visit, { change }, context.req.valid('json').tell);
        return context.json({ done: true as const });
      },
    );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/visits/{visit}/move',
      summary: 'Move a visit, or what keeps time free, to another time or crew',
      params: ofVisit,
      body: shapes.visitMove,
      answer: done,
    }),
    async (context) => {
      const { shop, visit } = context.req.valid('param');
      const { startsAt, endsAt, crew, tell } = context.req.valid('json');
      const change = { change: 'moved' as const, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt), crew };
      await changeByHand(context.var.db, shop, visit, change, tell);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'patch',
      path: '/shops/{shop}/visits/{visit}',
      summary: 'Enter what a visit is worth',
      params: ofVisit,
      body: shapes.visitEdit,
      answer: shapes.visitView,
    }),
    async (context) => {
      const { shop, visit } = context.req.valid('param');
      const { valueCents } = context.req.valid('json');
      if (!(await valueVisit(context.var.db, shop, visit, valueCents, app.clock.now())))
        throw new AppError('visit.not-found', 'There is no such visit.');
      return context.json(visitView((await readVisit(context.var.db, shop, visit)) as Row));
    },
  );

  async function changeByHand(db: Queryable, shopId: string, visitId: string, change: VisitChange, tell: boolean): Promise<void> {
    const outcome = await changeVisitByHand(app, await shopOf(db, shopId, change), visitId, change, tell);
    if (outcome === 'no-visit') throw new AppError('visit.not-found', 'There is no such visit that still stands.');
    if (outcome === 'taken') throw timeTaken();
  }

  /** The shop, which has the crew that is named. */
  async function shopOf(db: Queryable, shopId: string, what: { crew?: string | undefined } | object) {
    const shop = await admin.readShop(db, shopId);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    const crews = shop.rules.scheduling.crews.map((crew) => crew.id);
    if ('crew' in what && what.crew !== undefined && !crews.includes(what.crew))
      throw invalid([{ path: ['crew'], message: `There is no crew "${what.crew}". The shop's crews: ${crews.join(', ')}.` }]);
    return shop;
  }

  const timeTaken = () => new AppError('time.taken', 'Another visit stands at that time, or too close to it. Choose another time or crew.');

  async function enter(db: Queryable, shopId: string, entry: NewEntry): Promise<string[]> {
    const ids = await enterIntoCalendar(app, await shopOf(db, shopId, entry), entry);
    if (!ids) throw timeTaken();
    return ids;
  }

  return routes;
}
