// The ledger of calls page by page, and whether it balances.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/activity.ts';
import { pollMs } from './polling.ts';
import { request } from './request.ts';

export type CallsPage = z.infer<typeof shapes.callsPage>;
export type Call = CallsPage['calls'][number];
export type Balance = CallsPage['balance'];
export type CallFilter = Pick<z.infer<typeof shapes.callsQuery>, 'outcome' | 'caller' | 'since' | 'until'>;

const pageSize = 100;

function addressOf(shop: string, filter: CallFilter, of: Record<string, string | undefined> = {}): string {
  const given = Object.entries({ shop, ...filter, ...of }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}

const keyOf = (shop: string) => ['shops', shop, 'calls'];

export const useLedger = (shop: string, filter: CallFilter) =>
  useInfiniteQuery({
    queryKey: [...keyOf(shop), filter],
    queryFn: ({ signal, pageParam }) =>
      request<CallsPage>('GET', `/calls?${addressOf(shop, filter, { before: pageParam, limit: String(pageSize) })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Who has scrolled far would load all of it again and again.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : pollMs),
  });

/** Of every call, whatever the filter. */
export const useBalance = (shop: string) =>
  useQuery({
    queryKey: [...keyOf(shop), 'balance'],
    queryFn: async ({ signal }) => (await request<CallsPage>('GET', `/calls?${addressOf(shop, {}, { limit: '1' })}`, { signal })).balance,
    refetchInterval: 60_000,
  });

/** Where the same calls are to be had as a file. */
export const csvAddress = (shop: string, filter: CallFilter): string => `/api/v1/calls.csv?${addressOf(shop, filter)}`;
