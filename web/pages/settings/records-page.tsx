// Who is texted back and what stands behind it: notices, the do-not-call list, and how long everything is kept.
import { Group, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { defaultRetention } from '../../../src/core/shop-rules.ts';
import type { ShopSettings } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { ListField } from '../../parts/fields/list-field.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RadioField } from '../../parts/fields/radio-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { DoNotCall } from '../../parts/records/do-not-call.tsx';
import { Notices } from '../../parts/records/notices.tsx';
import { Purges } from '../../parts/records/purges.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';

const modes: { value: ShopSettings['textBack']; label: string; about: string }[] = [
  { value: 'standard', label: 'Missed calls are texted', about: 'Callers are told so in your greeting or where they find your number.' },
  {
    value: 'strict',
    label: 'Only callers who agree are texted',
    about: 'Who pressed 1, or stayed on the line until they had heard that a text comes.',
  },
  { value: 'off', label: 'Nobody is texted', about: 'Each missed call becomes a task to call back.' },
];

export function RecordsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'records');
  const retention = form.inside('retention');
  const { logYears } = retention.value;
  return (
    <>
      <PageTitle title="Rules and records">What stands behind each text, and how long it is kept.</PageTitle>
      <div style={{ maxWidth: 720, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 20 }}>
        <SectionForm shop={shop} form={form}>
          <Card title="Texting back">
            <RadioField label="When a call was missed" options={modes} {...form.field('textBack')} />
            <ListField
              label="Your own domains"
              description="Links in texts lead to these, or under them. Without any, no text has a link. One a line."
              placeholder="harborplumbing.com"
              separator={/[\s,;]+/}
              {...form.field('ownDomains')}
            />
            <TextInput
              label="Mailing address"
              description="Given in the answer to HELP. Canada asks for it."
              placeholder="12 Dock St, Portland, OR 97202"
              maxLength={120}
              {...form.field('mailingAddress')}
            />
          </Card>
          <Card title="How long it is kept" about="The record of who agreed and who said STOP has no end.">
            <Group align="flex-start" gap="lg">
              <NumberField label="Recordings and pictures" unit="days" min={1} max={3650} {...retention.field('recordingDays')} />
              <NumberField label="Words, names, addresses" unit="months" min={1} max={600} {...retention.field('contentMonths')} />
              {logYears !== null && (
                <NumberField
                  label="That there was a call or text"
                  unit="years"
                  description="After the last one; five at least."
                  min={5}
                  max={50}
                  {...retention.field('logYears')}
                  value={logYears}
                />
              )}
            </Group>
            <Switch
              label="Keep the log of calls and texts without an end"
              checked={logYears === null}
              onChange={(event) => retention.set({ logYears: event.currentTarget.checked ? null : (defaultRetention.logYears ?? 5) })}
            />
          </Card>
        </SectionForm>
        <Notices shop={shop} />
        <DoNotCall shop={shop} />
        <Purges shop={shop} />
      </div>
    </>
  );
}
