// The pages that this server makes for the shop, and moving them to another address.
import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { type Registration, useMovePages } from '../../api/registration.ts';
import { useMayChange } from '../../api/session.ts';
import { Card } from '../card.tsx';
import { FailureText } from '../failure-text.tsx';
import { Form } from '../form.tsx';
import { RowList } from '../row-list.tsx';
import { saySaved } from '../section-form.tsx';
import { useForm } from '../use-form.ts';

const names = {
  home: 'Who you are, your number, your hours',
  texting: 'How people come to get texts, and the notice',
  privacy: 'Privacy',
  terms: 'Terms',
} as const;

export function PublicPages({ shop, registration: { pages } }: { shop: string; registration: Registration }) {
  const mayChange = useMayChange(shop);
  const move = useMovePages(shop);
  const form = useForm({
    key: `${shop} address`,
    saved: { slug: pages.slug },
    send: ({ slug }) => move.mutateAsync(slug.trim()),
  });
  return (
    <Card title="Your public pages" about="In English and Spanish, open to everybody. What they say follows your settings by itself.">
      <RowList
        label="Public pages"
        rows={Object.entries(names).map(([page, name]) => {
          const address = pages[page as keyof typeof names];
          return {
            key: page,
            title: name,
            detail: (
              <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
                {address}
              </Anchor>
            ),
          };
        })}
      />
      {mayChange && (
        <Form error={form.error} onSubmit={() => form.save(() => saySaved('Moved. The old address goes on leading there.'))}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Name in the address"
              description="The old address goes on leading there: the carriers have it on file."
              required
              {...form.field('slug')}
            />
            <Button type="submit" variant="default" loading={form.pending} disabled={!form.changed}>
              Move the pages
            </Button>
          </Group>
        </Form>
      )}
      <FailureText error={form.fault('slug') ? null : form.error} />
    </Card>
  );
}
