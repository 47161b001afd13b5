// Where a text is written. What was typed stays until the server has it.
import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSendText } from '../api/simulator.ts';
import styles from './reply-box.module.css';

export function ReplyBox({ from, to }: { from: string; to: string }) {
  const [draft, setDraft] = useState('');
  const sending = useSendText();
  const send = () => {
    const body = draft.trim();
    if (body && !sending.isPending)
      sending.mutate({ from, body }, { onSuccess: () => setDraft((now) => (now.trim() === body ? '' : now)) });
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.row}>
        <Textarea
          className={styles.field}
          aria-label={`Text to ${to}`}
          placeholder={`Text to ${to}`}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1600}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="submit" loading={sending.isPending} disabled={!draft.trim()}>
          Send
        </Button>
      </div>
      {sending.error && (
        <Text size="sm" c="red" mt={6} role="alert">
          Not sent. {sending.error.message}
        </Text>
      )}
    </form>
  );
}
