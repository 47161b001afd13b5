// Whether everything works: what is wrong, since when and where to mend it, and then each thing that works with a tick.
import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Now } from '../../api/now.ts';
import { MendLink } from '../health/mend-link.tsx';
import { titleOf } from '../health/problem-words.ts';
import { AttentionIcon, RingIcon, TickIcon } from '../icons.tsx';
import { capital } from '../inbox/thread-words.ts';
import { useShopClock } from '../shop-clock.ts';
import { writeNumber, writeSeconds, writeWindow } from '../wording.ts';
import styles from './now.module.css';

type Tick = { key: string; title: string; words: ReactNode };
type Writers = { moment: (at: string) => string; timeZone: string };

export function WorkingList({ shop, working }: { shop: string; working: Now['working'] }) {
  const clock = useShopClock(shop);
  const { problems } = working;
  return (
    <Paper withBorder radius="lg" component="section" p="lg" aria-labelledby="working-title">
      <Title order={2} id="working-title">
        {headline(problems)}
      </Title>
      <ul className={styles.checks}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.lines[0]?.id}`}>
            <span className={styles.sign}>{problem.level === 'waiting' ? <RingIcon size={20} /> : <AttentionIcon size={20} />}</span>
            <div>
              <Text fw={500}>
                <span className="unseen">{problem.level === 'waiting' ? 'Waits: ' : 'Needs you: '}</span>
                {titleOf(problem)}
              </Text>
              <Text size="sm" c="dimmed">
                {problem.words} {problem.since && `Since ${clock.moment(problem.since)}. `}
                <MendLink shop={shop} problem={problem} />
              </Text>
            </div>
          </li>
        ))}
        {ticksOf(working, clock).map(({ key, title, words }) => (
          <li key={key} data-works>
            <span className={styles.sign}>
              <TickIcon size={20} />
            </span>
            <div>
              <Text fw={500}>
                <span className="unseen">Works: </span>
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

function headline(problems: Now['working']['problems']): string {
  const needed = problems.filter(({ level }) => level !== 'waiting').length;
  if (needed === 0) return problems.length === 0 ? 'Everything works' : 'Waiting for the carriers';
  return needed === 1 ? 'One thing needs you' : `${needed} things need you`;
}

function ticksOf({ problems, lines, lastAnsweredByText: proof, calendar, model }: Now['working'], { moment, timeZone }: Writers): Tick[] {
  const wrong = new Set<string>(problems.map(({ topic }) => topic));
  const wrongLines = new Set(problems.flatMap((problem) => problem.lines.map((line) => line.id)));
  const ticks: Tick[] = lines
    .filter((line) => !wrongLines.has(line.id))
    .map((line) => ({
      key: line.id,
      title: `Line ${writeNumber(line.phoneNumber)}${line.provider === 'simulator' ? ' (simulated)' : ''}`,
      words: line.lastCallAt === null ? 'No call has come in yet.' : `Last call ${moment(line.lastCallAt)}.`,
    }));
  if (proof && !wrong.has('proof'))
    ticks.push({
      key: 'proof',
      title: 'Last missed call answered by text',
      words: `${moment(proof.at)}, ${proof.secondsToText === null ? 'at once' : `${writeSeconds(proof.secondsToText)} after the call was missed`}.`,
    });
  if (!wrong.has('ledger'))
    ticks.push({ key: 'ledger', title: 'Every call is accounted for', words: 'Each has one outcome and its reason.' });
  if (!wrong.has('calendar')) {
    const { title, words } = calendarModes[calendar.mode];
    const { next } = calendar;
    ticks.push({
      key: 'calendar',
      title,
      words: next ? `Next free window: ${writeWindow(next.startsAt, next.endsAt, timeZone)}.` : words,
    });
  }
  if (model !== 'not-installed')
    ticks.push({
      key: 'model',
      title: 'Language model',
      words: model === 'on' ? 'Helps to understand what callers write.' : capital('switched off in this shop; the rules alone answer.'),
    });
  return ticks;
}

const calendarModes = {
  off: { title: 'Calendar: booking is off', words: 'The assistant offers no times; people answer what comes back.' },
  'hand-over': { title: 'Calendar: a person books', words: 'The assistant takes the details and offers no times.' },
  request: { title: 'Calendar: asks the office', words: '' },
  book: { title: 'Calendar: books by itself', words: '' },
} as const;
