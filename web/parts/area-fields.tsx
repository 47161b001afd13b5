// Where the shop drives to: postcodes as they are pasted, and towns.
import { Text } from '@mantine/core';
import type { ShopSettings } from '../api/shops.ts';
import type { Fields } from './fields/fields-of.ts';
import { ListField } from './fields/list-field.tsx';

export function AreaFields({ area }: { area: Fields<ShopSettings['scheduling']['serviceArea']> }) {
  const { postcodes, cities } = area.value;
  return (
    <>
      <ListField
        label="Postcodes"
        description="Paste a list, with spaces, commas or lines between."
        placeholder="97201 97202 97203"
        separator={/[\s,;]+/}
        joint=" "
        rows={4}
        {...area.field('postcodes')}
        onChange={(typed) => area.set({ postcodes: [...new Set(typed)] })}
      />
      <ListField label="Towns" description="One a line." placeholder="Portland" {...area.field('cities')} />
      <Text c="dimmed" role="status">
        {postcodes.length === 0 && cities.length === 0
          ? 'Nothing here means everywhere: no address is turned away.'
          : `${postcodes.length} ${postcodes.length === 1 ? 'postcode' : 'postcodes'} and ${cities.length} ${cities.length === 1 ? 'town' : 'towns'}. An address elsewhere goes to a person, who decides.`}
      </Text>
    </>
  );
}
