// Day, from, to and crew of a visit.
import { NativeSelect, TextInput } from '@mantine/core';
import type { Crew } from '../../api/calendar.ts';
import { faultAt } from '../faults.ts';
import type { When } from './when.ts';
import styles from './when-fields.module.css';

type Props = {
  when: When;
  onWhen: (change: Partial<When>) => void;
  crew: string;
  onCrew: (crew: string) => void;
  crews: Crew[];
  /** What stands for no crew of its own, as in "Whoever is free"; left out, one must be chosen. */
  anyCrew?: string;
  error: Error | null;
};

export function WhenFields({ when, onWhen, crew, onCrew, crews, anyCrew, error }: Props) {
  const ofCrews = crews.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.fields}>
      <TextInput
        className={styles.wide}
        label="Day"
        type="date"
        required
        value={when.date}
        onChange={(event) => onWhen({ date: event.currentTarget.value })}
      />
      <TextInput
        label="From"
        type="time"
        required
        value={when.from}
        onChange={(event) => onWhen({ from: event.currentTarget.value })}
        error={faultAt(error, 'startsAt')}
      />
      <TextInput
        label="To"
        type="time"
        required
        value={when.to}
        onChange={(event) => onWhen({ to: event.currentTarget.value })}
        error={faultAt(error, 'endsAt')}
      />
      {(crews.length > 1 || crews.every((one) => one.id !== crew)) && (
        <NativeSelect
          className={styles.wide}
          label="Crew"
          data={anyCrew === undefined ? ofCrews : [{ value: '', label: anyCrew }, ...ofCrews]}
          value={crew}
          onChange={(event) => onCrew(event.currentTarget.value)}
          error={faultAt(error, 'crew')}
        />
      )}
    </div>
  );
}
