// One day as a list, for a phone: who, when, where it stands.
import { Badge, Text, UnstyledButton } from '@mantine/core';
import type { CalendarVisit, Crew } from '../../api/calendar.ts';
import styles from './agenda.module.css';
import { nameOf, standingOf, standingWords, writeClock } from './visit-words.ts';

type Props = { visits: CalendarVisit[]; crews: Crew[]; timeZone: string; now: number | null; onOpen: (visit: CalendarVisit) => void };

/** `now`: null on other days than today; else a line stands where it is. */
export function Agenda({ visits, crews, timeZone, now, onOpen }: Props) {
  const next = now === null ? undefined : visits.find((visit) => Date.parse(visit.endsAt) > now);
  return (
    <ol className={styles.list} aria-label="Visits of the day">
      {visits.map((visit) => {
        const { words, color } = standingWords[standingOf(visit)];
        const crew = crews.length > 1 ? crews.find((one) => one.id === visit.crew)?.name : undefined;
        return (
          <li key={visit.id} data-next={visit === next || undefined}>
            <UnstyledButton className={styles.row} onClick={() => onOpen(visit)}>
              <span className={styles.time}>
                <b>{writeClock(visit.startsAt, timeZone)}</b>
                <span>{writeClock(visit.endsAt, timeZone)}</span>
              </span>
              <span className={styles.words}>
                <Text component="span" fw={600}>
                  {nameOf(visit)}
                </Text>
                {[visit.job, visit.address, crew].filter(Boolean).map((line) => (
                  <Text key={line} component="span" size="sm" c="dimmed">
                    {line}
                  </Text>
                ))}
                {visit.kind === 'visit' && (
                  <Badge variant={visit.status === 'held' ? 'outline' : 'light'} color={color} tt="none" className={styles.badge}>
                    {words}
                  </Badge>
                )}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
