// The heading of a page, which is also the name of the browser's tab.
import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

type Props = { title: string; children?: ReactNode; actions?: ReactNode };

/** `children`: one sentence on what the page is for, where its name does not say it. */
export function PageTitle({ title, children, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Ringback`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
      <div style={{ flex: '1 1 8rem' }}>
        {/* The keyboard and the screen reader begin here when a page opens. */}
        <Title order={1} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {children && (
          <Text c="dimmed" mt={4} maw={640}>
            {children}
          </Text>
        )}
      </div>
      {actions}
    </Group>
  );
}
