// Who is signed in: their sessions and passkeys, light or dark, and the way out.
import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { me, useSignOut } from '../api/session.ts';
import { useColorSchemeSwitch } from './color-scheme-toggle.tsx';
import { PersonIcon } from './icons.tsx';
import styles from './shop-switcher.module.css';

/** `wide`: with the name beside the sign, where there is room for it. */
export function AccountMenu({ shop, wide }: { shop: string; wide?: boolean }) {
  const navigate = useNavigate();
  const user = useQuery(me).data?.user;
  const signOut = useSignOut();
  const scheme = useColorSchemeSwitch();
  const label = `Account of ${user?.name ?? ''}`;
  return (
    <Menu width={232} position={wide ? 'top-start' : 'bottom-end'}>
      <Menu.Target>
        {wide ? (
          <UnstyledButton className={styles.shown} aria-label={label}>
            <PersonIcon size={20} />
            <Text component="span" truncate="end">
              {user?.name}
            </Text>
          </UnstyledButton>
        ) : (
          <ActionIcon variant="subtle" color="gray" size="xl" aria-label={label}>
            <PersonIcon size={24} />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label style={{ overflowWrap: 'anywhere' }}>{user?.email}</Menu.Label>
        <Menu.Item onClick={() => navigate({ to: '/shops/$shop/account', params: { shop } })}>Notifications and sign-in</Menu.Item>
        <Menu.Item onClick={scheme.toggle}>Switch to {scheme.other} mode</Menu.Item>
        <Menu.Item onClick={() => navigate({ to: '/simulator' })}>Phone simulator</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate(undefined, { onSuccess: () => navigate({ to: '/sign-in' }) })}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
