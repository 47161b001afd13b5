// The shop's calendar between two instants, and what people change in it.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/calendar.ts';
import { pollMs } from './polling.ts';
import { request } from './request.ts';

export type Calendar = z.infer<typeof shapes.calendarView>;
export type CalendarVisit = Calendar['visits'][number];
export type Crew = Calendar['crews'][number];
export type NewVisit = z.input<typeof shapes.newVisit>;
export type NewBlock = z.input<typeof shapes.newBlock>;
export type Move = z.input<typeof shapes.visitMove>;
export type Change = 'confirm' | 'cancel' | 'on-the-way';

const keyOf = (shop: string) => ['shops', shop, 'visits'];

export const useCalendar = (shop: string, span: { from: string; to: string }) =>
  useQuery({
    queryKey: [...keyOf(shop), span],
    queryFn: ({ signal }) => request<Calendar>('GET', `/shops/${shop}/visits?${new URLSearchParams(span)}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: pollMs,
  });

/** The visits of one customer, earliest first. */
export const useVisitsOf = (shop: string, phone: string, enabled: boolean) =>
  useQuery({
    queryKey: [...keyOf(shop), { phone }],
    queryFn: async ({ signal }) =>
      (await request<Calendar>('GET', `/shops/${shop}/visits?${new URLSearchParams({ phone })}`, { signal })).visits,
    enabled,
  });

function useCalendarChange<Order>(shop: string, send: (order: Order) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // What is booked or worth something shows on the board of leads too.
    onSettled: () => Promise.all([keyOf(shop), ['shops', shop, 'leads']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useBookVisit = (shop: string) =>
  useCalendarChange(shop, (order: NewVisit) => request('POST', `/shops/${shop}/visits`, { body: order }));
export const useKeepFree = (shop: string) =>
  useCalendarChange(shop, (order: NewBlock) => request('POST', `/shops/${shop}/blocks`, { body: order }));
export const useChangeVisit = (shop: string) =>
  useCalendarChange(shop, ({ id, change, tell }: { id: string; change: Change; tell: boolean }) =>
    request('POST', `/shops/${shop}/visits/${id}/${change}`, { body: { tell } }),
  );
export const useMoveVisit = (shop: string) =>
  useCalendarChange(shop, ({ id, ...move }: Move & { id: string }) => request('POST', `/shops/${shop}/visits/${id}/move`, { body: move }));
export const useValueVisit = (shop: string) =>
  useCalendarChange(shop, ({ id, valueCents }: { id: string; valueCents: number | null }) =>
    request('PATCH', `/shops/${shop}/visits/${id}`, { body: { valueCents } }),
  );
