// Twilio has no idempotency key (providers.md 1 no. 5): what nobody confirmed is looked up before it is sent again.
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

const looksFor = (phone: string) =>
  flight.twilio.requests.filter(({ method, path, query }) => method === 'GET' && path.endsWith('/Messages.json') && query.To === phone);

test('taken, and the answer lost: the status callback tells, and nothing is asked', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('reset-after-acceptance');
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(looksFor(caller)).toEqual([]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
  expect((await flight.threadOf(caller)).texts).toMatchObject([{ status: 'accepted', delivery: 'delivered' }]);
});

test("taken, the answer lost and no callback ever: Twilio's list tells", async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('reset-after-acceptance');
  flight.twilio.planNextReceipt('none');
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(looksFor(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('taken, the answer lost, and undelivered by the time it is found: a task', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('reset-after-acceptance');
  flight.twilio.planNextReceipt({ undelivered: 30007 });
  flight.twilio.faults = { webhooks: { drop: ({ kind }) => kind === 'message-status' } };
  await flight.call(caller);
  await flight.advance(1200);
  await flight.reconcile();
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: 'filtered' }]);
  expect(await flight.tasksOf(caller)).toMatchObject([{ because: 'filtered' }]);
});

test.each(['reset-before-acceptance', 'server-error', 'unavailable'] as const)('%s: looked for twice, then sent again', async (fault) => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend(fault);
  await flight.call(caller);
  await flight.advance(50);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(2);
  expect(looksFor(caller)).toHaveLength(2);
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('lost twice before it was taken: a person calls back rather than a third try', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('reset-before-acceptance', 'reset-before-acceptance');
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(2);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: 'unknown' }]);
  expect(await flight.tasksOf(caller)).toHaveLength(1);
});

test('while the list cannot be read nothing is sent again; then the text is found', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('reset-after-acceptance');
  flight.twilio.planNextReceipt('none');
  flight.twilio.faults = { requests: ({ method, path }) => (method === 'GET' && path.endsWith('/Messages.json') ? 'unavailable' : null) };
  await flight.call(caller);
  await flight.advance(300);
  flight.twilio.faults = {};
  await flight.advance(60);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('a slow answer is waited for', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend({ slowAnswer: 300 });
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('a receipt that overtakes the answer counts: undelivered for a passing reason, sent once more', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend({ slowAnswer: 300 });
  flight.twilio.planNextReceipt({ undelivered: 30003 }, 'delivered');
  await flight.call(caller);
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(2);
  expect((await flight.threadOf(caller)).texts).toMatchObject([{ status: 'accepted', delivery: 'delivered' }]);
});

test("a text of another shop in the same words is not taken for this shop's", async () => {
  const caller = flight.aCaller();
  const namesake = await flight.aShop();
  await flight.call(caller, { callerHangsUp: 'while-ringing' }, namesake.line);
  flight.twilio.failNextSend('reset-before-acceptance');
  await flight.call(caller, { callerHangsUp: 'while-ringing' });
  await flight.advance(600);
  expect(flight.textsTo(caller).map((text) => text.from)).toEqual([namesake.line, flight.shop.line]);
});

test('the same words twice within a minute are two texts: the first is not taken for the second', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'Can you come at nine?');
  const reply = () => flight.made('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'Yes, we can.' });
  await reply();
  await flight.advance(20);
  flight.twilio.failNextSend('reset-before-acceptance');
  await reply();
  await flight.advance(600);
  expect(flight.textsTo(caller)).toHaveLength(2);
  const sent = (await flight.threadOf(caller)).texts.filter((text: { direction: string }) => text.direction === 'out');
  expect(sent).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
});
