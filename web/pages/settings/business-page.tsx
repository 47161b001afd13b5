// Who the shop is, and how far conversations go without a person.
import { Checkbox, Group, NativeSelect, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Card } from '../../parts/card.tsx';
import { faultAt } from '../../parts/faults.ts';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { schedulingModes } from '../../parts/scheduling-modes.ts';
import { SectionForm, saySaved, useSection } from '../../parts/section-form.tsx';
import { languageNames, tradeNames } from '../../parts/wording.ts';

type Language = keyof typeof languageNames;

export function BusinessPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const section = useSection(
    shop,
    'business',
    (settings) => ({
      name: settings.name,
      helpPhone: settings.helpPhone ?? '',
      helpEmail: settings.helpEmail ?? '',
      trade: settings.scheduling.trade,
      mode: settings.scheduling.mode,
      languages: settings.scheduling.languages,
      model: settings.scheduling.model,
    }),
    ({ name, helpPhone, helpEmail, ...scheduling }, settings) => ({
      name,
      helpPhone: helpPhone.trim() || null,
      helpEmail: helpEmail.trim() || null,
      scheduling: { ...settings.scheduling, ...scheduling },
    }),
  );
  const { value, set, error } = section;
  return (
    <>
      <PageTitle title="Business" />
      <SectionForm shop={shop} section={{ ...section, save: () => section.save(saySaved) }}>
        <Card title="Who you are">
          <TextInput
            label="Name of the business"
            description="Stands in every text, so that people know who writes."
            required
            maxLength={80}
            value={value.name}
            error={faultAt(error, 'name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              label="Phone for help"
              description="Named to whoever texts HELP. Empty: your line."
              type="tel"
              miw={220}
              value={value.helpPhone}
              error={faultAt(error, 'helpPhone')}
              onChange={(event) => set({ helpPhone: event.currentTarget.value })}
            />
            <TextInput
              label="E-mail for help"
              description="Named beside it, if you want."
              type="email"
              miw={220}
              value={value.helpEmail}
              error={faultAt(error, 'helpEmail')}
              onChange={(event) => set({ helpEmail: event.currentTarget.value })}
            />
          </Group>
        </Card>
        <Card title="Conversations">
          <NativeSelect
            label="Trade"
            description="What callers ask for, how long it takes, and what cannot wait."
            value={value.trade}
            data={Object.entries(tradeNames).map(([trade, label]) => ({ value: trade, label }))}
            error={faultAt(error, 'scheduling.trade')}
            onChange={(event) => set({ trade: event.currentTarget.value as typeof value.trade })}
          />
          <Radio.Group
            label="When a caller writes back"
            value={value.mode}
            error={faultAt(error, 'scheduling.mode')}
            onChange={(mode) => set({ mode: mode as typeof value.mode })}
          >
            <Stack gap="xs" mt="xs">
              {schedulingModes.map((mode) => (
                <Radio key={mode.value} value={mode.value} label={mode.label} description={mode.about} />
              ))}
            </Stack>
          </Radio.Group>
          <Checkbox.Group
            label="Languages"
            description="The first of them is used until the caller writes another."
            value={value.languages}
            error={faultAt(error, 'scheduling.languages')}
            onChange={(languages) => set({ languages: languages as Language[] })}
          >
            <Group mt="xs">
              {Object.entries(languageNames).map(([language, label]) => (
                <Checkbox key={language} value={language} label={label} />
              ))}
            </Group>
          </Checkbox.Group>
        </Card>
        <Card
          title="Language model"
          about="Reads what the rules of the product do not, if whoever runs this server has set one up. It never decides what may be sent."
        >
          <Switch
            label="Ask the language model"
            checked={value.model.use}
            onChange={(event) => set({ model: { ...value.model, use: event.currentTarget.checked } })}
          />
          {value.model.use && (
            <NumberField
              label="Most that it may cost a day"
              unit="cents"
              min={0}
              max={100_000}
              value={value.model.dailyCents}
              error={faultAt(error, 'scheduling.model.dailyCents')}
              onChange={(dailyCents) => set({ model: { ...value.model, dailyCents } })}
            />
          )}
        </Card>
      </SectionForm>
    </>
  );
}
