// Who is signed in, in which shops, and the ways in and out.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/members.ts';
import { type Ability, mayDo } from '../../src/core/roles.ts';
import { draftsAreOf, forgetDrafts } from './drafts.ts';
import { forgetWhatWasRead } from './kept.ts';
import { request, requestAuth } from './request.ts';

export type Me = z.infer<typeof shapes.me>;
export type Session = {
  id: string;
  token: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
};

export const meKey = ['me'];
export const me = queryOptions({
  queryKey: meKey,
  queryFn: async ({ signal }) => {
    const known = await request<Me>('GET', '/me', { signal });
    if (known.user) draftsAreOf(known.user.id);
    return known;
  },
  staleTime: 30_000,
});

/** What was known of another person, or of nobody, is forgotten with the sign-in. */
export function useSignIn<Order>(send: (order: Order) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
      await client.fetchQuery({ ...me, staleTime: 0 });
    },
  });
}

export const useSignInByPassword = () =>
  useSignIn((order: { email: string; password: string }) => requestAuth('POST', '/sign-in/email', { body: order }));

export const useSignUp = () =>
  useSignIn((order: { name: string; email: string; password: string; invitation?: string; code?: string }) =>
    requestAuth('POST', '/sign-up/email', { body: order }),
  );

export const useSignOut = () =>
  useSignIn(async () => {
    await requestAuth('POST', '/sign-out');
    forgetDrafts();
    await forgetWhatWasRead();
  });

export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ shopId: string }>('POST', `/invitations/${encodeURIComponent(token)}/accept`, { body: {} }),
    onSuccess: () => client.fetchQuery({ ...me, staleTime: 0 }),
  });
}

/** A link by mail that signs in and leads to `back`; one that is used or too old leads to the sign-in, which says so. */
export const useMailLink = () =>
  useMutation({
    mutationFn: ({ email, back }: { email: string; back: string }) =>
      requestAuth('POST', '/sign-in/magic-link', {
        body: {
          email,
          // These addresses are decoded twice before anybody goes there.
          callbackURL: escaped(back),
          errorCallbackURL: escaped(`/sign-in?${new URLSearchParams({ back, link: 'spent' })}`),
        },
      }),
  });
const escaped = (address: string) => address.replaceAll('%', '%25');

export const useForgottenPassword = () =>
  useMutation({ mutationFn: (email: string) => requestAuth('POST', '/request-password-reset', { body: { email } }) });

/** Ends every session of the person, this browser's as well. */
export const useNewPassword = () =>
  useSignIn((order: { newPassword: string; token: string }) => requestAuth('POST', '/reset-password', { body: order }));

const sessionsKey = ['sessions'];
export const useSessions = () =>
  useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => requestAuth<Session[]>('GET', '/list-sessions', { signal }) });

export const useCurrentSession = () =>
  useQuery({
    queryKey: [...sessionsKey, 'current'],
    queryFn: ({ signal }) => requestAuth<{ session: Session } | null>('GET', '/get-session', { signal }),
  });

export function useRevokeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => requestAuth('POST', '/revoke-session', { body: { token } }),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export function mayIn({ isOperator, shops }: Me, shop: string, ability: Ability): boolean {
  const role = shops.find((one) => one.id === shop)?.role;
  return isOperator || (role !== undefined && mayDo(role, ability));
}

/** The crew with whom whoever is signed in drives in this shop. */
export const useOwnCrew = (shop: string): string | null => useQuery(me).data?.shops.find((one) => one.id === shop)?.crew ?? null;

/** Whether whoever is signed in may do this in the shop; the server holds to it, this only spares people the refusal. */
export function useMay(shop: string, ability: Ability): boolean {
  return useAbilities(shop)(ability);
}

/** The same of many at once. */
export function useAbilities(shop: string): (ability: Ability) => boolean {
  const known = useQuery(me).data;
  return (ability) => known !== undefined && mayIn(known, shop, ability);
}

/** Settings are the owner's. */
export const useMayChange = (shop: string): boolean => useMay(shop, 'manage');
