// One lead on the board: who, what, what was said last, what it is worth, and where it can be moved.
import { ActionIcon, Badge, Menu, Paper, Text } from '@mantine/core';
import type { Lead, Stage } from '../../api/leads.ts';
import { MoreIcon } from '../icons.tsx';
import { capital, urgencyColors, urgencyWords } from '../inbox/thread-words.ts';
import { ThreadLink } from '../thread-link.tsx';
import { wordsForReason, writeNumber } from '../wording.ts';
import styles from './lead-card.module.css';
import { stages } from './stages.ts';
import { ValueField } from './value-field.tsx';

type Props = {
  shop: string;
  lead: Lead;
  stage: Stage;
  clock: { moment: (at: string) => string; short: (at: string) => string };
  mayWork: boolean;
  onMove: (to: Stage) => void;
  onDrag: (held: boolean) => void;
};

export function LeadCard({ shop, lead, stage, clock, mayWork, onMove, onDrag }: Props) {
  const name = lead.name ?? writeNumber(lead.phone);
  const urgency = stage === 'lost' || stage === 'booked' ? 'normal' : lead.urgency;
  return (
    <Paper
      component="li"
      withBorder
      radius="md"
      className={styles.card}
      draggable={mayWork}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', lead.phone);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <div className={styles.head}>
        <ThreadLink shop={shop} phone={lead.phone} fw={600} c="inherit" underline="hover" className={styles.name}>
          {name}
        </ThreadLink>
        {mayWork && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon size={24} variant="subtle" color="gray" aria-label={`Move ${name}`}>
                <MoreIcon size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Move to</Menu.Label>
              {stages
                .filter((one) => one.stage !== stage)
                .map((one) => (
                  <Menu.Item key={one.stage} onClick={() => onMove(one.stage)}>
                    {one.name}
                    {one.stage === 'lost' && '…'}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {urgencyWords[urgency] && (
        <Badge size="sm" variant="light" color={urgencyColors[urgency]} tt="none">
          {urgencyWords[urgency]}
        </Badge>
      )}
      {[lead.job, lead.place].map(
        (line) =>
          line && (
            <Text key={line} size="sm" lineClamp={2}>
              {line}
            </Text>
          ),
      )}
      {lead.visitStartsAt && stage !== 'lost' && (
        <Text size="sm" fw={500}>
          {clock.moment(lead.visitStartsAt)}
        </Text>
      )}
      <div className={styles.foot}>
        <Text size="sm" c="dimmed" lineClamp={2} className={styles.last}>
          {lastOf(lead, stage)}
        </Text>
        <ValueField shop={shop} lead={lead} name={name} mayWork={mayWork} moment={clock.moment} />
        <Text component="time" size="xs" c="dimmed" ml="auto" dateTime={lead.lastEventAt} title={clock.moment(lead.lastEventAt)}>
          {clock.short(lead.lastEventAt)}
        </Text>
      </div>
    </Paper>
  );
}

/** Why it is where it is, or what was said last. */
function lastOf({ lostBecause, waitingBecause, lastText, job }: Lead, stage: Stage): string | null {
  const because = stage === 'lost' ? lostBecause : stage === 'handed-over' ? waitingBecause : null;
  if (because) return capital(wordsForReason(because));
  if (lastText) return `${lastText.direction === 'out' ? 'Shop: ' : ''}${lastText.body}`;
  return job === null ? 'Called' : null;
}
