// A shop from nothing.
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateShop } from '../api/shops.ts';
import { EntryCard } from '../parts/entry-card.tsx';
import { FailureText } from '../parts/failure-text.tsx';

export function SetupPage() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useCreateShop();
  return (
    <EntryCard title="Set up a shop">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ name }, { onSuccess: (shop) => navigate({ to: '/shops/$shop/now', params: { shop: shop.id } }) });
        }}
      >
        <TextInput
          mt="md"
          label="Name of the business"
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FailureText error={create.error} />
        <Button mt="md" type="submit" loading={create.isPending}>
          Go on
        </Button>
      </form>
    </EntryCard>
  );
}
