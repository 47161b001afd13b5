// The HTTP server put together: webhooks, the API under /api/v1, its description, health, and the web app.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from '../flows/app.ts';
import type { Mail } from '../mail.ts';
import type { PhoneNetwork } from '../providers/simulator/network.ts';
import type { TwilioClients } from '../providers/twilio/client.ts';
import type { SecretBox } from '../secrets.ts';
import type { Simulation } from '../simulation.ts';
import { createAudit } from './audit.ts';
import { type Env, identify } from './auth.ts';
import type { ClientAddress } from './client-address.ts';
import { AppError, answerError } from './errors.ts';
import type { Live } from './live.ts';
import { publicPages } from './public-pages.ts';
import { activityRoutes } from './routes/activity.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { connectRoutes } from './routes/connect.ts';
import { demoRoutes } from './routes/demo.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { leadRoutes } from './routes/leads.ts';
import { liveRoutes } from './routes/live.ts';
import { marketingRoutes } from './routes/marketing.ts';
import { memberRoutes, openRoutes } from './routes/members.ts';
import { peopleRoutes } from './routes/people.ts';
import { pushRoutes } from './routes/push.ts';
import { recordRoutes } from './routes/records.ts';
import { registrationRoutes } from './routes/registration.ts';
import { rehearsalRoutes } from './routes/rehearsal.ts';
import { savedReplyRoutes } from './routes/saved-replies.ts';
import { shopRoutes } from './routes/shops.ts';
import { simulationRoutes } from './routes/simulation.ts';
import type { SignIn } from './sign-in.ts';
import { webhookRoutes } from './webhooks.ts';

export type ServerParts = {
  app: App;
  secrets: SecretBox;
  operatorKey: string;
  network: PhoneNetwork;
  twilio: TwilioClients;
  publicUrl: string | null;
  simulation: Simulation | null;
  demoShopId: string | null;
  signIn: SignIn;
  mail: Mail | null;
  addressOf: ClientAddress;
  live: Live;
};

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
const mostBodyBytes = 1024 * 1024;

export function createServer(parts: ServerParts) {
  const { app } = parts;
  const server = new OpenAPIHono<Env>();
  server.onError((error, context) => answerError(context, error, app.log));
  server.route('/webhooks', webhookRoutes(app));
  server.route('/s', publicPages(app));

  server.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
      },
    }),
  );
  server.use(
    '/api/*',
    bodyLimit({
      maxSize: mostBodyBytes,
      onError: () => {
        throw new AppError('body.too-large', `The body is larger than ${mostBodyBytes} bytes.`);
      },
    }),
  );

  // Lists and exports are read on slow phones. Live news is a stream of its own kind, and stays as it is.
  server.use('/api/v1/*', compress({ encoding: 'gzip', contentTypeFilter: /^(application\/json|text\/csv)/ }));

  server.on(['GET', 'POST'], '/api/auth/*', (context) => parts.signIn.handle(context));
  server.use('/api/*', onlyPlainJson);

  server.get('/healthz', async (context) => {
    await app.db.query({ name: 'health', text: 'select 1' }, []);
    return context.json({ ok: true });
  });

  const api = new OpenAPIHono<Env>();
  if (parts.demoShopId) api.route('/simulator', demoRoutes(app, parts.network, parts.simulation, parts.demoShopId));
  api.route('/', openRoutes(app, parts.signIn));
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'ringback.session_token' });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Ringback', version: '1', description: 'Every missed call becomes exactly one text.' },
  });
  const keyed = new OpenAPIHono<Env>();
  keyed.use('*', identify(app.db, parts.operatorKey, parts.signIn, createAudit(app, parts.addressOf)));
  keyed.route('/', shopRoutes(app, parts.secrets));
  keyed.route('/', connectRoutes(app, parts));
  keyed.route('/', activityRoutes(app));
  keyed.route('/', inboxRoutes(app));
  keyed.route('/', savedReplyRoutes(app));
  keyed.route('/', leadRoutes(app));
  keyed.route('/', liveRoutes(parts.live));
  keyed.route('/', calendarRoutes(app));
  keyed.route('/', peopleRoutes(app));
  keyed.route('/', memberRoutes(app, parts));
  keyed.route('/', pushRoutes(app));
  keyed.route('/', rehearsalRoutes(parts.network));
  keyed.route('/', marketingRoutes(app));
  keyed.route('/', registrationRoutes(app));
  keyed.route('/', recordRoutes(app));
  if (parts.simulation) keyed.route('/simulation', simulationRoutes(app, parts.network, parts.simulation));
  api.route('/', keyed);
  api.notFound(() => {
    throw new AppError('route.not-found', 'There is no such route; /api/v1/openapi.json lists them.');
  });
  server.route('/api/v1', api);
  server.all('/api/*', () => {
    throw new AppError('route.not-found', 'There is no such route; /api/v1/openapi.json lists them.');
  });

  server.get(
    '/assets/*',
    serveStatic({
      root: webFolder,
      precompressed: true,
      onFound: (path, context) =>
        // Everything else has its content in its name.
        context.header('cache-control', /\/app[.-]/.test(path) ? 'public, max-age=3600' : 'public, max-age=31536000, immutable'),
    }),
  );
  // Asked for anew each time: what they name has its content in its name.
  const fresh = (path: string) =>
    serveStatic({ root: webFolder, path, precompressed: true, onFound: (_, context) => context.header('cache-control', 'no-cache') });
  server.get('/service-worker.js', fresh('/service-worker.js'));
  server.get('*', fresh('/index.html'));
  server.notFound((context) =>
    context.text(existsSync(webFolder) ? 'Not found.' : 'The web pages are not built. Run "npm run build", then reload.', 404),
  );
  return server;
}

// PostgreSQL keeps no zero bytes, and a body that is not called JSON is somebody else's form.
const onlyPlainJson: MiddlewareHandler = async (context, next) => {
  const refuse = (message: string) => {
    throw new AppError('request.invalid', message);
  };
  if (/%00/i.test(context.req.url)) refuse('The address has a zero byte in it.');
  if (context.req.raw.body !== null && context.req.method !== 'GET') {
    const body = await context.req.text();
    if (body !== '' && !/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
      refuse('Send JSON with the header content-type: application/json.');
    if (/\0|\\u0000/.test(body)) throw new AppError('settings.invalid', 'The body has a zero byte in it.');
  }
  await next();
};
