// Now, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function NowPage() {
  return (
    <>
      <PageTitle title="Now" />
      <EmptyState
        title="Nobody is waiting"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        Callers who need a person appear here, the most urgent first.
      </EmptyState>
    </>
  );
}
