// Which days of the week.
import { Checkbox, Group } from '@mantine/core';
import { type Weekday, weekdays } from '../../src/core/business-hours.ts';
import { weekdayNames } from './wording.ts';

type Props = { value: Weekday[]; error?: string | undefined; onChange: (days: Weekday[]) => void };

export function DayCheckboxes({ value, error, onChange }: Props) {
  return (
    <Checkbox.Group label="Days" value={value} error={error} onChange={(days) => onChange(weekdays.filter((day) => days.includes(day)))}>
      <Group mt={4} gap="md">
        {weekdays.map((day) => (
          <Checkbox key={day} value={day} label={weekdayNames[day].slice(0, 3)} aria-label={weekdayNames[day]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
