// Asks for a link by mail, behind which a new password is chosen. It answers the same whoever asks.
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { me, useForgottenPassword } from '../api/session.ts';
import { AskForPassword } from '../parts/ask-for-password.tsx';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { faultAt } from '../parts/faults.ts';

export function ForgottenPasswordPage() {
  const known = useQuery(me).data;
  const [email, setEmail] = useState('');
  const forgotten = useForgottenPassword();
  const fault = faultAt(forgotten.error, 'email');
  const backToSignIn = (
    <Button variant="default" component={Link} to="/sign-in">
      Back to sign-in
    </Button>
  );

  if (!known) return null;
  if (!known.ways.mail)
    return (
      <EntryCard title="A new password">
        <Text my="md">
          <AskForPassword />
        </Text>
        {backToSignIn}
      </EntryCard>
    );
  if (forgotten.isSuccess)
    return (
      <EntryCard
        title="Check your mail"
        intro={<>If {email.trim()} has an account here, a link for a new password is on its way. It works once, within the hour.</>}
      >
        <Text my="md">Nothing after a few minutes? Look in the junk folder, or try another address.</Text>
        <Stack gap="sm">
          <Button variant="default" onClick={() => forgotten.reset()}>
            Try another address
          </Button>
          {backToSignIn}
        </Stack>
      </EntryCard>
    );
  return (
    <EntryCard title="A new password" intro="A link by mail leads to where you choose one. Until then your old one stays.">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          forgotten.mutate(email.trim());
        }}
      >
        <Stack mt="md" gap="md">
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            value={email}
            error={fault}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              forgotten.reset();
            }}
          />
          <FailureText error={fault ? null : forgotten.error} />
          <Button type="submit" size="md" loading={forgotten.isPending}>
            Mail me a link
          </Button>
          {backToSignIn}
        </Stack>
      </form>
    </EntryCard>
  );
}
