import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, second, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const last = (phone: string) => flight.textsAt(phone).at(-1);
async function say(phone: string, body: string): Promise<string | undefined> {
  await flight.text(phone, body);
  await flight.advance(20);
  return last(phone)?.body;
}

test('a reply to an alert goes to its customer, from the number of the shop', async () => {
  const caller = '+15035553201';
  await flight.call(caller, missed);
  await say(caller, 'can i talk to a human');
  await say(owner, 'Hi, Sam here. What is going on?');
  expect(last(caller)).toMatchObject({ from: flight.shop.line, body: 'Hi, Sam here. What is going on?' });
});

test('a reply that names a number goes there', async () => {
  await flight.call('+15035553202', missed);
  await flight.call('+15035553203', missed);
  await say(owner, '503-555-3202 Is it still leaking?');
  expect(last('+15035553202')?.body).toBe('Is it still leaking?');
  expect(last('+15035553203')?.body).not.toBe('Is it still leaking?');
});

test('MINE keeps the assistant silent, BOT lets it go on', async () => {
  const caller = '+15035553204';
  await flight.call(caller, missed);
  await say(caller, 'my sink is clogged');
  await say(owner, 'mine');
  const before = flight.textsAt(caller).length;
  await say(caller, 'hello?');
  expect(flight.textsAt(caller)).toHaveLength(before);
  await say(owner, 'bot');
  await say(caller, wholeRequest('Kit Ames', '5 SE Fir St'));
  expect(last(caller)?.body).toMatch(/1\) /);
});

test('an answer to a question is kept for the next who asks, unless it was for one customer only', async () => {
  const [first, next, third] = ['+15035553205', '+15035553206', '+15035553207'];
  await flight.call(first, missed);
  expect(await say(first, 'do you haul away the old water heater?')).toMatch(/have someone at the shop answer/);
  expect(last(owner)?.body).toMatch(/asks: "do you haul away the old water heater\?".*Reply with your answer/);
  await say(owner, 'Yes, we take the old heater with us at no charge.');
  expect(last(first)?.body).toBe('Yes, we take the old heater with us at no charge.');
  expect(last(owner)?.body).toMatch(/kept as the answer/);
  await flight.call(next, missed);
  expect(await say(next, 'Do you haul away my old water heater')).toMatch(/we take the old heater with us/);
  await say(owner, '503-555-3205 forget');
  await flight.call(third, missed);
  expect(await say(third, 'do you haul away the old water heater?')).toMatch(/have someone at the shop answer/);
});

test('OMW tells the customer of the visit', async () => {
  const caller = '+15035553208';
  await flight.call(caller, missed);
  await say(caller, `${wholeRequest('Pia Voss', '8 SE Yew St')} First available please`);
  await say(caller, '1');
  await say(owner, 'omw');
  expect(last(caller)?.body).toMatch(/on the way/);
});

test('BOOK makes a visit at the time that it says, and the customer hears of it', async () => {
  const caller = '+15035553209';
  await flight.call(caller, missed);
  await say(caller, 'can i talk to a human about my sink drain');
  expect(await say(owner, 'book tomorrow at 10')).toMatch(/Booked: Wed Jan 13, 10 AM-12 PM/);
  expect(last(caller)?.body).toMatch(/You're booked with Harbor Plumbing: Wed Jan 13, 10 AM-12 PM/);
  expect(await say(owner, '503-555-3209 book tomorrow at 10')).toMatch(/Booked already: Wed Jan 13/);
  expect(await say(owner, 'book whenever the moon is full')).toMatch(/Write it like BOOK THU 10AM/);
});

test('SNOOZE lets the next of the ladder sleep until then', async () => {
  const caller = '+15035553210';
  await flight.call(caller, missed);
  await say(caller, 'i want to talk to a person');
  await say(owner, 'snooze 2h');
  const told = () => flight.textsAt(second).filter((text) => text.body.includes('3210')).length;
  await flight.advance(115 * 60);
  expect(told()).toBe(0);
  await flight.advance(10 * 60);
  expect(told()).toBe(1);
});

test('who cannot be helped is told how', async () => {
  expect(await say(owner, '?')).toMatch(/MINE/);
});
