// What a call to a line does: who is rung, for how long, and what comes when nobody answers.
import { NativeSelect, Switch } from '@mantine/core';
import type { LineSettings } from '../api/shops.ts';
import type { Fields } from './fields/fields-of.ts';
import { ListField } from './fields/list-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { RadioField } from './fields/radio-field.tsx';

const modes = [
  { value: 'ring-first', label: 'Ring your phones first', about: 'Customers call this number; whoever is not answered gets the text.' },
  {
    value: 'overflow',
    label: 'Take what your own number does not answer',
    about: 'Your number forwards here when nobody answers, so a call that arrives was missed already.',
  },
  { value: 'text-only', label: 'Answer every call by text', about: 'No phone rings.' },
] as const;

export function LineFields({ line }: { line: Fields<LineSettings> }) {
  const { value } = line;
  return (
    <>
      <RadioField label="A call" options={modes} {...line.field('mode')} />
      {value.mode === 'ring-first' && (
        <>
          <ListField
            label="Phones that ring"
            description="One a line."
            placeholder="(503) 555-0175"
            rows={2}
            {...line.field('ringPhones')}
          />
          <NativeSelect
            label="They ring"
            data={[
              { value: 'at-once', label: 'all at once' },
              { value: 'in-turn', label: 'one after the other' },
            ]}
            {...line.field('ringOrder')}
          />
          <NumberField
            label="For"
            unit="seconds"
            description="Longer, and the voicemail of a mobile phone picks up first."
            min={5}
            max={15}
            {...line.field('ringSeconds')}
          />
          <Switch
            label="Whoever picks up presses 1 to take the call"
            description="So that a voicemail is never taken for a person."
            {...line.tick('screening')}
          />
          <NativeSelect
            label="While you are closed"
            data={[
              { value: 'text-only', label: 'no phone rings, callers get a text' },
              { value: 'ring-first', label: 'phones ring as well' },
            ]}
            {...line.field('modeWhenClosed')}
          />
        </>
      )}
      <Switch label="Callers can leave a voicemail" {...line.tick('voicemail')} />
    </>
  );
}
