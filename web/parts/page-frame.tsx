// What every page has around it: the name of the product, and the switch between light and dark.
import { ActionIcon, Container, Group, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import iconUrl from '../icon.svg';
import { MoonIcon, SunIcon } from './icons.tsx';
import styles from './page-frame.module.css';

export function PageFrame() {
  return (
    <>
      <header className={styles.header}>
        <Container size="xl">
          <Group justify="space-between" h={56}>
            <Link to="/simulator" className={styles.home}>
              <img src={iconUrl} alt="" width={28} height={28} />
              <Text component="span" fw={650} size="lg">
                Ringback
              </Text>
            </Link>
            <ColorSchemeToggle />
          </Group>
        </Container>
      </header>
      <Container component="main" size="xl" pt="xl" pb={80}>
        <Outlet />
      </Container>
    </>
  );
}

function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = shown === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon variant="default" size="lg" aria-label={`Switch to ${other} mode`} onClick={() => setColorScheme(other)}>
      {shown === 'dark' ? <SunIcon /> : <MoonIcon />}
    </ActionIcon>
  );
}
