// Missed calls by weekday and hour: a table whose cells have the more color the more calls were missed then.
import { Fragment } from 'react';
import type { Numbers } from '../../api/numbers.ts';
import styles from './heat-map.module.css';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const allHours = Array.from({ length: 24 }, (_, hour) => hour);
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
const writeHour = (hour: number): string => format({ hour: 'numeric' }).format(hour * 3_600_000);
/** "8a" and "1p": what there is room for. */
const shortHour = (hour: number): string => `${hour % 12 === 0 ? 12 : hour % 12}${hour < 12 ? 'a' : 'p'}`;

/** `tall`: hours from top to bottom, for a narrow screen. */
export function HeatMap({ cells, tall }: { cells: Numbers['missedByHour']; tall: boolean }) {
  const most = Math.max(1, ...cells.map((cell) => cell.missed));
  const at = (weekday: number, hour: number) => cells.find((cell) => cell.weekday === weekday && cell.hour === hour)?.missed ?? 0;
  // Nights without a single call need no room.
  const busy = cells.map((cell) => cell.hour);
  const hours = allHours.filter((hour) => hour >= Math.min(7, ...busy) && hour <= Math.max(18, ...busy));
  const heatOf = (missed: number) => (missed === 0 ? 0 : 0.18 + 0.82 * (missed / most));
  const cell = (day: string, weekday: number, hour: number) => {
    const missed = at(weekday, hour);
    return (
      <td
        className={styles.cell}
        style={{ '--heat': heatOf(missed) } as React.CSSProperties}
        data-dark={missed / most > 0.5 || undefined}
        title={`${day}, ${writeHour(hour)}: ${missed} missed`}
      >
        {missed === 0 ? <span className={styles.none}>0</span> : missed}
      </td>
    );
  };
  const hourHead = (hour: number, scope: 'col' | 'row') => (
    <th scope={scope} aria-label={writeHour(hour)}>
      {shortHour(hour)}
    </th>
  );
  const dayHead = (day: string, scope: 'col' | 'row') => (
    <th scope={scope} aria-label={day}>
      {day.slice(0, tall ? 2 : 3)}
    </th>
  );
  return (
    <>
      <Legend most={most} heatOf={heatOf} />
      <table className={styles.map} aria-label="Missed calls by weekday and hour">
        <thead>
          <tr>
            <td />
            {tall
              ? weekdays.map((day) => <Fragment key={day}>{dayHead(day, 'col')}</Fragment>)
              : hours.map((hour) => <Fragment key={hour}>{hourHead(hour, 'col')}</Fragment>)}
          </tr>
        </thead>
        <tbody>
          {tall
            ? hours.map((hour) => (
                <tr key={hour}>
                  {hourHead(hour, 'row')}
                  {weekdays.map((day, index) => (
                    <Fragment key={day}>{cell(day, index + 1, hour)}</Fragment>
                  ))}
                </tr>
              ))
            : weekdays.map((day, index) => (
                <tr key={day}>
                  {dayHead(day, 'row')}
                  {hours.map((hour) => (
                    <Fragment key={hour}>{cell(day, index + 1, hour)}</Fragment>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </>
  );
}

/** For the eye alone: the cells themselves carry their numbers. */
function Legend({ most, heatOf }: { most: number; heatOf: (missed: number) => number }) {
  return (
    <div className={styles.legend} aria-hidden>
      None
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <span key={part} className={styles.swatch} style={{ '--heat': heatOf(part * most) } as React.CSSProperties} />
      ))}
      {most}
    </div>
  );
}
