// Numbers, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function NumbersPage() {
  return (
    <>
      <PageTitle title="Numbers" />
      <EmptyState
        title="Nothing to count yet"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        Missed calls, replies and bookings are counted here.
      </EmptyState>
    </>
  );
}
