// The shop's calendar: what is booked, and what is held while a caller chooses.
import { Badge, Button, Paper, Text, Title } from '@mantine/core';
import { useShowReminder, type Visit } from '../api/simulator.ts';
import styles from './open-tasks.module.css';
import { writeNumber, writeWindow } from './wording.ts';

const statusWords: Record<string, { words: string; color: string }> = {
  held: { words: 'Held', color: 'gray' },
  requested: { words: 'Asked for', color: 'orange' },
  booked: { words: 'Booked', color: 'green' },
};

/** `runsByItself`: time cannot be moved, so a reminder is shown ahead of its time on demand. */
export function VisitList({ visits, timeZone, runsByItself }: { visits: Visit[]; timeZone: string; runsByItself: boolean }) {
  const reminder = useShowReminder();
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-labelledby="visits-title">
      <Title order={2} id="visits-title">
        Calendar
      </Title>
      {visits.length === 0 ? (
        <Text c="dimmed" mt={4}>
          Nothing booked yet. Reply to the shop’s text with what you need, answer its questions and pick a time: the visit appears here.
        </Text>
      ) : (
        <ul className={styles.tasks}>
          {visits.map((visit) => {
            const status = statusWords[visit.status] ?? { words: visit.status, color: 'gray' };
            return (
              <li key={visit.id}>
                <div>
                  <Text fw={600} component="div">
                    {writeWindow(visit.startsAt, visit.endsAt, timeZone)}{' '}
                    <Badge color={status.color} variant="light">
                      {status.words}
                    </Badge>
                  </Text>
                  <Text size="sm" c="dimmed">
                    {[visit.name ?? (visit.phone && writeNumber(visit.phone)), visit.job, visit.address].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                {runsByItself && visit.status === 'booked' && (
                  <Button variant="default" size="compact-md" disabled={reminder.isPending} onClick={() => reminder.mutate(visit.id)}>
                    Show the reminder
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Paper>
  );
}
