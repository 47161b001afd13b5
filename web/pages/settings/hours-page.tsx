// When the shop is open, on its own clock.
import { Button, Group, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../parts/card.tsx';
import { TimeZoneSelect } from '../../parts/fields/time-zone-select.tsx';
import { WeekHours } from '../../parts/fields/week-hours.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';
import { writeDay } from '../../parts/wording.ts';

export function HoursPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'hours');
  const hours = form.inside('hours');
  const { holidays } = hours.value;
  const [day, setDay] = useState('');
  return (
    <>
      <PageTitle title="Hours and holidays">While you are open, calls ring. While you are closed, callers get a text at once.</PageTitle>
      <SectionForm shop={shop} form={form}>
        <Card title="Week">
          <TimeZoneSelect {...hours.field('timeZone')} />
          <WeekHours {...hours.field('weekly')} />
        </Card>
        <Card title="Holidays" about="Days on which you are closed all day.">
          <Group align="flex-end" gap="sm">
            <TextInput label="Day" type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            <Button
              variant="light"
              disabled={day === '' || holidays.includes(day)}
              onClick={() => {
                hours.set({ holidays: [...holidays, day].sort() });
                setDay('');
              }}
            >
              Add the day
            </Button>
          </Group>
          <RowList
            label="Holidays"
            rows={holidays.map((holiday) => ({
              key: holiday,
              title: writeDay(holiday),
              action: (
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  aria-label={`Remove ${writeDay(holiday)}`}
                  onClick={() => hours.set({ holidays: holidays.filter((other) => other !== holiday) })}
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
