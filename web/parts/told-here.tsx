// Whether somebody is told on this device when a customer needs a person, and on which others.
import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { canBeTold, type Device, useBeTold, useDevices, useForgetDevice, useTryDevice } from '../api/devices.ts';
import { FailureText } from './failure-text.tsx';
import { RowList } from './row-list.tsx';
import { useShopClock } from './shop-clock.ts';

const cannot = {
  install: 'On an iPhone, add Ringback to the home screen first: tap Share, then "Add to Home Screen", and open it from there.',
  blocked:
    'This browser blocks notifications from here. Allow them in the settings of the page (the sign beside its address), then reload.',
  no: 'This browser cannot show notifications. Open Ringback over https in Chrome, Edge, Firefox or Safari.',
};

export function ToldHere({ shop }: { shop: string }) {
  const { data, error } = useDevices(shop);
  const turnOn = useBeTold(shop);
  const tryIt = useTryDevice(shop);
  const forget = useForgetDevice(shop);
  const { moment } = useShopClock(shop);
  const can = canBeTold();
  const here = data?.devices.find(({ isThisSession }) => isThisSession);
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="told-title">
      <Title order={2} id="told-title">
        Notifications
      </Title>
      <Text c="dimmed">
        When a customer needs a person, or is in a hurry, it shows on your phone or computer, with a button to call and one to take over.
      </Text>
      <FailureText error={error ?? turnOn.error ?? tryIt.error ?? forget.error} />
      {data && !here && can !== 'yes' && (
        <Alert color="gray" mt="sm">
          {cannot[can]}
        </Alert>
      )}
      {data && !here && can === 'yes' && (
        <Group mt="sm">
          <Button loading={turnOn.isPending} onClick={() => turnOn.mutate(data.publicKey)}>
            Tell me on this device
          </Button>
        </Group>
      )}
      <RowList
        rows={(data?.devices ?? []).map((device) => ({
          key: device.id,
          title: `${device.name}${device === here ? ' (this device)' : ''}`,
          detail: device.lastToldAt === null ? 'Not told anything yet' : `Last told ${moment(device.lastToldAt)}`,
          action: (
            <Group gap="xs" wrap="nowrap">
              {device === here && (
                <Button
                  size="xs"
                  variant="light"
                  loading={tryIt.isPending}
                  onClick={() =>
                    tryIt.mutate(device.id, {
                      onSuccess: () =>
                        notifications.show({ message: 'On its way. It shows within a few seconds.', color: 'green', withBorder: true }),
                    })
                  }
                >
                  Try it
                </Button>
              )}
              <TurnOff
                device={device}
                pending={forget.isPending && forget.variables.id === device.id}
                onClick={() => forget.mutate(device)}
              />
            </Group>
          ),
        }))}
      />
    </Paper>
  );
}

function TurnOff({ device, pending, onClick }: { device: Device; pending: boolean; onClick: () => void }) {
  return (
    <Button size="xs" variant="default" aria-label={`Turn off on ${device.name}`} loading={pending} onClick={onClick}>
      Turn off
    </Button>
  );
}
