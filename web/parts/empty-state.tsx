// What stands where nothing is yet: what will appear here, and how to make it appear.
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Stack gap={4} align="center" ta="center" py={48} px="md">
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" maw={440}>
        {children}
      </Text>
      {action && <div style={{ marginTop: 12 }}>{action}</div>}
    </Stack>
  );
}
