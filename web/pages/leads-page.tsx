// Every lead where it stands, from the first call to the booked job; on a phone one column at a time.
import { Anchor, SegmentedControl } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Lead, type Stage, useBoard, useMoveLead } from '../api/leads.ts';
import { useMay } from '../api/session.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { LeadList } from '../parts/leads/lead-list.tsx';
import { LostDialog } from '../parts/leads/lost-dialog.tsx';
import { stages } from '../parts/leads/stages.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { useShopClock } from '../parts/shop-clock.ts';
import { usePhone } from '../parts/use-phone.ts';
import { writeNumber } from '../parts/wording.ts';
import styles from './leads-page.module.css';

export function LeadsPage() {
  const { shop } = useParams({ from: '/shops/$shop/leads' });
  const search = useSearch({ from: '/shops/$shop/leads' });
  const navigate = useNavigate({ from: '/shops/$shop/leads' });
  const phone = usePhone();
  const clock = useShopClock(shop);
  const mayWork = useMay(shop, 'work');
  const board = useBoard(shop);
  const move = useMoveLead(shop);
  const [held, setHeld] = useState<Lead | null>(null);
  const [losing, setLosing] = useState<Lead | null>(null);
  const columns = stages.flatMap((stage) => {
    const column = board.data?.columns.find((one) => one.stage === stage.stage);
    return column ? [{ ...stage, column }] : [];
  });
  const shown = phone ? columns.filter(({ stage }) => stage === (search.stage ?? firstFilled(columns))) : columns;
  const isEmpty = columns.every(({ column }) => column.count === 0);

  return (
    <>
      <PageTitle title="Leads" />
      <FailureText error={board.error ?? move.error} />
      {board.data && isEmpty ? (
        <EmptyState
          title="No leads yet"
          action={
            <Anchor component={Link} to="/simulator">
              Try it on the simulator
            </Anchor>
          }
        >
          Everybody who calls and is not reached becomes a lead: new, talking, booked, handed over, or lost with a reason.
        </EmptyState>
      ) : (
        <>
          {phone && (
            <SegmentedControl
              aria-label="Column"
              fullWidth
              mb="sm"
              classNames={{ control: styles.tab, label: styles.tabLabel }}
              data={columns.map(({ stage, name, column }) => ({
                value: stage,
                label: (
                  <span className={styles.tabWords}>
                    <span>{name}</span> <b>{column.count.toLocaleString('en-US')}</b>
                  </span>
                ),
              }))}
              value={shown[0]?.stage ?? 'new'}
              onChange={(stage) => void navigate({ search: { stage: stage as Stage }, replace: true })}
            />
          )}
          <div className={styles.board} data-one={phone || undefined}>
            {shown.map(({ stage, name, empty, column }) => (
              <LeadList
                key={stage}
                shop={shop}
                column={column}
                name={name}
                empty={empty}
                clock={clock}
                mayWork={mayWork}
                held={held}
                onHold={setHeld}
                onMove={(lead, to) => (to === 'lost' ? setLosing(lead) : move.mutate({ lead, stage: to }))}
              />
            ))}
          </div>
        </>
      )}
      {losing && (
        <LostDialog
          name={losing.name ?? writeNumber(losing.phone)}
          onClose={() => setLosing(null)}
          onLost={(because) => {
            move.mutate({ lead: losing, stage: 'lost', because });
            setLosing(null);
          }}
        />
      )}
    </>
  );
}

/** A phone opens on what there is to see. */
const firstFilled = (columns: { stage: Stage; column: { count: number } }[]): Stage =>
  columns.find(({ column }) => column.count > 0)?.stage ?? 'new';
