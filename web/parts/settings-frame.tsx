// The settings of a shop: their list beside the page on a desk, a way back to the list on a phone.
import { Anchor } from '@mantine/core';
import { Link, Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { settingsPlaces } from '../settings-places.ts';
import styles from './settings-frame.module.css';

export function SettingsFrame() {
  const { shop } = useParams({ from: '/shops/$shop/settings' });
  const atIndex = useMatchRoute()({ to: '/shops/$shop/settings', params: { shop } });
  return (
    // The list has a page of its own; the frame around it stays the same element, so that a page keeps the focus.
    <div className={styles.frame} data-index={atIndex ? true : undefined}>
      <nav aria-label="Settings" className={styles.list}>
        {settingsPlaces.map(({ to, name }) => (
          <Link key={to} to={to} params={{ shop }} className={styles.place}>
            {name}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>
        <div className={styles.back}>
          <Anchor component={Link} to="/shops/$shop/settings" params={{ shop } as never}>
            ‹ All settings
          </Anchor>
        </div>
        <Outlet />
      </div>
    </div>
  );
}
