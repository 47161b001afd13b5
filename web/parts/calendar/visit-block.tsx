// One visit in the grid: whose, when, and where it stands, in words unless it is simply booked. A narrow or short one shows
// the first lines that fit whole; all of it is its name and its tooltip.
import type { ComponentProps } from 'react';
import type { CalendarVisit } from '../../api/calendar.ts';
import styles from './visit-block.module.css';
import { nameOf, standingOf, standingWords, writeClock, writeShortClock, writeShortSpan, writeSpan } from './visit-words.ts';

type Props = ComponentProps<'button'> & { visit: CalendarVisit; timeZone: string; crewName?: string | undefined; dimmed: boolean };

export function VisitBlock({ visit, timeZone, crewName, dimmed, ...props }: Props) {
  const standing = standingOf(visit);
  const { words } = standingWords[standing];
  const stands =
    visit.kind === 'block'
      ? null
      : visit.status === 'held' && visit.heldUntil
        ? `${words} until ${writeClock(visit.heldUntil, timeZone)}`
        : words;
  const everything = [nameOf(visit), writeSpan(visit, timeZone), stands, crewName, visit.job, visit.address].filter(Boolean).join(', ');
  return (
    <button type="button" {...props} className={styles.block} data-standing={standing} data-dimmed={dimmed || undefined} title={everything}>
      <span className="unseen">{everything}</span>
      <span className={styles.lines} aria-hidden>
        <span className={styles.name}>{nameOf(visit)}</span>
        <span className={styles.span}>{writeShortSpan(visit, timeZone)}</span>
        <span className={styles.start}>{writeShortClock(visit.startsAt, timeZone)}</span>
        {stands && standing !== 'booked' && <span className={styles.standing}>{stands.replace(/ (?=[AP]M)/, '\u00a0')}</span>}
        {crewName && <span>{crewName}</span>}
        {visit.job && <span>{visit.job}</span>}
        {visit.address && <span>{visit.address}</span>}
      </span>
    </button>
  );
}
