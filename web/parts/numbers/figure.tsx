// One number, and under it what it counts.
import { Paper, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './figure.module.css';

export function Figure({ title, value, children }: { title: string; value: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder radius="lg" p="md" aria-labelledby={id}>
      <Text component="h2" id={id} fw={500} c="dimmed">
        {title}
      </Text>
      <p className={styles.value}>{value}</p>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Paper>
  );
}
