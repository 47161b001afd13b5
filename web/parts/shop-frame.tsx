// What the pages of a shop have around them: a rail of places on a desk, a bar of five within a thumb's reach on a phone.
import { AppShell, Drawer, Group, NavLink, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useLive } from '../api/live.ts';
import { useAbilities } from '../api/session.ts';
import iconUrl from '../icon.svg';
import { places } from '../navigation.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionWatch } from './connection-notice.tsx';
import { MoreIcon } from './icons.tsx';
import { IfAllowed } from './not-allowed.tsx';
import pageStyles from './page-frame.module.css';
import styles from './shop-frame.module.css';
import { ShopSwitcher } from './shop-switcher.tsx';

const barHeight = 64;

export function ShopFrame() {
  const { shop } = useParams({ from: '/shops/$shop' });
  useLive(shop);
  const may = useAbilities(shop);
  const mine = places.filter((place) => may(place.needs));
  const { pathname } = useLocation();
  const here = places.find(({ to }) => pathname.startsWith(to.replace('$shop', shop)));
  const rest = mine.filter((place) => !place.onBar);
  const [more, { open, close }] = useDisclosure(false);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  return (
    <AppShell
      header={{ height: 52, collapsed: !phone }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: barHeight, collapsed: !phone }}
      padding={0}
      transitionDuration={0}
    >
      <a href="#main" className={pageStyles.skip}>
        Skip to the page
      </a>
      {phone ? (
        <AppShell.Header className={styles.header}>
          <ShopSwitcher shop={shop} />
          <AccountMenu shop={shop} />
        </AppShell.Header>
      ) : (
        <AppShell.Navbar className={styles.rail}>
          <Group gap={10} px="sm" pt={4} pb="sm">
            <img src={iconUrl} alt="" width={26} height={26} />
            <Text fw={650} size="lg">
              Ringback
            </Text>
          </Group>
          <ShopSwitcher shop={shop} />
          <nav aria-label="Places" className={styles.places}>
            {mine.map(({ to, name, Icon }) => (
              <Link key={to} to={to} params={{ shop }} className={styles.place}>
                <Icon size={20} />
                {name}
              </Link>
            ))}
          </nav>
          <AccountMenu shop={shop} wide />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1} className={pageStyles.main}>
        <div className={styles.page}>
          {here ? (
            <IfAllowed shop={shop} needs={here.needs}>
              <Outlet />
            </IfAllowed>
          ) : (
            <Outlet />
          )}
        </div>
      </AppShell.Main>
      {phone && (
        <AppShell.Footer>
          <nav aria-label="Places" className={styles.bar}>
            {mine
              .filter((place) => place.onBar)
              .map(({ to, name, Icon }) => (
                <Link key={to} to={to} params={{ shop }} className={styles.tab}>
                  <Icon size={24} />
                  {name}
                </Link>
              ))}
            {rest.length > 0 && (
              <UnstyledButton className={styles.tab} onClick={open} aria-haspopup="dialog" aria-expanded={more}>
                <MoreIcon size={24} />
                More
              </UnstyledButton>
            )}
          </nav>
        </AppShell.Footer>
      )}
      <Drawer opened={more && phone === true} onClose={close} position="bottom" size="auto" title="More" radius="lg">
        <nav aria-label="More places">
          {rest.map(({ to, name, Icon }) => (
            <NavLink
              key={to}
              py="md"
              label={name}
              leftSection={<Icon size={22} />}
              renderRoot={(root) => <Link to={to} params={{ shop }} {...root} />}
              onClick={close}
            />
          ))}
        </nav>
      </Drawer>
      <ConnectionWatch bottom={phone ? barHeight + 12 : 16} />
    </AppShell>
  );
}
