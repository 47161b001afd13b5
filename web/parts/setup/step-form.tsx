// One step of the set-up: its fields, saving them, and going on.
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Form, NotSaved } from '../form.tsx';
import type { Saving } from '../use-form.ts';

type Props<Answer> = {
  about?: ReactNode;
  children: ReactNode;
  /** What is saved before going on. */
  form?: Saving<Answer>;
  /** What the button says. */
  action?: string;
  /** Going on leaves something undone. */
  skips?: boolean;
  onGoOn: (answer?: Answer) => void;
  onBack?: (() => void) | undefined;
};

export function StepForm<Answer = unknown>({
  about,
  children,
  form,
  action = 'Save and go on',
  skips = false,
  onGoOn,
  onBack,
}: Props<Answer>) {
  const goOn = (anyway?: boolean) => (form ? form.save(onGoOn, anyway) : onGoOn());
  return (
    <Form error={form?.error ?? null} onSubmit={goOn}>
      {about && (
        <Text c="dimmed" mb="md">
          {about}
        </Text>
      )}
      <Stack gap="md">{children}</Stack>
      {form && <NotSaved form={form} mt="md" onAnyway={() => goOn(true)} />}
      <Group mt="xl" justify="space-between">
        {onBack ? (
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" size="md" variant={skips ? 'default' : 'filled'} loading={form?.pending ?? false}>
          {action}
        </Button>
      </Group>
    </Form>
  );
}
