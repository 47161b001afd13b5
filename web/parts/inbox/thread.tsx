// One thread: its head, everything that happened, the newest in view, and the box to write in.
import { Button, Center, Loader, Text } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { forgetNotification } from '../../api/devices.ts';
import { type InboxSearch, type TimelineItem, useMarkRead, useThread } from '../../api/inbox.ts';
import { useMay } from '../../api/session.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useShopClock } from '../shop-clock.ts';
import styles from './inbox.module.css';
import { type ThreadDialog, ThreadDialogs } from './thread-dialogs.tsx';
import { ThreadHead } from './thread-head.tsx';
import { ThreadReply, type Writing } from './thread-reply.tsx';
import { nameOf } from './thread-words.ts';
import timelineStyles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Props = { shop: string; phone: string; alone: boolean; search: InboxSearch; writes: boolean; calls: boolean };

export function ThreadView({ shop, phone, alone, search, writes, calls }: Props) {
  const query = useThread(shop, phone);
  const mayWork = useMay(shop, 'work');
  const [dialog, setDialog] = useState<ThreadDialog | null>(null);
  const [writing, setWriting] = useState<Writing>('text');
  const field = useRef<HTMLTextAreaElement>(null);
  useReadMark(shop, phone, query.data?.items, mayWork ? (query.data?.thread.unread ?? 0) : 0);
  useEffect(() => {
    if (query.data) document.title = `${nameOf(query.data.thread)} · Ringback`;
  }, [query.data]);

  const loaded = query.data !== undefined;
  useEffect(() => {
    if (writes && loaded) field.current?.focus();
  }, [writes, loaded]);

  useEffect(() => {
    if (calls) window.location.assign(`tel:${phone}`);
    void forgetNotification(shop, phone);
  }, [calls, shop, phone]);

  const write = (what: Writing) => {
    // The field of the other kind is there only after this.
    flushSync(() => setWriting(what));
    field.current?.focus();
  };
  useShortcuts(mayWork ? { r: () => write('text'), n: () => write('note'), e: () => setDialog('close') } : {});

  if (query.isPending)
    return (
      <Center className={styles.thread}>
        <Loader aria-label="The conversation is on its way" />
      </Center>
    );
  if (!query.data)
    return (
      <div className={styles.thread}>
        <FailureNotice error={query.error as Error} onRetry={() => void query.refetch()} />
      </div>
    );
  const { thread, items } = query.data;
  return (
    <section className={styles.thread} aria-label={`Conversation with ${nameOf(thread)}`}>
      <ThreadHead shop={shop} thread={thread} alone={alone} mayWork={mayWork} search={search} onDialog={setDialog} />
      <Timeline
        shop={shop}
        items={items}
        name={nameOf(thread)}
        older={query.hasNextPage ? { loading: query.isFetchingNextPage, load: () => void query.fetchNextPage() } : null}
      />
      {mayWork && <ThreadReply shop={shop} thread={thread} writing={writing} field={field} onWriting={write} />}
      <ThreadDialogs dialog={dialog} shop={shop} thread={thread} onClose={() => setDialog(null)} />
    </section>
  );
}

type TimelineProps = { shop: string; items: TimelineItem[]; name: string; older: { loading: boolean; load: () => void } | null };

function Timeline({ shop, items, name, older }: TimelineProps) {
  const clock = useShopClock(shop);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={timelineStyles.scroll} role="log" aria-label="What happened" tabIndex={0}>
      <ol className={timelineStyles.items}>
        {older && (
          <li className={timelineStyles.line}>
            <Button variant="subtle" size="compact-sm" loading={older.loading} onClick={older.load}>
              Show what was before
            </Button>
          </li>
        )}
        {items.length === 0 && (
          <Text component="li" c="dimmed" ta="center">
            Nothing is kept of this conversation.
          </Text>
        )}
        {items.map((item, index) => {
          const day = clock.dayOnly(item.at);
          const before = items[index - 1];
          return (
            <Fragment key={`${item.kind} ${item.id}`}>
              {(!before || clock.dayOnly(before.at) !== day) && <li className={timelineStyles.day}>{day}</li>}
              <TimelineEntry item={item} clock={clock} name={name} />
            </Fragment>
          );
        })}
      </ol>
    </div>
  );
}

/** What is on the screen has been read; what came after it has not. */
function useReadMark(shop: string, phone: string, items: TimelineItem[] | undefined, unread: number): void {
  const { mutate } = useMarkRead(shop, phone);
  const told = useRef('');
  const upTo = items?.reduce((latest, { at }) => (at > latest ? at : latest), '') ?? '';
  useEffect(() => {
    const read = () => {
      if (unread === 0 || upTo === '' || told.current === upTo || document.visibilityState !== 'visible') return;
      told.current = upTo;
      mutate(upTo);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [unread, upTo, mutate]);
}
