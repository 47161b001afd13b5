// Leads, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function LeadsPage() {
  return (
    <>
      <PageTitle title="Leads" />
      <EmptyState
        title="No leads yet"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        Everybody who wrote back appears here, from the first text to the booked job.
      </EmptyState>
    </>
  );
}
