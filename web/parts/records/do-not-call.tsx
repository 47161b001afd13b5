// The do-not-call policy for whoever asks for it, and who is on the list.
import { Anchor, Text } from '@mantine/core';
import { useDoNotCall } from '../../api/records.ts';
import { Refusal } from '../../api/request.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { RowList } from '../row-list.tsx';
import { useShopClock } from '../shop-clock.ts';
import { writeNumber } from '../wording.ts';

export function DoNotCall({ shop }: { shop: string }) {
  const clock = useShopClock(shop);
  const list = useDoNotCall(shop);
  const notForThisRole = list.error instanceof Refusal && list.error.status === 403;
  return (
    <Card title="Do not call" about="Whoever has said STOP is neither texted nor called for sales. The list has no end.">
      <div>
        <Anchor href={`/api/v1/shops/${shop}/do-not-call/policy.pdf`} download>
          Your do-not-call policy (PDF)
        </Anchor>
        <Text size="sm" c="dimmed">
          Give it to whoever asks for it. It says what this program does, with your name and address.
        </Text>
      </div>
      {notForThisRole ? <Text c="dimmed">Who is on the list is for owners and the office.</Text> : <FailureText error={list.error} />}
      {list.data?.entries.length === 0 && <EmptyState title="Nobody is on the list">Whoever says STOP appears here.</EmptyState>}
      <RowList
        label="Do-not-call list"
        rows={(list.data?.entries ?? []).map((entry) => ({
          key: entry.mark,
          title: entry.phone ? writeNumber(entry.phone) : 'A number that was forgotten: its mark still holds',
          detail: `Since ${clock.day(entry.since)}, ${sources[entry.source] ?? entry.source}`,
        }))}
      />
    </Card>
  );
}

const sources: Record<string, string> = {
  caller: 'by text',
  voicemail: 'in a voicemail',
  staff: 'entered here',
  provider: 'said to the carrier',
};
