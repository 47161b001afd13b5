import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, operatorKey, owner, takeOff } from '../support/flight.ts';
import { type Mailbox, mailboxOf, post } from '../support/simulator-webhooks.ts';

let flight: Flight;
let mailbox: Mailbox;
let shopKey: string;
const missed = { callerHangsUpAfterSeconds: 6 } as const;
const callers = Array.from({ length: 10 }, (_, index) => `+150355523${String(index).padStart(2, '0')}`);
const secretWords = 'the alarm code is 4711';

beforeAll(async () => {
  flight = await takeOff({ settings: { ...alwaysOpen, alertPhone: owner, lookUpNumbers: true } });
  mailbox = await mailboxOf(flight);
  shopKey = (await flight.made('POST', `/shops/${flight.shop.id}/api-keys`, { name: 'k' })).key;
  // Everything that is ever logged happens once.
  for (const [index, weather] of (
    ['arrives', 'opted-out', 'bad-number', 'landline', 'busy', 'lost-answer', 'undelivered'] as const
  ).entries()) {
    const caller = callers[index] as string;
    flight.network.weather.set(caller, weather);
    await flight.call(caller, { ...missed, voicemail: { seconds: 9, transcript: secretWords } });
    await flight.text(caller, secretWords);
    await flight.advance(1200);
  }
  flight.network.lostWebhooks.add('call.over').add('dial.over');
  await flight.call(callers[8] as string, missed);
  flight.network.lostWebhooks.clear();
  await flight.made('POST', '/simulation/reconcile');
  await post(mailbox, JSON.stringify({ event: 'call.arrived', from: callers[9] }));
  await post(mailbox, '{}', 'forged');
  for (const path of [
    `/shops/${flight.shop.id}/threads/${callers[0]}`,
    `/shops/${flight.shop.id}/threads/${callers[0]}%00`,
    `/calls?caller=${callers[0]}%00`,
  ]) {
    await flight.api('GET', path, undefined, shopKey);
    await flight.api('GET', path, undefined, 'wrong');
  }
  await flight.api('POST', '/shops', `{"name": "${secretWords}`);
});
afterAll(() => flight.land());

const log = () => flight.logged.join('\n');

test('the log tells what happened', () => {
  const told = new Set(flight.logged.map((line) => JSON.parse(line).msg));
  expect([...told]).toEqual(
    expect.arrayContaining(['started', 'text accepted', 'text refused', 'text not sent yet', 'text unconfirmed', 'webhook refused']),
  );
});

test('no whole phone number stands in it', () => {
  expect(flight.logged.filter((line) => /\+?1?503(%20|[-. ])?55[56]\d{4}/.test(line))).toEqual([]);
});

test('what people wrote and said does not stand in it', () => {
  expect(log()).not.toContain(secretWords);
  expect(log()).not.toContain('How can we help');
});

test('no key stands in it', () => {
  for (const key of [operatorKey, shopKey, mailbox.signingKey, flight.databaseUrl]) expect(log()).not.toContain(key);
  expect(log()).not.toMatch(/Bearer|password|signingKey/i);
});

test('an id stands in every line about a text', () => {
  for (const line of flight.logged.map((one) => JSON.parse(one)).filter((one) => /^text /.test(one.msg))) {
    expect(line).toMatchObject({ shopId: flight.shop.id, textId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  }
});

test('a key is shown once, and its hash never', async () => {
  const { body } = await flight.api('GET', `/shops/${flight.shop.id}/api-keys`);
  expect(JSON.stringify(body)).not.toContain(shopKey);
  expect(Object.keys(body.keys[0]).sort()).toEqual(['createdAt', 'id', 'name']);
});

test('no answer of the API gives a provider’s secrets away', async () => {
  for (const path of ['/shops', `/shops/${flight.shop.id}`, `/shops/${flight.shop.id}/lines`, '/calls'])
    expect(JSON.stringify((await flight.api('GET', path)).body)).not.toMatch(/signingKey|secret|authToken/i);
});
