// Asks once on each device whether to be told on it, where people look first.
import { Button, Group, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { canBeTold, choiceOf, choose, renew, useBeTold, useDevices } from '../../api/devices.ts';
import { FailureText } from '../failure-text.tsx';

export function ToldHereOffer({ shop }: { shop: string }) {
  const { data, refetch } = useDevices(shop);
  const turnOn = useBeTold(shop);
  const [answered, setAnswered] = useState(() => choiceOf(shop) !== null);
  useEffect(() => {
    // Without it nothing is lost: it is tried again when the app opens next.
    if (data)
      renew(shop, data).then(
        (renewed) => renewed && void refetch(),
        () => {},
      );
  }, [shop, data, refetch]);
  if (!data || answered || canBeTold() !== 'yes' || Notification.permission === 'granted') return null;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label="Notifications">
      <Group justify="space-between" gap="sm">
        <Text flex="1 1 16rem">Shall this device tell you when a customer needs a person?</Text>
        <Group gap="xs">
          <Button
            variant="default"
            onClick={() => {
              choose(shop, 'off');
              setAnswered(true);
            }}
          >
            Not now
          </Button>
          <Button
            variant="light"
            loading={turnOn.isPending}
            onClick={() => turnOn.mutate(data.publicKey, { onSuccess: () => setAnswered(true) })}
          >
            Tell me here
          </Button>
        </Group>
      </Group>
      <FailureText error={turnOn.error} />
    </Paper>
  );
}
