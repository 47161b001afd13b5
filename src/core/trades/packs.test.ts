import { expect, test } from 'vitest';
import { findTerms, wordsOf } from '../understanding/trade-words.ts';
import { type TradePack, tradePacks } from './index.ts';

const packs = Object.entries(tradePacks) as [string, TradePack][];
const all = <T>(of: (pack: TradePack) => T[]): [string, T][] =>
  packs.flatMap(([trade, pack]) => of(pack).map((one): [string, T] => [trade, one]));

test('every pack is filed under its own trade', () => {
  for (const [trade, pack] of packs) expect(pack.trade).toBe(trade);
});

test('ids are unique within a pack', () => {
  for (const [trade, pack] of packs)
    for (const ids of [pack.services.map(({ id }) => id), pack.questions.map(({ id }) => id)])
      expect(new Set(ids).size, trade).toBe(ids.length);
});

test('every service has both languages, a length and words', () => {
  for (const [trade, service] of all((pack) => pack.services)) {
    const where = `${trade} ${service.id}`;
    expect(service.name.length > 2 && service.nameEs.length > 2, where).toBe(true);
    expect(service.minutes >= 15 && service.minutes <= 480, where).toBe(true);
    expect(service.words.length, where).toBeGreaterThan(2);
  }
});

test('words are plain, and no term is a mere negation', () => {
  for (const [trade, pack] of packs)
    for (const { id, words } of pack.services)
      for (const term of words) {
        expect(term, `${trade} ${id}`).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
        const stems = wordsOf(term, pack).flatMap(({ stem }) => stem ?? []);
        expect(
          stems.some((stem) => stem !== 'no'),
          `${trade} ${id} ${term}`,
        ).toBe(true);
      }
});

test('a service is found by each of its words', () => {
  for (const [trade, pack] of packs)
    for (const { id, words } of pack.services)
      for (const term of words) {
        const found = findTerms(wordsOf(term, pack), pack).map((find) => find.service);
        expect(found, `${trade} ${id}: ${term}`).toContain(id);
      }
});

test('questions are about services that there are, in both languages, and one question each', () => {
  for (const [trade, pack] of packs)
    for (const { id, about, en, es } of pack.questions) {
      for (const service of about ?? [])
        expect(
          pack.services.some((one) => one.id === service),
          `${trade} ${id} ${service}`,
        ).toBe(true);
      for (const text of [en, es]) {
        expect(text.length <= 120 && text.endsWith('?'), `${trade} ${id}: ${text}`).toBe(true);
        expect(text.split('?').length, `${trade} ${id}: ${text}`).toBe(2);
      }
      expect(es, `${trade} ${id}`).toContain('¿');
    }
});

test('no question asks for what the conversation asks by itself, nor names a price, a time or a carrier keyword (OC-1, AI-5)', () => {
  const taken =
    /\bname\b|address|street|\bzip\b|\bwhen\b|what (day|time)|prefer|urgent|how soon|emergency|phone|number|\$|\bprice|\bcost\b|budget|hour|minute|nombre|dirección|calle|cuándo|qué (día|hora)|urgente|teléfono|precio|cuesta|\bhoras?\b|minuto/;
  const keywords = /\b(CANCEL|END|QUIT|STOP|YES|REVOKE|REPLY|TEXT)\b/i;
  for (const [trade, { id, en, es }] of all((pack) => pack.questions))
    for (const text of [en, es]) {
      expect(text.toLowerCase(), `${trade} ${id}`).not.toMatch(taken);
      expect(text, `${trade} ${id}`).not.toMatch(keywords);
    }
});

test('urgent words are sound patterns with real months', () => {
  for (const [trade, { pattern, months }] of all((pack) => pack.urgentWords)) {
    expect(() => new RegExp(pattern), trade).not.toThrow();
    expect('', trade).not.toMatch(new RegExp(pattern));
    for (const month of months ?? []) expect(Number.isInteger(month) && month >= 1 && month <= 12, trade).toBe(true);
  }
});
