// `npm run bench`: open-loop missed calls against a sink, for the product and for the durable floor in the same run.
// Latency counts from the scheduled instant, so a stall is seen by every call that it delays. Both programs run all the
// time and take turns under load, so that a machine that is slower for a while is slower for both.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { type Cost, costOf } from './processes.ts';

const { values } = parseArgs({
  options: {
    rates: { type: 'string', default: '10,100,500' },
    seconds: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    shops: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
});
const rates = values.rates.split(',').map(Number);
const duration = Number(values.seconds);
const rounds = Number(values.rounds);
const shopCount = Number(values.shops);
const token = 'bench-auth-token';
const accountSid = `AC${'0'.repeat(32)}`;
const now = () => performance.timeOrigin + performance.now();

type Target = { name: string; process: ChildProcess; publicUrl: string; pathOf: (line: number) => string; stop: () => Promise<void> };
type Round = { sent: number; doubled: number; texts: number[]; answers: number[]; cost: Cost };
type Quantiles = { p50: number; p95: number; p99: number; max: number };

const sink = fork(new URL('./sink.ts', import.meta.url));
const [{ url: sinkUrl }] = (await once(sink, 'message')) as [{ url: string }];
const agent = new Agent({ connections: 128, pipelining: 1, keepAliveTimeout: 30_000 });
let callers = 0;

const lineNumber = (line: number) => `+1971${String(2000000 + line)}`;

async function takeArrivals(): Promise<{ to: string; at: number }[]> {
  const answer = once(sink, 'message') as Promise<[{ arrivals: { to: string; at: number }[] }]>;
  sink.send({ do: 'take' });
  return (await answer)[0].arrivals;
}

function signed(address: string, form: Record<string, string>) {
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

async function load(target: Target, rate: number, seconds: number): Promise<Round> {
  await takeArrivals();
  const before = costOf(target.process.pid as number);
  const scheduled = new Map<string, number>();
  const answers: number[] = [];
  const running: Promise<void>[] = [];
  const start = now() + 200;
  const count = Math.round(rate * seconds);
  for (let index = 0; index < count; ) {
    const due = start + (index * 1000) / rate;
    const wait = due - now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    while (index < count && start + (index * 1000) / rate <= now()) {
      const at = start + (index * 1000) / rate;
      const caller = `+1503${String(2000000 + callers++)}`;
      const line = callers % shopCount;
      const path = target.pathOf(line);
      const form = {
        CallSid: `CA${String(callers).padStart(32, '0')}`,
        AccountSid: accountSid,
        From: caller,
        To: lineNumber(line),
        CallStatus: 'ringing',
        Direction: 'inbound',
        ApiVersion: '2010-04-01',
        FromCity: 'PORTLAND',
        FromState: 'OR',
        FromZip: '97201',
        FromCountry: 'US',
        StirVerstat: 'TN-Validation-Passed-A',
      };
      const { body, signature } = signed(target.publicUrl + path, form);
      scheduled.set(caller, at);
      running.push(
        request(target.publicUrl + path, {
          method: 'POST',
          dispatcher: agent,
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
        }).then(
          async (response) => {
            await response.body.dump();
            if (response.statusCode === 200) answers.push(now() - at);
            else console.error(`${target.name}: ${response.statusCode}`);
          },
          (error) => console.error(`${target.name}: ${error.message}`),
        ),
      );
      index += 1;
    }
  }
  await Promise.all(running);
  const arrivals: { to: string; at: number }[] = [];
  // Everything is given thirty seconds to arrive; what has not by then is lost.
  for (let waited = 0; waited < 60; waited += 1) {
    arrivals.push(...(await takeArrivals()));
    if (new Set(arrivals.map((one) => one.to)).size >= count) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const after = costOf(target.process.pid as number);
  const first = new Map<string, number>();
  for (const { to, at } of arrivals) if (!first.has(to)) first.set(to, at);
  const texts = [...scheduled].flatMap(([caller, at]) => (first.has(caller) ? [(first.get(caller) as number) - at] : []));
  const { appMemory, databaseMemory } = after;
  const cost = { appCpu: after.appCpu - before.appCpu, databaseCpu: after.databaseCpu - before.databaseCpu, appMemory, databaseMemory };
  return { sent: count, doubled: arrivals.length - first.size, texts, answers, cost };
}

function resultOf(program: string, rate: number, parts: Round[]) {
  const sum = (of: (round: Round) => number) => parts.reduce((total, round) => total + of(round), 0);
  const sent = sum((round) => round.sent);
  const last = (parts.at(-1) as Round).cost;
  return {
    program,
    rate,
    lost: sent - sum((round) => round.texts.length),
    doubled: sum((round) => round.doubled),
    text: quantiles(parts.flatMap((round) => round.texts)),
    answer: quantiles(parts.flatMap((round) => round.answers)),
    appCpu: (sum((round) => round.cost.appCpu) / sent) * 1000,
    databaseCpu: (sum((round) => round.cost.databaseCpu) / sent) * 1000,
    appMemory: last.appMemory,
    databaseMemory: last.databaseMemory,
  };
}

function quantiles(latencies: number[]): Quantiles {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

async function startFloor(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-floor-'));
  const child = fork(new URL('./floor.ts', import.meta.url), ['--data', folder, '--sink', sinkUrl, '--token', token]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    name: 'floor',
    process: child,
    publicUrl: url,
    pathOf: () => '/webhooks/voice',
    stop: () => stopped(child, folder, () => child.send({ do: 'stop' })),
  };
}

async function startRingback(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-bench-'));
  const key = 'bench-operator-key';
  const child = spawn(process.execPath, [new URL('../../src/cli/ringback.ts', import.meta.url).pathname, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      RINGBACK_DATA_DIR: folder,
      RINGBACK_API_KEY: key,
      RINGBACK_TWILIO_API_URL: sinkUrl,
      RINGBACK_TWILIO_LOOKUPS_URL: sinkUrl,
      RINGBACK_RECONCILE_MINUTES: '0',
      RINGBACK_LOG_LEVEL: 'warn',
      RINGBACK_DEMO: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (/running at (\S+)/.test(printed)) break;
  }
  const url = /running at (\S+)/.exec(printed)?.[1] as string;
  const api = async (path: string, body: unknown): Promise<any> => {
    const response = await request(`${url}/api/v1${path}`, {
      method: 'POST',
      dispatcher: agent,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.body.json();
    if (response.statusCode >= 300) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const paths: string[] = [];
  for (let line = 0; line < shopCount; line += 1) {
    const shop = await api('/shops', { name: 'Harbor Plumbing', lookUpNumbers: false, dailyTextCap: 10_000 });
    const { line: made } = await api(`/shops/${shop.id}/connections/twilio`, {
      accountSid,
      authToken: token,
      phoneNumber: lineNumber(line),
      publicUrl: url,
      mode: 'overflow',
    });
    paths.push(`/webhooks/${shop.id}/${made.accountId}/voice`);
  }
  return {
    name: 'ringback',
    process: child,
    publicUrl: url,
    pathOf: (line) => paths[line] as string,
    stop: () => stopped(child, folder, () => child.kill('SIGTERM')),
  };
}

async function stopped(child: ChildProcess, folder: string, ask: () => void): Promise<void> {
  const exit = once(child, 'exit');
  ask();
  await exit;
  rmSync(folder, { recursive: true, force: true });
}

const ms = (value: number) => value.toFixed(1);
const results: ReturnType<typeof resultOf>[] = [];
const targets: Target[] = [];
for (const begin of [startFloor, startRingback]) {
  const target = await begin();
  if (values.only && values.only !== target.name) await target.stop();
  else targets.push(target);
}
for (const target of targets) await load(target, 50, 4);
for (const rate of rates) {
  const parts = new Map(targets.map((target) => [target, [] as Round[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const target of targets) parts.get(target)?.push(await load(target, rate, duration / rounds));
  for (const [target, done] of parts) {
    const result = resultOf(target.name, rate, done);
    results.push(result);
    console.error(
      `${result.program} at ${rate}/s: text p50 ${ms(result.text.p50)} p95 ${ms(result.text.p95)} p99 ${ms(result.text.p99)} ms, lost ${result.lost}, doubled ${result.doubled}`,
    );
  }
}
for (const target of targets) await target.stop();
sink.send({ do: 'stop' });
await agent.close();

console.log(
  `\n${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${duration} s a rate in ${rounds} rounds, ${shopCount} shops; times in ms\n`,
);
console.log(
  '| program | calls/s | text p50 | p95 | p99 | answer p50 | p99 | lost | doubled | CPU ms a call, app + db | memory MB, app + db |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const r of results) {
  console.log(
    `| ${r.program} | ${r.rate} | ${ms(r.text.p50)} | ${ms(r.text.p95)} | ${ms(r.text.p99)} | ${ms(r.answer.p50)} | ${ms(r.answer.p99)} | ${r.lost} | ${r.doubled} | ${r.appCpu.toFixed(2)} + ${r.databaseCpu.toFixed(2)} | ${Math.round(r.appMemory / 1e6)} + ${Math.round(r.databaseMemory / 1e6)} |`,
  );
}
for (const rate of rates) {
  const floor = results.find((result) => result.program === 'floor' && result.rate === rate);
  const product = results.find((result) => result.program === 'ringback' && result.rate === rate);
  if (floor && product)
    console.log(
      `\nAt ${rate}/s the product's text takes ${(product.text.p50 / floor.text.p50).toFixed(1)} times the floor's p50 and ${(product.text.p99 / floor.text.p99).toFixed(1)} times its p99.`,
    );
}
if (results.some((result) => result.lost > 0 || result.doubled > 0)) process.exitCode = 1;
