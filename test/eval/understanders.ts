// The labelled files beside this one, and what each understander makes of their rows.
import { readFileSync } from 'node:fs';
import { type Trade, tradePacks } from '../../src/core/trades/index.ts';
import { readAddress } from '../../src/core/understanding/address.ts';
import { readChoice } from '../../src/core/understanding/choice.ts';
import { readIntents, readQuestions } from '../../src/core/understanding/intents.ts';
import { readJob, readUrgency } from '../../src/core/understanding/job.ts';
import { readLanguage } from '../../src/core/understanding/language.ts';
import { readName } from '../../src/core/understanding/name.ts';
import { readDanger } from '../../src/core/understanding/safety.ts';
import { acceptsStart, readTimeWish } from '../../src/core/understanding/time-wish.ts';

export type Row = { id: string; text: string; wrong: string | null };

type Judge = (cells: string[]) => { text: string; wrong: string | null };

const expected = (wanted: string, got: string): string | null => (wanted === got ? null : `expected ${wanted}, read ${got}`);
const listed = (cell = ''): string[] => (cell === '-' || cell === '' ? [] : cell.split(',').map((one) => one.trim()));

const judges: Record<string, Judge> = {
  'time-wish': ([, now = '', asked, text = '', yes = '-', no = '']) => {
    const wish = readTimeWish(text, { now, asked: asked === 'yes' });
    if (yes === '-') return { text, wrong: wish === null ? null : `no wish expected, read ${JSON.stringify(wish)}` };
    if (wish === null) return { text, wrong: 'no wish read' };
    const missed = listed(yes).filter((start) => !acceptsStart(wish, start));
    const wrongly = listed(no).filter((start) => acceptsStart(wish, start));
    return { text, wrong: missed.length + wrongly.length === 0 ? null : `refuses ${missed}, accepts ${wrongly}` };
  },
  choice: ([, now = '', offers = '', text = '', wanted = '-']) => {
    const standing = offers.split(';').map((offer) => {
      const [n, span = ''] = offer.split('=');
      const [start = '', end = ''] = span.split('/');
      return { n: Number(n), start, end };
    });
    const choice = readChoice(text, standing, { now });
    if (wanted.startsWith('other ')) {
      if (choice?.type !== 'other') return { text, wrong: `expected another time, read ${JSON.stringify(choice)}` };
      const [yes = '', no = ''] = wanted.slice(6).split('/');
      const right = (yes === '' || acceptsStart(choice.wish, yes)) && (no === '' || !acceptsStart(choice.wish, no));
      return { text, wrong: right ? null : `another wish: ${JSON.stringify(choice.wish)}` };
    }
    const written =
      choice === null
        ? '-'
        : choice.type === 'picked'
          ? `picked ${choice.n}`
          : choice.type === 'several'
            ? `several ${choice.ns.join(',')}`
            : choice.type;
    return { text, wrong: expected(wanted.trim(), written) };
  },
  address: ([, asked, cities = '', text = '', wanted = '-']) => {
    const address = readAddress(text, { asked: asked === 'yes', cities: listed(cities) });
    const { number, street, unit, city, region, postcode } = address ?? {};
    const written = address === null ? '-' : [number, street, unit, city, region, postcode].map((part) => part ?? '').join('|');
    return { text, wrong: expected(wanted.toLowerCase(), written.toLowerCase()) };
  },
  name: ([, asked, text = '', wanted = '-']) => ({ text, wrong: expected(wanted, readName(text, { asked: asked === 'yes' }) ?? '-') }),
  language: ([, text = '', wanted = '-']) => ({ text, wrong: expected(wanted, readLanguage(text) ?? '-') }),
  intents: ([, text = '', wanted = '-', topics = '-']) => {
    const sorted = (of: Iterable<string>) => [...new Set(of)].toSorted().join(',') || '-';
    const intents = expected(sorted(listed(wanted)), sorted(readIntents(text)));
    const questions = expected(sorted(listed(topics)), sorted(readQuestions(text).map((question) => question.topic)));
    return { text, wrong: intents ?? questions };
  },
  safety: ([, text = '', wanted = '-']) => ({ text, wrong: expected(wanted, readDanger(text) ?? '-') }),
  jobs: ([, trade = '', month = '1', text = '', service = '-', urgency = '-']) => {
    const pack = tradePacks[trade as Trade];
    const job = readJob(text, pack);
    const written = job === null ? '-' : (job.service ?? '?');
    const soon = readUrgency(text, pack, Number(month)) ?? '-';
    return { text, wrong: expected(service, written) ?? expected(urgency, soon) };
  },
};

export function understanders(): { name: string; rows: Row[] }[] {
  return Object.entries(judges).map(([name, judge]) => ({
    name,
    rows: readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('id\t'))
      .map((line) => {
        const cells = line.replaceAll('\\n', '\n').split('\t');
        return { id: cells[0] as string, ...judge(cells) };
      }),
  }));
}
