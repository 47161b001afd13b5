// What was deleted because it was old enough, newest first.
import { usePurges } from '../../api/records.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { RowList } from '../row-list.tsx';
import { useShopClock } from '../shop-clock.ts';

const kinds: Record<string, string> = {
  recordings: 'Recordings and pictures',
  texts: 'Words of texts',
  transcripts: 'Names and transcripts of calls',
  events: 'Details of events',
  tasks: 'Details of tasks',
  visits: 'Names and addresses of visits',
  threads: 'What was understood of conversations',
  numbers: 'What providers say of numbers',
  'old-texts': 'Texts in the log',
  'old-calls': 'Calls in the log',
  'old-tasks': 'Tasks in the log',
  'old-visits': 'Visits in the log',
  'old-events': 'Events in the log',
  'old-threads': 'Conversations in the log',
};

export function Purges({ shop }: { shop: string }) {
  const clock = useShopClock(shop);
  const purges = usePurges(shop);
  return (
    <Card title="What was deleted">
      <FailureText error={purges.error} />
      {purges.data?.length === 0 && (
        <EmptyState title="Nothing yet">What gets old enough is deleted by itself, and counted here.</EmptyState>
      )}
      <RowList
        label="Deleted"
        rows={(purges.data ?? []).map((purged) => ({
          key: `${purged.at} ${purged.kind}`,
          title: `${kinds[purged.kind] ?? purged.kind}: ${purged.count}`,
          detail: `${clock.moment(purged.at)}, older than ${clock.day(purged.olderThan)}`,
        }))}
      />
    </Card>
  );
}
