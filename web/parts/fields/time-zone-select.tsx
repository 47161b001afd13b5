// The zone of the shop's clock: those of North America first.
import { NativeSelect } from '@mantine/core';

const near = [
  ['America/New_York', 'Eastern'],
  ['America/Chicago', 'Central'],
  ['America/Denver', 'Mountain'],
  ['America/Phoenix', 'Arizona'],
  ['America/Los_Angeles', 'Pacific'],
  ['America/Anchorage', 'Alaska'],
  ['Pacific/Honolulu', 'Hawaii'],
  ['America/Halifax', 'Atlantic'],
  ['America/Puerto_Rico', 'Puerto Rico'],
] as const;

/** The zone of this browser's clock; null when it is none that can be chosen. */
export function browserZone(): string | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return near.some(([known]) => known === timeZone) || Intl.supportedValuesOf('timeZone').includes(timeZone) ? timeZone : null;
}

type Props = { value: string; error?: string | undefined; onChange: (zone: string) => void };

export function TimeZoneSelect({ value, error, onChange }: Props) {
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !near.some(([known]) => known === zone));
  if (!near.some(([known]) => known === value) && !others.includes(value)) others.push(value);
  return (
    <NativeSelect
      label="Time zone"
      description="All times of the shop are on this clock."
      value={value}
      error={error}
      data={[
        { group: 'North America', items: near.map(([zone, name]) => ({ value: zone, label: `${name} (${zone})` })) },
        { group: 'All', items: others },
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
