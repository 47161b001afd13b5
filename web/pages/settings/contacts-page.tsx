// Numbers that are not customers: staff, personal, blocked.
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ContactKind, useContacts, useForgetContact, useSaveContact } from '../../api/people.ts';
import { Card } from '../../parts/card.tsx';
import { ContactImport } from '../../parts/contact-import.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FailureText } from '../../parts/failure-text.tsx';
import { Form } from '../../parts/form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { useForm } from '../../parts/use-form.ts';
import { writeNumber } from '../../parts/wording.ts';

const kinds: Record<ContactKind, { name: string; about: string }> = {
  personal: { name: 'Personal', about: 'family and friends: never texted, their calls ring as usual' },
  staff: { name: 'Staff', about: 'never taken for a customer; may answer customers by text' },
  blocked: { name: 'Blocked', about: 'neither rung nor texted' },
  emergency: { name: 'Emergency services', about: 'Never texted: who calls from there is always called back.' },
};
const choices = Object.entries(kinds).map(([value, { name }]) => ({ value, label: name }));

export function ContactsPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const contacts = useContacts(shop);
  const forget = useForgetContact(shop);
  const [filter, setFilter] = useState('');
  const shown = (contacts.data ?? []).filter((one) =>
    `${one.name ?? ''} ${one.phone} ${writeNumber(one.phone)}`.toLowerCase().includes(filter.toLowerCase()),
  );
  return (
    <>
      <PageTitle title="Contacts">Numbers that are not customers. Nobody here gets “How can we help?”.</PageTitle>
      <div style={{ maxWidth: 720, display: 'grid', gap: 20 }}>
        <Card
          title="Add a number"
          about={Object.values(kinds)
            .map(({ name, about }) => `${name}: ${about}.`)
            .join(' ')}
        >
          <AddContact shop={shop} />
        </Card>
        <Card
          title="Import"
          about="A vCard (.vcf) or CSV file, as phones and mail programs export their contacts. Best: only family and friends."
        >
          <ContactImport shop={shop} kinds={choices} />
        </Card>
        <Card title="Sorted out">
          <FailureText error={contacts.error ?? forget.error} />
          {contacts.data?.length === 0 && (
            <EmptyState title="Nobody yet">
              Family, suppliers and your crew belong here, before they call and are texted like customers.
            </EmptyState>
          )}
          {(contacts.data?.length ?? 0) > 8 && (
            <TextInput
              label="Find"
              placeholder="Name or number"
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          )}
          <RowList
            label="Contacts"
            rows={shown.map((contact) => ({
              key: contact.phone,
              title: contact.name ?? writeNumber(contact.phone),
              detail: `${kinds[contact.kind].name}${contact.name ? `, ${writeNumber(contact.phone)}` : ''}`,
              action: (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Remove ${contact.name ?? writeNumber(contact.phone)}`}
                  loading={forget.isPending && forget.variables === contact.phone}
                  onClick={() => forget.mutate(contact.phone)}
                >
                  Remove
                </Button>
              ),
            }))}
          />
        </Card>
      </div>
    </>
  );
}

function AddContact({ shop }: { shop: string }) {
  const save = useSaveContact(shop);
  const form = useForm({
    key: `${shop} contact`,
    saved: { phone: '', name: '', kind: 'personal' as ContactKind },
    stays: ['kind'],
    send: ({ phone, name, kind }) => save.mutateAsync({ phone: phone.trim(), kind, name: name.trim() || null }),
  });
  return (
    <>
      <Form error={form.error} onSubmit={form.save}>
        <Group align="flex-end" gap="sm">
          <TextInput label="Number" type="tel" required {...form.field('phone')} />
          <TextInput label="Name" maxLength={80} {...form.field('name')} />
          <NativeSelect label="Kind" data={choices} {...form.field('kind')} />
          <Button type="submit" loading={form.pending}>
            Add
          </Button>
        </Group>
      </Form>
      <FailureText error={form.error} />
    </>
  );
}
