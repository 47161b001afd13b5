import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;

test.each([
  ['opted-out', '+15035551401', 'they replied STOP'],
  ['bad-number', '+15035551402', 'the number is not in service'],
  ['landline', '+15035551403', 'a landline cannot get texts'],
] as const)('a text that is refused for %s is a task, told to the owner, and not tried again', async (weather, caller, words) => {
  flight.network.weather.set(caller, weather);
  await flight.call(caller, missed);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over', outcomeBecause: weather });
  expect((await flight.tasks()).filter((task) => task.phone === caller)).toMatchObject([{ kind: 'call-back', because: weather }]);
  expect(flight.textsAt(owner).map((text) => text.body)).toContainEqual(expect.stringMatching(new RegExp(`call back.*555-14.*${words}`)));
});

test.each([
  ['bad-number', '+15035551402', 'not-textable'],
  ['landline', '+15035551403', 'landline'],
] as const)('what was learned from it is remembered: %s', async (_, caller, because) => {
  flight.network.weather.delete(caller);
  await flight.call(caller, missed);
  expect(flight.textsAt(caller)).toEqual([]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'not-texted', outcomeBecause: because });
});

test('a shop without an alert phone gets the task as well', async () => {
  const shop = await flight.aShop(alwaysOpen);
  for (const weather of ['opted-out', 'bad-number', 'landline'] as const) {
    const caller = { 'opted-out': '+15035551411', 'bad-number': '+15035551412', landline: '+15035551413' }[weather];
    flight.network.weather.set(caller, weather);
    await flight.call(caller, missed, shop.line);
    await flight.advance(120);
    expect(await flight.lastCall(caller, shop)).toMatchObject({ outcome: 'handed-over', outcomeBecause: weather });
  }
  expect(await flight.tasks(shop)).toHaveLength(3);
});

test('a task that is done is done once, and leaves the list', async () => {
  const [task] = await flight.tasks();
  const path = `/shops/${flight.shop.id}/tasks/${task?.id}/done`;
  expect(await flight.api('POST', path)).toMatchObject({ status: 200 });
  expect(await flight.api('POST', path)).toMatchObject({ status: 404, body: { error: { code: 'task.not-found' } } });
  expect((await flight.tasks()).map((one) => one.id)).not.toContain(task?.id);
});

test('an owner whose phone takes no texts is no trouble for the caller', async () => {
  const boss = '+15035551420';
  const shop = await flight.aShop({ ...alwaysOpen, alertPhone: boss });
  flight.network.weather.set(boss, 'landline');
  await flight.call('+15035551421', missed, shop.line);
  await flight.advance(600);
  expect(flight.textsAt('+15035551421')).toHaveLength(1);
  expect(await flight.lastCall('+15035551421', shop)).toMatchObject({ outcome: 'texted' });
  expect(await flight.tasks(shop)).toEqual([]);
});

test('nothing failed on our side', () => {
  expect(flight.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
