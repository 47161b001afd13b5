// What pages outside of a shop have around them: the name of the product, and the switch between light and dark.
import { Container, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import iconUrl from '../icon.svg';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import styles from './page-frame.module.css';

export function PageFrame({ children }: { children?: ReactNode }) {
  return (
    <>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <header className={styles.header}>
        <Container size="xl">
          <Group justify="space-between" h={56}>
            <Link to="/" className={styles.home}>
              <img src={iconUrl} alt="" width={28} height={28} />
              <Text component="span" fw={650} size="lg">
                Ringback
              </Text>
            </Link>
            <ColorSchemeToggle />
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" tabIndex={-1} size="xl" pt="xl" pb={80} className={styles.main}>
        {children ?? <Outlet />}
      </Container>
    </>
  );
}
