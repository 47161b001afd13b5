// What the shop does: the services of its trade with their durations, and those that it adds.
import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { tradePacks } from '../../src/core/trades/index.ts';
import type { ShopSettings } from '../api/shops.ts';
import type { List } from './fields/fields-of.ts';
import { ListField } from './fields/list-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { RowEditor } from './fields/row-editor.tsx';
import styles from './service-rows.module.css';
import { idOf } from './wording.ts';

type Service = ShopSettings['scheduling']['services'][number];
type Props = { trade: string; services: List<Service> };

const urgencies = [
  { value: 'emergency', label: 'An emergency' },
  { value: 'urgent', label: 'Urgent' },
  { value: 'today', label: 'Today' },
  { value: 'soon', label: 'Soon' },
  { value: 'flexible', label: 'Can wait' },
];

const packOf = (trade: string) => tradePacks[trade as keyof typeof tradePacks].services;

/** The trade's own services: only their durations are changed, which makes them the shop's. */
export function TradeServices({ trade, services: { items: services, onChange } }: Props) {
  return (
    <ul className={styles.services}>
      {packOf(trade).map((usual) => {
        const own = services.find((service) => service.id === usual.id);
        const minutes = own?.minutes ?? usual.minutes;
        return (
          <li key={usual.id}>
            <span>
              {own?.name ?? usual.name}
              {own && own.minutes !== usual.minutes && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  (usually {usual.minutes})
                </Text>
              )}
            </span>
            <label>
              <input
                type="number"
                min={5}
                max={1440}
                step={5}
                required
                className={styles.minutes}
                aria-label={`Minutes for ${usual.name}`}
                value={minutes || ''}
                onChange={(event) => {
                  const changed = { ...(own ?? usual), minutes: Number(event.currentTarget.value) };
                  const others = services.filter((service) => service.id !== usual.id);
                  onChange(JSON.stringify(changed) === JSON.stringify(usual) ? others : [...others, changed]);
                }}
              />{' '}
              min
            </label>
          </li>
        );
      })}
    </ul>
  );
}

export function OwnServices({ trade, services: { items: services, onChange, fault } }: Props) {
  const usual = new Set(packOf(trade).map((service) => service.id));
  const kept = services.filter((service) => usual.has(service.id));
  const own = services.filter((service) => !usual.has(service.id));
  return (
    <RowEditor
      label="Own services"
      items={own}
      onChange={(changed) => onChange([...kept, ...changed])}
      blank={(): Service => ({
        id: `service-${own.length + 1}`,
        name: '',
        nameEs: '',
        words: [],
        minutes: 60,
        skills: [],
        urgency: 'soon',
      })}
      add="Add a service"
      nameOf={(service) => service.name || 'New service'}
      empty="Nothing beside the services of the trade."
      fault={(path, exactly) => {
        const [index, ...rest] = path.split('.');
        return fault([services.indexOf(own[Number(index)] as Service), ...rest].join('.'), exactly);
      }}
    >
      {(service) => (
        <>
          <Group align="flex-start" gap="sm">
            <TextInput
              label="Name"
              required
              maxLength={80}
              {...service.field('name')}
              onChange={({ currentTarget: { value: name } }) => service.set({ name, id: idOf(name) })}
            />
            <TextInput label="Name in Spanish" required maxLength={80} {...service.field('nameEs')} />
            <NumberField label="Takes" unit="minutes" min={5} max={1440} {...service.field('minutes')} />
            <NativeSelect label="Usually" data={urgencies} {...service.field('urgency')} />
          </Group>
          <ListField label="How callers call it" description="One a line, in English and Spanish." {...service.field('words')} />
          <ListField
            label="What a crew has to be able to do"
            description="Only where crews differ."
            rows={1}
            {...service.field('skills')}
          />
        </>
      )}
    </RowEditor>
  );
}
