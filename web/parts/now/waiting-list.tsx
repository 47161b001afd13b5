// Who waits for a person, or is urgent and with the assistant, the most urgent first: who, what, where, since when, and what to do about it in one tap.
import { Badge, Button, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useThreadStep } from '../../api/inbox.ts';
import { useFinishTask, type Waiting } from '../../api/now.ts';
import { useMay } from '../../api/session.ts';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { HandIcon, PhoneIcon, TextIcon } from '../icons.tsx';
import { capital, urgencyColors, urgencyWords } from '../inbox/thread-words.ts';
import { TryIt } from '../try-it.tsx';
import { useMinute } from '../use-minute.ts';
import { titleOf, Voicemail } from '../voicemail.tsx';
import { writeNumber, writeSince } from '../wording.ts';
import styles from './now.module.css';

export function WaitingList({ shop, waiting, count }: { shop: string; waiting: Waiting[]; count: number }) {
  const now = useMinute();
  const shown = waiting.filter((one) => !one.answering).length;
  const left = count - shown;
  const answering = waiting.length - shown;
  return (
    <Paper withBorder radius="lg" component="section" aria-labelledby="waiting-title" className={styles.waiting}>
      <Title order={2} id="waiting-title" className={styles.title}>
        <span>Waiting for you{count > 0 && <span className={styles.count}> {count}</span>}</span>
        {answering > 0 && <span className={styles.aside}>{answering} with the assistant</span>}
      </Title>
      {waiting.length === 0 ? (
        <EmptyState title="Nobody is waiting" action={<TryIt shop={shop} />}>
          Callers who need a person appear here, the most urgent first, with a button to call, to text and to take over.
        </EmptyState>
      ) : (
        <ul className={styles.people}>
          {waiting.map((one) => (
            <WaitingRow key={one.taskId ?? one.phone} shop={shop} one={one} now={now} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Text p="md" pt={0}>
          <Link to="/shops/$shop/inbox" params={{ shop }} search={{ filter: 'needs-person' }} className="link">
            {left} more in the inbox
          </Link>
        </Text>
      )}
    </Paper>
  );
}

/** What waits without a number, and is nobody who called. */
const notCallers: Record<string, string> = {
  'registration-rejected': 'Your registration',
  'registration-suspended': 'Your registration',
  'registration-needs-owner': 'Your registration',
  'marketing-paused': 'Your offers',
};

function WaitingRow({ shop, one, now }: { shop: string; one: Waiting; now: number }) {
  const { phone, taskId } = one;
  const mayWork = useMay(shop, 'work');
  const name = one.name ?? (phone === null ? (notCallers[one.because] ?? 'Number withheld') : writeNumber(phone));
  const urgent = urgencyWords[one.urgency];
  const since = writeSince(one.since, now);
  return (
    <li className={styles.person} data-urgency={one.urgency}>
      <div className={styles.who}>
        {phone === null ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <Link to="/shops/$shop/inbox/$phone" params={{ shop, phone }} className={styles.name}>
            {name}
          </Link>
        )}
        <time className={styles.since} dateTime={one.since}>
          {since === 'now' ? 'just now' : since}
        </time>
      </div>
      <div className={styles.what}>
        {urgent && (
          <Badge color={urgencyColors[one.urgency]} variant="light">
            {urgent}
          </Badge>
        )}
        <span>
          {capital(one.what)}
          {one.summary && ` · ${one.summary}`}
        </span>
      </div>
      {one.voicemail && (
        <div className={styles.voicemail}>
          <Text size="sm" fw={600}>
            {titleOf(one.voicemail)}
          </Text>
          <Voicemail voicemail={one.voicemail} label={`Voicemail of ${name}`} />
        </div>
      )}
      {(one.where || one.assignee) && (
        <Text size="sm" c="dimmed" className={styles.where}>
          {[one.where, one.assignee && `${one.assignee.name} has it`].filter(Boolean).join(' · ')}
        </Text>
      )}
      <div className={styles.actions}>
        {phone !== null && (
          <>
            <Button component="a" href={`tel:${phone}`} variant="default" leftSection={<PhoneIcon />} aria-label={`Call ${name}`}>
              Call
            </Button>
            <Button
              renderRoot={(root) => <Link to="/shops/$shop/inbox/$phone" params={{ shop, phone }} search={{ write: true }} {...root} />}
              variant="default"
              leftSection={<TextIcon />}
              aria-label={`Text ${name}`}
            >
              Text
            </Button>
            {mayWork && <TakeOver shop={shop} phone={phone} name={name} />}
          </>
        )}
        {phone === null && taskId !== null && mayWork && <Finish shop={shop} task={taskId} name={name} />}
      </div>
    </li>
  );
}

function TakeOver({ shop, phone, name }: { shop: string; phone: string; name: string }) {
  const step = useThreadStep(shop, phone);
  return (
    <>
      <Button leftSection={<HandIcon />} loading={step.isPending} onClick={() => step.mutate('take-over')} aria-label={`Take over ${name}`}>
        Take over
      </Button>
      <FailureText error={step.error} />
    </>
  );
}

function Finish({ shop, task, name }: { shop: string; task: string; name: string }) {
  const finish = useFinishTask(shop);
  return (
    <>
      <Button loading={finish.isPending} onClick={() => finish.mutate(task)} aria-label={`Done: ${name}`}>
        Done
      </Button>
      <FailureText error={finish.error} />
    </>
  );
}
