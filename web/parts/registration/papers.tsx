// The papers word for word as they will be filed, with what would have them turned down and how to mend it.
import { Alert, Button, Stack, Text } from '@mantine/core';
import { type Registration, useFile } from '../../api/registration.ts';
import { useMayChange } from '../../api/session.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureText } from '../failure-text.tsx';
import { RowList } from '../row-list.tsx';

const refiled = new Set(['rejected', 'suspended', 'needs-owner']);

export function Papers({ shop, registration }: { shop: string; registration: Registration }) {
  const { pack, findings, filings, details } = registration;
  const file = useFile(shop);
  const mayChange = useMayChange(shop);
  if (!pack)
    return (
      <Card title="Your papers">
        <EmptyState title="Not written yet">
          {details
            ? 'They are written when a number is connected. A simulated line needs none.'
            : 'They are written from the details above and from your settings: what is filed is what you really send.'}
        </EmptyState>
      </Card>
    );
  const again = filings.some((filing) => refiled.has(filing.status));
  return (
    <Card title="Your papers" about="Samples, greeting and answers are those that you really send: change your settings, and they change.">
      {findings.length === 0 ? (
        <Text role="status">Nothing is found that would have them turned down.</Text>
      ) : (
        <Stack gap="xs" role="group" aria-label="What would be turned down">
          {findings.map(({ code, problem, fix }) => (
            <Alert key={`${code} ${problem}`} color="orange" variant="light" py="xs" title={problem}>
              {fix}{' '}
              <Text span size="sm">
                ({code})
              </Text>
            </Alert>
          ))}
        </Stack>
      )}
      <RowList
        label="Papers"
        rows={linesOf(pack).map(([title, words]) => ({
          key: title,
          title,
          detail: <span style={{ whiteSpace: 'pre-wrap' }}>{words || 'Nothing'}</span>,
        }))}
      />
      <FailureText error={file.error} />
      {mayChange && (
        <div>
          <Button loading={file.isPending} disabled={findings.length > 0} onClick={() => file.mutate(undefined)}>
            {again ? 'File again' : 'File'}
          </Button>
        </div>
      )}
    </Card>
  );
}

const linesOf = (pack: NonNullable<Registration['pack']>): [title: string, words: string][] => [
  ['Name', pack.businessName],
  ['What it is for', pack.description],
  ['How people come to get texts', pack.messageFlow],
  ['The notice', pack.notice],
  ['What callers hear', pack.greeting],
  ['Samples', pack.samples.join('\n\n')],
  ['When somebody joins', pack.optInMessage],
  ['When somebody writes STOP', pack.optOutMessage],
  ['When somebody writes HELP', pack.helpMessage],
  ['Website', pack.websiteUrl],
  ['Privacy policy', pack.privacyUrl],
  ['Terms', pack.termsUrl],
];
