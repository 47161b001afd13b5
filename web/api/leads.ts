// The board of leads: a column for each stage, the latest first, and moving a lead from one to another.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as inbox from '../../src/contract/inbox.ts';
import type * as shapes from '../../src/contract/leads.ts';
import { pollMs } from './polling.ts';
import { request } from './request.ts';

type Board = z.infer<typeof shapes.leadsBoard>;
export type LeadColumn = Board['columns'][number];
export type Lead = LeadColumn['leads'][number];
export type Stage = LeadColumn['stage'];
export type StageChange = z.input<typeof inbox.stageChange>;

const keyOf = (shop: string) => ['shops', shop, 'leads'];

export const useBoard = (shop: string) =>
  useQuery({
    queryKey: keyOf(shop),
    queryFn: ({ signal }) => request<Board>('GET', `/shops/${shop}/leads`, { signal }),
    refetchInterval: pollMs,
  });

/** The rest of a column, behind its first page. */
export const useMoreLeads = (shop: string, stage: Stage, after: string | null) =>
  useInfiniteQuery({
    queryKey: [...keyOf(shop), stage, after],
    queryFn: async ({ signal, pageParam }) => {
      const { columns } = await request<Board>('GET', `/shops/${shop}/leads?${new URLSearchParams({ stage, before: pageParam })}`, {
        signal,
      });
      return columns[0] as LeadColumn;
    },
    initialPageParam: after ?? '',
    getNextPageParam: (page) => page.next,
    enabled: false,
  });

/** The card is in its new column at once, and back in the old one when the server refuses. */
export function useMoveLead(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lead, ...change }: StageChange & { lead: Lead; stage: Stage }) =>
      request('PUT', `/shops/${shop}/threads/${encodeURIComponent(lead.phone)}/stage`, { body: change }),
    onMutate: async ({ lead, stage, because = null }) => {
      await client.cancelQueries({ queryKey: keyOf(shop) });
      const before = client.getQueryData<Board>(keyOf(shop));
      if (before) client.setQueryData(keyOf(shop), moved(before, { ...lead, stage, lostBecause: stage === 'lost' ? because : null }));
      return { before };
    },
    onError: (_error, _change, context) => client.setQueryData(keyOf(shop), context?.before),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(shop) }),
  });
}

function moved({ columns }: Board, lead: Lead): Board {
  const without = columns.map((column) => {
    const leads = column.leads.filter((one) => one.phone !== lead.phone);
    return { ...column, leads, count: column.count - (column.leads.length - leads.length) };
  });
  return {
    columns: without.map((column) =>
      column.stage === lead.stage ? { ...column, leads: [lead, ...column.leads], count: column.count + 1 } : column,
    ),
  };
}
