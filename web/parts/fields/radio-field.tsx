// One of a few ways, each with a word on what it means.
import { Radio, Stack } from '@mantine/core';

type Props = {
  label: string;
  options: readonly { value: string; label: string; about: string }[];
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
};

export function RadioField({ options, ...field }: Props) {
  return (
    <Radio.Group {...field}>
      <Stack gap="xs" mt="xs">
        {options.map(({ value, label, about }) => (
          <Radio key={value} value={value} label={label} description={about} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
