// `npm run bench`: open-loop missed calls against a sink, for the product and for the durable floor in the same run.
// Latency counts from the scheduled instant, so a stall is seen by every call that it delays. Both programs run all the
// time and take turns under load, so that a machine that is slower for a while is slower for both.
import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { measureInbox } from './inbox.ts';
import { type Cost, costOf } from './processes.ts';
import { measureReplies } from './replies.ts';
import {
  accountSid,
  agent,
  closeSink,
  firstMessage,
  lineNumber,
  now,
  quantiles,
  signed,
  sinkUrl,
  startRingback,
  stopped,
  type Target,
  takeArrivals,
  token,
} from './target.ts';

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
type Round = { sent: number; doubled: number; texts: number[]; answers: number[]; cost: Cost };

let callers = 0;

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

async function startFloor(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-floor-'));
  const child = fork(new URL('./floor.ts', import.meta.url), ['--data', folder, '--sink', sinkUrl, '--token', token]);
  const [{ url }] = await firstMessage<{ url: string }>(child, 'the floor');
  return {
    name: 'floor',
    process: child,
    publicUrl: url,
    pathOf: () => '/webhooks/voice',
    stop: () => stopped(child, folder, () => child.send({ do: 'stop' })),
  };
}

const ms = (value: number) => value.toFixed(1);
const results: ReturnType<typeof resultOf>[] = [];
const targets: Target[] = [];
const plainShop = { name: 'Harbor Plumbing', lookUpNumbers: false, dailyTextCap: 10_000 };
const startProduct = () => startRingback(shopCount, plainShop);
const withoutCalls = values.only === 'replies' || values.only === 'inbox';
if (!withoutCalls && values.only !== 'ringback') targets.push(await startFloor());
if (!withoutCalls && values.only !== 'floor') targets.push(await startProduct());
for (const target of targets) await load(target, 50, 4);
for (const rate of withoutCalls ? [] : rates) {
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
const replies = values.only === undefined || values.only === 'replies' ? await measureReplies() : null;
const pages = values.only === undefined || values.only === 'inbox' ? await measureInbox() : null;
await closeSink();

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
if (replies)
  console.log(
    `\nReplies, ${replies.count} at ${replies.rate}/s: from the text's arrival to the answer's request p50 ${ms(replies.latency.p50)} p95 ${ms(replies.latency.p95)} p99 ${ms(replies.latency.p99)} ms, unanswered ${replies.unanswered}`,
  );
if (pages) {
  console.log(`\nThe inbox of a shop with ${pages.threads} threads and ${pages.texts} texts, over HTTP with the shop's key; times in ms\n`);
  console.log('| page | rows | p50 | p95 | max |\n| --- | --- | --- | --- | --- |');
  for (const { page, rows, times } of pages.measured)
    console.log(`| ${page} | ${rows} | ${ms(times.p50)} | ${ms(times.p95)} | ${ms(times.max)} |`);
}
if (results.some((result) => result.lost > 0 || result.doubled > 0)) process.exitCode = 1;
