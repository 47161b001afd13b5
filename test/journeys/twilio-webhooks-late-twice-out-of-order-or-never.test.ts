import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scripts, type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';
import type { CallScript, WebhookKind } from '../support/twilio-stand-in/stand-in.ts';

let flight: TwilioFlight;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
});
beforeEach(() => {
  flight.twilio.faults = {};
});
afterAll(() => flight.land());

const human = { answer: 'human', pressesDigit: '1' } as const;
const missed: [string, CallScript][] = [
  ['rings out', scripts.ringsOut],
  ['is busy', { legs: { '*': { answer: 'busy' } } }],
  ["meets the owner's voicemail", { legs: { '*': { answer: 'voicemail', afterSeconds: 10 } } }],
  ['is given up while ringing', { callerHangsUp: 'while-ringing' }],
  ['is given up in the greeting', { callerHangsUp: 'in-greeting' }],
  ['leaves a voicemail', scripts.leavesVoicemail],
];

test.each(missed)('every webhook twice and in any order: a call that %s is texted once (FT-8)', async (_, script) => {
  flight.twilio.faults = { webhooks: { duplicate: true, shuffle: true } };
  for (let round = 0; round < 3; round += 1) {
    const caller = flight.aCaller();
    await flight.call(caller, script);
    await flight.advance(120);
    expect(flight.sendsTo(caller)).toHaveLength(1);
    expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', outcome: 'texted' }]);
  }
});

test('every webhook twice and in any order: an answered call is not texted', async () => {
  flight.twilio.faults = { webhooks: { duplicate: true, shuffle: true } };
  for (let round = 0; round < 3; round += 1) {
    const caller = flight.aCaller();
    await flight.call(caller, scripts.answered);
    await flight.advance(120);
    expect(flight.sendsTo(caller)).toEqual([]);
    expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'answered', outcome: 'answered' }]);
  }
});

const kinds: WebhookKind[] = [
  'leg-status',
  'dial-action',
  'call-status',
  'record-action',
  'recording-status',
  'transcription',
  'message-status',
];

test.each(kinds)('a call is texted once although no %s ever arrives', async (kind) => {
  flight.twilio.faults = { webhooks: { drop: (delivery) => delivery.kind === kind } };
  const caller = flight.aCaller();
  await flight.call(caller, scripts.leavesVoicemail);
  await flight.advance(300);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', outcome: 'texted' }]);
});

test.each(['leg-status', 'dial-action', 'call-status'] as const)(
  'an answered call is not texted although no %s ever arrives',
  async (kind) => {
    flight.twilio.faults = { webhooks: { drop: (delivery) => delivery.kind === kind } };
    const caller = flight.aCaller();
    await flight.call(caller, { legs: { '*': { ...human, talkSeconds: 400 } } });
    await flight.advance(300);
    expect(flight.sendsTo(caller)).toEqual([]);
    expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'answered', outcome: 'answered' }]);
  },
);

test.each(['whisper', 'gather-action'] as const)('a call whose %s is lost was not taken, and is texted once', async (kind) => {
  flight.twilio.faults = { webhooks: { drop: (delivery) => delivery.kind === kind } };
  const caller = flight.aCaller();
  await flight.call(caller, scripts.answered);
  await flight.advance(300);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', outcome: 'texted' }]);
});

test('a call whose every callback is lost is asked about, and texted within two minutes', async () => {
  const lost: WebhookKind[] = ['leg-status', 'dial-action', 'call-status'];
  flight.twilio.faults = { webhooks: { drop: (delivery) => lost.includes(delivery.kind) } };
  const caller = flight.aCaller();
  await flight.call(caller, scripts.ringsOut);
  expect(flight.sendsTo(caller)).toEqual([]);
  await flight.advance(120);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', outcome: 'texted' }]);
});

test("the number's callback comes before the voice webhook: one call, one text, and nothing rings", async () => {
  flight.twilio.faults = { webhooks: { drop: (delivery) => delivery.kind === 'voice' || delivery.kind === 'voice-fallback' } };
  const caller = flight.aCaller();
  const played = await flight.call(caller);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  flight.twilio.faults = {};
  const voice = played.webhooks.find(({ kind }) => kind === 'voice');
  const late = await flight.webhook('voice', voice?.params ?? {});
  expect(late).toMatchObject({ status: 200 });
  expect(late.body).not.toContain('<Dial');
  await flight.advance(300);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', verdictBecause: 'never-rang', outcome: 'texted' }]);
});

test('a voice webhook that is repeated gets the same answer', async () => {
  const caller = flight.aCaller();
  const params = { CallSid: `CA${'1'.repeat(32)}`, From: caller, To: flight.shop.line, CallStatus: 'ringing', Direction: 'inbound' };
  const first = await flight.webhook('voice', params);
  expect(first.body).toContain('<Dial');
  expect(await flight.webhook('voice', params)).toEqual(first);
  await flight.webhook('call-status', { ...params, CallStatus: 'no-answer', CallDuration: '0' });
});

test('webhooks about a call that nobody knows are taken and come to nothing', async () => {
  const CallSid = `CA${'2'.repeat(32)}`;
  const before = await flight.balance({ ...flight.shop, lineId: '' });
  for (const name of ['leg', 'after-dial', 'accept', 'recording', 'transcription', 'after-recording', 'screen'])
    expect(await flight.webhook(name, { CallSid, CallStatus: 'completed', RecordingSid: `RE${'2'.repeat(32)}` })).toMatchObject({
      status: 200,
    });
  expect(await flight.balance({ ...flight.shop, lineId: '' })).toEqual(before);
});

test('with every webhook dropped the call is found in the records, and texted once however often they are read', async () => {
  flight.twilio.faults = { webhooks: { drop: () => true } };
  const caller = flight.aCaller();
  await flight.call(caller);
  expect(await flight.callsOf(caller)).toEqual([]);
  expect(await flight.reconcile()).toBeGreaterThan(0);
  expect(flight.textsTo(caller)).toHaveLength(1);
  await flight.reconcile();
  await flight.advance(180);
  expect(await flight.reconcile()).toBe(0);
  expect(flight.sendsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', verdictBecause: 'never-rang', outcome: 'texted' }]);
});
