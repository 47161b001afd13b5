// The table of providers.md 3.4, row by row.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scripts, type TwilioFlight, type TwilioShop, takeOffWithTwilio } from '../support/twilio-flight.ts';
import type { CallScript } from '../support/twilio-stand-in/stand-in.ts';

let flight: TwilioFlight;
let unscreened: TwilioShop;
let closed: TwilioShop;
let overflow: TwilioShop;
beforeAll(async () => {
  flight = await takeOffWithTwilio();
  unscreened = await flight.aShop({}, { screening: false });
  closed = await flight.aShop({ hours: { timeZone: 'America/Los_Angeles', weekly: {} } });
  overflow = await flight.aShop({}, { mode: 'overflow', ringPhones: [] });
});
afterAll(() => flight.land());

const legs = (leg: NonNullable<CallScript['legs']>[string]): CallScript => ({ legs: { '*': leg } });
const quits = (script: CallScript): CallScript => ({ callerHangsUp: 'while-ringing', ...script });
const toldOfLegs = (played: { webhooks: { kind: string; params: Record<string, string> }[] }) =>
  played.webhooks.filter(({ kind }) => kind === 'leg-status').map(({ params }) => params.CallStatus);

test.each<[string, CallScript, string[], string | null, string]>([
  ['rings out', scripts.ringsOut, ['initiated', 'ringing', 'no-answer'], 'no-answer', 'rang-out'],
  ['is busy', legs({ answer: 'busy' }), ['initiated', 'busy'], 'busy', 'busy'],
  ['is declined, and the carrier says busy', legs({ answer: 'decline' }), ['initiated', 'ringing', 'busy'], 'busy', 'busy'],
  [
    'is declined, and the carrier says no answer',
    legs({ answer: 'decline', endsAs: 'no-answer' }),
    ['initiated', 'ringing', 'no-answer'],
    'no-answer',
    'rang-out',
  ],
  [
    "meets the owner's voicemail",
    legs({ answer: 'voicemail', afterSeconds: 12 }),
    ['initiated', 'ringing', 'in-progress', 'completed'],
    'completed',
    'not-accepted',
  ],
  [
    "meets the owner's voicemail, told as no answer",
    { ...legs({ answer: 'voicemail', afterSeconds: 12 }), unacceptedDialStatus: 'no-answer' },
    ['initiated', 'ringing', 'in-progress', 'completed'],
    'no-answer',
    'rang-out',
  ],
  [
    'is answered, and nobody presses 1',
    legs({ answer: 'human', pressesDigit: null }),
    ['initiated', 'ringing', 'in-progress', 'completed'],
    'completed',
    'not-accepted',
  ],
  [
    'is answered, and somebody presses 2',
    legs({ answer: 'human', pressesDigit: '2' }),
    ['initiated', 'ringing', 'in-progress', 'completed'],
    'completed',
    'not-accepted',
  ],
  ['cannot reach the phone', legs({ answer: 'failed' }), ['initiated', 'failed'], 'failed', 'unreachable'],
  ['cannot reach the phone, not even as a leg', legs({ answer: 'failed', withoutLeg: true }), [], 'failed', 'unreachable'],
  ['is given up while ringing: canceled, no-answer', quits({}), ['initiated', 'ringing', 'canceled'], 'canceled', 'hung-up-ringing'],
  [
    'is given up while ringing: no-answer, canceled',
    quits({ abandonedDialStatus: 'no-answer', abandonedCallStatus: 'canceled' }),
    ['initiated', 'ringing', 'no-answer'],
    'no-answer',
    'hung-up-ringing',
  ],
  [
    'is given up while ringing: canceled, completed',
    quits({ abandonedCallStatus: 'completed' }),
    ['initiated', 'ringing', 'canceled'],
    'canceled',
    'hung-up-ringing',
  ],
  ['is given up in the greeting', { callerHangsUp: 'in-greeting' }, ['initiated', 'ringing', 'no-answer'], 'no-answer', 'rang-out'],
  [
    'is given up in the recording',
    { callerHangsUp: 'in-recording', voicemail: { seconds: 5 } },
    ['initiated', 'ringing', 'no-answer'],
    'no-answer',
    'rang-out',
  ],
  ['is given up in an empty recording', { callerHangsUp: 'in-recording' }, ['initiated', 'ringing', 'no-answer'], 'no-answer', 'rang-out'],
  ['leaves a voicemail', scripts.leavesVoicemail, ['initiated', 'ringing', 'no-answer'], 'no-answer', 'rang-out'],
])('missed and texted once: it %s', async (_, script, told, dialled, because) => {
  const caller = flight.aCaller();
  const played = await flight.call(caller, script);
  expect(toldOfLegs(played)).toEqual(told);
  expect(played.webhooks.find(({ kind }) => kind === 'dial-action')?.params.DialCallStatus).toBe(dialled);
  await flight.advance(300);
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller)).toMatchObject([{ verdict: 'missed', verdictBecause: because, outcome: 'texted' }]);
});

test.each<[string, CallScript, () => TwilioShop]>([
  ['a person pressed 1', scripts.answered, () => flight.shop],
  ['a person pressed 1, and the call dropped after three seconds', legs({ answer: 'human', talkSeconds: 3 }), () => flight.shop],
  ['the owner hung up first', legs({ answer: 'human', hangsUpFirst: 'owner' }), () => flight.shop],
  ['nothing screens, and somebody talked', legs({ answer: 'human', talkSeconds: 30 }), () => unscreened],
  // Nothing tells a mailbox from a person here; that is what screening is for.
  [
    "nothing screens, and the owner's voicemail took a long message",
    legs({ answer: 'voicemail', afterSeconds: 12, talkSeconds: 20 }),
    () => unscreened,
  ],
])('answered and not texted: %s', async (_, script, to) => {
  const of = to();
  const caller = flight.aCaller();
  await flight.call(caller, script, of.line);
  await flight.advance(300);
  expect(flight.sendsTo(caller)).toEqual([]);
  expect(await flight.callsOf(caller, of)).toMatchObject([{ verdict: 'answered', outcome: 'answered' }]);
});

test.each<[string, () => TwilioShop, CallScript, string | undefined, string]>([
  ['after hours', () => closed, {}, undefined, 'after-hours'],
  [
    'after hours, hung up in the greeting',
    () => closed,
    { callerHangsUp: 'in-greeting', callerHangsUpAfterSeconds: 1 },
    undefined,
    'after-hours',
  ],
  ["forwarded from the shop's carrier number", () => overflow, {}, '+15035550100', 'forwarded'],
  ['forwarded by a carrier that does not say so', () => overflow, {}, undefined, 'forwarded'],
])('missed as it arrives, with no phone rung: %s', async (_, to, script, forwardedFrom, because) => {
  const caller = flight.aCaller();
  const played = await flight.call(caller, script, to().line, forwardedFrom ? { forwardedFrom } : {});
  expect(played.legs).toEqual([]);
  await flight.advance(300);
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller, to())).toMatchObject([{ verdict: 'missed', verdictBecause: because, outcome: 'texted' }]);
});

test('a mailbox that took a message of four seconds did not answer for the shop, even where nothing screens', async () => {
  const caller = flight.aCaller();
  await flight.call(caller, legs({ answer: 'voicemail', afterSeconds: 12, talkSeconds: 4 }), unscreened.line);
  expect(flight.textsTo(caller)).toHaveLength(1);
  expect(await flight.callsOf(caller, unscreened)).toMatchObject([{ verdict: 'missed', verdictBecause: 'too-short', outcome: 'texted' }]);
});

test('a withheld caller leaves a voicemail: nobody is texted, and there is one message to listen to', async () => {
  await flight.call('anonymous', scripts.leavesVoicemail);
  const withheld = (await flight.ledger({ ...flight.shop, lineId: '' })).filter((call) => call.caller === null);
  expect(withheld).toMatchObject([{ verdict: 'missed', outcome: 'not-texted', outcomeBecause: 'withheld' }]);
  expect(await flight.tasksOf(null)).toMatchObject([{ kind: 'listen' }]);
});

test('every call is accounted for', async () => {
  for (const shop of [flight.shop, unscreened, closed, overflow])
    expect(await flight.balance({ ...shop, lineId: '' })).toMatchObject({ open: 0, overdue: 0 });
});
