// Moves a visit, or time that is kept free: after it was dragged, or from its fields alone.
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type CalendarVisit, type Crew, useMoveVisit } from '../../api/calendar.ts';
import { FailureText } from '../failure-text.tsx';
import { writeWindow } from '../wording.ts';
import type { Spot } from './time-grid.tsx';
import { nameOf } from './visit-words.ts';
import { spanOf, whenFrom } from './when.ts';
import { WhenFields } from './when-fields.tsx';
import { wallOf } from './zone-clock.ts';

type Props = { shop: string; visit: CalendarVisit; to: Spot | null; crews: Crew[]; timeZone: string; onClose: () => void };

export function MoveDialog({ shop, visit, to, crews, timeZone, onClose }: Props) {
  const move = useMoveVisit(shop);
  const length = (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000;
  const was = wallOf(Date.parse(visit.startsAt), timeZone);
  const [when, setWhen] = useState(() => whenFrom(to?.date ?? was.date, to?.minutes ?? was.minutes, length, timeZone));
  const [crew, setCrew] = useState(to?.crew ?? visit.crew);
  const [tell, setTell] = useState(true);
  const isVisit = visit.kind === 'visit';
  const span = spanOf(when, timeZone);
  return (
    <Modal opened onClose={onClose} title={isVisit ? `Move the visit of ${nameOf(visit)}` : 'Move what keeps time free'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (span) move.mutate({ id: visit.id, ...span, crew, tell: isVisit && tell }, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <Text c="dimmed">It stands at {writeWindow(visit.startsAt, visit.endsAt, timeZone)}.</Text>
          <WhenFields
            when={when}
            onWhen={(change) => setWhen((before) => ({ ...before, ...change }))}
            crew={crew}
            onCrew={setCrew}
            crews={crews}
            error={move.error}
          />
          {isVisit && (
            <Checkbox
              label="Tell the customer by text"
              description={
                tell ? 'They get the new time at once, or in the morning when it is late.' : 'Nobody is told: call them yourself.'
              }
              checked={tell}
              onChange={(event) => setTell(event.currentTarget.checked)}
            />
          )}
          <FailureText error={move.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Leave it
            </Button>
            <Button type="submit" loading={move.isPending} disabled={!span}>
              {isVisit && tell ? 'Move and tell them' : 'Move'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
