// One person and one shop: the evidence of consent, an opt-out that reached the shop by another way, and being forgotten.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/people.ts';
import { readNumber } from '../../core/phone-number.ts';
import { reasonWords } from '../../core/reasons.ts';
import { listCalls } from '../../db/activity.ts';
import { readShop } from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import { brokenConsent, readConsent, readSuppression } from '../../db/consent.ts';
import { readTextsOf } from '../../db/people.ts';
import type { App } from '../../flows/app.ts';
import { forgetPerson } from '../../flows/forget-person.ts';
import { handleEvent } from '../../flows/handle-event.ts';
import { lineOfThread } from '../../flows/line-of-thread.ts';
import { AppError } from '../errors.ts';
import { writeEvidencePdf } from '../evidence-pdf.ts';
import { allow, done, newRoutes, route } from '../openapi.ts';
import { callView } from '../views.ts';

const ofPerson = z.object({ shop: z.uuid(), phone: z.string().max(40) });
const iso = (at: number) => new Date(at).toISOString();

export function peopleRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/people/{phone}/evidence',
      summary: 'Everything that shows what one number asked for, and why each text to it was allowed',
      needs: 'work',
      params: ofPerson,
      answer: shapes.evidence,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      return context.json(await evidenceOf(context.var.db, shop, phone));
    },
  );

  // The same as the description's route, on paper.
  routes.get('/shops/:shop/people/:phone/evidence.pdf', allow('work'), async (context) => {
    const { shop, phone } = context.req.param();
    const pdf = await writeEvidencePdf(await evidenceOf(context.var.db, shop, phone));
    return context.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="consent-${phone.replace(/[^\d]/g, '')}.pdf"`,
    });
  });

  const changes = [
    ['opt-out', 'opted-out', shapes.staffOptOut, 'Record an opt-out that was spoken, mailed or written elsewhere'],
    ['opt-in', 'opted-in', shapes.staffOptIn, 'Record a documented opt-in: the only way but START to text somebody again'],
  ] as const;
  for (const [path, type, body, summary] of changes)
    routes.openapi(
      route({ method: 'post', path: `/shops/{shop}/people/{phone}/${path}`, summary, params: ofPerson, body, answer: done }),
      async (context) => {
        const { shop, phone } = context.req.valid('param');
        const { words, how = '' } = context.req.valid('json') as { words: string; how?: string };
        const e164 = numberOf(phone);
        const thread = await lineOfThread(app, shop, e164);
        if (!thread) throw new AppError('line.not-found', 'The shop has no line yet.');
        await handleEvent(app, thread.shop, thread.account, {
          type: 'own',
          key: `${app.newId()} ${path}`,
          phone: e164,
          line: thread.line.phoneNumber,
          event: { type, at: app.clock.now(), words: [words, how].filter(Boolean).join(' / ') },
        });
        return context.json({ done: true as const });
      },
    );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/people/{phone}',
      summary: 'Forget a person: words, names and addresses go, an opt-out stays',
      needs: 'manage',
      forgotten: true,
      params: ofPerson,
      answer: done,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      await forgetPerson(app, shop, numberOf(phone));
      return context.json({ done: true as const });
    },
  );

  async function evidenceOf(db: Queryable, shopId: string, given: string): Promise<z.infer<typeof shapes.evidence>> {
    const shop = await readShop(db, shopId);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    const phone = numberOf(given);
    const [consent, broken, suppressed, calls, texts] = await Promise.all([
      readConsent(db, shopId, phone),
      brokenConsent(db, shopId),
      readSuppression(db, shopId, phone),
      listCalls(db, { shopIds: [shopId], caller: phone, limit: 1000 }),
      readTextsOf(db, shopId, phone),
    ]);
    return {
      shop: shop.rules.name,
      phone,
      madeAt: iso(app.clock.now()),
      mayBeTexted: suppressed === null,
      suppressedSince: suppressed && iso(suppressed.since),
      suppressedBy: suppressed && suppressed.source,
      ledgerIsWhole: broken === null,
      consent: consent.map((event) => ({ ...event, saidAt: iso(event.saidAt), recordedAt: iso(event.recordedAt) })),
      calls: calls.map(callView),
      texts: texts.map(({ at, direction, class: textClass, body, status, reliesOn, kind, because, notice, agreedAt }) => ({
        at: iso(at),
        direction,
        class: textClass,
        body,
        status,
        notice,
        allowedBy:
          agreedAt !== null
            ? `written consent of ${iso(agreedAt)}`
            : reliesOn && (kind ? `${kind}: ${reasonWords[because ?? ''] ?? because}` : reliesOn),
      })),
    };
  }

  return routes;
}

function numberOf(given: string): string {
  const { e164 } = readNumber(given);
  if (!e164) throw new AppError('request.invalid', `"${given}" is no phone number. Write it like +15035550175.`);
  return e164;
}
