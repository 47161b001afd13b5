// Where a text to the caller or a note for the shop is written. What was typed stays until the server has it, also when
// the page is left or reloaded.
import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type Ref, useState } from 'react';
import { segmentsOf, toPlainText } from '../../../src/core/segments.ts';
import { readDraft } from '../../api/drafts.ts';
import { type Thread, useAddNote, useReply } from '../../api/inbox.ts';
import { faultAt } from '../faults.ts';
import { useDraft } from '../use-draft.ts';
import styles from './inbox.module.css';
import { SavedRepliesDialog } from './saved-replies-dialog.tsx';
import { nameOf } from './thread-words.ts';

export type Writing = 'text' | 'note';
type Draft = { body: string };
const empty: Draft = { body: '' };

type Props = {
  shop: string;
  thread: Thread;
  writing: Writing;
  field: Ref<HTMLTextAreaElement>;
  onWriting: (writing: Writing) => void;
};

/** Mounted anew for each thread: a draft never follows into another conversation. */
export function ThreadReply({ shop, thread, writing, field, onWriting }: Props) {
  const { phone } = thread;
  const touch = useMediaQuery('(pointer: coarse)');
  const keys = { text: `${shop} text ${phone}`, note: `${shop} note ${phone}` };
  const drafts = { text: useDraft<Draft>(keys.text, empty), note: useDraft<Draft>(keys.note, empty) };
  // What was typed on while the server was asked is another text, and stays.
  const took = (what: Writing) => (body: string) => {
    const typed = readDraft(keys[what]).changes.body?.now;
    if (typeof typed === 'string' && typed.trim() === body) drafts[what].discard();
  };
  const changes = { text: useReply(shop, phone, took('text')), note: useAddNote(shop, phone, took('note')) };
  const [replies, setReplies] = useState(false);

  const draft = drafts[writing];
  const change = changes[writing];
  const { body } = draft.value;
  const barred = writing === 'text' && thread.optedOut;
  const send = () => {
    if (body.trim() && !change.isPending && !barred) change.mutate(body.trim());
  };
  const { segments } = segmentsOf(toPlainText(body));
  const label = writing === 'text' ? `Text to ${nameOf(thread)}` : 'Note for the shop';
  return (
    <>
      <form
        className={styles.reply}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Group justify="space-between" gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="What you write"
            value={writing}
            onChange={(next) => onWriting(next as Writing)}
            data={[
              { value: 'text', label: 'Text' },
              { value: 'note', label: 'Note' },
            ]}
          />
          {writing === 'text' && (
            <Button variant="subtle" size="compact-sm" onClick={() => setReplies(true)}>
              Saved replies
            </Button>
          )}
        </Group>
        {barred ? (
          <Text size="sm" c="dimmed" py="xs">
            This person has opted out of texts. Call them instead, or write a note.
          </Text>
        ) : (
          <div className={styles.replyRow}>
            <Textarea
              ref={field}
              className={styles.replyField}
              aria-label={label}
              placeholder={writing === 'text' ? 'Write a text' : 'Only the people of the shop see it'}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={writing === 'text' ? 1600 : 4000}
              value={body}
              error={change.error !== null}
              onChange={(event) => draft.set({ body: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
                const sends = event.ctrlKey || event.metaKey || !(event.shiftKey || touch);
                if (event.key !== 'Enter' || !sends || event.nativeEvent.isComposing) return;
                event.preventDefault();
                send();
              }}
            />
            <Button type="submit" loading={change.isPending} disabled={!body.trim()}>
              {writing === 'text' ? 'Send' : 'Save note'}
            </Button>
          </div>
        )}
        <div role="alert">
          {change.error && (
            <Text size="sm" className={styles.fault}>
              {writing === 'text' ? 'Not sent. ' : 'Not saved. '}
              {faultAt(change.error, 'body') ?? change.error.message}
            </Text>
          )}
        </div>
        {writing === 'text' && segments > 1 && (
          <Text size="xs" c="dimmed">
            {segments} text segments
          </Text>
        )}
      </form>
      {/* Not inside of the form: what is submitted in the dialog would send the text too. */}
      <SavedRepliesDialog
        shop={shop}
        opened={replies}
        written={body.trim()}
        onClose={() => setReplies(false)}
        onUse={(reply) => {
          const typed = drafts.text.value.body;
          drafts.text.set({ body: typed.trim() ? `${typed.trimEnd()} ${reply}` : reply });
        }}
      />
    </>
  );
}
