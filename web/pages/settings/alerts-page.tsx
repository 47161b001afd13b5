// Who is told that a customer waits, and who is next when nobody answers.
import { Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Card } from '../../parts/card.tsx';
import { faultAt } from '../../parts/faults.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RowEditor } from '../../parts/fields/row-editor.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';

export function AlertsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const section = useSection(
    shop,
    'alerts',
    (settings) => ({
      alertPhone: settings.alertPhone ?? '',
      takes: settings.scheduling.emergency.takes,
      onCallPhone: settings.scheduling.emergency.onCallPhone ?? '',
      ladder: settings.scheduling.ladder,
    }),
    ({ alertPhone, takes, onCallPhone, ladder }, settings) => ({
      alertPhone: alertPhone.trim() || null,
      scheduling: { ...settings.scheduling, emergency: { takes, onCallPhone: onCallPhone.trim() || null }, ladder },
    }),
  );
  const { value, set, error } = section;
  return (
    <>
      <PageTitle title="Alerts and on-call" />
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card title="Alerts">
          <TextInput
            label="Phone that is told"
            description="A text goes there when a call was missed, when a customer writes, and when a person is needed. You can answer customers by replying to it."
            type="tel"
            value={value.alertPhone}
            error={faultAt(error, 'alertPhone')}
            onChange={(event) => set({ alertPhone: event.currentTarget.value })}
          />
        </Card>
        <Card title="If nobody answers" about="Whoever is next on the ladder is told, until one has answered the customer.">
          <RowEditor
            label="Ladder"
            items={value.ladder}
            onChange={(ladder) => set({ ladder })}
            blank={() => ({ phone: '', afterMinutes: 10, by: 'text' as const })}
            add="Add the next person"
            most={5}
            nameOf={(_, index) => `Rung ${index + 1}`}
            empty="Nobody is told after the first. A customer who waits then waits for that one phone."
          >
            {(rung, setRung, index) => (
              <Group align="flex-start" gap="sm">
                <TextInput
                  label="Phone"
                  type="tel"
                  required
                  value={rung.phone}
                  error={faultAt(error, `scheduling.ladder.${index}.phone`)}
                  onChange={(event) => setRung({ phone: event.currentTarget.value })}
                />
                <NumberField
                  label="After"
                  unit="minutes"
                  min={1}
                  max={240}
                  value={rung.afterMinutes}
                  onChange={(afterMinutes) => setRung({ afterMinutes })}
                />
                <NativeSelect
                  label="By"
                  value={rung.by}
                  data={[
                    { value: 'text', label: 'a text' },
                    { value: 'call', label: 'a phone call' },
                  ]}
                  onChange={(event) => setRung({ by: event.currentTarget.value as 'text' | 'call' })}
                />
              </Group>
            )}
          </RowEditor>
        </Card>
        <Card title="Emergencies">
          <Switch
            label="We take emergencies"
            description="Gas, fire and flooding are told how to be safe first, whatever is set here."
            checked={value.takes}
            onChange={(event) => set({ takes: event.currentTarget.checked })}
          />
          {value.takes && (
            <TextInput
              label="Phone on call"
              description="Told at once, at any hour. Empty: the phone for alerts."
              type="tel"
              value={value.onCallPhone}
              error={faultAt(error, 'scheduling.emergency.onCallPhone')}
              onChange={(event) => set({ onCallPhone: event.currentTarget.value })}
            />
          )}
        </Card>
      </SectionForm>
    </>
  );
}
