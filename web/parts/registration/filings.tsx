// How far each filing is, with the reasons in the provider's own words.
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { type Filing, type Registration, useCheckFiling, useSendCodeAgain } from '../../api/registration.ts';
import { useMayChange } from '../../api/session.ts';
import { Card } from '../card.tsx';
import { FailureText } from '../failure-text.tsx';
import { useShopClock } from '../shop-clock.ts';
import { writeNumber } from '../wording.ts';

const statuses: Record<Filing['status'], { words: string; color: string; about: string }> = {
  working: { words: 'On its way', color: 'blue', about: 'Nothing is for you to do.' },
  waiting: { words: 'Under review', color: 'blue', about: 'Nothing is for you to do.' },
  'needs-owner': { words: 'Needs you', color: 'orange', about: 'Something is for you to do.' },
  rejected: { words: 'Turned down', color: 'red', about: 'Correct the details, then file again.' },
  approved: { words: 'Approved', color: 'green', about: 'Your lines are open. A number that you connect later joins by itself.' },
  suspended: { words: 'Taken back', color: 'red', about: 'Your lines are locked. Mend what the reason names, then file again.' },
};

const steps: Record<string, string> = {
  'primary-profile': 'your primary customer profile in the Twilio console',
  papers: 'the papers are handed in',
  'customer-profile': 'Twilio reads your profile: minutes to two days',
  'trust-product': 'Twilio reads your profile: minutes to two days',
  brand: 'the registry looks at your business: minutes to days',
  'messaging-service': 'the service that sends is made',
  campaign: 'what you send is handed in',
  'campaign-review': 'Twilio and the carriers review: days to three weeks',
  numbers: 'your numbers are joined',
  verification: 'the carriers verify the number: days to two weeks',
};

export function Filings({ shop, registration }: { shop: string; registration: Registration }) {
  const clock = useShopClock(shop);
  const mayChange = useMayChange(shop);
  const check = useCheckFiling(shop);
  const code = useSendCodeAgain(shop);
  const { filings, pack } = registration;
  if (filings.length === 0) return null;
  return (
    <Card title="What was filed" about="It is looked at every 15 minutes by itself.">
      <FailureText error={check.error ?? code.error} />
      {code.isSuccess && <Text role="status">The code is on its way to your mobile phone.</Text>}
      {filings.map((filing) => {
        const name = filing.kind === 'ten-dlc' ? 'Local numbers' : `Toll-free ${filing.line ? writeNumber(filing.line) : 'number'}`;
        const { words, color, about } = statuses[filing.status];
        return (
          <Stack key={filing.id} gap="xs" role="group" aria-label={name}>
            <Group justify="space-between" gap="sm">
              <Text fw={600}>{name}</Text>
              <Badge variant="light" color={color}>
                {words}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {about} {filing.status !== 'approved' && `Where it stands: ${steps[filing.step] ?? filing.step}. `}
              Filed {clock.moment(filing.submittedAt)}
              {filing.filed > 1 ? `, for the ${filing.filed}. time` : ''}.
              {filing.approvedAt && ` Approved ${clock.day(filing.approvedAt)}.`}
            </Text>
            {filing.reasons.map((reason) => (
              <Alert key={`${reason.code} ${reason.problem}`} color={color} variant="light" py="xs" title={reason.problem}>
                {reason.fix}{' '}
                {reason.code && (
                  <Text span size="sm">
                    ({reason.code})
                  </Text>
                )}
              </Alert>
            ))}
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                loading={check.isPending && check.variables === filing.id}
                onClick={() => check.mutate(filing.id)}
                aria-label={`Check now: ${name}`}
              >
                Check now
              </Button>
              {mayChange && filing.step === 'brand' && pack?.brandType === 'SOLE_PROPRIETOR' && (
                <Button
                  size="xs"
                  variant="default"
                  loading={code.isPending && code.variables === filing.id}
                  onClick={() => code.mutate(filing.id)}
                >
                  Send the code again
                </Button>
              )}
            </Group>
          </Stack>
        );
      })}
    </Card>
  );
}
