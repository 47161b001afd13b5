// Writes that go out together: each a part of one statement, so that a whole decision is one round trip.
import { createHash } from 'node:crypto';
import type { Queryable } from './connect.ts';

/** One write, as a part of a single statement. Its name stands for its text: equal names have equal texts. */
export type Write = { name: string; text: string; values: unknown[] };

/** Runs the writes as one statement; all of them see the database as it was before, and none may touch another's row. */
export async function writeAll(tx: Queryable, writes: Write[]): Promise<void> {
  const values: unknown[] = [];
  const parts = writes.map(({ name, text, values: own }, index) => {
    const first = values.length;
    values.push(...own);
    return `${name}_${index} as (${text.replace(/\$(\d+)/g, (_, position: string) => `$${first + Number(position)}`)})`;
  });
  const key = writes.map((write) => write.name).join(' ');
  await tx.query({ name: nameOf(key), text: `with ${parts.join(',\n')} select 1` }, values);
}

// PostgreSQL cuts statement names at 63 bytes, and two that begin alike would then be one.
const names = new Map<string, string>();
function nameOf(key: string): string {
  const known = names.get(key) ?? `write ${createHash('sha1').update(key).digest('hex')}`;
  names.set(key, known);
  return known;
}
