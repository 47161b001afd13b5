// A missed call on a simulated line of the shop: what the caller gets, with the shop's own settings.
import { Button, Group, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useMissACall, useRehearsal } from '../../api/rehearsal.ts';
import { Refusal } from '../../api/request.ts';
import { useAddSimulatedLine, useLines } from '../../api/shops.ts';
import { FailureText } from '../failure-text.tsx';
import { TextThread } from '../text-thread.tsx';
import { nameCaller, wordsForOutcome, wordsForReason, writeNumber } from '../wording.ts';
import type { StepProps } from './settings-steps.tsx';
import { StepForm } from './step-form.tsx';

// 555-0100 to 555-0199 are kept free for what is not real, in every area code.
const inventNumber = () =>
  `+1${[212, 303, 312, 415, 503, 602, 702, 813][Math.floor(Math.random() * 8)]}55501${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`;

export function TryStep({ shop, goOn, goBack }: StepProps) {
  const lines = useLines(shop);
  const line = lines.data?.find((one) => one.provider === 'simulator');
  const add = useAddSimulatedLine(shop);
  const miss = useMissACall(shop);
  const [unreachable, setUnreachable] = useState(false);
  const rehearsal = useRehearsal(shop, miss.data?.from ?? null);
  const { call = null, texts = [] } = rehearsal.data ?? {};

  const tryIt = async () => {
    setUnreachable(false);
    try {
      // A number that another shop of this installation has invented is taken; the next one is not.
      for (let tries = 0; !line && tries < 5; tries += 1) {
        try {
          await add.mutateAsync({ phoneNumber: inventNumber(), mode: 'text-only' });
          break;
        } catch (error) {
          if (!(error instanceof Refusal && error.code === 'number.taken') || tries === 4) throw error;
        }
      }
      await miss.mutateAsync();
    } catch {
      setUnreachable(true);
    }
  };

  return (
    <StepForm
      about="Nothing real rings here: a simulated customer calls a simulated number of yours, nobody answers, and the text that you wrote goes out."
      action={texts.length > 0 ? 'It works: go on' : 'Skip for now'}
      skips={texts.length === 0}
      onGoOn={goOn}
      onBack={goBack}
    >
      <Group>
        <Button variant="light" loading={add.isPending || miss.isPending} onClick={tryIt}>
          {miss.data ? 'Miss another call' : 'Miss a call'}
        </Button>
        {miss.data && texts.length === 0 && (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text>{call?.outcome && call.outcome !== 'texted' ? 'No text went out.' : 'Ringing… the caller hangs up in a moment.'}</Text>
          </Group>
        )}
      </Group>
      {unreachable && <FailureText error={add.error ?? miss.error} />}
      <FailureText error={rehearsal.error} />
      {miss.data && (
        <section
          aria-label="The customer’s phone"
          style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 24, overflow: 'hidden' }}
        >
          <TextThread
            title={`Phone of ${writeNumber(miss.data.from)}`}
            label="Texts on the customer’s phone"
            mine={miss.data.from}
            texts={texts}
            empty="The text arrives here."
          />
        </section>
      )}
      {call?.outcome && (
        <Text size="sm" c="dimmed">
          In the ledger: {nameCaller(call.caller, call.callerKind)}, {wordsForOutcome(call.outcome).words.toLowerCase()}
          {call.outcomeBecause ? ` (${wordsForReason(call.outcomeBecause)})` : ''}.
        </Text>
      )}
    </StepForm>
  );
}
