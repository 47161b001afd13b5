// What changes at a shop reaches its open pages: what they show of it is read anew.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from '../../src/contract/live.ts';

/** The third part of the keys ['shops', shop, …] of what changes without anybody at this page doing something. */
const told = {
  ready: ['calls', 'leads', 'numbers', 'visits'],
  'thread-changed': ['leads'],
  'call-changed': ['calls', 'numbers'],
  'visit-changed': ['leads', 'numbers', 'visits'],
  'task-changed': [],
} satisfies Record<LiveEvent['type'], string[]>;

/** Many changes that come at once are one look at the server. */
const gatherMs = 300;

/** Keeps what is shown of the shop as it is at the server, for as long as the caller is on the screen. */
export function useLive(shop: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      for (const key of waiting) void client.invalidateQueries({ queryKey: ['shops', shop, key] });
      waiting.clear();
    };
    // Whoever may not listen is refused and not asked again; their pages look by themselves now and then.
    const stream = new EventSource(`/api/v1/shops/${shop}/live`);
    for (const [type, keys] of Object.entries(told))
      stream.addEventListener(type, () => {
        for (const key of keys) waiting.add(key);
        timer ??= setTimeout(read, gatherMs);
      });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [client, shop]);
}
