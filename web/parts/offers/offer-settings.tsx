// Whether offers go out, of what kinds, how often, and where not for now.
import { Checkbox, Stack, Switch } from '@mantine/core';
import { marketingKinds } from '../../../src/core/marketing/marketing-rules.ts';
import { Card } from '../card.tsx';
import { ListField } from '../fields/list-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { SectionForm } from '../section-form.tsx';
import { useSettings } from '../use-settings.ts';
import { kindWords } from './kind-words.ts';

export function OfferSettings({ shop }: { shop: string }) {
  const form = useSettings(shop, 'offers');
  const marketing = form.inside('marketing');
  const { value } = marketing;
  return (
    <SectionForm shop={shop} form={form} said="Saved.">
      <Card title="Offers by text" about="Only who has agreed in writing, for your shop, gets any. STOP and “no more offers” end them.">
        <Switch label="Send offers" {...marketing.tick('on')} />
        {value.on && (
          <>
            <Switch
              label="Ask customers once whether they want offers"
              description="Right after they have booked by text. They agree with JOIN."
              {...marketing.tick('invite')}
            />
            <Checkbox.Group label="What may be sent" {...marketing.field('kinds')}>
              <Stack gap="xs" mt="xs">
                {marketingKinds.map((kind) => (
                  <Checkbox key={kind} value={kind} label={kindWords[kind].name} description={kindWords[kind].about} />
                ))}
              </Stack>
            </Checkbox.Group>
            <NumberField label="At most one to a person in" unit="days" min={1} max={365} {...marketing.field('perDays')} />
            <ListField
              label="States that get nothing for now"
              description="Such as one that has declared an emergency: New York and Louisiana forbid offers then. Two letters each."
              placeholder="NY LA"
              separator={/[\s,;]+/}
              joint=" "
              rows={1}
              {...marketing.field('holds')}
              onChange={(typed) => marketing.set({ holds: typed.map((state) => state.toUpperCase()) })}
            />
          </>
        )}
      </Card>
    </SectionForm>
  );
}
