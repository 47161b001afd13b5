import { expect, test } from 'vitest';
import { type Conversation, newConversation } from './conversation.ts';
import { type Dialogue, newDialogue } from './dialogue.ts';
import { standingOf } from './standing.ts';

const at = 1_800_000_000_000;
const waiting = { because: 'wants-person', summary: 'please call', rung: 0, dueAt: at };
const talking = (change: Partial<Dialogue> = {}): Conversation => ({ ...newConversation, dialogue: { ...newDialogue('en'), ...change } });
const lead = (change: Partial<Dialogue['lead']>) => ({ lead: { ...newDialogue('en').lead, ...change } });
const handedOver = (priority: 'emergency' | 'hot' | 'normal') => ({
  phase: 'handed-over' as const,
  handOvers: [{ at, because: 'angry', priority, callBack: true }],
});

test.each<[string, Conversation, string, string]>([
  ['called and has not written', { ...newConversation, firstText: { callId: 'c', at } }, 'new', 'bot'],
  ['writes with the assistant', talking(), 'talking', 'bot'],
  ['has windows to choose from', talking({ phase: 'offered' }), 'talking', 'bot'],
  ['asked for a visit', talking({ phase: 'requested' }), 'booked', 'bot'],
  ['has a visit', talking({ phase: 'booked' }), 'booked', 'bot'],
  ['was handed over', talking(handedOver('normal')), 'handed-over', 'person'],
  ['waits for a person', { ...newConversation, waiting }, 'handed-over', 'person'],
  ['waits for a person about a visit', { ...talking({ phase: 'booked' }), waiting }, 'handed-over', 'person'],
  ['was written to by the shop', { ...newConversation, lastStaffTextAt: at }, 'talking', 'person'],
  ['is closed', talking({ phase: 'closed', because: 'out-of-area' }), 'lost', 'nobody'],
])('who %s stands there', (_, state, stage, holder) => {
  expect(standingOf(state, 'none', true)).toMatchObject({ stage, holder });
});

test('where people answer everything, nobody holds who has not written', () => {
  expect(standingOf({ ...newConversation, firstText: { callId: 'c', at } }, 'none', false)).toMatchObject({
    stage: 'new',
    holder: 'nobody',
  });
});

test.each(['own', 'staff', 'personal', 'blocked'] as const)('a number that is %s is no customer', (relation) => {
  expect(standingOf(talking(), relation, true).stage).toBeNull();
});

test.each<[string, Conversation, string]>([
  ['a danger is an emergency', talking(lead({ danger: 'gas' })), 'emergency'],
  ['so is what was handed over as one', talking(handedOver('emergency')), 'emergency'],
  ['an urgent job is hot', talking(lead({ urgency: 'urgent' })), 'hot'],
  ['who calls again is hot', { ...newConversation, urgency: 'raised' }, 'hot'],
  ['a danger that ended in a visit is over', talking({ ...lead({ danger: 'gas' }), phase: 'booked' }), 'normal'],
  ['unless somebody still waits', { ...talking({ ...lead({ danger: 'gas' }), phase: 'booked' }), waiting }, 'emergency'],
  ['all others are normal', talking(), 'normal'],
])('%s', (_, state, urgency) => {
  expect(standingOf(state, 'none', true).urgency).toBe(urgency);
});

test('what was lost says why', () => {
  expect(standingOf(talking({ phase: 'closed', because: 'out-of-area' }), 'none', true).lostBecause).toBe('out-of-area');
  expect(standingOf(talking(), 'none', true).lostBecause).toBeNull();
});
