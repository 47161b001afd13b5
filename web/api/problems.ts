// What keeps a shop's texts from going out, and what else needs somebody.
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/health.ts';
import { request } from './request.ts';

export type Problem = z.infer<typeof shapes.problem>;

/** Some come with time alone. */
const againMs = 60_000;

export const useProblems = (shop: string) =>
  useQuery({
    queryKey: ['shops', shop, 'problems'],
    queryFn: async ({ signal }) => (await request<{ problems: Problem[] }>('GET', `/shops/${shop}/problems`, { signal })).problems,
    refetchInterval: againMs,
  });
