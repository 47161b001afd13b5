// Accepting an invitation: with the account that one has, or with a new one.
import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useOpenInvitation } from '../api/people.ts';
import { me, useAcceptInvitation, useSignOut, useSignUp } from '../api/session.ts';
import { homeOf } from '../navigation.ts';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { roleWords } from '../parts/role-words.ts';

export function InvitationPage() {
  const { token } = useParams({ from: '/open/invitations/$token' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const invitation = useOpenInvitation(token);
  const user = useQuery(me).data?.user;
  const accept = useAcceptInvitation(token);
  const signUp = useSignUp();
  const signOut = useSignOut();
  const [form, setForm] = useState({ name: '', password: '' });

  if (invitation.error)
    return (
      <EntryCard title="This invitation is not open" intro={invitation.error.message}>
        <FailureNotice error={invitation.error} onRetry={() => void invitation.refetch()} />
      </EntryCard>
    );
  if (!invitation.data) return null;
  const { shopName, email, role, invitedBy } = invitation.data;
  const title = `Work with ${shopName}`;
  const intro = `${invitedBy} invites you. Your role: ${roleWords[role].name}, who ${roleWords[role].may}.`;

  if (user && user.email.toLowerCase() !== email.toLowerCase())
    return (
      <EntryCard title={title} intro={`The invitation is for ${email}, and you are signed in as ${user.email}.`}>
        <Button mt="md" loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
          Sign out, then accept
        </Button>
        <FailureText error={signOut.error} />
      </EntryCard>
    );
  if (user)
    return (
      <EntryCard title={title} intro={intro}>
        <Stack mt="md">
          <FailureText error={accept.error} />
          <Button
            loading={accept.isPending}
            onClick={() =>
              accept.mutate(undefined, { onSuccess: ({ shopId }) => navigate({ to: homeOf({ role }, false), params: { shop: shopId } }) })
            }
          >
            Accept
          </Button>
        </Stack>
      </EntryCard>
    );
  return (
    <EntryCard title={title} intro={intro}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate(
            { ...form, name: form.name.trim(), email, invitation: token },
            {
              onSuccess: async () => {
                await client.fetchQuery({ ...me, staleTime: 0 });
                await navigate({ to: '/' });
              },
            },
          );
        }}
      >
        <Stack mt="md">
          <TextInput label="E-mail" type="email" autoComplete="username" readOnly value={email} />
          <TextInput
            label="Your name"
            autoComplete="name"
            required
            maxLength={80}
            value={form.name}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setForm((before) => ({ ...before, name: value }));
            }}
          />
          <PasswordField
            label="Choose a password"
            description="At least 10 characters."
            autoComplete="new-password"
            required
            minLength={10}
            value={form.password}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setForm((before) => ({ ...before, password: value }));
            }}
          />
          <FailureText error={signUp.error} />
          <Button type="submit" loading={signUp.isPending}>
            Make the account and accept
          </Button>
        </Stack>
      </form>
      <Text size="sm" c="dimmed" mt="lg">
        You have an account here already?{' '}
        <Anchor component={Link} to="/sign-in" search={{ back: `/invitations/${token}` } as never} inherit>
          Sign in with {email}
        </Anchor>{' '}
        and accept.
      </Text>
    </EntryCard>
  );
}
