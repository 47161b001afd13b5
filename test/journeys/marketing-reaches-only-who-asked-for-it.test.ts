import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { booking } from '../support/a-shop-that-books.ts';
import { arrived, offer, offersOf, withOffers } from '../support/a-shop-with-offers.ts';
import { type Flight, noon, takeOff } from '../support/flight.ts';

// Weeks pass in some of these.
vi.setConfig({ testTimeout: 60_000 });

let flight: Flight;
let of: ReturnType<typeof offersOf>;
beforeAll(async () => {
  flight = await takeOff({ settings: withOffers() });
  of = offersOf(flight);
});
afterAll(() => flight.land());

const day = 24 * 3600;
const invitation = /^Reply JOIN to get offers .* from Harbor Plumbing by automated text, up to 5 a month\. Consent is not a condition/;
/** To that time of the next day in Portland. */
async function advanceTo(time: string): Promise<void> {
  const zone = 'America/Los_Angeles';
  const now = Temporal.Instant.fromEpochMilliseconds(flight.now()).toZonedDateTimeISO(zone);
  const next = now.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: time });
  await flight.advance((next.epochMilliseconds - flight.now()) / 1000);
}

test('a shop with marketing off invites nobody, plans nothing, and reads JOIN like any word (CN-4)', async () => {
  const shop = await flight.aShop(booking());
  const quiet = offersOf(flight, shop);
  const phone = '+15035554001';
  await quiet.book(phone);
  await quiet.say(phone, 'JOIN');
  const campaign = {
    kind: 'seasonal',
    name: 'x',
    body: offer,
    startsAt: new Date(noon).toISOString(),
    endsAt: new Date(noon + 1e9).toISOString(),
  };
  expect(await flight.api('POST', `/shops/${shop.id}/campaigns`, campaign)).toMatchObject({
    status: 409,
    body: { error: { code: 'marketing.off' } },
  });
  await flight.advance(30 * day);
  expect(quiet.words(phone).filter((body) => /JOIN|offers/.test(body))).toEqual([]);
  expect(await quiet.consent(phone)).toEqual([]);
});

test('the invitation comes once, behind a booking, and never in a first text (CN-4)', async () => {
  const phone = '+15035554002';
  await of.book(phone);
  expect(of.words(phone).filter((body) => invitation.test(body))).toHaveLength(1);
  expect(of.words(phone)[0]).not.toMatch(/JOIN/);
  const [confirmation, last] = of.words(phone).slice(-2);
  expect(confirmation).toMatch(/You're booked with Harbor Plumbing/);
  expect(last).toMatch(invitation);
  await flight.advance(9 * day);
  await of.book(phone);
  expect(of.words(phone).filter((body) => invitation.test(body))).toHaveLength(1);
});

test('JOIN as the whole answer agrees; it is kept with the words of the invitation, and confirmed once (CN-4, CN-7)', async () => {
  const phone = '+15035554003';
  await of.book(phone);
  await of.say(phone, 'join us tomorrow, side door please');
  expect(await of.consent(phone)).toEqual([]);
  await of.say(phone, 'Join');
  expect(await of.consent(phone)).toEqual([
    expect.objectContaining({
      kind: 'opt-in-marketing',
      channel: 'text',
      words: 'Join',
      detail: expect.objectContaining({ disclosure: expect.stringMatching(invitation), act: 'keyword', preTicked: false, language: 'en' }),
    }),
  ]);
  await of.say(phone, 'JOIN');
  const confirmed = of.words(phone).filter((body) => /^Harbor Plumbing offers: you're in, up to 5 texts a month\..*STOP.*HELP/.test(body));
  expect(confirmed).toHaveLength(1);
});

test('a booked customer who has not agreed in writing gets no offer (CN-1, CN-5)', async () => {
  const phone = '+15035554004';
  await of.book(phone);
  const campaign = await of.plan();
  await flight.advance(3 * day);
  expect(of.offers(phone)).toEqual([]);
  expect(await of.outcome(campaign, phone)).toBe('left-out: no-written-consent');
});

test('what was agreed to with one shop counts for no other (CN-6)', async () => {
  const phone = '+15035554005';
  const other = await flight.aShop(withOffers());
  const theirs = offersOf(flight, other);
  await of.join(phone);
  await theirs.say(phone, 'my sink is clogged');
  const campaign = await theirs.plan();
  await flight.advance(3600);
  expect(theirs.offers(phone)).toEqual([]);
  expect(await theirs.outcome(campaign, phone)).toBe('left-out: no-written-consent');
});

test('an offer leaves once, inside the hours of where its reader is, with name, number and STOP (QH-1, QH-2, DN-3, RV-17)', async () => {
  const inOhio = '+12165554006';
  const inOregon = '+15035554006';
  for (const phone of [inOhio, inOregon]) await of.join(phone);
  await advanceTo('18:00');
  await of.plan();
  await flight.advance(600);
  expect(of.offers(inOregon).map((text) => text.body)).toEqual([expect.stringMatching(arrived)]);
  expect(of.offers(inOhio)).toEqual([]);
  await flight.advance(2 * day);
  expect(of.offers(inOregon)).toHaveLength(1);
  const [text] = of.offers(inOhio);
  expect(of.offers(inOhio)).toHaveLength(1);
  const local = Temporal.Instant.fromEpochMilliseconds(text?.at ?? 0).toZonedDateTimeISO('America/New_York');
  expect(local.hour).toBe(8);
});

test('what it relied on and was held against is kept with the text (LG-2)', async () => {
  const phone = '+15035554007';
  await of.join(phone);
  await advanceTo('10:00');
  await of.plan();
  await flight.advance(600);
  const database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
  const { rows } = await database.query(`select relies_on, checked from texts where phone = $1 and class = 'marketing'`, [phone]);
  const consent = await database.query(
    `select id from consent_events where kind = 'opt-in-marketing' and mark in (select mark from consent_events where shop_id = $1) order by n desc limit 1`,
    [flight.shop.id],
  );
  await database.end();
  expect(rows).toEqual([
    { relies_on: `consent ${consent.rows[0].id}`, checked: expect.objectContaining({ states: ['OR'], zones: ['America/Los_Angeles'] }) },
  ]);
});

test('STOP ends what waits for the morning and all that would come; START does not bring it back (RV-6, RV-9, RV-11)', async () => {
  const phone = '+15035554008';
  await of.join(phone);
  await advanceTo('21:30');
  const campaign = await of.plan();
  expect(await of.outcome(campaign, phone)).toBe('pending');
  await of.say(phone, 'STOP');
  await flight.advance(2 * day);
  expect(of.offers(phone)).toEqual([]);
  expect(await of.outcome(campaign, phone)).toMatch(/^withdrawn/);
  expect(await of.outcome(await of.plan(), phone)).toBe('left-out: opted-out');
  await of.say(phone, 'JOIN');
  await of.say(phone, 'START');
  expect(await of.outcome(await of.plan(), phone)).toBe('left-out: no-written-consent');
  expect(of.offers(phone)).toEqual([]);
});

test.each([
  ['no more offers please, just the appointment reminders', '+15035554011'],
  ['only reminders', '+15035554012'],
  ['stop asking for reviews', '+15035554013'],
])('"%s" ends offers alone: visits are still told of (RV-8)', async (said, phone) => {
  await advanceTo('15:30');
  await of.book(phone);
  await of.join(phone);
  await of.say(phone, said);
  expect(of.words(phone).at(-1)).toMatch(/no more offers\. Texts about your visits still come/);
  const campaign = await of.plan();
  await flight.advance(9 * day);
  expect(of.offers(phone)).toEqual([]);
  expect(await of.outcome(campaign, phone)).toBe('left-out: no-written-consent');
  expect(of.words(phone).some((body) => /^Reminder from Harbor Plumbing/.test(body))).toBe(true);
  expect((await flight.thread(phone)).optedOut).toBe(false);
});

test('of three coupons in a day one arrives (ST-2)', async () => {
  const phone = '+15035554014';
  await of.join(phone);
  await advanceTo('10:00');
  for (let coupon = 0; coupon < 3; coupon += 1) {
    await of.plan({ forHours: 24 });
    await flight.advance(600);
  }
  await flight.advance(2 * day);
  expect(of.offers(phone)).toHaveLength(1);
});

test('the preview names who would get it and who would not, and why, and sends nothing', async () => {
  const shop = await flight.aShop(withOffers());
  const mine = offersOf(flight, shop);
  const [joined, stranger, gone] = ['+15035554015', '+15035554016', '+15035554017'];
  await mine.join(joined);
  await mine.say(stranger, 'my sink is clogged');
  await mine.join(gone);
  await mine.say(gone, 'stop');
  const before = flight.textsAt(joined).length;
  const campaign = { kind: 'seasonal', name: 'x', body: offer, startsAt: iso(0), endsAt: iso(3 * day) };
  const preview = await flight.made('POST', `/shops/${shop.id}/campaigns/preview`, campaign);
  expect(preview.wouldGet.map((one: { phone: string }) => one.phone)).toEqual([joined]);
  expect(preview.leftOut).toEqual([
    { phone: stranger, because: 'no-written-consent', words: 'has not agreed in writing to offers by text' },
    { phone: gone, because: 'opted-out', words: 'has opted out of all texts' },
  ]);
  expect(preview).toMatchObject({ segments: 1, text: expect.stringMatching(arrived) });
  await flight.advance(day);
  expect(flight.textsAt(joined)).toHaveLength(before);
});

test('a cancelled campaign sends nothing more', async () => {
  const phone = '+15035554018';
  await of.join(phone);
  await advanceTo('21:30');
  const campaign = await of.plan();
  await flight.made('POST', `/shops/${flight.shop.id}/campaigns/${campaign}/cancel`);
  await flight.advance(2 * day);
  expect(of.offers(phone)).toEqual([]);
  expect(await of.outcome(campaign, phone)).toBe('withdrawn: campaign-cancelled');
});

test('a text that hides its sender, its link or the way out is not planned (DN-3, CT-3, CT-4)', async () => {
  const refused = await flight.api('POST', `/shops/${flight.shop.id}/campaigns`, {
    kind: 'seasonal',
    name: 'x',
    body: 'Free beer with every drain check: bit.ly/drain',
    startsAt: iso(0),
    endsAt: iso(day),
  });
  expect(refused.status).toBe(422);
  for (const rule of ['DN-3', 'RV-17', 'CT-3', 'CT-4']) expect(refused.body.error.message).toContain(rule);
});

test('a signed form entered by the shop counts when it has everything, and a pre-ticked box never (CN-4, RV-11)', async () => {
  const phone = '+15035554019';
  const form = {
    words: 'Signed by Una Reed',
    disclosure: 'I agree to automated marketing texts from Harbor Plumbing. Consent is not a condition of purchase. Reply STOP to opt out.',
    act: 'signature',
    preTicked: false,
    bundled: false,
    proof: 'binder 3',
  };
  const path = `/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}/offers`;
  expect((await flight.api('POST', path, { ...form, act: 'box', preTicked: true })).status).toBe(422);
  expect((await flight.api('POST', path, { ...form, disclosure: 'I agree.' })).body.error.message).toMatch(
    /Name the business.*condition of purchase/,
  );
  expect(await of.consent(phone)).toEqual([]);
  await flight.made('POST', path, form);
  expect(await of.consent(phone)).toEqual([expect.objectContaining({ kind: 'opt-in-marketing', words: 'Signed by Una Reed' })]);
  await of.say(phone, 'stop');
  expect(await flight.api('POST', path, form)).toMatchObject({ status: 409, body: { error: { code: 'text.not-allowed' } } });
});

test('who tells somebody at the shop that offers are not wanted gets none (RV-8)', async () => {
  const phone = '+15035554020';
  await of.join(phone);
  await flight.made('POST', `/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}/offers/end`, { words: 'Said so on the phone.' });
  expect(await of.outcome(await of.plan(), phone)).toBe('left-out: no-written-consent');
});

const iso = (seconds: number) => new Date(flight.now() + seconds * 1000).toISOString();
