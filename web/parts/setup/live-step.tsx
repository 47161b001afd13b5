// What is there, and what is missing before real texts can go out.
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lintFirstText } from '../../../src/core/lint.ts';
import { useLines, useShop } from '../../api/shops.ts';
import { RingIcon, TickIcon } from '../icons.tsx';
import styles from '../twilio-form.module.css';
import { wordsForReason, writeNumber } from '../wording.ts';
import type { StepProps } from './settings-steps.tsx';
import { StepForm } from './step-form.tsx';
import type { StepId } from './steps.ts';

type Item = { done: boolean; words: ReactNode; step: StepId };

export function LiveStep({ shop, goOn, goBack }: StepProps) {
  const { settings } = useShop(shop);
  const lines = useLines(shop).data ?? [];
  const real = lines.filter((line) => line.provider !== 'simulator');
  const stopped = real.filter((line) => line.stoppedBecause !== null);
  const needed: Item[] = [
    { done: lintFirstText(settings.firstText, settings.name).length === 0, words: 'The first text keeps the rules', step: 'text' },
    {
      done: real.length > 0,
      words: real.length > 0 ? `A number: ${real.map((line) => writeNumber(line.phoneNumber)).join(', ')}` : 'A number at Twilio',
      step: 'twilio',
    },
    {
      done: real.some((line) => line.settings.registration === 'approved'),
      words:
        'The carriers have registered the number. Until then nothing is sent from it, and every missed call becomes a task to call back',
      step: 'twilio',
    },
    ...stopped.map((line) => ({
      done: false,
      words: `${writeNumber(line.phoneNumber)} sends again. It has stopped: ${wordsForReason(line.stoppedBecause ?? '')}`,
      step: 'twilio' as const,
    })),
  ];
  const wise: Item[] = [
    { done: settings.alertPhone !== null, words: 'A phone is alerted when a person is needed', step: 'alerts' },
    { done: Object.values(settings.hours.weekly).some((spans) => spans.length > 0), words: 'Opening hours are set', step: 'hours' },
    { done: settings.scheduling.mode !== 'off', words: 'Callers who write back are answered at once', step: 'trade' },
    { done: lines.some((line) => line.provider === 'simulator'), words: 'Tried on the simulator', step: 'try' },
  ];
  const missing = needed.filter((item) => !item.done).length;
  return (
    <StepForm action="Go to the shop" onGoOn={goOn} onBack={goBack}>
      <Text fw={600} size="lg" role="status">
        {missing === 0
          ? 'Live: missed calls are texted back.'
          : `${missing === 1 ? 'One thing is' : `${missing} things are`} missing before real texts can go out.`}
      </Text>
      <Checklist label="Needed" items={needed} shop={shop} />
      <Text fw={600}>Worth having</Text>
      <Checklist label="Worth having" items={wise} shop={shop} />
    </StepForm>
  );
}

function Checklist({ label, items, shop }: { label: string; items: Item[]; shop: string }) {
  return (
    <ul className={styles.steps} aria-label={label} style={{ marginTop: 0 }}>
      {items.map(({ done, words, step }) => (
        <li key={String(words)} className={styles.step} data-ok={done || undefined}>
          {done ? <TickIcon /> : <RingIcon />}
          <span>
            {words}{' '}
            {done ? (
              <Text span size="sm" c="dimmed">
                (done)
              </Text>
            ) : (
              <Anchor component={Link} to="/setup" search={{ shop, step } as never} size="sm">
                Do it<span className="unseen">: {words}</span>
              </Anchor>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
