// The words of a text as the address reader sees them: what ends a name, what can be a house number, a street's kind, a
// place's name or a postcode.
import { functionWords, measures, notTypos, ordinaryWords, suffixes, typedOften, unitWords } from './address-words.ts';
import { withoutAccents } from './language.ts';
import { isTypoOf } from './plain-text.ts';

export type Break = 'none' | 'comma' | 'line' | 'stop';
export type Token = { text: string; word: string; start: number; end: number; after: Break; capital: boolean };
export type Span = { from: number; to: number };
/** Model numbers, prices, times and phone numbers are blanked, at the same length. */
export function hideOtherNumbers(text: string): string {
  const others = [
    /(?<![\d-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.\-/]{0,2}\d{3}[\s.\-/]{1,2}\d{4}(?!\d)/g,
    /\d{10,}/g,
    /[$€£]\s?\d[\d,.]*k?/g,
    /(?<!\d)\d{1,2}(?::\d\d)\s?(?:[ap]\.?m\b\.?)?/gi,
    /(?<!\d)\d{1,2}(?:\s?-\s?\d{1,2})?\s?[ap]\.?m\b\.?/gi,
    /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4}/g,
    /(?<!\d\s{1,3})(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/g,
    /\d+(?:\.\d+)?\s?%/g,
    /\d+\.\d+/g,
    /\d{1,3}(?:,\d{3})+/g,
    /\S{1,80}@\S{1,80}/g,
    /https?:\/\/\S+/gi,
  ];
  return others.reduce((hidden, pattern) => hidden.replace(pattern, (match) => '\u0001'.repeat(match.length)), text);
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[^\s,;()]+/g)) {
    const lead = /^["'“”‘’*:.!?¡¿-]*/.exec(match[0])?.[0].length ?? 0;
    const bare = match[0].slice(lead).replace(/["'“”‘’*:.!?-]+$/, '');
    const start = match.index + lead;
    if (bare === '') {
      const before = tokens.at(-1);
      if (before && before.after === 'none' && match[0] !== "'") before.after = /[.!?]/.test(match[0]) ? 'stop' : 'comma';
      continue;
    }
    const before = tokens.at(-1);
    // "Hi- 815 Oak": what opens a token ends the one before it.
    if (before && lead > 0 && before.after === 'none' && /[-.!?:]/.test(match[0].slice(0, lead))) before.after = 'comma';
    const word = withoutAccents(bare).toLowerCase().replace(/['’.]/g, '');
    tokens.push({
      text: bare,
      word,
      start,
      end: start + bare.length,
      after: breakAfter(text, start + bare.length),
      capital: /^\p{Lu}/u.test(bare),
    });
  }
  return tokens;
}

function breakAfter(text: string, end: number): Break {
  const gap = /^[\s,;()"'“”‘’*:.!?-]*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (/[.!?]/.test(gap)) return gap.includes('\n') ? 'line' : 'stop';
  if (gap.includes('\n')) return 'line';
  return /[,;()]|:|-\s|\s-/.test(gap) ? 'comma' : 'none';
}

export const endsHere = (token: Token | undefined): boolean => token !== undefined && token.after !== 'none';

export const isHouseNumber = (token: Token): boolean =>
  /^\d{1,6}[a-z]?$/i.test(token.text) ||
  /^[a-z]?\d{1,5}[a-z]?-\d{1,5}[a-z]?$/i.test(token.text) ||
  /^[nsew]\d+[nsew]\d+$/i.test(token.text);

export const isPlaceName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[\p{L}][\p{L}'’.-]+$/u.test(token.text) &&
  !functionWords.has(token.word) &&
  !ordinaryWords.has(token.word) &&
  !measures.has(token.word) &&
  !unitWords.has(token.word);

export const isSuffixWord = (word: string): boolean =>
  suffixes.has(word) || (word.length >= 4 && !notTypos.has(word) && typedOften.some((kind) => word[0] === kind[0] && isTypoOf(word, kind)));

/** "unit 12, 300 Main": whether a street with a suffix starts at `at`, within a few words. */
export const suffixAhead = (tokens: Token[], at: number): boolean => tokens.slice(at + 1, at + 5).some((token) => suffixes.has(token.word));

/** A ZIP, ZIP+4 or Canadian postcode that is the whole of `text`, as it is written. */
export function postcodeIn(text: string): string | null {
  if (/^\d{5}(-\d{4})?$/.test(text)) return text;
  const canada = /^([abceghj-nprstvxy]\d[abceghj-nprstv-z])-?(\d[abceghj-nprstv-z]\d)$/i.exec(text);
  return canada ? `${canada[1]} ${canada[2]}`.toUpperCase() : null;
}
