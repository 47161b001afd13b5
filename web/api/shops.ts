// A shop and its settings: read once, changed in parts.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/shops.ts';
import { request } from './request.ts';
import { me } from './session.ts';

export type ShopSettings = z.output<typeof shapes.newShop>;
export type Shop = Omit<z.output<typeof shapes.shopView>, 'settings'> & { settings: ShopSettings };
export type NewShop = z.input<typeof shapes.newShop>;

export const shopQuery = (shop: string) =>
  queryOptions({ queryKey: ['shops', shop], queryFn: ({ signal }) => request<Shop>('GET', `/shops/${shop}`, { signal }) });

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
