import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

const allWeek = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from, to }]]));
const inPortland = (change: object) => ({
  hours: { timeZone: 'America/Los_Angeles', weekly: allWeek('08:00', '17:00'), holidays: [], ...change },
});

// The flight starts on a Tuesday, 12:00 in Portland: 05:00 on Wednesday in Tokyo.
test.each([
  ['it is night where the shop is', '+15035550411', { hours: { timeZone: 'Asia/Tokyo', weekly: allWeek('08:00', '17:00') } }],
  ['it is a holiday', '+15035550412', inPortland({ holidays: ['2027-01-12'] })],
  ['the shop is closed on that weekday', '+15035550413', inPortland({ weekly: { mon: [{ from: '08:00', to: '17:00' }] } })],
  [
    'the shop has closed for lunch',
    '+15035550414',
    inPortland({
      weekly: {
        tue: [
          { from: '08:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
      },
    }),
  ],
] as const)('when %s nobody is rung, and the caller is texted at once', async (_, caller, settings) => {
  const shop = await flight.aShop(settings);
  const call = await flight.dial(caller, {}, shop.line);
  expect(call).toMatchObject({ state: 'recording', ringing: [] });
  expect(flight.textsAt(caller)).toMatchObject([{ at: call.startedAt, from: shop.line }]);
  expect(call.heard[0]).toMatch(/We are sending a text to this number/);
  await flight.network.hangUp(call.id);
  await flight.advance(120);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ verdictBecause: 'after-hours', outcome: 'texted' });
});

test('a shop that wants its phones to ring at night has them ring', async () => {
  const shop = await flight.aShop(inPortland({ weekly: {} }), { modeWhenClosed: 'ring-first' });
  const call = await flight.dial('+15035550401', { staff: { answer: 'never' } }, shop.line);
  expect(call).toMatchObject({ state: 'ringing' });
});

test('the same shop rings its phones again when it opens', async () => {
  const shop = await flight.aShop(inPortland({ weekly: { tue: [{ from: '13:00', to: '17:00' }] } }));
  expect(await flight.dial('+15035550402', {}, shop.line)).toMatchObject({ state: 'recording' });
  await flight.simulation.setNow(Date.parse('2027-01-12T21:00:00Z'));
  expect(await flight.dial('+15035550403', {}, shop.line)).toMatchObject({ state: 'ringing' });
});

test('a line that only texts rings nobody at any hour', async () => {
  const shop = await flight.aShop({}, { mode: 'text-only', ringPhones: [] });
  const call = await flight.dial('+15035550404', {}, shop.line);
  expect(call).toMatchObject({ state: 'recording', ringing: [] });
  expect(flight.textsAt('+15035550404')).toHaveLength(1);
});
