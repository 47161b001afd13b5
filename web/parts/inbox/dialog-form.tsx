// A dialog that asks for a word or two and then does something about a thread. It stays open until the server has done it;
// what was typed is there again when it is opened again, unless somebody has chosen to leave it.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureText } from '../failure-text.tsx';
import { Form } from '../form.tsx';
import type { Saving } from '../use-form.ts';

type Props = {
  title: string;
  about: ReactNode;
  action: string;
  grave?: boolean;
  ready?: boolean;
  form: Saving;
  onClose: () => void;
  children?: ReactNode;
};

export function DialogForm({ title, about, action, grave, ready = true, form, onClose, children }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Form error={form.error} onSubmit={() => ready && form.save(onClose)}>
        <Stack gap="sm">
          <Text c="dimmed">{about}</Text>
          {children}
          <FailureText error={form.error} />
          <Group justify="flex-end" gap="xs">
            <Button
              variant="default"
              onClick={() => {
                form.discard();
                onClose();
              }}
            >
              Leave it
            </Button>
            <Button type="submit" loading={form.pending} disabled={!ready} {...(grave ? { color: 'red.8' } : {})}>
              {action}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
}
