// The shop's numbers, each with what a call to it does.
import { Alert, Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { isFresh } from '../../api/kept.ts';
import { type Line, useChangeLine, useLineNow, useLines } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { LineFields } from '../../parts/line-fields.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { SectionForm, saySaved } from '../../parts/section-form.tsx';
import { useForm } from '../../parts/use-form.ts';
import { wordsForReason, writeNumber } from '../../parts/wording.ts';

export function LinesPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const lines = useLines(shop);
  return (
    <>
      <PageTitle title="Lines">The numbers that customers reach you on. Texts go out from the number that was called.</PageTitle>
      {lines.error && !lines.data && <FailureNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data?.length === 0 && (
        <EmptyState
          title="No line yet"
          action={
            <Button component={Link} to="/setup" search={{ shop } as never}>
              Set up a line
            </Button>
          }
        >
          A number at Twilio, or a simulated one to try things out, appears here once it is set up.
        </EmptyState>
      )}
      <Stack gap="xl">
        {lines.data?.map((line) => (
          <LineForm key={line.id} shop={shop} line={line} fresh={isFresh(lines.dataUpdatedAt)} />
        ))}
      </Stack>
    </>
  );
}

function LineForm({ shop, line, fresh }: { shop: string; line: Line; fresh: boolean }) {
  const change = useChangeLine(shop, line.id);
  const now = useLineNow(shop);
  const form = useForm({
    key: `${shop} line ${line.id}`,
    saved: line.settings,
    fresh,
    latest: async () => (await now(line.id)).settings,
    send: (_, { changes }) => change.mutateAsync(changes),
  });
  return (
    <SectionForm shop={shop} form={form}>
      <Card
        title={writeNumber(line.phoneNumber)}
        about={
          <Group component="span" gap="xs">
            <Badge component="span" variant="light" color="gray">
              {line.provider === 'simulator' ? 'Simulated' : 'Twilio'}
            </Badge>
            {line.provider !== 'simulator' && (
              <Badge component="span" variant="light" color={line.settings.registration === 'approved' ? 'green' : 'orange'}>
                {line.settings.registration === 'approved' ? 'Registered' : 'Not registered yet: sends no texts'}
              </Badge>
            )}
          </Group>
        }
      >
        {line.stoppedBecause && (
          <Alert color="red" variant="light" title="This line has stopped sending">
            <Text>{wordsForReason(line.stoppedBecause)}</Text>
            <Anchor component={Link} to="/shops/$shop/settings/twilio" params={{ shop } as never}>
              Check the connection
            </Anchor>
            <Button
              size="xs"
              mt="xs"
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate({}, { onSuccess: () => saySaved('The line sends again.') })}
            >
              It is mended: send again
            </Button>
          </Alert>
        )}
        <LineFields line={form} />
      </Card>
    </SectionForm>
  );
}
