// The door for providers: raw bytes in, the adapter's answer out. No JSON parser, no schema, no session on this path.
import { Hono } from 'hono';
import type { App } from '../flows/app.ts';
import { receiveWebhook } from '../flows/receive-webhook.ts';

/** Twilio's largest requests, with add-ons, stay under a tenth of this. */
const mostBytes = 256 * 1024;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function webhookRoutes(app: App) {
  const routes = new Hono();
  routes.on(['POST', 'GET'], '/:shop/:account/:name', async (context) => {
    const { shop, account } = context.req.param();
    if (!uuid.test(shop) || !uuid.test(account)) return context.text('No account lives at this address.', 404);
    // Who sends more than this is not listened to any further.
    const tooLarge = () => context.text('The body is too large.', 413, { connection: 'close' });
    if (Number(context.req.header('content-length') ?? 0) > mostBytes) return tooLarge();
    const body = new Uint8Array(await context.req.arrayBuffer());
    if (body.length > mostBytes) return tooLarge();
    const url = context.req.url;
    const received = await receiveWebhook(app, shop, account, {
      method: context.req.method,
      target: url.slice(url.indexOf('/', url.indexOf('//') + 2)),
      headers: (name) => context.req.header(name),
      body,
    });
    // A forged request learns nothing.
    if (received.status === 403) return context.body(null, 403);
    if (received.status !== 200) return context.text(received.problem, received.status);
    return context.body(received.reply.body, 200, { 'content-type': received.reply.contentType });
  });
  return routes;
}
