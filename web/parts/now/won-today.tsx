// What was booked since midnight, and what it is worth by the shop's own figures.
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Now } from '../../api/now.ts';
import { writeMoney } from '../wording.ts';
import styles from './now.module.css';

export function WonToday({ shop, won: { bookings, valueCents } }: { shop: string; won: Now['won'] }) {
  return (
    <Paper withBorder radius="lg" component="section" p="lg" aria-labelledby="won-title">
      <Title order={2} id="won-title">
        Won today
      </Title>
      <p className={styles.figures}>
        <span className={styles.figure}>{bookings}</span> {bookings === 1 ? 'visit booked' : 'visits booked'}
        {valueCents !== null && (
          <>
            {', worth '}
            <span className={styles.figure}>{writeMoney(valueCents)}</span>
          </>
        )}
      </p>
      <Text size="sm" c="dimmed">
        {bookings === 0
          ? 'Visits that callers book by text, and those you book, are counted here.'
          : valueCents === null && (
              <>
                No values entered.{' '}
                <Link to="/shops/$shop/calendar" params={{ shop }} className="link">
                  Say in the calendar what they are worth
                </Link>{' '}
                and the sum stands here.
              </>
            )}
      </Text>
    </Paper>
  );
}
