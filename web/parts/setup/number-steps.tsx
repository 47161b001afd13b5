// The shop's real number: connecting it, and how its calls reach us, with a test call as the proof.
import { Alert, Button, Code, Group, Loader, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useProof } from '../../api/calls.ts';
import { type Line, useChangeLine, useLines } from '../../api/shops.ts';
import { FailureText } from '../failure-text.tsx';
import { faultAt } from '../faults.ts';
import { ListField } from '../fields/list-field.tsx';
import { TwilioForm } from '../twilio-form.tsx';
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
  const lines = useLines(props.shop).data ?? [];
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
      <WayOfCalls key={line.id} {...props} line={line} />
    </>
  );
}

function WayOfCalls({ shop, line, goOn, goBack }: StepProps & { line: Line }) {
  const [way, setWay] = useState<'new' | 'keep'>(line.settings.mode === 'ring-first' ? 'new' : 'keep');
  const [ringPhones, setRingPhones] = useState(line.settings.ringPhones);
  const [provider, setProvider] = useState('verizon');
  const change = useChangeLine(shop, line.id);
  const digits = line.phoneNumber.replace(/^\+1/, '');
  const providers = phoneProviders(digits);
  const shown = providers.find((one) => one.id === provider) ?? providers[0];
  return (
    <StepForm
      pending={change.isPending}
      error={change.error}
      onGoOn={() => change.mutate(way === 'new' ? { mode: 'ring-first', ringPhones } : { mode: 'overflow' }, { onSuccess: goOn })}
      onBack={goBack}
    >
      <Radio.Group label="Customers call" value={way} onChange={(value) => setWay(value as typeof way)}>
        <Stack gap="xs" mt="xs">
          <Radio value="keep" label="the number that I have" description="It rings as always. What nobody answers is forwarded here." />
          <Radio
            value="new"
            label={`the new number, ${writeNumber(line.phoneNumber)}`}
            description="It rings your phones; whoever is not answered gets the text."
          />
        </Stack>
      </Radio.Group>
      {way === 'new' ? (
        <ListField
          label="Phones that ring"
          description="One a line."
          rows={2}
          placeholder="(503) 555-0175"
          value={ringPhones}
          error={faultAt(change.error, 'ringPhones')}
          onChange={setRingPhones}
        />
      ) : (
        shown && (
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
                {writeNumber(line.phoneNumber)} is simulated: real phones do not reach it. Connect your number in the step before, then
                dial.
              </Alert>
            )}
            <Text size="sm" c="dimmed" mt="xs">
              Providers change their codes, and plans differ. The test call tells the truth.
            </Text>
          </section>
        )
      )}
      <Proof shop={shop} line={line} keep={way === 'keep'} />
    </StepForm>
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
