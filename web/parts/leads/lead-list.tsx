// One column of the board. A card that is dragged over it and let go moves here.
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { type Lead, type LeadColumn, type Stage, useMoreLeads } from '../../api/leads.ts';
import { writeMoney } from '../money.ts';
import { LeadCard } from './lead-card.tsx';
import styles from './lead-list.module.css';

type Props = {
  shop: string;
  column: LeadColumn;
  name: string;
  empty: string;
  clock: { moment: (at: string) => string; short: (at: string) => string };
  mayWork: boolean;
  /** The card in the hand; null when there is none. */
  held: Lead | null;
  onHold: (lead: Lead | null) => void;
  onMove: (lead: Lead, to: Stage) => void;
};

export function LeadList({ shop, column, name, empty, clock, mayWork, held, onHold, onMove }: Props) {
  const [over, setOver] = useState(false);
  const { stage, count, valueCents } = column;
  const more = useMoreLeads(shop, stage, column.next);
  const firsts = new Set(column.leads.map((lead) => lead.phone));
  const rest = (more.data?.pages ?? []).flatMap((page) => page.leads).filter((lead) => !firsts.has(lead.phone));
  const takes = held !== null && held.stage !== stage;
  return (
    <section
      aria-label={name}
      className={styles.list}
      data-over={(takes && over) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (held && takes) onMove(held, stage);
      }}
    >
      <header className={styles.head}>
        <Text component="h2" fw={650}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {count.toLocaleString('en-US')}
        </Text>
        {valueCents !== null && (
          <Text size="sm" ml="auto" fw={500}>
            {writeMoney(valueCents)}
          </Text>
        )}
      </header>
      {count === 0 && (
        <Text size="sm" c="dimmed" px={4}>
          {empty}
        </Text>
      )}
      <ol className={styles.cards}>
        {[...column.leads, ...rest].map((lead) => (
          <LeadCard
            key={lead.phone}
            shop={shop}
            lead={lead}
            stage={stage}
            clock={clock}
            mayWork={mayWork}
            onMove={(to) => onMove(lead, to)}
            onDrag={(taken) => onHold(taken ? lead : null)}
          />
        ))}
      </ol>
      {(more.data ? more.hasNextPage : column.next !== null) && (
        <Button
          variant="subtle"
          size="compact-md"
          mt="xs"
          loading={more.isFetching}
          onClick={() => void (more.data ? more.fetchNextPage() : more.refetch())}
        >
          Show more
        </Button>
      )}
    </section>
  );
}
