// What is missing before real texts can go out, one step after the other.
import { Badge } from '@mantine/core';
import type { Registration } from '../../api/registration.ts';
import { useLines } from '../../api/shops.ts';
import { Card } from '../card.tsx';
import { RowList } from '../row-list.tsx';

export function Readiness({ shop, registration }: { shop: string; registration: Registration }) {
  const lines = useLines(shop).data ?? [];
  const real = lines.filter((line) => line.provider !== 'simulator');
  const { details, pack, findings, filings, pages } = registration;
  const open = real.length > 0 && real.every((line) => line.settings.registration === 'approved');
  const steps = [
    {
      title: 'A number of a carrier is connected',
      done: real.length > 0,
      fix: 'Connect it under Twilio in these settings. A simulated line needs no registration.',
    },
    {
      title: 'This server has a public https address',
      done: pages.home.startsWith('https://'),
      fix: 'Whoever runs this server sets RINGBACK_PUBLIC_URL: the carriers’ reviewers open your pages there.',
    },
    { title: 'The details are entered', done: details !== null, fix: 'Enter and save them below.' },
    {
      title: 'Nothing in the papers would be turned down',
      done: pack !== null && findings.length === 0,
      fix: pack === null ? 'They are written once the steps above are done.' : 'What to change stands beside the papers below.',
    },
    { title: 'The registration is filed', done: filings.length > 0, fix: 'File it below.' },
    {
      title: 'The carriers have approved it',
      done: open,
      fix: 'Until then nothing is sent from your numbers: each missed call becomes a task to call back.',
    },
  ];
  const missing = steps.filter((step) => !step.done).length;
  return (
    <Card
      title="Before real texts can go out"
      about={
        missing === 0
          ? 'Everything is there: your lines are open.'
          : 'It takes ten minutes of your time, then one to three weeks of the carriers’.'
      }
    >
      <RowList
        label="Steps"
        rows={steps.map(({ title, done, fix }) => ({
          key: title,
          title,
          detail: done ? undefined : fix,
          action: (
            <Badge variant="light" color={done ? 'green' : 'gray'} style={{ flex: 'none' }}>
              {done ? 'Done' : 'To do'}
            </Badge>
          ),
        }))}
      />
    </Card>
  );
}
