// The flight simulator's API: the clock, calls, texts, and what came of them. Mounted only when the installation runs
// in simulation.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/simulation.ts';
import { listTexts } from '../../db/activity.ts';
import { listLines, listShops } from '../../db/admin.ts';
import { listTasks } from '../../db/tasks.ts';
import type { App } from '../../flows/app.ts';
import { purgeShop } from '../../flows/purge.ts';
import { reconcileLine } from '../../flows/reconcile.ts';
import type { HandsetText, PhoneNetwork, SimulatedCall } from '../../providers/simulator/network.ts';
import type { Simulation } from '../../simulation.ts';
import { type Caller, requireAbility } from '../auth.ts';
import { newRoutes, route } from '../openapi.ts';
import { taskView, textView } from '../views.ts';
import { threadDetail } from './activity.ts';

export const callView = (call: SimulatedCall) => ({ ...call, startedAt: new Date(call.startedAt).toISOString() });
export const handsetTextView = ({ ours: _, ...text }: HandsetText) => ({ ...text, at: new Date(text.at).toISOString() });

export function simulationRoutes(app: App, network: PhoneNetwork, simulation: Simulation) {
  const routes = newRoutes();
  const clock = () => ({ now: new Date(simulation.now()).toISOString() });

  routes.openapi(route({ method: 'get', path: '/clock', summary: 'What time it is', answer: shapes.clockView }), async (context) =>
    context.json(clock()),
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/clock',
      summary: 'Set the clock; timers passed over fire once',
      needs: 'operate',
      body: shapes.setClock,
      answer: shapes.clockView,
    }),
    async (context) => {
      await simulation.setNow(Date.parse(context.req.valid('json').now));
      return context.json(clock());
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/clock/advance',
      summary: 'Let time pass; everything due happens at its instant',
      needs: 'operate',
      body: shapes.advance,
      answer: shapes.clockView,
    }),
    async (context) => {
      await simulation.advance(context.req.valid('json').seconds * 1000);
      return context.json(clock());
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/settle',
      summary: 'Wait until nothing is pending at this instant',
      needs: 'operate',
      answer: shapes.clockView,
    }),
    async (context) => {
      await simulation.settle();
      return context.json(clock());
    },
  );

  routes.openapi(
    route({ method: 'post', path: '/calls', summary: 'Place a call', body: shapes.newCall, answer: shapes.simulatedCall, status: 201 }),
    async (context) => {
      const { from, to, script } = context.req.valid('json');
      await mayUse(context.var.caller, to);
      return context.json(callView(await network.placeCall(from, to, script as never)), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/calls',
      summary: 'Calls on the simulated network',
      needs: 'operate',
      answer: z.object({ calls: z.array(shapes.simulatedCall) }),
    }),
    async (context) => {
      return context.json({ calls: network.calls().map(callView) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/calls/{call}/act',
      summary: 'Hang up, answer, press 1, decline or leave a voicemail',
      needs: 'operate',
      params: z.object({ call: z.string() }),
      body: shapes.callAction,
      answer: shapes.simulatedCall,
    }),
    async (context) => {
      const { call } = context.req.valid('param');
      await act(network, call, context.req.valid('json'));
      return context.json(callView(network.calls().find((one) => one.id === call) as SimulatedCall));
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/texts',
      summary: 'Send a text from a handset to a line',
      body: shapes.newText,
      answer: shapes.handsetText,
      status: 201,
    }),
    async (context) => {
      const { from, to, body, media } = context.req.valid('json');
      await mayUse(context.var.caller, to);
      return context.json(handsetTextView(await network.sendText(from, to, body, media)), 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/texts',
      summary: 'Texts that arrived at, or were sent by, handsets',
      needs: 'operate',
      query: z.object({ phone: z.string().optional() }),
      answer: z.object({ texts: z.array(shapes.handsetText) }),
    }),
    async (context) => {
      const { phone } = context.req.valid('query');
      return context.json({ texts: (phone === undefined ? network.texts() : network.textsOf(phone)).map(handsetTextView) });
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/state/{phone}',
      summary: "A caller's thread, texts and tasks in one",
      params: z.object({ shop: z.uuid(), phone: z.string() }),
      answer: z.object({ thread: shapes.threadDetail, texts: z.array(shapes.textView), tasks: z.array(shapes.taskView) }),
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      const thread = await threadDetail(context.var.db, shop, phone);
      const texts = await listTexts(context.var.db, { shopId: shop, phone: thread.phone, limit: 1000 });
      const tasks = await listTasks(context.var.db, [shop], false, 500);
      return context.json({ thread, texts: texts.map(textView), tasks: tasks.filter((task) => task.phone === thread.phone).map(taskView) });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/weather',
      summary: 'Make texts to a phone fail, or say what line type it has',
      needs: 'operate',
      body: shapes.weather,
      answer: shapes.weather,
    }),
    async (context) => {
      const order = context.req.valid('json');
      if (order.weather) network.weather.set(order.phone, order.weather);
      if (order.lineType) network.lineTypes.set(order.phone, order.lineType);
      return context.json(order);
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/lost-webhooks',
      summary: 'Lose webhooks on their way, as if this server were down',
      needs: 'operate',
      body: shapes.lostWebhooks,
      answer: shapes.lostWebhooks,
    }),
    async (context) => {
      const { events } = context.req.valid('json');
      network.lostWebhooks.clear();
      for (const event of events) network.lostWebhooks.add(event);
      return context.json({ events });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/reconcile',
      summary: "Compare the network's own records with ours now",
      needs: 'operate',
      answer: z.object({ news: z.number() }),
    }),
    async (context) => {
      let news = 0;
      for (const line of await listLines(app.db, {}))
        news += await reconcileLine(app, { shopId: line.shopId, accountId: line.accountId, line: line.phoneNumber });
      return context.json({ news });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/purge',
      summary: 'Delete what is old enough now, as every day',
      needs: 'operate',
      answer: z.object({ purged: z.record(z.string(), z.number()) }),
    }),
    async (context) => {
      const purged: Record<string, number> = {};
      for (const shop of await listShops(app.db, null))
        for (const [kind, count] of Object.entries(await purgeShop(app, { shopId: shop.id }))) purged[kind] = (purged[kind] ?? 0) + count;
      return context.json({ purged });
    },
  );

  async function mayUse(caller: Caller, line: string): Promise<void> {
    if (caller.kind === 'operator') return;
    const [known] = await listLines(app.db, { phoneNumber: line });
    requireAbility(caller, 'work', known?.shopId ?? '');
  }

  return routes;
}

/** Does what a person at one of the phones does. */
export async function act(network: PhoneNetwork, call: string, action: z.infer<typeof shapes.callAction>): Promise<void> {
  switch (action.do) {
    case 'hang-up':
      return await network.hangUp(call);
    case 'answer':
      return await network.answer(call, action.by);
    case 'press-one':
      return await network.pressOne(call);
    case 'decline':
      return await network.decline(call);
    case 'leave-voicemail':
      return await network.leaveVoicemail(call, {
        seconds: action.seconds,
        ...(action.transcript === undefined ? {} : { transcript: action.transcript }),
      });
  }
}
