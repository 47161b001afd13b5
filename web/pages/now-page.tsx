// Now, the home of a shop: who waits for a person, what was won today, and whether everything works.
import { Center, Loader } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useNow } from '../api/now.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { TextsStopped } from '../parts/health/texts-stopped.tsx';
import styles from '../parts/now/now.module.css';
import { ToldHereOffer } from '../parts/now/told-here-offer.tsx';
import { WaitingList } from '../parts/now/waiting-list.tsx';
import { WonToday } from '../parts/now/won-today.tsx';
import { WorkingList } from '../parts/now/working-list.tsx';
import { PageTitle } from '../parts/page-title.tsx';

export function NowPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { data, error, refetch } = useNow(shop);
  return (
    <>
      <PageTitle title="Now" />
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Center h={240}>
          <Loader aria-label="What waits now is on its way" />
        </Center>
      )}
      {data && <TextsStopped shop={shop} problems={data.working.problems} />}
      {data && (
        <div className={styles.now}>
          <WaitingList shop={shop} waiting={data.waiting} count={data.waitingCount} />
          <div className={styles.side}>
            <ToldHereOffer shop={shop} />
            <WonToday shop={shop} won={data.won} />
            <WorkingList shop={shop} working={data.working} />
          </div>
        </div>
      )}
    </>
  );
}
