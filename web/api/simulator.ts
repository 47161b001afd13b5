// The demo shop and its simulated phones, as the page sees them: one state that is asked for again and again, and
// what people at the phones do.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as activity from '../../src/contract/activity.ts';
import type * as simulation from '../../src/contract/simulation.ts';
import { Refusal, request } from './request.ts';

export type LedgerCall = z.infer<typeof activity.callView>;
export type Visit = SimulatorState['visits'][number];
export type Task = z.infer<typeof activity.taskView>;
export type SimulatedCall = z.infer<typeof simulation.simulatedCall>;
export type HandsetText = z.infer<typeof simulation.handsetText>;
type CallAction = z.input<typeof simulation.callAction>;

export type SimulatorState = z.infer<typeof simulation.simulatorState>;

const pollMs = 500;
const queryKey = ['simulator'];

/** Everything the page shows, kept fresh while the page is visible. After a failure the last state stays. */
export function useSimulator(phone: string) {
  const query = useQuery({
    queryKey: [...queryKey, phone],
    queryFn: ({ signal }) => request<SimulatorState>('GET', `/simulator/state?${new URLSearchParams({ phone })}`, { signal }),
    refetchInterval: pollMs,
    // Another handset has another thread; everything else is the same for all.
    placeholderData: (last: SimulatorState | undefined) => last && { ...last, call: null, handset: [] },
  });
  const switchedOff = query.error instanceof Refusal && (query.error.status === 401 || query.error.status === 404);
  return { state: query.data, switchedOff, unreachable: query.error !== null && !switchedOff };
}

function useAction<Order>(send: (order: Order) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey }) });
}

export const usePlaceCall = () => useAction((from: string) => request('POST', '/simulator/calls', { body: { from } }));

export const useActOnCall = () =>
  useAction(({ call, ...action }: CallAction & { call: string }) =>
    request('POST', `/simulator/calls/${encodeURIComponent(call)}/act`, { body: action }),
  );

export const useSendText = () => useAction((text: { from: string; body: string }) => request('POST', '/simulator/texts', { body: text }));

export const useOpenShop = () => useAction((open: boolean) => request('PUT', '/simulator/open', { body: { open } }));

export const useShowReminder = () => useAction((visit: string) => request('POST', `/simulator/visits/${visit}/reminder`));

export const useMoveClock = () => useAction((seconds: number) => request('POST', '/simulator/clock', { body: { seconds } }));
