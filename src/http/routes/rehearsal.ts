// A rehearsal: a simulated customer calls a simulated line of the shop, hangs up unanswered, and what they get is shown.
import { randomInt } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import * as shapes from '../../contract/simulation.ts';
import { listCalls } from '../../db/activity.ts';
import { listLines } from '../../db/admin.ts';
import type { PhoneNetwork } from '../../providers/simulator/network.ts';
import { AppError } from '../errors.ts';
import { newRoutes, route } from '../openapi.ts';
import { callView } from '../views.ts';
import { handsetTextView } from './simulation.ts';

const ofShop = z.object({ shop: z.uuid() });
/** Longer than a pocket dial, shorter than a voicemail. */
const patienceSeconds = 3;

export function rehearsalRoutes(network: PhoneNetwork) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/rehearsals',
      summary: 'Let a simulated customer call a simulated line of the shop and hang up',
      params: ofShop,
      body: z.strictObject({}),
      answer: shapes.rehearsalCall,
      status: 201,
    }),
    async (context) => {
      const line = (await listLines(context.var.db, { shopId: context.req.valid('param').shop })).find(
        (one) => one.provider === 'simulator',
      );
      if (!line) throw new AppError('line.not-found', 'The shop has no simulated line. Add one first; a real line takes real calls.');
      const from = inventCaller(network);
      await network.placeCall(from, line.phoneNumber, { callerHangsUpAfterSeconds: patienceSeconds });
      return context.json({ from, line: line.phoneNumber }, 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/rehearsals/{phone}',
      summary: 'What has become of the call of a simulated customer',
      params: ofShop.extend({ phone: z.string().max(40) }),
      answer: shapes.rehearsal,
    }),
    async (context) => {
      const { shop, phone } = context.req.valid('param');
      const lines = (await listLines(context.var.db, { shopId: shop })).filter((line) => line.provider === 'simulator');
      const numbers = new Set(lines.map((line) => line.phoneNumber));
      const [call] = await listCalls(context.var.db, { shopIds: [shop], caller: phone, limit: 1 });
      const texts = network.textsOf(phone).filter((text) => numbers.has(text.from) || numbers.has(text.to));
      return context.json({ call: call ? callView(call) : null, texts: texts.map(handsetTextView) });
    },
  );

  return routes;
}

/** Somebody who has not been texted before: a number of those that are kept for fiction (555-0100 to 555-0199). */
function inventCaller(network: PhoneNetwork): string {
  const areas = [206, 212, 305, 312, 404, 415, 503, 512, 602, 617, 702, 720];
  const invent = () => `+1${areas[randomInt(areas.length)]}55501${String(randomInt(100)).padStart(2, '0')}`;
  const tries = Array.from({ length: 50 }, invent);
  return tries.find((phone) => network.textsOf(phone).length === 0) ?? invent();
}
