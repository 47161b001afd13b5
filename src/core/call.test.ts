import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFact, type Call, type CallFact, type LegResult, newCall, type Reception, verdictOf } from './call.ts';
import { hours, seconds } from './time.ts';

const rules = { unscreenedMinimumSeconds: 6 };
const arrivedAt = Date.parse('2027-01-12T20:00:00Z');
const moment = (count: number) => arrivedAt + seconds(count);
const muchLater = arrivedAt + hours(48);

const screened: Reception = { by: 'ringing', screened: true, longestRingSeconds: 20 };
const unscreened: Reception = { by: 'ringing', screened: false, longestRingSeconds: 20 };

const legAnswered = (second: number, leg = 'owner'): CallFact => ({ type: 'leg-answered', leg, at: moment(second) });
const legOver = (result: LegResult, second: number, talkSeconds: number | null = null, leg = 'owner'): CallFact => ({
  type: 'leg-over',
  leg,
  result,
  talkSeconds,
  at: moment(second),
});
const accepted = (second: number): CallFact => ({ type: 'accepted', by: 'owner', at: moment(second) });
const dialOver = (result: LegResult, second: number, more: Partial<CallFact & { type: 'dial-over' }> = {}): CallFact => ({
  type: 'dial-over',
  result,
  bridged: false,
  talkSeconds: null,
  callerGone: false,
  at: moment(second),
  ...more,
});
const voicemail = (second: number, lengthSeconds: number | null = 12): CallFact => ({
  type: 'voicemail',
  recording: 'R1',
  lengthSeconds,
  url: null,
  at: moment(second),
});
const callOver = (second: number): CallFact => ({ type: 'call-over', lengthSeconds: second, at: moment(second) });

const callOf = (reception: Reception, facts: CallFact[]): Call => facts.reduce(addFact, newCall(arrivedAt, reception));
const verdict = (reception: Reception, facts: CallFact[], now = muchLater) => verdictOf(callOf(reception, facts), now, rules);

// Every row of providers.md 3.4, as the facts that its callbacks tell.
describe.each([
  ['press 1', screened],
  ['no screening', unscreened],
] as const)('with %s', (_, reception) => {
  test.each([
    ['rings out', [legOver('no-answer', 20), dialOver('no-answer', 20), callOver(31)], 'rang-out', 20],
    ['is busy', [legOver('busy', 1), dialOver('busy', 1), callOver(12)], 'busy', 1],
    ['is declined as busy', [legOver('busy', 4), dialOver('busy', 4), callOver(12)], 'busy', 4],
    ['is declined as no answer', [legOver('no-answer', 4), dialOver('no-answer', 4), callOver(12)], 'rang-out', 4],
    [
      'is given up while it rings',
      [legOver('canceled', 7), dialOver('canceled', 7, { callerGone: true }), callOver(7)],
      'hung-up-ringing',
      7,
    ],
    [
      'is given up while it rings, told as no answer',
      [legOver('no-answer', 7), dialOver('no-answer', 7, { callerGone: true }), callOver(7)],
      'hung-up-ringing',
      7,
    ],
    ['is given up and only the end is told', [callOver(7)], 'hung-up-ringing', 7],
    ['is given up and no dial result is told', [legOver('canceled', 7), callOver(7)], 'hung-up-ringing', 7],
    ['reaches no phone', [legOver('failed', 1), dialOver('failed', 1), callOver(9)], 'unreachable', 1],
    ['reaches no phone and no leg is told', [dialOver('failed', 1), callOver(9)], 'unreachable', 1],
    ['ends in the recording', [dialOver('no-answer', 20), voicemail(45), callOver(45)], 'rang-out', 20],
    ['ends in an empty recording', [dialOver('no-answer', 20), callOver(24)], 'rang-out', 20],
    [
      'rings two phones and both decline',
      [legOver('busy', 3, null, 'owner'), legOver('busy', 5, null, 'crew'), dialOver('busy', 5), callOver(12)],
      'busy',
      5,
    ],
  ] as const)('a call that %s is missed', (_what, facts, why, second) => {
    expect(verdict(reception, [...facts])).toEqual({ status: 'missed', why, at: moment(second) });
  });
});

describe("with press 1, the owner's voicemail is not an answer", () => {
  test.each([
    ['ends as completed', [legAnswered(12), legOver('completed', 20, 8), dialOver('completed', 20), callOver(40)]],
    ['ends as no answer', [legAnswered(12), legOver('completed', 20, 8), dialOver('no-answer', 20), callOver(40)]],
    [
      'looks bridged',
      [legAnswered(12), legOver('completed', 60, 48), dialOver('completed', 60, { bridged: true, talkSeconds: 48 }), callOver(60)],
    ],
    ['wins the race of two phones', [legAnswered(12, 'crew'), legOver('canceled', 12), dialOver('completed', 20), callOver(40)]],
    ['answers and the caller gives up in the whisper', [legAnswered(12), dialOver('completed', 15, { callerGone: true }), callOver(15)]],
    ['answers and only the end is told', [legAnswered(12), callOver(15)]],
  ] as const)('when it %s', (_what, facts) => {
    expect(verdict(screened, [...facts])).toMatchObject({ status: 'missed' });
  });
});

describe('without press 1, talk time is the only witness', () => {
  const talk = (talkSeconds: number | null) => [legAnswered(12), dialOver('completed', 60, { bridged: true, talkSeconds })];
  test('a shorter conversation than the shop set was a voicemail', () => {
    expect(verdict(unscreened, talk(5))).toEqual({ status: 'missed', why: 'too-short', at: moment(60) });
  });
  test('a conversation of exactly that length counts as answered', () => {
    expect(verdict(unscreened, talk(6))).toMatchObject({ status: 'answered' });
  });
  test('a conversation whose length nobody tells counts as answered', () => {
    expect(verdict(unscreened, talk(null))).toMatchObject({ status: 'answered' });
  });
  test('a completed dial that bridged nobody is missed', () => {
    expect(verdict(unscreened, [dialOver('completed', 20)])).toMatchObject({ status: 'missed' });
  });
  test('the end of the call may overtake the dial result by a quarter of a minute', () => {
    expect(verdict(unscreened, [legAnswered(12), callOver(60)], moment(74))).toEqual({ status: 'open', until: moment(75) });
    expect(verdict(unscreened, [legAnswered(12), callOver(60)], moment(75))).toMatchObject({ status: 'missed' });
    expect(verdict(unscreened, [callOver(60), dialOver('completed', 60, { bridged: true, talkSeconds: 48 })], moment(61))).toMatchObject({
      status: 'answered',
    });
  });
  test('a leg that talked long enough is an answer when the dial result is lost', () => {
    expect(verdict(unscreened, [legAnswered(12), legOver('completed', 60, 48), callOver(60)])).toMatchObject({ status: 'answered' });
    expect(verdict(unscreened, [legAnswered(12), legOver('completed', 15, 3), callOver(15)])).toMatchObject({
      status: 'missed',
      why: 'too-short',
    });
  });
});

describe('an accepted call', () => {
  test('is answered however soon it drops', () => {
    const facts = [legAnswered(8), accepted(10), dialOver('completed', 12, { bridged: true, talkSeconds: 2 }), callOver(12)];
    expect(verdict(screened, facts)).toEqual({ status: 'answered', at: moment(10) });
  });
  test('is answered when the provider does not say who was bridged', () => {
    expect(verdict(screened, [accepted(10), dialOver('completed', 99, { bridged: null, talkSeconds: 89 })])).toMatchObject({
      status: 'answered',
    });
  });
  test('is answered when only its end is told', () => {
    expect(verdict(screened, [accepted(10), callOver(99)])).toEqual({ status: 'answered', at: moment(10) });
  });
  test('is missed when the caller was gone before they were connected', () => {
    expect(verdict(screened, [accepted(10), dialOver('canceled', 10, { callerGone: true })])).toEqual({
      status: 'missed',
      why: 'hung-up-ringing',
      at: moment(10),
    });
  });
  test('is open while it lasts, and answered when nothing is heard for four hours', () => {
    const until = arrivedAt + hours(4) + seconds(60);
    expect(verdict(screened, [accepted(10)], moment(3600))).toEqual({ status: 'open', until });
    expect(verdict(screened, [accepted(10)], until)).toMatchObject({ status: 'answered' });
  });
});

describe('a call that rings nobody', () => {
  test.each(['forwarded', 'after-hours', 'text-only'] as const)('is missed at its arrival: %s', (why) => {
    const missed = { status: 'missed', why, at: arrivedAt };
    expect(verdict({ by: 'greeting', why }, [], arrivedAt)).toEqual(missed);
    expect(verdict({ by: 'greeting', why }, [callOver(2)])).toEqual(missed);
    expect(verdict({ by: 'greeting', why }, [voicemail(30), callOver(31)])).toEqual(missed);
  });
  test('is missed at its end when we were down and heard of nothing else', () => {
    expect(verdict({ by: 'nothing' }, [callOver(14)])).toEqual({ status: 'missed', why: 'never-rang', at: moment(14) });
  });
});

describe('no fact decides before its time', () => {
  test('a ringing call is open until it can have rung no longer', () => {
    expect(verdict(screened, [], moment(84))).toEqual({ status: 'open', until: moment(85) });
    expect(verdict(screened, [], moment(85))).toEqual({ status: 'missed', why: 'no-word', at: moment(85) });
  });
  test('a leg that ends does not end the call: another phone may still ring', () => {
    expect(verdict(screened, [legOver('busy', 2, null, 'crew')], moment(10))).toMatchObject({ status: 'open' });
  });
  test('a leg that is picked up is not an answer yet', () => {
    expect(verdict(screened, [legAnswered(5)], moment(10))).toMatchObject({ status: 'open' });
    expect(verdict(unscreened, [legAnswered(5)], moment(10))).toMatchObject({ status: 'open' });
  });
  test('a voicemail or its words never make a call missed or answered', () => {
    const words: CallFact = { type: 'voicemail-transcript', recording: 'R1', transcript: 'please call', at: moment(11) };
    expect(verdict(screened, [voicemail(10), words], moment(12))).toMatchObject({ status: 'open' });
  });
});

const second = fc.integer({ min: 0, max: 120 });
const result = fc.constantFrom<LegResult>('completed', 'busy', 'no-answer', 'failed', 'canceled');
const leg = fc.constantFrom('owner', 'crew');
const talk = fc.option(fc.integer({ min: 0, max: 90 }));
const anyFact: fc.Arbitrary<CallFact> = fc.oneof(
  fc.record({ second, leg }).map((of) => legAnswered(of.second, of.leg)),
  fc.record({ second, leg, result, talk }).map((of) => legOver(of.result, of.second, of.talk, of.leg)),
  second.map(accepted),
  fc
    .record({ second, result, talkSeconds: talk, bridged: fc.option(fc.boolean()), callerGone: fc.boolean() })
    .map(({ second: at, result: how, ...more }) => dialOver(how, at, more)),
  second.map((at) => voicemail(at, 12)),
  second.map((at): CallFact => ({ type: 'voicemail-transcript', recording: 'R1', transcript: 'please call', at: moment(at) })),
  second.map(callOver),
);
const anyReception = fc.constantFrom<Reception>(screened, unscreened, { by: 'greeting', why: 'after-hours' }, { by: 'nothing' });
/** The same facts told in two orders, the second time with repeats. */
const toldTwice = fc.array(anyFact, { minLength: 1, maxLength: 8 }).chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc.tuple(fc.constant(facts), fc.subarray(facts)).chain(([all, again]) => {
      const told = [...all, ...again];
      return fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length });
    }),
  ),
);

test('of two legs that talked, the longer conversation decides, whichever is told first', () => {
  const voicemailOfOne = legOver('completed', 15, 3, 'owner');
  const conversationOfOther = legOver('completed', 60, 40, 'crew');
  for (const told of [
    [voicemailOfOne, conversationOfOther],
    [conversationOfOther, voicemailOfOne],
  ])
    expect(verdict(unscreened, [...told, callOver(60)])).toMatchObject({ status: 'answered' });
});

test('the verdict depends neither on the order of the facts nor on repeats', () => {
  fc.assert(
    fc.property(anyReception, toldTwice, fc.integer({ min: 0, max: 20_000 }), (reception, [once, again], at) => {
      expect(verdict(reception, again, moment(at))).toEqual(verdict(reception, once, moment(at)));
    }),
    { numRuns: 2000 },
  );
});

test('what is kept of a call depends neither on the order of the facts nor on repeats', () => {
  fc.assert(
    fc.property(anyReception, toldTwice, (reception, [once, again]) => {
      expect(callOf(reception, again)).toEqual(callOf(reception, once));
    }),
    { numRuns: 2000 },
  );
});

test('a verdict that fell by facts does not change as time passes', () => {
  const decisive = fc.constantFrom<CallFact>(
    dialOver('no-answer', 20),
    dialOver('completed', 60, { bridged: true, talkSeconds: 40 }),
    dialOver('canceled', 4, { callerGone: true }),
  );
  fc.assert(
    fc.property(anyReception, fc.array(anyFact, { maxLength: 5 }), decisive, (reception, facts, end) => {
      const all = [...facts, end];
      expect(verdict(reception, all, muchLater)).toEqual(verdict(reception, all, moment(120)));
    }),
  );
});
