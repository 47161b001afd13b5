// The pages that this server makes for the shop, and moving them to another address.
import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Registration, useMovePages } from '../../api/registration.ts';
import { useMayChange } from '../../api/session.ts';
import { Card } from '../card.tsx';
import { FailureText } from '../failure-text.tsx';
import { faultAt } from '../faults.ts';
import { RowList } from '../row-list.tsx';
import { saySaved } from '../section-form.tsx';

const names = {
  home: 'Who you are, your number, your hours',
  texting: 'How people come to get texts, and the notice',
  privacy: 'Privacy',
  terms: 'Terms',
} as const;

export function PublicPages({ shop, registration: { pages } }: { shop: string; registration: Registration }) {
  const mayChange = useMayChange(shop);
  const move = useMovePages(shop);
  const [typed, setTyped] = useState<string | null>(null);
  const slug = typed ?? pages.slug;
  const fault = faultAt(move.error, 'slug');
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
        <form
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate(slug.trim(), {
              onSuccess: () => {
                setTyped(null);
                saySaved('Moved. The old address goes on leading there.');
              },
            });
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Name in the address"
              description="The old address goes on leading there: the carriers have it on file."
              required
              value={slug}
              error={fault}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={move.isPending} disabled={slug.trim() === pages.slug}>
              Move the pages
            </Button>
          </Group>
        </form>
      )}
      <FailureText error={fault ? null : move.error} />
    </Card>
  );
}
