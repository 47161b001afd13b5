// A whole installation in simulation, driven as its users drive it: calls are placed, time passes, texts are read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Running, start } from '../../src/main.ts';
import type { CallScript, HandsetText, SimulatedCall } from '../../src/providers/simulator/network.ts';
import { aDatabase } from './database.ts';

export type ApiAnswer = { status: number; body: any };
export type LedgerCall = {
  id: string;
  caller: string | null;
  outcome: string | null;
  outcomeBecause: string | null;
  verdict: string | null;
  verdictBecause: string | null;
  secondsToText: number | null;
};

export const noon = Date.parse('2027-01-12T20:00:00Z'); // a Tuesday, 12:00 in Portland

export const operatorKey = 'operator-key-for-tests';
export const owner = '+15035550199';

export type Flight = Awaited<ReturnType<typeof takeOff>>;

/** Starts an installation with one shop and one line. `settings` and `line` change the defaults of the API. */
export async function takeOff(options: { settings?: object; line?: object; environment?: Record<string, string>; at?: number } = {}) {
  const database = await aDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ringback-flight-'));
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const config = readConfig({
    DATABASE_URL: database.url,
    RINGBACK_DATA_DIR: folder,
    RINGBACK_API_KEY: operatorKey,
    RINGBACK_SIMULATION: '1',
    PORT: '0',
    ...options.environment,
  });
  const running: Running = await start(config, { log, simulatedStart: options.at ?? noon });
  const { simulation, network } = running;
  if (!simulation) throw new Error('not in simulation');

  async function api(method: string, path: string, body?: unknown, key = operatorKey): Promise<ApiAnswer> {
    const response = await fetch(`${running.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  async function made(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await api(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  let shops = 0;
  async function aShop(settings: object = {}, line: object = {}) {
    shops += 1;
    const phoneNumber = `+1503556${String(100 + shops).padStart(4, '0')}`;
    const shop = await made('POST', '/shops', {
      name: 'Harbor Plumbing',
      hours: { timeZone: 'America/Los_Angeles', weekly: openWeekdays },
      lookUpNumbers: false,
      ...settings,
    });
    const made_ = await made('POST', `/shops/${shop.id}/lines`, { phoneNumber, mode: 'ring-first', ringPhones: [owner], ...line });
    return { id: shop.id as string, line: phoneNumber, lineId: made_.id as string };
  }
  const shop = await aShop(options.settings, options.line);

  return {
    running,
    network,
    simulation,
    api,
    made,
    aShop,
    shop,
    logged,
    databaseUrl: database.url,
    url: running.url,
    /** Places a call and plays it to its end, at most ten minutes. */
    async call(from: string, script: CallScript = {}, to = shop.line): Promise<SimulatedCall> {
      const call = await network.placeCall(from, to, script);
      await simulation.settle();
      for (
        let minute = 0;
        minute < 20 && network.calls().find((one) => one.id === call.id)?.state !== 'over' && call.state !== 'refused';
        minute += 1
      )
        await simulation.advance(30_000);
      return network.calls().find((one) => one.id === call.id) as SimulatedCall;
    },
    /** Places a call and leaves it ringing. */
    async dial(from: string, script: CallScript = {}, to = shop.line): Promise<SimulatedCall> {
      const call = await network.placeCall(from, to, script);
      await simulation.settle();
      return call;
    },
    async text(from: string, body: string, media: { url: string; contentType: string }[] = [], to = shop.line): Promise<void> {
      await network.sendText(from, to, body, media);
      await simulation.settle();
    },
    advance: (seconds: number) => simulation.advance(seconds * 1000),
    settle: () => simulation.settle(),
    now: () => simulation.now(),
    /** What arrived at a handset. */
    textsAt: (phone: string): HandsetText[] => network.textsOf(phone).filter((text) => text.to === phone),
    async ledger(of = shop): Promise<LedgerCall[]> {
      return (await made('GET', `/calls?shop=${of.id}&limit=500`)).calls;
    },
    async balance(of = shop): Promise<Record<string, number>> {
      return (await made('GET', `/calls?shop=${of.id}&limit=1`)).balance;
    },
    async lastCall(caller: string | null, of = shop): Promise<LedgerCall> {
      const found = (await made('GET', `/calls?shop=${of.id}&limit=500`)).calls.find((call: LedgerCall) => call.caller === caller);
      if (!found) throw new Error(`no call of ${caller} in the ledger`);
      return found;
    },
    async tasks(of = shop): Promise<{ id: string; phone: string | null; because: string; kind: string }[]> {
      return (await made('GET', `/tasks?shop=${of.id}`)).tasks;
    },
    async thread(phone: string, of = shop): Promise<any> {
      return await made('GET', `/shops/${of.id}/threads/${encodeURIComponent(phone)}`);
    },
    async land(): Promise<void> {
      await running.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const openWeekdays = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]]));
