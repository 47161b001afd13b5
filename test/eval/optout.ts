// Judges how opt-outs are read: a labelled file, the share that is right of each category, and the gates that hold.
import { readFileSync } from 'node:fs';
import { type OptOutReading, readOptOut } from '../../src/core/opt-out.ts';

type Label = 'optout' | 'help' | 'not_optout' | 'ambiguous';
type Case = { id: string; text: string; label: Label; category: string };
export type JudgedCase = Case & { verdict: Label; rule: string };
export type Gate = { name: string; right: number; of: number; holds: boolean };

const labels: Record<OptOutReading['verdict'], Label> = {
  optout: 'optout',
  help: 'help',
  ambiguous: 'ambiguous',
  optin: 'not_optout',
  none: 'not_optout',
};
const escapes: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/** Reads every row of a file: id text label scope lang context category reason, with a header. */
export function judgeOptOuts(file: string): JudgedCase[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = header.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const text = cell('text').replace(/\\([tnr\\])/g, (_, letter: string) => escapes[letter] as string);
      const context = cell('context');
      const { verdict, rule } = readOptOut(text, { inReplyTo: context === 'reminder' || context === 'offer' ? context : null });
      return { id: cell('id'), text, label: cell('label') as Label, category: cell('category'), verdict: labels[verdict], rule };
    });
}

const exact = ['keyword', 'keyword_punct', 'unicode'];
const neverOptOut = ['tapback', 'quote', 'booking'];

/** A gate without a row holds. */
export function gatesOf(rows: JudgedCase[]): Gate[] {
  const gate = (name: string, of: JudgedCase[], right: (row: JudgedCase) => boolean, least: number): Gate => {
    const count = of.filter(right).length;
    return { name, right: count, of: of.length, holds: count >= of.length * least };
  };
  const labelled = (label: Label) => rows.filter((row) => row.label === label);
  const optOuts = labelled('optout');
  const others = labelled('not_optout');
  const read = (row: JudgedCase) => row.verdict === row.label;
  const spared = (row: JudgedCase) => row.verdict !== 'optout';
  return [
    gate(
      'keywords, punctuation, look-alikes: 100 %',
      optOuts.filter((row) => exact.includes(row.category)),
      read,
      1,
    ),
    gate('opt-outs: at least 98 %', optOuts, read, 0.98),
    gate('no opt-out: at most 3 % read as one', others, spared, 0.97),
    gate(
      'reactions, quotations, bookings: none read as one',
      others.filter((row) => neverOptOut.includes(row.category)),
      spared,
      1,
    ),
    gate('help: 100 %', labelled('help'), read, 1),
    gate('ambiguous: at most 15 % carried on', labelled('ambiguous'), (row) => row.verdict !== 'not_optout', 0.85),
  ];
}

/** One line per category: how many are read as they are labelled, and how many that are none are read as opt-outs. */
export function categoriesOf(rows: JudgedCase[]): { category: string; label: Label; right: number; of: number; falseAlarms: number }[] {
  const groups = Map.groupBy(rows, (row) => `${row.category}\t${row.label}`);
  return [...groups.values()].map((group) => {
    const [{ category, label }] = group as [JudgedCase];
    return {
      category,
      label,
      right: group.filter((row) => row.verdict === label).length,
      of: group.length,
      falseAlarms: label === 'optout' ? 0 : group.filter((row) => row.verdict === 'optout').length,
    };
  });
}
