// Everything about one visit, and what can be done with it.
import { Anchor, Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type CalendarVisit, useChangeVisit } from '../../api/calendar.ts';
import { useMay } from '../../api/session.ts';
import { FailureText } from '../failure-text.tsx';
import { ThreadLink } from '../thread-link.tsx';
import { writeNumber, writeWindow } from '../wording.ts';
import { isNear, nameOf, standingOf, standingWords, writeClock } from './visit-words.ts';

type Props = {
  shop: string;
  visit: CalendarVisit;
  crewName: string | undefined;
  timeZone: string;
  now: number;
  onClose: () => void;
  onMove: () => void;
  onCancel: () => void;
};

export function VisitDialog({ shop, visit, crewName, timeZone, now, onClose, onMove, onCancel }: Props) {
  const change = useChangeVisit(shop);
  const mayWork = useMay(shop, 'work');
  const mayRead = useMay(shop, 'read');
  const mayDo = useMay(shop, 'do-visits');
  const standing = standingWords[standingOf(visit)];
  const stands = visit.status === 'booked' || visit.status === 'requested';
  const isVisit = visit.kind === 'visit';
  const press = (what: 'confirm' | 'on-the-way') => change.mutate({ id: visit.id, change: what, tell: true });
  const pressed = (what: string) => change.isPending && change.variables.change === what;
  return (
    <Modal opened onClose={onClose} title={nameOf(visit)}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{writeWindow(visit.startsAt, visit.endsAt, timeZone)}</Text>
          {crewName && <Text c="dimmed">{crewName}</Text>}
        </div>
        {isVisit && (
          <Group gap="xs">
            <Badge variant="light" color={standing.color} tt="none">
              {standing.words}
            </Badge>
            {visit.status === 'held' && visit.heldUntil && (
              <Text size="sm" c="dimmed">
                Offered to the customer, and held until {writeClock(visit.heldUntil, timeZone)}.
              </Text>
            )}
          </Group>
        )}
        {(['job', 'address', 'notes'] as const).map(
          (field) =>
            visit[field] && (
              <Text key={field} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }} c={field === 'notes' ? 'dimmed' : undefined}>
                {visit[field]}
              </Text>
            ),
        )}
        {visit.phone && (
          <Group gap="md">
            <Anchor href={`tel:${visit.phone}`}>{writeNumber(visit.phone)}</Anchor>
            {mayRead && (
              <ThreadLink shop={shop} phone={visit.phone}>
                See the conversation
              </ThreadLink>
            )}
          </Group>
        )}
        <FailureText error={change.error} />
        {stands && (
          <Group gap="xs" mt="xs">
            {mayWork && visit.status === 'requested' && (
              <Button onClick={() => press('confirm')} loading={pressed('confirm')}>
                Confirm and tell them
              </Button>
            )}
            {mayDo && isVisit && visit.status === 'booked' && !visit.onTheWay && isNear(visit, now) && (
              <Button onClick={() => press('on-the-way')} loading={pressed('on-the-way')}>
                Say we are on the way
              </Button>
            )}
            {mayWork && (
              <>
                <Button variant="default" onClick={onMove}>
                  Move…
                </Button>
                <Button variant="subtle" color="red" onClick={onCancel}>
                  {isVisit ? 'Cancel the visit…' : 'Give the time back…'}
                </Button>
              </>
            )}
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
