import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: alwaysOpen });
});
afterAll(() => flight.land());

test.each([
  ['after one second', '+15035550211', 1],
  ['after four seconds', '+15035550212', 4],
  ['at the last moment', '+15035550213', 19],
] as const)('a carrier voicemail that picks up %s presses no 1: the caller is texted', async (_, caller, afterSeconds) => {
  await flight.call(caller, { staff: { answer: 'voicemail', afterSeconds }, voicemail: null });
  await flight.advance(600);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({ verdictBecause: 'not-accepted', outcome: 'texted' });
});

test('the caller is taken back from it, hears the greeting and can leave a message with the shop', async () => {
  const caller = '+15035550260';
  const call = await flight.call(caller, { staff: { answer: 'voicemail', afterSeconds: 5 }, voicemail: { seconds: 8 } });
  expect(call.heard).toEqual([expect.stringMatching(/^Sorry we missed your call to Harbor Plumbing\. We are sending a text/)]);
});

test('a caller who hangs up while it talks is texted too', async () => {
  const caller = '+15035550261';
  await flight.call(caller, { staff: { answer: 'voicemail', afterSeconds: 5 }, callerHangsUpAfterSeconds: 8 });
  await flight.advance(600);
  expect(flight.textsAt(caller)).toHaveLength(1);
});

test('without press 1, a conversation too short for people was a voicemail', async () => {
  const caller = '+15035550262';
  const shop = await flight.aShop({ ...alwaysOpen, unscreenedMinimumSeconds: 6 }, { screening: false });
  await flight.call(caller, { staff: { answer: 'voicemail', afterSeconds: 12, talkSeconds: 5 } }, shop.line);
  await flight.advance(600);
  expect(flight.textsAt(caller)).toHaveLength(1);
  expect(await flight.lastCall(caller, shop)).toMatchObject({ verdictBecause: 'too-short', outcome: 'texted' });
});

test('the phones stop ringing before a carrier voicemail would pick up', async () => {
  const caller = '+15035550263';
  await flight.call(caller, { staff: { answer: 'voicemail', afterSeconds: 22 }, voicemail: null });
  expect(await flight.lastCall(caller)).toMatchObject({ verdictBecause: 'rang-out', outcome: 'texted' });
});
