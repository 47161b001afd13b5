// The registration of a shop with the carriers, and its public pages.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/registration.ts';
import type { RegistrationDetails } from '../../src/core/registration/details.ts';
import type { Pack } from '../../src/core/registration/pack.ts';
import { request } from './request.ts';

export type Registration = Omit<z.output<typeof shapes.registrationView>, 'details' | 'pack'> & {
  details: RegistrationDetails | null;
  pack: Pack | null;
};
export type Filing = z.output<typeof shapes.filingView>;
export type NewDetails = z.input<typeof shapes.registrationDetails>;

const keyOf = (shop: string) => ['shops', shop, 'registration'];

export const useRegistration = (shop: string) =>
  useQuery({ queryKey: keyOf(shop), queryFn: ({ signal }) => request<Registration>('GET', `/shops/${shop}/registration`, { signal }) });

function useRegistrationChange<Order>(shop: string, send: (order: Order) => Promise<Registration>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (changed) => client.setQueryData(keyOf(shop), changed) });
}

export const useSaveDetails = (shop: string) =>
  useRegistrationChange(shop, (details: NewDetails) =>
    request<Registration>('PUT', `/shops/${shop}/registration/details`, { body: details }),
  );

export const useMovePages = (shop: string) =>
  useRegistrationChange(shop, (slug: string) => request<Registration>('PUT', `/shops/${shop}/public-page`, { body: { slug } }));

// The shop's own pages are opened and read before anything is filed.
const fileMs = 60_000;
export const useFile = (shop: string) =>
  useRegistrationChange(shop, () => request<Registration>('POST', `/shops/${shop}/registration`, { patienceMs: fileMs }));

function useFilingQuestion(shop: string, question: 'check' | 'code') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (filing: string) => request('POST', `/shops/${shop}/registration/${filing}/${question}`, { patienceMs: fileMs }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(shop) }),
  });
}

export const useCheckFiling = (shop: string) => useFilingQuestion(shop, 'check');
export const useSendCodeAgain = (shop: string) => useFilingQuestion(shop, 'code');
