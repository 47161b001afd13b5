// The steps that fill in the shop's settings. Each is saved before the next opens.
import { NativeSelect, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usualWeek } from '../../../src/core/business-hours.ts';
import { tradePacks } from '../../../src/core/trades/index.ts';
import { useCreateShop, useShop } from '../../api/shops.ts';
import { AreaFields } from '../area-fields.tsx';
import { faultAt } from '../faults.ts';
import { TextField } from '../fields/text-field.tsx';
import { browserZone, TimeZoneSelect } from '../fields/time-zone-select.tsx';
import { WeekHours } from '../fields/week-hours.tsx';
import { schedulingModes } from '../scheduling-modes.ts';
import { useSection } from '../section-form.tsx';
import { useDraft } from '../use-draft.ts';
import { tradeNames } from '../wording.ts';
import { StepForm } from './step-form.tsx';

export type StepProps = { shop: string; goOn: () => void; goBack: () => void };

const nothingYet = { name: '' };

/** The first step makes the shop, on the clock of whoever makes it; from then on everything is kept there. */
export function NewBusinessStep({ onMade }: { onMade: (shop: string) => void }) {
  const { value, set, discard } = useDraft('new shop', nothingYet);
  const create = useCreateShop();
  const timeZone = browserZone();
  const goOn = () =>
    create.mutate(
      { name: value.name, ...(timeZone === null ? {} : { hours: { timeZone, weekly: usualWeek } }) },
      {
        onSuccess: (made) => {
          discard();
          onMade(made.id);
        },
      },
    );
  return (
    <StepForm pending={create.isPending} error={create.error} onGoOn={goOn}>
      <TextInput
        label="Name of the business"
        description="As customers know it. It stands in every text."
        required
        maxLength={80}
        autoComplete="organization"
        value={value.name}
        error={faultAt(create.error, 'name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
    </StepForm>
  );
}

export function BusinessStep({ shop, goOn }: StepProps) {
  const section = useSection(
    shop,
    'set-up business',
    ({ name, helpEmail }) => ({ name, helpEmail: helpEmail ?? '' }),
    ({ name, helpEmail }) => ({ name, helpEmail: helpEmail.trim() || null }),
  );
  return (
    <StepForm pending={section.pending} error={section.error} onGoOn={() => section.save(goOn)}>
      <TextInput
        label="Name of the business"
        description="As customers know it. It stands in every text."
        required
        maxLength={80}
        value={section.value.name}
        error={faultAt(section.error, 'name')}
        onChange={(event) => section.set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="E-mail for help"
        description="Named to whoever texts HELP. You can leave it empty."
        type="email"
        value={section.value.helpEmail}
        error={faultAt(section.error, 'helpEmail')}
        onChange={(event) => section.set({ helpEmail: event.currentTarget.value })}
      />
    </StepForm>
  );
}

export function TradeStep({ shop, goOn, goBack }: StepProps) {
  const section = useSection(
    shop,
    'set-up trade',
    ({ scheduling: { trade, mode } }) => ({ trade, mode }),
    (value, settings) => ({ scheduling: { ...settings.scheduling, ...value } }),
  );
  const { value, set } = section;
  const pack = tradePacks[value.trade as keyof typeof tradePacks];
  return (
    <StepForm
      about="The trade brings its services, how callers call them, what is asked first, and what cannot wait. All of it can be changed later."
      pending={section.pending}
      error={section.error}
      onGoOn={() => section.save(goOn)}
      onBack={goBack}
    >
      <NativeSelect
        label="Trade"
        value={value.trade}
        data={Object.entries(tradeNames).map(([trade, label]) => ({ value: trade, label }))}
        onChange={(event) => set({ trade: event.currentTarget.value })}
      />
      <section aria-label="What comes with the trade">
        <Text size="sm" fw={600}>
          Knows {pack.services.length} services
        </Text>
        <Text size="sm" c="dimmed">
          {pack.services.map((service) => service.name).join(' · ')}
        </Text>
        {pack.questions[0] && (
          <>
            <Text size="sm" fw={600} mt="xs">
              Asks, for example
            </Text>
            <Text size="sm" c="dimmed">
              “{pack.questions[0].en}”
            </Text>
          </>
        )}
      </section>
      <Radio.Group label="When a caller writes back" value={value.mode} onChange={(mode) => set({ mode: mode as typeof value.mode })}>
        <Stack gap="xs" mt="xs">
          {schedulingModes.map((mode) => (
            <Radio key={mode.value} value={mode.value} label={mode.label} description={mode.about} />
          ))}
        </Stack>
      </Radio.Group>
    </StepForm>
  );
}

export function HoursStep({ shop, goOn, goBack }: StepProps) {
  const { settings } = useShop(shop);
  const [here] = useState(browserZone);
  const section = useSection(
    shop,
    'set-up hours',
    ({ hours }) => hours,
    (hours) => ({ hours }),
  );
  const { value, set, error } = section;
  return (
    <StepForm
      about="While you are open, your phones ring. While you are closed, callers get a text at once."
      pending={section.pending}
      error={error}
      onGoOn={() => section.save(goOn)}
      onBack={goBack}
    >
      <TimeZoneSelect value={value.timeZone} error={faultAt(error, 'hours.timeZone')} onChange={(timeZone) => set({ timeZone })} />
      {here !== null && here !== value.timeZone && value.timeZone === settings.hours.timeZone && (
        <Text size="sm">
          Your own clock is on {here}.{' '}
          <button type="button" className="link" onClick={() => set({ timeZone: here })}>
            Use that
          </button>
        </Text>
      )}
      <WeekHours weekly={value.weekly} onChange={(weekly) => set({ weekly })} />
    </StepForm>
  );
}

export function AreaStep({ shop, goOn, goBack }: StepProps) {
  const section = useSection(
    shop,
    'set-up area',
    ({ scheduling }) => scheduling.serviceArea,
    (serviceArea, settings) => ({ scheduling: { ...settings.scheduling, serviceArea } }),
  );
  return (
    <StepForm
      about="Nobody is promised a visit where you do not drive to."
      pending={section.pending}
      error={section.error}
      onGoOn={() => section.save(goOn)}
      onBack={goBack}
    >
      <AreaFields value={section.value} error={section.error} onChange={section.set} />
    </StepForm>
  );
}

export function AlertsStep({ shop, goOn, goBack }: StepProps) {
  const section = useSection(
    shop,
    'set-up alerts',
    ({ alertPhone, scheduling }) => ({ alertPhone: alertPhone ?? '', takes: scheduling.emergency.takes }),
    ({ alertPhone, takes }, settings) => ({
      alertPhone: alertPhone.trim() || null,
      scheduling: { ...settings.scheduling, emergency: { ...settings.scheduling.emergency, takes } },
    }),
  );
  const { value, set, error } = section;
  return (
    <StepForm
      about="Whenever a person is needed, this phone gets a text. Replying to it answers the customer."
      pending={section.pending}
      error={error}
      onGoOn={() => section.save(goOn)}
      onBack={goBack}
    >
      <TextInput
        label="Mobile phone that is alerted"
        type="tel"
        autoComplete="tel"
        value={value.alertPhone}
        error={faultAt(error, 'alertPhone')}
        onChange={(event) => set({ alertPhone: event.currentTarget.value })}
      />
      <Switch
        label="We take emergencies"
        description="They are alerted at any hour."
        checked={value.takes}
        onChange={(event) => set({ takes: event.currentTarget.checked })}
      />
    </StepForm>
  );
}

export function TextStep({ shop, goOn, goBack }: StepProps) {
  const { name } = useShop(shop).settings;
  const section = useSection(
    shop,
    'set-up text',
    ({ firstText }) => ({ firstText }),
    (value) => value,
  );
  return (
    <StepForm
      about="Goes out within seconds to whoever called and was not answered. Carriers and the law allow little in it; what breaks a rule is said here."
      pending={section.pending}
      error={section.error}
      onGoOn={() => section.save(goOn)}
      onBack={goBack}
    >
      <TextField
        first
        label="Wording"
        description="{business} becomes the name of the business."
        shopName={name}
        value={section.value.firstText}
        error={faultAt(section.error, 'firstText')}
        onChange={(firstText) => section.set({ firstText })}
      />
    </StepForm>
  );
}
