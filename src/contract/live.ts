// What an open page is told as it happens (Server-Sent Events), and contacts that come in as a file.
import { z } from '@hono/zod-openapi';
import { contactKind } from './shops.ts';

/**
 * GET /shops/{shop}/live, text/event-stream. Each message is one of these as JSON in `data`, with `type` as the event's
 * name. `ready` comes first, and again after a gap in which something may have been missed: load everything anew then.
 * The stream ends after some minutes, and browsers open the next by themselves.
 */
export const liveEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('ready') }),
    z.object({ type: z.literal('thread-changed'), phone: z.string() }),
    z.object({ type: z.literal('call-changed'), id: z.uuid(), phone: z.string().nullable() }),
    z.object({ type: z.literal('visit-changed'), id: z.uuid(), phone: z.string().nullable() }),
    z.object({ type: z.literal('task-changed'), id: z.uuid(), phone: z.string().nullable() }),
  ])
  .openapi('LiveEvent');
export type LiveEvent = z.infer<typeof liveEvent>;

export const contactsImport = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(900_000)
      .openapi({ description: 'The file: vCard 3 or 4, or CSV with a header row that has a column for the phone.' }),
    format: z.enum(['vcard', 'csv']).optional().openapi({ description: 'Left out: what it looks like.' }),
    kind: contactKind.openapi({ description: 'What they are; a CSV may say so itself in a column "kind".' }),
    dryRun: z.boolean().default(false).openapi({ description: 'Only says what would happen.' }),
  })
  .openapi('ContactsImport');
export const contactsReport = z
  .object({
    format: z.enum(['vcard', 'csv']),
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    rows: z
      .array(
        z.object({
          row: z.number().openapi({ description: 'Line of the CSV, or number of the card, from 1.' }),
          name: z.string().nullable(),
          phone: z.string().nullable(),
          result: z.enum(['added', 'changed', 'unchanged', 'refused']),
          problem: z.string().nullable(),
        }),
      )
      .openapi({ description: 'One for each number; a card with three numbers has three.' }),
  })
  .openapi('ContactsReport');
