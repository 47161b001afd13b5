import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const last = (phone: string) => words(phone).at(-1);
const visitsOf = async (phone: string) =>
  (await flight.made('GET', `/shops/${flight.shop.id}/visits?phone=${encodeURIComponent(phone)}`)).visits.filter(
    (visit: { status: string }) => visit.status !== 'held',
  );
/** Writes, and waits until the product has answered. */
async function say(phone: string, body: string): Promise<string | undefined> {
  await flight.text(phone, body);
  await flight.advance(20);
  return last(phone);
}

const caller = '+15035553001';

test('a call is missed, texted, talked over one question at a time, and booked', async () => {
  await flight.call(caller, missed);
  expect(words(caller)).toEqual([expect.stringContaining('Harbor Plumbing')]);
  const asked = [
    await say(caller, 'my kitchen faucet is dripping'),
    await say(caller, 'its a single handle moen'),
    await say(caller, '815 SE Lambert St'),
    await say(caller, '97202'),
    await say(caller, 'Owen Price'),
    await say(caller, 'thursday'),
  ];
  expect(asked.filter((question) => question?.startsWith('Automated assistant here.'))).toEqual([asked[0]]);
  for (const question of asked) expect((question?.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
  expect(asked.join('\n')).toMatch(/address[\s\S]*name[\s\S]*suit[\s\S]*1\) Thu Jan 14/);
  expect(await visitsOf(caller)).toEqual([]);
  expect(await say(caller, 'the 2nd one')).toMatch(/You're booked with Harbor Plumbing: Thu Jan 14.*815 SE Lambert St/);
  expect(await visitsOf(caller)).toEqual([
    expect.objectContaining({
      status: 'booked',
      name: 'Owen Price',
      address: expect.stringContaining('815 SE Lambert St'),
      job: expect.stringContaining('faucet'),
      notes: expect.stringContaining('moen'),
    }),
  ]);
});

test('the owner hears that it is booked, with everything that a crew needs', () => {
  expect(last(owner)).toMatch(/booked: Thu Jan 14.*Owen Price.*faucet.*815 SE Lambert St/);
});

test('the customer is reminded on the evening before and on the morning, once each', async () => {
  const before = words(caller).length;
  await flight.advance(3 * 24 * 3600);
  const reminders = flight.textsAt(caller).slice(before);
  expect(reminders.map((text) => new Date(text.at).toISOString())).toEqual(['2027-01-14T01:00:00.000Z', '2027-01-14T16:00:00.000Z']);
  expect(reminders[0]?.body).toMatch(/tomorrow, Thu Jan 14/);
  expect(reminders[1]?.body).toMatch(/today, Thu Jan 14/);
});

test('everything in one text is asked for nothing again', async () => {
  const phone = '+15035553002';
  await flight.call(phone, missed);
  const answer = await say(phone, wholeRequest('Lena Ortiz', '77 SE Clay St'));
  expect(answer).toMatch(/1\) .*\n2\) /);
  expect(await say(phone, '1')).toMatch(/You're booked/);
});

test('several texts in a row are answered once', async () => {
  const phone = '+15035553003';
  await flight.call(phone, missed);
  const before = words(phone).length;
  for (const part of ['hi', 'my toilet is running', "it won't stop", 'any day works']) {
    await flight.text(phone, part);
    await flight.advance(5);
  }
  await flight.advance(20);
  expect(words(phone)).toHaveLength(before + 1);
  expect(last(phone)).toMatch(/toilet/);
});

test('a visit is moved and cancelled by text, and its old reminders stay away (OC-2)', async () => {
  const phone = '+15035553004';
  await flight.call(phone, missed);
  await say(phone, wholeRequest('Max Roe', '12 SE Oak St'));
  await say(phone, '1');
  const [first] = await visitsOf(phone);
  expect(await say(phone, 'something came up, can we move it to monday?')).toMatch(/Mon Jan 18/);
  expect(await say(phone, '1')).toMatch(/moved.*Mon Jan 18/);
  const [moved] = await visitsOf(phone);
  expect(moved).toMatchObject({ id: first.id, status: 'booked' });
  expect(moved.startsAt > first.startsAt).toBe(true);
  expect(await say(phone, 'sorry, I have to cancel my appointment')).toMatch(/cancelled/);
  expect(await visitsOf(phone)).toEqual([expect.objectContaining({ id: first.id, status: 'cancelled' })]);
  const before = words(phone).length;
  await flight.advance(8 * 24 * 3600);
  expect(words(phone)).toHaveLength(before);
});

test('an answer to an offer that is gone is told so, and gets new ones', async () => {
  const phone = '+15035553005';
  await flight.call(phone, missed);
  await say(phone, wholeRequest('Ida Hall', '9 SE Elm St'));
  const { lead } = await flight.thread(phone);
  const [offer] = lead.offers;
  for (const crew of ['ana', 'bo'])
    await flight.made('POST', `/shops/${flight.shop.id}/visits`, {
      phone: '+15035553099',
      crew,
      startsAt: offer.startsAt,
      endsAt: offer.endsAt,
    });
  expect(await say(phone, '1')).toMatch(/just taken/);
  expect(await visitsOf(phone)).toEqual([]);
  expect(await say(phone, '1')).toMatch(/You're booked/);
});

test('where the office confirms, nothing is called booked before it has', async () => {
  const shop = await flight.aShop(booking({ mode: 'request' }));
  const phone = '+15035553006';
  await flight.call(phone, missed, shop.line);
  for (const body of [wholeRequest('Uma Lee', '3 SE Ash St'), '1']) {
    await flight.text(phone, body, [], shop.line);
    await flight.advance(20);
  }
  expect(last(phone)).toMatch(/request/);
  expect(words(phone).join('\n')).not.toMatch(/booked/i);
  const { visits } = await flight.made('GET', `/shops/${shop.id}/visits?phone=${encodeURIComponent(phone)}`);
  expect(visits).toEqual([expect.objectContaining({ status: 'requested' })]);
  await flight.made('POST', `/shops/${shop.id}/visits/${visits[0].id}/confirm`, {});
  await flight.settle();
  expect(last(phone)).toMatch(/You're booked with Harbor Plumbing/);
});

test('the shop moves and cancels visits too, and the customer hears of it', async () => {
  const phone = '+15035553007';
  await flight.call(phone, missed);
  await say(phone, wholeRequest('Zoe Kent', '40 SE Pine St'));
  await say(phone, '1');
  const [visit] = await visitsOf(phone);
  const day = 24 * 3600 * 1000;
  const later = (iso: string) => new Date(Date.parse(iso) + 30 * day).toISOString();
  const path = `/shops/${flight.shop.id}/visits/${visit.id}`;
  await flight.made('POST', `${path}/move`, { startsAt: later(visit.startsAt), endsAt: later(visit.endsAt) });
  await flight.settle();
  expect(last(phone)).toMatch(/had to move your visit/);
  await flight.made('POST', `${path}/on-the-way`, {});
  await flight.settle();
  expect(last(phone)).toMatch(/on the way/);
  await flight.made('POST', `${path}/cancel`, {});
  await flight.settle();
  expect(last(phone)).toMatch(/had to cancel your visit/);
  expect((await flight.api('POST', `${path}/cancel`, {})).body.error.code).toBe('visit.not-found');
});

test("a shop's own services and questions are understood and asked", async () => {
  const services = [
    {
      id: 'kegerator',
      name: 'Kegerator',
      nameEs: 'Dispensador',
      words: ['kegerator', 'beer tap'],
      minutes: 45,
      urgency: 'flexible' as const,
    },
  ];
  const questions = [{ id: 'taps', about: ['kegerator'], en: 'How many taps does it have?', es: 'Cuantos grifos tiene?' }];
  const shop = await flight.aShop(booking({ services, questions }));
  const phone = '+15035553008';
  await flight.text(phone, 'our kegerator stopped pouring', [], shop.line);
  await flight.advance(20);
  expect(last(phone)).toMatch(/How many taps does it have\? Reply STOP to opt out\.$/);
  expect((await flight.thread(phone, shop)).lead).toMatchObject({ service: 'kegerator' });
});
