// One thread in the list: who, what was said last, when, and what is to be done.
import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InboxSearch, Thread } from '../../api/inbox.ts';
import styles from './inbox.module.css';
import { nameOf, standOf, urgencyColors, urgencyWords } from './thread-words.ts';

type Props = {
  shop: string;
  thread: Thread;
  open: boolean;
  now: number;
  search: InboxSearch;
  clock: { short: (at: string) => string; moment: (at: string) => string };
};

export function ThreadRow({ shop, thread, open, now, search, clock }: Props) {
  const { lastText, unread } = thread;
  const urgent = urgencyWords[thread.urgency];
  return (
    <Link
      to="/shops/$shop/inbox/$phone"
      params={{ shop, phone: thread.phone }}
      search={search}
      className={styles.row}
      data-unread={unread > 0 || undefined}
      aria-current={open ? 'page' : undefined}
    >
      <span className={styles.rowHead}>
        <span className={styles.rowName}>
          {unread > 0 && (
            <>
              <span className={styles.dot} aria-hidden="true" />
              <span className="unseen">{unread} unread:</span>
            </>
          )}
          <Text component="span" truncate="end" inherit>
            {nameOf(thread)}
          </Text>
        </span>
        <time className={styles.when} dateTime={thread.lastEventAt}>
          {clock.short(thread.lastEventAt)}
        </time>
      </span>
      <Text component="span" size="sm" truncate="end" display="block" className={styles.last}>
        {lastText ? `${lastText.direction === 'out' ? 'Shop: ' : ''}${lastText.body}` : (thread.job ?? 'Called')}
      </Text>
      <span className={styles.rowFoot}>
        {urgent && (
          <Badge component="span" color={urgencyColors[thread.urgency]} variant="light" size="sm">
            {urgent}
          </Badge>
        )}
        {thread.optedOut && (
          <Badge component="span" color="gray" variant="light" size="sm">
            Opted out
          </Badge>
        )}
        <Text component="span" size="sm" c="dimmed" truncate="end">
          {standOf(thread, now, clock.moment)}
        </Text>
      </span>
    </Link>
  );
}
