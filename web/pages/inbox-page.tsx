// Inbox, a place of the shop.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function InboxPage() {
  return (
    <>
      <PageTitle title="Inbox" />
      <EmptyState
        title="No conversations yet"
        action={
          <Anchor component={Link} to="/simulator">
            Try it on the simulator
          </Anchor>
        }
      >
        When a call is missed, its conversation appears here.
      </EmptyState>
    </>
  );
}
