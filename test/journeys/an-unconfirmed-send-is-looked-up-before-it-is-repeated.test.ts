import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const noReports = () => flight.network.lostWebhooks.add('text.reported');

test('a text that the provider took though its answer was lost is found there, and not sent again', async () => {
  const caller = '+15035551201';
  noReports();
  flight.network.weather.set(caller, 'lost-answer');
  await flight.dial(caller, missed);
  await flight.advance(6);
  expect((await flight.thread(caller)).texts[0]).toMatchObject({ status: 'unconfirmed' });
  await flight.advance(3600);
  flight.network.lostWebhooks.clear();
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect((await flight.thread(caller)).texts[0]).toMatchObject({ status: 'accepted' });
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'texted' });
});

test("the carrier's report settles it before anybody looks", async () => {
  const caller = '+15035551202';
  flight.network.weather.set(caller, 'lost-answer');
  await flight.dial(caller, missed);
  await flight.advance(8);
  expect((await flight.thread(caller)).texts[0]).toMatchObject({ status: 'accepted', delivery: 'delivered' });
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toHaveLength(1);
});

// What the network does not offer as weather: a request that is lost on its way, so that nobody has the text.
async function losingRequests(times: number, work: () => Promise<void>): Promise<number[]> {
  const { network } = flight;
  const accept = network.accept.bind(network);
  const attempts: number[] = [];
  network.accept = async (text) => {
    attempts.push(flight.now());
    return attempts.length <= times ? { status: 'unconfirmed', detail: 'the connection broke' } : accept(text);
  };
  await work();
  network.accept = accept;
  return attempts;
}

test('a text that the provider does not know after two looks is sent once more', async () => {
  const caller = '+15035551203';
  const attempts = await losingRequests(1, async () => {
    await flight.call(caller, missed);
    await flight.advance(300);
  });
  expect(attempts).toHaveLength(2);
  expect((attempts[1] ?? 0) - (attempts[0] ?? 0)).toBe(65_000);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'texted' });
});

test('a text that nobody can vouch for twice becomes a task', async () => {
  const caller = '+15035551204';
  const attempts = await losingRequests(9, async () => {
    await flight.call(caller, missed);
    await flight.advance(3600);
  });
  expect(attempts).toHaveLength(2);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over' });
  expect((await flight.tasks()).filter((task) => task.phone === caller)).toHaveLength(1);
});

test('while a text is unconfirmed, the next missed call sends no other', async () => {
  const caller = '+15035551205';
  noReports();
  flight.network.weather.set(caller, 'lost-answer');
  await flight.call(caller, missed);
  await flight.call(caller, missed);
  await flight.advance(3600);
  flight.network.lostWebhooks.clear();
  expect(flight.textsAt(caller)).toHaveLength(1);
});
