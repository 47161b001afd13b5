// Brings the database to this version's schema: numbered SQL files, forward only, one transaction each.
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

const folder = new URL('./migrations/', import.meta.url);

/**
 * Gives the roles of the second lock what they may do with tables that are new; false when there are no such roles, as
 * on a server where we may make none.
 */
export async function guardTables(pool: pg.Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin; select pg_advisory_xact_lock(7464642201)');
    const { rows } = await client.query<{ guarded: boolean }>('select guard_tables() as guarded');
    await client.query('commit');
    return rows[0]?.guarded === true;
  } finally {
    client.release(true);
  }
}

/** Applies what is missing. Throws when the database is of a newer version, and changes nothing then. */
export async function migrate(pool: pg.Pool): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort();
  const client = await pool.connect();
  try {
    // One process migrates, others wait for it.
    await client.query('select pg_advisory_lock(7464642201)');
    await client.query('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())');
    const applied = new Set((await client.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name));
    const unknown = [...applied].filter((name) => !files.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `The database was used by a newer version of Ringback (it has ${unknown.sort().at(-1)}). Start that version, or restore a backup from before the upgrade.`,
      );
    }
    for (const name of files.filter((file) => !applied.has(file))) {
      await client.query('begin');
      try {
        await client.query(readFileSync(new URL(name, folder), 'utf8'));
        await client.query('insert into migrations (name) values ($1)', [name]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error });
      }
    }
  } finally {
    await client.query('select pg_advisory_unlock(7464642201)').catch(() => {});
    client.release();
  }
}
