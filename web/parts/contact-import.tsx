// Contacts from a file of the phone: read here, so that photos and notes never leave the browser; looked at, then imported.
import { Button, FileButton, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { type ContactFile, readContactFile } from '../../src/core/contact-file.ts';
import { type ContactKind, useImportContacts } from '../api/people.ts';
import { FailureText } from './failure-text.tsx';
import { writeNumber } from './wording.ts';

const most = 5000;

export function ContactImport({ shop, kinds }: { shop: string; kinds: { value: string; label: string }[] }) {
  const [file, setFile] = useState<(ContactFile & { name: string }) | null>(null);
  const [kind, setKind] = useState<ContactKind>('personal');
  const send = useImportContacts(shop);
  const contacts = file?.contacts.slice(0, most) ?? [];
  return (
    <>
      <Group align="flex-end" gap="sm">
        <FileButton
          accept=".vcf,.csv,text/vcard,text/csv"
          onChange={async (chosen) => {
            if (!chosen) return;
            send.reset();
            setFile({ name: chosen.name, ...readContactFile(await chosen.text()) });
          }}
          inputProps={{ 'aria-label': 'Contacts file' }}
        >
          {(props) => (
            <Button variant="light" {...props}>
              Choose a file
            </Button>
          )}
        </FileButton>
        {contacts.length > 0 && (
          <>
            <NativeSelect
              label="Kind of all"
              data={kinds}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as ContactKind)}
            />
            <Button loading={send.isPending} onClick={() => send.mutate({ kind, contacts }, { onSuccess: () => setFile(null) })}>
              Import {contacts.length} {contacts.length === 1 ? 'number' : 'numbers'}
            </Button>
          </>
        )}
      </Group>
      <Text role="status" size="sm">
        {file &&
          contacts.length === 0 &&
          `${file.name} has no phone numbers that can be read. Export your contacts as vCard (.vcf) or CSV.`}
        {file &&
          contacts.length > 0 &&
          `${file.name}: ${contacts
            .slice(0, 3)
            .map((one) => one.name ?? writeNumber(one.phone))
            .join(', ')}${contacts.length > 3 ? ' and others' : ''}.`}
        {file && file.unreadable > 0 && ` ${file.unreadable} that are no phone numbers are left out.`}
        {file && file.contacts.length > most && ` The first ${most} of ${file.contacts.length} are imported at a time.`}
        {send.data &&
          `${send.data.imported} imported${send.data.known > 0 ? `, ${send.data.known} were here already and stay as they are` : ''}.`}
      </Text>
      <FailureText error={send.error} />
    </>
  );
}
