// One PostgreSQL for all tests, with a template database that each test file clones: migrated, and with the job queue
// in place.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { systemClock } from '../../src/clock.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createQueue } from '../../src/queue/jobs.ts';
import { buildWebWhenStale } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}

export default async function setUp(project: TestProject) {
  // Once, before several files of browser tests look at it at the same time.
  await buildWebWhenStale();
  const folder = mkdtempSync(join(tmpdir(), 'ringback-test-'));
  // Tests lose nothing that anybody needs: no waiting for the disk.
  const postgres = await startEmbeddedPostgres({
    dataDirectory: folder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  await asAdmin(postgres.url, (admin) => admin.query('create database template'));
  const url = databaseUrl(postgres.url, 'template');
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await migrate(pool);
  await pool.end();
  const queue = createQueue({ databaseUrl: url, clock: systemClock, simulated: true, onError: () => {} });
  await queue.start();
  await queue.stop();
  project.provide('databaseUrl', postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}
