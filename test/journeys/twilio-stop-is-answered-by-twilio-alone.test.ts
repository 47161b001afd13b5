// Twilio answers these words itself and holds back what is sent afterwards: a second answer is an error (21610).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio({ settings: { helpEmail: 'office@harbor.example' } });
});
afterAll(() => flight.land());

test.each(['STOP', 'stop', ' Stop ', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL'])(
  '"%s": silence, also at the next call (RV-7, PV-1)',
  async (word) => {
    const caller = flight.aCaller();
    const { responseBody } = await flight.text(caller, word);
    expect(responseBody).not.toContain('<Message');
    await flight.call(caller);
    expect(flight.sendsTo(caller)).toEqual([]);
    expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
    expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'not-texted', outcomeBecause: 'opted-out' }]);
  },
);

test('STOP twice, START twice: the last word counts, and nobody answers', async () => {
  const caller = flight.aCaller();
  for (const word of ['STOP', 'STOP', 'START', 'START']) await flight.text(caller, word);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: false });
  await flight.call(caller);
  expect(flight.textsTo(caller)).toHaveLength(1);
});

test.each(['HELP', 'Info'])('%s is answered by Twilio, not by us (PV-1)', async (word) => {
  const caller = flight.aCaller();
  await flight.text(caller, word);
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('words that Twilio does not know are answered by us, once, and count as an opt-out (RV-2, RV-7, PV-1, PV-2)', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'Stop all');
  await flight.text(caller, 'Stop all');
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(flight.textsTo(caller)[0]?.body).toContain('unsubscribed');
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
  await flight.call(caller);
  expect(flight.sendsTo(caller)).toHaveLength(1);
});

test('Advanced Opt-Out says what a word of its own means: STOP, START and HELP, and has answered (PV-2)', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'Basta ya', { optOutType: 'STOP' });
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
  await flight.text(caller, 'Socorro', { optOutType: 'HELP' });
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
  await flight.text(caller, 'Otra vez', { optOutType: 'START' });
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: false });
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('YES lifts the block at Twilio, not ours (RV-11, RV-15)', async () => {
  const caller = flight.aCaller();
  await flight.text(caller, 'STOP');
  await flight.text(caller, 'YES');
  expect(await flight.threadOf(caller)).toMatchObject({ optedOut: true });
});

test('a STOP while the call still rings is in time', async () => {
  const caller = flight.aCaller();
  await flight.call(caller, { pauseAt: async (point) => (point === 'ringing' ? void (await flight.text(caller, 'STOP')) : undefined) });
  await flight.advance(60);
  expect(flight.sendsTo(caller)).toEqual([]);
});

test('a STOP while the text waits to be tried again is in time', async () => {
  const caller = flight.aCaller();
  flight.twilio.failNextSend('rate-limited', 'rate-limited', 'rate-limited');
  await flight.webhook('call-status', {
    CallSid: `CA${'7'.repeat(32)}`,
    From: caller,
    To: flight.shop.line,
    Direction: 'inbound',
    CallStatus: 'no-answer',
    CallDuration: '0',
  });
  expect(flight.sendsTo(caller)).toHaveLength(1);
  await flight.text(caller, 'STOP');
  await flight.advance(1200);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'not-texted', outcomeBecause: 'opted-out' }]);
});
