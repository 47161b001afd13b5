// Who is told that a customer waits, and who is next when nobody answers.
import { Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Card } from '../../parts/card.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';

export function AlertsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'alerts');
  const emergency = form.inside('emergency');
  return (
    <>
      <PageTitle title="Alerts and on-call" />
      <SectionForm shop={shop} form={form}>
        <Card title="Alerts">
          <TextInput
            label="Phone that is told"
            description="A text goes there when a call was missed, when a customer writes, and when a person is needed. You can answer customers by replying to it."
            type="tel"
            {...form.field('alertPhone')}
          />
        </Card>
        <Card title="If nobody answers" about="Whoever is next on the ladder is told, until one has answered the customer.">
          <RowEditor
            label="Ladder"
            {...form.list('ladder')}
            blank={() => ({ phone: '', afterMinutes: 10, by: 'text' as const })}
            add="Add the next person"
            most={5}
            nameOf={(_, index) => `Rung ${index + 1}`}
            empty="Nobody is told after the first. A customer who waits then waits for that one phone."
          >
            {(rung) => (
              <Group align="flex-start" gap="sm">
                <TextInput label="Phone" type="tel" required {...rung.field('phone')} />
                <NumberField label="After" unit="minutes" min={1} max={240} {...rung.field('afterMinutes')} />
                <NativeSelect
                  label="By"
                  data={[
                    { value: 'text', label: 'a text' },
                    { value: 'call', label: 'a phone call' },
                  ]}
                  {...rung.field('by')}
                />
              </Group>
            )}
          </RowEditor>
        </Card>
        <Card title="Emergencies">
          <Switch
            label="We take emergencies"
            description="Gas, fire and flooding are told how to be safe first, whatever is set here."
            {...emergency.tick('takes')}
          />
          {emergency.value.takes && (
            <TextInput
              label="Phone on call"
              description="Told at once, at any hour. Empty: the phone for alerts."
              type="tel"
              {...emergency.field('onCallPhone')}
              value={emergency.value.onCallPhone ?? ''}
              onChange={({ currentTarget: { value } }) => emergency.set({ onCallPhone: value.trim() ? value : null })}
            />
          )}
        </Card>
      </SectionForm>
    </>
  );
}
