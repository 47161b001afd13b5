import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { offersOf, withOffers } from '../support/a-shop-with-offers.ts';
import { type Flight, takeOff } from '../support/flight.ts';

const Eastern = 'America/New_York';
const day = 24 * 3600;
const local = (time: string, zone = Eastern) => Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
const clock = (at: number | undefined, zone = Eastern) =>
  Temporal.Instant.fromEpochMilliseconds(at ?? 0)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
const lists = mkdtempSync(join(tmpdir(), 'ringback-lists-'));

// Weeks pass in some of these.
vi.setConfig({ testTimeout: 60_000 });

let flight: Flight;
beforeAll(async () => {
  // Saturday evening in New York; in the night the clocks go forward.
  flight = await takeOff({
    settings: withOffers(),
    at: local('2027-03-13T23:00'),
    environment: { RINGBACK_MARKETING_LISTS: lists },
  });
});
afterAll(async () => {
  await flight.land();
  rmSync(lists, { recursive: true, force: true });
});
const until = (time: string, zone = Eastern) => flight.advance((local(time, zone) - flight.now()) / 1000);

test('in the night when the clocks change it waits for eight of the new time, and Sundays are kept where the state keeps them (QH-2, ST-1)', async () => {
  const of = offersOf(flight);
  const [ohio, texas, alabama, arizona] = ['+12165554101', '+12145554101', '+12055554101', '+16025554101'];
  for (const phone of [ohio, texas, alabama, arizona]) await of.join(phone);
  await of.plan({ forHours: 96 });
  await flight.advance(3 * day);
  const at = (phone: string, zone: string) => of.offers(phone).map((text) => clock(text.at, zone));
  expect(at(ohio, Eastern)).toEqual(['2027-03-14T08:00:00']);
  expect(at(texas, 'America/Chicago')).toEqual(['2027-03-14T12:00:00']);
  expect(at(alabama, 'America/Chicago')).toEqual(['2027-03-15T08:00:00']);
  expect(at(arizona, 'America/Phoenix')).toEqual(['2027-03-15T10:00:00']);
});

test('what cannot leave before the campaign ends does not leave (QH-1)', async () => {
  const of = offersOf(flight);
  const phone = '+12165554102';
  await of.join(phone);
  await until('2027-03-17T20:44');
  const early = await of.plan({ forHours: 3 });
  expect(await of.outcome(early, phone)).toBe('accepted');
  const late = '+12165554103';
  await of.join(late);
  await until('2027-03-17T20:45');
  const campaign = await of.plan({ forHours: 3 });
  await flight.advance(day);
  expect(await of.outcome(campaign, late)).toBe('left-out: campaign-over');
  expect(of.offers(late)).toEqual([]);
});

test('a provider that is too busy until the evening is not tried again at night (QH-1, QH-2)', async () => {
  const of = offersOf(flight);
  const phone = '+12165554104';
  await of.join(phone);
  await until('2027-03-18T20:44');
  flight.network.weather.set(phone, 'busy');
  await of.plan();
  await flight.advance(120);
  flight.network.weather.delete(phone);
  await flight.advance(2 * day);
  expect(of.offers(phone).map((text) => clock(text.at))).toEqual(['2027-03-19T08:00:00']);
});

test('who was not heard from for 45 days waits for word that the number is still theirs (NH-6, NH-7)', async () => {
  const shop = await flight.aShop(withOffers());
  const of = offersOf(flight, shop);
  const [same, changed, unknown] = ['+12165554105', '+12165554106', '+12165554107'];
  const joinedOn = clock(flight.now(), 'UTC').slice(0, 10);
  for (const phone of [same, changed, unknown]) await of.join(phone);
  await flight.advance(46 * day);
  await flight.advance((local(`${clock(flight.now()).slice(0, 10)}T10:00`) - flight.now() + day * 1000) / 1000);
  const blind = await of.plan();
  for (const phone of [same, changed, unknown]) expect(await of.outcome(blind, phone)).toBe('left-out: reassigned-unknown');
  const folder = join(lists, shop.id);
  mkdirSync(folder, { recursive: true });
  const answers = [`${same.slice(2)},${joinedOn},no`, `${changed.slice(2)},${joinedOn},yes`, `${unknown.slice(2)},${joinedOn},no data`];
  writeFileSync(join(folder, `reassigned_${clock(flight.now(), 'UTC').slice(0, 10)}.csv`), answers.join('\n'));
  const campaign = await of.plan();
  await flight.advance(600);
  expect(await of.outcome(campaign, same)).toBe('accepted');
  expect(await of.outcome(campaign, changed)).toBe('left-out: opted-out');
  expect(await of.outcome(campaign, unknown)).toBe('left-out: reassigned-unknown');
  expect(of.offers(same)).toHaveLength(1);
  expect([...of.offers(changed), ...of.offers(unknown)]).toEqual([]);
  expect((await flight.thread(changed, shop)).optedOut).toBe(true);
});

test('customers who have not been seen for long are won back, and finished visits asked about, once each', async () => {
  const shop = await flight.aShop(withOffers({ perDays: 1 }));
  const of = offersOf(flight, shop);
  const phone = '+15035554108';
  const body = '{business}: How did we do? Tell us at {phone}. Reply STOP to opt out.';
  await flight.advance((local(`${clock(flight.now()).slice(0, 10)}T13:00`) + day * 1000 - flight.now()) / 1000);
  await of.book(phone);
  await of.join(phone);
  await of.plan({ kind: 'review', body, forHours: 24 * 30 });
  await flight.advance(20 * day);
  expect(of.words(phone).filter((text) => /How did we do/.test(text))).toHaveLength(1);
  const { visits } = await flight.made('GET', `/shops/${shop.id}/visits?phone=${encodeURIComponent(phone)}`);
  const asked = flight.textsAt(phone).find((text) => /How did we do/.test(text.body));
  expect(asked?.at).toBeGreaterThan(Date.parse(visits[0].endsAt));
  await of.say(phone, 'thanks, all good');
  const back = await of.plan({ kind: 'win-back', months: 1, forHours: 24 * 60 });
  expect(await of.outcome(back, phone)).toBeUndefined();
  await flight.advance(15 * day);
  expect(await of.outcome(back, phone)).toBe('accepted');
  await flight.advance(10 * day);
  expect(of.offers(phone)).toHaveLength(1);
});

test('who does not answer a first text is nudged at most once, in a shop that asks for it, and only with written consent (FT-7)', async () => {
  const nudging = await flight.aShop(withOffers({ kinds: ['nudge'] }));
  const of = offersOf(flight, nudging);
  const [stranger, joined, answers] = ['+12165554109', '+12165554110', '+12165554111'];
  for (const phone of [joined, answers]) await of.join(phone);
  await flight.advance((local(`${clock(flight.now()).slice(0, 10)}T10:00`) + day * 1000 - flight.now()) / 1000);
  for (const phone of [stranger, joined, answers]) await flight.call(phone, { callerHangsUpAfterSeconds: 6 }, nudging.line);
  await of.say(answers, 'my sink is clogged');
  await flight.advance(6 * day);
  const nudges = (phone: string) => of.words(phone).filter((body) => /You called us and we missed you/.test(body));
  expect(nudges(stranger)).toEqual([]);
  expect(nudges(answers)).toEqual([]);
  expect(nudges(joined)).toEqual([expect.stringMatching(/^Harbor Plumbing: .*\(503\) 556-01\d\d\. Reply STOP to opt out\.$/)]);
});

test('nothing of marketing leaves once too many have opted out, until somebody at the shop has looked (CT-7)', async () => {
  const shop = await flight.aShop(withOffers({ perDays: 1 }));
  const of = offersOf(flight, shop);
  const people = Array.from({ length: 30 }, (_, index) => `+121655542${String(index).padStart(2, '0')}`);
  await of.joinAll(people);
  await flight.advance((local(`${clock(flight.now()).slice(0, 10)}T10:00`) + day * 1000 - flight.now()) / 1000);
  await of.plan();
  await flight.advance(600);
  expect(people.filter((phone) => of.offers(phone).length === 1)).toHaveLength(30);
  for (const phone of people.slice(0, 2)) await flight.text(phone, 'stop', [], shop.line);
  const late = '+12165554299';
  await of.join(late);
  const second = await of.plan({ forHours: 200 });
  await flight.advance(3600);
  expect(of.offers(late)).toEqual([]);
  expect(await of.outcome(second, late)).toBe('pending: marketing-paused');
  expect((await flight.made('GET', `/shops/${shop.id}/marketing`)).paused).toMatchObject({ sent: 30, optedOut: 2 });
  expect((await flight.tasks(shop)).filter((task) => task.because === 'marketing-paused')).toHaveLength(1);
  await flight.advance(12 * 3600);
  expect(of.offers(late)).toEqual([]);
  await flight.made('POST', `/shops/${shop.id}/marketing/resume`);
  await flight.advance(day);
  expect(of.offers(late)).toHaveLength(1);
});
