import { afterAll, beforeAll, expect, test } from 'vitest';
import { owner } from '../support/flight.ts';
import { publicUrl, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
afterAll(() => flight.land());

const text = (caller: string, token: string, index: number) =>
  flight.webhook(
    'text',
    { MessageSid: `SM${String(index).padStart(32, '0')}`, From: caller, To: flight.shop.line, Body: 'Hello', NumMedia: '0' },
    { token },
  );

test('while a token is being rotated webhooks signed with either are taken; afterwards only the new one is', async () => {
  const { account, shop } = flight;
  const previous = account.authToken;
  account.authToken = 'the-token-after-rotation';
  const connect = (also: object) =>
    flight.made('POST', `/shops/${shop.id}/connections/twilio`, {
      registration: 'approved',
      accountSid: account.sid,
      authToken: account.authToken,
      phoneNumber: shop.line,
      publicUrl,
      mode: 'ring-first',
      ringPhones: [owner],
      ...also,
    });

  // Not told yet: what the new token signs is refused, and leaves no trace.
  const caller = flight.aCaller();
  expect(await text(caller, account.authToken, 1)).toEqual({ status: 403, body: '' });
  await expect(flight.threadOf(caller)).rejects.toThrow('thread.not-found');

  await connect({ previousAuthToken: previous });
  expect(await text(caller, account.authToken, 2)).toMatchObject({ status: 200 });
  expect(await text(caller, previous, 3)).toMatchObject({ status: 200 });
  expect(await text(caller, 'a-token-of-nobody', 4)).toMatchObject({ status: 403 });
  // Requests to Twilio are made with the new one.
  await flight.call(flight.aCaller());
  expect(flight.twilio.messages).toHaveLength(1);

  await connect({});
  expect(await text(caller, account.authToken, 5)).toMatchObject({ status: 200 });
  expect(await text(caller, previous, 6)).toMatchObject({ status: 403 });
  expect((await flight.threadOf(caller)).texts).toHaveLength(3);
});

test('no token is ever logged or shown', async () => {
  const shown = JSON.stringify([
    await flight.made('GET', `/shops/${flight.shop.id}/lines`),
    await flight.made('GET', `/shops/${flight.shop.id}`),
  ]);
  for (const token of ['the-auth-token-of-tests', 'the-token-after-rotation']) {
    expect(shown).not.toContain(token);
    expect(flight.logged.join('\n')).not.toContain(token);
  }
});
