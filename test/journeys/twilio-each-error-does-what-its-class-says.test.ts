// providers.md 4.4: what a code means for this text, this number and this line.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
beforeEach(() => {
  flight.twilio.faults = {};
});
afterAll(() => flight.land());

const handedOver = async (caller: string, because: string, of = flight.shop) => {
  expect(await flight.callsOf(caller, of)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: because }]);
  expect(await flight.tasksOf(caller, of)).toMatchObject([{ kind: 'call-back', because }]);
};

test.each([
  [21610, 'opted-out'],
  [21211, 'bad-number'],
  [21604, 'bad-number'],
  [21614, 'landline'],
  [21408, 'route'],
  [21612, 'route'],
  [21608, 'route'],
  [21216, 'filtered'],
  [21617, 'content'],
  [21602, 'content'],
  [14107, 'loop'],
  [21999, 'unknown'],
])('a send refused with %i is tried once and handed over: %s', async (code, because) => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend({ refusedWith: code });
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await handedOver(caller, because);
  expect(await flight.lineOf(flight.shop)).toMatchObject({ stoppedBecause: null });
});

test.each([
  [30007, 'filtered'],
  [30004, 'filtered'],
  [30450, 'filtered'],
  [30005, 'bad-number'],
  [30006, 'landline'],
  [30019, 'content'],
  [30023, 'daily-cap'],
  [30027, 'daily-cap'],
  [30410, 'unknown'],
])('a text that comes back with %i is not sent again and handed over: %s', async (code, because) => {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt({ undelivered: code });
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await handedOver(caller, because);
  expect(await flight.lineOf(flight.shop)).toMatchObject({ stoppedBecause: null });
});

test.each([
  [21610, 'opted-out', 'opted-out'],
  [21211, 'bad-number', 'not-textable'],
  [21614, 'landline', 'landline'],
])('what %i says of a number is remembered: the next call is not texted (RV-16)', async (code, because, remembered) => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend({ refusedWith: code });
  await flight.call(caller);
  await handedOver(caller, because);
  await flight.advance(60);
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect((await flight.callsOf(caller))[0]).toMatchObject({ outcome: 'not-texted', outcomeBecause: remembered });
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: code === 21610 });
});

test.each([
  [20003, 'not-configured'],
  [21606, 'not-configured'],
  [21603, 'not-configured'],
  [21703, 'not-configured'],
  [30034, 'not-registered'],
  [30032, 'not-registered'],
])('a send refused with %i stops the line for an hour, and whoever calls is handed over: %s (RG-1)', async (code, because) => {
  const shop = await flight.aShop({ alertPhone: '+15035550111' });
  const [first, second, third] = [flight.aCaller(), flight.aCaller(), flight.aCaller()];
  const alerts = flight.sendsTo('+15035550111').length;
  // The owner's alert goes out with the first text; it must not be what fails.
  flight.twilio.failNextSend({ refusedWith: code }, { refusedWith: code });
  await flight.call(first, undefined, shop.line);
  await handedOver(first, because, shop);
  expect(await flight.lineOf(shop)).toMatchObject({ stoppedBecause: because });
  expect(flight.logged.some((line) => line.includes('line cannot send') && line.includes(because))).toBe(true);
  await flight.call(second, undefined, shop.line);
  expect(flight.sendsTo(second)).toEqual([]);
  await handedOver(second, because, shop);
  // A line that cannot send does not send that it cannot.
  expect(flight.sendsTo('+15035550111').length - alerts).toBeLessThanOrEqual(1);
  await flight.advance(3600);
  await flight.call(third, undefined, shop.line);
  expect(flight.textsTo(third)).toHaveLength(1);
});

test('30034 minutes later, by receipt, takes the call back from "texted" and stops the line', async () => {
  const shop = await flight.aShop();
  const [first, second] = [flight.aCaller(), flight.aCaller()];
  flight.twilio.planNextReceipt('stuck');
  await flight.call(first, undefined, shop.line);
  await flight.advance(240);
  expect(await flight.callsOf(first, shop)).toMatchObject([{ outcome: 'texted' }]);
  await flight.twilio.reportDelivery(flight.textsTo(first)[0]?.sid ?? '', 'failed', 30034);
  await flight.rest();
  await handedOver(first, 'not-registered', shop);
  await flight.call(second, undefined, shop.line);
  expect(flight.sendsTo(second)).toEqual([]);
});

test('20429 is tried again until Twilio takes it: one text', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('rate-limited', 'rate-limited', 'rate-limited');
  await flight.call(caller);
  await flight.advance(60);
  expect(flight.sendsTo(caller)).toHaveLength(4);
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('20429 for as long as the text is fresh makes a task, and nothing is sent afterwards', async () => {
  const caller = flight.aCaller();
  flight.twilio.faults = { sends: [{ fault: 'rate-limited', probability: 1 }] };
  await flight.call(caller);
  await flight.advance(1000);
  flight.twilio.faults = {};
  const tries = flight.sendsTo(caller);
  expect(tries.length).toBeGreaterThan(5);
  const [firstTry, lastTry] = [tries[0]?.at ?? 0, tries.at(-1)?.at ?? 0];
  expect(lastTry - firstTry).toBeLessThan(15 * 60_000);
  await flight.advance(600);
  expect(flight.sendsTo(caller)).toHaveLength(tries.length);
  await handedOver(caller, 'too-late');
});

test.each([30003, 30008, 30001, 30022])('a text that comes back with %i is sent once more, a minute later', async (code) => {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt({ undelivered: code }, 'delivered');
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await flight.advance(120);
  const [first, second] = flight.sendsTo(caller);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(59_000);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(2);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
  expect((await flight.threadOf(caller)).texts).toMatchObject([{ status: 'accepted', delivery: 'delivered' }]);
});

test('a text that comes back with 30003 twice is handed over', async () => {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt({ undelivered: 30003 }, { undelivered: 30003 });
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(2);
  await handedOver(caller, 'unreachable-now');
});

test('a text that comes back when it is no longer fresh is not sent again', async () => {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt('stuck');
  await flight.call(caller);
  await flight.advance(14.5 * 60);
  await flight.twilio.reportDelivery(flight.textsTo(caller)[0]?.sid ?? '', 'undelivered', 30003);
  await flight.advance(300);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await handedOver(caller, 'unreachable-now');
});
