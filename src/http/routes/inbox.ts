// The inbox and one thread in full, and what people do with it.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as shapes from '../../contract/inbox.ts';
import { readNumber } from '../../core/phone-number.ts';
import * as inbox from '../../db/inbox.ts';
import { listMembers } from '../../db/members.ts';
import * as threads from '../../db/threads.ts';
import { readTimeline } from '../../db/timeline.ts';
import type { App } from '../../flows/app.ts';
import * as attend from '../../flows/attend-thread.ts';
import { actorOf, type Env } from '../auth.ts';
import { AppError } from '../errors.ts';
import { inboxThreadView, timelineItems } from '../inbox-views.ts';
import { done, newRoutes, route } from '../openapi.ts';
import { readMark, writeMark } from '../page-mark.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofThread = ofShop.extend({ phone: z.string().max(40) });
const inboxMark = z.tuple([z.number().int().min(0).max(2), z.number().int().min(0).max(8.64e15), z.string().max(40)]);
const timelineMark = z.tuple([z.number().int().min(0).max(8.64e15), z.uuid()]);

export const phoneOf = (given: string): string => readNumber(given).e164 ?? given;

export function inboxRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/inbox',
      summary: 'Threads by who has to do something about them, or by what they say',
      params: ofShop,
      query: shapes.inboxQuery,
      answer: shapes.inboxPage,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { filter, q, before, limit } = context.req.valid('query');
      const of = { shopId: shop, userId: actorOf(context.var.caller).id, now: app.clock.now() };
      const mark = readMark(before, inboxMark);
      const [{ rows, next }, counts] = await Promise.all([
        inbox.listInbox(context.var.db, { ...of, filter, search: q ? inbox.readSearch(q) : null, before: mark, limit }),
        mark === null ? inbox.countInbox(context.var.db, of) : null,
      ]);
      return context.json({
        threads: rows.map(inboxThreadView),
        next: next && writeMark(next),
        counts: counts && { ...counts, needsPerson: counts['needs-person'] },
      });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/threads/{phone}/timeline',
      summary: 'Everything that happened with one number, in order',
      params: ofThread,
      query: shapes.timelineQuery,
      answer: shapes.timelinePage,
    }),
    async (context) => {
      const { shop, phone: given } = context.req.valid('param');
      const { before, limit } = context.req.valid('query');
      const phone = phoneOf(given);
      const [thread, { rows, next }] = await Promise.all([
        inbox.readInboxThread(context.var.db, shop, phone),
        readTimeline(context.var.db, { shopId: shop, phone, mark: readMark(before, timelineMark), limit }),
      ]);
      if (!thread) throw noThread();
      const items = rows.toReversed().flatMap((row) => timelineItems(shop, row));
      return context.json({ thread: inboxThreadView(thread), items, next: next && writeMark(next) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/threads/{phone}/notes',
      summary: 'Add a note for the people of the shop; it is never texted',
      params: ofThread,
      body: shapes.newNote,
      answer: shapes.noteView,
      status: 201,
    }),
    async (context) => {
      const { shopId, phone, by } = whoDoesWhat(context, context.req.valid('param'));
      if (!(await inbox.readInboxThread(context.var.db, shopId, phone))) throw noThread();
      const note = { id: app.newId(), phone, body: context.req.valid('json').body, by, at: app.clock.now() };
      await threads.insertNote(context.var.db, shopId, note);
      return context.json({ id: note.id, body: note.body, by: by.name, at: new Date(note.at).toISOString() }, 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/threads/{phone}/read',
      summary: 'Mark a thread as read',
      params: ofThread,
      body: shapes.markRead,
      answer: done,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      const { upTo } = context.req.valid('json');
      return answer(context, await threads.markRead(context.var.db, shop, phoneOf(phone), upTo === undefined ? null : Date.parse(upTo)));
    },
  );

  const plain = [
    ['take-over', 'Take a conversation over: the product is silent from now on', attend.takeOver],
    ['give-back', 'Let the product go on with a conversation', attend.giveBack],
    ['wake', 'Take up a thread that was put off', attend.wake],
    ['block', 'Block a number: its calls are refused and its texts go unanswered', attend.block],
  ] as const;
  for (const [path, summary, act] of plain)
    routes.openapi(
      route({ method: 'post', path: `/shops/{shop}/threads/{phone}/${path}`, summary, params: ofThread, answer: done }),
      async (context) => answer(context, await act(app, context.var.db, whoDoesWhat(context, context.req.valid('param')))),
    );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/threads/{phone}/snooze',
      summary: 'Put a thread off until then, or until the caller comes back',
      params: ofThread,
      body: shapes.snooze,
      answer: done,
    }),
    async (context) => {
      const until = Date.parse(context.req.valid('json').until);
      if (until <= app.clock.now()) throw new AppError('request.invalid', 'Give a time that is still to come.');
      return answer(context, await attend.snooze(app, context.var.db, whoDoesWhat(context, context.req.valid('param')), until));
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/shops/{shop}/threads/{phone}/assignee',
      summary: 'Assign a thread to somebody who works for the shop, or to nobody',
      params: ofThread,
      body: shapes.assignment,
      answer: done,
    }),
    async (context) => {
      const { userId } = context.req.valid('json');
      const of = whoDoesWhat(context, context.req.valid('param'));
      const member = userId === null ? null : (await listMembers(app.db, of.shopId)).find((one) => one.userId === userId);
      if (member === undefined) throw new AppError('member.not-found', 'This person does not work for the shop.');
      return answer(context, await attend.assign(app, context.var.db, of, member && { id: member.userId, name: member.name }));
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/shops/{shop}/threads/{phone}/stage',
      summary: 'Put a lead where it belongs on the board, or close it as lost with the reason',
      params: ofThread,
      body: shapes.stageChange,
      answer: done,
    }),
    async (context) => {
      const { stage, because } = context.req.valid('json');
      return answer(
        context,
        await attend.setStage(
          app,
          context.var.db,
          whoDoesWhat(context, context.req.valid('param')),
          stage,
          stage === 'lost' ? because : null,
        ),
      );
    },
  );

  return routes;
}

const noThread = () => new AppError('thread.not-found', 'There is no thread with this number.');

function answer(context: Context, found: boolean) {
  if (!found) throw noThread();
  return context.json({ done: true as const }, 200);
}

function whoDoesWhat(context: Context<Env>, { shop, phone }: { shop: string; phone: string }) {
  const { id, name } = actorOf(context.var.caller);
  return { shopId: shop, phone: phoneOf(phone), by: { id, name } };
}
