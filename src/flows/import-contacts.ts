// An address book comes in as a file: each number is sorted out as personal, blocked or staff, or refused with the reason.
import { parse } from 'csv-parse/sync';
import { readNumber } from '../core/phone-number.ts';
import { looksLikeCards, readCards } from '../core/vcard.ts';
import { type Contact, listContacts } from '../db/admin.ts';
import type { Queryable } from '../db/connect.ts';
import type { App } from './app.ts';
import { sortOut } from './attend-thread.ts';

type Given = { row: number; name: string | null; phone: string; kind: string; problem: string | null };
export type ImportedRow = {
  row: number;
  name: string | null;
  phone: string | null;
  result: 'added' | 'changed' | 'unchanged' | 'refused';
  problem: string | null;
};
export type Format = 'vcard' | 'csv';

export const formatOf = (text: string): Format => (looksLikeCards(text) ? 'vcard' : 'csv');

/** Thrown where nothing of the file can be read; the message says what to do. */
export class UnreadableFile extends Error {}

const most = 5000;
const kinds = ['staff', 'personal', 'blocked'];

export async function importContacts(
  app: App,
  db: Queryable,
  of: { shopId: string; text: string; format: Format; kind: string; dryRun: boolean },
): Promise<ImportedRow[]> {
  const given = of.format === 'vcard' ? fromCards(of.text, of.kind) : fromCsv(of.text, of.kind);
  if (given.length > most) throw new UnreadableFile(`The file has ${given.length} numbers; give at most ${most} at once.`);
  const known = new Map((await listContacts(db, of.shopId)).map((contact) => [contact.phone, contact]));
  const rows: ImportedRow[] = [];
  for (const one of given) {
    const number = readNumber(one.phone);
    const problem = one.problem ?? problemOf(one.phone, number);
    if (problem !== null || number.e164 === null) {
      rows.push({ row: one.row, name: one.name, phone: one.phone || null, result: 'refused', problem });
      continue;
    }
    const contact: Contact = { phone: number.e164, kind: one.kind, name: one.name };
    const before = known.get(contact.phone);
    const same = before?.kind === contact.kind && (contact.name === null || before.name === contact.name);
    if (!same && !of.dryRun) await sortOut(app, db, of.shopId, { ...contact, name: contact.name ?? before?.name ?? null });
    known.set(contact.phone, contact);
    rows.push({
      row: one.row,
      name: one.name,
      phone: contact.phone,
      result: same ? 'unchanged' : before ? 'changed' : 'added',
      problem: null,
    });
  }
  return rows;
}

function problemOf(given: string, number: ReturnType<typeof readNumber>): string | null {
  if (given.trim() === '') return 'There is no number.';
  if (number.e164 !== null && (number.kind === 'ordinary' || number.kind === 'toll-free')) return null;
  return `"${given.slice(0, 40)}" is not a US or Canadian number that can be called.`;
}

const fromCards = (text: string, kind: string): Given[] =>
  readCards(text).flatMap(({ name, phones }, index) =>
    (phones.length > 0 ? phones : ['']).map((phone) => ({ row: index + 1, name: clip(name), phone, kind, problem: null })),
  );

const clip = (name: string | null): string | null => name?.replace(/\s+/g, ' ').trim().slice(0, 80) || null;

// As address books and spreadsheets head their columns.
const columns: [what: 'phone' | 'name' | 'given' | 'family' | 'kind', names: RegExp][] = [
  [
    'phone',
    /^(phone|mobile|cell|tel|telephone|number|phone number|mobile phone|primary phone|phone 1 - value|tel[eé]fono|t[eé]l[eé]phone)$/i,
  ],
  ['name', /^(name|full name|display name|contact|nombre|nom)$/i],
  ['given', /^(first name|given name)$/i],
  ['family', /^(last name|family name)$/i],
  ['kind', /^(kind|type)$/i],
];

function fromCsv(text: string, kind: string): Given[] {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const firstLine = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
    const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] as string;
    records = parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    throw new UnreadableFile(`The file is no CSV that can be read: ${(error as Error).message}`);
  }
  const [head, ...rest] = records;
  const place = Object.fromEntries(columns.map(([what, names]) => [what, head?.record.findIndex((title) => names.test(title)) ?? -1]));
  const at = (record: string[], what: string): string => record[place[what] ?? -1] ?? '';
  if ((place.phone ?? -1) < 0)
    throw new UnreadableFile('The first row must name the columns, and one of them "phone" (also: mobile, cell, telephone, number).');
  return rest.map(({ record, info }) => {
    const own = at(record, 'kind').toLowerCase();
    return {
      row: info.lines,
      name: clip(at(record, 'name') || [at(record, 'given'), at(record, 'family')].join(' ')),
      phone: at(record, 'phone'),
      kind: own || kind,
      problem: own === '' || kinds.includes(own) ? null : `"${own.slice(0, 40)}" is none of ${kinds.join(', ')}.`,
    };
  });
}
