// The way in: e-mail and password, a link by mail, or a passkey.
import { Alert, Anchor, Button, Divider, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { canUsePasskeys, useSignInByPasskey } from '../api/passkeys.ts';
import { me, useMailLink, useSignInByPassword } from '../api/session.ts';
import { AskForPassword } from '../parts/ask-for-password.tsx';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { PasswordField } from '../parts/password-field.tsx';

export function SignInPage() {
  const { back = '/', link } = useSearch({ from: '/open/sign-in' });
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [emailMissing, setEmailMissing] = useState(false);
  const ways = useQuery(me).data?.ways;
  const byPassword = useSignInByPassword();
  const byPasskey = useSignInByPasskey();
  const mail = useMailLink();
  const goOn = { onSuccess: () => router.history.push(back) };

  if (mail.isSuccess)
    return (
      <EntryCard
        title="Check your mail"
        intro={<>If {email} has an account here, a link to sign in is on its way. It works once, on this device or another.</>}
      >
        <Text mt="md">Nothing after a few minutes? Look in the junk folder, or try another address.</Text>
        <Button mt="md" variant="default" onClick={() => mail.reset()}>
          Back to sign-in
        </Button>
      </EntryCard>
    );

  return (
    <EntryCard title="Sign in">
      {link === 'spent' && (
        <Alert mt="md" color="orange" variant="light" title="That link was used, or is too old">
          A link to sign in works once, within ten minutes. Sign in here, or have a new one mailed.
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          byPassword.mutate({ email: email.trim(), password }, goOn);
        }}
      >
        <Stack mt="md" gap="md">
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username webauthn"
            required
            value={email}
            error={emailMissing && 'Write your e-mail address here first.'}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              setEmailMissing(false);
            }}
          />
          <PasswordField
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <FailureText error={byPassword.error ?? byPasskey.error ?? mail.error} />
          <Button type="submit" size="md" loading={byPassword.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
      {(canUsePasskeys() || ways?.mail) && <Divider my="lg" label="or" />}
      <Stack gap="sm">
        {canUsePasskeys() && (
          <Button variant="default" loading={byPasskey.isPending} onClick={() => byPasskey.mutate(undefined, goOn)}>
            Use a passkey
          </Button>
        )}
        {ways?.mail && (
          <Button
            variant="default"
            loading={mail.isPending}
            onClick={() => {
              if (email.trim() === '') setEmailMissing(true);
              else mail.mutate({ email: email.trim(), back });
            }}
          >
            Mail me a link to sign in
          </Button>
        )}
      </Stack>
      <Text size="sm" c="dimmed" mt="lg" component="div">
        {ways?.mail ? (
          <Anchor component={Link} to="/forgotten-password" inherit>
            Forgot your password?
          </Anchor>
        ) : (
          <AskForPassword />
        )}
      </Text>
      <Text size="sm" c="dimmed" mt="xs">
        No account yet? Ask the owner of your shop for an invitation, or{' '}
        <Anchor component={Link} to="/simulator" inherit>
          look around on the simulator
        </Anchor>
        .
      </Text>
    </EntryCard>
  );
}
