// The ledger of calls, as far as a proof needs it: which arrive from now on.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/activity.ts';
import { request } from './request.ts';

type CallsPage = z.infer<typeof shapes.callsPage>;

const pollMs = 1500;
const latest = async (shop: string, signal?: AbortSignal) =>
  (await request<CallsPage>('GET', `/calls?${new URLSearchParams({ shop, limit: '20' })}`, { signal })).calls;

/** Waits for calls: only those count that were not there when the waiting began, whatever the clocks say. */
export function useProof(shop: string) {
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null);
  const [starting, setStarting] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const calls = useQuery({
    queryKey: ['shops', shop, 'latest calls'],
    queryFn: ({ signal }) => latest(shop, signal),
    enabled: before !== null,
    refetchInterval: pollMs,
  });
  const start = async () => {
    setStarting(true);
    setFailure(null);
    try {
      setBefore(new Set((await latest(shop)).map((call) => call.id)));
    } catch (error) {
      setFailure(error as Error);
    }
    setStarting(false);
  };
  return {
    waiting: before !== null,
    starting,
    start,
    stop: () => setBefore(null),
    arrived: before === null ? [] : (calls.data ?? []).filter((call) => !before.has(call.id)),
    error: failure ?? calls.error,
  };
}
