import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';
import { mailboxOf, post } from '../support/simulator-webhooks.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const tasksFor = async (phone: string) => (await flight.tasks()).filter((task) => task.phone === phone);

test('a text that did not reach a handset is tried once more after a minute, and then becomes a task', async () => {
  const caller = '+15035551501';
  flight.network.weather.set(caller, 'undelivered');
  const call = await flight.dial(caller, missed);
  await flight.advance(6 + 3600);
  expect(flight.textsAt(caller).map((text) => text.at - call.startedAt)).toEqual([6000, 6000 + 61_000]);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'unreachable-now' });
  expect(await tasksFor(caller)).toMatchObject([{ kind: 'call-back', because: 'unreachable-now' }]);
  expect(flight.textsAt(owner).map((text) => text.body)).toContainEqual(expect.stringMatching(/call back \(503\) 555-1501/));
});

test('a text that reaches the handset at the second try needs nobody', async () => {
  const caller = '+15035551502';
  flight.network.weather.set(caller, 'undelivered');
  await flight.call(caller, missed);
  await flight.advance(10);
  flight.network.weather.delete(caller);
  await flight.advance(3600);
  expect(flight.textsAt(caller)).toHaveLength(2);
  expect((await flight.thread(caller)).texts[0]).toMatchObject({ status: 'accepted', delivery: 'delivered', problem: null });
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'texted' });
  expect(await tasksFor(caller)).toEqual([]);
});

test('somebody who was not reached is texted again when they call again', async () => {
  const caller = '+15035551501';
  flight.network.weather.delete(caller);
  await flight.call(caller, missed);
  expect(flight.textsAt(caller)).toHaveLength(3);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'texted' });
});

test('the same bad news twice is one task', async () => {
  const caller = '+15035551503';
  flight.network.weather.set(caller, 'undelivered');
  await flight.call(caller, missed);
  await flight.advance(600);
  await flight.made('POST', '/simulation/reconcile');
  await flight.settle();
  expect(await tasksFor(caller)).toHaveLength(1);
  expect(flight.textsAt(caller)).toHaveLength(2);
});

test('bad news that could not be written down is not forgotten: told again, it becomes the task', async () => {
  const caller = '+15035551504';
  flight.network.lostWebhooks.add('text.reported');
  await flight.call(caller, missed);
  flight.network.lostWebhooks.clear();
  const [text] = (await flight.thread(caller)).texts;
  const sent = flight.textsAt(caller)[0]?.id ?? '';
  const report = {
    event: 'text.reported',
    text: sent,
    at: flight.now(),
    ours: text.id,
    state: 'undelivered',
    problem: 'filtered',
  } as const;
  const mailbox = await mailboxOf(flight);
  const database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
  await database.query('alter table tasks rename to tasks_out_of_reach');
  expect((await post(mailbox, report)).status).toBe(500);
  await database.query('alter table tasks_out_of_reach rename to tasks');
  await database.end();
  expect((await post(mailbox, report)).status).toBe(200);
  await flight.settle();
  expect(await tasksFor(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({ outcome: 'handed-over', outcomeBecause: 'filtered' });
});

test('every call of this file is accounted for', async () => {
  expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
});
