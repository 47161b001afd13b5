// The clock of an installation on which time passes only when told: days of a conversation in seconds.
import { Button, Group, Text } from '@mantine/core';
import { useMoveClock } from '../api/simulator.ts';

const steps: [words: string, seconds: number][] = [
  ['10 seconds', 10],
  ['1 minute', 60],
  ['1 hour', 3600],
  ['1 day', 86_400],
];

export function SimulatedClock({ now, timeZone }: { now: string; timeZone: string }) {
  const moving = useMoveClock();
  const shown = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(new Date(now));
  return (
    <Group component="section" aria-label="Simulated clock" gap="sm">
      <Text fw={600}>{shown}</Text>
      <Text size="sm" c="dimmed">
        Time stands still here. Let it pass:
      </Text>
      {steps.map(([words, seconds]) => (
        <Button key={words} variant="default" size="compact-md" disabled={moving.isPending} onClick={() => moving.mutate(seconds)}>
          {words}
        </Button>
      ))}
      {moving.error && (
        <Text size="sm" c="red" role="alert">
          {moving.error.message}
        </Text>
      )}
    </Group>
  );
}
