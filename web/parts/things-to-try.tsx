// What is worth trying, ticked off as the calls below show it.
import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import type { SimulatorState } from '../api/simulator.ts';
import { RingIcon, TickIcon } from './icons.tsx';
import styles from './things-to-try.module.css';

type Thing = { title: string; hint: string; isDone: (state: SimulatorState) => boolean };

const missedBy = (code: string) => (state: SimulatorState) => state.ledger.some((call) => call.verdictBecause === code);
const settledBy = (code: string) => (state: SimulatorState) => state.ledger.some((call) => call.outcomeBecause === code);

const things: Thing[] = [
  { title: 'Hang up while it rings', hint: 'The text is there within a second.', isDone: missedBy('hung-up-ringing') },
  { title: 'Let it ring out', hint: 'About 20 seconds, then the greeting.', isDone: missedBy('rang-out') },
  { title: 'Decline', hint: 'The caller hears the greeting at once.', isDone: missedBy('busy') },
  {
    title: 'Let the owner’s voicemail answer',
    hint: 'It cannot press 1, so the call still counts as missed.',
    isDone: missedBy('not-accepted'),
  },
  {
    title: 'Leave a voicemail',
    hint: 'Its words reach the owner.',
    isDone: (state) => state.ledger.some((call) => call.voicemails.length > 0),
  },
  { title: 'Call twice', hint: 'One text a day is enough.', isDone: settledBy('texted-recently') },
  { title: 'Call after hours', hint: 'Close the shop first.', isDone: missedBy('after-hours') },
  {
    title: 'Call with a withheld number',
    hint: 'Nobody to text, and the ledger says so.',
    isDone: settledBy('withheld'),
  },
  {
    title: 'Reply STOP',
    hint: 'No more texts, until START.',
    isDone: (state) =>
      settledBy('opted-out')(state) || state.handset.some((text) => text.to === state.shop.line && /^\s*stop\W*$/i.test(text.body)),
  },
];

export function ThingsToTry({ state }: { state: SimulatorState }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-labelledby="things-title">
      <Title order={2} id="things-title">
        Things to try
      </Title>
      <ul className={styles.things}>
        {things.map((thing) => {
          const done = thing.isDone(state);
          return (
            <li key={thing.title} data-done={done || undefined}>
              <span className={styles.mark}>{done ? <TickIcon /> : <RingIcon />}</span>
              <div>
                <Text fw={500}>
                  {thing.title}
                  {done && <VisuallyHidden> (done)</VisuallyHidden>}
                </Text>
                <Text size="sm" c="dimmed">
                  {thing.hint}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
    </Paper>
  );
}
