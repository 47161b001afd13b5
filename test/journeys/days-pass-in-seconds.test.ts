import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;

test('thirty days with a call every hour pass in seconds, with one text a day', async () => {
  const caller = '+15035552001';
  const shop = await flight.aShop({ ...alwaysOpen, dailyTextCap: 1000 }, { mode: 'text-only' });
  const started = performance.now();
  for (let hour = 0; hour < 30 * 24; hour += 6) {
    await flight.dial(caller, { callerHangsUpAfterSeconds: 2 }, shop.line);
    await flight.advance(6 * 3600);
  }
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(flight.textsAt(caller)).toHaveLength(30);
  expect(await flight.balance(shop)).toMatchObject({ calls: 120, texted: 30, notTexted: 90, open: 0, overdue: 0 });
}, 30_000);

test('everything that is due happens at its own instant, however far the clock is moved at once', async () => {
  const caller = '+15035552002';
  const shop = await flight.aShop({ ...alwaysOpen, firstTextDelaySeconds: 90 });
  const call = await flight.dial(caller, { staff: { answer: 'never' }, voicemail: null }, shop.line);
  await flight.advance(7 * 24 * 3600);
  expect(flight.textsAt(caller).map((text) => text.at - call.startedAt)).toEqual([110_000]);
});

test('what is due at this very instant happens before the clock goes on', async () => {
  const call = await flight.dial('+15035552003', { staff: { answer: 'busy' }, voicemail: null });
  await flight.settle();
  expect(flight.textsAt('+15035552003').map((text) => text.at)).toEqual([call.startedAt]);
});

test('the clock can be set, and only forward time sends anything', async () => {
  const { now } = await flight.made('PUT', '/simulation/clock', { now: '2027-03-14T09:59:00Z' });
  expect(now).toBe('2027-03-14T09:59:00.000Z');
  await flight.call('+15035552004', missed);
  expect(flight.textsAt('+15035552004')).toHaveLength(1);
});

test('a call across the change of the clocks takes as long as any other', async () => {
  await flight.simulation.setNow(Date.parse('2027-11-07T08:59:50Z'));
  const call = await flight.dial('+15035552005', { staff: { answer: 'never' }, voicemail: null });
  await flight.advance(60);
  expect(flight.textsAt('+15035552005').map((text) => text.at - call.startedAt)).toEqual([20_000]);
});

test('two who move the clock at once wait for each other', async () => {
  const before = flight.now();
  await Promise.all([flight.advance(60), flight.advance(60)]);
  expect(flight.now()).toBe(before + 120_000);
});
