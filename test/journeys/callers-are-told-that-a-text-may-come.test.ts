// FCC 92-443, paragraph 31, and Twilio 30909: a number that was captured is no permission; where callers are told is recorded.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');
const noticesOf = async (shop: { id: string }) => (await flight.made('GET', `/shops/${shop.id}/notices`)).notices;
const noticeOfText = async (phone: string, shop = flight.shop) =>
  (
    await database.query(
      `select notice_id from texts where shop_id = $1 and phone = $2 and class = 'first_reply' order by created_at desc limit 1`,
      [shop.id, phone],
    )
  ).rows[0]?.notice_id;
const website = {
  kind: 'website',
  url: 'https://harborplumbing.com/contact',
  wording: 'If we miss your call we may text this number about it. Message and data rates may apply. Reply STOP to opt out.',
  seenBy: 'Sam Ochoa, owner',
};
const silent = { greeting: 'You have reached {business}. Please hang up and wait.', voicemail: false };

test('our own greeting is a notice from the day on which a line is made, with the hash of its words (CN-2)', async () => {
  const [notice, ...others] = await noticesOf(flight.shop);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    kind: 'greeting',
    lineId: flight.shop.lineId,
    until: null,
    seenBy: expect.stringContaining(flight.shop.line),
  });
  expect(notice.wording).toMatch(/We are sending a text to this number about your call/);
  expect(notice.sha256).toBe(sha256(notice.wording));
});

test('every first text keeps which notice was in force, also when the wording changes later (CN-2)', async () => {
  const shop = await flight.aShop(alwaysOpen);
  await flight.call('+15035554201', missed, shop.line);
  const [before] = await noticesOf(shop);
  expect(await noticeOfText('+15035554201', shop)).toBe(before.id);
  await flight.made('PATCH', `/shops/${shop.id}`, { name: 'Harbor Plumbing and Heating' });
  await flight.advance(60);
  await flight.call('+15035554202', missed, shop.line);
  const [old, now] = await noticesOf(shop);
  expect(old).toMatchObject({ id: before.id, until: expect.any(String) });
  expect(now).toMatchObject({ until: null, wording: expect.stringContaining('Harbor Plumbing and Heating') });
  expect(await noticeOfText('+15035554201', shop)).toBe(old.id);
  expect(await noticeOfText('+15035554202', shop)).toBe(now.id);
});

test('a change that leaves the words as they are makes no new notice', async () => {
  const shop = await flight.aShop(alwaysOpen);
  await flight.made('PATCH', `/shops/${shop.id}`, { dailyTextCap: 50 });
  await flight.made('PATCH', `/shops/${shop.id}/lines/${shop.lineId}`, { ringSeconds: 10 });
  expect(await noticesOf(shop)).toHaveLength(1);
});

test('a line whose greeting says nothing of texts is refused until there is a notice elsewhere (CN-2)', async () => {
  const shop = await flight.aShop(alwaysOpen);
  const line = `/shops/${shop.id}/lines/${shop.lineId}`;
  const refused = await flight.api('PATCH', line, silent);
  expect(refused).toMatchObject({
    status: 422,
    body: { error: { fields: [{ path: 'greeting', message: expect.stringMatching(/^CN-2: /) }] } },
  });
  const notice = await flight.made('POST', `/shops/${shop.id}/notices`, website);
  expect(notice).toMatchObject({ ...website, sha256: sha256(website.wording), lineId: null, until: null });
  await flight.made('PATCH', line, silent);
  await flight.call('+15035554203', missed, shop.line);
  expect(flight.textsAt('+15035554203')).toHaveLength(1);
  expect(await noticeOfText('+15035554203', shop)).toBe(notice.id);
  // It is the last one, and callers would be texted without having been told.
  const end = `/shops/${shop.id}/notices/${notice.id}/end`;
  expect(await flight.api('POST', end)).toMatchObject({ status: 409, body: { error: { code: 'notice.needed' } } });
  await flight.made('PATCH', `/shops/${shop.id}`, { textBack: 'off' });
  await flight.made('POST', end);
  expect(await flight.api('PATCH', `/shops/${shop.id}`, { textBack: 'standard' })).toMatchObject({
    status: 422,
    body: { error: { fields: [{ path: 'textBack', message: expect.stringMatching(/^CN-2: /) }] } },
  });
});

test('no such line can be added either, and no text goes out from one whose notice has gone (CN-2)', async () => {
  const shop = await flight.aShop(alwaysOpen);
  const added = await flight.api('POST', `/shops/${shop.id}/lines`, { phoneNumber: '+15035569001', mode: 'text-only', ...silent });
  expect(added.status).toBe(422);
  await database.query(`update lines set settings = settings || $2 where shop_id = $1`, [shop.id, JSON.stringify(silent)]);
  await database.query('update notices set until_at = from_at where shop_id = $1', [shop.id]);
  await flight.call('+15035554204', missed, shop.line);
  expect(flight.textsAt('+15035554204')).toEqual([]);
  expect(await flight.lastCall('+15035554204', shop)).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'no-notice' });
  expect((await flight.tasks(shop)).map((task) => task.because)).toEqual(['no-notice']);
});

test.each([
  [{ ...website, wording: 'Call us any time, day or night.' }, 'wording'],
  [{ ...website, url: undefined }, 'url'],
  [{ ...website, audioSha256: 'beef' }, 'audioSha256'],
])('what proves nothing is no notice (CN-2)', async (notice, path) => {
  const refused = await flight.api('POST', `/shops/${flight.shop.id}/notices`, notice);
  expect(refused.body.error.fields.map((field: { path: string }) => field.path)).toEqual([path]);
});

test('nobody can change or delete a notice (CN-2)', async () => {
  await expect(database.query(`update notices set wording = 'x' where shop_id = $1`, [flight.shop.id])).rejects.toThrow(/proof/);
  await expect(database.query('delete from notices where shop_id = $1', [flight.shop.id])).rejects.toThrow(/proof/);
});

test('with texting back switched off every missed call is a task, and the greeting promises no text (CN-3)', async () => {
  const shop = await flight.aShop({ ...alwaysOpen, textBack: 'off' });
  const call = await flight.call('+15035554205', { staff: { answer: 'never' }, voicemail: null }, shop.line);
  expect(call.heard.join(' ')).not.toMatch(/text/);
  expect(flight.textsAt('+15035554205')).toEqual([]);
  expect(await flight.lastCall('+15035554205', shop)).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'text-back-off' });
  expect((await flight.tasks(shop)).map((task) => task.because)).toEqual(['text-back-off']);
});

test('a hospital, the police or another line of an emergency service is called back and not texted (FT-9)', async () => {
  const shop = await flight.aShop(alwaysOpen);
  await flight.made('PUT', `/shops/${shop.id}/contacts/+15035554206`, { kind: 'emergency', name: 'St Vincent' });
  await flight.call('+15035554206', missed, shop.line);
  await flight.call('+15035554207', { ...missed, callerName: 'PORTLAND POLICE' }, shop.line);
  expect([...flight.textsAt('+15035554206'), ...flight.textsAt('+15035554207')]).toEqual([]);
  expect((await flight.tasks(shop)).map((task) => task.because)).toEqual(['emergency', 'emergency']);
});
