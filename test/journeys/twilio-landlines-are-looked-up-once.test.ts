import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TwilioFlight, type TwilioShop, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
let textsLandlines: TwilioShop;
beforeAll(async () => {
  flight = await takeOffWithTwilio({ settings: { lookUpNumbers: true } });
  textsLandlines = await flight.aShop({ lookUpNumbers: true, textLandlines: true });
});
beforeEach(() => {
  flight.twilio.faults = {};
  flight.twilio.setLookupDelay(0);
});
afterAll(() => flight.land());

const lookUps = (phone: string) => flight.twilio.requests.filter(({ path }) => decodeURIComponent(path) === `/v2/PhoneNumbers/${phone}`);

test.each(['mobile', 'fixedVoip', 'nonFixedVoip', 'personal', 'unknown'] as const)('%s: texted', async (type) => {
  const caller = flight.aCaller();
  flight.twilio.setLineType(caller, type);
  await flight.call(caller);
  expect(lookUps(caller)).toMatchObject([{ query: { Fields: 'line_type_intelligence' } }]);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test.each([
  ['landline', 'landline'],
  ['tollFree', 'not-textable'],
  ['premium', 'not-textable'],
  ['sharedCost', 'not-textable'],
  ['uan', 'not-textable'],
  ['voicemail', 'not-textable'],
  ['pager', 'not-textable'],
] as const)('%s: not texted, and a person calls back', async (type, because) => {
  const caller = flight.aCaller();
  flight.twilio.setLineType(caller, type);
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'not-texted', outcomeBecause: because }]);
  expect(await flight.tasksOf(caller)).toMatchObject([{ kind: 'call-back', because }]);
  await flight.call(caller);
  expect(lookUps(caller)).toHaveLength(1);
});

test('a shop that texts landlines texts them', async () => {
  const caller = flight.aCaller();
  flight.twilio.setLineType(caller, 'landline');
  await flight.call(caller, undefined, textsLandlines.line);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test('a number is looked up once in thirty days', async () => {
  const caller = flight.aCaller();
  await flight.call(caller);
  await flight.running.simulation?.setNow(flight.now() + 29 * 24 * 3_600_000);
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(2);
  expect(lookUps(caller)).toHaveLength(1);
  await flight.running.simulation?.setNow(flight.now() + 2 * 24 * 3_600_000);
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(3);
  expect(lookUps(caller)).toHaveLength(2);
});

test('a look-up slower than two seconds does not hold the text, and is not remembered', async () => {
  const caller = flight.aCaller();
  flight.twilio.setLineType(caller, 'landline');
  flight.twilio.setLookupDelay(15_000);
  const startedAt = performance.now();
  await flight.call(caller);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(flight.textsTo(caller)).toHaveLength(1);
  flight.twilio.setLookupDelay(0);
  await flight.running.simulation?.setNow(flight.now() + 25 * 3_600_000);
  await flight.call(caller);
  expect(lookUps(caller)).toHaveLength(2);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test.each(['rate-limited', 'server-error', 'reset'] as const)('a look-up that fails (%s) does not hold the text', async (fault) => {
  const caller = flight.aCaller();
  flight.twilio.faults = { requests: ({ path }) => (path.startsWith('/v2/') ? fault : null) };
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test('who is not texted anyway is not looked up', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'STOP');
  await flight.call(caller);
  expect(lookUps(caller)).toEqual([]);
});
