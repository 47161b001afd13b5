// Signs and delivers webhooks as Twilio does: idempotency token, time-outs, retries by URL fragment.
// Every attempt is recorded in world.webhooks. providers.md sections 3.5 and 9.
import { createHash, createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { isDuplicated } from './faults.ts';
import { type Millis, newSid, realDelay, shuffled, type World } from './world.ts';

export type WebhookKind =
  | 'voice'
  | 'voice-fallback'
  | 'redirect'
  | 'dial-action'
  | 'gather-action'
  | 'record-action'
  | 'whisper'
  | 'leg-status'
  | 'call-status'
  | 'amd-status'
  | 'recording-status'
  | 'transcription'
  | 'inbound-text'
  | 'inbound-text-fallback'
  | 'message-status'
  | 'json';

export type Parameters = Record<string, string | undefined>;

export type Delivery = {
  kind: WebhookKind;
  accountSid: string;
  /** As configured: fragment, credentials and all. */
  url: string;
  method?: string;
  params: Parameters;
  /** Sent instead of a form, with bodySHA256 in the query. */
  json?: unknown;
};

/** One attempt to deliver. */
export type Webhook = {
  kind: WebhookKind;
  method: string;
  /** The URL that was signed, so without the fragment; with the query of a GET. */
  url: string;
  params: Record<string, string>;
  body: string;
  signature: string;
  idempotencyToken: string;
  /** 1 for the first. */
  attempt: number;
  /** A second copy of a delivery, made by a fault. */
  duplicate: boolean;
  dropped: boolean;
  sentAt: Millis;
  /** Null while under way and when no answer came. */
  status: number | null;
  responseType: string | null;
  responseBody: string;
  error: string | null;
};

export function sign(authToken: string, url: string, form: [string, string][]): string {
  const byKey = new Map<string, Set<string>>();
  for (const [key, value] of form) byKey.set(key, (byKey.get(key) ?? new Set()).add(value));
  let text = url;
  for (const key of [...byKey.keys()].sort()) for (const value of [...(byKey.get(key) ?? [])].sort()) text += key + value;
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}

/** Without the fragment, and for https without the port. */
export function signedUrl(url: string): string {
  const [bare = ''] = url.split('#');
  return bare.replace(/^(https:\/\/(?:[^/?@]*@)?(?:\[[^\]]*\]|[^/?:]*)):\d+/, '$1');
}

type Overrides = { connectTimeout: number; readTimeout: number; totalTimeout: number; retries: number; policy: string[] };

/** `#rc=3&rp=5xx,ct`: retries and what is worth one; `ct`, `rt` and `tt` are milliseconds. */
function readOverrides(url: string, standardTimeout: number): Overrides {
  const fragment = new URLSearchParams(url.includes('#') ? url.slice(url.indexOf('#') + 1) : '');
  const read = (key: string, standard: number, min: number, max: number) => {
    const value = Number(fragment.get(key) ?? Number.NaN);
    return Number.isFinite(value) ? Math.min(Math.max(value, min), max) : standard;
  };
  return {
    connectTimeout: read('ct', Math.min(5000, standardTimeout), 100, 10_000),
    readTimeout: read('rt', standardTimeout, 100, 15_000),
    totalTimeout: read('tt', standardTimeout, 100, 15_000),
    retries: read('rc', 1, 0, 5),
    policy: (fragment.get('rp') ?? 'ct').split(','),
  };
}

/** Resolves when delivered, given up or dropped, with the last attempt; a copy made by a fault is finished too. */
export async function deliver(world: World, delivery: Delivery): Promise<Webhook> {
  world.onDelivery?.(delivery);
  const token = newSid('');
  if (world.faults.webhooks?.drop?.(delivery))
    return record(world, delivery, prepare(world, delivery), token, 1, { dropped: true, error: 'dropped' });
  const delay = world.faults.webhooks?.delay ?? 0;
  const wait = typeof delay === 'function' ? delay(delivery) : delay;
  if (typeof wait !== 'number') await wait;
  else if (wait > 0) await realDelay(world, wait);
  if (!isDuplicated(world)) return deliverOnce(world, delivery, token, false);
  if (world.random() < 0.5)
    return (await Promise.all([deliverOnce(world, delivery, token, false), deliverOnce(world, delivery, token, true)]))[0];
  const first = await deliverOnce(world, delivery, token, false);
  await deliverOnce(world, delivery, token, true);
  return first;
}

async function deliverOnce(world: World, delivery: Delivery, token: string, duplicate: boolean): Promise<Webhook> {
  const prepared = prepare(world, delivery);
  const overrides = readOverrides(delivery.url, world.webhookTimeout);
  const deadline = performance.now() + overrides.totalTimeout;
  for (let attempt = 1; ; attempt += 1) {
    const webhook = record(world, delivery, prepared, token, attempt, { duplicate });
    const failure = await post(world, prepared, webhook, overrides, deadline - performance.now());
    const again = failure !== null && (overrides.policy.includes(failure) || overrides.policy.includes('all'));
    if (!again || attempt > overrides.retries || performance.now() >= deadline || world.stopping.signal.aborted) return webhook;
  }
}

type Prepared = {
  method: string;
  url: string;
  signature: string;
  body: string;
  contentType: string | null;
  params: Record<string, string>;
};

function prepare(world: World, delivery: Delivery): Prepared {
  const account = world.accounts.get(delivery.accountSid);
  if (!account) throw new Error(`the stand-in has no account ${delivery.accountSid}`);
  const method = delivery.method === 'GET' ? 'GET' : 'POST';
  const url = signedUrl(delivery.url);
  if (delivery.json !== undefined) {
    const body = JSON.stringify(delivery.json);
    const hashed = `${url}${url.includes('?') ? '&' : '?'}bodySHA256=${createHash('sha256').update(body).digest('hex')}`;
    return { method, url: hashed, signature: sign(account.authToken, hashed, []), body, contentType: 'application/json', params: {} };
  }
  const form: [string, string][] = [];
  for (const [key, value] of Object.entries(delivery.params)) if (value !== undefined) form.push([key, value]);
  form.push(...world.extraParameters);
  const encoded = new URLSearchParams(form).toString();
  const params = Object.fromEntries(form);
  if (method === 'POST')
    return {
      method,
      url,
      signature: sign(account.authToken, url, form),
      body: encoded,
      contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
      params,
    };
  const withQuery = `${url}${url.includes('?') ? '&' : '?'}${encoded}`;
  return { method, url: withQuery, signature: sign(account.authToken, withQuery, []), body: '', contentType: null, params };
}

function record(
  world: World,
  delivery: Delivery,
  prepared: Prepared,
  idempotencyToken: string,
  attempt: number,
  also: Partial<Webhook>,
): Webhook {
  const { method, url, params, body, signature } = prepared;
  const webhook: Webhook = {
    kind: delivery.kind,
    method,
    url,
    params,
    body,
    signature,
    idempotencyToken,
    attempt,
    duplicate: false,
    dropped: false,
    sentAt: world.now(),
    status: null,
    responseType: null,
    responseBody: '',
    error: null,
    ...also,
  };
  world.webhooks.push(webhook);
  return webhook;
}

type Failure = 'ct' | 'rt' | '4xx' | '5xx';

const kept = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };

function post(world: World, prepared: Prepared, webhook: Webhook, overrides: Overrides, msLeft: number): Promise<Failure | null> {
  return new Promise((resolve) => {
    const signed = new URL(prepared.url);
    const target = world.deliverTo(new URL(signed));
    const secure = target.protocol === 'https:';
    // The request target goes out with the very characters that were signed, unless deliverTo changed it.
    const sameTarget = target.pathname === signed.pathname && target.search === signed.search;
    const asSigned = prepared.url.replace(/^[a-z]+:\/\/[^/?]*/i, '').replace(/^(?!\/)/, '/');
    let connected = false;
    const request = (secure ? https : http).request({
      host: target.hostname.replace(/^\[|\]$/g, ''),
      port: target.port || (secure ? 443 : 80),
      path: sameTarget && /^[!-~]+$/.test(asSigned) ? asSigned : target.pathname + target.search,
      method: prepared.method,
      agent: world.keepConnections ? (secure ? kept.https : kept.http) : false,
      signal: world.stopping.signal,
      headers: {
        Host: signed.host,
        'User-Agent': 'TwilioProxy/1.1',
        Accept: '*/*',
        'X-Twilio-Signature': prepared.signature,
        'I-Twilio-Idempotency-Token': webhook.idempotencyToken,
        ...(signed.username
          ? {
              Authorization: `Basic ${Buffer.from(`${decodeURIComponent(signed.username)}:${decodeURIComponent(signed.password)}`).toString('base64')}`,
            }
          : {}),
        ...(prepared.contentType ? { 'Content-Type': prepared.contentType, 'Content-Length': Buffer.byteLength(prepared.body) } : {}),
      },
    });
    let timer = setTimeout(
      () => request.destroy(new Error('no connection in time')),
      Math.max(0, Math.min(overrides.connectTimeout, msLeft)),
    );
    const finish = (failure: Failure | null) => {
      clearTimeout(timer);
      resolve(failure);
    };
    const onConnect = () => {
      connected = true;
      clearTimeout(timer);
      timer = setTimeout(() => request.destroy(new Error('no answer in time')), Math.max(0, Math.min(overrides.readTimeout, msLeft)));
    };
    request.on('socket', (socket) => {
      if (!socket.connecting) onConnect();
      else socket.once(secure ? 'secureConnect' : 'connect', onConnect);
    });
    request.on('error', (error: Error & { code?: string }) => {
      webhook.error = error.code ?? error.message;
      finish(connected ? 'rt' : 'ct');
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error: Error & { code?: string }) => {
        webhook.error = error.code ?? error.message;
        finish('rt');
      });
      response.on('end', () => {
        webhook.status = response.statusCode ?? 0;
        webhook.responseType = response.headers['content-type'] ?? null;
        webhook.responseBody = Buffer.concat(chunks).toString('utf8');
        if (webhook.status >= 300) webhook.error = `HTTP ${webhook.status}`;
        finish(webhook.status >= 500 ? '5xx' : webhook.status >= 400 ? '4xx' : null);
      });
    });
    request.end(prepared.body);
  });
}

/** The asynchronous callbacks of one call or text: in order, each answered before the next, unless shuffling is on. */
export type CallbackQueue = { post(delivery: Delivery): Promise<void>; flush(): Promise<void> };

export function callbackQueue(world: World): CallbackQueue {
  let held: Delivery[] = [];
  return {
    async post(delivery) {
      if (!world.faults.webhooks?.shuffle) return void (await deliver(world, delivery));
      held.push(delivery);
      if (world.random() >= 0.5) return;
      const [first] = shuffled(world, held);
      held = held.filter((other) => other !== first);
      if (first) await deliver(world, first);
    },
    async flush() {
      const rest = shuffled(world, held);
      held = [];
      for (const delivery of rest) await deliver(world, delivery);
    },
  };
}
