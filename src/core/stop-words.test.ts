import { expect, test } from 'vitest';
import { type Conversation, type Decision, newConversation, type Surroundings } from './conversation.ts';
import { schedulingOff } from './scheduling-rules.ts';
import { segmentsOf } from './segments.ts';
import type { ShopRules } from './shop-rules.ts';
import { sayHowToStop } from './stop-words.ts';
import { hours } from './time.ts';

const phone = '+15035550101';
const at = Date.parse('2027-03-12T17:00:00Z');
const shop = { name: 'Harbor Plumbing', scheduling: schedulingOff } as ShopRules;
const caller = { phone } as Surroundings;
const days = (count: number) => hours(24 * count);

function saying(
  body: string,
  state: Partial<Conversation>,
  textClass: 'conversation' | 'first_reply' | 'alert' = 'conversation',
  to = phone,
) {
  const decision: Decision = {
    state: { ...newConversation, ...state },
    effects: [{ do: 'send-text', class: textClass, to, body, callId: null, freshUntil: at }],
    because: 'test',
  };
  const said = sayHowToStop(decision, at, shop, caller);
  const [text] = said.effects;
  return { body: text?.do === 'send-text' ? text.body : null, stopSaidAt: said.state.stopSaidAt };
}

test('the first text says how to stop, and the next month needs no other (RV-17)', () => {
  expect(saying('Reply STOP to opt out.', {}, 'first_reply')).toEqual({ body: 'Reply STOP to opt out.', stopSaidAt: at });
  expect(saying('You are booked.', { stopSaidAt: at - days(29) })).toEqual({ body: 'You are booked.', stopSaidAt: at - days(29) });
  expect(saying('You are booked.', { firstText: { callId: 'call', at: at - days(29) } }).body).toBe('You are booked.');
});

test('after 30 days the next automatic text says it again (RV-17)', () => {
  expect(saying('You are booked.', { stopSaidAt: at - days(30) })).toEqual({
    body: 'You are booked. Reply STOP to opt out.',
    stopSaidAt: at,
  });
  expect(saying('You are booked.', { firstText: { callId: 'call', at: at - days(45) } }).body).toMatch(/STOP/);
});

test('so does the first answer to who has written without ever having been texted (RV-17)', () => {
  expect(saying('What do you need?', {}).body).toBe('What do you need? Reply STOP to opt out.');
});

test('it is said in the language of the conversation (RV-17)', () => {
  const dialogue = { language: 'es' } as Conversation['dialogue'];
  expect(saying('Listo.', { dialogue }).body).toBe('Listo. Responda STOP para cancelar.');
});

test('a text that would grow to a fourth segment leaves it to the next (RV-17)', () => {
  const long = 'x'.repeat(455);
  expect(segmentsOf(long).segments).toBe(3);
  expect(saying(long, {})).toEqual({ body: long, stopSaidAt: null });
});

test('alerts and texts to others are left as they are', () => {
  expect(saying('Missed call.', {}, 'alert', '+15035550199').body).toBe('Missed call.');
});
