// Offers by text: whether and how, the pause that the program makes by itself, and campaigns.
import { Alert, Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useMarketing, useResumeMarketing } from '../../api/offers.ts';
import { useMayChange } from '../../api/session.ts';
import { useShop } from '../../api/shops.ts';
import { FailureText } from '../../parts/failure-text.tsx';
import { Campaigns } from '../../parts/offers/campaigns.tsx';
import { OfferSettings } from '../../parts/offers/offer-settings.tsx';
import { PlanCampaign } from '../../parts/offers/plan-campaign.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useShopClock } from '../../parts/shop-clock.ts';

export function OffersPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { marketing } = useShop(shop).settings;
  const mayChange = useMayChange(shop);
  const mayPlan = mayChange && marketing.on && marketing.kinds.some((kind) => kind !== 'nudge');
  return (
    <>
      <PageTitle title="Offers" />
      <div style={{ maxWidth: 720, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 20 }}>
        {marketing.on && <Standing shop={shop} mayChange={mayChange} />}
        <OfferSettings shop={shop} />
        {mayPlan && <PlanCampaign shop={shop} />}
        <Campaigns shop={shop} mayChange={mayChange} />
      </div>
    </>
  );
}

function Standing({ shop, mayChange }: { shop: string; mayChange: boolean }) {
  const clock = useShopClock(shop);
  const marketing = useMarketing(shop);
  const resume = useResumeMarketing(shop);
  const { paused, today, stateTable } = marketing.data ?? {};
  return (
    <>
      <FailureText error={marketing.error ?? resume.error} />
      {paused && (
        <Alert color="orange" variant="light" title="Offers are paused" role="status">
          Of {paused.sent} who got one in a day, {paused.optedOut} opted out, so the program has stopped them on{' '}
          {clock.moment(paused.since)}. Look at what was sent and to whom before they go on.
          {mayChange && (
            <div style={{ marginTop: 8 }}>
              <Button size="xs" variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>
                Go on with offers
              </Button>
            </div>
          )}
        </Alert>
      )}
      {today && stateTable && (
        <Text size="sm" c="dimmed">
          Today: {today.sent} sent, {today.optedOut} opted out. More than 4 % of at least 25 pauses offers by itself. Hours and limits of
          the states: table {stateTable.version}, checked {stateTable.checkedOn}.
        </Text>
      )}
    </>
  );
}
