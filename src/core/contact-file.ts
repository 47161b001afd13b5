// Contacts out of a file that a phone or a mail program has written: vCard (RFC 6350, also 2.1 and 3.0) or CSV (RFC 4180).
import { readNumber } from './phone-number.ts';

/** `unreadable`: numbers that are none, or cannot be called here. */
export type ContactFile = { contacts: { phone: string; name: string | null }[]; unreadable: number };

const longestName = 80;

/** Each number once, with the first name that it has; numbers as E.164. */
export function readContactFile(text: string): ContactFile {
  const found = /^\s*BEGIN:VCARD/im.test(text) ? readCards(text) : readTable(text);
  const contacts = new Map<string, string | null>();
  let unreadable = 0;
  for (const { phone, name } of found) {
    const { e164 } = readNumber(phone);
    if (!e164) unreadable += 1;
    else if (!contacts.has(e164)) contacts.set(e164, name.trim().slice(0, longestName) || null);
  }
  return { contacts: [...contacts].map(([phone, name]) => ({ phone, name })), unreadable };
}

type Found = { phone: string; name: string }[];

function readCards(text: string): Found {
  const lines = unfold(text.split(/\r?\n/));
  const found: Found = [];
  let name = '';
  let structured = '';
  let phones: string[] = [];
  for (const line of lines) {
    const [, key = '', parameters = '', value = ''] = /^(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    const words = /QUOTED-PRINTABLE/i.test(parameters) ? unquote(value) : value;
    switch (key.toUpperCase()) {
      case 'BEGIN':
        [name, structured, phones] = ['', '', []];
        break;
      case 'FN':
        name = withoutEscapes(words);
        break;
      case 'N': {
        const [last = '', first = ''] = words.split(/(?<!\\);/);
        structured = withoutEscapes(`${first} ${last}`);
        break;
      }
      case 'TEL':
        phones.push(words.replace(/^tel:/i, ''));
        break;
      case 'END':
        for (const phone of phones) found.push({ phone, name: name.trim() || structured });
    }
  }
  return found;
}

/** A line that begins with a space goes on from the one before; in quoted-printable, one that ends in "=" goes on in the next. */
function unfold(lines: string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before !== undefined && /^[^:]*QUOTED-PRINTABLE[^:]*:.*=$/i.test(before))
      whole[whole.length - 1] = before.slice(0, -1) + line.trimStart();
    else if (before !== undefined && /^[ \t]/.test(line)) whole[whole.length - 1] = before + line.slice(1);
    else whole.push(line);
  }
  return whole;
}

const withoutEscapes = (words: string) => words.replace(/\\n/gi, ' ').replace(/\\([,;\\])/g, '$1');

/** "J=C3=B6rg" as "Jörg". */
function unquote(words: string): string {
  const bytes = [...words.matchAll(/=([0-9A-F]{2})|([\s\S])/gi)].flatMap(([, hex, sign]) =>
    hex === undefined ? [...new TextEncoder().encode(sign)] : [Number.parseInt(hex, 16)],
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

const phoneHead = /phone|mobile|cell|^tel|number/i;
const notPhoneHead = /type|label|ext|fax/i;
const nameHeads = [/^(full |display |contact )?name$/i, /^(first|given)[ _-]?name$/i, /^(last|family)[ _-]?name$|^surname$/i];
const companyHead = /company|organi[sz]ation/i;
const looksLikePhone = (field: string) => field.replace(/\D/g, '').length >= 7 && /^[\d\s()+.x/-]+$/i.test(field.trim());

function readTable(text: string): Found {
  const rows = splitTable(text.replace(/^\ufeff/, ''));
  const head = rows[0] ?? [];
  const columns = (pattern: RegExp) =>
    head.flatMap((words, index) => (pattern.test(words.trim()) && !notPhoneHead.test(words) ? [index] : []));
  const phoneColumns = columns(phoneHead);
  if (phoneColumns.length === 0 || head.some(looksLikePhone))
    return rows.flatMap((row) => {
      const name = row.find((field) => field.trim() !== '' && !looksLikePhone(field)) ?? '';
      return row.filter(looksLikePhone).map((phone) => ({ phone, name }));
    });
  const nameColumns = nameHeads.flatMap(columns);
  return rows.slice(1).flatMap((row) => {
    const wordsAt = (indexes: number[]) => indexes.map((index) => row[index]?.trim() ?? '').filter(Boolean);
    const [whole] = wordsAt(columns(nameHeads[0] as RegExp));
    const name = whole ?? (wordsAt(nameColumns).join(' ') || wordsAt(columns(companyHead))[0]) ?? '';
    // Google puts several numbers of one kind into one field.
    return wordsAt(phoneColumns).flatMap((field) => field.split(' ::: ').map((phone) => ({ phone, name })));
  });
}

/** Rows of fields; the sign between them is the one that the first line has most of. */
function splitTable(text: string): string[][] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const between = [',', ';', '\t'].reduce((best, sign) => (firstLine.split(sign).length > firstLine.split(best).length ? sign : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === '') quoted = true;
    else if (sign === between) {
      row.push(field);
      field = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([...row, field]);
      [row, field] = [[], ''];
    } else field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows.filter((one) => one.some((words) => words.trim() !== ''));
}
