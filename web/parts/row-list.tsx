// A list of things that have a name, a word about each, and what can be done with it.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './row-list.module.css';

export type Row = { key: string; title: ReactNode; detail?: ReactNode; action?: ReactNode };

export function RowList({ rows, label }: { rows: Row[]; label?: string }) {
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <div className={styles.words}>
            <Text fw={500}>{row.title}</Text>
            {row.detail && (
              <Text size="sm" c="dimmed">
                {row.detail}
              </Text>
            )}
          </div>
          {row.action}
        </li>
      ))}
    </ul>
  );
}
