// From nothing to live, one step after the other. Each step is saved in the shop, so it can be left and taken up again.
import { Anchor, Paper, Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { linesQuery, shopQuery } from '../api/shops.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { LiveStep } from '../parts/setup/live-step.tsx';
import { CallsStep, TwilioStep } from '../parts/setup/number-steps.tsx';
import {
  AlertsStep,
  AreaStep,
  BusinessStep,
  HoursStep,
  NewBusinessStep,
  type StepProps,
  TextStep,
  TradeStep,
} from '../parts/setup/settings-steps.tsx';
import { isStep, nextStep, type StepId, stepAfter, steps } from '../parts/setup/steps.ts';
import { TryStep } from '../parts/setup/try-step.tsx';
import styles from './setup-page.module.css';

const forms: Record<StepId, (props: StepProps) => React.ReactNode> = {
  business: BusinessStep,
  trade: TradeStep,
  hours: HoursStep,
  area: AreaStep,
  alerts: AlertsStep,
  text: TextStep,
  try: TryStep,
  twilio: TwilioStep,
  calls: CallsStep,
  live: LiveStep,
};

export function SetupPage() {
  const { shop, step: asked } = useSearch({ from: '/open/setup' });
  const navigate = useNavigate();
  const read = useQuery({ ...shopQuery(shop ?? ''), enabled: shop !== undefined });
  const lines = useQuery({ ...linesQuery(shop ?? ''), enabled: shop !== undefined });
  const failure = read.error ?? lines.error;
  const known = shop !== undefined && read.data && lines.data ? { settings: read.data.settings, lines: lines.data } : null;
  const step: StepId = shop === undefined ? 'business' : isStep(asked) ? asked : nextStep(known);
  const at = steps.findIndex((one) => one.id === step);
  const title = steps[at]?.name ?? '';
  const open = (id: StepId) => navigate({ to: '/setup', search: { shop, step: id } as never });

  useEffect(() => {
    document.title = `${title} · Set-up · Ringback`;
    // A step that opens is where the keyboard goes on.
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [title]);

  if (failure && !known)
    return (
      <FailureNotice
        error={failure}
        onRetry={() => {
          void read.refetch();
          void lines.refetch();
        }}
      />
    );
  const Form = forms[step];
  return (
    <div className={styles.page}>
      <nav aria-label="Steps" className={styles.steps}>
        <ol>
          {steps.map(({ id, name }) => (
            <li key={id}>
              {shop === undefined ? (
                <span className={styles.step} aria-current={id === step ? 'step' : undefined}>
                  {name}
                </span>
              ) : (
                <Link
                  to="/setup"
                  search={{ shop, step: id } as never}
                  className={styles.step}
                  aria-current={id === step ? 'step' : undefined}
                >
                  {name}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <Paper withBorder radius="lg" p={{ base: 'md', xs: 'xl' }} className={styles.card}>
        <Text size="sm" c="dimmed">
          Step {at + 1} of {steps.length}
        </Text>
        <Progress value={((at + 1) / steps.length) * 100} size="xs" my={6} aria-label="How far the set-up is" />
        <Title order={1} tabIndex={-1} mb="md" style={{ outline: 'none' }}>
          {title}
        </Title>
        <Suspense>
          {shop === undefined ? (
            <NewBusinessStep onMade={(made) => navigate({ to: '/setup', search: { shop: made, step: 'trade' } as never })} />
          ) : (
            known && (
              <Form
                key={step}
                shop={shop}
                goBack={() => open((steps[at - 1] ?? steps[0]).id)}
                goOn={() => (step === 'live' ? navigate({ to: '/shops/$shop/now', params: { shop } }) : open(stepAfter(step)))}
              />
            )
          )}
        </Suspense>
      </Paper>
      {shop !== undefined && step !== 'live' && (
        <Text size="sm" c="dimmed" className={styles.leave}>
          Everything is saved as you go.{' '}
          <Anchor component={Link} to="/shops/$shop/now" params={{ shop } as never} inherit>
            Leave, and go on another time
          </Anchor>
        </Text>
      )}
    </div>
  );
}
