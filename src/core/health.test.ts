// What keeps texts from going out is named: each cause once, the worst first, and nothing when all is well.
import { expect, test } from 'vitest';
import { expired, type FilingFacts, type HealthFacts, type LineFacts, problemCodes, problemsOf } from './health.ts';
import { hours } from './time.ts';

const now = 1_800_000_000_000;
const day = hours(24);

const aLine = (change: Partial<LineFacts> = {}): LineFacts => ({
  id: 'one',
  phoneNumber: '+19715561001',
  real: true,
  account: 'twilio AC1',
  open: true,
  told: true,
  connectedAt: now - 30 * day,
  stoppedBecause: null,
  stoppedSince: null,
  refusedSince: null,
  ...change,
});
const aFiling = (change: Partial<FilingFacts> = {}): FilingFacts => ({
  kind: 'ten-dlc',
  lineId: null,
  account: 'twilio AC1',
  status: 'approved',
  reasons: [],
  since: now - 5 * day,
  ...change,
});
const facts = (change: Partial<HealthFacts> = {}): HealthFacts => ({
  now,
  textsBack: true,
  lines: [aLine()],
  filings: [aFiling()],
  cap: { most: 200, reachedAt: null },
  provenAt: now - day,
  overdueCalls: { count: 0, since: null },
  calendar: { days: 7, missing: null },
  ...change,
});
const codes = (change: Partial<HealthFacts>) => problemsOf(facts(change)).map(({ code }) => code);
const closed = (change: Partial<LineFacts> = {}) => aLine({ open: false, ...change });

test('nothing is named when all is well', () => {
  expect(problemsOf(facts())).toEqual([]);
});

const cases: [string, Partial<HealthFacts>, string, string, number | null][] = [
  ['a refused account', { lines: [aLine({ refusedSince: now - 5 })] }, 'account-refused', 'stopped', now - 5],
  [
    'a suspended registration',
    { lines: [closed()], filings: [aFiling({ status: 'suspended' })] },
    'registration-suspended',
    'stopped',
    now - 5 * day,
  ],
  [
    'one that has run out',
    { lines: [closed()], filings: [aFiling({ status: 'suspended', reasons: [{ code: expired, problem: 'It has run out.' }] })] },
    'registration-expired',
    'stopped',
    now - 5 * day,
  ],
  [
    'one that was turned down',
    { lines: [closed()], filings: [aFiling({ status: 'rejected' })] },
    'registration-rejected',
    'stopped',
    now - 5 * day,
  ],
  [
    'one that waits for the owner',
    { lines: [closed()], filings: [aFiling({ status: 'needs-owner' })] },
    'registration-needs-owner',
    'stopped',
    now - 5 * day,
  ],
  ['one under review', { lines: [closed()], filings: [aFiling({ status: 'waiting' })] }, 'registration-waiting', 'waiting', now - 5 * day],
  ['one on its way', { lines: [closed()], filings: [aFiling({ status: 'working' })] }, 'registration-waiting', 'waiting', now - 5 * day],
  ['a number that nobody has registered', { lines: [closed()], filings: [] }, 'not-registered', 'stopped', now - 30 * day],
  ['a line that is locked though all is approved', { lines: [closed()] }, 'line-locked', 'stopped', null],
  ['a paused line', { lines: [aLine({ stoppedBecause: 'not-configured', stoppedSince: now - 9 })] }, 'line-paused', 'stopped', now - 9],
  ['a line whose callers are told nowhere', { lines: [aLine({ told: false })] }, 'no-notice', 'stopped', null],
  ['a full day', { cap: { most: 200, reachedAt: now - 60 } }, 'daily-cap', 'stopped', now - 60],
  ['texting back that is off', { textsBack: false }, 'text-back-off', 'attention', null],
  ['a shop without a line', { lines: [], provenAt: null }, 'no-line', 'attention', null],
  ['calls without an outcome', { overdueCalls: { count: 2, since: now - day } }, 'calls-overdue', 'attention', now - day],
  ['a proof that is missing', { provenAt: null }, 'proof-missing', 'attention', null],
  ['a proof that is old', { provenAt: now - 15 * day }, 'proof-old', 'attention', now - 15 * day],
  ['a calendar without a crew', { calendar: { days: 7, missing: 'crew' } }, 'no-crew', 'attention', null],
  ['a calendar without services', { calendar: { days: 7, missing: 'services' } }, 'no-services', 'attention', null],
  ['a full calendar', { calendar: { days: 7, missing: 'window' } }, 'no-window', 'attention', null],
];

test.each(cases)('%s is named, with since when and where it is mended', (_, change, code, level, since) => {
  const found = problemsOf(facts(change));
  expect(found).toMatchObject([{ code, level, since, place: expect.any(String), link: expect.any(String) }]);
  expect(`${found[0]?.title} ${found[0]?.words}`).not.toMatch(/[{}|]|undefined/);
});

test('every problem of the table can be found', () => {
  expect(new Set(cases.map(([, , code]) => code))).toEqual(new Set(problemCodes));
});

test('the words of the provider are quoted as they are', () => {
  const reasons = [{ code: '30909', problem: 'Costs $1 and {number}: cannot be verified.' }];
  const [problem] = problemsOf(facts({ lines: [closed()], filings: [aFiling({ status: 'rejected', reasons })] }));
  expect(problem?.words).toContain('Costs $1 and {number}: cannot be verified.');
});

test('a paused line says why', () => {
  const [problem] = problemsOf(facts({ lines: [aLine({ stoppedBecause: 'not-registered', stoppedSince: now })] }));
  expect(problem?.words).toContain('the line is not registered for texts');
});

test('what follows from a cause is not named beside it', () => {
  const refused = { refusedSince: now - 5, stoppedBecause: 'not-configured', stoppedSince: now - 4 };
  expect(codes({ lines: [aLine(refused)], provenAt: null })).toEqual(['account-refused']);
  expect(codes({ lines: [closed({ told: false })], filings: [aFiling({ status: 'waiting' })], provenAt: null })).toEqual([
    'registration-waiting',
  ]);
});

test('a registration speaks for its own numbers: toll-free ones have their own', () => {
  const tollFree = closed({ id: 'free', phoneNumber: '+18005550142' });
  const lines = [closed(), closed({ id: 'two', phoneNumber: '+19715561002' }), tollFree];
  const filings = [aFiling({ status: 'waiting' }), aFiling({ kind: 'toll-free', lineId: 'free', status: 'rejected', since: now })];
  expect(problemsOf(facts({ lines, filings })).map(({ code, lines: of }) => [code, of.map((line) => line.id)])).toEqual([
    ['registration-rejected', ['free']],
    ['registration-waiting', ['one', 'two']],
  ]);
});

test('one filed at another account does not speak for a number', () => {
  expect(codes({ lines: [closed({ account: 'twilio AC2' })] })).toEqual(['not-registered']);
});

test('a registration that was turned down stops nothing where the line is open', () => {
  expect(codes({ filings: [aFiling({ status: 'rejected' })] })).toEqual([]);
});

test('a proof is asked of the real lines, once they can send', () => {
  const simulated = aLine({ id: 'sim', real: false, account: 'simulator' });
  expect(codes({ lines: [simulated, closed()], filings: [aFiling({ status: 'waiting' })], provenAt: null })).toEqual([
    'registration-waiting',
  ]);
  expect(codes({ lines: [simulated, aLine()], provenAt: null })).toEqual(['proof-missing']);
  expect(codes({ lines: [simulated], provenAt: null })).toEqual(['proof-missing']);
});

test('the worst comes first', () => {
  const lines = [aLine({ told: false }), closed({ id: 'two', phoneNumber: '+19715561002' })];
  const found = codes({ lines, filings: [], overdueCalls: { count: 1, since: now }, calendar: { days: 1, missing: 'window' } });
  expect(found).toEqual(['not-registered', 'no-notice', 'calls-overdue', 'no-window']);
});

test('one is not counted as many', () => {
  const [one] = problemsOf(facts({ overdueCalls: { count: 1, since: now } }));
  const [two] = problemsOf(facts({ overdueCalls: { count: 2, since: now } }));
  expect([one?.title, two?.title]).toEqual(['1 call has come to nothing', '2 calls have come to nothing']);
});
