// Lists that a shop downloads itself and puts into a folder: its part of the National Do Not Call Registry, one file for an
// area code, and what the Reassigned Numbers Database answered to its queries. docs/marketing.md says how.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DoNotCallAnswer, MarketingSources, ReassignedAnswer } from '../core/marketing/sources.ts';
import { hours, type Millis } from '../core/time.ts';

/** 47 CFR 64.1200(c)(2)(i)(D): a version obtained no more than 31 days before. */
const listCounts = hours(31 * 24);
const mostKept = 8;

type Read<T> = { path: string; changedAt: number; size: number; content: T };

/** `folder`/`shop id`/`503_2027-01-02.txt` and `reassigned_2027-01-02.csv`; without a folder nobody answers. */
export function listsInFiles(folder: string | null): MarketingSources {
  const numbers = kept(readNumbers);
  const answers = kept(readAnswers);
  return {
    doNotCall: {
      async ask(shopId, phone, at): Promise<DoNotCallAnswer> {
        const newest = newestOf(folder, shopId, phone.slice(2, 5), 'txt');
        if (!newest) return 'no-list';
        if (at - newest.day > listCounts) return 'list-too-old';
        return has(numbers(newest.path), Number(phone.slice(5))) ? 'listed' : 'not-listed';
      },
    },
    reassigned: {
      async ask(shopId, phone, since): Promise<ReassignedAnswer> {
        const newest = newestOf(folder, shopId, 'reassigned', 'csv');
        if (!newest) return 'no-source';
        const answer = answers(newest.path).get(phone.slice(2));
        // An answer about a later day says nothing of who had the number when the consent was given.
        return answer === undefined ? 'no-source' : answer.since <= since ? answer.answer : 'no-data';
      },
    },
  };
}

function newestOf(folder: string | null, shopId: string, name: string, ending: string): { path: string; day: Millis } | null {
  if (folder === null) return null;
  const own = join(folder, shopId);
  let files: string[];
  try {
    files = readdirSync(own);
  } catch {
    return null;
  }
  const pattern = new RegExp(`^${name}_(\\d{4}-\\d{2}-\\d{2})\\.${ending}$`);
  const days = files.flatMap((file) => pattern.exec(file)?.[1] ?? []).filter((day) => !Number.isNaN(Date.parse(day)));
  const day = days.toSorted().at(-1);
  return day === undefined ? null : { path: join(own, `${name}_${day}.${ending}`), day: Date.parse(day) };
}

// A list of an area code has millions of numbers: the last few are kept as they were read.
function kept<T>(read: (text: string) => T): (path: string) => T {
  const known: Read<T>[] = [];
  return (path) => {
    const { mtimeMs: changedAt, size } = statSync(path);
    const found = known.find((one) => one.path === path && one.changedAt === changedAt && one.size === size);
    if (found) return found.content;
    const content = read(readFileSync(path, 'utf8'));
    known.unshift({ path, changedAt, size, content });
    known.length = Math.min(known.length, mostKept);
    return content;
  };
}

/** The last seven digits of each line, in order: "5550175", "503,5550175" and "5035550175" are the same. */
function readNumbers(text: string): Int32Array {
  return Int32Array.from(
    text.split('\n').flatMap((line) => {
      const digits = line.replace(/\D/g, '');
      return digits.length === 7 || digits.length === 10 ? [Number(digits.slice(-7))] : [];
    }),
  ).sort();
}

/** "5035550175,2026-05-01,no": the number, the day of consent that was asked about, and the answer. */
function readAnswers(text: string): Map<string, { since: Millis; answer: 'no' | 'yes' | 'no-data' }> {
  const answers = new Map<string, { since: Millis; answer: 'no' | 'yes' | 'no-data' }>();
  for (const line of text.split('\n')) {
    const [number = '', day = '', word = ''] = line.split(',').map((part) => part.trim().toLowerCase());
    const answer = word.replace(/[\s_]/g, '-');
    const digits = number.replace(/\D/g, '').slice(-10);
    const since = Date.parse(day);
    if (digits.length === 10 && !Number.isNaN(since) && (answer === 'no' || answer === 'yes' || answer === 'no-data'))
      answers.set(digits, { since, answer });
  }
  return answers;
}

function has(sorted: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
