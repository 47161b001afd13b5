import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const hangUp = { callerHangsUpAfterSeconds: 3 } as const;
const heardBy = async (caller: string, of: { line: string }, script = {}) => (await flight.call(caller, script, of.line)).heard.join(' ');

test('when it goes out at once (CN-2)', async () => {
  const shop = await flight.aShop(alwaysOpen, { mode: 'text-only' });
  expect(await heardBy('+15035552401', shop)).toMatch(
    /We are sending a text to this number about your call\. Message and data rates may apply\./,
  );
});

test('when the shop waits a while before it goes out', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 60 }, { mode: 'text-only' });
  expect(await heardBy('+15035552402', shop)).toMatch(/We are sending a text/);
  expect(flight.textsAt('+15035552402')).toHaveLength(1);
});

test('and not when none is: texted already, opted out, a landline, withheld', async () => {
  const shop = await flight.aShop(alwaysOpen, { mode: 'text-only' });
  await flight.call('+15035552403', hangUp, shop.line);
  await flight.text('+15035552404', 'STOP', [], shop.line);
  for (const caller of ['+15035552403', '+15035552404', '+18005552405', 'anonymous']) {
    const heard = await heardBy(caller, shop);
    expect(heard).toMatch(/Sorry we missed your call to Harbor Plumbing/);
    expect(heard).not.toMatch(/sending a text/);
  }
});

test('a blocked caller hears nothing at all', async () => {
  const shop = await flight.aShop(alwaysOpen, { mode: 'text-only' });
  await flight.made('PUT', `/shops/${shop.id}/contacts/+15035552406`, { kind: 'blocked' });
  expect(await heardBy('+15035552406', shop)).toBe('');
});

test('a caller whom somebody answered hears neither greeting nor text', async () => {
  expect(await heardBy('+15035552407', flight.shop, { staff: { answer: 'person', pressesOne: true, talkSeconds: 20 } })).toBe('');
});
