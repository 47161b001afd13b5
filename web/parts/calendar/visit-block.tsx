// One visit in the grid: whose, when, and where it stands, also for who does not see its colors.
import type { ComponentProps } from 'react';
import type { CalendarVisit } from '../../api/calendar.ts';
import styles from './visit-block.module.css';
import { nameOf, standingOf, standingWords, writeClock, writeSpan } from './visit-words.ts';

type Props = ComponentProps<'button'> & { visit: CalendarVisit; timeZone: string; crewName?: string | undefined; dimmed: boolean };

export function VisitBlock({ visit, timeZone, crewName, dimmed, ...props }: Props) {
  const standing = standingOf(visit);
  const { words } = standingWords[standing];
  return (
    <button type="button" {...props} className={styles.block} data-standing={standing} data-dimmed={dimmed || undefined}>
      <span className={styles.name}>{nameOf(visit)}</span>
      <span className={styles.line}>{writeSpan(visit, timeZone)}</span>
      {visit.kind === 'visit' && (
        <span className={styles.standing}>
          {visit.status === 'held' && visit.heldUntil ? `${words} until ${writeClock(visit.heldUntil, timeZone)}` : words}
        </span>
      )}
      {crewName && <span className={styles.line}>{crewName}</span>}
      {visit.job && <span className={styles.line}>{visit.job}</span>}
      {visit.address && <span className={styles.line}>{visit.address}</span>}
    </button>
  );
}
