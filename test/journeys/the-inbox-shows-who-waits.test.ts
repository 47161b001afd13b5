// The inbox says who needs a person, holds what people do with a thread, and shows one thread as one timeline.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { aPerson, type Person } from '../support/person.ts';

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const books = '+15035554001';
const upset = '+15035554002';
const danger = '+15035554003';
const quiet = '+15035554004';
const landline = '+15035554005';
let flight: Flight;
let ada: Person;
let adaId: string;

const of = (phone: string) => `/shops/${flight.shop.id}/threads/${encodeURIComponent(phone)}`;
const inbox = async (filter: string, more = '') =>
  (await flight.made('GET', `/shops/${flight.shop.id}/inbox?filter=${filter}${more}`)) as {
    threads: { phone: string; [field: string]: any }[];
    next: string | null;
    counts: Record<string, number> | null;
  };
const phones = async (filter: string, more = '') => (await inbox(filter, more)).threads.map((thread) => thread.phone);
const timeline = async (phone: string, more = '') => await flight.made('GET', `${of(phone)}/timeline?limit=200${more}`);
const entry = async (phone: string) => (await inbox('all')).threads.find((thread) => thread.phone === phone) as Record<string, any>;

beforeAll(async () => {
  flight = await takeOff({ settings: { ...booking(), textLandlines: false, lookUpNumbers: true } });
  const operator = aPerson(flight.url);
  await operator.signUp({ name: 'Olga Operator', email: 'olga@example.com' });
  const invitation = await operator.api('POST', `/shops/${flight.shop.id}/invitations`, { email: 'ada@example.com', role: 'office' });
  ada = aPerson(flight.url);
  await ada.signUp({ name: 'Ada Office', email: 'ada@example.com', invitation: invitation.body.url.split('/').at(-1) });
  adaId = (await ada.api('GET', '/me')).body.user.id;
  for (const phone of [books, upset, danger, quiet]) await flight.call(phone, missed);
  await flight.text(books, wholeRequest('Bea Booker', '412 SE Oak St'));
  await flight.advance(20);
  await flight.text(upset, 'I want to talk to a real person please');
  await flight.advance(90);
  await flight.text(danger, 'there is a strong smell of gas in my kitchen');
  await flight.advance(20);
});
afterAll(() => flight.land());

test('who needs a person comes most urgent first, with who, what, where and since when', async () => {
  const { threads, counts } = await inbox('needs-person');
  expect(threads.map((thread) => [thread.phone, thread.urgency, thread.holder])).toEqual([
    [danger, 'emergency', 'person'],
    [upset, expect.any(String), 'person'],
  ]);
  expect(threads[1]).toMatchObject({
    waitingBecause: 'wants-person',
    stage: 'handed-over',
    lastText: { direction: 'out' },
    waitingSince: expect.any(String),
  });
  expect(counts).toMatchObject({ needsPerson: 2 });
});

test('a thread has the name, the place and the job that were understood, and its last line of text', async () => {
  expect(await entry(books)).toMatchObject({
    name: 'Bea Booker',
    place: expect.stringContaining('412 SE Oak St'),
    stage: 'talking',
    holder: 'bot',
  });
  expect(await entry(quiet)).toMatchObject({
    stage: 'new',
    unread: 0,
    lastText: { direction: 'out', body: expect.stringContaining('Sorry') },
  });
});

test('what was written is unread until somebody has looked, and what comes later is unread again', async () => {
  expect(await phones('unread')).toEqual(expect.arrayContaining([books, upset, danger]));
  await flight.made('POST', `${of(upset)}/read`, {});
  expect((await entry(upset)).unread).toBe(0);
  await flight.text(upset, 'hello?');
  expect((await entry(upset)).unread).toBe(1);
  await flight.made('POST', `${of(upset)}/read`, { upTo: new Date(flight.now() - 60_000).toISOString() });
  expect((await entry(upset)).unread).toBe(1);
});

test('whoever takes a thread over has it: it is theirs, the assistant is silent, and nobody waits', async () => {
  expect((await ada.api('POST', `${of(upset)}/take-over`)).status).toBe(200);
  expect(await phones('needs-person')).toEqual([danger]);
  expect((await ada.api('GET', `/shops/${flight.shop.id}/inbox?filter=mine`)).body.threads.map((thread: any) => thread.phone)).toEqual([
    upset,
  ]);
  expect(await entry(upset)).toMatchObject({ holder: 'person', assignee: { userId: adaId, name: 'Ada Office' } });
  const before = flight.textsAt(upset).length;
  await flight.text(upset, 'can you come tomorrow?');
  await flight.advance(30);
  expect(flight.textsAt(upset)).toHaveLength(before);
  expect((await timeline(upset)).items).toContainEqual(
    expect.objectContaining({ kind: 'decision', event: 'taken-over', by: 'Ada Office', words: 'A person has taken over' }),
  );
});

test('a thread that is given back is answered again', async () => {
  const before = flight.textsAt(upset).length;
  expect((await ada.api('POST', `${of(upset)}/give-back`)).status).toBe(200);
  await flight.settle();
  expect(flight.textsAt(upset).length).toBeGreaterThan(before);
  expect((await entry(upset)).holder).toBe('bot');
});

test('a thread that is put off leaves the list until then, or until the caller writes', async () => {
  const until = new Date(flight.now() + 3_600_000).toISOString();
  await flight.made('POST', `${of(danger)}/snooze`, { until });
  expect(await phones('needs-person')).toEqual([]);
  expect(await phones('snoozed')).toEqual([danger]);
  await flight.made('POST', `${of(danger)}/wake`);
  expect(await phones('needs-person')).toEqual([danger]);
  await flight.made('POST', `${of(danger)}/snooze`, { until });
  await flight.text(danger, 'it is getting worse');
  expect(await phones('needs-person')).toEqual([danger]);
  await flight.made('POST', `${of(danger)}/snooze`, { until: new Date(flight.now() + 600_000).toISOString() });
  await flight.advance(601);
  expect(await phones('needs-person')).toEqual([danger]);
  expect((await flight.api('POST', `${of(danger)}/snooze`, { until: '2020-01-01T00:00:00Z' })).status).toBe(400);
});

test('a call that ends after its text has gone does not move its thread past whoever called since', async () => {
  const shop = await flight.aShop({}, { mode: 'text-only', ringPhones: [] });
  const order = async () =>
    (await flight.made('GET', `/shops/${shop.id}/inbox?filter=all`)).threads.map((thread: { phone: string }) => thread.phone);
  const [first, second] = ['+15035554011', '+15035554012'];
  flight.network.placeCall(first, shop.line, { callerHangsUpAfterSeconds: 30 });
  await flight.advance(3);
  flight.network.placeCall(second, shop.line, { callerHangsUpAfterSeconds: 5 });
  await flight.advance(3);
  expect(await order()).toEqual([second, first]);
  await flight.advance(60);
  expect(await order()).toEqual([second, first]);
});

test('a note is for the people of the shop and is never texted', async () => {
  const before = flight.textsAt(quiet).length;
  expect((await ada.api('POST', `${of(quiet)}/notes`, { body: 'Gate code 4411, dog in the yard' })).status).toBe(201);
  await flight.advance(120);
  expect(flight.textsAt(quiet)).toHaveLength(before);
  expect((await timeline(quiet)).items).toContainEqual(
    expect.objectContaining({ kind: 'note', by: 'Ada Office', body: 'Gate code 4411, dog in the yard' }),
  );
});

test('a lead that is closed as lost says why, and comes back with the caller', async () => {
  expect((await flight.api('PUT', `${of(quiet)}/stage`, { stage: 'lost' })).status).toBe(422);
  await flight.made('PUT', `${of(quiet)}/stage`, { stage: 'lost', because: 'went with a cheaper shop' });
  expect(await entry(quiet)).toMatchObject({ stage: 'lost', lostBecause: 'went with a cheaper shop' });
  expect(await phones('open')).not.toContain(quiet);
  await flight.text(quiet, 'are you still there? my sink is clogged');
  await flight.advance(20);
  expect(await entry(quiet)).toMatchObject({ stage: 'talking', lostBecause: null });
});

test('a thread may be assigned to who works for the shop, and to nobody else', async () => {
  await flight.made('PUT', `${of(quiet)}/assignee`, { userId: adaId });
  expect((await entry(quiet)).assignee).toEqual({ userId: adaId, name: 'Ada Office' });
  expect((await flight.api('PUT', `${of(quiet)}/assignee`, { userId: 'nobody-here' })).status).toBe(404);
  await flight.made('PUT', `${of(quiet)}/assignee`, { userId: null });
  expect((await entry(quiet)).assignee).toBeNull();
});

test('a caller who cannot get texts waits for a call until somebody has made it', async () => {
  flight.network.lineTypes.set(landline, 'landline');
  await flight.call(landline, missed);
  expect(await entry(landline)).toMatchObject({ waitingBecause: 'landline', holder: 'person', stage: 'new' });
  const { items } = await timeline(landline);
  expect(items).toContainEqual(expect.objectContaining({ kind: 'call', words: 'Not texted: a landline cannot get texts' }));
  const task = items.find((item: any) => item.kind === 'task');
  await flight.made('POST', `/shops/${flight.shop.id}/tasks/${task.id}/done`);
  expect(await entry(landline)).toMatchObject({ waitingBecause: null, waitingSince: null });
});

test('a blocked number leaves the board, and is a customer again when it is not blocked any more', async () => {
  await flight.made('POST', `${of(danger)}/block`);
  expect(await entry(danger)).toMatchObject({ stage: null, relation: 'blocked', waitingSince: null });
  expect(await phones('needs-person')).toEqual([]);
  expect((await flight.made('GET', `/shops/${flight.shop.id}/contacts`)).contacts).toContainEqual(
    expect.objectContaining({ phone: danger, kind: 'blocked' }),
  );
  await flight.made('DELETE', `/shops/${flight.shop.id}/contacts/${encodeURIComponent(danger)}`);
  expect(await entry(danger)).toMatchObject({ relation: 'none', stage: expect.any(String) });
});

test('the timeline is complete, in order, and the same when it is read page by page', async () => {
  await flight.text(books, '1');
  await flight.advance(20);
  await flight.text(books, 'here is a photo', [{ url: 'https://media.example/leak.jpg', contentType: 'image/jpeg' }]);
  await flight.advance(60);
  await ada.api('POST', `${of(books)}/texts`, { body: 'See you then, Ada' });
  await flight.text(books, 'please stop texting me');
  await flight.advance(20);
  const whole = await timeline(books);
  expect(whole.next).toBeNull();
  const kinds = new Set(whole.items.map((item: any) => item.kind));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['call', 'consent', 'decision', 'text', 'visit']));
  const times = whole.items.map((item: any) => item.at);
  expect(times).toEqual(times.toSorted());
  // What is answered in the same instant stands before its answer.
  const said = whole.items.flatMap((item: any) => (item.kind === 'text' ? [item.text.body] : []));
  expect(said[said.indexOf('1') + 1]).toMatch(/^You're booked/);
  expect(whole.items.find((item: any) => item.text?.body === 'See you then, Ada')).toMatchObject({ by: 'Ada Office' });
  const photo = whole.items.find((item: any) => item.photos?.length > 0).photos[0];
  // This network keeps no files, so there is nothing to open.
  expect(photo).toEqual({ url: null, contentType: 'image/jpeg' });
  const pages: unknown[][] = [];
  let mark = '';
  do {
    const page = await flight.made('GET', `${of(books)}/timeline?limit=3${mark}`);
    pages.unshift(page.items);
    mark = page.next === null ? '' : `&before=${page.next}`;
  } while (mark !== '');
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.flat()).toEqual(whole.items);
});

test('a saved reply that may not be texted is not saved, and says which rule it breaks', async () => {
  const path = `/shops/${flight.shop.id}/saved-replies`;
  const refused = await flight.api('POST', path, { title: 'Cheap', body: 'Reply YES to bit.ly/abc' });
  expect(refused.status).toBe(422);
  expect(refused.body.error.message).toContain('OC-1');
  const saved = await flight.made('POST', path, { title: 'On my way', body: 'We are on our way.' });
  expect((await flight.api('PATCH', `${path}/${saved.id}`, { body: 'Send your card number' })).status).toBe(422);
  await flight.made('PATCH', `${path}/${saved.id}`, { body: 'We will be there in 20 minutes.' });
  expect((await flight.made('GET', path)).replies).toMatchObject([{ title: 'On my way', body: 'We will be there in 20 minutes.' }]);
  await flight.made('DELETE', `${path}/${saved.id}`);
  expect((await flight.made('GET', path)).replies).toEqual([]);
});

test('notes about somebody who is forgotten are gone with everything else (PR-2)', async () => {
  expect(await phones('all', '&q=gate%20code')).toEqual([quiet]);
  await flight.made('DELETE', `/shops/${flight.shop.id}/people/${encodeURIComponent(quiet)}`);
  expect(await phones('all', '&q=gate%20code')).toEqual([]);
  expect((await flight.api('GET', `${of(quiet)}/timeline`)).status).toBe(404);
});

test('a timer moves nobody: who is still waiting stays where they were', async () => {
  const caller = '+15035554013';
  await flight.call(caller, missed);
  await flight.text(caller, 'I want to talk to a real person please');
  await flight.advance(60);
  const { lastEventAt, lastText } = await entry(caller);
  await flight.advance(45 * 60);
  expect(await entry(caller)).toMatchObject({ lastEventAt, lastText, waitingSince: expect.any(String) });
});
