// The very first user of an installation: whoever sets it up.
import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { me, useSignUp } from '../api/session.ts';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureText } from '../parts/failure-text.tsx';
import { PasswordField } from '../parts/password-field.tsx';

export function SignUpPage() {
  const { code } = useSearch({ from: '/open/sign-up' });
  const navigate = useNavigate();
  const known = useQuery(me).data;
  const signUp = useSignUp();
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };

  if (known?.setup === 'done' && !signUp.isPending && !signUp.isSuccess)
    return (
      <EntryCard title="This installation has its owner" intro="New people come in by an invitation from the owner of a shop.">
        <Button mt="md" component={Link} to="/sign-in">
          Sign in
        </Button>
      </EntryCard>
    );

  return (
    <EntryCard
      title="Welcome to Ringback"
      intro="Every missed call becomes exactly one text. First, an account for you: it owns this installation."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signUp.mutate(
            { ...form, email: form.email.trim(), name: form.name.trim(), ...(code ? { code } : {}) },
            { onSuccess: () => navigate({ to: '/setup' }) },
          );
        }}
      >
        <Stack mt="md" gap="md">
          <TextInput label="Your name" autoComplete="name" required maxLength={80} value={form.name} onChange={set('name')} />
          <TextInput label="E-mail" type="email" autoComplete="username" required value={form.email} onChange={set('email')} />
          <PasswordField
            label="Password"
            description="At least 10 characters. A few words in a row are easy to remember and hard to guess."
            autoComplete="new-password"
            required
            minLength={10}
            value={form.password}
            onChange={set('password')}
          />
          {known?.setup === 'needs-code' && !code && (
            <Alert color="orange" variant="light" title="Open the address that the server printed">
              When it started, the server printed an address with a code in it. Open that one: it shows that this installation is yours.
            </Alert>
          )}
          <FailureText error={signUp.error} />
          <Button type="submit" size="md" loading={signUp.isPending}>
            Make the account
          </Button>
        </Stack>
      </form>
      <Text size="sm" c="dimmed" mt="lg">
        Only looking?{' '}
        <Anchor component={Link} to="/simulator" inherit>
          Miss a call on the simulator
        </Anchor>{' '}
        and see what the caller gets.
      </Text>
    </EntryCard>
  );
}
