// What an open page is told as it happens (Server-Sent Events).
import { z } from '@hono/zod-openapi';

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
    z.object({ type: z.literal('health-changed') }).openapi({ description: 'Lines, accounts or registrations.' }),
  ])
  .openapi('LiveEvent');
export type LiveEvent = z.infer<typeof liveEvent>;
