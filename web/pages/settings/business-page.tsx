// Who the shop is, and how far conversations go without a person.
import { Checkbox, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Card } from '../../parts/card.tsx';
import { NumberField } from '../../parts/fields/number-field.tsx';
import { RadioField } from '../../parts/fields/radio-field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { schedulingModes } from '../../parts/scheduling-modes.ts';
import { SectionForm } from '../../parts/section-form.tsx';
import { useSettings } from '../../parts/use-settings.ts';
import { languageNames, tradeNames } from '../../parts/wording.ts';

export function BusinessPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const form = useSettings(shop, 'business');
  const model = form.inside('model');
  return (
    <>
      <PageTitle title="Business" />
      <SectionForm shop={shop} form={form}>
        <Card title="Who you are">
          <TextInput
            label="Name of the business"
            description="Stands in every text, so that people know who writes."
            required
            maxLength={80}
            {...form.field('name')}
          />
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              label="Phone for help"
              description="Named to whoever texts HELP. Empty: your line."
              type="tel"
              miw={220}
              {...form.field('helpPhone')}
            />
            <TextInput
              label="E-mail for help"
              description="Named beside it, if you want."
              type="email"
              miw={220}
              {...form.field('helpEmail')}
            />
          </Group>
        </Card>
        <Card title="Conversations">
          <NativeSelect
            label="Trade"
            description="What callers ask for, how long it takes, and what cannot wait."
            data={Object.entries(tradeNames).map(([trade, label]) => ({ value: trade, label }))}
            {...form.field('trade')}
          />
          <RadioField label="When a caller writes back" options={schedulingModes} {...form.field('mode')} />
          <Checkbox.Group
            label="Languages"
            description="The first of them is used until the caller writes another."
            {...form.field('languages')}
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
          <Switch label="Ask the language model" {...model.tick('use')} />
          {model.value.use && (
            <NumberField label="Most that it may cost a day" unit="cents" min={0} max={100_000} {...model.field('dailyCents')} />
          )}
        </Card>
      </SectionForm>
    </>
  );
}
