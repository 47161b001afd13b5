// A shop's registration with the carriers: what is entered, the papers and what is wrong with them, and how far they are.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/registration.ts';
import { listLines } from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import { listFilings, type StoredFiling, saveDetails } from '../../db/registrations.ts';
import { checkNow } from '../../flows/advance-registration.ts';
import { type App, providerOf } from '../../flows/app.ts';
import { fileRegistration, writePapers } from '../../flows/file-registration.ts';
import { moveTo } from '../../flows/public-address.ts';
import { AppError } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofFiling = ofShop.extend({ filing: z.uuid() });
const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

export function registrationRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/registration',
      summary: 'The registration with the carriers: papers, what is wrong with them, and how far they are',
      needs: 'work',
      params: ofShop,
      answer: shapes.registrationView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      return context.json(await viewOf(context.var.db, shop));
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/shops/{shop}/registration/details',
      summary: 'Enter or correct what the carriers ask of a shop; nothing is filed by that',
      needs: 'manage',
      params: ofShop,
      body: shapes.registrationDetails,
      answer: shapes.registrationView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      await viewOf(context.var.db, shop);
      await saveDetails(context.var.db, shop, context.req.valid('json'), app.clock.now());
      return context.json(await viewOf(context.var.db, shop));
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/registration',
      summary: 'File the registration, or file it again with what was corrected',
      needs: 'manage',
      params: ofShop,
      answer: shapes.registrationView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const filed = await fileRegistration(app, shop);
      switch (filed.status) {
        case 'no-shop':
          throw new AppError('shop.not-found', 'There is no such shop.');
        case 'no-details':
          throw new AppError('registration.incomplete', 'Enter the details of the registration first.');
        case 'no-line':
          throw new AppError('registration.incomplete', 'Connect a number first. A simulated line needs no registration.');
        case 'faults':
          throw new AppError(
            'registration.incomplete',
            filed.findings.map(({ code, problem, fix }) => `${code}: ${problem} ${fix}`).join(' '),
            filed.findings.map(({ code, problem, fix }) => ({ path: code, message: `${problem} ${fix}` })),
          );
        case 'filed':
          return context.json(await viewOf(context.var.db, shop));
      }
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/registration/{filing}/check',
      summary: 'Ask the provider now how far a filing is',
      params: ofFiling,
      answer: done,
    }),
    async (context) => {
      const { shop, filing } = context.req.valid('param');
      await filingOf(context.var.db, shop, filing);
      await checkNow(app, shop, filing);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/registration/{filing}/code',
      summary: "Have the registry's code texted to a sole proprietor once more",
      needs: 'manage',
      params: ofFiling,
      answer: done,
    }),
    async (context) => {
      const { shop, filing: id } = context.req.valid('param');
      const filing = await filingOf(context.var.db, shop, id);
      const known = await app.accounts.read(shop, filing.accountId);
      const registrar = known && providerOf(app, known.account).registrar;
      if (!known || !registrar || filing.pack.brandType !== 'SOLE_PROPRIETOR')
        throw new AppError('registration.incomplete', 'Only a sole proprietor without an EIN gets a code.');
      const refused = await registrar.sendCodeAgain({ ...filing, numbers: [] }, known.account);
      if (refused) throw new AppError('registration.incomplete', refused.problem);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/shops/{shop}/public-page',
      summary: 'Move the public pages of a shop; the old address goes on leading there',
      needs: 'manage',
      params: ofShop,
      body: shapes.publicPageChange,
      answer: shapes.registrationView,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      await viewOf(context.var.db, shop);
      const { slug } = context.req.valid('json');
      if (!(await moveTo(app, shop, slug))) throw new AppError('address.taken', `"${slug}" belongs to another shop. Choose another one.`);
      return context.json(await viewOf(context.var.db, shop));
    },
  );

  async function filingOf(db: Queryable, shop: string, id: string): Promise<StoredFiling> {
    const [filing] = await listFilings(db, { shopId: shop, id });
    if (!filing) throw new AppError('filing.not-found', 'There is no such filing in this shop.');
    return filing;
  }

  async function viewOf(db: Queryable, shop: string) {
    const papers = await writePapers(app, shop, { look: false });
    if (!papers) throw new AppError('shop.not-found', 'There is no such shop.');
    const lines = new Map((await listLines(db, { shopId: shop })).map((line) => [line.id, line.phoneNumber]));
    return {
      details: papers.shop.details as unknown as Record<string, unknown> | null,
      pages: { slug: papers.slug, ...papers.pages },
      pack: papers.pack as unknown as Record<string, unknown> | null,
      findings: papers.findings,
      filings: (await listFilings(db, { shopId: shop })).map((filing) => ({
        id: filing.id,
        kind: filing.kind,
        line: filing.lineId === null ? null : (lines.get(filing.lineId) ?? null),
        status: filing.status,
        step: filing.step,
        reasons: filing.reasons,
        filed: filing.round,
        submittedAt: iso(filing.submittedAt),
        approvedAt: isoOrNull(filing.approvedAt),
        checkedAgainAt: isoOrNull(filing.checkAt),
      })),
    };
  }

  return routes;
}
