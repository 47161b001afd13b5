// What people and programs did in the shop, newest first.
import { Badge, Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useAudit } from '../../api/audit.ts';
import { Card } from '../../parts/card.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { useShopClock } from '../../parts/shop-clock.ts';
import { writeNumber } from '../../parts/wording.ts';

export function AuditPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const clock = useShopClock(shop);
  const audit = useAudit(shop);
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <PageTitle title="Record of changes">Who did what, and who was refused. Nobody can change it.</PageTitle>
      {audit.error && <FailureNotice error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data && (
        <div style={{ maxWidth: 720 }}>
          <Card title="Newest first">
            {entries.length === 0 && <EmptyState title="Nothing yet">The first change to the shop appears here.</EmptyState>}
            <RowList
              label="Changes"
              rows={entries.map((entry) => ({
                key: entry.id,
                title: `${entry.action}${entry.phone ? `: ${writeNumber(entry.phone)}` : ''}`,
                detail: `${entry.actorName}, ${clock.moment(entry.at)}${entry.ip ? `, from ${entry.ip}` : ''}`,
                action: entry.status >= 400 && (
                  <Badge variant="light" color="orange" style={{ flex: 'none' }}>
                    {entry.status === 403 ? 'Refused' : 'Not done'}
                  </Badge>
                ),
              }))}
            />
            {audit.hasNextPage && (
              <div>
                <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
                  Show earlier ones
                </Button>
              </div>
            )}
          </Card>
        </div>
      )}
    </>
  );
}
