// What of the ledger is shown. All of it stands in the address, so that it can be kept and passed on.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isDate } from '../calendar/zone-clock.ts';
import styles from './call-filters.module.css';
import { isOutcome, type OutcomeChoice, outcomeChoices } from './outcomes.ts';

export type Chosen = {
  outcome?: OutcomeChoice | undefined;
  caller?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};
type Props = { chosen: Chosen; onChoose: (change: Chosen) => void };

/** As many digits of a number, at least, as the server looks for. */
export const isEnough = (typed: string): boolean => /^[\d\s().+-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 3;

export function CallFilters({ chosen, onChoose }: Props) {
  const [typed, setTyped] = useState(chosen.caller ?? '');
  useEffect(() => setTyped((now) => (chosen.caller === undefined && isEnough(now) ? '' : (chosen.caller ?? now))), [chosen.caller]);
  const date = (name: 'from' | 'to', label: string) => (
    <TextInput
      label={label}
      type="date"
      value={chosen[name] ?? ''}
      onChange={(event) => onChoose({ [name]: isDate(event.currentTarget.value) ? event.currentTarget.value : undefined })}
    />
  );
  return (
    <search className={styles.filters} aria-label="Filter the calls">
      <NativeSelect
        label="Outcome"
        data={[{ value: '', label: 'All' }, ...outcomeChoices.map(({ value, label }) => ({ value, label }))]}
        value={chosen.outcome ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose({ outcome: isOutcome(value) ? value : undefined })}
      />
      <TextInput
        label="Caller"
        type="tel"
        placeholder="Any part of a number"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onChoose({ caller: isEnough(value) ? value.trim() : undefined });
        }}
        error={typed !== '' && !isEnough(typed) ? 'Type at least three digits.' : undefined}
      />
      {date('from', 'From')}
      {date('to', 'To')}
      {Object.values(chosen).some((value) => value !== undefined) && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped('');
            onChoose({ outcome: undefined, caller: undefined, from: undefined, to: undefined });
          }}
        >
          Show all
        </Button>
      )}
    </search>
  );
}
