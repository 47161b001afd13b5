// The inbox and its threads, and what people do with them.
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newVisit } from '../../src/contract/calendar.ts';
import type * as shapes from '../../src/contract/inbox.ts';
import { request } from './request.ts';

export type Thread = z.infer<typeof shapes.inboxThread>;
export type TimelineItem = z.infer<typeof shapes.timelineItem>;
export type InboxFilter = z.output<typeof shapes.inboxQuery>['filter'];
/** What stands in the address of the inbox; `write`, `call`: what the visit is for. */
export type InboxSearch = { filter?: InboxFilter | undefined; q?: string | undefined; write?: true | undefined; call?: true | undefined };
export type InboxCounts = z.infer<typeof shapes.inboxCounts>;
export type SavedReply = z.infer<typeof shapes.savedReplyView>;
export type NewVisit = z.input<typeof newVisit>;
type InboxPage = z.infer<typeof shapes.inboxPage>;
type TimelinePage = z.infer<typeof shapes.timelinePage>;

const firstPage = null as string | null;

/** Threads page by page; while another search is on its way, the one before stays on the screen. */
export const useInbox = (shop: string, filter: InboxFilter, q: string) =>
  useInfiniteQuery({
    queryKey: ['shops', shop, 'inbox', filter, q],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ filter, limit: '60', ...(q ? { q } : {}), ...(pageParam ? { before: pageParam } : {}) });
      return request<InboxPage>('GET', `/shops/${shop}/inbox?${query}`, { signal });
    },
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const pathOfThread = (shop: string, phone: string) => `/shops/${shop}/threads/${encodeURIComponent(phone)}`;

/** One thread, oldest first; its next page is what is older. */
export const useThread = (shop: string, phone: string) =>
  useInfiniteQuery({
    queryKey: ['shops', shop, 'thread', phone],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: '60', ...(pageParam ? { before: pageParam } : {}) });
      return request<TimelinePage>('GET', `${pathOfThread(shop, phone)}/timeline?${query}`, { signal });
    },
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    select: ({ pages }: InfiniteData<TimelinePage>) => ({
      thread: pages[0]?.thread as Thread,
      items: pages.toReversed().flatMap((page) => page.items),
    }),
  });

/** `onDone` is called also when the page has been left meanwhile. */
export function useThreadChange<Order>(
  shop: string,
  phone: string,
  send: (path: string, order: Order) => Promise<unknown>,
  onDone?: (order: Order) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: Order) => send(pathOfThread(shop, phone), order),
    onSuccess: (_, order) => onDone?.(order),
    onSettled: () => {
      for (const key of [['inbox'], ['now'], ['leads'], ['thread', phone]])
        void client.invalidateQueries({ queryKey: ['shops', shop, ...key] });
    },
  });
}

export const useReply = (shop: string, phone: string, onDone: (body: string) => void) =>
  useThreadChange(shop, phone, (path, body: string) => request('POST', `${path}/texts`, { body: { body } }), onDone);
export const useAddNote = (shop: string, phone: string, onDone: (body: string) => void) =>
  useThreadChange(shop, phone, (path, body: string) => request('POST', `${path}/notes`, { body: { body } }), onDone);
export const useMarkRead = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (path, upTo: string) => request('POST', `${path}/read`, { body: { upTo } }));

export type ThreadStep = 'take-over' | 'give-back' | 'wake' | 'block';
export const useThreadStep = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (path, step: ThreadStep) => request('POST', `${path}/${step}`));
export const useSnooze = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (path, until: string) => request('POST', `${path}/snooze`, { body: { until } }));
export const useAssign = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (path, userId: string | null) => request('PUT', `${path}/assignee`, { body: { userId } }));
/** Lost with the reason; null takes it up again. */
export const useClose = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (path, because: string | null) =>
    request('PUT', `${path}/stage`, { body: because === null ? { stage: null } : { stage: 'lost', because } }),
  );
export const useOptOut = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (_, words: string) =>
    request('POST', `/shops/${shop}/people/${encodeURIComponent(phone)}/opt-out`, { body: { words } }),
  );
export const useBook = (shop: string, phone: string) =>
  useThreadChange(shop, phone, (_, visit: NewVisit) => request('POST', `/shops/${shop}/visits`, { body: visit }));
export const useUnblock = (shop: string, phone: string) =>
  useThreadChange(shop, phone, () => request('DELETE', `/shops/${shop}/contacts/${encodeURIComponent(phone)}`));

const repliesKey = (shop: string) => ['shops', shop, 'saved-replies'];
export const useSavedReplies = (shop: string) =>
  useQuery({
    queryKey: repliesKey(shop),
    queryFn: async ({ signal }) => (await request<{ replies: SavedReply[] }>('GET', `/shops/${shop}/saved-replies`, { signal })).replies,
  });
function useRepliesChange<Order>(shop: string, send: (order: Order) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: repliesKey(shop) }) });
}
export const useSaveReply = (shop: string) =>
  useRepliesChange(shop, (reply: { title: string; body: string }) => request('POST', `/shops/${shop}/saved-replies`, { body: reply }));
export const useForgetReply = (shop: string) =>
  useRepliesChange(shop, (id: string) => request('DELETE', `/shops/${shop}/saved-replies/${id}`));
