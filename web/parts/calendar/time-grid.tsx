// Days or crews side by side, time from top to bottom; visits are opened by a click or tap and moved by dragging.
import { type MouseEvent, useRef } from 'react';
import type { CalendarVisit, Crew } from '../../api/calendar.ts';
import { type Column, hourHeight, hoursFor, isIn, minuteAt, spanIn, toPixels } from './geometry.ts';
import { layOut } from './lanes.ts';
import styles from './time-grid.module.css';
import { useDrag } from './use-drag.ts';
import { VisitBlock } from './visit-block.tsx';
import { wallOf } from './zone-clock.ts';

export type Spot = { date: string; minutes: number; crew: string | null };
type Props = {
  columns: Column[];
  visits: CalendarVisit[];
  crews: Crew[];
  timeZone: string;
  now: number;
  mayMove: boolean;
  onOpen: (visit: CalendarVisit) => void;
  onMove: (visit: CalendarVisit, to: Spot) => void;
  onEmpty: ((spot: Spot) => void) | null;
};

const isMovable = (visit: CalendarVisit): boolean => visit.status === 'booked' || visit.status === 'requested';
const writeHour = (minutes: number): string =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', timeZone: 'UTC' }).format(minutes * 60_000);

export function TimeGrid({ columns, visits, crews, timeZone, now, mayMove, onOpen, onMove, onEmpty }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const bodies = useRef(new Map<string, HTMLElement>());
  const shown = columns.map((column) => {
    const spans = visits.flatMap((visit) => {
      const span = isIn(visit, column) ? spanIn(visit, column.date, timeZone) : null;
      return span ? [{ visit, span }] : [];
    });
    return { column, laid: layOut(spans, ({ span }) => span) };
  });
  const hours = hoursFor(shown.flatMap(({ laid }) => laid.map(({ item }) => item.span)));
  const height = toPixels(hours.to - hours.from);
  const wall = wallOf(now, timeZone);
  const lengthOf = (visit: CalendarVisit) => (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000;
  const spotOf = (at: number, top: number, length: number): Spot | null => {
    const column = columns[at];
    return column ? { date: column.date, minutes: minuteAt(top, hours, length), crew: column.crew } : null;
  };
  const { dragged, handlers, endsDrag } = useDrag<CalendarVisit>(
    frame,
    () => columns.flatMap(({ key }) => bodies.current.get(key) ?? []),
    ({ item, column, top }) => {
      const spot = spotOf(column, top, lengthOf(item));
      if (spot) onMove(item, spot);
    },
  );
  const ghost = dragged && spotOf(dragged.column, dragged.top, lengthOf(dragged.item));
  const hourLines = Array.from({ length: (hours.to - hours.from) / 60 }, (_, at) => hours.from + at * 60);

  return (
    <div ref={frame} className={styles.scroll} data-dragging={dragged ? true : undefined}>
      <div className={styles.grid} style={{ gridTemplateColumns: `52px repeat(${columns.length}, minmax(104px, 1fr))` }}>
        <div className={styles.corner} />
        {columns.map((column) => (
          <div key={column.key} className={styles.head} data-today={column.crew === null && column.date === wall.date ? true : undefined}>
            <span aria-hidden>{column.title}</span>
          </div>
        ))}
        <div className={styles.hours} style={{ height }} aria-hidden>
          {hourLines.map((minutes) => (
            <span key={minutes} style={{ top: toPixels(minutes - hours.from) }}>
              {minutes === hours.from ? '' : writeHour(minutes)}
            </span>
          ))}
        </div>
        {shown.map(({ column, laid }, at) => (
          <section key={column.key} aria-label={column.title} className={styles.column}>
            {/* biome-ignore lint/a11y: a shortcut for the mouse; the button "Book a visit" is for everybody */}
            <div
              ref={(element) => {
                if (element) bodies.current.set(column.key, element);
                else bodies.current.delete(column.key);
              }}
              className={styles.body}
              style={{ height, backgroundSize: `100% ${hourHeight}px` }}
              onClick={(event: MouseEvent<HTMLElement>) => {
                if (!onEmpty || event.target !== event.currentTarget) return;
                const spot = spotOf(at, event.clientY - event.currentTarget.getBoundingClientRect().top - hourHeight / 4, 0);
                if (spot) onEmpty(spot);
              }}
            >
              {laid.map(({ item: { visit, span }, lane, lanes }) => (
                <VisitBlock
                  key={visit.id}
                  visit={visit}
                  timeZone={timeZone}
                  crewName={column.crew === null && crews.length > 1 ? crews.find((crew) => crew.id === visit.crew)?.name : undefined}
                  dimmed={dragged?.item.id === visit.id}
                  style={{
                    top: toPixels(span.from - hours.from),
                    height: toPixels(span.to - span.from) - 2,
                    left: `calc(${(lane / lanes) * 100}% + 2px)`,
                    width: `calc(${100 / lanes}% - 5px)`,
                  }}
                  {...(mayMove && isMovable(visit) ? handlers(visit) : {})}
                  onClick={(event) => {
                    if (!endsDrag(event)) onOpen(visit);
                  }}
                />
              ))}
              {dragged && ghost && dragged.column === at && (
                <div
                  role="status"
                  className={styles.ghost}
                  style={{ top: toPixels(ghost.minutes - hours.from), height: toPixels(lengthOf(dragged.item)) - 2 }}
                >
                  {new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(ghost.minutes * 60_000)}
                </div>
              )}
              {column.date === wall.date && wall.minutes >= hours.from && wall.minutes < hours.to && (
                <div className={styles.now} style={{ top: toPixels(wall.minutes - hours.from) }} />
              )}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
