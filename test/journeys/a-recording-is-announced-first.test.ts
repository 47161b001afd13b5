// All-party states (Cal. Penal Code 632.7 and others): who is recorded and transcribed has heard both words before.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { scripts, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
let database: pg.Client;
beforeAll(async () => {
  flight = await takeOffWithTwilio({ settings: alwaysOpen });
  database = new pg.Client({ connectionString: flight.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await flight.land();
});

/** What stands beside the recordings of the shop, newest first. */
async function announced(): Promise<string[]> {
  const { rows } = await database.query<{ greeting: string }>(
    `select greeting from media where shop_id = $1 and content_type like 'audio/%' order by created_at desc`,
    [flight.shop.id],
  );
  return rows.map((row) => row.greeting);
}
const wordsOf = async (hash: string | undefined): Promise<string> =>
  (await flight.made('GET', `/shops/${flight.shop.id}/wordings/${hash}`)).words;
const line = async () => `/shops/${flight.shop.id}/lines/${(await flight.made('GET', `/shops/${flight.shop.id}/lines`)).lines[0].id}`;

test('beside a recording stands the hash of what the caller heard before it, and the words are kept (VR-1)', async () => {
  const caller = flight.aCaller();
  await flight.call(caller, scripts.leavesVoicemail);
  await flight.advance(60);
  const [hash] = await announced();
  const words = await wordsOf(hash);
  expect(words).toMatch(/We are sending a text.*Calls may be recorded and transcribed\.$/);
  expect(createHash('sha256').update(words).digest('hex')).toBe(hash);
});

test('a caller who is not texted hears other words, and those are what is kept (VR-1)', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'STOP');
  await flight.advance(60);
  await flight.call(caller, scripts.leavesVoicemail);
  await flight.advance(60);
  const words = await wordsOf((await announced())[0]);
  expect(words).toMatch(/Calls may be recorded and transcribed/);
  expect(words).not.toMatch(/sending a text/);
});

test.each(['Leave a message after the tone.', 'This call may be recorded.', 'Your message will be transcribed.', ''])(
  'a voicemail behind the greeting "%s" cannot be switched on (VR-1)',
  async (greeting) => {
    const refused = await flight.api('PATCH', await line(), { greeting, voicemail: true });
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields).toEqual([{ path: 'greeting', message: expect.stringMatching(/^VR-1: /) }]);
  },
);

test("a shop's own greeting with both words is spoken as it is, and kept (VR-1, CN-2)", async () => {
  const greeting = 'Hi, this is {business}. We may text you about your call. Messages are recorded and transcribed.';
  await flight.made('PATCH', await line(), { greeting });
  await flight.advance(1);
  const caller = flight.aCaller();
  await flight.call(caller, scripts.leavesVoicemail);
  await flight.advance(60);
  expect(await wordsOf((await announced())[0])).toBe(greeting.replace('{business}', 'Harbor Plumbing'));
});

test('a call that a person takes is neither recorded nor transcribed (VR-2)', async () => {
  const before = (await announced()).length;
  const caller = flight.aCaller();
  const played = await flight.call(caller, scripts.answered);
  await flight.advance(120);
  expect(played.recordings).toEqual([]);
  expect(await announced()).toHaveLength(before);
  expect(played.webhooks.map((webhook) => webhook.responseBody).join('')).not.toMatch(/<Record|record="|<Transcription/);
});
