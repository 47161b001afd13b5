// What a shop keeps as proof: notices, its do-not-call list, and what was deleted by age.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/records.ts';
import { request } from './request.ts';

export type Notice = z.output<typeof shapes.noticeView>;
export type NewNotice = z.input<typeof shapes.newNotice>;
export type DoNotCallList = z.output<typeof shapes.doNotCallList>;
type Purge = z.output<typeof shapes.purgeView>;

const noticesOf = (shop: string) => ['shops', shop, 'notices'];

export const useNotices = (shop: string) =>
  useQuery({
    queryKey: noticesOf(shop),
    queryFn: async ({ signal }) => (await request<{ notices: Notice[] }>('GET', `/shops/${shop}/notices`, { signal })).notices,
  });

function useNoticeChange<Order, Answer>(shop: string, send: (order: Order) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: noticesOf(shop) }) });
}

export const useRecordNotice = (shop: string) =>
  useNoticeChange(shop, (notice: NewNotice) => request<Notice>('POST', `/shops/${shop}/notices`, { body: notice }));
export const useEndNotice = (shop: string) =>
  useNoticeChange(shop, (notice: string) => request('POST', `/shops/${shop}/notices/${notice}/end`));

export const useDoNotCall = (shop: string) =>
  useQuery({
    queryKey: ['shops', shop, 'do-not-call'],
    queryFn: ({ signal }) => request<DoNotCallList>('GET', `/shops/${shop}/do-not-call`, { signal }),
  });

export const usePurges = (shop: string) =>
  useQuery({
    queryKey: ['shops', shop, 'purges'],
    queryFn: async ({ signal }) => (await request<{ purges: Purge[] }>('GET', `/shops/${shop}/purges`, { signal })).purges,
  });
