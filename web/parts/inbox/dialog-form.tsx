// A dialog that asks for a word or two and then does something about a thread. It stays open until the server has done it.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureText } from '../failure-text.tsx';

type Props = {
  title: string;
  about: ReactNode;
  action: string;
  grave?: boolean;
  ready?: boolean;
  pending: boolean;
  error: Error | null;
  onClose: () => void;
  onSubmit: () => void;
  children?: ReactNode;
};

export function DialogForm({ title, about, action, grave, ready = true, pending, error, onClose, onSubmit, children }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onSubmit();
        }}
      >
        <Stack gap="sm">
          <Text c="dimmed">{about}</Text>
          {children}
          <FailureText error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Leave it
            </Button>
            <Button type="submit" loading={pending} disabled={!ready} {...(grave ? { color: 'red.8' } : {})}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
