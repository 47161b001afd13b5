import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../phrases/phrases.ts';
import { type Capture, type CaptureDetail, isJoin, missingFrom } from './written-consent.ts';

const shop = 'Harbor Plumbing';
const disclosure =
  'I agree to get automated marketing texts from Harbor Plumbing at this number. Consent is not a condition of purchase. Msg & data rates may apply. Reply STOP to opt out.';
const box: CaptureDetail = { act: 'box', preTicked: false, bundled: false };
const capture = (change: Partial<Omit<Capture, 'detail'>> & { detail?: Partial<CaptureDetail> } = {}): Capture => ({
  channel: 'form',
  words: 'on',
  disclosure,
  language: 'en',
  ...change,
  detail: { ...box, ...change.detail },
});
const lacks = (change: Parameters<typeof capture>[0]) => missingFrom(capture(change), shop).map((one) => one.element);

test('a box that the person ticked, under everything that has to stand there, is consent (CN-4)', () => expect(lacks({})).toEqual([]));

describe('a capture that lacks an element is none (CN-4)', () => {
  test.each([
    ['the name of the shop', { disclosure: disclosure.replace('Harbor Plumbing', 'us') }, 'shop'],
    ['that texts are automated', { disclosure: disclosure.replace('automated ', '') }, 'automated-marketing'],
    ['that it is marketing', { disclosure: disclosure.replace('marketing ', '') }, 'automated-marketing'],
    ['that it is no condition', { disclosure: disclosure.replace('Consent is not a condition of purchase. ', '') }, 'no-condition'],
    ['the way out', { disclosure: disclosure.replace(' Reply STOP to opt out.', '') }, 'opt-out'],
    ['an empty box', { detail: { preTicked: true } }, 'unticked'],
    ['an act of its own', { detail: { bundled: true } }, 'on-its-own'],
    ['what the person did', { words: ' ' }, 'act'],
    ['a keyword, where it came by text', { channel: 'text' as const, words: 'JOIN' }, 'act'],
    ['where the paper is', { channel: 'staff' as const, detail: { act: 'signature' as const } }, 'proof'],
  ])('%s', (_, change, element) => expect(lacks(change)).toEqual([element]));
  test('and each says what to do', () => {
    for (const { fix } of missingFrom(capture({ disclosure: 'ok', words: '', detail: { preTicked: true } }), shop))
      expect(fix).toMatch(/\.$/);
  });
});

test.each(['en', 'es', 'fr'] as const)('the invitation by text has every element, in %s (CN-4, CT-2)', (language) => {
  const words = phrasesOf(language).inviteToOffers(shop, 4);
  const detail = { act: 'keyword', preTicked: false, bundled: false } as const;
  expect(missingFrom({ channel: 'text', words: 'JOIN', disclosure: words, language, detail }, shop)).toEqual([]);
  expect(words).toMatch(/JOIN.*4.*(rates|tarifas|frais).*STOP.*HELP/);
});

test.each(['JOIN', 'join', ' Join. ', '"JOIN"', 'ＪＯＩＮ'])('%s, alone, is the keyword (CN-4)', (body) => expect(isJoin(body)).toBe(true));
test.each(['yes', 'JOIN the pipes', 'can I join?', "don't join", 'rejoin', ''])('"%s" is not (CN-4)', (body) =>
  expect(isJoin(body)).toBe(false),
);
