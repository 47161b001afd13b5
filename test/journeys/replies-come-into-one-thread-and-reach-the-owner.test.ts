import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner } });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const news = () => flight.textsAt(owner).map((text) => text.body);

test('call, text, answer and what the shop writes back stand in one thread, in order', async () => {
  const caller = '+15035551601';
  await flight.call(caller, missed);
  await flight.advance(60);
  await flight.text(caller, 'Our boiler leaks. Can you come today?');
  await flight.advance(60);
  await flight.made('POST', `/shops/${flight.shop.id}/threads/${encodeURIComponent(caller)}/texts`, { body: 'On our way — 30 minutes.' });
  await flight.settle();
  const thread = await flight.thread(caller);
  expect(thread.texts.map((text: { direction: string; body: string }) => [text.direction, text.body])).toEqual([
    ['out', expect.stringMatching(/missed your call/)],
    ['in', 'Our boiler leaks. Can you come today?'],
    ['out', 'On our way - 30 minutes.'],
  ]);
  expect(thread.calls).toHaveLength(1);
  expect(thread.events.map((event: { kind: string }) => event.kind)).toEqual([
    'call-arrived',
    'call-fact',
    'call-fact',
    'text-received',
    'staff-texted',
  ]);
  expect(flight.textsAt(caller).at(-1)).toMatchObject({ from: flight.shop.line, body: 'On our way - 30 minutes.' });
});

test('the owner is told of the lead and of the answer', () => {
  expect(news()).toEqual([
    'Missed call from (503) 555-1601 (hung up while ringing). We are texting them.',
    'Text from (503) 555-1601: "Our boiler leaks. Can you come today?"',
  ]);
});

test('a text of somebody who never called opens a thread and reaches the owner', async () => {
  await flight.text('+15035551602', 'Do you do gutters?');
  expect(news().at(-1)).toBe('Text from (503) 555-1602: "Do you do gutters?"');
  expect((await flight.thread('+15035551602')).texts).toHaveLength(1);
  expect(flight.textsAt('+15035551602')).toEqual([]);
});

test('pictures are kept with their text, and the owner hears of them', async () => {
  const media = [{ url: 'https://media.example/1.jpg', contentType: 'image/jpeg' }];
  await flight.text('+15035551603', 'Look', media);
  await flight.text('+15035551604', '', media);
  expect(news().slice(-2)).toEqual(['Text from (503) 555-1603: "Look" [1 picture]', 'Text from (503) 555-1604: [1 picture]']);
  expect((await flight.thread('+15035551603')).texts[0].media).toEqual(media);
});

test('ten quick texts are ten texts, in the order in which they came', async () => {
  const caller = '+15035551605';
  for (let number = 1; number <= 10; number += 1) await flight.text(caller, `part ${number}`);
  expect((await flight.thread(caller)).texts.map((text: { body: string }) => text.body)).toEqual(
    Array.from({ length: 10 }, (_, index) => `part ${index + 1}`),
  );
  expect(news().filter((body) => body.includes('555-1605'))).toHaveLength(10);
});

test.each([
  ['emoji and accents', 'Señor Núñez 🔧 漏水了'],
  ['quotes and backslashes', `O'Brien "said" \\n $1 %s {business} <b>`],
  ['many lines', 'one\ntwo\n\nthree'],
  ['1,600 characters', 'leak '.repeat(320).trim()],
])('a text with %s is kept as it was written', async (what, body) => {
  const caller = `+150355516${10 + what.length}`;
  await flight.text(caller, body);
  expect((await flight.thread(caller)).texts[0].body).toBe(body);
});

test('a person who says that they are driving still reaches the owner', async () => {
  await flight.text('+15035551640', 'I’m driving right now, can you call me at 5 about the burst pipe?');
  expect(news().at(-1)).toMatch(/burst pipe/);
});

test('the threads are listed with the latest first', async () => {
  await flight.advance(1);
  await flight.text('+15035551641', 'Latest of all');
  const { threads } = await flight.made('GET', `/shops/${flight.shop.id}/threads?limit=3`);
  expect(threads[0]).toMatchObject({ phone: '+15035551641', lastText: 'Latest of all' });
  expect(threads).toHaveLength(3);
});

test("the owner's own phone is no customer", async () => {
  const before = news().length;
  await flight.text(owner, 'ok');
  expect(news()).toHaveLength(before);
});

test.each(['', '   ', 'x'.repeat(1601)])('an empty or endless reply is refused', async (body) => {
  expect(await flight.api('POST', `/shops/${flight.shop.id}/threads/+15035551601/texts`, { body })).toMatchObject({ status: 422 });
});

test('nobody can be written to who never called or wrote', async () => {
  expect(await flight.api('POST', `/shops/${flight.shop.id}/threads/+15035551699/texts`, { body: 'Hello' })).toMatchObject({
    status: 404,
    body: { error: { code: 'thread.not-found' } },
  });
});
