// Whether everything works: each thing with a tick, or with what is wrong and where to mend it.
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Now } from '../../api/now.ts';
import { AttentionIcon, TickIcon } from '../icons.tsx';
import { capital } from '../inbox/thread-words.ts';
import { useShopClock } from '../shop-clock.ts';
import { writeNumber, writeSeconds, writeWindow } from '../wording.ts';
import styles from './now.module.css';

type WriteWindow = (window: { startsAt: string; endsAt: string }) => string;
type Check = { key: string; works: boolean; title: string; words: ReactNode };

export function WorkingList({ shop, working }: { shop: string; working: Now['working'] }) {
  const { moment, timeZone } = useShopClock(shop);
  const checks = checksOf(shop, working, moment, ({ startsAt, endsAt }) => writeWindow(startsAt, endsAt, timeZone));
  const broken = checks.filter((check) => !check.works).length;
  return (
    <Paper withBorder radius="lg" component="section" p="lg" aria-labelledby="working-title">
      <Title order={2} id="working-title">
        {broken === 0 ? 'Everything works' : broken === 1 ? 'One thing needs you' : `${broken} things need you`}
      </Title>
      <ul className={styles.checks}>
        {checks.map(({ key, works, title, words }) => (
          <li key={key} data-works={works || undefined}>
            <span className={styles.sign}>{works ? <TickIcon size={20} /> : <AttentionIcon size={20} />}</span>
            <div>
              <Text fw={500}>
                <span className="unseen">{works ? 'Works: ' : 'Needs you: '}</span>
                {title}
              </Text>
              <Text size="sm" c="dimmed">
                {words}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function checksOf(shop: string, working: Now['working'], moment: (at: string) => string, window: WriteWindow): Check[] {
  const { lines, lastAnsweredByText: proof, overdueCalls, model } = working;
  const checks: Check[] = lines.map((line) => ({
    key: line.id,
    works: line.registered && line.stoppedBecause === null,
    title: `Line ${writeNumber(line.phoneNumber)}${line.provider === 'simulator' ? ' (simulated)' : ''}`,
    words:
      line.stoppedBecause !== null ? (
        `Sends nothing: ${line.stoppedWords}.`
      ) : line.registered ? (
        line.lastCallAt === null ? (
          'No call has come in yet.'
        ) : (
          `Last call ${moment(line.lastCallAt)}.`
        )
      ) : (
        <>
          Not registered with the carriers: calls are kept, texts are not sent.{' '}
          <Link to="/shops/$shop/settings/lines" params={{ shop }} className="link">
            Look at the line
          </Link>
        </>
      ),
  }));
  if (lines.length === 0)
    checks.push({
      key: 'no-line',
      works: false,
      title: 'No line yet',
      words: (
        <>
          No call can reach us.{' '}
          <Link to="/setup" search={{ shop }} className="link">
            Go on with the setup
          </Link>
        </>
      ),
    });
  checks.push({
    key: 'proof',
    works: proof !== null,
    title: proof === null ? 'Not proven yet' : 'Last missed call answered by text',
    words: proof ? (
      `${moment(proof.at)}, ${proof.secondsToText === null ? 'at once' : `${writeSeconds(proof.secondsToText)} after the call was missed`}.`
    ) : (
      <>
        No missed call has been answered by text.{' '}
        <Link to="/setup" search={{ shop, step: 'try' }} className="link">
          Miss one on purpose
        </Link>
      </>
    ),
  });
  checks.push({
    key: 'ledger',
    works: overdueCalls === 0,
    title:
      overdueCalls === 0
        ? 'Every call is accounted for'
        : `${overdueCalls} ${overdueCalls === 1 ? 'call has' : 'calls have'} come to nothing`,
    words:
      overdueCalls === 0 ? (
        'Each has one outcome and its reason.'
      ) : (
        <>
          They should have an outcome by now.{' '}
          <Link to="/shops/$shop/calls" params={{ shop }} className="link">
            Look at the calls
          </Link>
        </>
      ),
  });
  checks.push(calendarCheck(shop, working.calendar, window));
  if (model !== 'not-installed')
    checks.push({
      key: 'model',
      works: true,
      title: 'Language model',
      words: model === 'on' ? 'Helps to understand what callers write.' : capital('switched off in this shop; the rules alone answer.'),
    });
  return checks;
}

const calendarModes = {
  off: { title: 'Calendar: booking is off', words: 'The assistant offers no times; people answer what comes back.' },
  'hand-over': { title: 'Calendar: a person books', words: 'The assistant takes the details and offers no times.' },
  request: { title: 'Calendar: asks the office', words: '' },
  book: { title: 'Calendar: books by itself', words: '' },
} as const;

const whatIsMissing = {
  crew: () => 'No crew takes jobs that are not urgent, so no times can be offered.',
  services: () => 'There is no service to book, so no times can be offered.',
  window: (days: number) => `No arrival window is free in the next ${days === 1 ? 'day' : `${days} days`}: nobody is offered a time.`,
} as const;

/** What somebody who asks now would be offered. */
function calendarCheck(shop: string, { mode, days, next, missing }: Now['working']['calendar'], write: WriteWindow): Check {
  const { title, words } = calendarModes[mode];
  if (missing === null) return { key: 'calendar', works: true, title, words: next ? `Next free window: ${write(next)}.` : words };
  return {
    key: 'calendar',
    works: false,
    title,
    words: (
      <>
        {whatIsMissing[missing](days)}{' '}
        <Link to="/shops/$shop/settings/booking" params={{ shop }} className="link">
          Look at the booking settings
        </Link>
      </>
    ),
  };
}
