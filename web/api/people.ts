// Who works for a shop, who is invited, the numbers that are sorted out, and the keys of programs.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as members from '../../src/contract/members.ts';
import type * as shapes from '../../src/contract/shops.ts';
import type { Role } from '../../src/core/roles.ts';
import { request } from './request.ts';

type Member = z.infer<typeof members.memberView>;
type Invitation = z.infer<typeof members.invitationView>;
type MadeInvitation = z.infer<typeof members.madeInvitation>;
type OpenInvitation = z.infer<typeof members.openInvitation>;
export type Contact = z.output<typeof shapes.contactView>;
export type ContactKind = Contact['kind'];
type ApiKey = z.output<typeof shapes.keyView>;
type NewApiKey = z.output<typeof shapes.newKeyView>;

function useList<Name extends string, Item>(shop: string, name: Name, path: string) {
  return useQuery({
    queryKey: ['shops', shop, path],
    queryFn: async ({ signal }) => (await request<Record<Name, Item[]>>('GET', `/shops/${shop}/${path}`, { signal }))[name],
  });
}

function useListChange<Order, Answer>(shop: string, path: string, send: (order: Order) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: ['shops', shop, path] }) });
}

export const useMembers = (shop: string) => useList<'members', Member>(shop, 'members', 'members');
export const useChangeRole = (shop: string) =>
  useListChange(shop, 'members', ({ user, ...as }: { user: string; role: Role; crew?: string | null }) =>
    request('PATCH', `/shops/${shop}/members/${encodeURIComponent(user)}`, { body: as }),
  );
export const useRemoveMember = (shop: string) =>
  useListChange(shop, 'members', (user: string) => request('DELETE', `/shops/${shop}/members/${encodeURIComponent(user)}`));

export const useInvitations = (shop: string) => useList<'invitations', Invitation>(shop, 'invitations', 'invitations');
export const useInvite = (shop: string) =>
  useListChange(shop, 'invitations', (order: { email: string; role: Role; crew: string | null }) =>
    request<MadeInvitation>('POST', `/shops/${shop}/invitations`, { body: order }),
  );
export const useTakeBackInvitation = (shop: string) =>
  useListChange(shop, 'invitations', (id: string) => request('DELETE', `/shops/${shop}/invitations/${id}`));

export const useOpenInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitations', token],
    queryFn: ({ signal }) => request<OpenInvitation>('GET', `/invitations/${encodeURIComponent(token)}`, { signal }),
  });

export const useContacts = (shop: string) => useList<'contacts', Contact>(shop, 'contacts', 'contacts');
export const useSaveContact = (shop: string) =>
  useListChange(shop, 'contacts', ({ phone, ...contact }: Contact) =>
    request<Contact>('PUT', `/shops/${shop}/contacts/${encodeURIComponent(phone)}`, { body: contact }),
  );
export const useForgetContact = (shop: string) =>
  useListChange(shop, 'contacts', (phone: string) => request('DELETE', `/shops/${shop}/contacts/${encodeURIComponent(phone)}`));

export const useImportContacts = (shop: string) =>
  useListChange(shop, 'contacts', (order: z.input<typeof shapes.contactImport>) =>
    request<z.infer<typeof shapes.contactImportResult>>('POST', `/shops/${shop}/contacts/import`, { body: order }),
  );

export const useKeys = (shop: string) => useList<'keys', ApiKey>(shop, 'keys', 'api-keys');
export const useMakeKey = (shop: string) =>
  useListChange(shop, 'api-keys', (name: string) => request<NewApiKey>('POST', `/shops/${shop}/api-keys`, { body: { name } }));
export const useRevokeKey = (shop: string) =>
  useListChange(shop, 'api-keys', (id: string) => request('DELETE', `/shops/${shop}/api-keys/${id}`));
