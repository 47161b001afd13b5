import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conversation, type ConversationEvent, type Decision, type Effect, newConversation } from './conversation.ts';
import { decide } from './decide.ts';
import type { SendProblem } from './delivery.ts';
import type { TextReading } from './inbound-text.ts';
import { firstTextFreshness, firstTextWindow } from './missed-call.ts';
import type { ShopRules } from './shop-rules.ts';
import { aCaller, aShop } from './shops.examples.ts';
import { defaultFirstText } from './templates.ts';
import { hours, type Millis, minutes, seconds } from './time.ts';

const nine = Date.parse('2027-01-12T17:00:00Z');
const owner = '+15035550199';

type Missed = ConversationEvent & { type: 'call-missed' };
const aMissedCall = (
  of: { at?: Millis; callId?: string; rang?: number; lateBy?: Millis } & Partial<Omit<Missed, 'type' | 'call'>> = {},
): Missed => {
  const { at = nine, callId = 'call', rang = 20, lateBy = 0, ...more } = of;
  const missedAt = at - lateBy;
  const call = { callId, arrivedAt: missedAt - seconds(rang), missedAt };
  return {
    type: 'call-missed',
    at,
    call,
    why: 'rang-out',
    attestation: 'passed',
    labelledRobocall: false,
    disclosed: null,
    emergencyService: false,
    ...more,
  };
};
const aCall = (callId: string, at = nine): ConversationEvent => ({ type: 'call-arrived', at, callId });
const anAnsweredCall = (callId: string, at = nine): ConversationEvent => ({ type: 'call-answered', at, callId });
const aText = (reading: TextReading, of: { at?: Millis; sentAt?: Millis; body?: string; mediaCount?: number } = {}): ConversationEvent => ({
  type: 'text-received',
  at: of.at ?? nine,
  sentAt: of.sentAt ?? of.at ?? nine,
  reading,
  body: of.body ?? reading,
  mediaCount: of.mediaCount ?? 0,
});
const aFailure = (problem: SendProblem, of: Partial<ConversationEvent & { type: 'text-failed' }> = {}): ConversationEvent => ({
  type: 'text-failed',
  at: nine,
  textClass: 'first_reply',
  callId: 'call',
  problem,
  detail: 'the provider said so',
  ...of,
});
const textedAt = (at: Millis, callId = 'earlier'): Conversation => ({ ...newConversation, firstText: { callId, at } });
const owing = (at: Millis, callId = 'owed', dueAt = at): Conversation => ({
  ...newConversation,
  owed: { callId, arrivedAt: at - seconds(20), missedAt: at, dueAt },
});

const sent = (decision: { effects: Effect[] }, textClass?: string) =>
  decision.effects.flatMap((effect) =>
    effect.do === 'send-text' && (textClass ? effect.class === textClass : effect.class !== 'alert') ? [effect] : [],
  );
const settled = (decision: { effects: Effect[] }) =>
  decision.effects.flatMap((effect) => (effect.do === 'settle-call' ? [[effect.callId, effect.outcome, effect.because]] : []));
const tasks = (decision: { effects: Effect[] }) =>
  decision.effects.flatMap((effect) => (effect.do === 'open-task' ? [[effect.kind, effect.callId, effect.because]] : []));
const does = (decision: { effects: Effect[] }, what: Effect['do']) => decision.effects.some((effect) => effect.do === what);

/** Decides about events in a row, with the same shop and caller. */
const story = (events: ConversationEvent[], shop = aShop(), caller = aCaller(), from: Conversation = newConversation): Decision => {
  let last: Decision = { state: from, effects: [], because: '' };
  const effects: Effect[] = [];
  for (const event of events) {
    last = decide(last.state, event, shop, caller);
    effects.push(...last.effects);
  }
  return { ...last, effects };
};

describe('a missed call', () => {
  test('is texted at once, from the number that was called, in the name of the shop (FT-1, FT-2)', () => {
    const decision = decide(newConversation, aMissedCall(), aShop(), aCaller());
    expect(decision.because).toBe('first-text');
    expect(sent(decision)).toEqual([
      {
        do: 'send-text',
        class: 'first_reply',
        to: '+15035550101',
        body: 'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.',
        callId: 'call',
        freshUntil: nine + firstTextFreshness,
        template: defaultFirstText,
      },
    ]);
    expect(decision.state.firstText).toEqual({ callId: 'call', at: nine });
    expect(tasks(decision)).toEqual([]);
  });

  test.each([
    ['withheld', aMissedCall(), { phone: null, kind: 'withheld' }, false],
    ['invalid', aMissedCall(), { phone: null, kind: 'invalid' }, false],
    ['foreign', aMissedCall(), { phone: '+18095550101', kind: 'foreign' }, true],
    ['toll-free', aMissedCall(), { phone: '+18005550101', kind: 'toll-free' }, true],
    ['premium', aMissedCall(), { phone: '+19005550101', kind: 'premium' }, true],
    ['short-code', aMissedCall(), { phone: null, kind: 'short-code' }, false],
    ['service-code', aMissedCall(), { phone: null, kind: 'service-code' }, false],
    ['own', aMissedCall(), { relation: 'own' }, false],
    ['staff', aMissedCall(), { relation: 'staff' }, false],
    ['personal', aMissedCall(), { relation: 'personal' }, false],
    ['blocked', aMissedCall(), { relation: 'blocked' }, false],
    ['opted-out', aMissedCall(), { optedOut: true }, true],
    ['robocall', aMissedCall({ labelledRobocall: true }), {}, false],
    ['attestation-failed', aMissedCall({ attestation: 'failed' }), {}, true],
    ['landline', aMissedCall(), { lineType: 'landline' }, true],
    ['not-textable', aMissedCall(), { lineType: 'not-textable' }, true],
  ] as const)('is not texted when the reason is %s, and says so (FT-9, NH-1, NH-2)', (reason, event, who, somebodyCallsBack) => {
    const decision = decide(newConversation, event, aShop(), aCaller(who));
    expect(sent(decision)).toEqual([]);
    expect(decision.because).toBe(reason);
    expect(settled(decision)).toEqual([['call', 'not-texted', reason]]);
    expect(tasks(decision)).toEqual(somebodyCallsBack ? [['call-back', 'call', reason]] : []);
    expect(decision.state.firstText).toBeNull();
  });

  test('without attestation is texted, unless the shop requires one', () => {
    const event = aMissedCall({ attestation: 'none' });
    expect(sent(decide(newConversation, event, aShop(), aCaller()))).toHaveLength(1);
    const strict = decide(newConversation, event, aShop({ requireAttestation: true }), aCaller());
    expect([strict.because, sent(strict)]).toEqual(['attestation-missing', []]);
  });

  test('that was forwarded is not asked for an attestation', () => {
    const event = aMissedCall({ attestation: 'forwarded' });
    expect(sent(decide(newConversation, event, aShop({ requireAttestation: true }), aCaller()))).toHaveLength(1);
  });

  test('from a landline is texted where the shop texts landlines', () => {
    expect(sent(decide(newConversation, aMissedCall(), aShop({ textLandlines: true }), aCaller({ lineType: 'landline' })))).toHaveLength(1);
  });

  test('from a number that was never looked up is texted', () => {
    expect(sent(decide(newConversation, aMissedCall(), aShop(), aCaller({ lineType: null })))).toHaveLength(1);
  });

  test('that was given up sooner than the shop set is not texted; other quick ends are (FT-1)', () => {
    const shop = aShop({ minimumRingSeconds: 8 });
    const gaveUp = (rang: number) => decide(newConversation, aMissedCall({ why: 'hung-up-ringing', rang }), shop, aCaller());
    expect(gaveUp(7).because).toBe('hung-up-too-soon');
    expect(sent(gaveUp(8))).toHaveLength(1);
    expect(sent(decide(newConversation, aMissedCall({ why: 'busy', rang: 1 }), shop, aCaller()))).toHaveLength(1);
    expect(sent(decide(newConversation, aMissedCall({ why: 'hung-up-ringing', rang: 0 }), aShop(), aCaller()))).toHaveLength(1);
  });

  test('that is heard of 15 minutes late is still texted, and one heard of later becomes a task (FT-2)', () => {
    expect(sent(decide(newConversation, aMissedCall({ lateBy: minutes(15) }), aShop(), aCaller()))).toHaveLength(1);
    const late = decide(newConversation, aMissedCall({ lateBy: minutes(15) + 1 }), aShop(), aCaller());
    expect([late.because, sent(late)]).toEqual(['too-late', []]);
    expect(settled(late)).toEqual([['call', 'handed-over', 'too-late']]);
    expect(tasks(late)).toEqual([['call-back', 'call', 'too-late']]);
  });

  test("beyond the shop's daily cap becomes a task", () => {
    const shop = aShop({ dailyTextCap: 3 });
    expect(sent(decide(newConversation, aMissedCall(), shop, aCaller({ firstTextsToday: 2 })))).toHaveLength(1);
    const over = decide(newConversation, aMissedCall(), shop, aCaller({ firstTextsToday: 3 }));
    expect([over.because, sent(over), settled(over)]).toEqual(['daily-cap', [], [['call', 'handed-over', 'daily-cap']]]);
    expect(tasks(over)).toEqual([['call-back', 'call', 'daily-cap']]);
    expect(over.state.firstText).toBeNull();
  });

  test('on a line that cannot send becomes a task', () => {
    const stopped = decide(newConversation, aMissedCall(), aShop({ alertPhone: owner }), aCaller({ lineStoppedBecause: 'not-registered' }));
    expect(settled(stopped)).toEqual([['call', 'handed-over', 'not-registered']]);
    expect(tasks(stopped)).toEqual([['call-back', 'call', 'not-registered']]);
    expect(stopped.effects.filter((effect) => effect.do === 'send-text')).toEqual([]);
  });
});

describe('once in 24 hours', () => {
  test.each([0, minutes(40), hours(23), firstTextWindow - 1])('a second missed call %d ms after the text is not texted', (later) => {
    const decision = decide(textedAt(nine), aMissedCall({ at: nine + later }), aShop(), aCaller());
    expect([decision.because, sent(decision)]).toEqual(['texted-recently', []]);
    expect(settled(decision)).toEqual([['call', 'not-texted', 'texted-recently']]);
    expect(decision.state.urgency).toBe('raised');
  });

  test('exactly 24 hours after the text the next missed call is texted', () => {
    const decision = decide(textedAt(nine), aMissedCall({ at: nine + firstTextWindow }), aShop(), aCaller());
    expect(sent(decision)).toHaveLength(1);
    expect(decision.state.firstText).toEqual({ callId: 'call', at: nine + firstTextWindow });
  });

  test('the window rolls from the text, not from calls that were not texted', () => {
    const decision = story([
      aMissedCall({ callId: 'a' }),
      aMissedCall({ callId: 'b', at: nine + hours(23) }),
      aMissedCall({ callId: 'c', at: nine + hours(24) }),
    ]);
    expect(sent(decision).map((text) => text.callId)).toEqual(['a', 'c']);
  });

  test('five missed calls in ten minutes are one text (FT-3)', () => {
    const calls = [0, 2, 4, 6, 8].map((minute) => aMissedCall({ callId: `call ${minute}`, at: nine + minutes(minute) }));
    expect(sent(story(calls))).toHaveLength(1);
  });

  test.each(['refused', 'undelivered'])('a first text that was %s gives the window back', () => {
    const decision = story([
      aMissedCall({ callId: 'a' }),
      aFailure('filtered', { callId: 'a' }),
      aMissedCall({ callId: 'b', at: nine + minutes(5) }),
    ]);
    expect(sent(decision).map((text) => text.callId)).toEqual(['a', 'b']);
  });

  test('the failure of an older text does not give the window of a newer one back', () => {
    const decision = decide(textedAt(nine, 'newer'), aFailure('filtered', { callId: 'older' }), aShop(), aCaller());
    expect(decision.state.firstText).toEqual({ callId: 'newer', at: nine });
  });
});

describe('a redial', () => {
  const ringing = story([aCall('first'), aCall('second', nine + 1000)]).state;
  const first = aMissedCall({ callId: 'first', at: nine + 2000 });

  test('that still rings holds the text for the call before', () => {
    const decision = decide(ringing, first, aShop(), aCaller());
    expect([decision.because, sent(decision), settled(decision)]).toEqual(['calling-again', [], []]);
  });

  test('that gets through takes the held text back', () => {
    const decision = story([first, anAnsweredCall('second', nine + seconds(30))], aShop(), aCaller(), ringing);
    expect(sent(decision)).toEqual([]);
    expect(settled(decision)).toEqual([
      ['first', 'not-texted', 'got-through'],
      ['second', 'answered', 'answered'],
    ]);
    expect(decision.state.owed).toBeNull();
  });

  test('that is missed too releases the held text: one for both calls', () => {
    const decision = story([first, aMissedCall({ callId: 'second', at: nine + seconds(30) })], aShop(), aCaller(), ringing);
    expect(sent(decision)).toHaveLength(1);
    expect(settled(decision)).toEqual([['second', 'not-texted', 'texted-recently']]);
    expect(decision.state.urgency).toBe('raised');
  });

  test.each([
    ['is given up at once', aShop({ minimumRingSeconds: 8 }), { why: 'hung-up-ringing', rang: 1 }],
    ['fails its attestation', aShop(), { attestation: 'failed' }],
    ['is labelled a robocall', aShop(), { labelledRobocall: true }],
  ] as const)('that %s does not swallow the text that the call before is owed', (_, shop, how) => {
    const decision = story([first, aMissedCall({ callId: 'second', at: nine + seconds(5), ...how })], shop, aCaller(), ringing);
    expect(sent(decision).map((text) => text.callId)).toEqual(['first']);
  });

  test('that rings until the text is too late leaves a task', () => {
    const decision = story([first, aMissedCall({ callId: 'second', at: nine + minutes(30) })], aShop(), aCaller(), ringing);
    expect(sent(decision)).toEqual([]);
    expect(settled(decision)).toContainEqual(['first', 'handed-over', 'too-late']);
  });

  test('that gets through takes back a text that is decided but not on its way', () => {
    const decision = story(
      [aCall('second'), anAnsweredCall('second')],
      aShop(),
      aCaller({ firstTextPending: true }),
      textedAt(nine, 'first'),
    );
    expect(does(decision, 'withdraw-first-text')).toBe(true);
    expect(settled(decision)).toEqual([
      ['first', 'not-texted', 'got-through'],
      ['second', 'answered', 'answered'],
    ]);
    expect(decision.state.firstText).toBeNull();
  });

  test('that gets through cannot take back a text that the provider has', () => {
    const decision = decide(textedAt(nine, 'first'), anAnsweredCall('second'), aShop(), aCaller());
    expect(does(decision, 'withdraw-first-text')).toBe(false);
    expect(decision.state.firstText).toEqual({ callId: 'first', at: nine });
  });

  test('that gets through is no longer urgent', () => {
    const raised: Conversation = { ...textedAt(nine), urgency: 'raised' };
    expect(decide(raised, anAnsweredCall('again'), aShop(), aCaller()).state.urgency).toBe('normal');
  });

  test('that is answered after an answered call sends nothing', () => {
    expect(sent(story([aCall('a'), anAnsweredCall('a'), aCall('b'), anAnsweredCall('b')]))).toEqual([]);
  });
});

describe("the shop's delay", () => {
  const shop = aShop({ firstTextDelaySeconds: 60 });
  const waiting = decide(newConversation, aMissedCall(), shop, aCaller());
  const due = (at: Millis): ConversationEvent => ({ type: 'first-text-due', at });

  test('is waited out on a timer', () => {
    expect([waiting.because, sent(waiting)]).toEqual(['waits-for-delay', []]);
    expect(waiting.effects).toContainEqual({ do: 'set-timer', timer: 'first-text-due', at: nine + seconds(60) });
    expect(sent(decide(waiting.state, due(nine + seconds(60)), shop, aCaller()))).toHaveLength(1);
  });

  test('counts from the moment that the call was missed, not from when we heard of it', () => {
    expect(sent(decide(newConversation, aMissedCall({ lateBy: seconds(60) }), shop, aCaller()))).toHaveLength(1);
  });

  test.each([
    ['the caller gets through', anAnsweredCall('again'), 'got-through'],
    ['a person texts them', { type: 'staff-texted', at: nine } as const, 'person-texted'],
    ['they opt out', aText('opt-out'), 'opted-out'],
    ['their number proves to be a landline', { type: 'number-learned', at: nine, lineType: 'landline' } as const, 'landline'],
  ])('is time to take the text back: %s', (_, event, because) => {
    const taken = decide(waiting.state, event, shop, aCaller());
    expect(settled(taken)).toContainEqual(['call', 'not-texted', because]);
    const fired = decide(taken.state, due(nine + seconds(60)), shop, aCaller());
    expect([fired.because, fired.effects]).toEqual(['nothing-owed', []]);
  });

  test.each([
    ['opted out', aCaller({ optedOut: true }), 'not-texted', 'opted-out'],
    ['the cap was reached', aCaller({ firstTextsToday: 200 }), 'handed-over', 'daily-cap'],
    ['the line was stopped', aCaller({ lineStoppedBecause: 'not-configured' }), 'handed-over', 'not-configured'],
  ])('ends with everything checked again: meanwhile %s', (_, caller, outcome, because) => {
    const fired = decide(waiting.state, due(nine + seconds(60)), shop, caller);
    expect(sent(fired)).toEqual([]);
    expect(settled(fired)).toEqual([['call', outcome, because]]);
  });

  test('that ends while the caller rings again is not the end of the wait', () => {
    const again = decide(waiting.state, aCall('second', nine + seconds(59)), shop, aCaller());
    const fired = decide(again.state, due(nine + seconds(60)), shop, aCaller());
    expect([fired.because, fired.effects]).toEqual(['calling-again', []]);
    const missed = decide(fired.state, aMissedCall({ callId: 'second', at: nine + seconds(80) }), shop, aCaller());
    expect(sent(missed)).toHaveLength(1);
  });

  test('of a text that was taken back does not shorten the delay of the next', () => {
    const taken = decide(waiting.state, anAnsweredCall('again', nine + seconds(10)), shop, aCaller());
    const next = decide(taken.state, aMissedCall({ callId: 'next', at: nine + seconds(40) }), shop, aCaller());
    const fired = decide(next.state, due(nine + seconds(60)), shop, aCaller());
    expect(sent(fired)).toEqual([]);
    expect(sent(decide(fired.state, due(nine + seconds(100)), shop, aCaller()))).toHaveLength(1);
  });

  test('that ends too late leaves a task', () => {
    const fired = decide(owing(nine), due(nine + minutes(16)), shop, aCaller());
    expect(settled(fired)).toEqual([['owed', 'handed-over', 'too-late']]);
  });

  test('sets no second text going when its timer fires twice', () => {
    const once = decide(waiting.state, due(nine + seconds(60)), shop, aCaller());
    expect(decide(once.state, due(nine + seconds(60)), shop, aCaller()).effects).toEqual([]);
  });
});

describe('a person who writes to the caller', () => {
  const staff = (at: Millis): ConversationEvent => ({ type: 'staff-texted', at });
  test('takes back the automatic text that is not on its way', () => {
    const decision = decide(textedAt(nine, 'call'), staff(nine + 100), aShop(), aCaller({ firstTextPending: true }));
    expect(does(decision, 'withdraw-first-text')).toBe(true);
    expect(settled(decision)).toEqual([['call', 'not-texted', 'person-texted']]);
  });
  test('while the call rings makes an automatic text needless', () => {
    const decision = story([aCall('call'), staff(nine + seconds(5)), aMissedCall({ at: nine + seconds(20), rang: 20 })]);
    expect([decision.because, sent(decision)]).toEqual(['person-texted', []]);
  });
  test('does not keep a later call from being texted', () => {
    expect(sent(story([staff(nine), aMissedCall({ at: nine + hours(2) })]))).toHaveLength(1);
  });
});

describe('STOP', () => {
  test('opts out at once, takes back every automatic text, and is confirmed once (RV-6, RV-7, RV-9)', () => {
    const decision = decide(owing(nine), aText('opt-out', { body: 'Stop.' }), aShop(), aCaller());
    expect(decision.effects).toContainEqual({ do: 'suppress', source: 'caller', words: 'Stop.', at: expect.any(Number) });
    expect(does(decision, 'withdraw-automatic-texts')).toBe(true);
    expect(settled(decision)).toEqual([['owed', 'not-texted', 'opted-out']]);
    expect(sent(decision)).toMatchObject([{ class: 'opt_out_confirmation', freshUntil: nine + minutes(5) }]);
    expect(sent(decision)[0]?.body).toBe("Harbor Plumbing: You're unsubscribed and will get no more texts. Reply START to rejoin.");
  });
  test('is not confirmed by us where the provider has answered it (RV-7, PV-1)', () => {
    const provider = { stop: true, start: false, help: false };
    const decision = decide(newConversation, aText('opt-out'), aShop(), aCaller({ providerAnswers: provider }));
    expect(does(decision, 'suppress')).toBe(true);
    expect(sent(decision)).toEqual([]);
  });
  test('is not confirmed a second time (RV-7)', () => {
    const decision = decide(newConversation, aText('opt-out'), aShop(), aCaller({ optedOut: true }));
    expect(sent(decision)).toEqual([]);
  });
  test('that is heard of more than five minutes late counts, and is not confirmed any more (RV-7)', () => {
    const heardOf = (late: Millis) => decide(newConversation, aText('opt-out', { at: nine + late, sentAt: nine }), aShop(), aCaller());
    expect(sent(heardOf(minutes(5) - 1))).toHaveLength(1);
    expect(sent(heardOf(minutes(5) + 1))).toEqual([]);
    expect(does(heardOf(hours(9)), 'suppress')).toBe(true);
  });
  test('counts from anybody, whatever the number is to the shop', () => {
    for (const relation of ['own', 'staff', 'personal', 'blocked'] as const)
      expect(does(decide(newConversation, aText('opt-out'), aShop(), aCaller({ relation })), 'suppress')).toBe(true);
  });
  test('is not undone by YES, nor by a new call (RV-10, RV-11)', () => {
    for (const event of [aText('message', { body: 'YES' }), aMissedCall(), anAnsweredCall('call')])
      expect(does(decide(newConversation, event, aShop(), aCaller({ optedOut: true })), 'lift-suppression')).toBe(false);
  });
  test('goes no further than it says: nobody is alarmed by it', () => {
    expect(sent(decide(newConversation, aText('opt-out'), aShop({ alertPhone: owner }), aCaller()), 'alert')).toEqual([]);
  });
});

describe('START', () => {
  test('lifts the opt-out and is confirmed', () => {
    const decision = decide(newConversation, aText('opt-in', { body: 'Start' }), aShop(), aCaller({ optedOut: true }));
    expect(decision.effects[0]).toEqual({ do: 'lift-suppression', words: 'Start', sentAt: expect.any(Number) });
    expect(sent(decision)).toHaveLength(1);
  });
  test.each([
    ['the provider has answered it', aCaller({ optedOut: true, providerAnswers: { stop: false, start: true, help: false } })],
    ['nobody had opted out', aCaller()],
  ])('is not confirmed when %s', (_, caller) => {
    expect(sent(decide(newConversation, aText('opt-in'), aShop(), caller))).toEqual([]);
  });
});

describe('HELP', () => {
  test('is answered with the name of the shop and a way to reach it (CT-1)', () => {
    const shop = aShop({ helpPhone: '+15035550150', helpEmail: 'help@harbor.example' });
    const [answer] = sent(decide(newConversation, aText('help'), shop, aCaller()));
    expect(answer?.body).toBe(
      'Harbor Plumbing: For help call (503) 555-0150 or email help@harbor.example. Msg & data rates may apply. Reply STOP to opt out.',
    );
  });
  test('is answered with the line that was texted when the shop named no other', () => {
    expect(sent(decide(newConversation, aText('help'), aShop(), aCaller()))[0]?.body).toContain('(503) 555-0100');
  });
  test('is not answered where the provider has answered it (PV-1)', () => {
    const caller = aCaller({ providerAnswers: { stop: false, start: false, help: true } });
    expect(sent(decide(newConversation, aText('help'), aShop(), caller))).toEqual([]);
  });
  test('is answered once in ten minutes, so that two machines come to rest', () => {
    const asked = [0, 1, 2, 9, 10].map((minute) => aText('help', { at: nine + minutes(minute) }));
    expect(sent(story(asked))).toHaveLength(2);
  });
});

describe('what is texted to the line', () => {
  const shop = aShop({ alertPhone: owner });
  test('reaches the owner', () => {
    const decision = decide(newConversation, aText('message', { body: 'My boiler\nleaks', mediaCount: 2 }), shop, aCaller());
    expect(sent(decision, 'alert')).toMatchObject([{ to: owner, body: 'Text from (503) 555-0101: "My boiler leaks" [2 pictures]' }]);
    expect(sent(decision)).toEqual([]);
  });
  test.each(['reaction', 'auto-reply', 'empty'] as const)('is never answered when it is a %s', (reading) => {
    expect(decide(newConversation, aText(reading), shop, aCaller()).effects).toEqual([]);
  });
  test.each(['own', 'staff'] as const)('is not echoed to the owner when it comes from %s numbers', (relation) => {
    expect(decide(newConversation, aText('message'), shop, aCaller({ relation })).effects).toEqual([]);
  });
  test('is not sent back to the owner who wrote it', () => {
    expect(decide(newConversation, aText('message'), shop, aCaller({ phone: owner })).effects).toEqual([]);
  });
});

describe('a voicemail', () => {
  const left = (): ConversationEvent => ({ type: 'voicemail-left', at: nine, callId: 'call', lengthSeconds: 12 });
  const words = (transcript: string | null): ConversationEvent => ({
    type: 'voicemail-transcribed',
    at: nine,
    callId: 'call',
    lengthSeconds: 12,
    transcript,
  });
  const shop = aShop({ alertPhone: owner });
  const heard = decide(newConversation, left(), shop, aCaller());
  test('reaches the owner with its words', () => {
    expect(sent(heard, 'alert')).toEqual([]);
    expect(sent(decide(heard.state, words('Please call.'), shop, aCaller()), 'alert')[0]?.body).toBe(
      'Voicemail from (503) 555-0101: "Please call."',
    );
  });
  test('reaches the owner with its length where there are no words', () => {
    expect(sent(decide(heard.state, words(null), shop, aCaller()), 'alert')[0]?.body).toBe('Voicemail from (503) 555-0101 (12 s)');
  });
  test('reaches the owner after two minutes if its words never come, and only once', () => {
    expect(heard.effects).toEqual([{ do: 'set-timer', timer: 'voicemail-words-due', at: nine + 120_000 }]);
    const due: ConversationEvent = { type: 'voicemail-words-due', at: nine + 120_000 };
    const told = decide(heard.state, due, shop, aCaller());
    expect(sent(told, 'alert')[0]?.body).toBe('Voicemail from (503) 555-0101 (12 s)');
    expect(decide(told.state, due, shop, aCaller()).effects).toEqual([]);
  });
  test('neither takes a text back nor sends one', () => {
    const decision = decide(textedAt(nine), left(), aShop(), aCaller({ firstTextPending: true }));
    expect(decision.effects.filter((effect) => effect.do !== 'set-timer')).toEqual([]);
    expect(decision.state.firstText).toEqual(textedAt(nine).firstText);
  });
  test('from a withheld number becomes a task, for nobody can be texted', () => {
    expect(tasks(decide(newConversation, left(), aShop(), aCaller({ phone: null, kind: 'withheld' })))).toEqual([
      ['listen', 'call', 'withheld'],
    ]);
  });
});

describe('the owner', () => {
  const shop = aShop({ alertPhone: owner });
  test('hears of a new lead with the text', () => {
    const decision = decide(newConversation, aMissedCall(), shop, aCaller());
    expect(sent(decision, 'alert')).toMatchObject([
      { to: owner, body: 'Missed call from (503) 555-0101 (rang out). We are texting them.' },
    ]);
  });
  test('hears who has to be called back', () => {
    const decision = decide(newConversation, aMissedCall(), shop, aCaller({ lineType: 'landline' }));
    expect(sent(decision, 'alert')[0]?.body).toBe('Please call back (503) 555-0101: no text went out (a landline cannot get texts).');
  });
  test('is not told of his own call', () => {
    expect(decide(newConversation, aMissedCall(), shop, aCaller({ phone: owner, relation: 'staff' })).effects).toEqual([
      { do: 'settle-call', callId: 'call', outcome: 'not-texted', because: 'staff' },
    ]);
  });
});

describe('a text that failed', () => {
  test.each([
    ['opted-out', { do: 'suppress', source: 'provider', words: 'the provider said so', at: expect.any(Number) }],
    ['landline', { do: 'mark-number', lineType: 'landline' }],
    ['bad-number', { do: 'mark-number', lineType: 'not-textable' }],
    ['not-configured', { do: 'stop-line', because: 'not-configured' }],
    ['not-registered', { do: 'stop-line', because: 'not-registered' }],
    ['filtered', null],
    ['busy', null],
    ['unreachable-now', null],
    ['too-late', null],
    ['unknown', null],
  ] as const)('for %s hands the caller to a person', (problem, lesson) => {
    const decision = decide(textedAt(nine, 'call'), aFailure(problem), aShop(), aCaller());
    expect(settled(decision)).toEqual([['call', 'handed-over', problem]]);
    expect(tasks(decision)).toEqual([['call-back', 'call', problem]]);
    if (lesson) expect(decision.effects).toContainEqual(lesson);
    expect(decision.state.firstText).toBeNull();
  });
  test('because the line cannot send alerts nobody over that line', () => {
    const decision = decide(textedAt(nine, 'call'), aFailure('not-registered'), aShop({ alertPhone: owner }), aCaller());
    expect(decision.effects.some((effect) => effect.do === 'send-text')).toBe(false);
  });
  test('on its way to the owner is no reason for another alert, nor for a task', () => {
    const failed = aFailure('landline', { textClass: 'alert', callId: 'call' });
    expect(decide(textedAt(nine, 'call'), failed, aShop({ alertPhone: owner }), aCaller()).effects).toEqual([]);
  });
  test('for a passing reason is waited for', () => {
    const delayed: ConversationEvent = { type: 'text-delayed', at: nine, problem: 'unreachable-now' };
    const decision = decide(textedAt(nine, 'call'), delayed, aShop(), aCaller());
    expect([decision.effects, decision.state]).toEqual([[], textedAt(nine, 'call')]);
  });
});

test('a number that proves to be no text phone becomes a task, and the text is taken back', () => {
  const learned: ConversationEvent = { type: 'number-learned', at: nine, lineType: 'landline' };
  const decision = decide(textedAt(nine, 'call'), learned, aShop(), aCaller({ firstTextPending: true }));
  expect(does(decision, 'withdraw-first-text')).toBe(true);
  expect(settled(decision)).toEqual([['call', 'not-texted', 'landline']]);
  expect(tasks(decision)).toEqual([['call-back', 'call', 'landline']]);
});

// --- whatever happens, in whatever order ---

type Step =
  | { do: 'call'; after: Millis }
  | { do: 'miss' | 'answer'; after: Millis; which: number; rang: number; attestation: 'passed' | 'failed' }
  | { do: 'text'; after: Millis; reading: TextReading }
  | { do: 'staff' | 'send' | 'fail'; after: Millis };

const pause = fc.oneof(fc.integer({ min: 0, max: minutes(3) }), fc.integer({ min: 0, max: hours(14) }));
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('call' as const), after: pause }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('miss' as const, 'miss' as const, 'answer' as const),
      after: pause,
      which: fc.nat(3),
      rang: fc.integer({ min: 0, max: 30 }),
      attestation: fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const),
    }),
  },
  fc.record({
    do: fc.constant('text' as const),
    after: pause,
    reading: fc.constantFrom<TextReading>('opt-out', 'limit', 'unsure', 'opt-in', 'help', 'message', 'auto-reply', 'reaction', 'empty'),
  }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('staff' as const, 'send' as const, 'fail' as const), after: pause }) },
);
const anyShop = fc
  .record({
    firstTextDelaySeconds: fc.constantFrom(0, 30, 120),
    minimumRingSeconds: fc.constantFrom(0, 8),
    dailyTextCap: fc.constantFrom(1, 200),
  })
  .map(aShop);

/** Plays steps the way the flows do: timers fire when due, pending texts are sent or withdrawn, suppressions hold. */
function play(steps: Step[], shop: ShopRules) {
  let state = newConversation;
  let at = nine;
  let optedOut = false;
  const open: { id: string; arrivedAt: Millis }[] = [];
  const timers: Millis[] = [];
  const texts: { callId: string; at: Millis; status: 'pending' | 'sent' | 'failed' | 'withdrawn' }[] = [];
  const calls: string[] = [];
  const outcomes = new Map<string, string>();

  const tell = (event: ConversationEvent) => {
    // Nothing stays pending for longer than it is fresh.
    for (const text of texts) if (text.status === 'pending' && event.at - text.at >= firstTextFreshness) text.status = 'sent';
    const caller = aCaller({
      optedOut,
      firstTextPending: texts.some((text) => text.status === 'pending'),
      firstTextsToday: texts.filter((text) => text.at > event.at - hours(24)).length,
    });
    const decision = decide(state, event, shop, caller);
    state = decision.state;
    for (const effect of decision.effects) {
      if (effect.do === 'set-timer') timers.push(effect.at);
      if (effect.do === 'suppress') optedOut = true;
      if (effect.do === 'lift-suppression') optedOut = false;
      if (effect.do === 'send-text' && effect.class === 'first_reply')
        texts.push({ callId: effect.callId as string, at: event.at, status: 'pending' });
      if (effect.do === 'withdraw-first-text' || effect.do === 'withdraw-automatic-texts')
        for (const text of texts) if (text.status === 'pending') text.status = 'withdrawn';
      if (effect.do === 'settle-call') outcomes.set(effect.callId, effect.outcome);
    }
  };
  const passTo = (later: Millis) => {
    for (;;) {
      const due = Math.min(...timers);
      if (due > later) break;
      timers.splice(timers.indexOf(due), 1);
      tell({ type: 'first-text-due', at: due });
    }
    at = later;
  };
  const miss = (call: { id: string; arrivedAt: Millis }, rang: number, attestation: 'passed' | 'failed') =>
    tell({
      ...aMissedCall({ at, callId: call.id, attestation, why: 'hung-up-ringing' }),
      call: { callId: call.id, arrivedAt: call.arrivedAt, missedAt: Math.min(at, call.arrivedAt + seconds(rang)) },
    });

  for (const step of steps) {
    passTo(at + step.after);
    if (step.do === 'call') {
      const id = `call ${calls.length}`;
      calls.push(id);
      open.push({ id, arrivedAt: at });
      tell(aCall(id, at));
    } else if (step.do === 'miss' || step.do === 'answer') {
      const [call] = open.splice(step.which % Math.max(1, open.length), 1);
      if (call && step.do === 'answer') tell(anAnsweredCall(call.id, at));
      else if (call) miss(call, step.rang, step.attestation);
    } else if (step.do === 'text') tell(aText(step.reading, { at }));
    else if (step.do === 'staff') tell({ type: 'staff-texted', at });
    else {
      const text = texts.findLast((one) => one.status === 'pending' || (step.do === 'fail' && one.status === 'sent'));
      if (text && step.do === 'send') text.status = 'sent';
      else if (text) {
        text.status = 'failed';
        tell(aFailure('unknown', { at, callId: text.callId }));
      }
    }
  }
  for (const call of open.splice(0)) miss(call, 20, 'passed');
  passTo(at + hours(1));
  return { texts, calls, outcomes };
}

test('whatever happens, no two first texts go out within 24 hours unless one failed or was withdrawn (FT-3)', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), anyShop, (steps, shop) => {
      const lasting = play(steps, shop).texts.filter((text) => text.status === 'sent' || text.status === 'pending');
      const gaps = lasting.slice(1).map((text, index) => text.at - (lasting[index]?.at ?? 0));
      expect(gaps.filter((gap) => gap < firstTextWindow)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('whatever happens, every call that is over is texted or settled', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), anyShop, (steps, shop) => {
      const { calls, texts, outcomes } = play(steps, shop);
      const texted = new Set(texts.filter((text) => text.status === 'sent' || text.status === 'pending').map((text) => text.callId));
      expect(calls.filter((call) => !texted.has(call) && !outcomes.has(call))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('whatever happens, nobody who has opted out is sent a first text (FT-9, RV-6)', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), anyShop, (steps, shop) => {
      const silent: Step[] = [{ do: 'text', after: 0, reading: 'opt-out' }, ...steps.filter((step) => step.do !== 'text')];
      expect(play(silent, shop).texts).toEqual([]);
    }),
  );
});

describe('where nobody can tell whether the provider answers carrier words', () => {
  const unknown = aCaller({ providerAnswers: { stop: 'unknown', start: 'unknown', help: 'unknown' } });
  test('STOP counts and nothing is confirmed (PV-3)', () => {
    const decision = decide(newConversation, aText('opt-out', { body: 'STOP' }), aShop(), unknown);
    expect(does(decision, 'suppress')).toBe(true);
    expect(sent(decision)).toEqual([]);
  });
  test('START counts and nothing is confirmed (PV-3)', () => {
    const decision = decide(newConversation, aText('opt-in', { body: 'START' }), aShop(), { ...unknown, optedOut: true });
    expect(does(decision, 'lift-suppression')).toBe(true);
    expect(sent(decision)).toEqual([]);
  });
  test('other words lift nothing, for nobody knows that the provider has (PV-3, RV-11)', () => {
    const decision = decide(newConversation, aText('opt-in', { body: 'text me again' }), aShop(), { ...unknown, optedOut: true });
    expect(does(decision, 'lift-suppression')).toBe(false);
  });
  test('HELP is answered (PV-3, CT-1)', () => {
    expect(sent(decide(newConversation, aText('help', { body: 'HELP' }), aShop(), unknown), 'help')).toHaveLength(1);
  });
});

describe('whether callers are texted back', () => {
  test.each([
    ['text-back-off', aMissedCall(), aShop({ textBack: 'off' }), aCaller()],
    ['no-notice', aMissedCall(), aShop(), aCaller({ noticeGiven: false })],
    ['disclosure-not-heard', aMissedCall({ disclosed: false }), aShop({ textBack: 'strict' }), aCaller()],
    ['emergency', aMissedCall({ emergencyService: true }), aShop(), aCaller()],
    ['emergency', aMissedCall(), aShop(), aCaller({ relation: 'emergency' })],
  ])('%s: no text, and a person is asked to call back (CN-2, CN-3, FT-9)', (because, event, shop, caller) => {
    const decision = decide(newConversation, event, shop, caller);
    expect(sent(decision)).toEqual([]);
    expect(settled(decision)).toEqual([['call', 'not-texted', because]]);
    expect(tasks(decision)).toEqual([['call-back', 'call', because]]);
  });
  test('who has heard it in strict mode is texted (CN-3)', () => {
    expect(sent(decide(newConversation, aMissedCall({ disclosed: true }), aShop({ textBack: 'strict' }), aCaller()))).toHaveLength(1);
  });
});
