// Calls of each day as bars, the missed ones filled; the same as a table for who wants the numbers.
import { Text } from '@mantine/core';
import type { Numbers } from '../../api/numbers.ts';
import { writeDay } from '../calendar/zone-clock.ts';
import styles from './day-bars.module.css';

type Day = Numbers['days'][number];
const height = 120;

export function DayBars({ days }: { days: Day[] }) {
  const most = Math.max(1, ...days.map((day) => day.calls));
  const wide = 1000 / Math.max(days.length, 1);
  const gap = Math.min(3, wide * 0.2);
  const tall = (count: number) => (count / most) * height;
  const total = (of: 'calls' | 'missed') => days.reduce((sum, day) => sum + day[of], 0);
  const ends = [days[0], days.at(-1)].flatMap((day) => (day ? [writeDay(day.date, { month: 'short', day: 'numeric' })] : []));
  return (
    <figure className={styles.figure}>
      <Text size="sm" c="dimmed" component="figcaption">
        {total('calls').toLocaleString('en-US')} calls, of which {total('missed').toLocaleString('en-US')} were missed (filled). Most on one
        day: {days.length === 0 ? 0 : most}.
      </Text>
      <svg viewBox={`0 0 1000 ${height}`} preserveAspectRatio="none" className={styles.bars} aria-hidden="true">
        {days.map((day, at) => (
          <g key={day.date}>
            <title>{`${writeDay(day.date)}: ${day.calls} calls, ${day.missed} missed`}</title>
            <rect x={at * wide} y={height - tall(day.calls)} width={wide - gap} height={tall(day.calls)} className={styles.calls} />
            <rect x={at * wide} y={height - tall(day.missed)} width={wide - gap} height={tall(day.missed)} className={styles.missed} />
          </g>
        ))}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
      <details>
        <summary>As a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {['Day', 'Calls', 'Missed', 'First texts', 'Bookings'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{writeDay(day.date, { weekday: 'short', month: 'short', day: 'numeric' })}</th>
                <td>{day.calls}</td>
                <td>{day.missed}</td>
                <td>{day.firstTexts}</td>
                <td>{day.bookings}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
