// Who is texted back and what stands behind it: notices, the do-not-call list, and how long everything is kept.
import { Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { defaultRetention } from '../../../src/core/shop-rules.ts';
import type { ShopSettings } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { faultAt } from '../../parts/faults.ts';
import { ListField } from '../../parts/fields/list-field.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { DoNotCall } from '../../parts/records/do-not-call.tsx';
import { Notices } from '../../parts/records/notices.tsx';
import { Purges } from '../../parts/records/purges.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';

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
  const section = useSection(
    shop,
    'records',
    ({ textBack, ownDomains, mailingAddress, retention }) => ({ textBack, ownDomains, mailingAddress: mailingAddress ?? '', retention }),
    ({ mailingAddress, ...value }) => ({ ...value, mailingAddress: mailingAddress.trim() || null }),
  );
  const { value, set, error } = section;
  const { retention } = value;
  const keep = (change: Partial<typeof retention>) => set({ retention: { ...retention, ...change } });
  return (
    <>
      <PageTitle title="Rules and records">What stands behind each text, and how long it is kept.</PageTitle>
      <div style={{ maxWidth: 720, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 20 }}>
        <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
          <Card title="Texting back">
            <Radio.Group
              label="When a call was missed"
              value={value.textBack}
              error={faultAt(error, 'textBack')}
              onChange={(textBack) => set({ textBack: textBack as ShopSettings['textBack'] })}
            >
              <Stack gap="xs" mt="xs">
                {modes.map((mode) => (
                  <Radio key={mode.value} value={mode.value} label={mode.label} description={mode.about} />
                ))}
              </Stack>
            </Radio.Group>
            <ListField
              label="Your own domains"
              description="Links in texts lead to these, or under them. Without any, no text has a link. One a line."
              placeholder="harborplumbing.com"
              separator={/[\s,;]+/}
              value={value.ownDomains}
              error={faultAt(error, 'ownDomains')}
              onChange={(ownDomains) => set({ ownDomains })}
            />
            <TextInput
              label="Mailing address"
              description="Given in the answer to HELP. Canada asks for it."
              placeholder="12 Dock St, Portland, OR 97202"
              maxLength={120}
              value={value.mailingAddress}
              error={faultAt(error, 'mailingAddress')}
              onChange={(event) => set({ mailingAddress: event.currentTarget.value })}
            />
          </Card>
          <Card title="How long it is kept" about="The record of who agreed and who said STOP has no end.">
            <Group align="flex-start" gap="lg">
              <NumberField
                label="Recordings and pictures"
                unit="days"
                min={1}
                max={3650}
                value={retention.recordingDays}
                error={faultAt(error, 'retention.recordingDays')}
                onChange={(recordingDays) => keep({ recordingDays })}
              />
              <NumberField
                label="Words, names, addresses"
                unit="months"
                min={1}
                max={600}
                value={retention.contentMonths}
                error={faultAt(error, 'retention.contentMonths')}
                onChange={(contentMonths) => keep({ contentMonths })}
              />
              {retention.logYears !== null && (
                <NumberField
                  label="That there was a call or text"
                  unit="years"
                  description="After the last one; five at least."
                  min={5}
                  max={50}
                  value={retention.logYears}
                  error={faultAt(error, 'retention.logYears')}
                  onChange={(logYears) => keep({ logYears })}
                />
              )}
            </Group>
            <Switch
              label="Keep the log of calls and texts without an end"
              checked={retention.logYears === null}
              onChange={(event) => keep({ logYears: event.currentTarget.checked ? null : (defaultRetention.logYears ?? 5) })}
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
