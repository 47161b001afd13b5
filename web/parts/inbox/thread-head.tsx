// Who the thread is with, how it stands, and everything that can be done about it.
import { ActionIcon, Badge, Button, Menu, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type InboxSearch, pathOfThread, type Thread, useAssign, useClose, useThreadStep, useUnblock } from '../../api/inbox.ts';
import { useMembers } from '../../api/people.ts';
import { FailureText } from '../failure-text.tsx';
import { BackIcon, MoreIcon, PhoneIcon, TickIcon } from '../icons.tsx';
import { useShopClock } from '../shop-clock.ts';
import { useMinute } from '../use-minute.ts';
import { writeNumber } from '../wording.ts';
import styles from './inbox.module.css';
import type { ThreadDialog } from './thread-dialogs.tsx';
import { nameOf, standOf, urgencyColors, urgencyWords } from './thread-words.ts';

type Props = {
  shop: string;
  thread: Thread;
  alone: boolean;
  mayWork: boolean;
  search: InboxSearch;
  onDialog: (dialog: ThreadDialog) => void;
};

/** `alone`: on a phone the thread is the whole page, with a way back to the list. */
export function ThreadHead({ shop, thread, alone, mayWork, search, onDialog }: Props) {
  const { phone } = thread;
  const step = useThreadStep(shop, phone);
  const assign = useAssign(shop, phone);
  const close = useClose(shop, phone);
  const unblock = useUnblock(shop, phone);
  const { moment } = useShopClock(shop);
  const now = useMinute();
  const urgent = urgencyWords[thread.urgency];
  const taken = thread.holder === 'person' && thread.waitingSince === null && thread.assignee !== null;
  const asleep = thread.snoozedUntil !== null && Date.parse(thread.snoozedUntil) > now;
  const about = [thread.name === null ? null : writeNumber(phone), thread.job, thread.place].filter(Boolean).join(' · ');
  return (
    <header className={styles.head}>
      <div className={styles.headRow}>
        {alone && (
          <ActionIcon
            renderRoot={(root) => <Link to="/shops/$shop/inbox" params={{ shop }} search={search} {...root} />}
            variant="subtle"
            color="gray"
            size="xl"
            aria-label="Back to the inbox"
          >
            <BackIcon size={24} />
          </ActionIcon>
        )}
        <div className={styles.headWords}>
          <Title order={alone ? 1 : 2} size="h2" tabIndex={-1} className={styles.headName} data-opened>
            {nameOf(thread)}
          </Title>
          {about && (
            <Text size="sm" c="dimmed" className={styles.about} lineClamp={2}>
              {about}
            </Text>
          )}
        </div>
        {mayWork && (
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="xl" aria-label="More to do">
                <MoreIcon size={22} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onDialog('book')}>Book a visit…</Menu.Item>
              {asleep ? (
                <Menu.Item onClick={() => step.mutate('wake')}>Take it up again</Menu.Item>
              ) : (
                <Menu.Item onClick={() => onDialog('snooze')}>Put off…</Menu.Item>
              )}
              {thread.stage === 'lost' ? (
                <Menu.Item onClick={() => close.mutate(null)}>Open it again</Menu.Item>
              ) : (
                <Menu.Item onClick={() => onDialog('close')}>Close as lost…</Menu.Item>
              )}
              <Menu.Divider />
              <AssignItems shop={shop} chosen={thread.assignee?.userId ?? null} onChoose={(userId) => assign.mutate(userId)} />
              <Menu.Divider />
              {!thread.optedOut && <Menu.Item onClick={() => onDialog('opt-out')}>Record an opt-out…</Menu.Item>}
              {thread.relation === 'blocked' ? (
                <Menu.Item onClick={() => unblock.mutate(undefined)}>Unblock</Menu.Item>
              ) : (
                <Menu.Item onClick={() => onDialog('block')}>Block the number…</Menu.Item>
              )}
              <Menu.Item component="a" href={evidenceUrl(shop, phone)} target="_blank" rel="noreferrer">
                Evidence of consent (PDF)
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={styles.standRow}>
        <div className={styles.stand}>
          {urgent && (
            <Badge color={urgencyColors[thread.urgency]} variant="light">
              {urgent}
            </Badge>
          )}
          {thread.optedOut && (
            <Badge color="gray" variant="light">
              Opted out
            </Badge>
          )}
          <Text size="sm" role="status">
            {standOf(thread, now, moment)}
          </Text>
        </div>
        <div className={styles.standActions}>
          <Button component="a" href={`tel:${phone}`} variant="default" leftSection={<PhoneIcon />} aria-label={`Call ${nameOf(thread)}`}>
            Call
          </Button>
          {mayWork && (
            <Button
              variant={taken ? 'default' : 'filled'}
              loading={step.isPending}
              onClick={() => step.mutate(taken ? 'give-back' : 'take-over')}
            >
              {taken ? 'Give back' : 'Take over'}
            </Button>
          )}
        </div>
      </div>
      <FailureText error={step.error ?? assign.error ?? close.error ?? unblock.error} />
    </header>
  );
}

const evidenceUrl = (shop: string, phone: string) => `/api/v1${pathOfThread(shop, phone).replace('/threads/', '/people/')}/evidence.pdf`;

/** Members are asked for only when the menu opens. */
function AssignItems({ shop, chosen, onChoose }: { shop: string; chosen: string | null; onChoose: (userId: string | null) => void }) {
  const members = useMembers(shop).data ?? [];
  return (
    <>
      <Menu.Label>Assigned to</Menu.Label>
      {[...members.filter((member) => member.role === 'owner' || member.role === 'office'), null].map((member) => {
        const is = (member?.userId ?? null) === chosen;
        return (
          <Menu.Item
            key={member?.userId ?? 'nobody'}
            rightSection={is ? <TickIcon size={16} /> : undefined}
            aria-current={is || undefined}
            onClick={() => onChoose(member?.userId ?? null)}
          >
            {member?.name ?? 'Nobody'}
          </Menu.Item>
        );
      })}
    </>
  );
}
