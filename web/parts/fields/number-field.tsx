// A whole number with its unit; what is typed stays as typed, and the browser says when it is out of bounds.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type Props = {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  description?: ReactNode;
  error?: string | undefined;
  onChange: (value: number) => void;
};

export function NumberField({ label, unit, value, min, max, description, error, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
  const shown = typed === '' || Number(typed) === value ? typed : String(value);
  return (
    <TextInput
      label={label}
      description={description}
      error={error}
      type="number"
      inputMode="numeric"
      required
      withAsterisk={false}
      min={min}
      max={max}
      step={1}
      w={200}
      value={shown}
      rightSection={
        <span aria-hidden="true" style={{ fontSize: 'var(--mantine-font-size-sm)', color: 'var(--mantine-color-dimmed)' }}>
          {unit}
        </span>
      }
      rightSectionWidth={72}
      rightSectionPointerEvents="none"
      aria-label={`${label} (${unit})`}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (event.currentTarget.value !== '') onChange(Number(event.currentTarget.value));
      }}
    />
  );
}
