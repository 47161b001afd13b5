// What is understood today stays understood: docs/understanding.md says what it means.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gatesOf, judgeOptOuts } from './optout.ts';
import { understanders } from './understanders.ts';

test.each(understanders().map(({ name, rows }) => ({ name, rows })))(
  'of the labelled texts, $name reads at least 97 in a hundred right',
  ({ rows }) => {
    const wrong = rows.filter((row) => row.wrong !== null);
    expect(rows.length).toBeGreaterThanOrEqual(80);
    expect(wrong.length / rows.length, wrong.map((row) => `${row.id}: ${row.wrong}`).join('\n')).toBeLessThanOrEqual(0.03);
  },
);

test.each(gatesOf(judgeOptOuts(fileURLToPath(new URL('opt-out.tsv', import.meta.url)))))(
  'opting out: $name ($right of $of)',
  ({ holds }) => {
    expect(holds).toBe(true);
  },
);
