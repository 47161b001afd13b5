import { afterAll, beforeAll, expect, test } from 'vitest';
import { segmentsOf } from '../../src/core/segments.ts';
import { publicUrl, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
afterAll(() => flight.land());

async function formOf(caller: string, line = flight.shop.line): Promise<Record<string, string>> {
  await flight.call(caller, undefined, line);
  expect(flight.textsTo(caller)).toHaveLength(1);
  return flight.textsTo(caller)[0]?.request ?? {};
}

test('from the number that was called, with a life of at most fifteen minutes, and our id on the address of its receipts', async () => {
  const caller = flight.aCaller();
  const form = await formOf(caller);
  expect(Object.keys(form).sort()).toEqual(['Body', 'From', 'StatusCallback', 'To', 'ValidityPeriod']);
  expect(form).toMatchObject({ From: flight.shop.line, To: caller });
  expect(Number(form.ValidityPeriod)).toBeLessThanOrEqual(900);
  expect(Number(form.ValidityPeriod)).toBeGreaterThan(890);
  const [text] = (await flight.threadOf(caller)).texts;
  expect(form.StatusCallback).toBe(`${publicUrl}/webhooks/${flight.shop.id}/${flight.shop.accountId}/text-status?text=${text.id}`);
});

test.each(['Harbor Plumbing', 'Joe’s “Best” Plumbing – Oakland'])('%s: one segment', async (name) => {
  const shop = await flight.aShop({ name });
  const { Body } = await formOf(flight.aCaller(), shop.line);
  expect(segmentsOf(Body ?? '').segments).toBe(1);
  expect(Body).not.toMatch(/[’“”–]/);
});

test('plain words stay in the cheap alphabet', async () => {
  const { Body } = await formOf(flight.aCaller());
  expect(segmentsOf(Body ?? '')).toMatchObject({ encoding: 'GSM-7', segments: 1 });
});

test('what a retry has left to live is what is left of the fifteen minutes', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend(...Array.from({ length: 12 }, () => 'rate-limited' as const));
  await flight.call(caller);
  await flight.advance(600);
  const [text] = flight.textsTo(caller);
  const tries = flight.sendsTo(caller);
  const lateBySeconds = ((tries.at(-1)?.at ?? 0) - (tries[0]?.at ?? 0)) / 1000;
  expect(lateBySeconds).toBeGreaterThan(60);
  expect(Number(text?.request?.ValidityPeriod)).toBeLessThanOrEqual(900 - lateBySeconds);
});

test('ten missed calls at one instant are ten texts, one a second after the first five', async () => {
  const callers = Array.from({ length: 10 }, () => flight.aCaller());
  for (const [index, caller] of callers.entries()) {
    const call = { CallSid: `CA${String(index).padStart(32, '0')}`, From: caller, To: flight.shop.line, Direction: 'inbound' };
    await flight.webhook('call-status', { ...call, CallStatus: 'no-answer', CallDuration: '0' });
  }
  const startedAt = flight.now();
  await flight.advance(30);
  const sentAfter = callers.map((caller) => Math.max(0, ((flight.sendsTo(caller)[0]?.at ?? 0) - startedAt) / 1000)).sort((a, b) => a - b);
  expect(callers.map((caller) => flight.textsTo(caller).length)).toEqual(callers.map(() => 1));
  expect(sentAfter.filter((seconds) => seconds === 0)).toHaveLength(5);
  expect(sentAfter.at(-1)).toBeGreaterThanOrEqual(4);
});
