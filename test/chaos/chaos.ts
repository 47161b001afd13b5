// `npm run chaos`: calls of every kind through a Twilio that misbehaves, while the server is killed with SIGKILL every
// few seconds. Afterwards every missed call must have exactly one first text or one recorded reason, and none two.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CallScript, startTwilioStandIn } from '../support/twilio-stand-in/stand-in.ts';
import { seededRandom } from '../support/twilio-stand-in/world.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '300' },
    'kill-every': { type: 'string', default: '5' },
    'calls-a-second': { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
});
const callCount = Number(values.calls);
const killEvery = Number(values['kill-every']) * 1000;
const random = seededRandom(Number(values.seed));
const key = 'chaos-operator-key';
const account = { sid: `AC${'c'.repeat(32)}`, authToken: 'chaos-auth-token' };
const staff = '+19715550199';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const twilio = await startTwilioStandIn({
  accounts: [account],
  seed: Number(values.seed),
  faults: {
    sends: [
      { fault: 'rate-limited', probability: 0.05 },
      { fault: 'server-error', probability: 0.03 },
      { fault: 'unavailable', probability: 0.03 },
      { fault: 'reset-before-acceptance', probability: 0.03 },
      { fault: 'reset-after-acceptance', probability: 0.04 },
      { fault: { slowAnswer: 1500 }, probability: 0.02 },
    ],
    webhooks: { duplicate: 0.2, shuffle: true, drop: () => random() < 0.03 },
  },
});
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), 'ringback-chaos-'));

let server: ChildProcess | null = null;
let kills = 0;

async function startServer(): Promise<void> {
  const child = spawn(process.execPath, [new URL('../../src/cli/ringback.ts', import.meta.url).pathname, 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      RINGBACK_DATA_DIR: folder,
      RINGBACK_API_KEY: key,
      RINGBACK_PUBLIC_URL: url,
      RINGBACK_TWILIO_API_URL: twilio.apiUrl,
      RINGBACK_TWILIO_LOOKUPS_URL: twilio.lookupsUrl,
      RINGBACK_RECONCILE_MINUTES: '1',
      RINGBACK_LOOK_SECONDS: '2,10',
      RINGBACK_LOG_LEVEL: 'silent',
      RINGBACK_DEMO: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = child;
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('running at')) resolve();
    });
    child.once('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}`))));
  });
}

async function api(method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

await startServer();
const lines: { phone: string; rings: boolean }[] = [];
for (const [index, line] of [
  { mode: 'ring-first', ringPhones: [staff] },
  { mode: 'ring-first', ringPhones: [staff, '+19715550198'], ringOrder: 'in-turn' },
  { mode: 'overflow' },
  { mode: 'text-only', voicemail: false },
].entries()) {
  for (let copy = 0; copy < 6; copy += 1) {
    const phone = `+1971556${String(1000 + index * 100 + copy)}`;
    twilio.addNumber({ accountSid: account.sid, phoneNumber: phone });
    const everyDay = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
    );
    const shop = await api('POST', '/shops', {
      name: 'Harbor Plumbing',
      hours: { timeZone: 'America/Los_Angeles', weekly: everyDay },
      lookUpNumbers: copy % 2 === 0,
    });
    const connected = await api('POST', `/shops/${shop.id}/connections/twilio`, {
      registration: 'approved',
      accountSid: account.sid,
      authToken: account.authToken,
      phoneNumber: phone,
      ...line,
    });
    if (!connected.connected) throw new Error(JSON.stringify(connected.steps));
    lines.push({ phone, rings: line.mode === 'ring-first' });
  }
}

const human = { answer: 'human', pressesDigit: '1' } as const;
const kinds: { name: string; script: CallScript }[] = [
  { name: 'rings out', script: { legs: { '*': { answer: 'never' } } } },
  { name: 'busy', script: { legs: { '*': { answer: 'busy' } } } },
  { name: 'declined', script: { legs: { '*': { answer: 'decline' } } } },
  { name: 'failed leg', script: { legs: { '*': { answer: 'failed', withoutLeg: true } } } },
  { name: "owner's voicemail", script: { legs: { '*': { answer: 'voicemail', afterSeconds: 10 } } } },
  { name: 'nobody presses 1', script: { legs: { '*': { answer: 'human', pressesDigit: null } } } },
  { name: 'hung up while ringing', script: { callerHangsUp: 'while-ringing' } },
  { name: 'hung up in the greeting', script: { callerHangsUp: 'in-greeting' } },
  { name: 'leaves a voicemail', script: { voicemail: { seconds: 12, transcript: 'My sink leaks' } } },
  { name: 'hung up in the recording', script: { callerHangsUp: 'in-recording', voicemail: { seconds: 5 } } },
  { name: 'answered by a person', script: { legs: { '*': human } } },
];

const callers: { phone: string; line: string; kind: string; calls: number }[] = [];
let placing = true;
const killer = (async () => {
  while (placing) {
    await pause(killEvery * (0.5 + random()));
    if (!placing) break;
    (server as unknown as ChildProcess).kill('SIGKILL');
    kills += 1;
    await startServer();
  }
})();

const playing: Promise<unknown>[] = [];
for (let index = 0; index < callCount; index += 1) {
  const kind = kinds[index % kinds.length] as (typeof kinds)[number];
  const line = lines[Math.floor(random() * lines.length)] as (typeof lines)[number];
  // Every tenth caller calls twice: the second call must not bring a second text.
  const again = index % 10 === 9 ? callers.at(-1) : undefined;
  const caller = again ?? { phone: `+1503${String(3000000 + index)}`, line: line.phone, kind: kind.name, calls: 0 };
  if (!again) callers.push(caller);
  caller.calls += 1;
  playing.push(
    twilio
      .placeCall({ from: caller.phone, to: caller.line, stirVerstat: 'TN-Validation-Passed-A', script: kind.script })
      .catch((error) => console.error(`a call could not be played: ${error.message}`)),
  );
  await pause((1000 / Number(values['calls-a-second'])) * (0.5 + random()));
}
await Promise.all(playing);
placing = false;
await killer;
await twilio.settled();
console.error(`${callCount} calls are placed, the server was killed ${kills} times; waiting for the ledger to come to rest`);

// Lost arrivals are found when the provider's own list is read, each minute; then looks and retries take their time.
let ledger: any[] = [];
for (let waited = 0; waited < 240; waited += 1) {
  await pause(1000);
  ledger = await wholeLedger();
  if (ledger.length >= callCount && ledger.every((call) => call.outcome !== null)) break;
}
await pause(3000);
ledger = await wholeLedger();

async function wholeLedger(): Promise<any[]> {
  const calls: any[] = [];
  for (let before = ''; ; ) {
    const page = await api('GET', `/calls?limit=500${before ? `&before=${encodeURIComponent(before)}` : ''}`);
    calls.push(...page.calls);
    if (!page.next) return calls;
    before = page.next;
  }
}

const problems: string[] = [];
const firstTexts = new Map<string, number>();
for (const message of twilio.messages)
  if (/missed your call/.test(message.body ?? '')) firstTexts.set(message.to ?? '', (firstTexts.get(message.to ?? '') ?? 0) + 1);
const outcomes = new Map<string, number>();
for (const call of ledger) outcomes.set(call.outcome ?? 'open', (outcomes.get(call.outcome ?? 'open') ?? 0) + 1);
if (ledger.length !== callCount) problems.push(`${callCount} calls were placed, the ledger has ${ledger.length}`);
for (const caller of callers) {
  const texts = firstTexts.get(caller.phone) ?? 0;
  const calls = ledger.filter((call) => call.caller === caller.phone);
  const told = `${caller.phone} (${caller.kind}, ${caller.calls} calls; ledger: ${calls.map((call) => `${call.verdictBecause} → ${call.outcome}/${call.outcomeBecause}`).join(', ')})`;
  if (texts > 1) problems.push(`${texts} first texts to ${told}`);
  if (calls.length !== caller.calls) problems.push(`${calls.length} calls in the ledger of ${told}`);
  if (calls.some((call) => call.outcome === null)) problems.push(`no outcome for ${told}`);
  if (calls.some((call) => call.outcome === 'texted') && texts === 0) problems.push(`said to be texted, but Twilio has no text to ${told}`);
  if (texts > 0 && calls.every((call) => call.outcome !== 'texted' && call.outcome !== 'handed-over'))
    problems.push(`texted without saying so: ${told}`);
}
const balance = (await api('GET', '/calls?limit=1')).balance;
if (balance.overdue > 0) problems.push(`the ledger does not balance: ${JSON.stringify(balance)}`);
if (twilio.violations.length > 0)
  problems.push(`requests that Twilio's contract does not allow: ${JSON.stringify(twilio.violations.slice(0, 3))}`);

const texted = [...firstTexts.values()].filter((count) => count === 1).length;
const doubled = [...firstTexts.values()].filter((count) => count > 1).length;
console.log(`calls placed: ${callCount}; server killed: ${kills} times; first texts: ${texted}; callers texted twice: ${doubled}`);
console.log(
  `calls with a recorded outcome: ${ledger.filter((call) => call.outcome !== null).length} (${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')})`,
);
console.log(
  `contract: ${twilio.validatesContracts ? 'every request was held against the published one' : 'not held against the published one (no contracts beside the checkout)'}`,
);
for (const problem of problems) console.log(`PROBLEM: ${problem}`);

const ended = new Promise((resolve) => (server as unknown as ChildProcess).once('exit', resolve));
(server as unknown as ChildProcess).kill('SIGTERM');
await ended;
await twilio.stop();
rmSync(folder, { recursive: true, force: true });
console.log(problems.length === 0 ? 'Nothing lost, nothing doubled.' : `${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as { port: number };
      probe.close(() => resolve(free));
    });
  });
}
