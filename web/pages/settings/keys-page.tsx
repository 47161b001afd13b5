// Keys for programs that read or write this shop. Each is shown once.
import { Alert, Button, Code, CopyButton, Group, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useKeys, useMakeKey, useRevokeKey } from '../../api/people.ts';
import { Card } from '../../parts/card.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FailureText } from '../../parts/failure-text.tsx';
import { Form } from '../../parts/form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { useShopClock } from '../../parts/shop-clock.ts';
import { useForm } from '../../parts/use-form.ts';

export function KeysPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const clock = useShopClock(shop);
  const keys = useKeys(shop);
  const make = useMakeKey(shop);
  const revoke = useRevokeKey(shop);
  const form = useForm({ key: `${shop} key`, saved: { name: '' }, send: ({ name }) => make.mutateAsync(name.trim()) });
  return (
    <>
      <PageTitle title="API keys">
        For programs of yours that read or write this shop. Whoever has a key can do what the office can do.
      </PageTitle>
      <div style={{ maxWidth: 720 }}>
        <Card title="Keys">
          <Form error={form.error} onSubmit={form.save}>
            <Group align="flex-end" gap="sm">
              <TextInput label="What it is for" placeholder="Our spreadsheet" required maxLength={80} {...form.field('name')} />
              <Button type="submit" loading={form.pending}>
                Make a key
              </Button>
            </Group>
          </Form>
          <FailureText error={keys.error ?? form.error ?? revoke.error} />
          {make.data && (
            <Alert color="green" variant="light" title={`The key for ${make.data.name}`} role="status">
              It is shown this once; keep it somewhere safe.
              <Group gap="sm" mt="xs" wrap="nowrap">
                <Code style={{ overflowWrap: 'anywhere' }}>{make.data.key}</Code>
                <CopyButton value={make.data.key}>
                  {({ copied, copy }) => (
                    <Button size="xs" variant="default" onClick={copy} style={{ flex: 'none' }}>
                      {copied ? 'Copied' : 'Copy'}
                    </Button>
                  )}
                </CopyButton>
              </Group>
            </Alert>
          )}
          {keys.data?.length === 0 && (
            <EmptyState title="No keys yet">A key that you make appears here, with the day on which it was made.</EmptyState>
          )}
          <RowList
            label="Keys"
            rows={(keys.data ?? []).map((key) => ({
              key: key.id,
              title: key.name,
              detail: `Made ${clock.day(key.createdAt)}`,
              action: (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Revoke ${key.name}`}
                  loading={revoke.isPending && revoke.variables === key.id}
                  onClick={() => revoke.mutate(key.id)}
                >
                  Revoke
                </Button>
              ),
            }))}
          />
        </Card>
      </div>
    </>
  );
}
