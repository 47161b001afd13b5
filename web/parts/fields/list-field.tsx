// A list that is typed or pasted as text: one a line, or with commas between.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type Props = {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  error?: string | undefined;
  value: string[];
  /** What stands between two of them. */
  separator?: RegExp;
  joint?: string;
  rows?: number;
  onChange: (list: string[]) => void;
};

export function ListField({ value, onChange, separator = /[\n,;]+/, joint = '\n', rows = 3, ...field }: Props) {
  const [typed, setTyped] = useState(value.join(joint));
  const read = (text: string) =>
    text
      .split(separator)
      .map((one) => one.trim())
      .filter(Boolean);
  const shown = JSON.stringify(read(typed)) === JSON.stringify(value) ? typed : value.join(joint);
  return (
    <Textarea
      {...field}
      autosize
      minRows={rows}
      maxRows={14}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
    />
  );
}
