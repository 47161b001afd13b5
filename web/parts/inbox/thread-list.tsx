// The threads of one filter: only those in view are on the page, so that fifty thousand scroll like fifty.
import { Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { InboxSearch, Thread } from '../../api/inbox.ts';
import { useShopClock } from '../shop-clock.ts';
import { useMinute } from '../use-minute.ts';
import styles from './inbox.module.css';
import { ThreadRow } from './thread-row.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Props = {
  shop: string;
  threads: Thread[];
  openPhone: string | undefined;
  search: InboxSearch;
  more: { has: boolean; loading: boolean; load: () => void };
};

const rowHeight = 86;

export function ThreadList({ shop, threads, openPhone, search, more }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [focusAt, setFocusAt] = useState<string | null>(null);
  const clock = useShopClock(shop);
  const now = useMinute();
  const rows = useVirtualizer({
    count: threads.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => threads[index]?.phone ?? index,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { has, loading, load } = more;
  useEffect(() => {
    if (has && !loading && lastShown >= threads.length - 10) load();
  }, [has, loading, load, lastShown, threads.length]);

  const rowOf = (phone: string) => box.current?.querySelector<HTMLElement>(`[data-phone="${CSS.escape(phone)}"] a`);
  // A row that was out of view is there only after the list has scrolled to it.
  useEffect(() => {
    const row = focusAt === null ? null : rowOf(focusAt);
    if (!row) return;
    row.focus({ preventScroll: true });
    setFocusAt(null);
  });

  const step = (by: number) => {
    if (threads.length === 0) return;
    const from = document.activeElement?.closest('[data-phone]')?.getAttribute('data-phone') ?? openPhone;
    const at = threads.findIndex((thread) => thread.phone === from);
    const to = at < 0 ? 0 : Math.max(0, Math.min(threads.length - 1, at + by));
    rows.scrollToIndex(to, { align: 'auto' });
    setFocusAt((threads[to] as Thread).phone);
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });

  return (
    <div ref={box} className={styles.scroll} data-rows>
      <ul className={styles.rows} aria-label="Conversations" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const thread = threads[index] as Thread;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              data-phone={thread.phone}
              aria-setsize={has ? -1 : threads.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ThreadRow shop={shop} thread={thread} open={thread.phone === openPhone} now={now} search={search} clock={clock} />
            </li>
          );
        })}
      </ul>
      {loading && (
        <Text size="sm" c="dimmed" p="md" role="status">
          <Loader size="xs" /> Older conversations are on their way.
        </Text>
      )}
    </div>
  );
}
