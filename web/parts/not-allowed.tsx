// What a page shows to somebody whose role does not open it: why, where they may go, and whom to ask.
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Ability } from '../../src/core/roles.ts';
import { me, useMay } from '../api/session.ts';
import { roleWords } from './role-words.ts';

/** `children` for whoever may do what the page `needs`. */
export function IfAllowed({ shop, needs, children }: { shop: string; needs: Ability; children: ReactNode }) {
  return useMay(shop, needs) ? children : <NotAllowed shop={shop} />;
}

function NotAllowed({ shop }: { shop: string }) {
  const role = useQuery(me).data?.shops.find((one) => one.id === shop)?.role;
  const maySeeVisits = useMay(shop, 'see-visits');
  return (
    <Stack gap="xs" py="xl" maw={640}>
      <Title order={1} tabIndex={-1} style={{ outline: 'none' }}>
        This page is not open to you
      </Title>
      {role && (
        <Text>
          Your role in this shop is {roleWords[role].name}: it {roleWords[role].may}.
        </Text>
      )}
      <Text>Ask an owner of the shop to change your role if you need this page.</Text>
      {maySeeVisits && (
        <Anchor component={Link} to="/shops/$shop/calendar" params={{ shop } as never}>
          Go to the calendar
        </Anchor>
      )}
    </Stack>
  );
}
