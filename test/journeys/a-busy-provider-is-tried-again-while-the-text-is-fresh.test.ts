import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;

test.each([
  ['30 seconds', '+15035551301', 30],
  ['five minutes', '+15035551302', 5 * 60],
  ['thirteen minutes', '+15035551303', 13 * 60],
] as const)('a provider that was busy for %s gets the text afterwards, once', async (_, caller, seconds) => {
  flight.network.weather.set(caller, 'busy');
  const call = await flight.dial(caller, missed);
  await flight.advance(6 + seconds);
  expect(flight.textsAt(caller)).toEqual([]);
  flight.network.weather.delete(caller);
  await flight.advance(80);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(flight.textsAt(caller)[0]?.at).toBeLessThan(call.startedAt + (6 + 15 * 60) * 1000);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'texted' });
});

test('the tries come further and further apart', async () => {
  const caller = '+15035551304';
  const tries: number[] = [];
  const accept = flight.network.accept.bind(flight.network);
  flight.network.accept = async (text) => {
    tries.push(flight.now());
    return accept(text);
  };
  flight.network.weather.set(caller, 'busy');
  await flight.call(caller, missed);
  await flight.advance(200);
  flight.network.accept = accept;
  const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  expect(pauses.length).toBeGreaterThanOrEqual(5);
  expect(pauses.length).toBeLessThanOrEqual(10);
  for (const [index, pause] of pauses.slice(1).entries()) expect(pause).toBeGreaterThan((pauses[index] ?? 0) * 0.79);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(75_000);
});

test('a caller who gets through meanwhile is not texted any more', async () => {
  const caller = '+15035551305';
  flight.network.weather.set(caller, 'busy');
  await flight.call(caller, missed);
  await flight.advance(100);
  await flight.call(caller, { staff: { answer: 'person', pressesOne: true, talkSeconds: 30 } });
  flight.network.weather.delete(caller);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect((await flight.ledger()).filter((call) => call.caller === caller).map((call) => call.outcome)).toEqual(['answered', 'not-texted']);
});

test('a provider that stays busy leaves one task', async () => {
  const caller = '+15035551306';
  flight.network.weather.set(caller, 'busy');
  await flight.call(caller, missed);
  await flight.advance(3600);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over' });
  expect((await flight.tasks()).filter((task) => task.phone === caller)).toHaveLength(1);
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});
