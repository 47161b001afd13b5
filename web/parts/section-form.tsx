// One page of settings: its fields, and the bar that says whether they are saved.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useMayChange } from '../api/session.ts';
import { Form, NotSaved } from './form.tsx';
import styles from './section-form.module.css';
import type { Saving } from './use-form.ts';

type Props = { shop: string; form: Saving; said?: string; children: ReactNode };

export function SectionForm({ shop, form, said, children }: Props) {
  const { error, pending, changed } = form;
  const mayChange = useMayChange(shop);
  const save = (anyway?: boolean) => form.save(() => saySaved(said), anyway);
  return (
    <Form error={error} className={styles.form} onSubmit={save}>
      {!mayChange && (
        <Alert color="gray" mb="lg">
          You can look at these settings. Only an owner of the shop changes them.
        </Alert>
      )}
      <fieldset disabled={!mayChange} className={styles.fields}>
        <Stack gap="lg">{children}</Stack>
      </fieldset>
      <div className={styles.bar} data-shown={changed || pending || undefined}>
        {changed && <NotSaved form={form} mb="sm" onAnyway={() => save(true)} />}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {pending ? 'Saving…' : changed ? 'Not saved yet. Your changes are kept here.' : ''}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={pending || !changed} onClick={form.discard}>
              Discard
            </Button>
            <Button type="submit" loading={pending} disabled={!changed || !mayChange}>
              Save
            </Button>
          </Group>
        </Group>
      </div>
    </Form>
  );
}

export const saySaved = (words = 'Saved. It holds from the next call on.') =>
  notifications.show({ message: words, color: 'green', withBorder: true });
