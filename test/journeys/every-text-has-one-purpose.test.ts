import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { textClasses } from '../../src/core/conversation.ts';
import { claimText } from '../../src/db/texts.ts';
import { offersOf, withOffers } from '../support/a-shop-with-offers.ts';
import { type Flight, takeOff } from '../support/flight.ts';

// Weeks pass in some of these.
vi.setConfig({ testTimeout: 60_000 });

let flight: Flight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff({ settings: withOffers({ kinds: ['seasonal', 'nudge'] }) });
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

const zone = 'America/Los_Angeles';
const day = 24 * 3600;
const missed = { callerHangsUpAfterSeconds: 6 } as const;
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const classesOf = async (phone: string): Promise<[string, string][]> =>
  (await database.query(`select class, body from texts where phone = $1 and direction = 'out' order by created_at, id`, [phone])).rows.map(
    (row) => [row.class, row.body],
  );
async function advanceTo(time: string): Promise<void> {
  const now = Temporal.Instant.fromEpochMilliseconds(flight.now()).toZonedDateTimeISO(zone);
  const next = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: time });
  await flight.advance((next.epochMilliseconds - flight.now()) / 1000);
}
async function visitOf(phone: string): Promise<{ id: string; startsAt: string; endsAt: string }> {
  const { visits } = await flight.made('GET', `/shops/${flight.shop.id}/visits?phone=${encodeURIComponent(phone)}`);
  return visits.at(-1);
}

test('every sender says what its text is for: answers, visits, offers, and what carriers ask for are told apart (CN-1)', async () => {
  const of = offersOf(flight);
  const phone = '+15035554301';
  await advanceTo('15:30');
  await of.book(phone);
  await of.join(phone);
  const visit = `/shops/${flight.shop.id}/visits/${(await visitOf(phone)).id}`;
  await flight.advance(3 * 3600);
  await flight.made('POST', `${visit}/on-the-way`, {});
  await flight.made('POST', `/shops/${flight.shop.id}/threads/${phone}/texts`, { body: 'Running late, sorry.' });
  await flight.advance(2 * day);
  await of.plan();
  await advanceTo('10:00');
  await flight.call(phone, missed);
  await flight.advance(6 * 3600);
  for (const word of ['help', 'stop']) await of.say(phone, word);
  const expected: [string, RegExp][] = [
    ['first_reply', /missed your call/],
    ['conversation', /automated assistant/i],
    ['service', /You're booked/],
    ['conversation', /^Reply JOIN/],
    ['conversation', /you're in/],
    ['service', /^Reminder/],
    ['service', /on the way/],
    ['conversation', /Running late/],
    ['marketing', /20 dollars off/],
    ['nudge', /You called us/],
    ['help', /For help call/],
    ['opt_out_confirmation', /unsubscribed/],
  ];
  const sent = await classesOf(phone);
  for (const [textClass, body] of expected) {
    const classes = new Set(sent.filter((one) => body.test(one[1])).map((one) => one[0]));
    expect([...classes], String(body)).toEqual([textClass]);
  }
  const { rows } = await database.query(`select distinct class from texts where direction = 'out' order by class`);
  expect(rows.map((row) => row.class)).toEqual([...textClasses].sort());
});

test('what has no purpose, or relies on nothing, cannot even be written down (CN-1)', async () => {
  const insert = (textClass: string, reliesOn: string | null) =>
    database.query(
      `insert into texts (shop_id, id, phone, line_id, direction, class, body, segments, status, created_at, relies_on)
        values ($1, gen_random_uuid(), '+15035554302', $2, 'out', $3, 'x', 1, 'withdrawn', now(), $4)`,
      [flight.shop.id, flight.shop.lineId, textClass, reliesOn],
    );
  for (const textClass of ['promo', '', 'transactional', 'message'])
    await expect(insert(textClass, 'x')).rejects.toThrow(/texts_have_one_class/);
  for (const textClass of textClasses) await expect(insert(textClass, null)).rejects.toThrow(/texts_rely_on_something/);
  await insert('service', 'x');
});

test('texts are written in two places only, and both say what they are for (CN-1)', () => {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const writers = globSync('**/*.ts', { cwd: source }).filter(
    (file) => !file.endsWith('.test.ts') && /insert into texts|insertInto\('texts'\)/.test(readFileSync(`${source}/${file}`, 'utf8')),
  );
  expect(writers.sort()).toEqual(['db/campaigns.ts', 'db/conversations.ts']);
});

test('offers and nudges leave through their gate and no other way (CN-1, CN-5)', async () => {
  const of = offersOf(flight);
  const phone = '+15035554303';
  await of.join(phone);
  await advanceTo('21:30');
  await of.plan();
  const { rows } = await database.query(`update texts set send_at = created_at where phone = $1 and class = 'marketing' returning id`, [
    phone,
  ]);
  expect(rows).toHaveLength(1);
  expect(await claimText(flight.running.app.db, flight.shop.id, rows[0].id, flight.now(), { perSecond: 1000, burst: 1000 })).toBeNull();
  await flight.advance(3600);
  expect(of.offers(phone)).toEqual([]);
  await flight.advance(12 * 3600);
  expect(of.offers(phone)).toHaveLength(1);
});

test('what the shop changes at night is told in the morning; who waits at the door is told at once (QH-5)', async () => {
  const of = offersOf(flight);
  const phone = '+15035554304';
  await advanceTo('15:30');
  await of.book(phone);
  const { id } = await visitOf(phone);
  const visit = `/shops/${flight.shop.id}/visits/${id}`;
  await flight.advance(7 * 3600);
  const before = words(phone).length;
  const tomorrow = (time: string) => {
    const date = Temporal.Instant.fromEpochMilliseconds(flight.now()).toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
    return new Date(date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds).toISOString();
  };
  await flight.made('POST', `${visit}/move`, { startsAt: tomorrow('13:00'), endsAt: tomorrow('15:00') });
  await flight.advance(3600);
  expect(words(phone)).toHaveLength(before);
  await flight.made('POST', `${visit}/on-the-way`, {});
  await flight.settle();
  expect(words(phone).slice(before)).toEqual([expect.stringMatching(/on the way/)]);
  await flight.advance(9 * 3600);
  const moved = flight.textsAt(phone).find((text) => /had to move your visit/.test(text.body));
  expect(
    Temporal.Instant.fromEpochMilliseconds(moved?.at ?? 0)
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString(),
  ).toBe('08:00:00');
});

test('news that would come too late in the morning is for the phone (QH-5)', async () => {
  const of = offersOf(flight);
  const phone = '+15035554305';
  await advanceTo('15:30');
  await of.book(phone);
  const { id } = await visitOf(phone);
  await flight.advance(7 * 3600);
  const before = words(phone).length;
  const date = Temporal.Instant.fromEpochMilliseconds(flight.now()).toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
  const at = (time: string) => new Date(date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds).toISOString();
  await flight.made('POST', `/shops/${flight.shop.id}/visits/${id}/move`, { startsAt: at('07:00'), endsAt: at('09:00') });
  await flight.advance(day);
  expect(
    words(phone)
      .slice(before)
      .filter((body) => /had to move/.test(body)),
  ).toEqual([]);
  expect((await flight.tasks()).filter((task) => task.phone === phone).map((task) => task.because)).toContain('quiet-hours');
});
