import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SimulatorWebhook } from '../../src/providers/simulator/adapter.ts';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const lose = (...events: SimulatorWebhook['event'][]) => {
  for (const event of events) flight.network.lostWebhooks.add(event);
};
const weAreDown = () =>
  lose(
    'call.arrived',
    'leg.answered',
    'leg.accepted',
    'dial.over',
    'voicemail',
    'voicemail.transcript',
    'call.over',
    'text.received',
    'text.reported',
  );
const weAreBack = () => flight.network.lostWebhooks.clear();
const reconcile = async () => {
  const { news } = await flight.made('POST', '/simulation/reconcile');
  await flight.settle();
  return news;
};

test('a call that came while we were down, once however often the records are compared', async () => {
  const caller = '+15035551101';
  weAreDown();
  await flight.dial(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(5);
  weAreBack();
  for (let pass = 0; pass < 3; pass += 1) await reconcile();
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect((await flight.ledger()).filter((call) => call.caller === caller)).toHaveLength(1);
});

test('a reply that never reached us', async () => {
  const caller = '+15035551102';
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  weAreDown();
  await flight.text(caller, 'Are you there?');
  weAreBack();
  expect((await flight.thread(caller)).texts).toHaveLength(1);
  for (let pass = 0; pass < 2; pass += 1) await reconcile();
  expect((await flight.thread(caller)).texts.map((text: { body: string }) => text.body)).toEqual([
    expect.stringMatching(/missed/),
    'Are you there?',
  ]);
});

test('a STOP that never reached us (RV-6)', async () => {
  const caller = '+15035551103';
  weAreDown();
  await flight.text(caller, 'STOP');
  weAreBack();
  await reconcile();
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  expect(flight.textsAt(caller).map((text) => text.body)).toEqual([expect.stringMatching(/unsubscribed/)]);
});

test('a STOP that is found hours later counts, and is not confirmed so late (RV-7)', async () => {
  const caller = '+15035551104';
  weAreDown();
  await flight.text(caller, 'STOP');
  weAreBack();
  await flight.advance(2 * 3600);
  await reconcile();
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.thread(caller)).toMatchObject({ optedOut: true });
});

test('what became of a text', async () => {
  const caller = '+15035551105';
  lose('text.reported');
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(60);
  weAreBack();
  const delivery = async () => (await flight.thread(caller)).texts[0].delivery;
  expect(await delivery()).toBe('queued');
  await reconcile();
  expect(await delivery()).toBe('delivered');
});

test('a text that did not arrive', async () => {
  const caller = '+15035551106';
  flight.network.weather.set(caller, 'undelivered');
  lose('text.reported');
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(20 * 60);
  weAreBack();
  await reconcile();
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over' });
  expect((await flight.tasks()).filter((task) => task.phone === caller)).toHaveLength(1);
});

test.each([
  ['dial result', '+15035551107', ['dial.over']],
  ['dial result and the end', '+15035551108', ['dial.over', 'call.over']],
] as const)('a call whose %s got lost is asked about before anybody compares records', async (_, caller, events) => {
  lose(...events);
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  weAreBack();
  await flight.advance(180);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({ verdict: 'missed', outcome: 'texted' });
});

test('a call that nobody ever mentions again is texted when it can have rung no longer', async () => {
  const caller = '+15035551109';
  lose('dial.over', 'call.over');
  await flight.dial(caller, { staff: { answer: 'never' }, voicemail: null });
  await flight.advance(84);
  expect(flight.textsAt(caller)).toEqual([]);
  await flight.advance(2);
  weAreBack();
  expect(flight.textsAt(caller)).toHaveLength(1);
});

test('nothing is news when nothing was lost', async () => {
  await flight.call('+15035551110', { callerHangsUpAfterSeconds: 5 });
  await flight.text('+15035551110', 'Hello');
  await flight.advance(60);
  await reconcile();
  expect(await reconcile()).toBe(0);
});

test('every call of this file is accounted for', async () => {
  await flight.advance(1200);
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});
