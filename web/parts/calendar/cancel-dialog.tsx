// Asks once more before a visit is cancelled, and whether its customer is told.
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type CalendarVisit, useChangeVisit } from '../../api/calendar.ts';
import { FailureText } from '../failure-text.tsx';
import { writeWindow } from '../wording.ts';
import { nameOf } from './visit-words.ts';

type Props = { shop: string; visit: CalendarVisit; timeZone: string; onClose: () => void };

export function CancelDialog({ shop, visit, timeZone, onClose }: Props) {
  const change = useChangeVisit(shop);
  const [tell, setTell] = useState(true);
  const isVisit = visit.kind === 'visit';
  return (
    <Modal opened onClose={onClose} title={isVisit ? `Cancel the visit of ${nameOf(visit)}?` : 'Give the time back?'}>
      <Stack gap="md">
        <Text>
          {writeWindow(visit.startsAt, visit.endsAt, timeZone)} {isVisit ? 'becomes free again.' : 'can be booked again.'}
        </Text>
        {isVisit && (
          <Checkbox label="Tell the customer by text" checked={tell} onChange={(event) => setTell(event.currentTarget.checked)} />
        )}
        <FailureText error={change.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {isVisit ? 'Keep the visit' : 'Keep it free'}
          </Button>
          <Button
            color="red"
            loading={change.isPending}
            onClick={() => change.mutate({ id: visit.id, change: 'cancel', tell: isVisit && tell }, { onSuccess: onClose })}
          >
            {isVisit ? (tell ? 'Cancel and tell them' : 'Cancel the visit') : 'Give it back'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
