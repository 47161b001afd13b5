// One step of the set-up: its fields, saving them, and going on.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Refusal } from '../../api/request.ts';

type Props = {
  about?: ReactNode;
  children: ReactNode;
  pending?: boolean;
  error?: Error | null;
  /** What the button says; null: the step has a button of its own. */
  action?: string | null;
  /** Going on leaves something undone. */
  skips?: boolean;
  onGoOn: () => void;
  onBack?: (() => void) | undefined;
};

export function StepForm({
  about,
  children,
  pending = false,
  error = null,
  action = 'Save and go on',
  skips = false,
  onGoOn,
  onBack,
}: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [error]);
  const faults = error instanceof Refusal ? [...new Set(error.fields.map((fault) => fault.message))] : [];
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onGoOn();
      }}
    >
      {about && (
        <Text c="dimmed" mb="md">
          {about}
        </Text>
      )}
      <Stack gap="md">{children}</Stack>
      {error && (
        <Alert color="red" variant="light" title="Not saved" mt="md" py="xs" role="alert" tabIndex={-1}>
          {faults.length === 0 ? error.message : faults.map((fault) => <div key={fault}>{fault}</div>)}
        </Alert>
      )}
      <Group mt="xl" justify="space-between">
        {onBack ? (
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
        ) : (
          <span />
        )}
        {action && (
          <Button type="submit" size="md" variant={skips ? 'default' : 'filled'} loading={pending}>
            {action}
          </Button>
        )}
      </Group>
    </form>
  );
}
