// Where the shop drives to: postcodes as they are pasted, and towns.
import { Text } from '@mantine/core';
import type { ShopSettings } from '../api/shops.ts';
import { faultAt } from './faults.ts';
import { ListField } from './fields/list-field.tsx';

type Area = ShopSettings['scheduling']['serviceArea'];

export function AreaFields({ value, error, onChange }: { value: Area; error: Error | null; onChange: (change: Partial<Area>) => void }) {
  const everywhere = value.postcodes.length === 0 && value.cities.length === 0;
  return (
    <>
      <ListField
        label="Postcodes"
        description="Paste a list, with spaces, commas or lines between."
        placeholder="97201 97202 97203"
        separator={/[\s,;]+/}
        joint=" "
        rows={4}
        value={value.postcodes}
        error={faultAt(error, 'scheduling.serviceArea.postcodes')}
        onChange={(postcodes) => onChange({ postcodes: [...new Set(postcodes)] })}
      />
      <ListField
        label="Towns"
        description="One a line."
        placeholder="Portland"
        value={value.cities}
        error={faultAt(error, 'scheduling.serviceArea.cities')}
        onChange={(cities) => onChange({ cities })}
      />
      <Text c="dimmed" role="status">
        {everywhere
          ? 'Nothing here means everywhere: no address is turned away.'
          : `${value.postcodes.length} ${value.postcodes.length === 1 ? 'postcode' : 'postcodes'} and ${value.cities.length} ${value.cities.length === 1 ? 'town' : 'towns'}. An address elsewhere goes to a person, who decides.`}
      </Text>
    </>
  );
}
