import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scripts, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
beforeEach(() => {
  flight.twilio.faults = {};
});
afterAll(() => flight.land());

async function whileDown(work: () => Promise<unknown>): Promise<void> {
  flight.twilio.faults = { webhooks: { drop: () => true } };
  await work();
  flight.twilio.faults = {};
}

test('a caller whose call nobody took is texted when the server is back within fifteen minutes', async () => {
  const caller = flight.aCaller();
  await whileDown(() => flight.call(caller));
  await flight.advance(14 * 60);
  await flight.reconcile();
  expect(flight.textsTo(caller)).toHaveLength(1);
  // What is left of the fifteen minutes is all the time that Twilio gets.
  expect(Number(flight.textsTo(caller)[0]?.request?.ValidityPeriod)).toBeLessThanOrEqual(60);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdictBecause: 'never-rang', outcome: 'texted' }]);
  expect(await flight.tasksOf(caller)).toEqual([]);
});

test('later than that a person calls back instead', async () => {
  const caller = flight.aCaller();
  await whileDown(() => flight.call(caller));
  await flight.advance(16 * 60);
  await flight.reconcile();
  await flight.reconcile();
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: 'too-late' }]);
  expect(await flight.tasksOf(caller)).toMatchObject([{ kind: 'call-back', because: 'too-late' }]);
});

test('two calls of one caller while the server was down are one text', async () => {
  const caller = flight.aCaller();
  await whileDown(async () => {
    await flight.call(caller);
    await flight.call(caller);
  });
  await flight.reconcile();
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect((await flight.callsOf(caller)).map((call) => call.outcome).sort()).toEqual(['not-texted', 'texted']);
});

test('a server that goes down in the middle of a call learns how it ended', async () => {
  const caller = flight.aCaller();
  flight.twilio.faults = { webhooks: { drop: ({ kind }) => kind !== 'voice' } };
  await flight.call(caller, scripts.ringsOut);
  flight.twilio.faults = {};
  await flight.reconcile();
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', outcome: 'texted' }]);
});

test('a text that was never delivered is fetched once', async () => {
  const caller = flight.aCaller();
  await whileDown(() => flight.text(caller, 'My sink leaks'));
  await flight.reconcile();
  await flight.reconcile();
  expect((await flight.threadOf(caller)).texts).toMatchObject([{ direction: 'in', body: 'My sink leaks' }]);
});

test('a STOP that was never delivered is found, and the next call is not texted', async () => {
  const caller = flight.aCaller();
  await whileDown(() => flight.text(caller, 'STOP'));
  await flight.reconcile();
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'not-texted', outcomeBecause: 'opted-out' }]);
});

test('an old START that is found later does not undo the STOP that came after it', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'STOP');
  await flight.advance(60);
  await whileDown(() => flight.text(caller, 'START'));
  await flight.advance(60);
  await flight.text(caller, 'STOP');
  await flight.advance(60);
  await flight.reconcile();
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('a receipt that was never delivered is found: an undelivered text becomes a task', async () => {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt({ undelivered: 30007 });
  flight.twilio.faults = { webhooks: { drop: ({ kind }) => kind === 'message-status' } };
  await flight.call(caller);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
  await flight.reconcile();
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: 'filtered' }]);
  expect(await flight.tasksOf(caller)).toMatchObject([{ because: 'filtered' }]);
});

test('a picture that was never delivered is fetched with its text', async () => {
  const caller = flight.aCaller();
  const content = Buffer.from('the bytes of a picture');
  await whileDown(() => flight.text(caller, 'This is the leak', { media: [{ contentType: 'image/jpeg', content }] }));
  await expect(flight.threadOf(caller)).rejects.toThrow('thread.not-found');
  await flight.reconcile();
  await flight.advance(60);
  await flight.reconcile();
  const { texts } = await flight.threadOf(caller);
  expect(texts).toMatchObject([{ direction: 'in', body: 'This is the leak', media: [{ contentType: 'image/jpeg' }] }]);
  const media = await fetch(`${flight.url}/api/v1/shops/${flight.shop.id}/media?url=${encodeURIComponent(texts[0].media[0].url)}`, {
    headers: { authorization: 'Bearer operator-key-for-tests' },
  });
  expect(media.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await media.arrayBuffer())).toEqual(content);
});
