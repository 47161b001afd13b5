// Shops, their lines, keys and sorted-out numbers.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/shops.ts';
import { readNumber } from '../../core/phone-number.ts';
import * as admin from '../../db/admin.ts';
import type { Queryable } from '../../db/connect.ts';
import { addMember } from '../../db/members.ts';
import type { App } from '../../flows/app.ts';
import { sortOut, unsort } from '../../flows/attend-thread.ts';
import { connectSimulator } from '../../flows/connect-line.ts';
import { slugOfShop } from '../../flows/public-address.ts';
import { recordNotices } from '../../flows/record-notices.ts';
import { hashKey, newApiKey, type SecretBox } from '../../secrets.ts';
import { actorOf, requireOperatorToApprove, shopsOf } from '../auth.ts';
import { AppError, invalid } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';
import { requireNotice } from '../require-notice.ts';
import { lineView, shopView } from '../views.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofLine = ofShop.extend({ line: z.uuid() });

export function shopRoutes(app: App, secrets: SecretBox) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'post',
      path: '/shops',
      summary: 'Create a shop',
      needs: 'operate',
      body: shapes.newShop,
      answer: shapes.shopView,
      status: 201,
    }),
    async (context) => {
      const rules = context.req.valid('json');
      const shop = { id: app.newId(), rules, isDemo: false, at: app.clock.now() };
      await admin.insertShop(app.db, shop);
      const { id: userId } = actorOf(context.var.caller);
      if (userId) await addMember(app.db, shop.id, userId, { role: 'owner', crew: null }, shop.at);
      await slugOfShop(app, shop.id, rules.name);
      return context.json(shopView({ ...shop, createdAt: shop.at }), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops',
      summary: 'List the shops',
      needs: 'see-visits',
      answer: z.object({ shops: z.array(shapes.shopView) }),
    }),
    async (context) => {
      const shops = await admin.listShops(context.var.db, shopsOf(context.var.caller));
      return context.json({ shops: shops.map(shopView) });
    },
  );

  routes.openapi(
    route({ method: 'get', path: '/shops/{shop}', summary: 'Read a shop', params: ofShop, answer: shapes.shopView }),
    async (context) => context.json(shopView(await shopOf(context.var.db, context.req.valid('param').shop))),
  );

  routes.openapi(
    route({
      method: 'patch',
      path: '/shops/{shop}',
      summary: 'Change settings of a shop',
      needs: 'manage',
      params: ofShop,
      body: shapes.shopChange,
      answer: shapes.shopView,
    }),
    async (context) => {
      const { shop: id } = context.req.valid('param');
      const change = Object.fromEntries(Object.entries(await context.req.json()).filter(([name]) => name in context.req.valid('json')));
      const shop = await admin.changeShop(context.var.db, id, async ({ rules }) => {
        const changed = shapes.newShop.safeParse({ ...rules, ...change });
        if (!changed.success) throw invalid(changed.error.issues);
        await requireNotice(app, id, changed.data, await admin.listLines(context.var.db, { shopId: id }), 'textBack');
        return changed.data;
      });
      if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
      await recordNotices(app, id);
      return context.json(shopView(shop));
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/lines',
      summary: 'Add a simulated line',
      needs: 'manage',
      params: ofShop,
      body: shapes.newLine,
      answer: shapes.lineView,
      status: 201,
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const { phoneNumber, provider: _, ...rules } = context.req.valid('json');
      if ((await admin.listLines(app.db, { phoneNumber })).length > 0)
        throw new AppError('number.taken', `${phoneNumber} is a line already. A number belongs to one shop.`);
      await requireNotice(app, shop.id, shop.rules, [{ phoneNumber, rules }], 'greeting');
      const line = await connectSimulator(app, secrets, { shopId: shop.id, phoneNumber, rules });
      return context.json(lineView(line), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/lines',
      summary: 'List the lines of a shop',
      params: ofShop,
      answer: z.object({ lines: z.array(shapes.lineView) }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      return context.json({ lines: (await admin.listLines(context.var.db, { shopId: shop.id })).map(lineView) });
    },
  );

  routes.openapi(
    route({
      method: 'patch',
      path: '/shops/{shop}/lines/{line}',
      summary: 'Change settings of a line, and let it send again',
      needs: 'manage',
      params: ofLine,
      body: shapes.lineChange,
      answer: shapes.lineView,
    }),
    async (context) => {
      const { shop, line: id } = context.req.valid('param');
      const line = (await admin.listLines(context.var.db, { shopId: shop })).find((one) => one.id === id);
      if (!line) throw new AppError('line.not-found', 'There is no such line in this shop.');
      const change = Object.fromEntries(Object.entries(await context.req.json()).filter(([name]) => name in context.req.valid('json')));
      const changed = shapes.lineSettings.safeParse({ ...line.rules, ...change });
      if (!changed.success) throw invalid(changed.error.issues);
      requireOperatorToApprove(context.var.caller, changed.data.registration, line.rules.registration);
      await requireNotice(app, shop, (await shopOf(context.var.db, shop)).rules, [{ ...line, rules: changed.data }], 'greeting');
      await admin.updateLine(context.var.db, shop, id, { rules: changed.data });
      await recordNotices(app, shop);
      return context.json(lineView({ ...line, rules: changed.data, stoppedBecause: null }));
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/contacts',
      summary: 'List staff, personal and blocked numbers',
      params: ofShop,
      answer: z.object({ contacts: z.array(shapes.contactView) }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      return context.json({ contacts: (await admin.listContacts(context.var.db, shop.id)) as z.infer<typeof shapes.contactView>[] });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/contacts/import',
      summary: 'Sort out many numbers at once; those that are sorted out already stay as they are',
      params: ofShop,
      body: shapes.contactImport,
      answer: shapes.contactImportResult,
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const { kind, contacts } = context.req.valid('json');
      const names = new Map<string, string | null>();
      for (const { phone, name } of contacts) {
        const number = readNumber(phone).e164;
        if (number && !names.has(number)) names.set(number, name);
      }
      const unreadable = contacts.filter(({ phone }) => readNumber(phone).e164 === null).length;
      const rows = [...names].map(([phone, name]) => ({ phone, kind, name }));
      const imported = await admin.addContacts(context.var.db, shop.id, rows, app.clock.now());
      return context.json({ imported, known: rows.length - imported, unreadable });
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/shops/{shop}/contacts/{phone}',
      summary: 'Sort out a number',
      params: ofShop.extend({ phone: z.string() }),
      body: shapes.contactChange,
      answer: shapes.contactView,
    }),
    async (context) => {
      const { shop: id, phone } = context.req.valid('param');
      const shop = await shopOf(context.var.db, id);
      const contact = { phone: e164(phone), ...context.req.valid('json') };
      await sortOut(app, context.var.db, shop.id, contact);
      return context.json(contact);
    },
  );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/contacts/{phone}',
      summary: 'Forget what a number was',
      params: ofShop.extend({ phone: z.string() }),
      answer: done,
    }),
    async (context) => {
      const { shop: id, phone } = context.req.valid('param');
      const shop = await shopOf(context.var.db, id);
      if (!(await unsort(app, context.var.db, shop.id, e164(phone))))
        throw new AppError('contact.not-found', 'This number was not sorted out.');
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/api-keys',
      summary: 'Make an API key for a shop; it is shown once',
      needs: 'manage-access',
      params: ofShop,
      body: z.strictObject({ name: z.string().trim().min(1).max(80) }),
      answer: shapes.newKeyView,
      status: 201,
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const key = newApiKey();
      const saved = { id: app.newId(), name: context.req.valid('json').name };
      await admin.insertKey(context.var.db, { shopId: shop.id, ...saved, hash: hashKey(key), at: app.clock.now() });
      return context.json({ ...saved, key }, 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/api-keys',
      summary: 'List the API keys of a shop',
      needs: 'manage-access',
      params: ofShop,
      answer: z.object({ keys: z.array(shapes.keyView) }),
    }),
    async (context) => {
      const shop = await shopOf(context.var.db, context.req.valid('param').shop);
      const keys = await admin.listKeys(context.var.db, shop.id);
      return context.json({ keys: keys.map((key) => ({ ...key, createdAt: new Date(key.createdAt).toISOString() })) });
    },
  );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/api-keys/{key}',
      summary: 'Revoke an API key',
      needs: 'manage-access',
      params: ofShop.extend({ key: z.uuid() }),
      answer: done,
    }),
    async (context) => {
      const { shop, key } = context.req.valid('param');
      if (!(await admin.revokeKey(context.var.db, shop, key, app.clock.now())))
        throw new AppError('key.not-found', 'There is no such key, or it was revoked before.');
      return context.json({ done: true as const });
    },
  );

  async function shopOf(db: Queryable, id: string): Promise<admin.ShopDetail> {
    const shop = await admin.readShop(db, id);
    if (!shop) throw new AppError('shop.not-found', 'There is no such shop.');
    return shop;
  }

  return routes;
}

function e164(text: string): string {
  const { e164: phone } = readNumber(text);
  if (!phone) throw new AppError('settings.invalid', `"${text}" is not a phone number. Write it like +15035550175.`);
  return phone;
}
