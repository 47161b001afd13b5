// What law and carriers ask of every text, held over a whole installation (docs/compliance.md).
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, wholeRequest } from '../support/a-shop-that-books.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: booking() });
});
afterAll(() => flight.land());

const missed = { callerHangsUpAfterSeconds: 6 } as const;
const days = (count: number) => flight.advance(count * 24 * 3600);
const words = (phone: string) => flight.textsAt(phone).map((text) => text.body);
async function say(phone: string, body: string): Promise<string | undefined> {
  await flight.text(phone, body);
  await flight.advance(20);
  return words(phone).at(-1);
}

test('who does not answer the first text gets no other (FT-7)', async () => {
  const phone = '+15035553501';
  await flight.call(phone, missed);
  await days(30);
  expect(words(phone)).toEqual([expect.stringMatching(/missed your call/)]);
});

test.each([
  ['are you a bot?', '+15035553511', /automated assistant/],
  ['is this a real person', '+15035553512', /automated assistant/],
  ['Am I talking to a human or a machine?', '+15035553513', /automated assistant/],
  ['¿eres un robot?', '+15035553514', /asistente autom/],
  ['hola, ¿hablo con una persona real?', '+15035553515', /asistente autom/],
])('"%s" is answered with the truth (AI-2)', async (question, phone, truth) => {
  await flight.call(phone, missed);
  expect(await say(phone, question)).toMatch(truth);
});

test('the first answer says that a machine writes it, and so does the first after a week (AI-1)', async () => {
  const phone = '+15035553516';
  await flight.call(phone, missed);
  expect(await say(phone, 'my kitchen faucet drips')).toMatch(/^Automated assistant here\. /);
  expect(await say(phone, 'a moen, single handle')).not.toMatch(/Automated/);
  await days(8);
  expect(await say(phone, '815 SE Lambert St 97202')).toMatch(/^Automated assistant here\. /);
});

test('a legal threat is for a person (AI-7)', async () => {
  const phone = '+15035553521';
  await flight.call(phone, missed);
  await say(phone, 'your guy flooded my kitchen and you will hear from my lawyer');
  expect((await flight.tasks()).filter((task) => task.phone === phone)).toEqual([expect.objectContaining({ because: 'legal-threat' })]);
});

test.each([
  ['you have the wrong number', '+15035553531'],
  ['he doesnt live here anymore, this is not his phone', '+15035553532'],
])('"%s" ends every text to the number, also after a new call (RV-14, NH-7)', async (said, phone) => {
  await flight.call(phone, missed);
  await say(phone, said);
  expect(await flight.thread(phone)).toMatchObject({ optedOut: true });
  const before = words(phone).length;
  await days(2);
  await flight.call(phone, missed);
  expect(words(phone)).toHaveLength(before);
});

test('an opt-out has no end: it holds eleven years later (PR-3, ST-4, DN-1)', async () => {
  const shop = await flight.aShop(booking());
  const phone = '+15035553541';
  await flight.text(phone, 'UNSUBSCRIBE', [], shop.line);
  await days(11 * 366);
  await flight.call(phone, missed, shop.line);
  expect(words(phone)).toEqual([expect.stringMatching(/^Harbor Plumbing: You're unsubscribed/)]);
});

test('a text has one purpose, none of them marketing in a shop that never asked for it, and says what allowed it (CN-1, LG-2)', async () => {
  const phone = '+15035553551';
  await flight.call(phone, missed);
  await say(phone, wholeRequest('Lena Voss', '12 SE Oak St'));
  await say(phone, '1');
  await days(8);
  for (const word of ['HELP', 'STOP']) await say(phone, word);
  const database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ class: string }>(
    `select distinct class from texts where direction = 'out' and relies_on is not null order by class`,
  );
  const unexplained = await database.query(`select 1 from texts where direction = 'out' and relies_on is null`);
  await database.end();
  expect(rows.map((row) => row.class)).toEqual(['alert', 'conversation', 'first_reply', 'help', 'opt_out_confirmation', 'service']);
  expect(unexplained.rowCount).toBe(0);
});
