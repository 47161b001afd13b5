import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, onCall, second } from '../support/a-shop-that-books.ts';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const about = (phone: string, caller: string) =>
  flight
    .textsAt(phone)
    .map((text) => text.body)
    .filter((body) => body.includes(caller.slice(-4)));
async function say(phone: string, body: string, seconds = 20, line = flight.shop.line): Promise<string | undefined> {
  await flight.text(phone, body, [], line);
  await flight.advance(seconds);
  return flight.textsAt(phone).at(-1)?.body;
}

test('whoever asks for a person gets one told, then the next, then the first again, until somebody answers (AI-7)', async () => {
  const caller = '+15035553101';
  await flight.call(caller, missed);
  expect(await say(caller, 'can i just talk to a real person')).toMatch(/person at Harbor Plumbing/);
  expect(about(owner, caller).at(-1)).toMatch(/wants a person/);
  expect(about(second, caller)).toEqual([]);
  await flight.advance(11 * 60);
  expect(about(second, caller)).toEqual([expect.stringMatching(/^Still waiting for a person/)]);
  const told = about(owner, caller).length;
  await flight.advance(11 * 60);
  expect(about(owner, caller)).toHaveLength(told + 1);
  await flight.made('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/texts`, {
    body: 'This is Sam, calling you now',
  });
  const then = about(owner, caller).length + about(second, caller).length;
  await flight.advance(24 * 3600);
  expect(about(owner, caller).length + about(second, caller).length).toBe(then);
});

test('a finished task is an answer too', async () => {
  const caller = '+15035553102';
  await flight.call(caller, missed);
  await say(caller, 'call me please');
  const task = (await flight.tasks()).find((one) => one.phone === caller);
  await flight.made('POST', `/shops/${flight.shop.id}/tasks/${task?.id}/done`);
  await flight.advance(3600);
  expect(about(second, caller)).toEqual([]);
});

test('after somebody has taken over, what the customer writes climbs again when nobody answers it', async () => {
  const caller = '+15035553103';
  await flight.call(caller, missed);
  await say(caller, 'hello, do you do weddings?');
  await flight.made('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'This is Sam. Weddings?' });
  await flight.settle();
  const before = flight.textsAt(caller).length;
  await say(caller, 'yes, the drains at our venue');
  expect(flight.textsAt(caller)).toHaveLength(before);
  expect(about(owner, caller).at(-1)).toMatch(/writes: .*drains at our venue/);
  await flight.advance(11 * 60);
  expect(about(second, caller).at(-1)).toMatch(/^Still waiting.*drains at our venue/);
});

test('where people answer everything, a text that nobody answers is told again', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, alertPhone: owner });
  const caller = '+15035553104';
  await say(caller, 'anyone there?', 20, shop.line);
  await flight.advance(11 * 60);
  expect(about(owner, caller)).toEqual([expect.stringMatching(/^Text from/), expect.stringMatching(/^Still waiting/)]);
});

test('a person of the ladder who is called hears why, presses 1, and has the customer', async () => {
  const shop = await flight.aShop(booking({ ladder: [{ phone: second, afterMinutes: 5, by: 'call' }] }));
  const caller = '+15035553107';
  await flight.call(caller, missed, shop.line);
  await say(caller, 'have somebody call me, the basement drain is backing up', 20, shop.line);
  expect(flight.network.staffCalls).toEqual([]);
  await flight.advance(6 * 60);
  expect(flight.network.staffCalls).toEqual([
    expect.objectContaining({ from: shop.line, to: second, customer: caller, words: expect.stringMatching(/waits for you.*drain/) }),
  ]);
  await flight.network.takeStaffCall(flight.network.staffCalls[0]?.id as string);
  await flight.settle();
  await flight.advance(3600);
  expect(flight.network.staffCalls).toHaveLength(1);
  expect((await flight.thread(caller, shop)).lead).toMatchObject({ phase: 'handed-over', because: 'person-texted' });
});

test('danger comes before everything: what to do, and the on-call person at once (CN-9, AI-7)', async () => {
  const caller = '+15035553105';
  await flight.call(caller, missed);
  const answer = await say(caller, 'strong gas smell in the basement, how much to fix it and can you come at 3', 0);
  expect(answer).toMatch(/Leave the building now.*911/);
  expect(answer).not.toMatch(/\$|1\)/);
  expect(about(onCall, caller)).toEqual([expect.stringMatching(/gas smell/)]);
  expect((await flight.thread(caller)).lead.handOvers).toEqual([expect.objectContaining({ priority: 'emergency' })]);
});

test('two machines do not talk to each other for long, and a person looks', async () => {
  const caller = '+15035553106';
  await flight.call(caller, missed);
  for (let round = 0; round < 12; round += 1) await say(caller, 'Thank you for your message! Our team will respond shortly.');
  expect(flight.textsAt(caller).length).toBeLessThan(6);
});
