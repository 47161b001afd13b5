// Several of a kind, each in a box of its own: crews, services, rungs of a ladder.
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Fields, fieldsOf, type List } from './fields-of.ts';

type Props<Item> = List<Item> & {
  label: string;
  blank: () => Item;
  add: string;
  /** What one is called, also on the button that removes it. */
  nameOf: (item: Item, index: number) => string;
  empty?: ReactNode;
  least?: number;
  most?: number;
  children: (row: Fields<Item>) => ReactNode;
};

export function RowEditor<Item extends object>(props: Props<Item>) {
  const { label, items, onChange, fault, nameOf, least = 0, most = 100 } = props;
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      {items.length === 0 && props.empty && <Text c="dimmed">{props.empty}</Text>}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and are only added at the end or taken out
        <Paper key={index} withBorder radius="md" p="md" role="group" aria-label={nameOf(item, index)}>
          <Group justify="space-between" mb="xs" gap="sm" wrap="nowrap">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {nameOf(item, index)}
            </Text>
            {items.length > least && (
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`Remove ${nameOf(item, index)}`}
                onClick={() => onChange(items.filter((_, other) => other !== index))}
              >
                Remove
              </Button>
            )}
          </Group>
          <Stack gap="sm">
            {props.children(
              fieldsOf(
                item,
                (change) => onChange(items.map((one, other) => (other === index ? { ...one, ...change } : one))),
                (path, exactly) => fault(`${index}.${path}`, exactly),
              ),
            )}
          </Stack>
          {fault(String(index), true) && (
            <Text c="red" size="sm" mt="xs">
              {fault(String(index), true)}
            </Text>
          )}
        </Paper>
      ))}
      {items.length < most && (
        <div>
          <Button variant="light" size="sm" onClick={() => onChange([...items, props.blank()])}>
            {props.add}
          </Button>
        </div>
      )}
    </Stack>
  );
}
