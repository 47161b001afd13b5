import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

test.each([
  ['talks for ten minutes', '+15035550111', { afterSeconds: 4, pressesOne: true, talkSeconds: 600 }],
  ['picks up at the last moment', '+15035550112', { afterSeconds: 19, pressesOne: true, talkSeconds: 60 }],
  ['hangs up after two seconds', '+15035550113', { afterSeconds: 3, pressesOne: true, talkSeconds: 2 }],
] as const)('a person who presses 1 and %s has answered (FT-1)', async (_, caller, staff) => {
  await flight.call(caller, { staff: { answer: 'person', ...staff } });
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ verdict: 'answered', outcome: 'answered', outcomeBecause: 'answered' });
});

test('a call of two hours is open while it lasts, and answered when it is over', async () => {
  const caller = '+15035550160';
  const call = await flight.dial(caller, { staff: { answer: 'person', pressesOne: true } });
  await flight.advance(7200);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: null });
  expect(await flight.balance()).toMatchObject({ open: 1, overdue: 0 });
  await flight.network.hangUp(call.id);
  await flight.advance(60);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'answered' });
});

test('without press 1, a conversation that is long enough is an answer', async () => {
  const caller = '+15035550161';
  const shop = await flight.aShop(alwaysOpen, { screening: false });
  await flight.call(caller, { staff: { answer: 'person', talkSeconds: 45 } }, shop.line);
  await flight.advance(600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ outcome: 'answered' });
});

test('an answered call is answered though its dial result never arrives', async () => {
  const caller = '+15035550162';
  flight.network.lostWebhooks.add('dial.over');
  await flight.call(caller, { staff: { answer: 'person', pressesOne: true, talkSeconds: 45 } });
  flight.network.lostWebhooks.clear();
  await flight.advance(5 * 3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'answered' });
});

test('an answered call is answered though no word of its end arrives', async () => {
  const caller = '+15035550163';
  for (const event of ['dial.over', 'call.over'] as const) flight.network.lostWebhooks.add(event);
  await flight.call(caller, { staff: { answer: 'person', pressesOne: true, talkSeconds: 45 } });
  flight.network.lostWebhooks.clear();
  await flight.advance(5 * 3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'answered' });
});

test('every call of this file is accounted for', async () => {
  expect(await flight.balance()).toMatchObject({ calls: 6, answered: 6, open: 0, overdue: 0 });
});
