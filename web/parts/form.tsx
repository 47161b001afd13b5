// What every form has around its fields: sending it with Enter, the keyboard at what is wrong, and what could not be saved.
import { Alert, type AlertProps, Button, Group } from '@mantine/core';
import { type FormHTMLAttributes, useEffect, useRef } from 'react';
import { Refusal } from '../api/request.ts';
import { Overtaken, type Saving } from './use-form.ts';

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & { error: Error | null; onSubmit: () => void };

export function Form({ error, onSubmit, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    if (error) (find('[aria-invalid="true"]') ?? find('[role="alert"][tabindex]'))?.focus();
  }, [error]);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      {...rest}
    />
  );
}

type NotSavedProps = Pick<AlertProps, 'mt' | 'mb'> & { form: Pick<Saving, 'error' | 'pending' | 'takeTheirs'>; onAnyway: () => void };

/** Everything that keeps it from being saved, also where its field is out of sight. */
export function NotSaved({ form, onAnyway, ...margin }: NotSavedProps) {
  const { error } = form;
  if (!error) return null;
  const faults = error instanceof Refusal ? [...new Set(error.fields.map((fault) => fault.message))] : [];
  return (
    <Alert color="red" variant="light" title="Not saved" py="xs" tabIndex={-1} role="alert" {...margin}>
      {error instanceof Overtaken ? (
        <>
          Somebody else has saved something else here meanwhile. What you typed is still in its fields.
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={form.takeTheirs}>
              Use theirs
            </Button>
            <Button size="xs" variant="default" loading={form.pending} onClick={onAnyway}>
              Save mine
            </Button>
          </Group>
        </>
      ) : faults.length === 0 ? (
        error.message
      ) : (
        faults.map((fault) => <div key={fault}>{fault}</div>)
      )}
    </Alert>
  );
}
