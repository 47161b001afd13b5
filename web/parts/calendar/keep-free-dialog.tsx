// Keeps time free: nothing is offered or booked in it.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Crew, useKeepFree } from '../../api/calendar.ts';
import { FailureText } from '../failure-text.tsx';
import { spanOf, type When } from './when.ts';
import { WhenFields } from './when-fields.tsx';

type Props = { shop: string; at: When; crews: Crew[]; timeZone: string; onClose: () => void };

export function KeepFreeDialog({ shop, at, crews, timeZone, onClose }: Props) {
  const keep = useKeepFree(shop);
  const [when, setWhen] = useState(at);
  const [crew, setCrew] = useState('');
  const span = spanOf(when, timeZone);
  return (
    <Modal opened onClose={onClose} title="Keep time free">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (span) keep.mutate({ ...span, ...(crew ? { crew } : {}) }, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">Nothing is offered or booked then. What is only held for a customer is given up.</Text>
          <WhenFields
            when={when}
            onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
            crew={crew}
            onCrew={setCrew}
            crews={crews}
            anyCrew="Every crew"
            error={keep.error}
          />
          <FailureText error={keep.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={keep.isPending} disabled={!span}>
              Keep free
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
