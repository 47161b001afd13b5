// The connection to Twilio; doing it again checks and mends it.
import { useParams } from '@tanstack/react-router';
import { useMayChange } from '../../api/session.ts';
import { useLines } from '../../api/shops.ts';
import { Card } from '../../parts/card.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { TwilioForm } from '../../parts/twilio-form.tsx';
import { writeNumber } from '../../parts/wording.ts';

export function TwilioPage() {
  const { shop } = useParams({ from: '/shops/$shop' });
  const mayChange = useMayChange(shop);
  const connected = (useLines(shop).data ?? []).filter((line) => line.provider === 'twilio');
  return (
    <>
      <PageTitle title="Twilio">Carries your calls and texts. You pay Twilio for them; Ringback adds nothing.</PageTitle>
      <div style={{ maxWidth: 720, display: 'grid', gap: 20 }}>
        {connected.length > 0 && (
          <Card title="Connected">
            <RowList
              label="Connected numbers"
              rows={connected.map((line) => ({
                key: line.id,
                title: writeNumber(line.phoneNumber),
                detail: line.stoppedBecause
                  ? 'Has stopped sending; connect it again below.'
                  : line.settings.registration === 'approved'
                    ? 'Takes calls and sends texts'
                    : 'Takes calls; sends no texts until the carriers have registered it',
              }))}
            />
          </Card>
        )}
        {mayChange && (
          <Card title={connected.length > 0 ? 'Check a number, or connect another' : 'Connect a number'}>
            <TwilioForm shop={shop} />
          </Card>
        )}
      </div>
    </>
  );
}
