import { describe, expect, test } from 'vitest';
import { type BusinessHours, weekdays } from './business-hours.ts';
import { greeting, type LineRules, longestVoicemailSeconds, planCall } from './call-plan.ts';

const owner = '+15035550199';
const crew = '+15035550198';
const aLine = (change: Partial<LineRules> = {}): LineRules => ({
  mode: 'ring-first',
  modeWhenClosed: 'text-only',
  ringPhones: [owner],
  ringOrder: 'at-once',
  ringSeconds: 15,
  screening: true,
  voicemail: true,
  greeting: null,
  registration: 'approved',
  ...change,
});
const hours: BusinessHours = {
  timeZone: 'America/Los_Angeles',
  weekly: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from: '08:00', to: '17:00' }]])),
  holidays: ['2027-01-18'],
};
const open = Date.parse('2027-01-12T20:00:00Z');
const aCall = (change: Partial<Parameters<typeof planCall>[2]> = {}) => ({
  at: open,
  caller: '+15035550101',
  dialled: '+15035550100',
  forwardedFrom: null,
  ...change,
});
const plan = (line: Partial<LineRules> = {}, call: Partial<Parameters<typeof planCall>[2]> = {}) =>
  planCall(aLine(line), hours, aCall(call));

describe('a ring-first line', () => {
  test('rings its phones while the shop is open', () => {
    expect(plan()).toEqual({
      reception: { by: 'ringing', screened: true, longestRingSeconds: 20 },
      ring: { do: 'ring', phones: [owner], order: 'at-once', seconds: 15, screening: true },
    });
  });
  test('that rings in turn can ring as often as long', () => {
    expect(plan({ ringPhones: [owner, crew], ringOrder: 'in-turn', ringSeconds: 10 }).reception).toMatchObject({ longestRingSeconds: 30 });
    expect(plan({ ringPhones: [owner, crew], ringOrder: 'at-once', ringSeconds: 10 }).reception).toMatchObject({ longestRingSeconds: 15 });
  });
  test.each([
    ['at night', '2027-01-12T04:00:00Z'],
    ['at the weekend', '2027-01-16T20:00:00Z'],
    ['on a holiday', '2027-01-18T20:00:00Z'],
  ])('rings nobody %s', (_, at) => {
    expect(plan({}, { at: Date.parse(at) })).toEqual({ reception: { by: 'greeting', why: 'after-hours' }, ring: null });
  });
  test('rings around the clock where the shop says so', () => {
    expect(plan({ modeWhenClosed: 'ring-first' }, { at: Date.parse('2027-01-12T04:00:00Z') }).reception).toMatchObject({ by: 'ringing' });
  });
});

test('an overflow line never rings: the call has been missed already', () => {
  expect(plan({ mode: 'overflow' })).toEqual({ reception: { by: 'greeting', why: 'forwarded' }, ring: null });
  expect(plan({ mode: 'overflow' }, { at: Date.parse('2027-01-12T04:00:00Z') }).reception).toEqual({ by: 'greeting', why: 'forwarded' });
});

test('a text-only line never rings', () => {
  expect(plan({ mode: 'text-only' })).toEqual({ reception: { by: 'greeting', why: 'text-only' }, ring: null });
});

describe('a phone is not rung', () => {
  const phonesRung = (call: Partial<Parameters<typeof planCall>[2]>, ringPhones = [owner, crew]) => {
    const { ring } = plan({ ringPhones }, call);
    return ring?.do === 'ring' ? ring.phones : [];
  };
  test('when it forwarded the call here', () => {
    expect(phonesRung({ forwardedFrom: owner })).toEqual([crew]);
  });
  test('when it is the only one and forwarded the call here: that call is missed at its arrival', () => {
    expect(plan({}, { forwardedFrom: owner })).toEqual({ reception: { by: 'greeting', why: 'forwarded' }, ring: null });
  });
  test('when it is the caller', () => {
    expect(phonesRung({ caller: crew })).toEqual([owner]);
  });
  test('when it is the line itself', () => {
    expect(phonesRung({}, ['+15035550100', owner])).toEqual([owner]);
  });
  test('and a forward from elsewhere leaves all of them ringing', () => {
    expect(phonesRung({ forwardedFrom: '+15035550177' })).toEqual([owner, crew]);
  });
});

describe('a caller whom nobody answered hears', () => {
  const words = (line: Partial<LineRules>, textIsComing: boolean) =>
    greeting(aLine(line), 'Harbor Plumbing', textIsComing ? 'text-comes' : 'no-text').map((step) =>
      step.do === 'say' ? step.words : step.do,
    );
  test('that a text is coming, when one is, before the tone (CN-2, VR-1)', () => {
    expect(words({}, true)).toEqual([
      'Sorry we missed your call to Harbor Plumbing. We are sending a text to this number about your call. Message and data rates may apply. To leave a message, speak after the tone. Calls may be recorded and transcribed.',
      'record',
      'hang-up',
    ]);
  });
  test('nothing of a text when none is coming', () => {
    expect(words({}, false)[0]).not.toMatch(/text/);
    expect(words({ voicemail: false }, false)).toEqual(['Sorry we missed your call to Harbor Plumbing.', 'hang-up']);
  });
  test('nothing of a recording where none is made', () => {
    const heard = words({ voicemail: false }, true);
    expect(heard).toHaveLength(2);
    expect(heard[0]).not.toMatch(/record/);
  });
  test('that calls are recorded before any recording, which stays under the limit of transcription (VR-1)', () => {
    const [say, record] = greeting(aLine(), 'Harbor Plumbing', 'no-text');
    expect(say).toMatchObject({ words: expect.stringMatching(/recorded/) });
    expect(record).toEqual({ do: 'record', longestSeconds: longestVoicemailSeconds });
    expect(longestVoicemailSeconds).toBeLessThan(120);
  });
});
