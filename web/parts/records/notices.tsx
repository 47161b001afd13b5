// Where callers are told that a missed call may be answered by text: recording a notice, and saying that it is gone.
import { Badge, Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type NewNotice, type Notice, useEndNotice, useNotices, useRecordNotice } from '../../api/records.ts';
import { useMayChange } from '../../api/session.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { Form } from '../form.tsx';
import { RowList } from '../row-list.tsx';
import { useShopClock } from '../shop-clock.ts';
import { useForm } from '../use-form.ts';

const kinds: Record<Notice['kind'], string> = {
  website: 'On a website',
  listing: 'In a listing',
  other: 'Elsewhere',
  greeting: 'In a greeting',
};

export function Notices({ shop }: { shop: string }) {
  const clock = useShopClock(shop);
  const notices = useNotices(shop);
  const end = useEndNotice(shop);
  const mayChange = useMayChange(shop);
  return (
    <Card
      title="Where callers are told"
      about="Callers must be able to know that a text may come. What your lines say is recorded by itself; record here what stands elsewhere. It is proof: it can be ended, and not changed."
    >
      <FailureText error={notices.error ?? end.error} />
      {notices.data?.length === 0 && (
        <EmptyState title="No notice yet">The greeting of a line appears here when it first plays.</EmptyState>
      )}
      <RowList
        label="Notices"
        rows={(notices.data ?? []).map((notice) => ({
          key: notice.id,
          title: `“${notice.wording}”`,
          detail: `${kinds[notice.kind]}${notice.url ? `, ${notice.url}` : ''}. ${notice.until ? `From ${clock.day(notice.from)} to ${clock.day(notice.until)}` : `Since ${clock.day(notice.from)}`}. Seen by ${notice.seenBy}.`,
          action: notice.until ? (
            <Badge variant="light" color="gray" style={{ flex: 'none' }}>
              Ended
            </Badge>
          ) : (
            mayChange &&
            notice.lineId === null && (
              <Button
                size="xs"
                variant="default"
                aria-label={`It is gone: ${notice.wording}`}
                loading={end.isPending && end.variables === notice.id}
                onClick={() => end.mutate(notice.id)}
              >
                It is gone
              </Button>
            )
          ),
        }))}
      />
      {mayChange && <RecordNotice shop={shop} />}
    </Card>
  );
}

const blank: NewNotice & { url: string } = { kind: 'website', wording: '', url: '', seenBy: '' };

function RecordNotice({ shop }: { shop: string }) {
  const record = useRecordNotice(shop);
  const form = useForm({
    key: `${shop} notice`,
    saved: blank,
    send: ({ url, ...notice }) => record.mutateAsync({ ...notice, url: url.trim() || null }),
  });
  const { kind } = form.value;
  const atFields = ['wording', 'url', 'seenBy'].some((path) => form.fault(path));
  return (
    <Form error={form.error} aria-label="Record a notice" onSubmit={form.save}>
      <Stack gap="sm">
        <Textarea
          label="Its words"
          description="Exactly as people read or hear them."
          required
          autosize
          minRows={2}
          maxLength={2000}
          {...form.field('wording')}
        />
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label="Where it stands"
            data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            {...form.field('kind')}
          />
          <TextInput
            label="Address of the page"
            type="url"
            placeholder="https://harborplumbing.com/contact"
            required={kind === 'website' || kind === 'listing'}
            {...form.field('url')}
          />
          <TextInput label="Who has seen it there" required maxLength={200} {...form.field('seenBy')} />
        </Group>
        <FailureText error={atFields ? null : form.error} />
        <div>
          <Button type="submit" variant="default" loading={form.pending}>
            Record the notice
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
