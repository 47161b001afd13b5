// The narrow page on which people come in: sign-in, sign-up, an invitation.
import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

export function EntryCard({ title, children, intro }: { title: string; intro?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Ringback`;
  }, [title]);
  return (
    <Paper withBorder radius="lg" p={{ base: 'lg', xs: 'xl' }} maw={440} mx="auto" mt={{ base: 0, sm: 40 }}>
      <Title order={1} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }} mb={4}>
        {title}
      </Title>
      {intro && <Text c="dimmed">{intro}</Text>}
      {children}
    </Paper>
  );
}
