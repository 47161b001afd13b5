import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, onCall, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, operatorKey, takeOff } from '../support/flight.ts';

let flight: Flight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
const person = (phone: string) => `/shops/${flight.shop.id}/people/${encodeURIComponent(phone)}`;
const evidence = (phone: string) => flight.made('GET', `${person(phone)}/evidence`);
async function say(phone: string, body: string): Promise<string | undefined> {
  await flight.text(phone, body);
  await flight.advance(20);
  return words(phone).at(-1);
}
async function booked(phone: string, name: string): Promise<void> {
  await flight.call(phone, missed);
  await say(phone, wholeRequest(name, '5 SE Fir St'));
  await say(phone, '1');
}

test.each([
  ['please quit texting me', '+15035553401', /You're unsubscribed/],
  ['Ya no me manden mensajes por favor', '+15035553402', /Cancelamos sus mensajes/],
  ['arrêtez de m’écrire', '+15035553403', /Votre retrait est fait/],
  ['S T O P !!', '+15035553404', /You're unsubscribed/],
])('"%s" ends every text but one confirmation, a reminder too (RV-3, RV-6, RV-7, RV-9, CA-4)', async (said, phone, confirmation) => {
  await booked(phone, 'Ivy Lund');
  const before = words(phone).length;
  await say(phone, said);
  await flight.advance(10 * 24 * 3600);
  expect(words(phone).slice(before)).toEqual([expect.stringMatching(confirmation)]);
  await flight.call(phone, missed);
  expect(words(phone)).toHaveLength(before + 1);
});

test('bare CANCEL opts out, keeps the visit, and asks the shop to call (RV-1, RV-4)', async () => {
  const phone = '+15035553405';
  await booked(phone, 'Ned Hale');
  await say(phone, 'Cancel');
  expect((await flight.thread(phone)).optedOut).toBe(true);
  const { visits } = await flight.made('GET', `/shops/${flight.shop.id}/visits?phone=${encodeURIComponent(phone)}`);
  expect(visits).toEqual([expect.objectContaining({ status: 'booked' })]);
  expect((await flight.tasks()).filter((task) => task.phone === phone)).toEqual([
    expect.objectContaining({ because: 'opted-out-with-visit' }),
  ]);
});

test('a danger in the same breath reaches a person, and the opt-out holds (CN-9)', async () => {
  const phone = '+15035553406';
  await flight.call(phone, missed);
  await say(phone, 'stop texting me and send somebody, it smells like gas in here');
  expect((await flight.thread(phone)).optedOut).toBe(true);
  expect(words(onCall).at(-1)).toMatch(/gas/);
  expect((await flight.tasks()).some((task) => task.phone === phone && task.because === 'gas')).toBe(true);
});

test('whoever wants fewer texts gets no reminder, and a person reads what they said (RV-13)', async () => {
  const phone = '+15035553407';
  await booked(phone, 'Abe Cole');
  const before = words(phone).length;
  await say(phone, "please don't text me before 9 in the morning");
  expect((await flight.thread(phone)).optedOut).toBe(false);
  await flight.advance(10 * 24 * 3600);
  expect(words(phone)).toHaveLength(before);
  expect((await evidence(phone)).consent).toEqual([expect.objectContaining({ kind: 'limit', scope: 'hours' })]);
});

test('where it may have been an opt-out, nothing goes out until a person has looked (RV-5, AI-7)', async () => {
  const phone = '+15035553408';
  await flight.call(phone, missed);
  const before = words(phone).length;
  await say(phone, 'why am I getting this');
  await flight.advance(2 * 24 * 3600);
  await flight.call(phone, missed);
  expect(words(phone)).toHaveLength(before);
  expect((await flight.tasks()).filter((task) => task.phone === phone).map((task) => task.because)).toContain('unsure');
});

test('an opt-out said to the voicemail counts (RV-12)', async () => {
  const phone = '+15035553409';
  await flight.call(phone, {
    staff: { answer: 'never' },
    voicemail: { seconds: 8, transcript: 'Hi, please do not text me any more, just call me back. Thanks.' },
  });
  await flight.advance(300);
  expect((await evidence(phone)).consent).toEqual([expect.objectContaining({ kind: 'opt-out', channel: 'voicemail' })]);
  expect((await flight.thread(phone)).optedOut).toBe(true);
});

test('an opt-out that was spoken is one click, and only a documented opt-in undoes it (RV-11, RV-12)', async () => {
  const phone = '+15035553410';
  await flight.call(phone, missed);
  await flight.made('POST', `${person(phone)}/opt-out`, { words: 'Told Sam on the phone: no more texts.' });
  const before = words(phone).length;
  await say(phone, 'yes');
  await flight.advance(2 * 24 * 3600);
  await flight.call(phone, missed);
  expect(words(phone)).toHaveLength(before);
  expect((await flight.api('POST', `${person(phone)}/opt-in`, { words: 'Please text me again' })).status).toBe(422);
  await flight.made('POST', `${person(phone)}/opt-in`, { words: 'Please text me again', how: 'signed form of 14 January' });
  await flight.advance(2 * 24 * 3600);
  await flight.call(phone, missed);
  expect(words(phone)).toHaveLength(before + 1);
  expect((await evidence(phone)).consent.map((event: { kind: string }) => event.kind)).toEqual(['opt-out', 'opt-in']);
});

test('the evidence names every text with what allowed it, and anybody can check the chain (PR-2, LG-1, LG-2, LG-3)', async () => {
  const phone = '+15035553411';
  await booked(phone, 'Una Reed');
  await say(phone, 'stop');
  const pack = await evidence(phone);
  expect(pack).toMatchObject({ mayBeTexted: false, suppressedBy: 'caller', ledgerIsWhole: true });
  const out = pack.texts.filter((text: { direction: string }) => text.direction === 'out');
  expect(out.length).toBeGreaterThanOrEqual(4);
  for (const text of out) expect(text.allowedBy, text.body).toMatch(/^(call-fact|text-received|turn-due|staff)/);
  for (const event of pack.consent) {
    const hash = createHash('sha256').update(Buffer.from(event.previous, 'hex')).update(event.hashed).digest('hex');
    expect(hash).toBe(event.hash);
  }
  const pdf = await fetch(`${flight.url}/api/v1${person(phone)}/evidence.pdf`, { headers: { authorization: `Bearer ${operatorKey}` } });
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('nothing in the ledger can be changed, and what is changed all the same shows (PR-1, LG-1)', async () => {
  const phone = '+15035553412';
  const shop = await flight.aShop(booking());
  await flight.call(phone, missed, shop.line);
  for (const body of ['stop', 'start', 'stop']) await flight.text(phone, body, [], shop.line);
  const inLedger = 'consent_events where shop_id = $1';
  for (const attempt of [`update consent_events set words = 'yes please' where shop_id = $1`, `delete from ${inLedger}`])
    await expect(database.query(attempt, [shop.id])).rejects.toThrow(/append-only/);
  await expect(database.query('truncate consent_events')).rejects.toThrow(/append-only/);
  const pack = () => flight.made('GET', `/shops/${shop.id}/people/${encodeURIComponent(phone)}/evidence`);
  expect((await pack()).ledgerIsWhole).toBe(true);
  await database.query('alter table consent_events disable trigger consent_is_kept');
  await database.query(`delete from ${inLedger} and n = 2`, [shop.id]);
  await database.query('alter table consent_events enable trigger consent_is_kept');
  expect((await pack()).ledgerIsWhole).toBe(false);
});

test('who is forgotten is in no table any more, and still not texted (PR-1, PR-2, PR-3, PR-4)', async () => {
  const phone = '+15035553413';
  await booked(phone, 'Zelda Quist');
  await say(phone, 'stop');
  await flight.made('DELETE', person(phone));
  const { rows } = await database.query<{ table_name: string; table_schema: string }>(
    `select table_schema, table_name from information_schema.tables where table_schema in ('public', 'jobs') and table_type = 'BASE TABLE'`,
  );
  for (const { table_schema, table_name } of rows) {
    const found = await database.query(
      `select 1 from ${table_schema}.${table_name} t where t::text like '%' || $1 || '%' or t::text like '%Zelda%'`,
      [phone.slice(2)],
    );
    expect(found.rowCount, `${table_schema}.${table_name}`).toBe(0);
  }
  await flight.call(phone, missed);
  await flight.advance(24 * 3600);
  const pack = await evidence(phone);
  expect(pack.consent.map((event: { kind: string }) => event.kind)).toEqual(['opt-out', 'deletion']);
  expect(pack.texts).toEqual([]);
  expect(await flight.lastCall(phone)).toMatchObject({ outcome: 'not-texted', outcomeBecause: 'opted-out' });
});
