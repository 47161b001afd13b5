// The public page of the shop, to be put wherever customers look: call, text and hours.
import { Anchor, Button, CopyButton, Group, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRegistration } from '../../api/registration.ts';
import { Card } from '../../parts/card.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageTitle } from '../../parts/page-title.tsx';

export function YourPagePage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const { data, error, refetch } = useRegistration(shop);
  // Without a public address of the server, it is the one that this browser uses.
  const address = data && new URL(data.pages.home, window.location.origin).href;
  return (
    <>
      <PageTitle title="Your page">
        One page with a button to call, a button to text, and your hours. It follows your settings by itself.
      </PageTitle>
      {error && !data && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {address && (
        <Card title="Its address" about="Put it on your site, your van and your cards, and in your profile on a map.">
          <Anchor href={address} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
            {address}
          </Anchor>
          <Group gap="sm">
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <>
                  <Button onClick={copy}>Copy the address</Button>
                  <Text role="status" size="sm">
                    {copied && 'Copied'}
                  </Text>
                </>
              )}
            </CopyButton>
          </Group>
        </Card>
      )}
    </>
  );
}
