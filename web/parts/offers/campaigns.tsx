// Campaigns, latest first: what became of each, and taking back what has not left.
import { Badge, Button } from '@mantine/core';
import { type Campaign, useCampaigns, useCancelCampaign } from '../../api/offers.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { RowList } from '../row-list.tsx';
import { useShopClock } from '../shop-clock.ts';
import { kindWords } from './kind-words.ts';

export function Campaigns({ shop, mayChange }: { shop: string; mayChange: boolean }) {
  const clock = useShopClock(shop);
  const campaigns = useCampaigns(shop);
  const cancel = useCancelCampaign(shop);
  const over = (campaign: Campaign) => Date.parse(campaign.endsAt) <= Date.now();
  return (
    <Card title="Campaigns">
      <FailureText error={campaigns.error ?? cancel.error} />
      {campaigns.data?.length === 0 && (
        <EmptyState title="None yet">A campaign that is planned appears here, with whom it reached.</EmptyState>
      )}
      <RowList
        label="Campaigns"
        rows={(campaigns.data ?? []).map((campaign) => ({
          key: campaign.id,
          title: campaign.name,
          detail: `${kindWords[campaign.kind].name}, ${clock.moment(campaign.startsAt)} to ${clock.moment(campaign.endsAt)}: ${campaign.sent} sent, ${campaign.waiting} waiting, ${campaign.leftOut} left out`,
          action:
            campaign.cancelledAt || over(campaign) ? (
              <Badge variant="light" color="gray" style={{ flex: 'none' }}>
                {campaign.cancelledAt ? 'Cancelled' : 'Over'}
              </Badge>
            ) : (
              mayChange && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Cancel ${campaign.name}`}
                  loading={cancel.isPending && cancel.variables === campaign.id}
                  onClick={() => cancel.mutate(campaign.id)}
                >
                  Cancel
                </Button>
              )
            ),
        }))}
      />
    </Card>
  );
}
