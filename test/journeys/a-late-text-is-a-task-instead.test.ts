import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const weAreDown = () => {
  for (const event of ['call.arrived', 'dial.over', 'call.over'] as const) flight.network.lostWebhooks.add(event);
};
const weAreBack = () => flight.network.lostWebhooks.clear();
const reconcile = async () => {
  const { news } = await flight.made('POST', '/simulation/reconcile');
  await flight.settle();
  return news;
};

test('a call that we hear of within a quarter of an hour is texted', async () => {
  const caller = '+15035551001';
  weAreDown();
  await flight.dial(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(5);
  weAreBack();
  await flight.advance(10 * 60);
  await reconcile();
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({ verdictBecause: 'never-rang', outcome: 'texted' });
});

test('a call that we hear of later is a task, not a text (FT-2)', async () => {
  const caller = '+15035551002';
  weAreDown();
  await flight.dial(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(5);
  weAreBack();
  await flight.advance(20 * 60);
  await reconcile();
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'too-late' });
  expect(await flight.tasks()).toContainEqual(expect.objectContaining({ phone: caller, kind: 'call-back', because: 'too-late' }));
});

test('a text that finds no way out for a quarter of an hour is a task, and does not go out afterwards (FT-2)', async () => {
  const caller = '+15035551003';
  flight.network.weather.set(caller, 'busy');
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(20 * 60);
  flight.network.weather.delete(caller);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over' });
  expect((await flight.tasks()).filter((task) => task.phone === caller)).toHaveLength(1);
});

test('a caller who became a task is texted when they call again', async () => {
  const caller = '+15035551002';
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 });
  expect(flight.textsAt(caller)).toHaveLength(1);
});

test('a clock that jumps over a night sends nothing that was due before it', async () => {
  const caller = '+15035551004';
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 120 });
  await flight.call(caller, { callerHangsUpAfterSeconds: 5 }, shop.line);
  await flight.simulation.setNow(flight.now() + 10 * 3_600_000);
  await flight.settle();
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'too-late' });
});
