// The inbox: the list beside the thread on a desk, one of the two on a phone. What is shown stands in the address.
import { Button, CloseButton, Group, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type InboxCounts, type InboxFilter, type InboxSearch, useInbox } from '../api/inbox.ts';
import { useProblems } from '../api/problems.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { TextsStopped } from '../parts/health/texts-stopped.tsx';
import styles from '../parts/inbox/inbox.module.css';
import { ShortcutsDialog } from '../parts/inbox/shortcuts-dialog.tsx';
import { ThreadView } from '../parts/inbox/thread.tsx';
import { ThreadList } from '../parts/inbox/thread-list.tsx';
import { useShortcuts } from '../parts/inbox/use-shortcuts.ts';
import { TryIt } from '../parts/try-it.tsx';

const filters: { filter: InboxFilter; name: string; count?: keyof InboxCounts; empty: string }[] = [
  { filter: 'open', name: 'Open', count: 'open', empty: 'When a call is missed, its conversation appears here.' },
  {
    filter: 'needs-person',
    name: 'Needs a person',
    count: 'needsPerson',
    empty: 'Nobody waits. Callers who need a person appear here, the most urgent first.',
  },
  { filter: 'unread', name: 'Unread', count: 'unread', empty: 'Everything has been read. New texts and voicemails appear here.' },
  { filter: 'mine', name: 'Mine', count: 'mine', empty: 'What you take over, and what others assign to you, appears here.' },
  { filter: 'snoozed', name: 'Put off', count: 'snoozed', empty: 'What you put off waits here until its time comes.' },
  { filter: 'all', name: 'All', empty: 'When a call is missed, its conversation appears here.' },
];

export function InboxPage() {
  const { shop, phone } = useParams({ strict: false }) as { shop: string; phone?: string };
  const { write, call, ...search } = useSearch({ from: '/shops/$shop/inbox' });
  const small = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [keys, setKeys] = useState(false);
  useShortcuts({ '?': () => setKeys(true) });
  return (
    <div className={styles.inbox} data-whole-page>
      {!(small && phone) && <InboxList shop={shop} openPhone={phone} search={search} onKeys={() => setKeys(true)} />}
      {phone ? (
        <ThreadView
          key={phone}
          shop={shop}
          phone={phone}
          alone={small === true}
          search={search}
          writes={write === true}
          calls={call === true}
        />
      ) : (
        !small && (
          <div className={styles.nothing}>
            <EmptyState title="Choose a conversation">Its calls, texts, photos, visits and notes appear here, in order.</EmptyState>
          </div>
        )
      )}
      <ShortcutsDialog opened={keys} onClose={() => setKeys(false)} />
    </div>
  );
}

type ListProps = {
  shop: string;
  openPhone: string | undefined;
  search: InboxSearch;
  onKeys: () => void;
};

function InboxList({ shop, openPhone, search, onKeys }: ListProps) {
  const { filter = 'open', q = '' } = search;
  const query = useInbox(shop, filter, q);
  const problems = useProblems(shop).data ?? [];
  const threads = useMemo(() => query.data?.pages.flatMap((page) => page.threads) ?? [], [query.data]);
  const counts = query.data?.pages[0]?.counts;
  const chosen = filters.find((one) => one.filter === filter);
  const searchField = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => searchField.current?.focus() });
  useEffect(() => {
    if (!openPhone) document.title = 'Inbox · Ringback';
  }, [openPhone]);
  return (
    <div className={styles.list}>
      <TextsStopped shop={shop} problems={problems} brief />
      <div className={styles.tools}>
        <Group justify="space-between">
          <Title order={1} size="h2" tabIndex={-1} style={{ outline: 'none' }}>
            Inbox
          </Title>
          <Button variant="subtle" color="gray" size="compact-sm" visibleFrom="sm" onClick={onKeys}>
            Keys
          </Button>
        </Group>
        <SearchField shop={shop} openPhone={openPhone} search={search} field={searchField} />
        <nav className={styles.filters} aria-label="Filters">
          {filters.map(({ filter: one, name, count }) => {
            const number = count && counts ? counts[count] : 0;
            return (
              <Link
                key={one}
                to={openPhone ? '/shops/$shop/inbox/$phone' : '/shops/$shop/inbox'}
                params={{ shop, phone: openPhone ?? '' }}
                search={{ ...search, filter: one }}
                replace
                className={styles.filter}
                aria-current={one === filter ? 'true' : undefined}
              >
                {name}
                {number > 0 && <span className={styles.count}>{number >= 1000 ? '1000+' : number}</span>}
              </Link>
            );
          })}
        </nav>
      </div>
      {query.error && !query.data && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && threads.length === 0 && (
        <EmptyState title={q ? 'Nothing found' : 'No conversations here'} action={q ? undefined : <TryIt shop={shop} />}>
          {q ? `Nothing among these has “${q}” in a name, a number, a text or a note. Try All.` : chosen?.empty}
        </EmptyState>
      )}
      {threads.length > 0 && (
        <ThreadList
          shop={shop}
          threads={threads}
          openPhone={openPhone}
          search={search}
          more={{ has: query.hasNextPage, loading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }}
        />
      )}
      <Text className="unseen" role="status">
        {q && query.data && !query.isPlaceholderData ? `${threads.length}${query.hasNextPage ? ' or more' : ''} found` : ''}
      </Text>
    </div>
  );
}

type SearchProps = Pick<ListProps, 'shop' | 'openPhone' | 'search'> & { field: React.RefObject<HTMLInputElement | null> };

function SearchField({ shop, openPhone, search, field }: SearchProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const go = useDebouncedCallback((q: string) => {
    void navigate({
      to: openPhone ? '/shops/$shop/inbox/$phone' : '/shops/$shop/inbox',
      params: { shop, phone: openPhone ?? '' },
      search: { ...search, q: q.trim() || undefined },
      replace: true,
    });
  }, 150);
  const type = (q: string) => {
    setTyped(q);
    go(q);
  };
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label="Search names, numbers and texts"
      placeholder="Search names, numbers and texts"
      value={typed}
      maxLength={200}
      rightSection={typed ? <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} /> : null}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
