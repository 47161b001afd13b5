// Which shop is shown, and the way to another.
import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { me } from '../api/session.ts';
import { homeOf } from '../navigation.ts';
import { ChevronIcon, TickIcon } from './icons.tsx';
import styles from './shop-switcher.module.css';

export function ShopSwitcher({ shop }: { shop: string }) {
  const navigate = useNavigate();
  const known = useQuery(me).data;
  const shops = known?.shops ?? [];
  const shown = shops.find((one) => one.id === shop);
  return (
    <Menu width={264} position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={styles.shown} aria-label={`Shop: ${shown?.name ?? ''}. Change the shop`}>
          <Text component="span" fw={600} truncate="end">
            {shown?.name}
          </Text>
          <ChevronIcon />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Your shops</Menu.Label>
        {shops.map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={one.id === shop ? <TickIcon /> : undefined}
            aria-current={one.id === shop || undefined}
            onClick={() => navigate({ to: homeOf(one, known?.isOperator === true), params: { shop: one.id } })}
          >
            <span className={styles.name}>{one.name}</span>
            {one.isDemo && (
              <Text span size="sm" c="dimmed">
                {' '}
                (simulated)
              </Text>
            )}
          </Menu.Item>
        ))}
        {known?.isOperator && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => navigate({ to: '/setup' })}>Set up another shop</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
