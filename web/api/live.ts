// What changes at a shop reaches its open pages: one stream for each shop, whoever looks at it. Where no stream comes
// through, everything on the screen is asked for again every few seconds.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from '../../src/contract/live.ts';

/** The third part of the keys ['shops', shop, …] of what changes without anybody at this page doing something. */
const told = {
  ready: ['inbox', 'thread', 'now', 'leads', 'calls', 'visits', 'tasks', 'numbers', 'problems', 'registration', 'lines'],
  'thread-changed': ['inbox', 'thread', 'now', 'leads'],
  'call-changed': ['inbox', 'thread', 'now', 'calls', 'numbers'],
  'visit-changed': ['inbox', 'thread', 'now', 'leads', 'visits', 'numbers'],
  'task-changed': ['inbox', 'thread', 'now', 'tasks'],
  'health-changed': ['now', 'problems', 'registration', 'lines'],
} satisfies Record<LiveEvent['type'], string[]>;

const gatherMs = 40;
const pollMs = 10_000;
const longestWaitMs = 30_000;

/**
 * Reads anew what events are about. What comes while the answers are on their way is read after them, so that a busy
 * hour cannot keep a page from ever showing something.
 */
export function createRefresher(read: (keys: string[][]) => Promise<unknown>) {
  const waiting = new Map<string, string[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  const plan = () => {
    if (reading || timer !== undefined || waiting.size === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      const keys = [...waiting.values()];
      waiting.clear();
      reading = true;
      void read(keys)
        .catch(() => {})
        .finally(() => {
          reading = false;
          plan();
        });
    }, gatherMs);
  };
  return {
    hear(event: LiveEvent) {
      for (const name of told[event.type]) {
        const one = name === 'thread' && 'phone' in event && event.phone !== null;
        const key = one ? [name, event.phone as string] : [name];
        waiting.set(key.join(' '), key);
      }
      plan();
    },
    stop: () => clearTimeout(timer),
  };
}

function openStream(shop: string, client: QueryClient): () => void {
  const refresher = createRefresher((keys) =>
    Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: ['shops', shop, ...key] }))),
  );
  let source: EventSource;
  let waitMs = 1000;
  let again: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;

  const poll = () => {
    polling ??= setInterval(() => refresher.hear({ type: 'ready' }), pollMs);
  };
  const open = () => {
    source = new EventSource(`/api/v1/shops/${shop}/live`);
    for (const type of Object.keys(told))
      source.addEventListener(type, ({ data }) => {
        if (type === 'ready') {
          waitMs = 1000;
          clearInterval(polling);
          polling = undefined;
        }
        refresher.hear(JSON.parse(data) as LiveEvent);
      });
    source.onerror = () => {
      poll();
      // A connection that broke is made again by the browser; one that was refused is not.
      if (source.readyState !== EventSource.CLOSED) return;
      again = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    };
  };
  open();
  return () => {
    source.close();
    clearTimeout(again);
    clearInterval(polling);
    refresher.stop();
  };
}

const streams = new Map<string, { readers: number; close: () => void }>();

/** Keeps what is shown of the shop as it is at the server, for as long as the caller is on the screen. */
export function useLive(shop: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = streams.get(shop) ?? { readers: 0, close: openStream(shop, client) };
    stream.readers += 1;
    streams.set(shop, stream);
    return () => {
      stream.readers -= 1;
      if (stream.readers > 0) return;
      streams.delete(shop);
      stream.close();
    };
  }, [shop, client]);
}
