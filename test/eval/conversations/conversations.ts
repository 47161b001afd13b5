// Plays a file of conversations, each in an installation of its own, and says of each whether it passed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../../src/clock.ts';
import { startEmbeddedPostgres } from '../../../src/db/embedded-postgres.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { createQueue } from '../../../src/queue/jobs.ts';
import { openWorld } from './installation.ts';
import { judge, type Verdict } from './judge.ts';
import { play } from './play.ts';
import { type Scenario, scenario, shopFacts } from './scenario.ts';

export async function playConversations(
  file: string,
  shopsFile: string,
  options: { only?: string | undefined; onVerdict: (verdict: Verdict, scenario: Scenario) => void },
): Promise<Verdict[]> {
  const shops = JSON.parse(readFileSync(shopsFile, 'utf8')) as Record<string, object>;
  const scenarios = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => scenario.parse(JSON.parse(line)))
    .filter((one) => options.only === undefined || one.id === options.only);
  const folder = mkdtempSync(join(tmpdir(), 'ringback-eval-'));
  const postgres = await startEmbeddedPostgres({
    dataDirectory: folder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const at = (database: string) => {
    const url = new URL(postgres.url);
    url.pathname = `/${database}`;
    return url.href;
  };
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  try {
    await admin.query('create database template');
    const pool = new pg.Pool({ connectionString: at('template'), max: 1 });
    await migrate(pool);
    await pool.end();
    const queue = createQueue({ databaseUrl: at('template'), clock: systemClock, simulated: true, onError: () => {} });
    await queue.start();
    await queue.stop();

    const verdicts: Verdict[] = [];
    for (const [index, one] of scenarios.entries()) {
      const known = shops[one.shop];
      if (!known) throw new Error(`${one.id} names the shop "${one.shop}", which ${shopsFile} does not have.`);
      const shop = shopFacts.parse({ ...known, ...one.shop_overrides });
      const database = `scenario_${index}`;
      await admin.query(`create database ${database} template template`);
      const world = await openWorld({ databaseUrl: at(database), scenario: one, shop });
      try {
        const played = await play(one, world);
        const verdict = judge(one, shop, played, await world.state());
        verdicts.push(verdict);
        options.onVerdict(verdict, one);
      } finally {
        await world.close();
        await admin.query(`drop database ${database} with (force)`);
      }
    }
    return verdicts;
  } finally {
    await admin.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
