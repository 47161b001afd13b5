// Connecting a Twilio number: what is needed, and what came of each step. The token is never kept in the browser.
import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ConnectionResult, useConnectTwilio, useLines } from '../api/shops.ts';
import { FailureText } from './failure-text.tsx';
import { faultAt } from './faults.ts';
import { fieldsOf } from './fields/fields-of.ts';
import { Form } from './form.tsx';
import { RingIcon, TickIcon } from './icons.tsx';
import styles from './twilio-form.module.css';
import { useDraft } from './use-draft.ts';

const stepWords: Record<string, string> = {
  account: 'The account is there and active',
  number: 'The number is yours, with calls and texts',
  addresses: 'Calls and texts of the number come here',
  'signed request': 'A signed request finds its way here',
};

export function TwilioForm({ shop, onConnected }: { shop: string; onConnected?: () => void }) {
  const connect = useConnectTwilio(shop);
  const lines = useLines(shop).data ?? [];
  const { value, set, discard } = useDraft(`${shop} twilio`, { accountSid: '', phoneNumber: '' });
  const { field } = fieldsOf(value, set, (path) => faultAt(connect.error, path));
  const [authToken, setAuthToken] = useState('');
  const known = lines.find((line) => line.phoneNumber.slice(-10) === value.phoneNumber.replace(/\D/g, '').slice(-10));
  return (
    <Form
      error={connect.error}
      onSubmit={() => {
        // A number that is connected already keeps what its line does.
        const { registration: _, ...settings } = known?.settings ?? { registration: 'pending' };
        connect.mutate(
          { ...settings, accountSid: value.accountSid.trim(), phoneNumber: value.phoneNumber, authToken: authToken.trim() },
          {
            onSuccess: ({ connected }) => {
              if (!connected) return;
              setAuthToken('');
              discard();
              onConnected?.();
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">Both are on the first page of the Twilio console. The token is encrypted before it is kept.</Text>
        <TextInput label="Account SID" placeholder="AC…" required spellCheck={false} autoComplete="off" {...field('accountSid')} />
        <PasswordInput
          label="Auth token"
          required
          autoComplete="off"
          value={authToken}
          error={faultAt(connect.error, 'authToken')}
          onChange={(event) => setAuthToken(event.currentTarget.value)}
        />
        <TextInput
          label="Twilio number"
          description="A number of that account, with voice and SMS."
          type="tel"
          required
          {...field('phoneNumber')}
        />
        <FailureText error={connect.error} />
        <Group>
          <Button type="submit" loading={connect.isPending}>
            Connect and check
          </Button>
          {connect.isPending && <Text role="status">Asking Twilio. This takes up to half a minute.</Text>}
        </Group>
        {connect.data && <Steps result={connect.data} />}
      </Stack>
    </Form>
  );
}

function Steps({ result }: { result: ConnectionResult }) {
  return (
    <div role="status">
      <Text fw={600}>{result.connected ? 'Connected' : 'Not connected yet'}</Text>
      <ul className={styles.steps} aria-label="Steps of the connection">
        {result.steps.map(({ step, ok, problem }) => (
          <li key={step} className={styles.step} data-ok={ok || undefined}>
            {ok ? <TickIcon /> : <RingIcon />}
            <div>
              {stepWords[step] ?? step}
              {problem && (
                <Text size="sm" c="red">
                  {problem}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
