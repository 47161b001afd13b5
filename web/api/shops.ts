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
    mutationFn: (order: NewShop) => request<Shop>('POST', '/shops', { body: order }),
    onSuccess: (shop) => {
      client.setQueryData(shopQuery(shop.id).queryKey, shop);
      return client.fetchQuery({ ...me, staleTime: 0 });
    },
  });
}

/** Changes settings as they are at the server now, not as they were when the page opened. */
export function useChangeShop(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: (settings: ShopSettings) => Partial<ShopSettings>) => {
      const { settings } = await client.fetchQuery({ ...shopQuery(shop), staleTime: 0 });
      return await request<Shop>('PATCH', `/shops/${shop}`, { body: change(settings) });
    },
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
