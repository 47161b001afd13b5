// What is measured, and what measures it: the product in a process of its own, and the sink that its texts arrive at.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';

export const token = 'bench-auth-token';
export const operatorKey = 'bench-operator-key';
export const accountSid = `AC${'0'.repeat(32)}`;
export const now = () => performance.timeOrigin + performance.now();
export const lineNumber = (line: number) => `+1971${String(2000000 + line)}`;

export type Target = {
  name: string;
  process: ChildProcess;
  publicUrl: string;
  pathOf: (line: number, webhook?: string) => string;
  stop: () => Promise<void>;
};
export type Quantiles = { p50: number; p95: number; p99: number; max: number };

const sink = fork(new URL('./sink.ts', import.meta.url));
const [ready] = await firstMessage<{ url: string }>(sink, 'the sink');
export const sinkUrl = ready.url;
export const agent = new Agent({ connections: 128, pipelining: 1, keepAliveTimeout: 30_000 });

export async function closeSink(): Promise<void> {
  sink.send({ do: 'stop' });
  await agent.close();
}

export async function takeArrivals(): Promise<{ to: string; at: number }[]> {
  const answer = once(sink, 'message') as Promise<[{ arrivals: { to: string; at: number }[] }]>;
  sink.send({ do: 'take' });
  return (await answer)[0].arrivals;
}

export function signed(address: string, form: Record<string, string>) {
  const text = Object.keys(form)
    .sort()
    .map((name) => name + form[name])
    .join('');
  return {
    body: new URLSearchParams(form).toString(),
    signature: createHmac('sha1', token)
      .update(address + text)
      .digest('base64'),
  };
}

export function quantiles(latencies: number[]): Quantiles {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The product in a process of its own, with `shopCount` shops that each have a line. */
export async function startRingback(shopCount: number, settings: object, environment: Record<string, string> = {}): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-bench-'));
  const child = spawn(process.execPath, [new URL('../../src/cli/ringback.ts', import.meta.url).pathname, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      RINGBACK_DATA_DIR: folder,
      RINGBACK_API_KEY: operatorKey,
      RINGBACK_TWILIO_API_URL: sinkUrl,
      RINGBACK_TWILIO_LOOKUPS_URL: sinkUrl,
      RINGBACK_RECONCILE_MINUTES: '0',
      RINGBACK_LOG_LEVEL: 'warn',
      RINGBACK_DEMO: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (/running at (\S+)/.test(printed)) break;
  }
  const url = /running at (\S+)/.exec(printed)?.[1];
  if (url === undefined) throw new Error(`ringback ended before it was running: ${printed.trim() || 'its own error stands above'}`);
  const api = async (path: string, body: unknown): Promise<any> => {
    const response = await request(`${url}/api/v1${path}`, {
      method: 'POST',
      dispatcher: agent,
      headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.body.json();
    if (response.statusCode >= 300) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const paths: string[] = [];
  for (let line = 0; line < shopCount; line += 1) {
    const shop = await api('/shops', settings);
    const { line: made } = await api(`/shops/${shop.id}/connections/twilio`, {
      accountSid,
      authToken: token,
      phoneNumber: lineNumber(line),
      publicUrl: url,
      mode: 'overflow',
      registration: 'approved',
    });
    paths.push(`/webhooks/${shop.id}/${made.accountId}`);
  }
  return {
    name: 'ringback',
    process: child,
    publicUrl: url,
    pathOf: (line, webhook = 'voice') => `${paths[line]}/${webhook}`,
    stop: () => stopped(child, folder, () => child.kill('SIGTERM')),
  };
}

/** Resolves with what a child says first; a child that ends before it says anything has failed, and its error stands above. */
export async function firstMessage<Message>(child: ChildProcess, name: string): Promise<[Message]> {
  const said = new AbortController();
  const ended = once(child, 'exit', { signal: said.signal }).then(([code, signal]) => {
    throw new Error(`${name} ended (${code ?? signal}) before it was ready; its own error stands above`);
  });
  try {
    return (await Promise.race([once(child, 'message', { signal: said.signal }), ended])) as [Message];
  } finally {
    said.abort();
    ended.catch(() => {});
  }
}

/** Asks a child to end, and deletes what it kept. */
export async function stopped(child: ChildProcess, folder: string, ask: () => void): Promise<void> {
  const exit = once(child, 'exit');
  ask();
  await exit;
  rmSync(folder, { recursive: true, force: true });
}
