// The settings of a shop: their list beside the page on a desk, a way back to the list on a phone.
import { Anchor } from '@mantine/core';
import { Link, Outlet, useLocation, useMatchRoute, useParams } from '@tanstack/react-router';
import { useAbilities } from '../api/session.ts';
import { settingsPlaces } from '../settings-places.ts';
import { IfAllowed } from './not-allowed.tsx';
import styles from './settings-frame.module.css';

export function SettingsFrame() {
  const { shop } = useParams({ from: '/shops/$shop/settings' });
  const may = useAbilities(shop);
  const { pathname } = useLocation();
  const here = settingsPlaces.find(({ to }) => pathname.replace(/\/$/, '') === to.replace('$shop', shop));
  const atIndex = useMatchRoute()({ to: '/shops/$shop/settings', params: { shop } });
  return (
    // The list has a page of its own; the frame around it stays the same element, so that a page keeps the focus.
    <div className={styles.frame} data-index={atIndex ? true : undefined}>
      <nav aria-label="Settings" className={styles.list}>
        {settingsPlaces
          .filter(({ needs }) => may(needs))
          .map(({ to, name }) => (
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
        {here ? (
          <IfAllowed shop={shop} needs={here.needs}>
            <Outlet />
          </IfAllowed>
        ) : (
          <Outlet />
        )}
      </div>
    </div>
  );
}
