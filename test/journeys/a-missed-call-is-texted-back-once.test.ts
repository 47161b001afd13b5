import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff();
});
afterAll(() => flight.land());

const firstText =
  'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.';

test('a call that rings out is texted back, at the moment the last phone stops ringing', async () => {
  const call = await flight.dial('+15035550101', { staff: { answer: 'never' }, voicemail: null });
  expect(flight.textsAt('+15035550101')).toEqual([]);
  await flight.advance(20);
  expect(flight.textsAt('+15035550101').map((text) => text.body)).toEqual([firstText]);
  expect(flight.textsAt('+15035550101')[0]).toMatchObject({ from: flight.shop.line, at: call.startedAt + 20_000 });
  expect(await flight.lastCall('+15035550101')).toMatchObject({ verdict: 'missed', verdictBecause: 'rang-out', outcome: 'texted' });
});

test.each([
  ['the line is busy', { staff: { answer: 'busy' } }, 'busy'],
  ['the owner declines', { staff: { answer: 'decline' } }, 'busy'],
  ['no phone can be reached', { staff: { answer: 'unreachable' } }, 'unreachable'],
  ['the caller hangs up while it rings', { callerHangsUpAfterSeconds: 6 }, 'hung-up-ringing'],
  ['the caller hangs up after one second', { callerHangsUpAfterSeconds: 1 }, 'hung-up-ringing'],
  ["the owner's voicemail picks up", { staff: { answer: 'voicemail', afterSeconds: 12 }, voicemail: null }, 'not-accepted'],
  ['somebody answers and does not press 1', { staff: { answer: 'person', pressesOne: false } }, 'not-accepted'],
] as const)('the caller is texted once when %s (FT-1)', async (what, script, because) => {
  const caller = `+150355502${String(10 + what.length).slice(-2)}`;
  await flight.call(caller, script);
  await flight.advance(600);
  expect(flight.textsAt(caller).map((text) => text.body)).toEqual([firstText]);
  expect(await flight.lastCall(caller)).toMatchObject({ verdict: 'missed', verdictBecause: because, outcome: 'texted' });
});

test('every call of this file is accounted for', async () => {
  expect(await flight.balance()).toMatchObject({ calls: 8, texted: 8, open: 0, overdue: 0 });
});
