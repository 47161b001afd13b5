// Tells open pages, in whatever process, what quick transactions have changed: collected by the triggers of
// migrations/0009-inbox.sql, taken right after the commit, and told many together.
import type pg from 'pg';

export type LiveNotices = {
  /** As `take_collected` gives them: each ends with a comma. */
  add(collected: string): void;
  close(): Promise<void>;
};

/** Sent after a commit over the same connection. */
export const takeStatement = { name: 'take collected', text: 'select take_collected() as collected' };

/** Nobody sees the difference, and a busy moment is one notice instead of hundreds. */
const gatherMs = 40;
/** PostgreSQL takes less than 8,000 bytes (https://www.postgresql.org/docs/current/sql-notify.html). */
const mostBytes = 7900;

export function createLiveNotices(pool: pg.Pool, onError: (error: Error) => void): LiveNotices {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  async function tell(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    const values = [inPayloads([...waiting])];
    waiting.clear();
    // Pages miss it then, and load everything when the connection that they hear by is made again.
    await pool
      .query({ name: 'tell', text: "select pg_notify('ringback_live', payload) from unnest($1::text[]) payload", values })
      .catch(onError);
  }

  return {
    add(collected) {
      for (const notice of collected.split(',')) if (notice !== '') waiting.add(notice);
      if (waiting.size > 0) timer ??= setTimeout(() => void tell(), gatherMs);
    },
    close: tell,
  };
}

function inPayloads(notices: string[]): string[] {
  const payloads: string[] = [];
  for (const notice of notices) {
    const last = payloads.at(-1);
    if (last !== undefined && last.length + notice.length < mostBytes) payloads[payloads.length - 1] = `${last},${notice}`;
    else payloads.push(notice);
  }
  return payloads;
}
