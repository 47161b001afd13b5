// The PostgreSQL that ringback brings along, for real: each test starts servers in a directory of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const quick = { fsync: 'off' };
const cleanUps: (() => unknown)[] = [];

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

// Creating database files takes a second, copying them a tenth of it.
const template = mkdtempSync(join(tmpdir(), 'ringback-template-'));
beforeAll(async () => (await startEmbeddedPostgres({ dataDirectory: template, settings: quick })).stop());
afterAll(() => rmSync(template, { recursive: true }));

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

test('rows written before a stop are there after the next start', async () => {
  const dataDirectory = aUsedDirectory();
  const first = await start({ dataDirectory, settings: quick });
  await query(first.url, 'create table kept (name text)');
  await query(first.url, `insert into kept values ('Zoë')`);
  await first.stop();
  const second = await start({ dataDirectory, settings: quick });
  expect(await query(second.url, 'select name from kept')).toEqual([{ name: 'Zoë' }]);
});

test('every commit reaches the disk, text is UTF-8 and clocks are UTC unless the caller says otherwise', async () => {
  const { url } = await start({ dataDirectory: aUsedDirectory(), settings: { max_connections: '7' } });
  const rows = await query(
    url,
    `select name, setting from pg_settings where name in ('fsync', 'TimeZone', 'server_encoding', 'max_connections', 'listen_addresses') order by name collate "C"`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    TimeZone: 'UTC',
    fsync: 'on',
    listen_addresses: '',
    max_connections: '7',
    server_encoding: 'UTF8',
  });
  expect(await query(url, `select upper('zoë') as name, datlocprovider as provider from pg_database where datname = 'ringback'`)).toEqual([
    { name: 'ZOË', provider: 'b' },
  ]);
});

test('other users of the machine can reach neither the files nor the socket', async () => {
  const dataDirectory = aUsedDirectory();
  chmodSync(dataDirectory, 0o755);
  await start({ dataDirectory, settings: quick });
  const home = join(dataDirectory, 'postgres');
  expect(modeOf(home)).toBe(0o700);
  expect(modeOf(join(home, 'cluster'))).toBe(0o700);
  expect(modeOf(join(home, '.s.PGSQL.5432'))).toBe(0o700);
});

test('a data directory with a path too long for a socket works', async () => {
  const dataDirectory = join(aDirectory(), 'a rather "long", name '.repeat(6));
  const server = await start({ dataDirectory, settings: quick });
  const socketDirectory = new URL(server.url).searchParams.get('host') as string;
  expect(modeOf(socketDirectory)).toBe(0o700);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(socketDirectory)).toBe(false);
});

test('stopping twice is stopping once, and no process stays', async () => {
  const dataDirectory = aUsedDirectory();
  const server = await start({ dataDirectory, settings: quick });
  const pid = postgresPid(dataDirectory);
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

test('a second ringback on the same data directory is refused at once and told who has it', async () => {
  const dataDirectory = aUsedDirectory();
  const server = await start({ dataDirectory, settings: quick });
  const inUse = `in use by another ringback (process ${process.pid}): stop that one`;
  await expect(start({ dataDirectory })).rejects.toThrow(inUse);
  const other = aRingback(dataDirectory);
  expect((await other.output()).error).toContain(inUse);
  await query(server.url, 'select 1');
});

test('after a ringback is killed, the next one replaces the PostgreSQL it left and finds every commit', async () => {
  const dataDirectory = aUsedDirectory();
  const killed = aRingback(dataDirectory);
  const { url } = await killed.output();
  await query(url as string, 'create table kept as select 42 as answer');
  const leftover = postgresPid(dataDirectory);
  await killed.kill();
  expect(isAlive(leftover)).toBe(true);
  const lines: string[] = [];
  const next = await start({ dataDirectory, settings: quick, log: (line) => lines.push(line) });
  expect(isAlive(leftover)).toBe(false);
  expect(lines).toEqual([`Stopping the PostgreSQL (process ${leftover}) that an earlier ringback left running.`]);
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('after ringback and PostgreSQL are both killed, the next start recovers', async () => {
  const dataDirectory = aUsedDirectory();
  const killed = aRingback(dataDirectory);
  const { url } = await killed.output();
  await query(url as string, 'create table kept as select 42 as answer');
  process.kill(postgresPid(dataDirectory), 'SIGKILL');
  await killed.kill();
  const next = await start({ dataDirectory, settings: quick });
  expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a process that got the number of a dead PostgreSQL is left alone', async () => {
  const dataDirectory = aUsedDirectory();
  await (await start({ dataDirectory, settings: quick })).stop();
  const bystander = spawn('sleep', ['60']);
  cleanUps.push(() => bystander.kill());
  writeFileSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'), `${bystander.pid}\n${dataDirectory}\n`);
  await start({ dataDirectory, settings: quick });
  expect(isAlive(bystander.pid as number)).toBe(true);
});

test('a ringback that exits without stopping takes its PostgreSQL along', async () => {
  const dataDirectory = aUsedDirectory();
  const ringback = aRingback(dataDirectory, 'process.exit()');
  await ringback.exited;
  // The next start waits for what is left of a shutdown, so it finds nothing to recover from.
  await start({ dataDirectory, settings: quick });
  expect(readFileSync(join(dataDirectory, 'postgres/server.log'), 'utf8')).toContain('database system was shut down at');
});

test('files of another PostgreSQL version are refused and not touched', async () => {
  const dataDirectory = aDirectory();
  const cluster = join(dataDirectory, 'postgres/cluster');
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  await expect(start({ dataDirectory })).rejects.toThrow('was written by PostgreSQL 17 and this ringback brings PostgreSQL 18: dump it');
  expect(readdirSync(join(dataDirectory, 'postgres'))).toEqual(['cluster']);
});

test('a first start that was interrupted is begun again', async () => {
  const dataDirectory = aDirectory();
  const unfinished = join(dataDirectory, 'postgres/cluster.unfinished');
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
  await start({ dataDirectory, settings: quick });
  expect(existsSync(unfinished)).toBe(false);
});

test('a setting that PostgreSQL refuses is named, and the data directory is free afterwards', async () => {
  const dataDirectory = aUsedDirectory();
  await expect(start({ dataDirectory, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    'PostgreSQL did not start (invalid value for parameter "shared_buffers": "plenty")',
  );
  await start({ dataDirectory, settings: quick });
});

test.skipIf(!isRoot)('started by root where user namespaces are forbidden, another account runs it in a home closed to it', async () => {
  const closed = mkdtempSync('/root/ringback-test-');
  cleanUps.push(() => rmSync(closed, { recursive: true, force: true }));
  const tools = join(closed, 'bin');
  mkdirSync(tools);
  for (const tool of ['setpriv', 'sh']) symlinkSync(join('/usr/bin', tool), join(tools, tool));
  // First with namespaces, so that the files belong to root; then without.
  await (await start({ dataDirectory: closed, settings: quick })).stop();
  expect(statSync(join(closed, 'postgres/cluster')).uid).toBe(0);
  const ringback = aRingback(closed, undefined, { PATH: tools });
  const { url } = await ringback.output();
  expect(await query(url as string, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(statSync(`/proc/${postgresPid(closed)}`).uid).not.toBe(0);
  await ringback.kill();
  // Its account runs it from then on, also where namespaces are allowed.
  const next = await start({ dataDirectory: closed, settings: quick });
  expect(statSync(`/proc/${postgresPid(closed)}`).uid).not.toBe(0);
  expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

async function start(options: Parameters<typeof startEmbeddedPostgres>[0]): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(options);
  cleanUps.push(() => server.stop());
  return server;
}

/** Another process that starts PostgreSQL, says so as JSON, and waits to be killed, or does as `then` says. */
function aRingback(dataDirectory: string, then = 'setInterval(() => {}, 1000)', environment: NodeJS.ProcessEnv = process.env) {
  const module = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url));
  const program = `
    import { writeSync } from 'node:fs';
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    try {
      const { url } = await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)}, settings: ${JSON.stringify(quick)} });
      writeSync(1, JSON.stringify({ url }) + '\\n');
      ${then};
    } catch (error) {
      writeSync(1, JSON.stringify({ error: String(error) }) + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  cleanUps.push(async () => {
    await kill();
    const pid = postgresPid(dataDirectory);
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  });
  const output = async (): Promise<{ url?: string; error?: string }> => {
    const [chunk] = await once(child.stdout, 'data');
    return JSON.parse(String(chunk));
  };
  return { kill, output, exited };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const pool = new pg.Pool({ connectionString: url });
  // The server may be killed between a query and the end of the pool.
  pool.on('error', () => {});
  return (await pool.query(sql).finally(() => pool.end())).rows;
}

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ringback-test-'));
  cleanUps.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function aUsedDirectory(): string {
  const directory = aDirectory();
  spawnSync('cp', ['-a', join(template, 'postgres'), directory]);
  return directory;
}

function postgresPid(dataDirectory: string): number {
  const file = join(dataDirectory, 'postgres/cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}

/** A dead process that nobody has collected yet is not alive. */
function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}
