// Asks why a lead was lost: without a reason nothing is learned from it.
import { Button, Chip, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { lostReasons } from './stages.ts';

type Props = { name: string; onClose: () => void; onLost: (because: string) => void };

export function LostDialog({ name, onClose, onLost }: Props) {
  const [because, setBecause] = useState('');
  return (
    <Modal opened onClose={onClose} title={`Why was ${name} lost?`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (because.trim()) onLost(because.trim());
        }}
      >
        <Stack gap="md">
          <Chip.Group value={because} onChange={(chosen) => setBecause(chosen as string)}>
            <Group gap="xs">
              {lostReasons.map((reason) => (
                <Chip key={reason} value={reason}>
                  {reason}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <TextInput
            label="Reason"
            required
            maxLength={300}
            data-autofocus
            value={because}
            onChange={(event) => setBecause(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not lost
            </Button>
            <Button type="submit" disabled={because.trim() === ''}>
              Close as lost
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
