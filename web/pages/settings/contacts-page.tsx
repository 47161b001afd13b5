// Numbers that are not customers: staff, personal, blocked.
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ContactKind, useContacts, useForgetContact, useSaveContact } from '../../api/people.ts';
import { Card } from '../../parts/card.tsx';
import { ContactImport } from '../../parts/contact-import.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FailureText } from '../../parts/failure-text.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
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
  const save = useSaveContact(shop);
  const forget = useForgetContact(shop);
  const [form, setForm] = useState<{ phone: string; name: string; kind: ContactKind }>({ phone: '', name: '', kind: 'personal' });
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
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(
                { phone: form.phone.trim(), kind: form.kind, name: form.name.trim() || null },
                { onSuccess: () => setForm({ phone: '', name: '', kind: form.kind }) },
              );
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput
                label="Number"
                type="tel"
                required
                value={form.phone}
                onChange={(event) => setForm({ ...form, phone: event.currentTarget.value })}
              />
              <TextInput
                label="Name"
                maxLength={80}
                value={form.name}
                onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
              />
              <NativeSelect
                label="Kind"
                data={choices}
                value={form.kind}
                onChange={(event) => setForm({ ...form, kind: event.currentTarget.value as ContactKind })}
              />
              <Button type="submit" loading={save.isPending}>
                Add
              </Button>
            </Group>
          </form>
          <FailureText error={save.error} />
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
