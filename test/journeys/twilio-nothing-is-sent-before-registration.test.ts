import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { publicUrl, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio({ settings: alwaysOpen, line: { registration: 'pending' } });
});
afterAll(() => flight.land());

test('a missed call on a number that the carriers do not know becomes a task, and Twilio is asked to send nothing (RG-1)', async () => {
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.lastCall(caller, flight.shop as never)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'not-registered' });
  expect((await flight.tasks(flight.shop as never)).filter((task) => task.phone === caller)).toHaveLength(1);
});

test('nor is what somebody at the shop writes', async () => {
  const caller = flight.aCaller();
  await flight.call(caller);
  const answer = await flight.api('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'Hello' });
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'text.not-allowed' } } });
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('only the operator says that it is registered; then the next caller is texted, and connecting again changes nothing', async () => {
  const { lines } = await flight.made('GET', `/shops/${flight.shop.id}/lines`);
  const line = `/shops/${flight.shop.id}/lines/${lines[0].id}`;
  const { key } = await flight.made('POST', `/shops/${flight.shop.id}/api-keys`, { name: 'shop' });
  expect((await flight.api('PATCH', line, { registration: 'approved' }, key)).status).toBe(403);
  await flight.made('PATCH', line, { registration: 'approved' });
  const { account, shop } = flight;
  const connection = { accountSid: account.sid, authToken: account.authToken, phoneNumber: shop.line, publicUrl, mode: 'text-only' };
  await flight.made('POST', `/shops/${shop.id}/connections/twilio`, connection);
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(1);
});
