import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Flight, owner, takeOff } from '../support/flight.ts';

let flight: Flight;
beforeAll(async () => {
  flight = await takeOff({ settings: { alertPhone: owner } });
});
afterAll(() => flight.land());

const voicemailNews = () => flight.textsAt(owner).filter((text) => text.body.startsWith('Voicemail'));

test('the caller is texted when the phones stop ringing, not when the message ends', async () => {
  const caller = '+15035550301';
  const call = await flight.call(caller, { staff: { answer: 'never' }, voicemail: { seconds: 60 } });
  expect(flight.textsAt(caller)).toMatchObject([{ at: call.startedAt + 20_000 }]);
});

test('the owner hears of the message and of its words, and finds them in the ledger', async () => {
  const caller = '+15035550302';
  await flight.call(caller, { staff: { answer: 'busy' }, voicemail: { seconds: 14, transcript: 'The boiler leaks, please call.' } });
  expect(voicemailNews().map((text) => text.body)).toContain('Voicemail from (503) 555-0302: "The boiler leaks, please call."');
  expect(voicemailNews().filter((text) => text.body.includes('555-0302'))).toHaveLength(1);
  expect(await flight.lastCall(caller)).toMatchObject({
    outcome: 'texted',
    voicemails: [{ seconds: 14, transcript: 'The boiler leaks, please call.' }],
  });
});

test('a recording of two seconds is somebody hanging up: nobody is told', async () => {
  const before = voicemailNews().length;
  await flight.call('+15035550303', { staff: { answer: 'busy' }, voicemail: { seconds: 2 } });
  expect(flight.textsAt('+15035550303')).toHaveLength(1);
  expect(voicemailNews()).toHaveLength(before);
});

test('a caller who leaves before the tone is texted all the same', async () => {
  await flight.call('+15035550304', { staff: { answer: 'busy' }, voicemail: null });
  expect(flight.textsAt('+15035550304')).toHaveLength(1);
});

test('the message of a withheld number becomes a task to listen to', async () => {
  await flight.call('anonymous', { staff: { answer: 'busy' }, voicemail: { seconds: 20, transcript: 'Call me at 503 555 0388.' } });
  expect(await flight.tasks()).toContainEqual(expect.objectContaining({ kind: 'listen', because: 'withheld' }));
  expect((await flight.tasks()).filter((task) => task.kind === 'listen')).toHaveLength(1);
});

test('a shop without voicemail says sorry and records nothing (VR-1)', async () => {
  const shop = await flight.aShop({}, { voicemail: false });
  const call = await flight.call('+15035550305', { staff: { answer: 'busy' }, voicemail: { seconds: 20 } }, shop.line);
  expect(call.heard).toEqual([
    'Sorry we missed your call to Harbor Plumbing. We are sending a text to this number about your call. Message and data rates may apply.',
  ]);
  expect(await flight.lastCall('+15035550305', shop)).toMatchObject({ outcome: 'texted', voicemails: [] });
});
