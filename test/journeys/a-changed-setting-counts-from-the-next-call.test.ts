import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;

test('the very next call is texted in the new words, and not at all when the cap was lowered', async () => {
  const [first, second, third] = ['+15035550921', '+15035550922', '+15035550923'];
  await flight.call(first, missed);
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { name: 'Harbor Plumbing & Drain' });
  await flight.call(second, missed);
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { dailyTextCap: 1 });
  await flight.call(third, missed);
  expect(flight.textsAt(first)[0]?.body).not.toContain('& Drain');
  expect(flight.textsAt(second)[0]?.body).toContain('Harbor Plumbing & Drain');
  expect(flight.textsAt(third)).toEqual([]);
  expect(await flight.lastCall(third)).toMatchObject({ outcomeBecause: 'daily-cap' });
});

test('what several people save at the same time is all kept', async () => {
  const changes = [
    { name: 'Harbor & Sons' },
    { dailyTextCap: 77 },
    { minimumRingSeconds: 3 },
    { firstTextDelaySeconds: 4 },
    { helpEmail: 'help@example.com' },
    { alertPhone: '+15035550188' },
    { lookUpNumbers: true },
    { textLandlines: false },
  ];
  await Promise.all(changes.map((change) => flight.made('PATCH', `/shops/${flight.shop.id}`, change)));
  const { settings } = await flight.made('GET', `/shops/${flight.shop.id}`);
  expect(settings).toMatchObject(Object.assign({}, ...changes));
});
