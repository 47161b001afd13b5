// Whether offers go out, of what kinds, how often, and where not for now.
import { Checkbox, Stack, Switch } from '@mantine/core';
import { type MarketingKind, marketingKinds } from '../../../src/core/marketing/marketing-rules.ts';
import { Card } from '../card.tsx';
import { faultAt } from '../faults.ts';
import { ListField } from '../fields/list-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SectionForm, saySaved, useSection } from '../section-form.tsx';
import { kindWords } from './kind-words.ts';

export function OfferSettings({ shop }: { shop: string }) {
  const section = useSection(
    shop,
    'offers',
    ({ marketing }) => marketing,
    (marketing) => ({ marketing }),
  );
  const { value, set, error } = section;
  return (
    <SectionForm shop={shop} section={{ ...section, save: () => section.save(() => saySaved('Saved.')) }}>
      <Card title="Offers by text" about="Only who has agreed in writing, for your shop, gets any. STOP and “no more offers” end them.">
        <Switch label="Send offers" checked={value.on} onChange={(event) => set({ on: event.currentTarget.checked })} />
        {value.on && (
          <>
            <Switch
              label="Ask customers once whether they want offers"
              description="Right after they have booked by text. They agree with JOIN."
              checked={value.invite}
              onChange={(event) => set({ invite: event.currentTarget.checked })}
            />
            <Checkbox.Group
              label="What may be sent"
              value={value.kinds}
              error={faultAt(error, 'marketing.kinds')}
              onChange={(kinds) => set({ kinds: kinds as MarketingKind[] })}
            >
              <Stack gap="xs" mt="xs">
                {marketingKinds.map((kind) => (
                  <Checkbox key={kind} value={kind} label={kindWords[kind].name} description={kindWords[kind].about} />
                ))}
              </Stack>
            </Checkbox.Group>
            <NumberField
              label="At most one to a person in"
              unit="days"
              min={1}
              max={365}
              value={value.perDays}
              error={faultAt(error, 'marketing.perDays')}
              onChange={(perDays) => set({ perDays })}
            />
            <ListField
              label="States that get nothing for now"
              description="Such as one that has declared an emergency: New York and Louisiana forbid offers then. Two letters each."
              placeholder="NY LA"
              separator={/[\s,;]+/}
              joint=" "
              rows={1}
              value={value.holds}
              error={faultAt(error, 'marketing.holds')}
              onChange={(holds) => set({ holds: holds.map((state) => state.toUpperCase()) })}
            />
          </>
        )}
      </Card>
    </SectionForm>
  );
}
