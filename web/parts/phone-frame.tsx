// The outline that both phones share: whose it is, what happens on the call, the texts.
import { Text, Title, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './phone-frame.module.css';

type Props = {
  id: string;
  title: string;
  aside: ReactNode;
  call: ReactNode;
  /** What happens on the call, in words: read aloud when it changes. */
  spoken: string;
  ringing?: boolean;
  children: ReactNode;
};

export function PhoneFrame({ id, title, aside, call, spoken, ringing, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  // A button that was pressed is gone when the call goes on; the keyboard stays on this phone.
  useEffect(() => {
    if (spoken && acted.current && document.activeElement === document.body) area.current?.focus({ preventScroll: true });
    acted.current = false;
  }, [spoken]);
  return (
    <section className={styles.phone} id={id} aria-labelledby={`${id}-title`}>
      <header className={styles.head}>
        <Title order={2} id={`${id}-title`}>
          {title}
        </Title>
        {aside}
      </header>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is what happens on the call */}
      <div
        role="group"
        ref={area}
        className={styles.call}
        data-ringing={ringing || undefined}
        aria-label="Call"
        tabIndex={-1}
        onClickCapture={() => {
          acted.current = true;
        }}
      >
        {call}
      </div>
      <div className={styles.texts}>{children}</div>
    </section>
  );
}

/** What is happening on this phone's call. */
export function CallStatus({ icon, headline, children }: { icon?: ReactNode; headline: string; children?: ReactNode }) {
  return (
    <div className={styles.status}>
      {icon && <span className={styles.sign}>{icon}</span>}
      <Text fw={600} size="lg">
        {headline}
      </Text>
      {children && (
        <Text size="sm" c="dimmed" maw={360}>
          {children}
        </Text>
      )}
    </div>
  );
}
