// The calls themselves: only those on the screen are drawn, and the next page comes before its end is reached.
import { Badge, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Call } from '../../api/ledger.ts';
import { capital } from '../inbox/thread-words.ts';
import { ThreadLink } from '../thread-link.tsx';
import { nameCaller, wordsForCall, wordsForOutcome, wordsForReason, writeSeconds } from '../wording.ts';
import styles from './call-table.module.css';

type Props = {
  shop: string;
  calls: Call[];
  moment: (at: string) => string;
  more: boolean;
  loading: boolean;
  onMore: () => void;
};

export function CallTable({ shop, calls, moment, more, loading, onMore }: Props) {
  const list = useRef<HTMLTableSectionElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => setAbove((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: calls.length,
    estimateSize: () => 74,
    overscan: 8,
    scrollMargin: above,
    getItemKey: (index) => calls[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !loading && last >= calls.length - 20) onMore();
  }, [more, loading, last, calls.length, onMore]);

  return (
    <table aria-label="Calls" aria-rowcount={more ? -1 : calls.length + 1} className={styles.table}>
      <thead>
        <tr className={`${styles.row} ${styles.head}`}>
          {['Time', 'Caller', 'What happened', 'Outcome', 'Text after'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={list} className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const call = calls[index];
          return (
            call && (
              <tr
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ transform: `translateY(${start - above}px)` }}
              >
                <Cells shop={shop} call={call} moment={moment} />
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

function Cells({ shop, call, moment }: { shop: string; call: Call; moment: (at: string) => string }) {
  const name = nameCaller(call.caller, call.callerKind);
  const { words, color } = call.outcome
    ? wordsForOutcome(call.outcome)
    : { words: call.verdict === 'missed' ? 'Text on its way' : 'In progress', color: 'gray' };
  return (
    <>
      <td className={styles.time}>{moment(call.arrivedAt)}</td>
      <td className={styles.caller}>
        {call.caller ? (
          <ThreadLink shop={shop} phone={call.caller}>
            {name}
          </ThreadLink>
        ) : (
          name
        )}
        {call.callerName && <Text size="sm">{call.callerName}</Text>}
      </td>
      <td className={styles.what}>
        {call.verdictBecause ? wordsForCall(call.verdictBecause) : 'Going on now'}
        {call.voicemails.map((voicemail, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added
          <Text key={at} size="sm" c="dimmed">
            Voicemail{voicemail.transcript ? `: “${voicemail.transcript}”` : ` (${voicemail.seconds ?? 0} s)`}
          </Text>
        ))}
      </td>
      <td>
        <Badge variant={call.outcome ? 'light' : 'outline'} color={color} tt="none" fw={600}>
          {words}
        </Badge>
        {call.outcomeBecause && call.outcomeBecause !== call.outcome && (
          <Text size="sm" c="dimmed" mt={2}>
            {capital(wordsForReason(call.outcomeBecause))}
          </Text>
        )}
      </td>
      <td className={styles.after} data-label="Text after" data-none={call.secondsToText === null || undefined}>
        {call.secondsToText === null ? '–' : writeSeconds(call.secondsToText)}
      </td>
    </>
  );
}
