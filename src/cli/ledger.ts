// `ringback ledger`: the call ledger as a table, and whether it balances.
import { type Access, callApi } from './api.ts';

type Call = {
  arrivedAt: string;
  line: string;
  caller: string | null;
  callerKind: string;
  verdictBecause: string | null;
  outcome: string | null;
  outcomeBecause: string | null;
};
type Page = {
  calls: Call[];
  balance: { calls: number; answered: number; texted: number; notTexted: number; handedOver: number; open: number; overdue: number };
};

export async function printLedger(
  access: Access,
  filter: { shop?: string; since?: string; outcome?: string; limit: string },
): Promise<void> {
  const query = new URLSearchParams({ limit: filter.limit });
  for (const name of ['shop', 'since', 'outcome'] as const) if (filter[name]) query.set(name, filter[name]);
  const { calls, balance } = await callApi<Page>(access, 'GET', `/calls?${query}`);
  const rows = calls.map((call) => [
    call.arrivedAt.slice(0, 19).replace('T', ' '),
    call.line,
    call.caller ?? call.callerKind,
    call.verdictBecause ?? 'in progress',
    call.outcome ?? 'open',
    call.outcomeBecause ?? '',
  ]);
  const table = [['arrived (UTC)', 'line', 'caller', 'call', 'outcome', 'because'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  const { calls: all, answered, texted, notTexted, handedOver, open, overdue } = balance;
  console.log(
    `\n${all} calls = ${answered} answered + ${texted} texted + ${notTexted} not texted + ${handedOver} handed over + ${open} open`,
  );
  if (overdue > 0) {
    console.log(`${overdue} of the open calls should have come to something by now: the ledger does not balance.`);
    process.exitCode = 2;
  } else console.log('The ledger balances.');
}
