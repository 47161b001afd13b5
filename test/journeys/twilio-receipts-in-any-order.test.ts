import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';
import type { ReceiptPlan } from '../support/twilio-stand-in/stand-in.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
beforeEach(() => {
  flight.twilio.faults = {};
});
afterAll(() => flight.land());

async function texted(plan: ReceiptPlan): Promise<{ caller: string; sid: string }> {
  const caller = flight.aCaller();
  flight.twilio.planNextReceipt(plan);
  await flight.call(caller);
  return { caller, sid: flight.textsTo(caller)[0]?.sid ?? '' };
}
const deliveryOf = async (caller: string) => (await flight.threadOf(caller)).texts.map((text: { delivery: string }) => text.delivery);

test.each<[ReceiptPlan, string]>([
  ['delivered', 'delivered'],
  ['delivered-before-sent', 'delivered'],
  // Some carriers never send a receipt.
  ['sent-only', 'sent'],
  ['stuck', 'queued'],
])('%j ends as %s', async (plan, delivery) => {
  const { caller } = await texted(plan);
  expect(await deliveryOf(caller)).toEqual([delivery]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('every receipt twice and in any order', async () => {
  flight.twilio.faults = { webhooks: { duplicate: true, shuffle: true } };
  for (let round = 0; round < 5; round += 1) expect(await deliveryOf((await texted('delivered')).caller)).toEqual(['delivered']);
  const { caller } = await texted({ undelivered: 30007 });
  expect(await deliveryOf(caller)).toEqual(['undelivered']);
  expect(await flight.tasksOf(caller)).toHaveLength(1);
});

test('what is final stays: nothing after it counts', async () => {
  const { caller, sid } = await texted('delivered');
  for (const late of ['sent', 'sending', 'queued', 'undelivered', 'failed'] as const) await flight.twilio.reportDelivery(sid, late, 30003);
  await flight.advance(300);
  expect(await deliveryOf(caller)).toEqual(['delivered']);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('bad news that is told twice opens one task', async () => {
  const { caller, sid } = await texted({ failed: 30007 });
  await flight.twilio.reportDelivery(sid, 'failed', 30007);
  await flight.twilio.reportDelivery(sid, 'undelivered', 30007);
  await flight.rest();
  expect(await flight.tasksOf(caller)).toHaveLength(1);
});

test('bad news about the first try, told again after the second, is not about the second', async () => {
  const { caller, sid } = await texted({ undelivered: 30003 });
  flight.twilio.planNextReceipt('stuck');
  await flight.advance(90);
  expect(flight.textsTo(caller)).toHaveLength(2);
  await flight.twilio.reportDelivery(sid, 'undelivered', 30003);
  await flight.rest();
  expect(await flight.tasksOf(caller)).toEqual([]);
  await flight.twilio.reportDelivery(flight.textsTo(caller)[1]?.sid ?? '', 'delivered');
  await flight.rest();
  expect(await deliveryOf(caller)).toEqual(['delivered']);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted' }]);
});

test('states that are not of texts, and receipts for texts that are not ours, come to nothing', async () => {
  const { caller, sid } = await texted('sent-only');
  const params = { MessageSid: sid, To: caller, From: flight.shop.line };
  expect(await flight.webhook('text-status', { ...params, MessageStatus: 'read' })).toMatchObject({ status: 200 });
  expect(await flight.webhook('text-status', { ...params, MessageSid: `SM${'9'.repeat(32)}`, MessageStatus: 'failed' })).toMatchObject({
    status: 200,
  });
  expect(
    await flight.webhook(
      'text-status',
      { ...params, MessageSid: `SM${'9'.repeat(32)}`, MessageStatus: 'failed' },
      { query: '?text=nonsense' },
    ),
  ).toMatchObject({ status: 200 });
  expect(await deliveryOf(caller)).toEqual(['sent']);
});

test('the reason of a failure is kept, also when the receipt overtakes the answer', async () => {
  flight.twilio.failNextSend({ slowAnswer: 200 });
  const { caller } = await texted({ undelivered: 30007 });
  expect((await flight.threadOf(caller)).texts).toMatchObject([{ delivery: 'undelivered', problem: 'filtered' }]);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'handed-over', outcomeBecause: 'filtered' }]);
});
