// What a shop keeps as proof, and gives to whoever may ask for it.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/records.ts';
import { doNotCallPolicy } from '../../core/do-not-call-policy.ts';
import { missingNotice } from '../../core/notices.ts';
import { readNumber } from '../../core/phone-number.ts';
import { listLines, readShop, type ShopDetail } from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import { listDoNotCall, readConsent, readSuppression } from '../../db/consent.ts';
import { endNotice, insertNotice, listNotices, type Notice, readWording } from '../../db/notices.ts';
import { readEverythingOf } from '../../db/people.ts';
import { listPurges } from '../../db/purges.ts';
import { writeAll } from '../../db/write.ts';
import type { App } from '../../flows/app.ts';
import { sha256 } from '../../secrets.ts';
import { writePolicyPdf } from '../do-not-call-pdf.ts';
import { AppError } from '../errors.ts';
import { allow, done, newRoutes, route } from '../openapi.ts';
import { isElsewhere } from '../require-notice.ts';

const ofShop = z.object({ shop: z.uuid() });
const iso = (at: number) => new Date(at).toISOString();

export function recordRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/notices',
      summary: 'Where callers are told that a missed call may be answered by text',
      params: ofShop,
      answer: z.object({ notices: z.array(shapes.noticeView) }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      return context.json({ notices: (await listNotices(context.var.db, shop.id)).map(noticeView) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/notices',
      summary: 'Record a notice on a website, a listing or elsewhere; it is proof, and can be ended but not changed',
      needs: 'manage',
      params: ofShop,
      body: shapes.newNotice,
      answer: shapes.noticeView,
      status: 201,
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const { from, ...given } = context.req.valid('json');
      const now = app.clock.now();
      const notice: Notice = {
        ...given,
        id: app.newId(),
        lineId: null,
        sha256: sha256(given.wording),
        from: from === undefined ? now : Date.parse(from),
        until: null,
        recordedAt: now,
      };
      await writeAll(context.var.db, [insertNotice(shop.id, notice)]);
      return context.json(noticeView(notice), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/notices/{notice}/end',
      summary: 'The notice is gone from there',
      needs: 'manage',
      params: ofShop.extend({ notice: z.uuid() }),
      answer: done,
    }),
    async (context) => {
      const { shop: id, notice: ended } = context.req.valid('param');
      const shop = await shopOf(context.var.db, id);
      const notices = (await listNotices(context.var.db, id)).filter((one) => one.until === null && isElsewhere(one));
      if (!notices.some((one) => one.id === ended))
        throw new AppError(
          'notice.not-found',
          'There is no such notice that could be ended. What a line plays ends when its greeting changes.',
        );
      const problem = missingNotice(await listLines(context.var.db, { shopId: id }), shop.rules, notices.length > 1);
      if (problem) throw new AppError('notice.needed', problem);
      await endNotice(context.var.db, id, ended, app.clock.now());
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/wordings/{sha256}',
      summary: 'The words with this hash: a greeting that was announced before a recording, the template of a text',
      params: ofShop.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      answer: z.object({ words: z.string() }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const words = await readWording(context.var.db, shop.id, context.req.valid('param').sha256);
      if (words === null) throw new AppError('wording.not-found', 'No wording of this shop has this hash.');
      return context.json({ words });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/do-not-call/policy',
      summary: 'The written do-not-call policy of the shop, for whoever asks for it',
      params: ofShop,
      answer: shapes.policyView,
    }),
    async (context) => {
      const { shop, madeAt, parts } = await policyOf(context.var.db, context.req.valid('param').shop);
      return context.json({ shop, madeAt, text: parts.map(([heading, words]) => `${heading}\n${words}`).join('\n\n') });
    },
  );

  // The same as the description's route, on paper.
  routes.get('/shops/:shop/do-not-call/policy.pdf', allow('read'), async (context) => {
    const { shop: id } = context.req.param();
    if (!z.uuid().safeParse(id).success) throw new AppError('shop.not-found', 'There is no such shop.');
    const pdf = await writePolicyPdf(await policyOf(context.var.db, id));
    return context.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="do-not-call-policy.pdf"',
    });
  });

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/do-not-call',
      summary: 'The do-not-call list of the shop: it holds for calls as well',
      needs: 'work',
      params: ofShop,
      answer: shapes.doNotCallList,
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const entries = (await listDoNotCall(context.var.db, shop.id)).map((entry) => ({
        ...entry,
        since: iso(entry.since),
        lastSaidAt: iso(entry.lastSaidAt),
      }));
      return context.json({ shop: shop.rules.name, madeAt: iso(app.clock.now()), entries });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/purges',
      summary: 'What was deleted because it was old enough, newest first',
      params: ofShop,
      query: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
      answer: z.object({ purges: z.array(shapes.purgeView) }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const purges = await listPurges(context.var.db, shop.id, context.req.valid('query').limit);
      return context.json({ purges: purges.map((purged) => ({ ...purged, at: iso(purged.at), olderThan: iso(purged.olderThan) })) });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/people/{phone}/export',
      summary: 'Everything that is held of one person, for whoever asks for what is known of them',
      needs: 'work',
      params: ofShop.extend({ phone: z.string().max(40) }),
      answer: shapes.personExport,
    }),
    async (context) => {
      const { shop: id, phone: given } = context.req.valid('param');
      const shop = await shopOf(context.var.db, id);
      const { e164: phone } = readNumber(given);
      if (!phone) throw new AppError('request.invalid', `"${given}" is no phone number. Write it like +15035550175.`);
      const [rows, consent, suppression] = await Promise.all([
        readEverythingOf(context.var.db, id, phone),
        readConsent(context.var.db, id, phone),
        readSuppression(context.var.db, id, phone),
      ]);
      return context.json({
        shop: shop.rules.name,
        phone,
        madeAt: iso(app.clock.now()),
        ...rows,
        consent: consent.map((event) => ({ ...event, saidAt: iso(event.saidAt), recordedAt: iso(event.recordedAt) })),
        suppression: suppression && { ...suppression, since: iso(suppression.since) },
      });
    },
  );

  async function policyOf(db: Queryable, id: string) {
    const { rules } = await shopOf(db, id);
    const [line] = await listLines(db, { shopId: id });
    return { shop: rules.name, madeAt: iso(app.clock.now()), parts: doNotCallPolicy(rules, line?.phoneNumber ?? null) };
  }

  async function shopOf(db: Queryable, id: string): Promise<ShopDetail> {
    const shop = await readShop(db, id);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    return shop;
  }

  return routes;
}

const noticeView = ({ from, until, recordedAt, ...notice }: Notice) => ({
  ...notice,
  from: iso(from),
  until: until === null ? null : iso(until),
  recordedAt: iso(recordedAt),
});
