// The table of contents of a shop's settings.
import { Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useAbilities } from '../../api/session.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { settingsPlaces } from '../../settings-places.ts';
import styles from './settings-page.module.css';

export function SettingsPage() {
  const { shop } = useParams({ from: '/shops/$shop/settings' });
  const may = useAbilities(shop);
  return (
    <>
      <PageTitle title="Settings" />
      <ul className={styles.places}>
        {settingsPlaces
          .filter(({ needs }) => may(needs))
          .map(({ to, name, about }) => (
            <li key={to}>
              <Link to={to} params={{ shop }} className={styles.place}>
                <Text fw={600}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}
