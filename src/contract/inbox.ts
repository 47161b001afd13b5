// The inbox: threads as a list, one thread as a timeline, and what people do with it.
import { z } from '@hono/zod-openapi';
import { lintText } from '../core/lint.ts';
import { callView, outcome, textView } from './activity.ts';
import { visitView } from './calendar.ts';

const instant = z.iso.datetime();
export const cursor = z.string().min(1).max(200).openapi({ description: 'The `next` of the page before.' });

export const stage = z.enum(['new', 'talking', 'booked', 'handed-over', 'lost']).openapi({
  description:
    'new: called, and has not written. talking: writes with us. handed-over: a person has it, or has to. booked: a visit is asked for or booked. lost: closed, with a reason.',
});
export const urgency = z.enum(['emergency', 'hot', 'normal']);
export const holder = z.enum(['bot', 'person', 'nobody']);

export const inboxQuery = z.object({
  filter: z.enum(['needs-person', 'unread', 'mine', 'open', 'snoozed', 'all']).default('open').openapi({
    description:
      'needs-person: most urgent first, then who has waited longest. snoozed: who wakes first. All others: latest first. Snoozed threads are in snoozed, mine and all only.',
  }),
  q: z.string().trim().max(200).optional().openapi({
    description: 'Words or beginnings of words of names, notes and texts, or a part of a number in any way of writing it.',
  }),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const assignee = z.object({ userId: z.string(), name: z.string() });

export const inboxThread = z
  .object({
    phone: z.string(),
    name: z.string().nullable(),
    place: z.string().nullable().openapi({ description: 'Where the job is, as far as it is known.' }),
    job: z.string().nullable(),
    lastText: z
      .object({ body: z.string(), direction: z.enum(['in', 'out']), at: instant })
      .nullable()
      .openapi({ description: 'At most 200 characters of it.' }),
    lastEventAt: instant,
    unread: z.number().openapi({ description: 'Texts and voicemails that nobody has marked as read.' }),
    urgency,
    holder: holder.openapi({ description: 'Who answers next; nobody: nothing is to be answered.' }),
    waitingSince: instant.nullable().openapi({ description: 'Since when a person is needed; null when none is.' }),
    waitingBecause: z.string().nullable().openapi({ description: 'A code; its words are in core/reasons.ts.' }),
    assignee: assignee.nullable(),
    snoozedUntil: instant.nullable(),
    stage: stage.nullable().openapi({ description: 'Null for numbers that are no customers: staff, personal, blocked, our own.' }),
    lostBecause: z.string().nullable(),
    relation: z.enum(['none', 'own', 'staff', 'personal', 'blocked', 'emergency']),
    optedOut: z.boolean(),
  })
  .openapi('InboxThread');

export const inboxCounts = z
  .object({ needsPerson: z.number(), unread: z.number(), mine: z.number(), open: z.number(), snoozed: z.number() })
  .openapi('InboxCounts');

export const inboxPage = z
  .object({
    threads: z.array(inboxThread),
    next: cursor.nullable(),
    counts: inboxCounts.nullable().openapi({ description: 'With the first page only; each at most 1000.' }),
  })
  .openapi('InboxPage');

// One thread.

const item = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), id: z.string(), at: instant, ...shape });

export const timelineItem = z
  .discriminatedUnion('kind', [
    item('call', {
      call: callView,
      words: z.string().openapi({ description: 'What it came to, in plain words.' }),
      outcome: outcome.nullable(),
    }),
    item('voicemail', {
      callId: z.uuid(),
      seconds: z.number().nullable(),
      transcript: z.string().nullable(),
      url: z.string().nullable().openapi({ description: 'For a player; null until the recording is kept here.' }),
    }),
    item('text', {
      text: textView.omit({ at: true, id: true, media: true }),
      by: z.string().nullable().openapi({ description: 'Who at the shop wrote it; null when the product or the customer did.' }),
      photos: z.array(
        z.object({
          url: z
            .string()
            .nullable()
            .openapi({ description: 'Of this API; needs the same key or session. Null when it is not kept here, or not yet.' }),
          contentType: z.string(),
        }),
      ),
    }),
    item('visit', { visit: visitView }),
    item('visit-change', {
      change: z.enum(['confirmed', 'moved', 'cancelled', 'on-the-way']),
      startsAt: instant.nullable(),
      endsAt: instant.nullable(),
      by: z.string().nullable(),
    }),
    item('note', { body: z.string(), by: z.string() }),
    item('decision', {
      event: z.string().openapi({ description: 'What happened: taken-over, handed-back, snoozed, turn-due, …' }),
      because: z.string(),
      words: z.string().openapi({ description: 'The same in plain words.' }),
      by: z.string().nullable(),
    }),
    item('consent', {
      event: z.enum(['opt-out', 'opt-in', 'opt-in-marketing', 'opt-out-marketing', 'limit', 'unsure', 'wrong-number', 'deletion']),
      channel: z.string(),
      said: z.string(),
    }),
    item('task', { task: z.string(), because: z.string(), words: z.string(), detail: z.string().nullable(), doneAt: instant.nullable() }),
  ])
  .openapi('TimelineItem');

export const timelineQuery = z.object({ before: cursor.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export const timelinePage = z
  .object({
    thread: inboxThread,
    items: z.array(timelineItem).openapi({ description: 'Oldest first; the page ends with the newest that was asked for.' }),
    next: cursor.nullable().openapi({ description: 'Leads to what is older; null at the beginning.' }),
  })
  .openapi('TimelinePage');

// What people do.

const words = (most: number) => z.string().trim().min(1).max(most);

export const markRead = z
  .strictObject({ upTo: instant.optional().openapi({ description: 'What came later stays unread. Left out: everything is read.' }) })
  .openapi('MarkRead');
export const newNote = z.strictObject({ body: words(4000) }).openapi('NewNote');
export const noteView = z.object({ id: z.uuid(), body: z.string(), by: z.string(), at: instant }).openapi('Note');
export const assignment = z
  .strictObject({ userId: z.string().min(1).max(100).nullable().openapi({ description: 'A member of the shop; null: nobody.' }) })
  .openapi('Assignment');
export const snooze = z.strictObject({ until: z.iso.datetime({ offset: true }) }).openapi('Snooze');
export const stageChange = z
  .strictObject({
    stage: stage.nullable().openapi({ description: 'Null: what follows from the conversation again.' }),
    because: words(300).nullable().default(null).openapi({ description: 'Why it was lost; needed then.' }),
  })
  .refine((change) => change.stage !== 'lost' || change.because !== null, { path: ['because'], message: 'Say why it was lost.' })
  .openapi('StageChange');

const savable = words(640).superRefine((text, context) => {
  for (const { rule, problem, fix } of lintText(text)) context.addIssue({ code: 'custom', message: `${rule}: ${problem} ${fix}` });
});
export const savedReply = z.strictObject({ title: words(80), body: savable }).openapi('NewSavedReply');
export const savedReplyChange = z.strictObject({ title: words(80).optional(), body: savable.optional() }).openapi('SavedReplyChange');
export const savedReplyView = z.object({ id: z.uuid(), title: z.string(), body: z.string(), updatedAt: instant }).openapi('SavedReply');
