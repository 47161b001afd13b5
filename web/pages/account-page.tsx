// What belongs to the person, whatever the shop: where they are signed in, and their passkeys.
import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { canUsePasskeys, useAddPasskey, useDeletePasskey, usePasskeys } from '../api/passkeys.ts';
import { useCurrentSession, useMay, useRevokeSession, useSessions } from '../api/session.ts';
import { FailureText } from '../parts/failure-text.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ToldHere } from '../parts/told-here.tsx';
import { nameDevice } from '../parts/wording.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

export function AccountPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const sees = useMay(shop, 'read');
  return (
    <>
      <PageTitle title="Notifications and sign-in">
        Where you are told and signed in, and the keys that let you in without a password.
      </PageTitle>
      <Stack gap="lg" maw={760}>
        {sees && <ToldHere shop={shop} />}
        <Sessions />
        {canUsePasskeys() && <Passkeys />}
      </Stack>
    </>
  );
}

function Sessions() {
  const sessions = useSessions();
  const current = useCurrentSession().data?.session.token;
  const revoke = useRevokeSession();
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="sessions-title">
      <Title order={2} id="sessions-title">
        Signed in on
      </Title>
      <FailureText error={sessions.error ?? revoke.error} />
      <RowList
        rows={(sessions.data ?? []).map((session) => ({
          key: session.id,
          title: nameDevice(session.userAgent),
          detail: `Since ${day.format(new Date(session.createdAt))}${session.ipAddress ? `, from ${session.ipAddress}` : ''}`,
          action:
            session.token === current ? (
              <Badge variant="light" style={{ flex: 'none' }}>
                This device
              </Badge>
            ) : (
              <Button
                size="xs"
                variant="default"
                aria-label={`Sign out ${nameDevice(session.userAgent)}`}
                loading={revoke.isPending && revoke.variables === session.token}
                onClick={() => revoke.mutate(session.token)}
              >
                Sign out
              </Button>
            ),
        }))}
      />
    </Paper>
  );
}

function Passkeys() {
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const remove = useDeletePasskey();
  const [name, setName] = useState('');
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-labelledby="passkeys-title">
      <Title order={2} id="passkeys-title">
        Passkeys
      </Title>
      <Text c="dimmed">Sign in with your fingerprint, your face or the lock of your phone. A passkey cannot be guessed or phished.</Text>
      <RowList
        rows={(passkeys.data ?? []).map((passkey) => ({
          key: passkey.id,
          title: passkey.name || 'Passkey',
          detail: `Made ${day.format(new Date(passkey.createdAt))}`,
          action: (
            <Button
              size="xs"
              variant="default"
              aria-label={`Delete passkey ${passkey.name ?? ''}`}
              loading={remove.isPending && remove.variables === passkey.id}
              onClick={() => remove.mutate(passkey.id)}
            >
              Delete
            </Button>
          ),
        }))}
      />
      <FailureText error={passkeys.error ?? add.error ?? remove.error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(name.trim() || 'This device', { onSuccess: () => setName('') });
        }}
      >
        <Group align="flex-end" mt="sm" gap="sm">
          <TextInput
            label="Name of the device"
            placeholder="My phone"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="light" loading={add.isPending}>
            Add a passkey
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
