// One page of settings: what is saved, what has been changed, saving it, and what the server says to it.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useRef } from 'react';
import { Refusal } from '../api/request.ts';
import { useMayChange } from '../api/session.ts';
import { type ShopSettings, useChangeShop, useShop } from '../api/shops.ts';
import styles from './section-form.module.css';
import { type Draft, useDraft } from './use-draft.ts';

type SettingsChange = Partial<ShopSettings>;

/**
 * The draft of one part of a shop's settings. `read` takes it out of them, `write` says what it changes: both on the
 * settings as they are when it is saved, so that two pages do not undo each other.
 */
export function useSection<Value extends object>(
  shop: string,
  name: string,
  read: (settings: ShopSettings) => Value,
  write: (value: Value, settings: ShopSettings) => SettingsChange,
) {
  const { settings } = useShop(shop);
  const draft = useDraft(`${shop} ${name}`, read(settings));
  const change = useChangeShop(shop);
  return {
    ...draft,
    pending: change.isPending,
    error: change.error,
    save: (then?: () => void) =>
      change.mutate((latest) => write(draft.value, latest), {
        onSuccess: () => {
          draft.discard();
          then?.();
        },
      }),
  };
}

type Saving = Pick<Draft<object>, 'changed' | 'discard'> & { pending: boolean; error: Error | null; save: () => void };

export function SectionForm({ shop, section, children }: { shop: string; section: Saving; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const { error, pending, changed } = section;
  const mayChange = useMayChange(shop);
  useEffect(() => {
    if (error)
      (
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.current?.querySelector<HTMLElement>('[role="alert"]')
      )?.focus();
  }, [error]);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        section.save();
      }}
    >
      {!mayChange && (
        <Alert color="gray" mb="lg">
          You can look at these settings. Only an owner of the shop changes them.
        </Alert>
      )}
      <fieldset disabled={!mayChange} className={styles.fields}>
        <Stack gap="lg">{children}</Stack>
      </fieldset>
      <div className={styles.bar} data-shown={changed || pending || undefined}>
        {error && changed && <Faults error={error} />}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {pending ? 'Saving…' : changed ? 'Not saved yet. Your changes are kept here.' : ''}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={pending || !changed} onClick={section.discard}>
              Discard
            </Button>
            <Button type="submit" loading={pending} disabled={!changed || !mayChange}>
              Save
            </Button>
          </Group>
        </Group>
      </div>
    </form>
  );
}

export const saySaved = (words = 'Saved. It holds from the next call on.') =>
  notifications.show({ message: words, color: 'green', withBorder: true });

/** Everything that keeps it from being saved, also where its field is out of sight. */
function Faults({ error }: { error: Error }) {
  const faults = error instanceof Refusal ? [...new Set(error.fields.map((fault) => fault.message))] : [];
  return (
    <Alert color="red" variant="light" title="Not saved" mb="sm" py="xs" tabIndex={-1} role="alert">
      {faults.length === 0 ? error.message : faults.map((fault) => <div key={fault}>{fault}</div>)}
    </Alert>
  );
}
