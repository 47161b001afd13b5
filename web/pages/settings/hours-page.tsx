// When the shop is open, on its own clock.
import { Button, Group, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../parts/card.tsx';
import { faultAt } from '../../parts/faults.ts';
import { TimeZoneSelect } from '../../parts/fields/time-zone-select.tsx';
import { WeekHours } from '../../parts/fields/week-hours.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';
import { writeDay } from '../../parts/wording.ts';

export function HoursPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const section = useSection(
    shop,
    'hours',
    (settings) => settings.hours,
    (hours) => ({ hours }),
  );
  const { value, set, error } = section;
  const [day, setDay] = useState('');
  return (
    <>
      <PageTitle title="Hours and holidays">While you are open, calls ring. While you are closed, callers get a text at once.</PageTitle>
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card title="Week">
          <TimeZoneSelect value={value.timeZone} error={faultAt(error, 'hours.timeZone')} onChange={(timeZone) => set({ timeZone })} />
          <WeekHours weekly={value.weekly} onChange={(weekly) => set({ weekly })} />
        </Card>
        <Card title="Holidays" about="Days on which you are closed all day.">
          <Group align="flex-end" gap="sm">
            <TextInput label="Day" type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            <Button
              variant="light"
              disabled={day === '' || value.holidays.includes(day)}
              onClick={() => {
                set({ holidays: [...value.holidays, day].sort() });
                setDay('');
              }}
            >
              Add the day
            </Button>
          </Group>
          <RowList
            label="Holidays"
            rows={value.holidays.map((holiday) => ({
              key: holiday,
              title: writeDay(holiday),
              action: (
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${writeDay(holiday)}`}
                  onClick={() => set({ holidays: value.holidays.filter((other) => other !== holiday) })}
                >
                  Remove
                </Button>
              ),
            }))}
          />
        </Card>
      </SectionForm>
    </>
  );
}
