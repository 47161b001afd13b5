// What the shop writes again and again: use one, keep what is written now, or delete one.
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForgetReply, useSavedReplies, useSaveReply } from '../../api/inbox.ts';
import { FailureText } from '../failure-text.tsx';
import { Form } from '../form.tsx';
import { RowList } from '../row-list.tsx';
import { useForm } from '../use-form.ts';

type Props = { shop: string; opened: boolean; written: string; onClose: () => void; onUse: (body: string) => void };

export function SavedRepliesDialog({ shop, opened, written, onClose, onUse }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Saved replies" centered>
      {opened && <Replies shop={shop} written={written} onClose={onClose} onUse={onUse} />}
    </Modal>
  );
}

function Replies({ shop, written, onClose, onUse }: Omit<Props, 'opened'>) {
  const replies = useSavedReplies(shop);
  const save = useSaveReply(shop);
  const forget = useForgetReply(shop);
  const form = useForm({
    key: `${shop} saved reply`,
    saved: { title: '' },
    send: ({ title }) => save.mutateAsync({ title: title.trim(), body: written }),
  });
  return (
    <Stack gap="sm">
      {replies.data?.length === 0 && (
        <Text c="dimmed">None yet. Write a text that you will need again, then come back here and give it a name.</Text>
      )}
      <RowList
        label="Saved replies"
        rows={(replies.data ?? []).map(({ id, title, body }) => ({
          key: id,
          title,
          detail: body,
          action: (
            <Group gap="xs">
              <Button
                size="compact-sm"
                aria-label={`Use ${title}`}
                onClick={() => {
                  onUse(body);
                  onClose();
                }}
              >
                Use
              </Button>
              <Button size="compact-sm" variant="default" aria-label={`Delete ${title}`} onClick={() => forget.mutate(id)}>
                Delete
              </Button>
            </Group>
          ),
        }))}
      />
      <FailureText error={replies.error ?? forget.error} />
      {written && (
        <Form error={form.error} onSubmit={form.save}>
          <Text size="sm" c="dimmed" mb={4}>
            Keep what is written now: “{written}”
          </Text>
          <Group align="flex-end" gap="xs">
            <TextInput
              label="Name"
              flex={1}
              maxLength={80}
              {...form.field('title')}
              error={form.fault('title') ?? form.fault('body') ?? form.error?.message}
            />
            <Button type="submit" variant="light" loading={form.pending} disabled={!form.value.title.trim()}>
              Keep
            </Button>
          </Group>
        </Form>
      )}
    </Stack>
  );
}
