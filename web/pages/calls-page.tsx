// The ledger: every call with its one outcome and why, and whether it all adds up.
import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type CallFilter, csvAddress, useBalance, useLedger } from '../api/ledger.ts';
import { addDays, instantOf } from '../parts/calendar/zone-clock.ts';
import { BalanceLine } from '../parts/calls/balance-line.tsx';
import { CallFilters, type Chosen, isEnough } from '../parts/calls/call-filters.tsx';
import { CallTable } from '../parts/calls/call-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useShopClock } from '../parts/shop-clock.ts';

export function CallsPage() {
  const { shop } = useParams({ from: '/shops/$shop/calls' });
  const search = useSearch({ from: '/shops/$shop/calls' });
  const navigate = useNavigate({ from: '/shops/$shop/calls' });
  const { timeZone, moment } = useShopClock(shop);
  const filter = filterOf(search, timeZone);
  const ledger = useLedger(shop, filter);
  const balance = useBalance(shop).data;
  const calls = ledger.data?.pages.flatMap((page) => page.calls) ?? [];
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const choose = (change: Chosen) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  return (
    <>
      <PageTitle
        title="Calls"
        actions={
          <Button component="a" href={csvAddress(shop, filter)} download variant="default">
            Export as CSV
          </Button>
        }
      >
        Every call, and the one thing it came to.
      </PageTitle>
      {balance && balance.overdue > 0 && (
        <Alert color="red" variant="light" mb="md" role="alert" title="The ledger does not balance">
          {balance.overdue === 1 ? 'One call should' : `${balance.overdue} calls should`} have come to something by now and{' '}
          {balance.overdue === 1 ? 'has' : 'have'} not. Call them back, and look whether the server and the provider work.{' '}
          {search.outcome !== 'open' && (
            <Anchor component="button" type="button" onClick={() => choose({ outcome: 'open' })}>
              Show the open calls
            </Anchor>
          )}
        </Alert>
      )}
      <CallFilters chosen={search} onChoose={choose} />
      <FailureText error={ledger.error} />
      {ledger.data?.pages[0] && (
        <BalanceLine balance={ledger.data.pages[0].balance} filtered={Boolean(search.caller ?? search.from ?? search.to)} />
      )}
      {calls.length > 0 && (
        <CallTable
          shop={shop}
          calls={calls}
          moment={moment}
          more={ledger.hasNextPage}
          loading={ledger.isFetchingNextPage}
          onMore={() => void ledger.fetchNextPage()}
        />
      )}
      {ledger.data && calls.length === 0 && <Nothing filtered={isFiltered} onClear={() => void navigate({ search: {}, replace: true })} />}
    </>
  );
}

/** The filter as the server takes it: a caller counts once there are three digits, days are those of the shop. */
function filterOf({ outcome, caller, from, to }: Chosen, timeZone: string): CallFilter {
  const iso = (date: string) => new Date(instantOf(date, 0, timeZone)).toISOString();
  return {
    outcome,
    caller: caller !== undefined && isEnough(caller) ? caller : undefined,
    since: from === undefined ? undefined : iso(from),
    until: to === undefined ? undefined : iso(addDays(to, 1)),
  };
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState
        title="No such calls"
        action={
          <Button variant="default" onClick={onClear}>
            Show every call
          </Button>
        }
      >
        No call fits all that is chosen above.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No calls yet"
      action={
        <Anchor component={Link} to="/simulator">
          Try it on the simulator
        </Anchor>
      }
    >
      Every call is kept here with what came of it and why, <Text span>also when no text goes out.</Text>
    </EmptyState>
  );
}
