// Contacts that come in as a file.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/live.ts';
import { readShop } from '../../db/admin.ts';
import type { App } from '../../flows/app.ts';
import { formatOf, type ImportedRow, importContacts, UnreadableFile } from '../../flows/import-contacts.ts';
import { AppError, invalid } from '../errors.ts';
import { newRoutes, route } from '../openapi.ts';

export function contactsImportRoutes(app: App) {
  const routes = newRoutes();
  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/contacts/import',
      summary: 'Sort out the numbers of an address book: vCard or CSV',
      params: z.object({ shop: z.uuid() }),
      body: shapes.contactsImport,
      answer: shapes.contactsReport,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { text, kind, dryRun, format = formatOf(text) } = context.req.valid('json');
      if (!(await readShop(context.var.db, shop))) throw new AppError('shop.not-found', 'There is no such shop.');
      const rows = await importContacts(app, context.var.db, { shopId: shop, text, format, kind, dryRun }).catch((error) => {
        throw error instanceof UnreadableFile ? invalid([{ path: ['text'], message: error.message }]) : error;
      });
      const count = (result: ImportedRow['result']) => rows.filter((row) => row.result === result).length;
      return context.json({
        format,
        added: count('added'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        refused: count('refused'),
        rows,
      });
    },
  );
  return routes;
}
