// The connection to PostgreSQL: one pool, prepared statements, and the two ways to use it. Reads take a
// `Queryable`, writes take a `Tx`; only transaction.ts makes a `Tx`.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { createLiveNotices, type LiveNotices, takeStatement } from './live-notices.ts';
import type { DB } from './schema.ts';
import type { Write } from './write.ts';

/** SQL that PostgreSQL parses and plans once per connection, under its name. */
export type Statement = { name: string; text: string };

export type Queryable = {
  query<Row>(statement: Statement, values: unknown[]): Promise<Row[]>;
  /** For queries that are built from parts. */
  readonly kysely: Kysely<DB>;
};

declare const inTransaction: unique symbol;
/** `last` is written together with the commit. */
export type Tx = Queryable & { readonly [inTransaction]: true; readonly last: Write[] };

export type Db = Queryable & {
  readonly pool: pg.Pool;
  readonly liveNotices: LiveNotices;
  /**
   * For writes that may be lost when the machine loses power and are then found out anyway: they do not wait for the
   * disk. What they record must be safe to forget.
   */
  queryRelaxed<Row>(statement: Statement, values: unknown[]): Promise<Row[]>;
  /** The second lock: what is asked through it finds, and changes, rows of these shops alone. */
  forShops(shopIds: string[]): Queryable;
  close(): Promise<void>;
};

// Instants are epoch milliseconds everywhere in the program; a Date never leaves this file.
const parsers = new Map<number, (text: string) => unknown>([
  [
    pg.types.builtins.TIMESTAMPTZ,
    (text) => (text === '-infinity' ? Number.NEGATIVE_INFINITY : Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))),
  ],
  [pg.types.builtins.INT8, Number],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

type Options = {
  connections: number;
  onError: (error: Error) => void;
  markKey?: Buffer;
  markKeysBefore?: Buffer[];
  /** The database has the roles of the second lock (migrate.ts). */
  guarded?: boolean;
};

/** Opens a pool. Few connections beat many on a small machine (performance.md). */
export function connect(url: string, options: Options): Db {
  const settings = {
    connectionString: url,
    types,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'ringback',
  } as pg.PoolConfig;
  // The driver may report connections that the server ends while they are being closed; nobody needs to hear of those.
  let closing = false;
  const onError = (error: Error) => closing || options.onError(error);
  // What every call runs is found by key: one plan serves all, and planning costs more than running it.
  const marks = markSettings(options.markKey ?? Buffer.alloc(32), options.markKeysBefore ?? []);
  const role = (name: string) => (options.guarded ? `-c role=${name} ` : '');
  const app = `${role('ringback_app')}${marks}`;
  const planned = `-c plan_cache_mode=force_generic_plan ${app}`;
  // Kept open: the first call after a quiet hour must not wait for a connection and for its statements to be planned.
  const kept = { ...settings, idleTimeoutMillis: 0 };
  const pool = new pg.Pool({ ...kept, max: options.connections, options: planned });
  const relaxed = new pg.Pool({ ...kept, max: 2, options: `${planned} -c synchronous_commit=off -c ringback.collect=on` });
  // Lists for people are planned for what they ask, and never stand in the way of a call.
  const lists = new pg.Pool({ ...settings, max: options.connections, options: app });
  const tenants = new pg.Pool({ ...settings, max: options.connections, options: `${role('ringback_tenant')}${marks}` });
  // Without a listener, a connection that the server closes while idle would end the process.
  for (const one of [pool, relaxed, lists, tenants]) {
    one.on('error', onError);
    // So would one that breaks in the middle of a transaction; whose queries it carries hear of it by themselves.
    one.on('connect', (client) => client.on('error', () => {}));
  }
  const liveNotices = createLiveNotices(relaxed, onError);
  return {
    pool,
    liveNotices,
    kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool: lists }) }),
    query: async (statement, values) => (await pool.query({ ...statement, values })).rows,
    async queryRelaxed(statement, values) {
      const client = await relaxed.connect();
      try {
        const asked = [client.query({ ...statement, values }), client.query(takeStatement)] as const;
        const [done, taken] = await Promise.all(asked);
        liveNotices.add(taken.rows[0].collected);
        return done.rows;
      } finally {
        client.release();
      }
    },
    forShops: (shopIds) => forShops(tenants, shopIds),
    close: async () => {
      closing = true;
      await liveNotices.close();
      await Promise.all([pool.end(), relaxed.end(), lists.end(), tenants.end()]);
    },
  };
}

function forShops(tenants: pg.Pool, shopIds: string[]): Queryable {
  const connect = async () => {
    const client = await tenants.connect();
    // In one packet with the query that follows; when it fails, that fails too.
    client
      .query({ name: 'own shops', text: "select set_config('ringback.shops', $1, false)", values: [shopIds.join(',')] })
      .catch(() => {});
    return client;
  };
  return {
    async query(statement, values) {
      const client = await connect();
      try {
        return (await client.query({ ...statement, values })).rows;
      } finally {
        client.release();
      }
    },
    kysely: new Kysely<DB>({ dialect: new PostgresDialect({ pool: { connect, end: async () => {} } as never }) }),
  };
}

// The halves of HMAC-SHA-256 keys, for the functions phone_mark and phone_marks_before (RFC 2104), and a name that says
// under which key a mark was made.
function markSettings(key: Buffer, before: Buffer[]): string {
  const half = (of: Buffer, pad: number) => Buffer.from(Buffer.concat([of], 64).map((byte) => byte ^ pad)).toString('hex');
  const halves = before.map((one) => `${half(one, 0x36)}:${half(one, 0x5c)}`).join(',');
  const name = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return `-c ringback.mark_inner=${half(key, 0x36)} -c ringback.mark_outer=${half(key, 0x5c)} -c ringback.mark_key=${name} -c ringback.marks_before=${halves}`;
}

/** A `Queryable` on one connection, for transaction.ts. */
export function onClient(client: pg.PoolClient): Queryable {
  let kysely: Kysely<DB> | null = null;
  return {
    query: async (statement, values) => (await client.query({ ...statement, values })).rows,
    get kysely() {
      const one = { connect: async () => ({ query: client.query.bind(client), release: () => {} }), end: async () => {} };
      kysely ??= new Kysely<DB>({ dialect: new PostgresDialect({ pool: one as never }) });
      return kysely;
    },
  };
}

/** An instant as PostgreSQL reads it. */
export const timestamp = (at: number): string => new Date(at).toISOString();

/** For conditions such as `where('shop_id', '=', anyOf(ids))`: also right when there are none. */
export const anyOf = (ids: string[]): RawBuilder<never> => sql<never>`any(${ids}::uuid[])`;
