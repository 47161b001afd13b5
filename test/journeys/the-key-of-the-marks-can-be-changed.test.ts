// Va. Code 59.1-514: an opt-out holds for ten years, also when the key under which it is marked has leaked and is changed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Running, start } from '../../src/main.ts';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, noon, operatorKey, takeOff } from '../support/flight.ts';

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(64));
const [known, forgotten, late] = ['+15035554601', '+15035554602', '+15035554603'];
const missed = { callerHangsUpAfterSeconds: 6 } as const;
let startsAt = noon;
let flight: Flight;
let folder: string;
let database: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringback-keys-'));
  flight = await takeOff({ settings: alwaysOpen, environment: { RINGBACK_SECRET_KEY: first as string } });
  for (const phone of [known, forgotten, late]) await flight.text(phone, 'STOP');
  for (const phone of [forgotten, late]) await flight.made('DELETE', `/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}`);
  await flight.running.stop();
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
  rmSync(folder, { recursive: true, force: true });
});

/** The same installation under other keys. */
async function under(
  key: string,
  before: string[],
  work: (of: {
    running: Running;
    logged: string[];
    calls(phone: string): Promise<number>;
    evidence(phone: string): Promise<any>;
  }) => Promise<void>,
): Promise<void> {
  const config = readConfig({
    DATABASE_URL: flight.databaseUrl,
    RINGBACK_DATA_DIR: folder,
    RINGBACK_API_KEY: operatorKey,
    RINGBACK_SIMULATION: '1',
    RINGBACK_SECRET_KEY: key,
    RINGBACK_PREVIOUS_SECRET_KEYS: before.join(','),
    PORT: '0',
  });
  startsAt += 3_600_000;
  const logged: string[] = [];
  const running = await start(config, {
    log: createLog('warn', { write: (line) => void logged.push(line) }),
    simulatedStart: startsAt,
  });
  try {
    await work({
      running,
      logged,
      async calls(phone) {
        await running.network.placeCall(phone, flight.shop.line, missed);
        await running.simulation?.advance(60_000);
        return running.network.textsOf(phone).filter((text) => text.to === phone).length;
      },
      async evidence(phone) {
        const path = `/api/v1/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}/evidence`;
        return await (await fetch(running.url + path, { headers: { authorization: `Bearer ${operatorKey}` } })).json();
      },
    });
  } finally {
    await running.stop();
  }
}
const markKeys = async (): Promise<number> => (await database.query('select 1 from suppressions group by mark_key')).rowCount ?? 0;

test('who opted out under an earlier key is known, calls and is not texted, also when forgotten (PR-3)', async () => {
  await under(second as string, [first as string], async ({ calls, evidence, logged }) => {
    expect(logged.join('')).toMatch(/"left":2.*the key has changed/);
    expect(await evidence(forgotten as string)).toMatchObject({
      mayBeTexted: false,
      ledgerIsWhole: true,
      consent: [{ kind: 'opt-out' }, { kind: 'deletion' }],
    });
    expect(await calls(known as string)).toBe(0);
    expect(await calls(forgotten as string)).toBe(0);
    expect(await calls('+15035554609')).toBe(1);
  });
  // Only who has not come back is still marked under the earlier key.
  expect(await markKeys()).toBe(2);
});

test('and so it is after the key has changed twice (PR-3)', async () => {
  await under(third as string, [second as string, first as string], async ({ calls, evidence }) => {
    expect(await calls(late as string)).toBe(0);
    expect(await evidence(forgotten as string)).toMatchObject({ mayBeTexted: false, consent: [{ kind: 'opt-out' }, { kind: 'deletion' }] });
    expect(await calls(forgotten as string)).toBe(0);
  });
  expect(await markKeys()).toBe(1);
});

test('what was encrypted is encrypted anew, so that the present key opens it alone', async () => {
  await under(third as string, [], async ({ running, calls }) => {
    expect(await calls('+15035554608')).toBe(1);
    const [{ shop_id, id }] = (await database.query('select shop_id, id from provider_accounts')).rows;
    expect((await running.app.accounts.read(shop_id, id))?.account.secrets).toHaveProperty('signingKey');
  });
});
