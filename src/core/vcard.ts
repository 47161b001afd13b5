// Names and numbers of an address book's file: vCard 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones export them.

export type Card = { name: string | null; phones: string[] };

/** Every card of the file, in order; what is not understood of a card is left out. */
export function readCards(file: string): Card[] {
  const cards: Card[] = [];
  let card: Card | null = null;
  for (const line of unfold(file)) {
    const property = readProperty(line);
    if (!property) continue;
    const { name, value } = property;
    if (name === 'BEGIN' && /^vcard$/i.test(value)) card = { name: null, phones: [] };
    else if (!card) continue;
    else if (name === 'END') {
      cards.push(card);
      card = null;
    } else if (name === 'FN') card.name = plain(value).trim() || card.name;
    else if (name === 'N') card.name ??= nameOf(value);
    else if (name === 'ORG') card.name ??= plain(value.split(/(?<!\\);/)[0] ?? '').trim() || null;
    else if (name === 'TEL') card.phones.push(phoneOf(value));
  }
  return cards;
}

export const looksLikeCards = (file: string): boolean => /^\s*BEGIN:VCARD/i.test(file.replace(/^\uFEFF/, ''));

/** A line that begins with a space goes on with the line before (RFC 6350 3.2). */
function unfold(file: string): string[] {
  return file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}

/** "item1.TEL;TYPE=CELL:+1 503 …": the group and the parameters say nothing that is needed. */
function readProperty(line: string): { name: string; value: string } | null {
  // A parameter in quotes may have a colon in it.
  const [, name, value] = /^(?:[\w-]+\.)?([\w-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line) ?? [];
  return name === undefined || value === undefined ? null : { name: name.toUpperCase(), value };
}

const plain = (value: string): string => value.replace(/\\([\\,;nN])/g, (_, of: string) => (of.toLowerCase() === 'n' ? ' ' : of));

/** Family; given; middle; prefix; suffix. */
function nameOf(value: string): string | null {
  const [family = '', given = '', middle = ''] = value.split(/(?<!\\);/).map((part) => plain(part).trim());
  return [given, middle, family].filter(Boolean).join(' ') || null;
}

/** vCard 4 may write a number as an address: "tel:+1-503-555-0175;ext=3". */
const phoneOf = (value: string): string => plain(value).trim().replace(/^tel:/i, '').replace(/;.*$/, '');
