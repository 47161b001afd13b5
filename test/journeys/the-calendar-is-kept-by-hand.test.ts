// What people put into the calendar by hand is moved and given back by hand, and everybody sees who is on the way.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking } from '../support/a-shop-that-books.ts';
import { type Flight, noon, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const hour = 3_600_000;
const iso = (hours: number) => new Date(noon + hours * hour).toISOString();
const span = (from: number, to: number) => ({ startsAt: iso(from), endsAt: iso(to) });
const path = (rest: string) => `/shops/${flight.shop.id}/${rest}`;
const calendar = (query = '') => flight.made('GET', path(`visits${query}`));
const find = async (id: string) => (await calendar()).visits.find((visit: { id: string }) => visit.id === id);

test('the calendar says whose clock it goes by, which crews there are, and what lies between two instants', async () => {
  const { ids } = await flight.made('POST', path('blocks'), { ...span(24, 26), crew: 'ana' });
  const { ids: later } = await flight.made('POST', path('blocks'), { ...span(48, 50), crew: 'ana' });
  const { visits, ...shop } = await calendar(`?from=${iso(25)}&to=${iso(48)}`);
  expect(shop).toEqual({
    timeZone: 'America/Los_Angeles',
    crews: [
      { id: 'ana', name: 'Ana' },
      { id: 'bo', name: 'Bo' },
    ],
    windowMinutes: 120,
  });
  expect(visits.map((visit: { id: string }) => visit.id)).toEqual(ids);
  await flight.made('POST', path(`visits/${ids[0]}/cancel`), {});
  await flight.made('POST', path(`visits/${later[0]}/cancel`), {});
});

test('time that is kept free is moved where nothing stands, given back, and nobody is told', async () => {
  const { ids } = await flight.made('POST', path('blocks'), { ...span(72, 74), crew: 'ana' });
  const phone = '+15035550801';
  const { id } = await flight.made('POST', path('visits'), { phone, ...span(76, 78), crew: 'ana' });
  const taken = await flight.api('POST', path(`visits/${ids[0]}/move`), span(75, 77));
  expect([taken.status, taken.body.error.code]).toEqual([409, 'time.taken']);
  await flight.made('POST', path(`visits/${ids[0]}/move`), { ...span(76, 78), crew: 'bo' });
  expect(await find(ids[0])).toMatchObject({ ...span(76, 78), crew: 'bo', kind: 'block', status: 'booked' });
  for (const what of ['confirm', 'on-the-way'])
    expect((await flight.api('POST', path(`visits/${ids[0]}/${what}`), {})).body.error.code).toBe('visit.not-found');
  await flight.made('POST', path(`visits/${ids[0]}/cancel`), {});
  expect(await find(ids[0])).toMatchObject({ status: 'cancelled' });
  // The time can be booked again.
  await flight.made('POST', path('visits'), { phone, ...span(76, 78), crew: 'bo' });
  expect(flight.textsAt(phone)).toEqual([]);
  await flight.made('POST', path(`visits/${id}/cancel`), {});
});

test('everybody sees that a crew is on its way, until the visit is moved', async () => {
  const phone = '+15035550802';
  await flight.call(phone, { callerHangsUpAfterSeconds: 6 });
  const { id } = await flight.made('POST', path('visits'), { phone, ...span(1, 3), crew: 'bo' });
  expect(await find(id)).toMatchObject({ onTheWay: false });
  await flight.made('POST', path(`visits/${id}/on-the-way`), {});
  await flight.settle();
  expect(await find(id)).toMatchObject({ onTheWay: true, status: 'booked' });
  expect(flight.textsAt(phone).at(-1)?.body).toMatch(/on the way/);
  await flight.made('POST', path(`visits/${id}/move`), { ...span(5, 7), tell: false });
  expect(await find(id)).toMatchObject({ onTheWay: false });
});
