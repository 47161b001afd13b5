// The numbers of a period, by the clock of the shop.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/leads.ts';
import { request } from './request.ts';

export type Numbers = z.infer<typeof shapes.numbers>;

// A long period is counted anew each time.
const countMs = 30_000;
export const useNumbers = (shop: string, period: { from: string; to: string }) =>
  useQuery({
    queryKey: ['shops', shop, 'numbers', period],
    queryFn: ({ signal }) =>
      request<Numbers>('GET', `/shops/${shop}/numbers?${new URLSearchParams(period)}`, { signal, patienceMs: countMs }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
