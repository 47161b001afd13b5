// Who is signed in, in which shops, and the ways in and out.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, requestAuth } from './request.ts';

export type Role = 'owner' | 'office' | 'crew' | 'read-only';
export type Membership = { id: string; name: string; role: Role; isDemo: boolean };
export type Me = {
  user: { id: string; name: string; email: string } | null;
  shops: Membership[];
  setup: 'needed' | 'done';
  pushKey: string | null;
};
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
  queryFn: ({ signal }) => request<Me>('GET', '/me', { signal }),
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
  useSignIn((order: { name: string; email: string; password: string; invitation?: string }) =>
    requestAuth('POST', '/sign-up/email', { body: order }),
  );

export const useSignOut = () => useSignIn(() => requestAuth('POST', '/sign-out'));

export const useMailLink = () =>
  useMutation({
    mutationFn: (order: { email: string; callbackURL: string }) => requestAuth('POST', '/sign-in/magic-link', { body: order }),
  });

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
