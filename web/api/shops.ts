// A shop, its settings and its lines: read once, changed in parts.
import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/shops.ts';
import { request } from './request.ts';
import { me } from './session.ts';

export type ShopSettings = z.output<typeof shapes.newShop>;
export type Shop = Omit<z.output<typeof shapes.shopView>, 'settings'> & { settings: ShopSettings };
type NewShop = z.input<typeof shapes.newShop>;
export type LineSettings = z.output<typeof shapes.lineSettings>;
export type Line = Omit<z.output<typeof shapes.lineView>, 'settings'> & { settings: LineSettings };
export type TwilioConnection = z.input<typeof shapes.twilioConnection>;
export type ConnectionResult = z.output<typeof shapes.connectionResult>;

export const shopQuery = (shop: string) =>
  queryOptions({ queryKey: ['shops', shop], queryFn: ({ signal }) => request<Shop>('GET', `/shops/${shop}`, { signal }) });

export const useShop = (shop: string): Shop => useSuspenseQuery(shopQuery(shop)).data;

export function useCreateShop() {
  const client = useQueryClient();
  return useMutation({
    // `again`: the order went out before without an answer. The shop may have been made; two of one name are not wanted.
    mutationFn: async ({ order, again }: { order: NewShop; again: boolean }) => {
      const known = again ? (await client.fetchQuery({ ...me, staleTime: 0 })).shops : [];
      const made = known.find(({ name }) => name === order.name.trim());
      return made ? await request<Shop>('GET', `/shops/${made.id}`) : await request<Shop>('POST', '/shops', { body: order });
    },
    onSuccess: (shop) => {
      client.setQueryData(shopQuery(shop.id).queryKey, shop);
      return client.fetchQuery({ ...me, staleTime: 0 });
    },
  });
}

/** Asks for the shop as it is at the server now. */
export function useShopNow(shop: string): () => Promise<Shop> {
  const client = useQueryClient();
  return () => client.fetchQuery({ ...shopQuery(shop), staleTime: 0 });
}

export function useSaveShop(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<ShopSettings>) => request<Shop>('PATCH', `/shops/${shop}`, { body: change }),
    onSuccess: (changed) => {
      client.setQueryData(shopQuery(shop).queryKey, changed);
      return client.invalidateQueries({ queryKey: me.queryKey });
    },
  });
}

export const linesQuery = (shop: string) =>
  queryOptions({
    queryKey: ['shops', shop, 'lines'],
    queryFn: async ({ signal }) => (await request<{ lines: Line[] }>('GET', `/shops/${shop}/lines`, { signal })).lines,
  });

/** Asks for the line as it is at the server now. */
export function useLineNow(shop: string): (id: string) => Promise<Line> {
  const client = useQueryClient();
  return async (id) => {
    const line = (await client.fetchQuery({ ...linesQuery(shop), staleTime: 0 })).find((one) => one.id === id);
    if (!line) throw new Error('There is no such line any more. Reload the page.');
    return line;
  };
}

export const useLines = (shop: string) => useQuery(linesQuery(shop));

function useLineChange<Order, Answer>(shop: string, send: (order: Order) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: linesQuery(shop).queryKey }) });
}

export const useChangeLine = (shop: string, line: string) =>
  useLineChange(shop, (change: Partial<LineSettings>) => request<Line>('PATCH', `/shops/${shop}/lines/${line}`, { body: change }));

export const useAddSimulatedLine = (shop: string) =>
  useLineChange(shop, (order: Partial<LineSettings> & { phoneNumber: string }) =>
    request<Line>('POST', `/shops/${shop}/lines`, { body: order }),
  );

// Twilio is asked several things one after the other.
const connectMs = 60_000;
export const useConnectTwilio = (shop: string) =>
  useLineChange(shop, (order: TwilioConnection) =>
    request<ConnectionResult>('POST', `/shops/${shop}/connections/twilio`, { body: order, patienceMs: connectMs }),
  );
