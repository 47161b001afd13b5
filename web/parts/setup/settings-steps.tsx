// The steps that fill in the shop's settings. Each is saved before the next opens.
import { NativeSelect, Switch, Text, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { usualWeek } from '../../../src/core/business-hours.ts';
import { tradePacks } from '../../../src/core/trades/index.ts';
import { useCreateShop, useShop } from '../../api/shops.ts';
import { AreaFields } from '../area-fields.tsx';
import { RadioField } from '../fields/radio-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { browserZone, TimeZoneSelect } from '../fields/time-zone-select.tsx';
import { WeekHours } from '../fields/week-hours.tsx';
import { schedulingModes } from '../scheduling-modes.ts';
import { useForm } from '../use-form.ts';
import { useSettings } from '../use-settings.ts';
import { tradeNames } from '../wording.ts';
import { StepForm } from './step-form.tsx';

export type StepProps = { shop: string; goOn: () => void; goBack: () => void };

const nothingYet = { name: '' };

/** The first step makes the shop, on the clock of whoever makes it; from then on everything is kept there. */
export function NewBusinessStep({ onMade }: { onMade: (shop: string) => void }) {
  const create = useCreateShop();
  const timeZone = browserZone();
  const form = useForm({
    key: 'new shop',
    saved: nothingYet,
    send: ({ name }, { again }) =>
      create.mutateAsync({ order: { name, ...(timeZone === null ? {} : { hours: { timeZone, weekly: usualWeek } }) }, again }),
  });
  return (
    <StepForm form={form} onGoOn={(made) => made && onMade(made.id)}>
      <NameField autoComplete="organization" {...form.field('name')} />
    </StepForm>
  );
}

const NameField = (field: TextInputProps) => (
  <TextInput label="Name of the business" description="As customers know it. It stands in every text." required maxLength={80} {...field} />
);

export function BusinessStep({ shop, goOn }: StepProps) {
  const form = useSettings(shop, 'set-up business');
  return (
    <StepForm form={form} onGoOn={goOn}>
      <NameField {...form.field('name')} />
      <TextInput
        label="E-mail for help"
        description="Named to whoever texts HELP. You can leave it empty."
        type="email"
        {...form.field('helpEmail')}
      />
    </StepForm>
  );
}

export function TradeStep({ shop, goOn, goBack }: StepProps) {
  const form = useSettings(shop, 'set-up trade');
  return (
    <StepForm
      about="The trade brings its services, how callers call them, what is asked first, and what cannot wait. All of it can be changed later."
      form={form}
      onGoOn={goOn}
      onBack={goBack}
    >
      <NativeSelect
        label="Trade"
        data={Object.entries(tradeNames).map(([trade, label]) => ({ value: trade, label }))}
        {...form.field('trade')}
      />
      <WhatComesWith trade={form.value.trade} />
      <RadioField label="When a caller writes back" options={schedulingModes} {...form.field('mode')} />
    </StepForm>
  );
}

function WhatComesWith({ trade }: { trade: string }) {
  const { services, questions } = tradePacks[trade as keyof typeof tradePacks];
  return (
    <section aria-label="What comes with the trade">
      <Text size="sm" fw={600}>
        Knows {services.length} services
      </Text>
      <Text size="sm" c="dimmed">
        {services.map((service) => service.name).join(' · ')}
      </Text>
      {questions[0] && (
        <>
          <Text size="sm" fw={600} mt="xs">
            Asks, for example
          </Text>
          <Text size="sm" c="dimmed">
            “{questions[0].en}”
          </Text>
        </>
      )}
    </section>
  );
}

export function HoursStep({ shop, goOn, goBack }: StepProps) {
  const { settings } = useShop(shop);
  const [here] = useState(browserZone);
  const form = useSettings(shop, 'set-up hours');
  const hours = form.inside('hours');
  const { timeZone } = hours.value;
  return (
    <StepForm
      about="While you are open, your phones ring. While you are closed, callers get a text at once."
      form={form}
      onGoOn={goOn}
      onBack={goBack}
    >
      <TimeZoneSelect {...hours.field('timeZone')} />
      {here !== null && here !== timeZone && timeZone === settings.hours.timeZone && (
        <Text size="sm">
          Your own clock is on {here}.{' '}
          <button type="button" className="link" onClick={() => hours.set({ timeZone: here })}>
            Use that
          </button>
        </Text>
      )}
      <WeekHours {...hours.field('weekly')} />
    </StepForm>
  );
}

export function AreaStep({ shop, goOn, goBack }: StepProps) {
  const form = useSettings(shop, 'set-up area');
  return (
    <StepForm about="Nobody is promised a visit where you do not drive to." form={form} onGoOn={goOn} onBack={goBack}>
      <AreaFields area={form.inside('serviceArea')} />
    </StepForm>
  );
}

export function AlertsStep({ shop, goOn, goBack }: StepProps) {
  const form = useSettings(shop, 'set-up alerts');
  return (
    <StepForm
      about="Whenever a person is needed, this phone gets a text. Replying to it answers the customer."
      form={form}
      onGoOn={goOn}
      onBack={goBack}
    >
      <TextInput label="Mobile phone that is alerted" type="tel" autoComplete="tel" {...form.field('alertPhone')} />
      <Switch label="We take emergencies" description="They are alerted at any hour." {...form.inside('emergency').tick('takes')} />
    </StepForm>
  );
}

export function TextStep({ shop, goOn, goBack }: StepProps) {
  const form = useSettings(shop, 'set-up text');
  return (
    <StepForm
      about="Goes out within seconds to whoever called and was not answered. Carriers and the law allow little in it; what breaks a rule is said here."
      form={form}
      onGoOn={goOn}
      onBack={goBack}
    >
      <TextField
        first
        label="Wording"
        description="{business} becomes the name of the business."
        shopName={form.value.name}
        {...form.field('firstText')}
      />
    </StepForm>
  );
}
