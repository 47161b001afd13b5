// Builds everything once, starts what this process is for, and stops it in order.
import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { batched } from './batched.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { readOptOut } from './core/opt-out.ts';
import { listLines } from './db/admin.ts';
import { connect } from './db/connect.ts';
import { remarkKnown } from './db/consent.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { guardTables, migrate } from './db/migrate.ts';
import type { StoredAccount } from './db/shops.ts';
import { type Accepted, recordAccepted } from './db/texts.ts';
import { ensureDemoShop } from './demo.ts';
import { createAccounts } from './flows/accounts.ts';
import { advanceRegistration, resumeRegistrations } from './flows/advance-registration.ts';
import type { App } from './flows/app.ts';
import { callStaff } from './flows/call-staff.ts';
import { sealAnew, secretContext } from './flows/connect-line.ts';
import { fetchMedia } from './flows/fetch-media.ts';
import { fireTimer } from './flows/fire-timer.ts';
import { purgeAll, purgeShop } from './flows/purge.ts';
import { reconcileLine } from './flows/reconcile.ts';
import { recordNotices } from './flows/record-notices.ts';
import { relayStaffText } from './flows/relay-staff-text.ts';
import { runCampaign } from './flows/run-campaign.ts';
import { sweep } from './flows/sweep.ts';
import { tellDevice, tellDevices } from './flows/tell-devices.ts';
import { clientAddress } from './http/client-address.ts';
import { createLive } from './http/live.ts';
import { createServer } from './http/server.ts';
import { createSignIn } from './http/sign-in.ts';
import { createLog, type Log } from './log.ts';
import { createMail } from './mail.ts';
import { listsInFiles } from './marketing-sources/lists-in-files.ts';
import { createModel } from './model/model.ts';
import { newId } from './new-id.ts';
import type { Account } from './providers/provider.ts';
import { createSimulatorProvider } from './providers/simulator/adapter.ts';
import { PhoneNetwork } from './providers/simulator/network.ts';
import { createTwilioProvider } from './providers/twilio/adapter.ts';
import { createTwilioClients } from './providers/twilio/client.ts';
import { seePublicPage } from './public-fetch.ts';
import { createPush } from './push.ts';
import { createQueue, type JobHandlers, type Queue } from './queue/jobs.ts';
import { createSecretBox, keptKey } from './secrets.ts';
import { createSender } from './sender.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { createSimulation, type Simulation } from './simulation.ts';

export type Running = {
  url: string;
  /** Where the first user signs up; null when somebody has. */
  signUpUrl: string | null;
  operatorKey: string;
  app: App;
  network: PhoneNetwork;
  simulation: Simulation | null;
  databaseUrl: string;
  stop(): Promise<void>;
};

/** Starts Ringback. Throws an Error with one clear sentence when it cannot. */
export async function start(config: Config, options: { log?: Log; simulatedStart?: number } = {}): Promise<Running> {
  const log = options.log ?? createLog(config.logLevel);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of stops.splice(0).reverse()) await close().catch((error) => log.failed('stop', error));
    log.stopped();
  };
  try {
    const dataDirectory = resolve(config.dataDirectory);
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    const operatorKey = config.apiKey ?? keptKey(dataDirectory, 'operator-key');
    const secretKey = Buffer.from(config.secretKey ?? keptKey(dataDirectory, 'secret-key'), 'hex');
    const keysBefore = config.previousSecretKeys.map((key) => Buffer.from(key, 'hex'));
    const secrets = createSecretBox(secretKey, keysBefore);

    let embedded: EmbeddedPostgres | null = null;
    if (!config.databaseUrl) {
      embedded = await startEmbeddedPostgres({ dataDirectory, log: log.database });
      stops.push(() => (embedded as EmbeddedPostgres).stop());
    }
    const databaseUrl = config.databaseUrl ?? (embedded as unknown as EmbeddedPostgres).url;
    const simulatedClock = config.simulation ? new SimulatedClock(options.simulatedStart ?? Date.now()) : null;
    const clock = simulatedClock ?? systemClock;
    const queue = createQueue({
      databaseUrl,
      clock: simulatedClock?.forQueue() ?? clock,
      simulated: simulatedClock !== null,
      onError: (error) => log.failed('job queue', error),
    });
    const marks = { markKey: markKeyOf(secretKey), markKeysBefore: keysBefore.map(markKeyOf) };
    const guarded = await prepareDatabase(databaseUrl, marks, queue);
    stops.push(() => queue.stop());
    if (!guarded) log.unguarded();
    const db = connect(databaseUrl, {
      connections: config.databaseConnections,
      ...marks,
      guarded,
      onError: (error) => log.failed('database connection', error),
    });
    stops.push(() => db.close());
    if (keysBefore.length > 0) {
      await sealAnew(db, secrets);
      log.keyChanged(await remarkKnown(db));
    }

    let url = '';
    let signUpUrl: string | null = null;
    const network = new PhoneNetwork({
      clock,
      onError: (error) => log.failed('simulated network', error),
      subscriberOf: (phone) => subscriberOf(phone),
    });
    const addresses = {
      apiUrl: config.twilioApiUrl,
      lookupsUrl: config.twilioLookupsUrl,
      messagingUrl: config.twilioMessagingUrl,
      trusthubUrl: config.twilioTrusthubUrl,
    };
    const twilio = createTwilioClients(addresses);
    stops.push(() => twilio.close());
    const providers = [createSimulatorProvider(network), createTwilioProvider(twilio, addresses, config.twilioPrimaryProfile)];
    const sender = createSender();
    const openAccount = (stored: StoredAccount): Account => ({
      ...stored,
      secrets: secrets.open(stored.secrets, secretContext(stored.shopId, stored.id)),
      publicUrl: stored.publicUrl ?? config.publicUrl ?? url,
    });
    const app: App = {
      db,
      clock,
      log,
      jobs: queue,
      accounts: createAccounts(db, openAccount),
      providers: new Map(providers.map((provider) => [provider.name, provider])),
      newId,
      sender,
      textAccepted: batched((accepted: Accepted[]) => recordAccepted(db, accepted)),
      lookSeconds: config.lookSeconds,
      marketingSources: listsInFiles(config.marketingLists),
      publicUrl: config.publicUrl,
      // On a clock that is moved by hand nothing beyond this machine is asked.
      seePage: simulatedClock ? async () => null : seePublicPage,
      marksMayBeOld: keysBefore.length > 0,
      push: createPush({ secretKey, contact: contactOf(config), more: config.pushServices }),
      model:
        config.model &&
        createModel(
          config.model,
          () => clock.now(),
          (error) => log.failed('language model', error),
        ),
    };
    sender.use(app);
    stops.push(() => sender.stop());

    const handlers: JobHandlers = {
      'fire-timer': (timer) => fireTimer(app, timer),
      'call-staff': (call) => callStaff(app, call),
      'relay-staff-text': (text) => relayStaffText(app, text),
      'tell-devices': (news) => tellDevices(app, news),
      'tell-device': (news) => tellDevice(app, news),
      'run-campaign': (campaign) => runCampaign(app, campaign),
      'fetch-media': (media) => fetchMedia(app, media),
      'advance-registration': (look) => advanceRegistration(app, look),
      'reconcile-line': async (line) => void (await reconcileLine(app, line)),
      'purge-shop': async (shop) => void (await purgeShop(app, shop)),
      'purge-all': () => purgeAll(app),
      'reconcile-all': async () => {
        for (const line of await listLines(db, {}))
          await queue.enqueue(db, 'reconcile-line', { shopId: line.shopId, accountId: line.accountId, line: line.phoneNumber });
        await resumeRegistrations(app);
      },
    };
    const simulation = simulatedClock && createSimulation({ app, clock: simulatedClock, queue, handlers, network, sender });

    async function subscriberOf(phone: string) {
      const [line] = await listLines(db, { phoneNumber: phone });
      const known = line?.provider === 'simulator' ? await app.accounts.read(line.shopId, line.accountId) : null;
      if (!line || !known) return null;
      const { account } = known;
      const path = `/webhooks/${account.shopId}/${account.id}/event`;
      return { webhookUrl: url + path, signedUrl: account.publicUrl + path, signingKey: account.secrets.signingKey ?? '' };
    }

    await recordNotices(app, null);
    if (config.role !== 'worker') {
      const demoShopId = config.demo ? await ensureDemoShop(app, secrets) : null;
      const { publicUrl } = config;
      const mail = config.mail && createMail(config.mail);
      if (mail) stops.push(async () => mail.close());
      const addressOf = clientAddress(config.trustProxy);
      const reachable = publicUrl !== null || !['127.0.0.1', '::1', 'localhost'].includes(config.host);
      const setUpCode = reachable ? createHmac('sha256', secretKey).update('set-up').digest('base64url').slice(0, 22) : null;
      const signIn = createSignIn({ app, databaseUrl, guarded, secretKey, publicUrl, addressOf, mail, setUpCode });
      stops.push(() => signIn.close());
      const live = await createLive({ databaseUrl, log });
      stops.push(() => live.close());
      const server = createServer({
        app,
        live,
        secrets,
        operatorKey,
        network,
        twilio,
        publicUrl,
        simulation,
        demoShopId,
        signIn,
        mail,
        addressOf,
      });
      const listening = await listen(server.fetch, config.host, config.port);
      url = listening.url;
      // The streams first: the server waits for each of them to end.
      stops.push(() => live.close().then(listening.close));
      if ((await signIn.setUp()) !== 'done') signUpUrl = `${publicUrl ?? url}/sign-up${setUpCode ? `?code=${setUpCode}` : ''}`;
    }
    if (config.role !== 'web' && !simulation) {
      await queue.work(handlers, { reconcileMinutes: config.reconcileMinutes });
      let sweeping: Promise<unknown> | null = null;
      const timer = clock.setInterval(() => {
        sweeping ??= sweep(app, 1000)
          .catch((error) => log.failed('sweep', error))
          .finally(() => {
            sweeping = null;
          });
      }, config.sweepSeconds * 1000);
      stops.push(async () => {
        clock.clearInterval(timer);
        await sweeping;
      });
    }
    // Patterns are compiled when they are first used: nobody's first text should wait for that.
    if (!simulation) readOptOut('Is somebody there?');
    log.started({ url, role: config.role, database: config.databaseUrl ? 'server' : 'embedded' });
    return { url, signUpUrl, operatorKey, app, network, simulation, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Migrates as the owner of the tables, who nobody is afterwards. */
async function prepareDatabase(databaseUrl: string, marks: { markKey: Buffer; markKeysBefore: Buffer[] }, queue: Queue): Promise<boolean> {
  const owner = connect(databaseUrl, { connections: 1, ...marks, onError: () => {} });
  try {
    await reach(owner.pool, databaseUrl);
    await migrate(owner.pool);
    await queue.start();
    return await guardTables(owner.pool);
  } finally {
    await owner.close();
  }
}

/** Whom a push service writes to when something is wrong; it takes an https or a mailto address only. */
function contactOf({ publicUrl, mail }: Config): string {
  if (publicUrl?.startsWith('https:')) return publicUrl;
  const address = /[^\s<>]+@[^\s<>]+/.exec(mail?.from ?? '')?.[0] ?? 'ringback@localhost';
  return `mailto:${address}`;
}

const markKeyOf = (secretKey: Buffer): Buffer => createHmac('sha256', secretKey).update('marks of phones').digest();

async function reach(pool: { query(text: string): Promise<unknown> }, databaseUrl: string): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl.replace(/^postgres(ql)?:/, 'http:'));
    throw new Error(
      `The database ${pathname.slice(1)} on ${host || 'this machine'} cannot be reached: ${(error as Error).message}. Check DATABASE_URL and that PostgreSQL runs.`,
      { cause: error },
    );
  }
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  return await new Promise((done, fail) => {
    const server = serve({ fetch, hostname: host, port }, (info) => {
      const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      done({
        url: `http://${shown === 'localhost' && host !== '0.0.0.0' && host !== '::' ? '127.0.0.1' : shown}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            (server as Server).closeIdleConnections?.();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        fail(new Error(`Port ${port} is in use. Stop what uses it, or choose another with PORT=${port + 1}.`, { cause: error }));
      else if (error.code === 'EACCES')
        fail(new Error(`Port ${port} may not be used by this user. Choose one above 1023 with PORT.`, { cause: error }));
      else fail(new Error(`The server cannot listen on ${host}:${port}: ${error.message}.`, { cause: error }));
    });
  });
}
