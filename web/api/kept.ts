// What was read last stays in the browser, so that the app opens with it where there is no connection. It belongs to
// whoever is signed in and goes with them.
import { dehydrate, hydrate, type Query, type QueryClient } from '@tanstack/react-query';
import { createStore, del, get, set } from 'idb-keyval';
import { connectionNow, noteKept } from './connection.ts';
import type { Me } from './session.ts';

/** The third part of the keys ['shops', shop, …] of what is worth seeing without a connection. */
const worthKeeping = new Set([undefined, 'now', 'inbox', 'thread', 'leads', 'visits', 'calls', 'lines', 'saved-replies']);
const mostThreads = 50;
const oldest = 7 * 24 * 3600_000;
/** Anything that was written in another shape is not read. */
const shape = 1;
/** At once where little happens; a busy hour is written once in so long. */
const gatherMs = 50;
const everyMs = 1000;

type Kept = { shape: number; at: number; state: ReturnType<typeof dehydrate> };

const openedAt = Date.now();
/** Whether it was read since this page was opened: what is kept from an earlier visit may be old. */
export const isFresh = (updatedAt: number): boolean => updatedAt >= openedAt;

const isKept = ({ queryKey: [what, shop, part], state }: Query, shops?: Me['shops']): boolean => {
  if (state.data === undefined) return false;
  if (what !== 'shops') return what === 'me';
  // Nothing of a shop that somebody has left.
  return worthKeeping.has(part as string | undefined) && (shops?.some(({ id }) => id === shop) ?? true);
};

const store = () => createStore('ringback', 'kept');

/** Puts what is kept into the client, and keeps from now on what is read. Never throws: a browser may forbid storage. */
export async function keepWhatIsRead(client: QueryClient): Promise<void> {
  try {
    const place = store();
    const kept = await get<Kept>('queries', place);
    if (kept && kept.shape === shape && Date.now() - kept.at < oldest) {
      hydrate(client, kept.state);
      noteKept(kept.at);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let writtenAt = 0;
    const keep = () => {
      timer = undefined;
      writtenAt = Date.now();
      const known = client.getQueryData<Me>(['me']);
      if (!known?.user) return void del('queries', place).catch(() => {});
      const latest = latestThreads(client);
      const { queries, mutations } = dehydrate(client, {
        shouldDehydrateQuery: (query) => isKept(query, known.shops) && (query.queryKey[2] !== 'thread' || latest.has(query)),
        shouldDehydrateMutation: () => false,
      });
      // That it could not be read again says nothing about what was read.
      const read = queries.map((query) => ({
        ...query,
        state: { ...query.state, status: 'success' as const, error: null, fetchFailureReason: null },
      }));
      const state = { queries: read, mutations };
      void set('queries', { shape, at: connectionNow().lastAnswerAt, state } satisfies Kept, place).catch(() => {});
    };
    client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && isKept(query)) timer ??= setTimeout(keep, Math.max(gatherMs, writtenAt + everyMs - Date.now()));
    });
    window.addEventListener('pagehide', () => {
      if (timer !== undefined) keep();
    });
  } catch {
    // Then it opens with a connection only.
  }
}

function latestThreads(client: QueryClient): Set<Query> {
  const threads = client.getQueryCache().findAll({ predicate: ({ queryKey }) => queryKey[0] === 'shops' && queryKey[2] === 'thread' });
  return new Set(threads.toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt).slice(0, mostThreads));
}

/** On the way out: nobody who uses this browser next sees anything. */
export const forgetWhatWasRead = (): Promise<void> =>
  new Promise<void>((forgotten) => {
    del('queries', store()).then(forgotten, () => forgotten());
  });
