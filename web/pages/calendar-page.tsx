// Calendar, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function CalendarPage() {
  return (
    <>
      <PageTitle title="Calendar" />
      <EmptyState
        title="No visits yet"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        Booked visits and windows that are held for a customer appear here.
      </EmptyState>
    </>
  );
}
