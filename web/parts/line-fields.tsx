// What a call to a line does: who is rung, for how long, and what comes when nobody answers.
import { NativeSelect, Radio, Stack, Switch } from '@mantine/core';
import type { LineSettings } from '../api/shops.ts';
import { faultAt } from './faults.ts';
import { ListField } from './fields/list-field.tsx';
import { NumberField } from './fields/number-field.tsx';

const modes = [
  { value: 'ring-first', label: 'Ring your phones first', about: 'Customers call this number; whoever is not answered gets the text.' },
  {
    value: 'overflow',
    label: 'Take what your own number does not answer',
    about: 'Your number forwards here when nobody answers, so a call that arrives was missed already.',
  },
  { value: 'text-only', label: 'Answer every call by text', about: 'No phone rings.' },
] as const;

type Props = { value: LineSettings; error: Error | null; onChange: (change: Partial<LineSettings>) => void };

export function LineFields({ value, error, onChange }: Props) {
  return (
    <>
      <Radio.Group
        label="A call"
        value={value.mode}
        error={faultAt(error, 'mode')}
        onChange={(mode) => onChange({ mode: mode as LineSettings['mode'] })}
      >
        <Stack gap="xs" mt="xs">
          {modes.map((mode) => (
            <Radio key={mode.value} value={mode.value} label={mode.label} description={mode.about} />
          ))}
        </Stack>
      </Radio.Group>
      {value.mode === 'ring-first' && (
        <>
          <ListField
            label="Phones that ring"
            description="One a line."
            placeholder="(503) 555-0175"
            rows={2}
            value={value.ringPhones}
            error={faultAt(error, 'ringPhones')}
            onChange={(ringPhones) => onChange({ ringPhones })}
          />
          <NativeSelect
            label="They ring"
            value={value.ringOrder}
            data={[
              { value: 'at-once', label: 'all at once' },
              { value: 'in-turn', label: 'one after the other' },
            ]}
            onChange={(event) => onChange({ ringOrder: event.currentTarget.value as LineSettings['ringOrder'] })}
          />
          <NumberField
            label="For"
            unit="seconds"
            description="Longer, and the voicemail of a mobile phone picks up first."
            min={5}
            max={15}
            value={value.ringSeconds}
            error={faultAt(error, 'ringSeconds')}
            onChange={(ringSeconds) => onChange({ ringSeconds })}
          />
          <Switch
            label="Whoever picks up presses 1 to take the call"
            description="So that a voicemail is never taken for a person."
            checked={value.screening}
            onChange={(event) => onChange({ screening: event.currentTarget.checked })}
          />
          <NativeSelect
            label="While you are closed"
            value={value.modeWhenClosed}
            data={[
              { value: 'text-only', label: 'no phone rings, callers get a text' },
              { value: 'ring-first', label: 'phones ring as well' },
            ]}
            onChange={(event) => onChange({ modeWhenClosed: event.currentTarget.value as LineSettings['modeWhenClosed'] })}
          />
        </>
      )}
      <Switch
        label="Callers can leave a voicemail"
        checked={value.voicemail}
        onChange={(event) => onChange({ voicemail: event.currentTarget.checked })}
      />
    </>
  );
}
