// What the page /simulator needs, for the demo shop alone and without a key: it touches no real line and no real shop.
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/simulation.ts';
import { reminderMoments } from '../../core/answering.ts';
import { listCalls } from '../../db/activity.ts';
import { listLines, readShop } from '../../db/admin.ts';
import { listTasks } from '../../db/tasks.ts';
import { listVisits, readVisit } from '../../db/visits.ts';
import { demoOwner, setDemoOpen } from '../../demo.ts';
import type { App } from '../../flows/app.ts';
import { handleEvent } from '../../flows/handle-event.ts';
import { lineOfThread } from '../../flows/line-of-thread.ts';
import type { PhoneNetwork, SimulatedCall } from '../../providers/simulator/network.ts';
import type { Simulation } from '../../simulation.ts';
import { AppError } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';
import { callView as ledgerView, taskView } from '../views.ts';
import { visitView } from './calendar.ts';
import { act, callView, handsetTextView } from './simulation.ts';

const party = z.string().max(40);

export function demoRoutes(app: App, network: PhoneNetwork, simulation: Simulation | null, shopId: string) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/state',
      summary: 'Everything that the simulator page shows',
      needs: null,
      query: z.object({ phone: party }),
      answer: shapes.simulatorState,
    }),
    async (context) => {
      const { phone } = context.req.valid('query');
      const [shop, [line], ledger, tasks, visits] = await Promise.all([
        readShop(app.db, shopId),
        listLines(app.db, { shopId }),
        listCalls(app.db, { shopIds: [shopId], limit: 20 }),
        listTasks(app.db, [shopId], true, 50),
        listVisits(app.db, { shopId, from: app.clock.now(), limit: 50 }),
      ]);
      if (!shop || !line) throw new AppError('shop.not-found', 'The demo shop is gone. Restart the server to make it again.');
      const calls = network.calls().filter((one) => one.to === line.phoneNumber);
      const call = calls.findLast((one) => one.from === phone);
      // The owner's phone keeps a call once it has rung there.
      const ownerCall = calls.findLast((one) => one.rang.includes(demoOwner));
      return context.json({
        shop: { name: shop.rules.name, open: Object.keys(shop.rules.hours.weekly).length > 0, line: line.phoneNumber, owner: demoOwner },
        call: call ? callView(call) : null,
        ownerCall: ownerCall ? callView(ownerCall) : null,
        handset: network.textsOf(phone).map(handsetTextView),
        ownerTexts: network.textsOf(demoOwner).map(handsetTextView),
        ledger: ledger.map(ledgerView),
        tasks: tasks.map(taskView),
        visits: visits.filter((visit) => visit.status !== 'cancelled').map(visitView),
        clock: simulation && new Date(simulation.now()).toISOString(),
        timeZone: shop.rules.hours.timeZone,
      });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/calls',
      summary: 'Call the demo shop',
      needs: null,
      body: z.strictObject({ from: party }),
      answer: shapes.simulatedCall,
    }),
    async (context) => context.json(callView(await network.placeCall(context.req.valid('json').from, await lineNumber(), {}))),
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/calls/{call}/act',
      summary: 'Act on a call',
      needs: null,
      params: z.object({ call: z.string() }),
      body: shapes.callAction,
      answer: shapes.simulatedCall,
    }),
    async (context) => {
      const { call } = context.req.valid('param');
      const line = await lineNumber();
      if (!network.calls().some((one) => one.id === call && one.to === line))
        throw new AppError('call.not-found', 'This call is over and forgotten.');
      await act(network, call, context.req.valid('json'));
      return context.json(callView(network.calls().find((one) => one.id === call) as SimulatedCall));
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/texts',
      summary: 'Text the demo shop',
      needs: null,
      body: z.strictObject({ from: party, body: z.string().trim().min(1).max(1600) }),
      answer: shapes.handsetText,
    }),
    async (context) => {
      const { from, body } = context.req.valid('json');
      return context.json(handsetTextView(await network.sendText(from, await lineNumber(), body)));
    },
  );

  routes.openapi(
    route({
      method: 'put',
      path: '/open',
      summary: 'Open or close the demo shop',
      needs: null,
      body: z.strictObject({ open: z.boolean() }),
      answer: done,
    }),
    async (context) => {
      await setDemoOpen(app, shopId, context.req.valid('json').open);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/clock',
      summary: 'Let time pass, in an installation whose clock stands still',
      needs: null,
      body: z.strictObject({
        seconds: z
          .number()
          .int()
          .min(1)
          .max(7 * 86_400),
      }),
      answer: done,
    }),
    async (context) => {
      if (!simulation)
        throw new AppError('simulation.off', 'This server runs on real time. Start it with RINGBACK_SIMULATION=1 to move its clock.');
      await simulation.advance(context.req.valid('json').seconds * 1000);
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/visits/{visit}/reminder',
      summary: "Show a visit's reminder now, as it will go out at 17:00 the day before",
      needs: null,
      params: z.object({ visit: z.uuid() }),
      answer: done,
    }),
    async (context) => {
      const { visit: id } = context.req.valid('param');
      const visit = await readVisit(app.db, shopId, id);
      const known = visit?.phone ? await lineOfThread(app, shopId, visit.phone) : null;
      if (!visit?.phone || !known) throw new AppError('visit.not-found', 'There is no such visit any more.');
      await handleEvent(app, known.shop, known.account, {
        type: 'own',
        key: `${id} reminder ${app.newId()}`,
        phone: visit.phone,
        line: known.line.phoneNumber,
        event: { type: 'reminder-due', at: reminderMoments(visit.startsAt, known.shop.rules.hours.timeZone)[0] },
      });
      return context.json({ done: true as const });
    },
  );

  async function lineNumber(): Promise<string> {
    const [line] = await listLines(app.db, { shopId });
    if (!line) throw new AppError('line.not-found', 'The demo shop has no line. Restart the server to make it again.');
    return line.phoneNumber;
  }

  return routes;
}
