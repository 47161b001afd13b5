// What the job of a lead is worth, as the shop itself enters it: it belongs to the visit.
import { Button, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type CalendarVisit, useValueVisit, useVisitsOf } from '../../api/calendar.ts';
import type { Lead } from '../../api/leads.ts';
import { FailureText } from '../failure-text.tsx';
import { readMoney, writeMoney } from '../money.ts';
import styles from './value-field.module.css';

type Props = { shop: string; lead: Lead; name: string; mayWork: boolean; moment: (at: string) => string };

export function ValueField({ shop, lead, name, mayWork, moment }: Props) {
  const [open, setOpen] = useState(false);
  const visits = useVisitsOf(shop, lead.phone, open);
  const words = lead.valueCents === null ? 'Enter value' : writeMoney(lead.valueCents);
  if (!mayWork || (lead.visitStartsAt === null && lead.valueCents === null))
    return lead.valueCents === null ? null : <Text fw={600}>{words}</Text>;
  const valued = (visits.data ?? []).filter(({ kind, status }) => kind === 'visit' && !['held', 'cancelled'].includes(status));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={styles.value}
          data-none={lead.valueCents === null || undefined}
          aria-label={
            lead.valueCents === null ? `Enter what the job of ${name} is worth` : `Change what the job of ${name} is worth: ${words}`
          }
          onClick={() => setOpen(!open)}
        >
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`What the job of ${name} is worth`}>
        <Stack gap="sm">
          {valued.map((visit) => (
            <VisitValue key={visit.id} shop={shop} visit={visit} label={moment(visit.startsAt)} onSaved={() => setOpen(false)} />
          ))}
          <FailureText error={visits.error} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type VisitProps = { shop: string; visit: CalendarVisit; label: string; onSaved: () => void };

function VisitValue({ shop, visit, label, onSaved }: VisitProps) {
  const save = useValueVisit(shop);
  const [typed, setTyped] = useState(visit.valueCents === null ? '' : String(visit.valueCents / 100));
  const cents = readMoney(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (cents !== undefined) save.mutate({ id: visit.id, valueCents: cents }, { onSuccess: onSaved });
      }}
    >
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label={`Value of the visit on ${label}`}
          inputMode="decimal"
          leftSection="$"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={cents === undefined ? 'An amount, as in 450 or 89.50.' : undefined}
        />
        <Button type="submit" loading={save.isPending} disabled={cents === undefined}>
          Save
        </Button>
      </Group>
      <FailureText error={save.error} />
    </form>
  );
}
