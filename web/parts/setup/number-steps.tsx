// The shop's real number: connecting it, and how its calls reach us, with a test call as the proof.
import { Alert, Button, Code, Group, Loader, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useProof } from '../../api/calls.ts';
import { isFresh } from '../../api/kept.ts';
import { type Line, useChangeLine, useLineNow, useLines } from '../../api/shops.ts';
import { FailureText } from '../failure-text.tsx';
import { ListField } from '../fields/list-field.tsx';
import { RadioField } from '../fields/radio-field.tsx';
import { TwilioForm } from '../twilio-form.tsx';
import { useForm } from '../use-form.ts';
import { nameCaller, wordsForOutcome, writeNumber, writeTime } from '../wording.ts';
import { phoneProviders } from './forwarding-codes.ts';
import styles from './number-steps.module.css';
import type { StepProps } from './settings-steps.tsx';
import { StepForm } from './step-form.tsx';

export function TwilioStep({ shop, goOn, goBack }: StepProps) {
  const connected = (useLines(shop).data ?? []).filter((line) => line.provider === 'twilio');
  return (
    <>
      {connected.length > 0 && (
        <Alert color="green" variant="light" mb="md" title="Connected">
          {connected.map((line) => writeNumber(line.phoneNumber)).join(', ')}
        </Alert>
      )}
      <TwilioForm shop={shop} />
      <StepForm action={connected.length > 0 ? 'Go on' : 'Skip for now'} skips={connected.length === 0} onGoOn={goOn} onBack={goBack}>
        {null}
      </StepForm>
    </>
  );
}

export function CallsStep(props: StepProps) {
  const { data: lines = [], dataUpdatedAt } = useLines(props.shop);
  const [chosen, setChosen] = useState<string | null>(null);
  const line = lines.find((one) => one.id === chosen) ?? lines.find((one) => one.provider !== 'simulator') ?? lines[0];
  if (!line)
    return (
      <StepForm action="Skip for now" skips onGoOn={props.goOn} onBack={props.goBack}>
        <Text>Calls need a number to go to. Connect yours in the step before, or make a simulated one in “Try it”.</Text>
      </StepForm>
    );
  return (
    <>
      {lines.length > 1 && (
        <NativeSelect
          label="Number"
          mb="md"
          value={line.id}
          data={lines.map((one) => ({
            value: one.id,
            label: `${writeNumber(one.phoneNumber)}${one.provider === 'simulator' ? ' (simulated)' : ''}`,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <WayOfCalls key={line.id} {...props} line={line} fresh={isFresh(dataUpdatedAt)} />
    </>
  );
}

const wayOf = ({ settings: { mode, ringPhones } }: Line) => ({ way: mode === 'ring-first' ? 'new' : 'keep', ringPhones });

function WayOfCalls({ shop, line, goOn, goBack, fresh }: StepProps & { line: Line; fresh: boolean }) {
  const change = useChangeLine(shop, line.id);
  const now = useLineNow(shop);
  const form = useForm({
    key: `${shop} set-up calls ${line.id}`,
    saved: wayOf(line),
    fresh,
    latest: async () => wayOf(await now(line.id)),
    send: ({ way, ringPhones }) => change.mutateAsync(way === 'new' ? { mode: 'ring-first', ringPhones } : { mode: 'overflow' }),
  });
  const { way } = form.value;
  return (
    <StepForm form={form} onGoOn={goOn} onBack={goBack}>
      <RadioField
        label="Customers call"
        options={[
          { value: 'keep', label: 'the number that I have', about: 'It rings as always. What nobody answers is forwarded here.' },
          {
            value: 'new',
            label: `the new number, ${writeNumber(line.phoneNumber)}`,
            about: 'It rings your phones; whoever is not answered gets the text.',
          },
        ]}
        {...form.field('way')}
      />
      {way === 'new' ? (
        <ListField label="Phones that ring" description="One a line." rows={2} placeholder="(503) 555-0175" {...form.field('ringPhones')} />
      ) : (
        <Forwarding line={line} />
      )}
      <Proof shop={shop} line={line} keep={way === 'keep'} />
    </StepForm>
  );
}

/** How the number that the shop has sends on what nobody answers, at whoever provides it. */
function Forwarding({ line }: { line: Line }) {
  const [provider, setProvider] = useState('verizon');
  const providers = phoneProviders(line.phoneNumber.replace(/^\+1/, ''));
  const shown = providers.find((one) => one.id === provider) ?? providers[0];
  if (!shown) return null;
  return (
    <section aria-label="Forwarding">
      <NativeSelect
        label="Who provides your number"
        value={shown.id}
        data={providers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setProvider(event.currentTarget.value)}
      />
      <ol className={styles.steps}>
        {shown.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {shown.codes.length > 0 && (
        <table className={styles.codes}>
          <caption>Codes to dial</caption>
          <tbody>
            {shown.codes.map(({ when, dial }) => (
              <tr key={dial}>
                <th scope="row">{when}</th>
                <td>
                  <Code fz="md">{dial}</Code>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">To switch it off again</th>
              <td>
                {shown.off.map((code) => (
                  <Code key={code} fz="md" mr={8}>
                    {code}
                  </Code>
                ))}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      {line.provider === 'simulator' && (
        <Alert color="orange" variant="light" mt="sm" py="xs">
          {writeNumber(line.phoneNumber)} is simulated: real phones do not reach it. Connect your number in the step before, then dial.
        </Alert>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        Providers change their codes, and plans differ. The test call tells the truth.
      </Text>
    </section>
  );
}

/** Waits for a call on the line and shows it arriving. */
function Proof({ shop, line, keep }: { shop: string; line: Line; keep: boolean }) {
  const proof = useProof(shop);
  const call = proof.arrived.find((one) => one.line === line.phoneNumber);
  return (
    <section aria-label="Test call" className={styles.proof}>
      <Text fw={600}>Prove it</Text>
      <Text size="sm" c="dimmed">
        {keep
          ? 'Call your own number from another phone, and let it ring until it is forwarded.'
          : `Call ${writeNumber(line.phoneNumber)} from another phone, and do not answer.`}
      </Text>
      {proof.error && <FailureText error={proof.error} />}
      {!proof.waiting ? (
        <div>
          <Button size="sm" variant="light" mt="xs" loading={proof.starting} onClick={proof.start}>
            Wait for the test call
          </Button>
        </div>
      ) : (
        <div role="status">
          {call ? (
            <Alert color="green" variant="light" mt="xs" title="The call has arrived">
              From {nameCaller(call.caller, call.callerKind)} at {writeTime(call.arrivedAt)}
              {call.forwardedFrom ? `, forwarded from ${writeNumber(call.forwardedFrom)}` : ''}.{' '}
              {call.outcome ? `${wordsForOutcome(call.outcome).words}.` : 'It is still going on.'}
            </Alert>
          ) : (
            <Group gap="xs" mt="xs">
              <Loader size="xs" />
              <Text>Waiting for a call to {writeNumber(line.phoneNumber)}…</Text>
              <Button size="xs" variant="subtle" onClick={proof.stop}>
                Stop waiting
              </Button>
            </Group>
          )}
        </div>
      )}
    </section>
  );
}
