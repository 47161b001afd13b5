// Which handset the caller holds: a few that are worth trying, or any number.
import { NativeSelect, TextInput } from '@mantine/core';
import { readTypedNumber } from './wording.ts';

const presets = [
  { value: '+15035550175', label: '(503) 555-0175, a customer' },
  { value: '+15035550176', label: '(503) 555-0176, another customer' },
  { value: 'anonymous', label: 'Number withheld' },
  { value: '+442071838750', label: '+44 20 7183 8750, from abroad' },
];
const other = 'other';

export type ChosenCaller = { preset: string; typed: string };
export const firstCaller: ChosenCaller = { preset: '+15035550175', typed: '' };

/** The number as the network knows it; null while what is typed is not a number. */
export const numberOf = (caller: ChosenCaller): string | null => (caller.preset === other ? readTypedNumber(caller.typed) : caller.preset);

export function CallerPicker(props: { chosen: ChosenCaller; onChoose: (caller: ChosenCaller) => void; disabled: boolean }) {
  const { chosen, onChoose, disabled } = props;
  return (
    <>
      <NativeSelect
        label="Calling from"
        disabled={disabled}
        value={chosen.preset}
        data={[...presets, { value: other, label: 'Another number…' }]}
        onChange={(event) => onChoose({ ...chosen, preset: event.currentTarget.value })}
      />
      {chosen.preset === other && (
        <TextInput
          label="Number"
          type="tel"
          maxLength={30}
          disabled={disabled}
          placeholder="(503) 555-0123"
          value={chosen.typed}
          error={chosen.typed && !numberOf(chosen) ? 'Digits only, for example (503) 555-0123 or +44 20 7183 8750.' : undefined}
          onChange={(event) => onChoose({ ...chosen, typed: event.currentTarget.value })}
        />
      )}
    </>
  );
}
