// Texts as bubbles, the newest at the bottom and in view.
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HandsetText } from '../api/simulator.ts';
import styles from './text-thread.module.css';
import { writeTime } from './wording.ts';

/** `mine` is the number of the phone that shows the thread: its own texts stand on the right. */
export function TextThread(props: { title: string; label: string; mine: string; texts: HandsetText[]; empty: ReactNode }) {
  const { texts } = props;
  return (
    <div className={styles.thread}>
      <Title order={3} className={styles.title}>
        {props.title}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.texts} role="log" aria-label={props.label} tabIndex={0}>
        <div className={styles.list}>
          {texts.length === 0 && (
            <Text size="sm" c="dimmed" className={styles.empty}>
              {props.empty}
            </Text>
          )}
          {texts.map((text) => (
            <div key={text.id} className={styles.bubble} data-mine={text.from === props.mine || undefined}>
              <Text size="md" className={styles.words}>
                {text.body}
              </Text>
              <time className={styles.time} dateTime={text.at}>
                {writeTime(text.at)}
              </time>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
