// The call ledger, threads, texts and tasks.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/activity.ts';
import { describeFinding } from '../../core/lint.ts';
import { readNumber } from '../../core/phone-number.ts';
import { minutes } from '../../core/time.ts';
import * as activity from '../../db/activity.ts';
import type { Queryable } from '../../db/connect.ts';
import { readSearch } from '../../db/inbox.ts';
import { readMedia } from '../../db/media.ts';
import { finishTasks, listTasks } from '../../db/tasks.ts';
import type { App } from '../../flows/app.ts';
import { handleEvent } from '../../flows/handle-event.ts';
import { lineOfThread } from '../../flows/line-of-thread.ts';
import { replyAsStaff } from '../../flows/reply-as-staff.ts';
import { actorOf, type Caller, requireAbility, shopFilter } from '../auth.ts';
import { readRange } from '../byte-range.ts';
import { csvStream } from '../csv.ts';
import { AppError, invalid } from '../errors.ts';
import { ledgerHead, ledgerPages } from '../ledger-csv.ts';
import { allow, done, newRoutes, route } from '../openapi.ts';
import { callView, leadView, taskView, textView, threadView } from '../views.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofThread = ofShop.extend({ phone: z.string() });

export function activityRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/calls',
      summary: 'The call ledger: every call with its one outcome and why',
      query: shapes.callsQuery,
      answer: shapes.callsPage,
    }),
    async (context) => {
      const query = context.req.valid('query');
      const filter = filterOf(context.var.caller, query);
      const calls = await activity.listCalls(context.var.db, {
        ...filter,
        before: query.before === undefined ? undefined : readMark(query.before),
        limit: query.limit,
      });
      const last = calls.length === query.limit ? calls.at(-1) : undefined;
      // A call's text may take its fifteen minutes; after that the call must have come to something.
      const { outcome: _, ...whole } = filter;
      const balance = await activity.balanceOf(context.var.db, whole, app.clock.now(), minutes(16));
      return context.json({ calls: calls.map(callView), next: last ? `${last.arrived_at}_${last.id}` : null, balance });
    },
  );

  // The same rows as a file. Not in the API's description, which knows JSON only; the query is that of /calls.
  routes.get('/calls.csv', allow('read'), async (context) => {
    const query = shapes.callsQuery.omit({ before: true, limit: true }).safeParse(context.req.query());
    if (!query.success) throw invalid(query.error.issues);
    requireAbility(context.var.caller, 'read', query.data.shop ?? null);
    const filter = filterOf(context.var.caller, query.data);
    return context.body(csvStream(ledgerHead, ledgerPages(context.var.db, filter)), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="calls-${new Date(app.clock.now()).toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    });
  });

  routes.openapi(
    route({
      method: 'get',
      path: '/calls/{call}',
      summary: 'Read one call',
      params: z.object({ call: z.uuid() }),
      answer: shapes.callView,
    }),
    async (context) => {
      const call = await activity.readCall(context.var.db, shopFilter(context.var.caller, undefined), context.req.valid('param').call);
      if (!call) throw new AppError('call.not-found', 'There is no such call.');
      return context.json(callView(call));
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/threads',
      summary: 'Threads, latest first',
      params: ofShop,
      query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
      answer: z.object({ threads: z.array(shapes.threadView) }),
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      return context.json({
        threads: (await activity.listThreads(context.var.db, shop, context.req.valid('query').limit)).map(threadView),
      });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/threads/{phone}',
      summary: 'One thread: texts, calls and what was decided',
      params: ofThread,
      answer: shapes.threadDetail,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      return context.json(await threadDetail(context.var.db, shop, phone));
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/threads/{phone}/texts',
      summary: "Write to the caller from the shop's number",
      params: ofThread,
      body: shapes.reply,
      answer: z.object({ textId: z.uuid() }),
      status: 201,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      const sent = await replyAsStaff(app, {
        shopId: shop,
        phone: readNumber(phone).e164 ?? phone,
        body: context.req.valid('json').body,
        by: actorOf(context.var.caller).name,
      });
      if (sent.status === 'no-thread') throw new AppError('thread.not-found', 'There is no thread with this number.');
      if (sent.status === 'not-registered')
        throw new AppError(
          'text.not-allowed',
          'The line is not registered with the carriers yet, so nothing can be sent from it. Call them instead.',
        );
      if (sent.status === 'not-fit') throw invalid(sent.findings.map((finding) => ({ path: ['body'], message: describeFinding(finding) })));
      if (sent.status === 'opted-out') throw new AppError('text.not-allowed', 'This person has opted out of texts. Call them instead.');
      return context.json({ textId: sent.textId }, 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/tasks',
      summary: 'What waits for a person',
      query: z.object({ shop: z.uuid().optional(), open: z.enum(['true', 'false']).default('true') }),
      answer: z.object({ tasks: z.array(shapes.taskView) }),
    }),
    async (context) => {
      const query = context.req.valid('query');
      const tasks = await listTasks(context.var.db, shopFilter(context.var.caller, query.shop), query.open === 'true', 500);
      return context.json({ tasks: tasks.map(taskView) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/tasks/{task}/done',
      summary: 'Finish a task',
      params: ofShop.extend({ task: z.uuid() }),
      answer: done,
    }),
    async (context) => {
      const { shop, task } = context.req.valid('param');
      const [finished] = await finishTasks(context.var.db, shop, [task], app.clock.now());
      if (!finished) throw new AppError('task.not-found', 'There is no such open task.');
      const thread = finished.phone ? await lineOfThread(app, shop, finished.phone) : null;
      if (thread && finished.phone)
        await handleEvent(app, thread.shop, thread.account, {
          type: 'own',
          key: `${task} done`,
          phone: finished.phone,
          line: thread.line.phoneNumber,
          event: { type: 'attended', at: app.clock.now() },
        });
      return context.json({ done: true as const });
    },
  );

  routes.get('/shops/:shop/media', allow('read'), async (context) => {
    const shop = context.req.param('shop');
    const media = await readMedia(context.var.db, shop, context.req.query('url') ?? '');
    if (!media) throw new AppError('media.not-found', 'This picture or recording is not kept here, or not yet.');
    // What callers send is theirs, not ours: it is shown as a picture or sound, or downloaded, never run.
    const shown = /^(image\/(jpeg|png|gif|webp|heic)|audio\/[\w.-]+|video\/[\w.-]+)$/.test(media.contentType);
    const headers = {
      'content-type': shown ? media.contentType : 'application/octet-stream',
      'content-disposition': shown ? 'inline' : 'attachment',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    };
    const size = media.bytes.length;
    const range = readRange(context.req.header('range'), size);
    if (range === null) return context.body(new Uint8Array(media.bytes), 200, headers);
    if (range === 'unsatisfiable') return context.body(null, 416, { 'content-range': `bytes */${size}` });
    const part = new Uint8Array(media.bytes.subarray(range.first, range.last + 1));
    return context.body(part, 206, { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${size}` });
  });

  return routes;
}

export async function threadDetail(db: Queryable, shop: string, given: string) {
  const phone = readNumber(given).e164 ?? given;
  const thread = await activity.readThread(db, shop, phone);
  if (!thread) throw new AppError('thread.not-found', 'There is no thread with this number.');
  const [texts, calls, events] = await Promise.all([
    activity.listTexts(db, { shopId: shop, phone, limit: 1000 }),
    activity.listCalls(db, { shopIds: [shop], caller: phone, limit: 200 }),
    activity.listEvents(db, shop, phone, 1000),
  ]);
  return {
    ...threadView(thread),
    lead: leadView(thread.state),
    texts: texts.map(textView),
    calls: calls.map(callView),
    events: events.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
  };
}

function readMark(mark: string): { arrivedAt: number; id: string } {
  const [at, id] = mark.split('_');
  const arrivedAt = Number(at);
  if (!id || !z.uuid().safeParse(id).success || !Number.isFinite(arrivedAt))
    throw new AppError('request.invalid', 'Give `before` as it stood in `next` of the page before.');
  return { arrivedAt, id };
}

/** A whole number is that caller's; at least three digits of one, however written, are those of all who have them. */
function callerOf(given: string | undefined): Pick<activity.CallFilter, 'caller' | 'callerPart'> {
  if (given === undefined) return {};
  const whole = readNumber(given).e164;
  const { digits } = readSearch(given);
  return whole === null && digits !== '' ? { callerPart: digits } : { caller: whole ?? given };
}

type CallsQuery = Omit<z.output<typeof shapes.callsQuery>, 'before' | 'limit'>;

function filterOf(caller: Caller, query: CallsQuery): activity.CallFilter {
  const number = (given: string | undefined) => (given === undefined ? undefined : (readNumber(given).e164 ?? given));
  const instant = (given: string | undefined) => (given === undefined ? undefined : Date.parse(given));
  return {
    shopIds: shopFilter(caller, query.shop),
    ...callerOf(query.caller),
    line: number(query.line),
    outcome: query.outcome,
    verdict: query.verdict,
    since: instant(query.since),
    until: instant(query.until),
  };
}
