// The leads board, what waits now, and the numbers of a period.
import { z } from '@hono/zod-openapi';
import { problem } from './health.ts';
import { cursor, inboxThread, stage, urgency } from './inbox.ts';

const instant = z.iso.datetime();
const cents = z.number().int().openapi({ description: 'In cents: the sum of what the shop itself entered; null when nothing was.' });

export const lead = inboxThread
  .extend({
    valueCents: cents.nullable(),
    visitStartsAt: instant.nullable().openapi({ description: 'Of the next or else the last visit.' }),
  })
  .openapi('BoardLead');
export const leadsQuery = z.object({
  stage: stage.optional().openapi({ description: 'One column only, for its next page.' }),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export const leadsBoard = z
  .object({
    columns: z.array(z.object({ stage, count: z.number(), valueCents: cents.nullable(), leads: z.array(lead), next: cursor.nullable() })),
  })
  .openapi('LeadsBoard');

const voicemail = z.object({
  seconds: z.number().nullable(),
  transcript: z.string().nullable(),
  url: z.string().nullable().openapi({ description: 'Null while the recording is not kept here.' }),
});

export const now = z
  .object({
    waiting: z
      .array(
        z.object({
          phone: z.string().nullable().openapi({ description: 'Null when the caller withheld the number.' }),
          name: z.string().nullable(),
          what: z.string().openapi({ description: 'Why a person is needed, in plain words.' }),
          because: z.string(),
          summary: z.string().nullable().openapi({ description: "What to know: the job, or the customer's last words." }),
          where: z.string().nullable(),
          since: instant,
          urgency,
          answering: z.boolean().openapi({ description: 'Urgent, and the assistant is still answering: nobody waits yet.' }),
          voicemail: voicemail.nullable().openapi({ description: 'What is to be listened to.' }),
          taskId: z.uuid().nullable().openapi({ description: 'Of what is done by POST /shops/{shop}/tasks/{task}/done.' }),
          assignee: z.object({ userId: z.string(), name: z.string() }).nullable(),
        }),
      )
      .openapi({
        description:
          'The most urgent first, then who has waited longest; at most 50. Urgent ones of the last day stand among them while the assistant answers.',
      }),
    waitingCount: z.number().openapi({ description: 'Who waits for a person; whom the assistant is answering is not among them.' }),
    won: z.object({
      bookings: z.number().openapi({ description: "Visits that were booked since midnight in the shop's zone and stand." }),
      valueCents: cents.nullable(),
    }),
    working: z.object({
      problems: z.array(problem).openapi({ description: 'What is wrong, the worst first; none when all is well.' }),
      lines: z.array(
        z.object({
          id: z.uuid(),
          phoneNumber: z.string(),
          provider: z.string(),
          registered: z.boolean(),
          stoppedBecause: z.string().nullable(),
          stoppedWords: z.string().nullable(),
          lastCallAt: instant.nullable(),
        }),
      ),
      lastAnsweredByText: z
        .object({ callId: z.uuid(), phone: z.string().nullable(), at: instant, secondsToText: z.number().nullable() })
        .nullable()
        .openapi({ description: 'The last missed call that was answered by text.' }),
      overdueCalls: z.number().openapi({ description: 'Calls that should have come to something by now: 0 when the ledger balances.' }),
      calendar: z
        .object({
          mode: z.enum(['off', 'hand-over', 'request', 'book']),
          days: z.number().openapi({ description: 'How many days were looked through, today not counted.' }),
          next: z
            .object({ startsAt: instant, endsAt: instant })
            .nullable()
            .openapi({ description: 'The first arrival window that a customer would be offered now.' }),
          missing: z.enum(['crew', 'services', 'window']).nullable().openapi({ description: 'Why nothing can be offered.' }),
        })
        .openapi({ description: 'What customers are offered; with the modes off and hand-over, nothing is.' }),
      model: z
        .enum(['on', 'off', 'not-installed'])
        .openapi({ description: 'The language model: not-installed where the installation names none.' }),
    }),
  })
  .openapi('Now');

export const numbersQuery = z.object({
  from: z.iso.date().openapi({ description: "The first day, in the shop's zone." }),
  to: z.iso.date().openapi({ description: 'The last day, which is counted too.' }),
});
const quantiles = z.object({ p50: z.number(), p95: z.number(), count: z.number() });
export const numbers = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    timeZone: z.string(),
    calls: z.number(),
    answered: z.number(),
    missed: z.number(),
    answerRate: z.number().nullable().openapi({ description: 'answered / (answered + missed); null without calls.' }),
    missedByHour: z
      .array(z.object({ weekday: z.number().int().min(1).max(7), hour: z.number().int().min(0).max(23), missed: z.number() }))
      .openapi({ description: "Monday is 1; hours of the shop's wall clock. What is not listed is 0." }),
    firstTexts: z.number(),
    secondsToFirstText: quantiles
      .nullable()
      .openapi({ description: 'From the decision that a call was missed to the provider having the text.' }),
    replied: z.number().openapi({ description: 'Callers who wrote back within seven days of a first text of the period.' }),
    replyRate: z.number().nullable(),
    bookings: z.number().openapi({ description: 'Visits that were asked for or booked in the period and not cancelled.' }),
    valueCents: cents.nullable(),
    valuedBookings: z.number().openapi({ description: 'How many of the bookings have a value entered.' }),
    optOuts: z.number(),
    optOutRate: z.number().nullable().openapi({ description: 'Opt-outs / numbers that were texted in the period.' }),
    days: z.array(z.object({ date: z.iso.date(), calls: z.number(), missed: z.number(), firstTexts: z.number(), bookings: z.number() })),
  })
  .openapi('Numbers');
