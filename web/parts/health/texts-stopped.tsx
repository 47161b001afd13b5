// Stands at the top of a page for as long as texts do not go out, with why and where to mend it. Nothing when they do.
import type { Problem } from '../../api/problems.ts';
import { AttentionIcon, RingIcon } from '../icons.tsx';
import { useShopClock } from '../shop-clock.ts';
import { MendLink } from './mend-link.tsx';
import { stopTexts, titleOf } from './problem-words.ts';
import styles from './texts-stopped.module.css';

/** `brief`: beside something else, without what it means. */
export function TextsStopped({ shop, problems, brief = false }: { shop: string; problems: Problem[]; brief?: boolean }) {
  const { moment } = useShopClock(shop);
  const stops = stopTexts(problems);
  if (stops.length === 0) return null;
  return (
    <section aria-label="Texts that do not go out" className={styles.notice} data-brief={brief || undefined}>
      {stops.map((problem) => (
        <div key={`${problem.code} ${problem.lines[0]?.id}`} className={styles.problem} data-level={problem.level}>
          <span className={styles.sign}>{problem.level === 'stopped' ? <AttentionIcon size={20} /> : <RingIcon size={20} />}</span>
          <div>
            <p className={styles.title}>{titleOf(problem)}</p>
            {!brief && <p>{problem.words}</p>}
            <p className={styles.foot}>
              {problem.since && <span>Since {moment(problem.since)}</span>}
              <MendLink shop={shop} problem={problem} />
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}
