import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alwaysOpen } from '../support/always-open.ts';
import { type Flight, takeOff } from '../support/flight.ts';
import { type TwilioFlight, takeOffWithTwilio } from '../support/twilio-flight.ts';

const strict = { ...alwaysOpen, textBack: 'strict' };

describe('on the simulated network', () => {
  let flight: Flight;
  beforeAll(async () => {
    flight = await takeOff({ settings: strict });
  });
  afterAll(() => flight.land());
  const outcome = async (phone: string) => (await flight.lastCall(phone)).outcomeBecause;
  const unanswered = { staff: { answer: 'decline', afterSeconds: 2 } } as const;

  test('who stays until the end of the disclosure is texted, and then asked for a message (CN-3)', async () => {
    const phone = '+15035554301';
    const call = await flight.call(phone, { ...unanswered, voicemail: null });
    expect(call.heard).toEqual([
      expect.stringMatching(/Press 1, or stay on the line, and we may text this number/),
      expect.stringMatching(/To leave a message.*recorded and transcribed/),
    ]);
    expect(flight.textsAt(phone)).toHaveLength(1);
    expect(await outcome(phone)).toBe('texted');
  });

  test('who presses 1 is texted at once (CN-3)', async () => {
    const phone = '+15035554302';
    await flight.dial(phone, { ...unanswered, callerPressesOneAfterSeconds: 1 });
    await flight.advance(4);
    expect(flight.textsAt(phone)).toHaveLength(1);
    await flight.advance(600);
    expect(await outcome(phone)).toBe('texted');
  });

  test.each([
    ['while it rings', '+15035554303', 1],
    ['before the disclosure is over', '+15035554304', 6],
  ])('who hangs up %s gets no text, and a person is asked to call back (CN-3)', async (_, phone, seconds) => {
    await flight.call(phone, { ...unanswered, callerHangsUpAfterSeconds: seconds });
    await flight.advance(600);
    expect(flight.textsAt(phone)).toEqual([]);
    expect(await outcome(phone)).toBe('disclosure-not-heard');
    expect((await flight.tasks()).filter((task) => task.phone === phone).map((task) => task.because)).toEqual(['disclosure-not-heard']);
    expect(await flight.balance()).toMatchObject({ open: 0, overdue: 0 });
  });

  test('who is answered hears nothing of it (CN-3)', async () => {
    const phone = '+15035554305';
    const call = await flight.call(phone, { staff: { answer: 'person', pressesOne: true, talkSeconds: 60 } });
    expect(call.heard).toEqual([]);
    expect(await outcome(phone)).toBe('answered');
  });

  test('a call of which nobody heard how it went on is not texted and not forgotten (CN-3)', async () => {
    const phone = '+15035554306';
    flight.network.lostWebhooks.add('disclosed').add('call.over');
    await flight.call(phone, unanswered);
    flight.network.lostWebhooks.clear();
    await flight.advance(600);
    expect(flight.textsAt(phone)).toEqual([]);
    expect(await outcome(phone)).toBe('disclosure-not-heard');
  });

  test('a greeting of the shop must say that a text may come (CN-3)', async () => {
    const line = `/shops/${flight.shop.id}/lines/${flight.shop.lineId}`;
    const refused = await flight.api('PATCH', line, { greeting: 'Nobody is here.', voicemail: false });
    expect(refused.body.error.fields).toEqual([{ path: 'greeting', message: expect.stringMatching(/^CN-3: /) }]);
    const words = 'This is {business}. Stay on the line and we may text you. Calls may be recorded and transcribed.';
    await flight.made('PATCH', line, { greeting: words });
    const call = await flight.call('+15035554307', { ...unanswered, voicemail: null });
    expect(call.heard[0]).toBe('This is Harbor Plumbing. Stay on the line and we may text you. Calls may be recorded and transcribed.');
    expect(flight.textsAt('+15035554307')).toHaveLength(1);
  });
});

describe('on Twilio', () => {
  let flight: TwilioFlight;
  beforeAll(async () => {
    flight = await takeOffWithTwilio({ settings: strict });
  });
  afterAll(() => flight.land());
  const legs = { '*': { answer: 'never' } } as const;

  test('who stays is texted once and may leave a voicemail (CN-3)', async () => {
    const caller = flight.aCaller();
    await flight.call(caller, { legs, voicemail: { seconds: 12, transcript: 'My sink leaks' } });
    expect(flight.textsTo(caller)).toHaveLength(1);
    expect(await flight.callsOf(caller)).toMatchObject([{ outcome: 'texted', voicemails: [{ transcript: 'My sink leaks' }] }]);
  });

  test('who presses 1 is texted; who presses another key is not (CN-3)', async () => {
    const [one, other] = [flight.aCaller(), flight.aCaller()];
    await flight.call(one, { legs, callerPresses: '1' });
    await flight.call(other, { legs, callerPresses: '2' });
    await flight.advance(300);
    expect(flight.textsTo(one)).toHaveLength(1);
    expect(flight.sendsTo(other)).toEqual([]);
    expect(await flight.callsOf(other)).toMatchObject([{ outcome: 'not-texted', outcomeBecause: 'disclosure-not-heard' }]);
  });

  test('who hangs up in the disclosure is not texted and becomes a task (CN-3)', async () => {
    const caller = flight.aCaller();
    await flight.call(caller, { legs, callerHangsUp: 'in-greeting' });
    await flight.advance(300);
    expect(flight.sendsTo(caller)).toEqual([]);
    expect((await flight.tasksOf(caller)).map((task) => task.because)).toEqual(['disclosure-not-heard']);
  });

  test('a question that Twilio repeats gets the same answer, and rings nobody again', async () => {
    const caller = flight.aCaller();
    const CallSid = `CA${'5'.repeat(32)}`;
    const parties = { CallSid, From: caller, To: flight.shop.line };
    await flight.webhook('voice', { ...parties, Direction: 'inbound', CallStatus: 'ringing' });
    const after = { ...parties, CallStatus: 'in-progress', DialCallStatus: 'no-answer' };
    const [first, second] = [await flight.webhook('after-dial', after), await flight.webhook('after-dial', after)];
    expect(first.body).toMatch(/<Gather.*we may text this number.*<Redirect/);
    expect(second.body).toBe(first.body);
    await flight.webhook('disclosed', { ...parties, CallStatus: 'in-progress' }, { query: '?heard=1' });
    await flight.webhook('disclosed', { ...parties, CallStatus: 'in-progress' }, { query: '?heard=1' });
    expect(flight.textsTo(caller)).toHaveLength(1);
  });
});
