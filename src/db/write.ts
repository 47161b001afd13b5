// Writes that go out together: each a part of one statement, so that a whole decision is one round trip.
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
  await tx.query({ name: `write ${writes.map((write) => write.name).join(' ')}`, text: `with ${parts.join(',\n')} select 1` }, values);
}
