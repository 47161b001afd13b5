// The ledger of calls, as far as a proof needs it: which have arrived since a moment.
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/activity.ts';
import { request } from './request.ts';

export type LedgerCall = z.infer<typeof shapes.callView>;
type CallsPage = z.infer<typeof shapes.callsPage>;

const pollMs = 1500;

/** Calls that have arrived since `since` (ISO), newest first, asked for again and again; null asks for nothing. */
export const useArrivingCalls = (shop: string, since: string | null) =>
  useQuery({
    queryKey: ['shops', shop, 'arriving calls', since],
    queryFn: async ({ signal }) =>
      (await request<CallsPage>('GET', `/calls?${new URLSearchParams({ shop, since: since ?? '', limit: '10' })}`, { signal })).calls,
    enabled: since !== null,
    refetchInterval: pollMs,
  });
