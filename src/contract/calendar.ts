// The shop's own calendar as the API takes and gives it. Instants carry their offset; the shop's zone is its setting.
import { z } from '@hono/zod-openapi';
import { phoneNumber } from './shops.ts';

const instant = z.iso.datetime();
const given = z.iso.datetime({ offset: true });
const crew = z.string().min(1).max(40);

export const visitView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['visit', 'block']),
    status: z.enum(['held', 'requested', 'booked', 'cancelled', 'done']),
    crew: z.string(),
    phone: z.string().nullable(),
    startsAt: instant,
    endsAt: instant,
    heldUntil: instant.nullable(),
    service: z.string().nullable(),
    job: z.string().nullable(),
    name: z.string().nullable(),
    address: z.string().nullable(),
    notes: z.string().nullable(),
    valueCents: z.number().int().nullable().openapi({ description: 'What the job is worth, as the shop entered it.' }),
  })
  .openapi('Visit');

/** A visit as the calendar shows it. */
const calendarVisit = visitView
  .extend({ onTheWay: z.boolean().openapi({ description: 'Whether somebody has said that the crew is on its way.' }) })
  .openapi('CalendarVisit');
export const calendarView = z
  .object({
    timeZone: z.string().openapi({ description: "The shop's, in which its days begin and end." }),
    crews: z.array(z.object({ id: z.string(), name: z.string() })),
    windowMinutes: z.number().openapi({ description: 'How long an arrival window usually is.' }),
    visits: z.array(calendarVisit),
  })
  .openapi('Calendar');

const ends = (span: { startsAt: string; endsAt: string }) => Date.parse(span.startsAt) < Date.parse(span.endsAt);
const endsLater = { path: ['endsAt'], message: 'The end must be later than the start.' };
const words = z.string().trim().max(500).nullable().default(null);

const telling = { description: 'Whether the customer gets a text about it.' };
const tell = z.boolean().default(true).openapi(telling);

export const newVisit = z
  .strictObject({
    phone: phoneNumber,
    startsAt: given,
    endsAt: given,
    crew: crew.optional().openapi({ description: 'Left out: the first crew that is free.' }),
    job: words,
    name: words,
    address: words,
    notes: words,
    tell: z.boolean().default(false).openapi(telling),
  })
  .refine(ends, endsLater)
  .openapi('NewVisit');
export const newBlock = z
  .strictObject({ startsAt: given, endsAt: given, crew: crew.optional().openapi({ description: 'Left out: every crew.' }) })
  .refine(ends, endsLater)
  .openapi('NewBlock');
export const visitsQuery = z.object({
  phone: z.string().max(40).optional(),
  from: given.optional().openapi({ description: 'What ends later than this.' }),
  to: given.optional().openapi({ description: 'What begins before this.' }),
});

export const visitChange = z.strictObject({ tell }).openapi('VisitChange');
export const visitMove = z
  .strictObject({ startsAt: given, endsAt: given, crew: crew.optional().openapi({ description: 'Left out: the crew stays.' }), tell })
  .refine(ends, endsLater)
  .openapi('VisitMove');
export const visitEdit = z.strictObject({ valueCents: z.number().int().min(0).max(1_000_000_000).nullable() }).openapi('VisitEdit');
