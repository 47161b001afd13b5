// The keys of the inbox, and the switch for those whom they disturb.
import { Kbd, Modal, Switch, Text } from '@mantine/core';
import styles from './inbox.module.css';
import { switchShortcuts, useShortcutsOn } from './use-shortcuts.ts';

const keys = [
  ['j', 'Next conversation'],
  ['k', 'Conversation before'],
  ['Enter', 'Open it'],
  ['r', 'Write a text'],
  ['n', 'Write a note'],
  ['e', 'Close as lost'],
  ['/', 'Search'],
  ['?', 'These keys'],
] as const;

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const on = useShortcutsOn();
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" centered>
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Switch label="Single keys do these things" checked={on} onChange={(event) => switchShortcuts(event.currentTarget.checked)} mt="md" />
      <Text size="sm" c="dimmed" mt={4}>
        Switch them off if you speak to this computer or press keys by accident. Tab and Enter always work.
      </Text>
    </Modal>
  );
}
