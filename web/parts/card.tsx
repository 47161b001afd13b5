// A group of settings that belong together, under a heading.
import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export function Card({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', xs: 'lg' }} component="section" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {about && <Text c="dimmed">{about}</Text>}
      <Stack gap="md" mt="md">
        {children}
      </Stack>
    </Paper>
  );
}
