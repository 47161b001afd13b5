// One thing that happened with a caller, in words: what was said as bubbles, everything else as lines between them.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TimelineItem } from '../../api/inbox.ts';
import { titleOf, Voicemail } from '../voicemail.tsx';
import { wordsForCall, wordsForReason, wordsForTask, writeWindow } from '../wording.ts';
import { capital } from './thread-words.ts';
import styles from './timeline.module.css';

type Item<Kind extends TimelineItem['kind']> = Extract<TimelineItem, { kind: Kind }>;
type Clock = { time: (at: string) => string; timeZone: string };
type Props<Kind extends TimelineItem['kind']> = { item: Item<Kind>; clock: Clock; name: string };

export function TimelineEntry({ item, clock, name }: { item: TimelineItem; clock: Clock; name: string }) {
  switch (item.kind) {
    case 'text':
      return <TextBubble item={item} clock={clock} name={name} />;
    case 'call':
      return <CallLine item={item} clock={clock} name={name} />;
    case 'voicemail':
      return (
        <Box at={item.at} clock={clock} title={titleOf(item)} kind="voicemail">
          <Voicemail voicemail={item} />
        </Box>
      );
    case 'note':
      return (
        <Box at={item.at} clock={clock} title={`Note by ${item.by}`} kind="note">
          <p className={styles.words}>{item.body}</p>
        </Box>
      );
    case 'visit':
      return <VisitBox item={item} clock={clock} name={name} />;
    case 'visit-change':
      return (
        <Line at={item.at} clock={clock}>
          {visitChanges[item.change]}
          {item.change === 'moved' && item.startsAt && item.endsAt && ` to ${writeWindow(item.startsAt, item.endsAt, clock.timeZone)}`}
          {by(item.by)}
        </Line>
      );
    case 'decision':
      return (
        <Line at={item.at} clock={clock}>
          {capital(item.words)}
          {item.event === 'assigned' && ` to ${item.because}`}
          {item.event === 'stage-set' && `: ${stages[item.because] ?? `lost (${item.because})`}`}
          {by(item.by)}
        </Line>
      );
    case 'consent':
      return (
        <Line at={item.at} clock={clock}>
          {consents[item.event]}: “{item.said}”
        </Line>
      );
    case 'task':
      return (
        <Line at={item.at} clock={clock}>
          {wordsForTask(item.task).replace(/( from the assistant| of)?:?$/, '')}: {item.words}
          {item.detail ? ` (${item.detail})` : ''}
          {item.doneAt ? ' · done' : ' · open'}
        </Line>
      );
  }
}

const by = (who: string | null): string => (who === null ? '' : ` · ${who}`);

const stages: Record<string, string> = {
  new: 'new',
  talking: 'talking',
  booked: 'booked',
  'handed-over': 'with a person',
  'as it follows': 'where the conversation stands',
};
const visitChanges = {
  confirmed: 'Visit confirmed',
  moved: 'Visit moved',
  cancelled: 'Visit cancelled',
  'on-the-way': 'The crew is on its way',
} as const;
const consents = {
  'opt-out': 'Opted out of texts',
  'opt-in': 'Agreed to texts',
  'opt-in-marketing': 'Agreed to marketing',
  'opt-out-marketing': 'Opted out of marketing',
  limit: 'Wants fewer texts',
  unsure: 'May have opted out',
  'wrong-number': 'Says it is the wrong number',
  deletion: 'Asked to be deleted',
} as const;

const sending: Record<string, string> = {
  pending: 'On its way',
  sending: 'On its way',
  unconfirmed: 'Not confirmed yet',
  withdrawn: 'Not sent: no longer needed',
  expired: 'Not sent: too late',
};

function statusOf({ status, delivery, problem }: Item<'text'>['text']): { words: string; failed: boolean } {
  const why = problem ? `: ${wordsForReason(problem)}` : '';
  if (status === 'refused') return { words: `Not sent${why}`, failed: true };
  if (delivery === 'undelivered' || delivery === 'failed' || delivery === 'canceled') return { words: `Not delivered${why}`, failed: true };
  if (status === 'accepted') return { words: delivery === 'delivered' ? 'Delivered' : 'Sent', failed: false };
  return { words: sending[status] ?? status, failed: status === 'expired' };
}

function TextBubble({ item, clock, name }: Props<'text'>) {
  const { text, photos } = item;
  const ours = text.direction === 'out';
  const status = ours ? statusOf(text) : null;
  return (
    <li className={styles.bubble} data-ours={ours || undefined}>
      <span className="unseen">{ours ? `${item.by ?? 'The shop'}:` : `${name}:`}</span>
      {photos.map(({ url, contentType }, index) => {
        const image = contentType.startsWith('image/');
        const key = `${item.id} ${index}`;
        if (url === null)
          return (
            <Text key={key} size="sm" c="dimmed">
              {image ? 'A photo' : `An attachment (${contentType})`} that is not kept here, or not yet.
            </Text>
          );
        return (
          <a key={key} href={url} target="_blank" rel="noreferrer" className={image ? styles.photo : undefined}>
            {image ? (
              <img src={url} alt={`Sent by ${ours ? 'the shop' : name}, ${index + 1} of ${photos.length}`} loading="lazy" />
            ) : (
              `Attachment (${contentType})`
            )}
          </a>
        );
      })}
      {text.body && <p className={styles.words}>{text.body}</p>}
      <span className={styles.foot}>
        <time dateTime={item.at}>{clock.time(item.at)}</time>
        {ours && ` · ${item.by ?? 'Automatic'}`}
        {status && <span data-failed={status.failed || undefined}> · {status.words}</span>}
      </span>
    </li>
  );
}

const verdicts = { missed: 'Missed call', answered: 'Call answered' } as const;

function CallLine({ item, clock }: Props<'call'>) {
  const { verdict, verdictBecause } = item.call;
  const how = verdict === 'missed' && verdictBecause ? ` (${wordsForCall(verdictBecause).toLowerCase()})` : '';
  return (
    <Line at={item.at} clock={clock} strong>
      {verdict === null ? 'A call is coming in' : verdicts[verdict]}
      {how}
      {verdict === 'missed' && ` · ${item.words}`}
    </Line>
  );
}

const visitWords = {
  held: 'Time is held',
  requested: 'Visit asked for',
  booked: 'Visit booked',
  cancelled: 'Visit, cancelled',
  done: 'Visit, done',
};

function VisitBox({ item, clock }: Props<'visit'>) {
  const { visit } = item;
  return (
    <Box at={item.at} clock={clock} title={visitWords[visit.status]} kind="visit">
      <p className={styles.words}>{writeWindow(visit.startsAt, visit.endsAt, clock.timeZone)}</p>
      <Text size="sm" c="dimmed">
        {[visit.job, visit.name, visit.address].filter(Boolean).join(' · ')}
      </Text>
      {visit.notes && <Text size="sm">{visit.notes}</Text>}
    </Box>
  );
}

function Box(props: { at: string; clock: Clock; title: string; kind: string; children: ReactNode }) {
  return (
    <li className={styles.box} data-kind={props.kind}>
      <Text size="sm" fw={600} component="div">
        {props.title}
      </Text>
      {props.children}
      <time className={styles.foot} dateTime={props.at}>
        {props.clock.time(props.at)}
      </time>
    </li>
  );
}

function Line({ at, clock, strong, children }: { at: string; clock: Clock; strong?: boolean; children: ReactNode }) {
  return (
    <li className={styles.line} data-strong={strong || undefined}>
      <span>{children}</span> <time dateTime={at}>{clock.time(at)}</time>
    </li>
  );
}
