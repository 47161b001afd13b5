// On which of their browsers people are told that a customer needs a person.
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as shapes from '../../contract/push.ts';
import * as store from '../../db/push-devices.ts';
import type { App } from '../../flows/app.ts';
import { tryDevice } from '../../flows/tell-devices.ts';
import type { Env, SignedIn } from '../auth.ts';
import { AppError } from '../errors.ts';
import { done, newRoutes, route } from '../openapi.ts';

const ofShop = z.object({ shop: z.uuid() });
const ofDevice = ofShop.extend({ device: z.uuid() });
const mostDevices = 20;

export function pushRoutes(app: App) {
  const routes = newRoutes();

  routes.openapi(
    route({
      method: 'get',
      path: '/shops/{shop}/devices',
      summary: 'List the browsers that you are told on',
      params: ofShop,
      answer: shapes.devices,
    }),
    async (context) => {
      const user = userOf(context);
      const devices = await store.listDevices(context.var.db, context.req.valid('param').shop, user.id);
      return context.json({
        publicKey: app.push.publicKey,
        devices: devices.map(({ id, name, createdAt, lastToldAt, sessionId }) => ({
          id,
          name,
          createdAt: new Date(createdAt).toISOString(),
          lastToldAt: lastToldAt === null ? null : new Date(lastToldAt).toISOString(),
          isThisSession: sessionId === user.sessionId,
        })),
      });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/devices',
      summary: 'Be told on this browser',
      needs: 'read',
      params: ofShop,
      body: shapes.newDevice,
      answer: z.object({ id: z.uuid() }),
      status: 201,
    }),
    async (context) => {
      const { shop } = context.req.valid('param');
      const { name, endpoint, keys } = context.req.valid('json');
      const user = userOf(context);
      if (!app.push.isService(endpoint))
        throw new AppError(
          'settings.invalid',
          `Notifications are not sent through ${new URL(endpoint).host}. The operator can allow it with RINGBACK_PUSH_SERVICES.`,
        );
      if ((await store.countDevices(context.var.db, shop, user.id)) >= mostDevices)
        throw new AppError('settings.invalid', `You are told on ${mostDevices} devices already. Take one off the list first.`);
      const id = await store.saveDevice(context.var.db, shop, {
        id: app.newId(),
        userId: user.id,
        sessionId: user.sessionId,
        name,
        endpoint,
        ...keys,
        at: app.clock.now(),
      });
      return context.json({ id }, 201 as never);
    },
  );

  routes.openapi(
    route({
      method: 'delete',
      path: '/shops/{shop}/devices/{device}',
      summary: 'Be told nothing more on a browser of yours',
      needs: 'read',
      params: ofDevice,
      answer: done,
    }),
    async (context) => {
      const { shop, device } = context.req.valid('param');
      if (!(await store.deleteDevice(context.var.db, shop, device, userOf(context).id))) throw unknownDevice();
      return context.json({ done: true as const });
    },
  );

  routes.openapi(
    route({
      method: 'post',
      path: '/shops/{shop}/devices/{device}/try',
      summary: 'Send a notification to a browser of yours, to see that it comes',
      needs: 'read',
      params: ofDevice,
      answer: done,
    }),
    async (context) => {
      const { shop, device } = context.req.valid('param');
      const mine = await store.listDevices(context.var.db, shop, userOf(context).id);
      if (!mine.some(({ id }) => id === device)) throw unknownDevice();
      const outcome = await tryDevice(app, shop, device).catch((error: Error) => {
        app.log.failed('notification', error);
        throw new AppError(
          'push.unreachable',
          'The push service of this browser cannot be reached from the server. Try again in a minute.',
        );
      });
      if (outcome === 'gone')
        throw new AppError('device.not-found', 'This browser takes no notifications from here any more. Turn them on again.');
      return context.json({ done: true as const });
    },
  );

  return routes;
}

const unknownDevice = () => new AppError('device.not-found', 'You are not told on this device; it may have been taken off the list.');

function userOf(context: Context<Env>): SignedIn {
  const { caller } = context.var;
  if (caller.kind === 'key' || caller.user === null)
    throw new AppError('auth.forbidden', 'Only somebody who is signed in is told on a device.');
  return caller.user;
}
