// A missed call on the shop's simulated line, and the texts that reach the phone it was made from.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/simulation.ts';
import { request } from './request.ts';

export type HandsetText = z.infer<typeof shapes.handsetText>;
type Rehearsal = z.infer<typeof shapes.rehearsal>;

const pollMs = 700;

export const useMissACall = (shop: string) =>
  useMutation({ mutationFn: () => request<{ from: string; line: string }>('POST', `/shops/${shop}/rehearsals`, { body: {} }) });

/** What has become of the call from `phone`, kept fresh; null asks for nothing. */
export const useRehearsal = (shop: string, phone: string | null) =>
  useQuery({
    queryKey: ['shops', shop, 'rehearsal', phone],
    queryFn: ({ signal }) => request<Rehearsal>('GET', `/shops/${shop}/rehearsals/${encodeURIComponent(phone ?? '')}`, { signal }),
    enabled: phone !== null,
    refetchInterval: pollMs,
  });
