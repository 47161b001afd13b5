// Calls, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function CallsPage() {
  return (
    <>
      <PageTitle title="Calls" />
      <EmptyState
        title="No calls yet"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        Every call to the shop appears here, with what came of it.
      </EmptyState>
    </>
  );
}
