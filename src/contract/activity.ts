// Calls, threads, texts and tasks as the API gives them.
import { z } from '@hono/zod-openapi';

const instant = z.iso.datetime();
export const outcome = z.enum(['answered', 'texted', 'not-texted', 'handed-over']);

export const callView = z
  .object({
    id: z.uuid(),
    shopId: z.uuid(),
    line: z.string(),
    caller: z.string().nullable(),
    callerKind: z.string(),
    callerName: z.string().nullable(),
    forwardedFrom: z.string().nullable(),
    arrivedAt: instant,
    verdict: z.enum(['answered', 'missed']).nullable(),
    verdictBecause: z.string().nullable(),
    outcome: outcome.nullable().openapi({ description: 'Null while the call goes on or its text is on its way.' }),
    outcomeBecause: z.string().nullable(),
    settledAt: instant.nullable(),
    secondsToText: z.number().nullable(),
    voicemails: z.array(z.object({ seconds: z.number().nullable(), transcript: z.string().nullable() })),
  })
  .openapi('Call');

export const callsQuery = z.object({
  shop: z.uuid().optional(),
  outcome: z.enum(['answered', 'texted', 'not-texted', 'handed-over', 'open']).optional(),
  caller: z.string().max(40).optional(),
  line: z.string().max(40).optional().openapi({ description: "The line's number." }),
  verdict: z.enum(['answered', 'missed', 'open']).optional(),
  since: instant.optional(),
  until: instant.optional().openapi({ description: 'Calls that arrived before it.' }),
  before: z.string().max(100).optional().openapi({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export const callsPage = z
  .object({
    calls: z.array(callView),
    next: z.string().nullable(),
    balance: z
      .object({
        calls: z.number(),
        answered: z.number(),
        texted: z.number(),
        notTexted: z.number(),
        handedOver: z.number(),
        open: z.number(),
        overdue: z.number(),
      })
      .openapi({
        description:
          'All calls of the filter except `outcome` and `before`: they add up, and `overdue` is 0 when every call is accounted for.',
      }),
  })
  .openapi('CallsPage');

export const textView = z
  .object({
    id: z.uuid(),
    direction: z.enum(['in', 'out']),
    class: z.string(),
    body: z.string(),
    media: z.array(z.object({ url: z.string(), contentType: z.string() })),
    segments: z.number(),
    status: z.string(),
    delivery: z.string().nullable(),
    problem: z.string().nullable(),
    at: instant,
  })
  .openapi('Text');

export const threadView = z
  .object({
    shopId: z.uuid(),
    phone: z.string(),
    urgency: z.enum(['normal', 'raised']),
    optedOut: z.boolean(),
    lastEventAt: instant,
    lastText: z.string().nullable(),
  })
  .openapi('Thread');

export const timelineEvent = z.object({ at: instant, kind: z.string(), because: z.string() });
export const leadView = z
  .object({
    phase: z.enum(['talking', 'offered', 'booked', 'requested', 'handed-over', 'closed']),
    because: z.string().nullable(),
    language: z.enum(['en', 'es', 'fr']),
    job: z.string().nullable(),
    service: z.string().nullable(),
    details: z.array(z.string()),
    urgency: z.enum(['emergency', 'urgent', 'today', 'soon', 'flexible']).nullable(),
    danger: z.string().nullable(),
    name: z.string().nullable(),
    address: z.record(z.string(), z.string().nullable()).nullable(),
    wish: z.record(z.string(), z.unknown()).nullable().openapi({ description: 'When a visit would suit, as it was understood.' }),
    photos: z.number(),
    existingCustomer: z.boolean().nullable(),
    offers: z.array(z.object({ n: z.number(), startsAt: instant, endsAt: instant })),
    handOvers: z.array(
      z.object({ at: instant, because: z.string(), priority: z.enum(['emergency', 'hot', 'normal']), callBack: z.boolean() }),
    ),
  })
  .openapi('Lead');
export const threadDetail = threadView
  .extend({
    lead: leadView.nullable().openapi({ description: 'What was understood; null until the caller writes, or where people answer.' }),
    texts: z.array(textView),
    calls: z.array(callView),
    events: z.array(timelineEvent),
  })
  .openapi('ThreadDetail');

export const taskView = z
  .object({
    id: z.uuid(),
    shopId: z.uuid(),
    kind: z.string(),
    phone: z.string().nullable(),
    because: z.string(),
    detail: z.string().nullable(),
    createdAt: instant,
    doneAt: instant.nullable(),
  })
  .openapi('Task');

export const reply = z.strictObject({ body: z.string().trim().min(1).max(1600) });
