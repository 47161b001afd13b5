// Every call and what came of it, the newest first.
import { Badge, Paper, Text, Title } from '@mantine/core';
import type { LedgerCall } from '../api/simulator.ts';
import styles from './call-ledger.module.css';
import { nameCaller, wordsForCall, wordsForOutcome, wordsForReason, writeSeconds, writeTime } from './wording.ts';

export function CallLedger({ calls }: { calls: LedgerCall[] }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-labelledby="ledger-title">
      <Title order={2} id="ledger-title">
        Calls
      </Title>
      {calls.length === 0 ? (
        <Text c="dimmed" mt={4}>
          No calls yet. Every call to the shop is kept here with what came of it and why, also when no text goes out. Call from the caller’s
          phone above to see the first.
        </Text>
      ) : (
        <table className={styles.ledger}>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Caller</th>
              <th scope="col">What happened</th>
              <th scope="col">Outcome</th>
              <th scope="col">Text after</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <td className={styles.number}>{writeTime(call.arrivedAt)}</td>
                <td className={styles.number}>{nameCaller(call.caller, call.callerKind)}</td>
                <td>
                  {call.verdictBecause ? wordsForCall(call.verdictBecause) : 'Going on now'}
                  {call.voicemails.map((voicemail, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added
                    <Text key={at} size="sm" c="dimmed">
                      Voicemail{voicemail.transcript ? `: “${voicemail.transcript}”` : ` (${voicemail.seconds ?? 0} s)`}
                    </Text>
                  ))}
                </td>
                <td>
                  <OutcomeOf call={call} />
                </td>
                <td className={styles.number} data-label="Text after" data-none={call.secondsToText === null || undefined}>
                  {call.secondsToText === null ? '–' : writeSeconds(call.secondsToText)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paper>
  );
}

function OutcomeOf({ call }: { call: LedgerCall }) {
  if (!call.outcome)
    return (
      <Badge variant="outline" color="gray" tt="none" fw={600}>
        {call.verdict === 'missed' ? 'Text on its way' : 'In progress'}
      </Badge>
    );
  const { words, color } = wordsForOutcome(call.outcome);
  return (
    <>
      <Badge variant="light" color={color} tt="none" fw={600}>
        {words}
      </Badge>
      {call.outcomeBecause && (
        <Text size="sm" c="dimmed" mt={2}>
          {wordsForReason(call.outcomeBecause)}
        </Text>
      )}
    </>
  );
}
