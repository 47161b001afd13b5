// What waits now, what was won today, and whether everything works.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/leads.ts';
import { request } from './request.ts';

export type Now = z.infer<typeof shapes.now>;
export type Waiting = Now['waiting'][number];

export const useNow = (shop: string) =>
  useQuery({ queryKey: ['shops', shop, 'now'], queryFn: ({ signal }) => request<Now>('GET', `/shops/${shop}/now`, { signal }) });

export function useFinishTask(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: string) => request('POST', `/shops/${shop}/tasks/${task}/done`),
    onSettled: () => {
      for (const name of ['now', 'inbox', 'tasks']) void client.invalidateQueries({ queryKey: ['shops', shop, name] });
    },
  });
}
