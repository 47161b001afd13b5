// A form over the settings of a shop. They lie flat, so that a page takes out of them what it shows; what it has changed is
// all that it saves, so that two pages, or two people, do not undo each other.
import { useSuspenseQuery } from '@tanstack/react-query';
import { schedulingOff } from '../../src/core/scheduling-rules.ts';
import { isFresh } from '../api/kept.ts';
import { type ShopSettings, shopQuery, useSaveShop, useShopNow } from '../api/shops.ts';
import { type Form, useForm } from './use-form.ts';

type Scheduling = ShopSettings['scheduling'];
/** An empty field stands for none of it. */
const orNone = ['alertPhone', 'helpPhone', 'helpEmail', 'mailingAddress'] as const;
type OrNone = (typeof orNone)[number];
export type FlatSettings = Omit<ShopSettings, 'scheduling' | OrNone> & Scheduling & Record<OrNone, string>;

const isScheduling = (name: string): name is keyof Scheduling => name in schedulingOff;

export function useSettings(shop: string, name: string): Form<FlatSettings> {
  const { data, dataUpdatedAt } = useSuspenseQuery(shopQuery(shop));
  const now = useShopNow(shop);
  const save = useSaveShop(shop);
  return useForm({
    key: `${shop} ${name}`,
    saved: flatten(data.settings),
    fresh: isFresh(dataUpdatedAt),
    latest: async () => flatten((await now()).settings),
    send: async (value, { changes }) => {
      if (Object.keys(changes).length > 0) await save.mutateAsync(changeOf(value, changes));
    },
    pathOf: (path) => (isScheduling(path.split('.')[0] as string) ? `scheduling.${path}` : path),
  });
}

export function flatten({ scheduling, ...settings }: ShopSettings): FlatSettings {
  const fields = Object.fromEntries(orNone.map((name) => [name, settings[name] ?? ''])) as Record<OrNone, string>;
  return { ...settings, ...scheduling, ...fields };
}

/** What is sent: the changed settings alone, and scheduling whole. */
export function changeOf(value: FlatSettings, changes: Partial<FlatSettings>): Partial<ShopSettings> {
  const names = Object.keys(changes) as (keyof FlatSettings)[];
  const change = Object.fromEntries(
    names.filter((name) => !isScheduling(name)).map((name) => [name, isOrNone(name) ? value[name].trim() || null : value[name]]),
  );
  if (!names.some(isScheduling)) return change;
  return { ...change, scheduling: Object.fromEntries(Object.entries(value).filter(([name]) => isScheduling(name))) as Scheduling };
}

const isOrNone = (name: string): name is OrNone => (orNone as readonly string[]).includes(name);
