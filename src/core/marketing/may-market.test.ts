import { describe, expect, test } from 'vitest';
import { hours, type Millis } from '../time.ts';
import { marketingOff } from './marketing-rules.ts';
import { type MarketingFacts, marketingReasons, mayMarket } from './may-market.ts';
import { isUnwelcome } from './reception.ts';

const noon = Date.parse('2027-01-12T20:00:00Z'); // 12:00 in Portland
const days = (count: number): Millis => hours(24 * count);
const rules = { ...marketingOff, on: true, kinds: ['seasonal' as const] };

const facts = (change: Partial<MarketingFacts> = {}): MarketingFacts => ({
  at: noon,
  class: 'marketing',
  phone: '+15035550175',
  zip: '97202',
  statedZone: null,
  rules,
  optedOut: false,
  relation: 'none',
  textable: true,
  consent: { id: 'agreed', at: noon - days(10) },
  doNotCall: 'not-listed',
  lastContactAt: noon - days(10),
  reassigned: null,
  sent: [],
  paused: false,
  ...change,
});
const because = (change: Partial<MarketingFacts>) => {
  const answer = mayMarket(facts(change));
  return answer.ok ? 'ok' : answer.because;
};
const notBefore = (change: Partial<MarketingFacts>) => {
  const answer = mayMarket(facts(change));
  return answer.ok ? null : answer.notBefore;
};

test('who has agreed in writing may be written to, and it is kept what it was held against (LG-2)', () => {
  expect(mayMarket(facts())).toEqual({
    ok: true,
    consentId: 'agreed',
    checked: {
      table: expect.stringMatching(/^\d{4}-/),
      zones: ['America/Los_Angeles'],
      clocks: ['2027-01-12T12:00:00-08:00[America/Los_Angeles]'],
      states: ['OR'],
      by: 'address',
    },
  });
});

test.each(['FL', 'OK', 'CT', 'WA', 'OH', 'TX'])('nobody is written to without it, in %s as everywhere (ST-3)', (state) => {
  const phone = { FL: '+13055550175', OK: '+14055550175', CT: '+12035550175', WA: '+12065550175', OH: '+12165550175', TX: '+12145550175' }[
    state
  ];
  expect(because({ phone: phone as string, zip: null, consent: null })).toBe('no-written-consent');
});

test('a customer of yesterday who has not agreed in writing is no exception (CN-5)', () => {
  expect(because({ consent: null, lastContactAt: noon - hours(20) })).toBe('no-written-consent');
});

describe('the National Do Not Call Registry (DN-2)', () => {
  test('is named as the reason where nothing was agreed to', () => {
    expect(because({ consent: null, doNotCall: 'listed' })).toBe('do-not-call');
  });
  test('gives way to written consent', () => expect(because({ doNotCall: 'listed' })).toBe('ok'));
  test.each(['no-list', 'list-too-old'] as const)('with %s nobody without consent passes either', (doNotCall) => {
    expect(because({ consent: null, doNotCall })).toBe('no-written-consent');
  });
});

test.each([
  [{ rules: { ...rules, on: false } }, 'marketing-off'],
  [{ optedOut: true }, 'opted-out'],
  [{ relation: 'staff' as const }, 'staff'],
  [{ relation: 'blocked' as const }, 'blocked'],
  [{ textable: false }, 'landline'],
])('%j: %s, for good', (change, reason) => {
  expect(because(change)).toBe(reason);
  expect(notBefore(change)).toBeUndefined();
});

test('Canadian numbers get no marketing, with written consent or without it (CA-2)', () => {
  expect(because({ phone: '+16045550175', zip: null })).toBe('canada');
  expect(because({ phone: '+16045550175', zip: null, consent: null })).toBe('no-written-consent');
});

describe('a number from which nothing was heard for 45 days (NH-6)', () => {
  const old = { lastContactAt: noon - days(46), consent: { id: 'agreed', at: noon - days(90) } };
  test.each([
    [null, 'reassigned-unknown'],
    ['no-source', 'reassigned-unknown'],
    ['no-data', 'reassigned-unknown'],
    ['yes', 'reassigned'],
    ['no', 'ok'],
  ] as const)('is asked about: %s means %s', (reassigned, reason) => expect(because({ ...old, reassigned })).toBe(reason));
  test('is asked about when it was never heard from', () => expect(because({ lastContactAt: null })).toBe('reassigned-unknown'));
  test('is not asked about a day before', () => expect(because({ lastContactAt: noon - days(44) })).toBe('ok'));
});

describe('how often (ST-2)', () => {
  const offer = (at: Millis) => ({ class: 'marketing' as const, at });
  test('one in seven days unless the shop says otherwise', () => {
    expect(because({ sent: [offer(noon - days(6))] })).toBe('sent-lately');
    expect(notBefore({ sent: [offer(noon - days(6))] })).toBe(noon + days(1));
    expect(because({ sent: [offer(noon - days(8))] })).toBe('ok');
    expect(because({ rules: { ...rules, perDays: 1 }, sent: [offer(noon - days(2))] })).toBe('ok');
  });
  test('never more than three in a day, nudges and offers together', () => {
    const sent = [
      offer(noon - hours(23)),
      { class: 'nudge' as const, at: noon - hours(2) },
      { class: 'nudge' as const, at: noon - hours(1) },
    ];
    expect(because({ rules: { ...rules, perDays: 0 }, sent })).toBe('daily-cap');
    expect(notBefore({ rules: { ...rules, perDays: 0 }, sent })).toBe(noon + hours(1));
    expect(because({ rules: { ...rules, perDays: 0 }, sent: sent.slice(1) })).toBe('ok');
  });
});

test('a nudge is a solicitation like any other, and off unless it is asked for (FT-7)', () => {
  expect(because({ class: 'nudge' })).toBe('marketing-off');
  const nudging = { ...rules, kinds: ['nudge' as const] };
  expect(because({ class: 'nudge', rules: nudging })).toBe('ok');
  expect(because({ class: 'nudge', rules: nudging, consent: null })).toBe('no-written-consent');
  expect(because({ class: 'nudge', rules: nudging, at: noon + hours(12) })).toBe('quiet-hours');
});

test('too early waits for the morning, and a pause of the shop for its end (CT-7)', () => {
  const night = Date.parse('2027-01-13T07:00:00Z');
  expect(notBefore({ at: night })).toBe(Date.parse('2027-01-13T16:00:00Z'));
  expect(notBefore({ paused: true })).toBe(noon + hours(6));
});

test('a state on hold gets nothing, by address or by area code (ST-5)', () => {
  expect(because({ rules: { ...rules, holds: ['OR'] } })).toBe('state-hold');
  expect(because({ rules: { ...rules, holds: ['NY'] }, phone: '+12125550175' })).toBe('state-hold');
  expect(because({ rules: { ...rules, holds: ['NY'] } })).toBe('ok');
});

test.each([
  [24, 24, false],
  [25, 1, false],
  [25, 2, true],
  [100, 4, false],
  [100, 5, true],
])('of %i texts %i opt-outs: paused %s (CT-7)', (sent, optedOut, paused) => expect(isUnwelcome({ sent, optedOut })).toBe(paused));

test('every refusal has words for the shop', () => {
  const reasons = [
    'canada',
    'reassigned',
    'reassigned-unknown',
    'marketing-paused',
    'state-hold',
    'daily-cap',
    'sent-lately',
    'quiet-hours',
  ];
  for (const reason of [...reasons, 'marketing-off', 'opted-out', 'no-written-consent', 'do-not-call', 'landline', 'own', 'staff'])
    expect(marketingReasons[reason], reason).toMatch(/\w+ \w+/);
});
