// The ledger added up: all calls are what they came to, added.
import type { Balance } from '../../api/ledger.ts';
import styles from './balance-line.module.css';
import { outcomeChoices } from './outcomes.ts';

const write = (count: number): string => count.toLocaleString('en-US');

/** The sum leaves the chosen outcome aside: it is of every call of the other filters. */
export function BalanceLine({ balance, filtered }: { balance: Balance; filtered: boolean }) {
  const parts = outcomeChoices.filter(({ of }) => of !== 'open' || balance.open > 0);
  const added = parts.reduce((sum, { of }) => sum + balance[of], 0);
  return (
    <section aria-label="Balance" className={styles.line}>
      <p className={styles.total}>
        <b>{write(balance.calls)}</b> {balance.calls === 1 ? 'call' : 'calls'}
        {filtered && ' in what is chosen'}
      </p>
      <ul className={styles.parts}>
        {parts.map(({ of, label }) => (
          <li key={of}>
            <b>{write(balance[of])}</b> {label.toLowerCase()}
          </li>
        ))}
      </ul>
      <p className={styles.verdict} data-off={added !== balance.calls || balance.overdue > 0 || undefined}>
        {added === balance.calls && balance.overdue === 0 ? 'It balances.' : 'It does not balance.'}
      </p>
    </section>
  );
}
