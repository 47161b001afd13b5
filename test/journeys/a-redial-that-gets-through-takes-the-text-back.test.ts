import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const takenUp = { staff: { answer: 'person', afterSeconds: 3, pressesOne: true, talkSeconds: 60 } } as const;
const outcomes = async (caller: string, of = flight.shop) =>
  (await flight.ledger(of)).filter((call) => call.caller === caller).map((call) => [call.outcome, call.outcomeBecause]);

test('while the shop waits before it texts', async () => {
  const caller = '+15035550701';
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 60 });
  await flight.call(caller, { callerHangsUpAfterSeconds: 6 }, shop.line);
  await flight.advance(20);
  await flight.call(caller, takenUp, shop.line);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await outcomes(caller, shop)).toEqual([
    ['answered', 'answered'],
    ['not-texted', 'got-through'],
  ]);
});

test('while the first call still rings elsewhere', async () => {
  const caller = '+15035550702';
  await flight.dial(caller, { staff: { answer: 'never' }, callerHangsUpAfterSeconds: 18 });
  await flight.advance(16);
  await flight.dial(caller, takenUp);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await outcomes(caller)).toEqual([
    ['answered', 'answered'],
    ['not-texted', 'got-through'],
  ]);
});

test('a redial that rings out as well is one text for both calls', async () => {
  const caller = '+15035550703';
  await flight.dial(caller, { staff: { answer: 'never' }, callerHangsUpAfterSeconds: 18 });
  await flight.advance(16);
  await flight.dial(caller, { staff: { answer: 'never' }, voicemail: null });
  await flight.advance(10);
  expect(flight.textsAt(caller)).toEqual([]);
  await flight.advance(60);
  expect(flight.textsAt(caller)).toHaveLength(1);
});

test('a redial that is given up at once does not swallow the text', async () => {
  const caller = '+15035550704';
  const shop = await flight.aShop({ ...alwaysOpen, minimumRingSeconds: 8 });
  await flight.dial(caller, { staff: { answer: 'never' }, callerHangsUpAfterSeconds: 18 }, shop.line);
  await flight.advance(16);
  await flight.dial(caller, { callerHangsUpAfterSeconds: 4 }, shop.line);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.balance(shop)).toMatchObject({ calls: 2, open: 0, overdue: 0 });
});

test('a text that has left cannot be taken back, and the answered call needs no other', async () => {
  const caller = '+15035550705';
  await flight.call(caller, { callerHangsUpAfterSeconds: 6 });
  await flight.call(caller, takenUp);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await outcomes(caller)).toEqual([
    ['answered', 'answered'],
    ['texted', 'texted'],
  ]);
});

test('a person of the shop who writes first makes the automatic text needless', async () => {
  const caller = '+15035550706';
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 120 });
  await flight.call(caller, { callerHangsUpAfterSeconds: 6 }, shop.line);
  await flight.made('POST', `/shops/${shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'Joe here, on my way.' });
  await flight.advance(3600);
  expect(flight.textsAt(caller).map((text) => text.body)).toEqual(['Joe here, on my way.']);
  expect(await outcomes(caller, shop)).toEqual([['not-texted', 'person-texted']]);
});
