// Where calendars usually break: changes at the same moment, answers that come late, holds, moves, and settings.
// docs/scheduling.md says which promise is held where.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

type Shop = Flight['shop'];
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hour = 3_600_000;
const day = 24 * hour;

/** A shop with one crew that can be anywhere, and one window a day. */
const oneCrew = (scheduling: object = {}): Promise<Shop> =>
  flight.aShop(
    booking({
      windows: [{ days: everyDay, starts: ['08:00'] }],
      crews: [{ id: 'ana', name: 'Ana' }],
      serviceArea: { cities: [], postcodes: [] },
      ...scheduling,
    }),
  );

let callers = 0;
/** A caller who has missed the shop, said everything, and got times. */
async function isOffered(shop: Shop): Promise<string> {
  callers += 1;
  const phone = `+1503555${String(7000 + callers)}`;
  await flight.call(phone, { callerHangsUpAfterSeconds: 6 }, shop.line);
  await say(shop, phone, wholeRequest('Owen Price', `${callers} SE Oak St`));
  return phone;
}
async function say(shop: Shop, phone: string, body: string): Promise<string | undefined> {
  await flight.text(phone, body, [], shop.line);
  await flight.advance(20);
  return last(phone);
}
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const last = (phone: string) => words(phone).at(-1);
const offersTo = async (shop: Shop, phone: string): Promise<string[]> =>
  (await flight.thread(phone, shop)).lead.offers.map((offer: { startsAt: string }) => offer.startsAt);
type Visit = { id: string; startsAt: string; endsAt: string; status: string };
const visitsOf = async (shop: Shop, phone: string): Promise<Visit[]> =>
  (await flight.made('GET', `/shops/${shop.id}/visits?phone=${encodeURIComponent(phone)}`)).visits.filter(
    (visit: Visit) => visit.status !== 'held',
  );
const theVisitOf = async (shop: Shop, phone: string): Promise<Visit> => {
  const [visit, ...others] = await visitsOf(shop, phone);
  expect(others).toEqual([]);
  return visit as Visit;
};
const change = (shop: Shop, visit: Visit, what: string, body: object = {}) =>
  flight.api('POST', `/shops/${shop.id}/visits/${visit.id}/${what}`, body);
const later = (visit: Visit, by: number) => ({
  startsAt: new Date(Date.parse(visit.startsAt) + by).toISOString(),
  endsAt: new Date(Date.parse(visit.endsAt) + by).toISOString(),
});
const enter = (shop: Shop, entry: object) => flight.api('POST', `/shops/${shop.id}/visits`, { phone: '+15035559999', ...entry });

test('of two who choose the same time at the same moment one is booked, and the other is told and offered others', async () => {
  const shop = await oneCrew();
  const first = await isOffered(shop);
  await flight.advance(31 * 60);
  const second = await isOffered(shop);
  await flight.advance(31 * 60);
  expect(await offersTo(shop, second)).toEqual(await offersTo(shop, first));
  await Promise.all([first, second].map((phone) => flight.text(phone, '1', [], shop.line)));
  await flight.advance(20);
  expect([last(first), last(second)].toSorted()).toEqual([expect.stringMatching(/just taken/), expect.stringMatching(/You're booked/)]);
  const booked = [...(await visitsOf(shop, first)), ...(await visitsOf(shop, second))];
  expect(booked).toEqual([expect.objectContaining({ status: 'booked' })]);
});

test('what counts is what is free when the caller answers, not what was free when it was offered', async () => {
  const shop = await oneCrew();
  const phone = await isOffered(shop);
  const [offered] = await offersTo(shop, phone);
  const { settings } = await flight.made('GET', `/shops/${shop.id}`);
  await flight.made('PATCH', `/shops/${shop.id}`, { hours: { ...settings.hours, holidays: [offered?.slice(0, 10)] } });
  expect(await say(shop, phone, '1')).toMatch(/just taken/);
  expect(await visitsOf(shop, phone)).toEqual([]);
  expect(await offersTo(shop, phone)).not.toContain(offered);
});

test('a visit that is confirmed twice at once is announced once', async () => {
  const shop = await oneCrew({ mode: 'request' });
  const phone = await isOffered(shop);
  await say(shop, phone, '1');
  const visit = await theVisitOf(shop, phone);
  const answers = await Promise.all([1, 2, 3].map(() => change(shop, visit, 'confirm')));
  await flight.settle();
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(words(phone).filter((body) => /You're booked/.test(body))).toHaveLength(1);
});

test('a visit that is confirmed and cancelled at the same moment ends as the last text says', async () => {
  const shop = await oneCrew({ mode: 'request' });
  for (const order of [
    ['confirm', 'cancel'],
    ['cancel', 'confirm'],
  ]) {
    const phone = await isOffered(shop);
    await say(shop, phone, '1');
    const visit = await theVisitOf(shop, phone);
    await Promise.all(order.map((what) => change(shop, visit, what)));
    await flight.settle();
    expect(await theVisitOf(shop, phone)).toMatchObject({ status: 'cancelled' });
    expect(last(phone)).toMatch(/had to cancel/);
  }
});

test('a visit that is moved away and back is told each time, and reminded of once', async () => {
  const shop = await oneCrew({ windows: [{ days: everyDay, starts: ['13:00'] }] });
  const phone = await isOffered(shop);
  await flight.advance(2 * 3600);
  await say(shop, phone, '1');
  const visit = await theVisitOf(shop, phone);
  await change(shop, visit, 'move', later(visit, day));
  await change(shop, visit, 'move', later(visit, day));
  await change(shop, visit, 'move', later(visit, 0));
  await flight.settle();
  expect(words(phone).filter((body) => /had to move/.test(body))).toHaveLength(2);
  const before = words(phone).length;
  await flight.advance((5 * day) / 1000);
  expect(words(phone).slice(before)).toEqual([expect.stringMatching(/tomorrow/), expect.stringMatching(/today/)]);
});

test('a hold keeps a time for its caller alone, and ends when it is over', async () => {
  const shop = await oneCrew();
  const [first, second] = [await isOffered(shop), await isOffered(shop)];
  const held = await offersTo(shop, first);
  const others = await offersTo(shop, second);
  expect(held).toHaveLength(3);
  expect(others.filter((start) => held.includes(start))).toEqual([]);
  expect(await say(shop, first, '1')).toMatch(/You're booked/);
  expect(await theVisitOf(shop, first)).toMatchObject({ startsAt: held[0] });
  await flight.advance(30 * 60);
  expect(await offersTo(shop, await isOffered(shop))).toEqual(expect.arrayContaining([held[1], others[0]]));
});

test('who is slow to answer still gets the time, where nobody else took it', async () => {
  const shop = await oneCrew();
  const phone = await isOffered(shop);
  await flight.advance(5 * 3600);
  expect(await say(shop, phone, '1')).toMatch(/You're booked/);
});

test('a cancelled visit gives its time to the next caller', async () => {
  const shop = await oneCrew();
  const first = await isOffered(shop);
  await say(shop, first, '1');
  const { startsAt } = await theVisitOf(shop, first);
  expect(await offersTo(shop, await isOffered(shop))).not.toContain(startsAt);
  await say(shop, first, 'I have to cancel my appointment');
  expect(await offersTo(shop, await isOffered(shop))).toContain(startsAt);
});

test('a visit that the office moves is reminded of at its new time only', async () => {
  const shop = await oneCrew({ windows: [{ days: everyDay, starts: ['13:00'] }] });
  const phone = await isOffered(shop);
  await say(shop, phone, '1');
  const visit = await theVisitOf(shop, phone);
  const moved = later(visit, day);
  await change(shop, visit, 'move', moved);
  await flight.settle();
  const before = words(phone).length;
  await flight.advance((6 * day) / 1000);
  const start = Date.parse(moved.startsAt);
  expect(
    flight
      .textsAt(phone)
      .slice(before)
      .map((text) => (start - text.at) / hour),
  ).toEqual([20, 5]);
});

test('a visit is not in the way of its own move', async () => {
  const shop = await oneCrew({ windows: [{ days: everyDay, starts: ['08:00', '10:00'] }], occupies: 'window-and-work' });
  const phone = await isOffered(shop);
  await say(shop, phone, '1');
  const visit = await theVisitOf(shop, phone);
  expect((await change(shop, visit, 'move', later(visit, hour))).status).toBe(200);
  expect(await say(shop, phone, 'can we move it to tomorrow at 10am?')).toMatch(/10/);
  expect(await say(shop, phone, '1')).toMatch(/moved/);
  expect(await theVisitOf(shop, phone)).toMatchObject({ ...later(visit, 2 * hour), status: 'booked' });
});

test('a visit that is moved by hand keeps what it takes of its crew: the way, the work and the buffer', async () => {
  const shop = await oneCrew({ occupies: 'window-and-work', bufferMinutes: 10, travel: [{ postcodes: ['972'], minutes: 45 }] });
  const phone = await isOffered(shop);
  await say(shop, phone, '1');
  const visit = await theVisitOf(shop, phone);
  const moved = later(visit, day);
  expect((await change(shop, visit, 'move', moved)).status).toBe(200);
  const end = Date.parse(moved.endsAt);
  const at = (minutes: number) => new Date(end + minutes * 60_000).toISOString();
  expect((await enter(shop, { startsAt: at(114), endsAt: at(200) })).status).toBe(409);
  expect((await enter(shop, { startsAt: at(115), endsAt: at(200) })).status).toBe(201);
});

test('work that goes on behind its window keeps its crew, and what is kept free ends when the shop said', async () => {
  const shop = await oneCrew({
    windows: [{ days: everyDay, starts: ['13:00', '15:00'] }],
    occupies: 'window-and-work',
    bufferMinutes: 15,
    minimumNoticeMinutes: 0,
    horizonDays: 1,
  });
  const now = flight.now();
  const today = new Date(now - 8 * hour).toISOString().slice(0, 10);
  const midnight = Date.parse(`${today}T08:00:00Z`) + day;
  const at = (hours: number) => new Date(midnight + hours * hour).toISOString();
  await enter(shop, { startsAt: at(12), endsAt: at(14) });
  await flight.made('POST', `/shops/${shop.id}/blocks`, { startsAt: at(12 + 24), endsAt: at(12.75 + 24) });
  await flight.advance((midnight + 14.1 * hour - now) / 1000);
  expect(await offersTo(shop, await isOffered(shop))).toEqual([at(13 + 24), at(15 + 24)]);
});

test('times that exclude each other can be offered to one caller, who gets the one that is chosen', async () => {
  const shop = await oneCrew({ windows: [{ days: everyDay, starts: ['08:00', '09:00', '10:00'] }], horizonDays: 1 });
  const phone = await isOffered(shop);
  const offered = await offersTo(shop, phone);
  expect(offered).toHaveLength(3);
  expect(await say(shop, phone, '3')).toMatch(/You're booked/);
  expect(await theVisitOf(shop, phone)).toMatchObject({ startsAt: offered[2] });
});

test('an answer to a list of days ago is checked again, and told so', async () => {
  const shop = await oneCrew();
  const phone = await isOffered(shop);
  const [offered] = await offersTo(shop, phone);
  await flight.advance((2 * day) / 1000);
  const answer = await say(shop, phone, '1');
  expect(answer).not.toMatch(/booked/);
  expect(await visitsOf(shop, phone)).toEqual([]);
  const [fresh] = await offersTo(shop, phone);
  expect(Date.parse(fresh as string)).toBeGreaterThan(flight.now());
  expect(fresh).not.toBe(offered);
});

test('a setting that could never do anything is refused, with what to do', async () => {
  const refusal = async (settings: object) => (await flight.api('PATCH', `/shops/${flight.shop.id}`, settings)).body.error?.message;
  const windows = (days: string[], starts: string[]) => ({ scheduling: { mode: 'book', windows: [{ days, starts }] } });
  expect(await refusal(windows(['sat', 'sun'], ['08:00']))).toMatch(/scheduling\.windows\.0: The shop is closed at all of these times/);
  expect(await refusal(windows(['mon'], ['24:00']))).toMatch(/midnight as 00:00/);
  expect(await refusal({ scheduling: { mode: 'book', windows: [] } })).toMatch(/Give their days and starts/);
  expect(await refusal({ scheduling: { mode: 'book', minimumNoticeMinutes: 10_000, horizonDays: 5 } })).toMatch(/raise horizonDays/);
  expect(await refusal(windows(['mon', 'sat'], ['08:00', '18:00']))).toBeUndefined();
  const shop = await oneCrew();
  const entry = { startsAt: '2027-06-01T15:00:00Z', endsAt: '2027-06-01T17:00:00Z', crew: 'anna' };
  expect((await enter(shop, entry)).body.error.message).toBe('crew: There is no crew "anna". The shop\'s crews: ana.');
});
