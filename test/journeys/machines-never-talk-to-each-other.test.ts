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
  ['Liked “Harbor Plumbing: Sorry we missed your call. Reply STOP to opt out”', '+15035551701'],
  ['👍 to "Harbor Plumbing: Sorry we missed your call."', '+15035551702'],
  ['Automatic reply: I am out of the office.', '+15035551703'],
  ['I’m driving with Do Not Disturb While Driving turned on.', '+15035551704'],
  ['Thank you for contacting Acme! We will reply shortly. Reply STOP to opt out.', '+15035551705'],
] as const)('%s gets no answer, opts nobody out and alarms nobody', async (body, caller) => {
  await flight.call(caller, missed);
  const news = flight.textsAt(owner).length;
  await flight.text(caller, body);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(flight.textsAt(owner)).toHaveLength(news);
  expect(await flight.thread(caller)).toMatchObject({ optedOut: false });
  expect((await flight.thread(caller)).texts).toHaveLength(2);
});

test('a machine that answers every text of ours with its own comes to rest at once', async () => {
  const machine = '+15035551710';
  await flight.call(machine, missed);
  for (let round = 0; round < 30; round += 1) {
    const before = flight.textsAt(machine).length;
    await flight.text(machine, 'Thanks for your message, we will get back to you soon.');
    expect(flight.textsAt(machine)).toHaveLength(before);
  }
});

test('a machine that says HELP to everything is answered once in ten minutes', async () => {
  const machine = '+15035551711';
  for (let round = 0; round < 20; round += 1) {
    await flight.text(machine, 'HELP');
    await flight.advance(10);
  }
  expect(flight.textsAt(machine)).toHaveLength(1);
});

test('two shops whose lines call each other do not text each other', async () => {
  const other = await flight.aShop({ ...alwaysOpen, alertPhone: null });
  await flight.call(other.line, missed, flight.shop.line);
  await flight.call(flight.shop.line, missed, other.line);
  await flight.advance(600);
  expect(flight.textsAt(other.line)).toEqual([]);
  expect(flight.textsAt(flight.shop.line).filter((text) => text.from === other.line)).toEqual([]);
});

test('two shops that alert each other’s line do not set each other off', async () => {
  const other = await flight.aShop({ ...alwaysOpen, alertPhone: flight.shop.line });
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { alertPhone: other.line });
  await flight.call('+15035551720', missed);
  for (const text of flight.textsAt(other.line)) await flight.text(flight.shop.line, text.body, [], other.line);
  await flight.advance(600);
  expect(flight.textsAt(flight.shop.line).filter((text) => text.from === other.line)).toEqual([]);
  await flight.made('PATCH', `/shops/${flight.shop.id}`, { alertPhone: owner });
});

test('an alert to the owner whose phone answers by itself is not answered', async () => {
  const before = flight.textsAt(owner).length;
  await flight.text(owner, 'I am driving. I will see your message later.');
  expect(flight.textsAt(owner)).toHaveLength(before);
});
