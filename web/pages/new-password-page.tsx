// Behind the link for a new password: chooses it. A link that was used, or is too old, says so and leads to a new one.
import { Button, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Refusal } from '../api/request.ts';
import { useNewPassword } from '../api/session.ts';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { faultAt } from '../parts/faults.ts';
import { PasswordField } from '../parts/password-field.tsx';

export function NewPasswordPage() {
  const { token } = useSearch({ from: '/open/new-password' });
  const [password, setPassword] = useState('');
  const choose = useNewPassword();
  const fault = faultAt(choose.error, 'newPassword');
  const spent = choose.error instanceof Refusal && choose.error.code === 'INVALID_TOKEN';

  if (token === undefined || spent)
    return (
      <EntryCard
        title="This link is not open"
        intro="It was used already, or it is older than an hour. Your password is as it was before you opened it."
      >
        <Stack mt="md" gap="sm">
          <Button component={Link} to="/forgotten-password">
            Ask for a new link
          </Button>
          <Button variant="default" component={Link} to="/sign-in">
            Back to sign-in
          </Button>
        </Stack>
      </EntryCard>
    );
  if (choose.isSuccess)
    return (
      <EntryCard title="Your new password is set" intro="Wherever you were signed in, you are signed out now. Sign in with the new one.">
        <Button mt="md" component={Link} to="/sign-in">
          Sign in
        </Button>
      </EntryCard>
    );
  return (
    <EntryCard title="Choose a new password" intro="You are signed out everywhere else when you save it.">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          choose.mutate({ newPassword: password, token });
        }}
      >
        <Stack mt="md" gap="md">
          <PasswordField
            label="New password"
            description="At least 10 characters. A few words in a row are easy to remember and hard to guess."
            autoComplete="new-password"
            required
            value={password}
            error={fault}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
              choose.reset();
            }}
          />
          <FailureText error={fault ? null : choose.error} />
          <Button type="submit" size="md" loading={choose.isPending}>
            Save the new password
          </Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
