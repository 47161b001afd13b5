// The opening hours of a week, day by day, each with as many spans as it has.
import { ActionIcon, Button, Switch, Text } from '@mantine/core';
import { type BusinessHours, type OpenSpan, type Weekday, weekdays } from '../../../src/core/business-hours.ts';
import { weekdayNames } from '../wording.ts';
import styles from './week-hours.module.css';

type Weekly = BusinessHours['weekly'];
const workday: OpenSpan = { from: '08:00', to: '17:00' };

// A clock has no 24:00; at the end of a span its midnight means the end of the day.
const shownEnd = (to: string) => (to === '24:00' ? '00:00' : to);
const keptEnd = (to: string) => (to === '00:00' ? '24:00' : to);

export function WeekHours({ value: weekly, onChange }: { value: Weekly; onChange: (weekly: Weekly) => void }) {
  const setDay = (day: Weekday, spans: OpenSpan[]) => onChange({ ...weekly, [day]: spans });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend would break the grid of the days
    <div role="group" aria-label="Opening hours" className={styles.week}>
      {weekdays.map((day) => {
        const spans = weekly[day] ?? [];
        const name = weekdayNames[day];
        const setSpan = (index: number, change: Partial<OpenSpan>) =>
          setDay(
            day,
            spans.map((span, other) => (other === index ? { ...span, ...change } : span)),
          );
        return (
          <div key={day} className={styles.day}>
            <Switch
              label={name}
              checked={spans.length > 0}
              onChange={(event) => setDay(day, event.currentTarget.checked ? [{ ...workday }] : [])}
            />
            <div className={styles.spans}>
              {spans.length === 0 && <Text c="dimmed">Closed</Text>}
              {spans.map((span, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity
                <div key={index} className={styles.span}>
                  <input
                    type="time"
                    required
                    className={styles.time}
                    aria-label={`${name} opens${index > 0 ? ' again' : ''}`}
                    value={span.from}
                    onChange={(event) => setSpan(index, { from: event.currentTarget.value })}
                  />
                  <span>to</span>
                  <input
                    type="time"
                    required
                    className={styles.time}
                    aria-label={`${name} closes${index > 0 ? ' again' : ''}`}
                    value={shownEnd(span.to)}
                    onChange={(event) => setSpan(index, { to: keptEnd(event.currentTarget.value) })}
                  />
                  {index > 0 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Remove the second opening on ${name}`}
                      onClick={() =>
                        setDay(
                          day,
                          spans.filter((_, other) => other !== index),
                        )
                      }
                    >
                      ×
                    </ActionIcon>
                  )}
                </div>
              ))}
            </div>
            {spans.length > 0 && spans.length < 3 && (
              <Button
                size="xs"
                variant="subtle"
                aria-label={`Add hours on ${name}`}
                onClick={() => setDay(day, [...spans, { from: '18:00', to: '20:00' }])}
              >
                Add hours
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange({ ...weekly, ...Object.fromEntries(weekdays.slice(1, 5).map((day) => [day, weekly.mon ?? []])) })}
        >
          Same as Monday until Friday
        </Button>
      </div>
    </div>
  );
}
