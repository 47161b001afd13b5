import { expect, test } from 'vitest';
import { type Conversation, type ConversationEvent, newConversation, type Surroundings } from '../conversation.ts';
import { decide } from '../decide.ts';
import type { ShopRules } from '../shop-rules.ts';
import { aCaller, aShop } from '../shops.examples.ts';
import { hours, type Millis, seconds } from '../time.ts';
import { marketingOff } from './marketing-rules.ts';

const noon = Date.parse('2027-01-12T20:00:00Z');
const shop = (marketing: Partial<ShopRules['marketing']> = {}) => aShop({ marketing: { ...marketingOff, on: true, ...marketing } });
const caller = (change: Partial<Surroundings> = {}) => aCaller({ phone: '+15035550175', ...change });
const says = (body: string, at: Millis = noon): ConversationEvent => ({
  type: 'text-received',
  at,
  sentAt: at,
  reading: 'message',
  body,
  mediaCount: 0,
});
const invited: Conversation = {
  ...newConversation,
  offers: { invitedAt: noon - seconds(60), disclosure: 'Reply JOIN …', language: 'en', joined: false },
};
const kinds = (decision: ReturnType<typeof decide>) =>
  decision.effects.map((effect) =>
    effect.do === 'record-consent' ? effect.event.kind : effect.do === 'send-text' ? effect.class : effect.do,
  );

test('JOIN from who was never invited asks for the invitation and agrees to nothing (CN-4)', () => {
  const decision = decide(newConversation, says('JOIN'), shop(), caller());
  expect(kinds(decision)).toEqual(['conversation']);
  expect(decision.state.offers).toMatchObject({ joined: false, disclosure: expect.stringMatching(/not a condition of purchase/) });
});

test('JOIN to an invitation that never left, or has not yet, agrees to nothing (CN-4)', () => {
  expect(decide(invited, says('JOIN'), shop(), caller({ invitationSent: false })).because).toBe('invited-to-offers');
  const waiting = { ...invited, offers: invited.offers && { ...invited.offers, invitedAt: noon + seconds(20) } };
  expect(decide(waiting, says('JOIN'), shop(), caller({ invitationSent: true })).effects).toEqual([]);
});

test.each([
  ['a shop without marketing', shop({ on: false }), caller({ invitationSent: true })],
  ['who has opted out', shop(), caller({ invitationSent: true, optedOut: true })],
  ['a Canadian number', shop(), caller({ invitationSent: true, phone: '+16045550175' })],
  ['somebody who works there', shop(), caller({ invitationSent: true, relation: 'staff' })],
])('JOIN agrees to nothing: %s (CN-4)', (_, rules, who) => {
  expect(kinds(decide(invited, says('JOIN'), rules, who))).not.toContain('opt-in-marketing');
});

test('who has left offers and asks for them again is taken at their word, and not invited again (CN-4, RV-8)', () => {
  const left = { ...invited, limits: ['marketing'] };
  const again = decide(left, says('join'), shop(), caller({ invitationSent: true }));
  expect(again.because).toBe('no-consent');
  const { disclosure } = decide(newConversation, says('JOIN'), shop(), caller()).state.offers ?? { disclosure: '' };
  const told = { ...left, offers: invited.offers && { ...invited.offers, disclosure } };
  const joined = decide(told, says('join'), shop(), caller({ invitationSent: true }));
  expect(kinds(joined)).toEqual(['opt-in-marketing', 'conversation']);
  expect(joined.state.limits).toEqual([]);
});

test('nobody is nudged unless the shop asks for it, and nobody who has answered (FT-7)', () => {
  const call = { callId: 'call', arrivedAt: noon - seconds(20), missedAt: noon };
  const missed: ConversationEvent = {
    type: 'call-missed',
    at: noon,
    call,
    why: 'rang-out',
    attestation: 'passed',
    labelledRobocall: false,
    disclosed: null,
    emergencyService: false,
  };
  const timers = (rules: ShopRules) => kinds(decide(newConversation, missed, rules, caller())).filter((kind) => kind === 'set-timer');
  expect(timers(shop())).toEqual([]);
  expect(timers(shop({ on: false, kinds: ['nudge'] }))).toEqual([]);
  const nudging = shop({ kinds: ['nudge'] });
  expect(timers(nudging)).toEqual(['set-timer']);
  const texted: Conversation = { ...newConversation, firstText: { callId: 'call', at: noon } };
  const due: ConversationEvent = { type: 'nudge-due', at: noon + hours(4) };
  expect(kinds(decide(texted, due, nudging, caller()))).toEqual(['nudge']);
  const answered = decide(texted, says('my sink drips', noon + hours(1)), nudging, caller()).state;
  expect(kinds(decide(answered, due, nudging, caller()))).toEqual([]);
  expect(kinds(decide({ ...texted, lastStaffTextAt: noon + hours(1) }, due, nudging, caller()))).toEqual([]);
});
