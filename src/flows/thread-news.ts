// What the inbox shows of a decision: the line of text, what is unread, who has to do something.
import type { Conversation, ConversationEvent, Effect, Surroundings } from '../core/conversation.ts';
import { standingOf } from '../core/standing.ts';
import type { ThreadNews } from '../db/conversations.ts';
import type { Shop } from '../db/shops.ts';
import type { Incident } from './handle-event.ts';

export function threadNews(
  shop: Shop,
  incident: Incident,
  events: ConversationEvent[],
  effects: Effect[],
  state: Conversation,
  { relation }: Pick<Surroundings, 'relation'>,
  phone: string,
  callerName: string | null,
): ThreadNews {
  const ofCustomer = !['own', 'staff', 'blocked'].includes(relation);
  const cameBack = events.some(({ type }) => type === 'text-received' || type === 'call-arrived');
  const changed = events.find(({ type }) => type === 'visit-changed');
  const lastText = lastTextOf(incident, effects, phone);
  const heard = events.filter(({ type }) => type === 'text-received' || type === 'voicemail-left').length;
  return {
    standing: standingOf(state, relation, shop.rules.scheduling.mode !== 'off'),
    relation,
    callerName,
    lastText,
    heard: ofCustomer ? heard : 0,
    read: events.some(({ type }) => type === 'staff-texted'),
    cameBack,
    moves: lastText !== null || !events.every(passesUnseen),
    booked: changed?.type === 'visit-changed' ? changed.change !== 'cancelled' : null,
    tasks: effects.flatMap((effect) => (effect.do === 'open-task' && countsByItself(effect.kind) ? [effect.because] : [])),
  };
}

/** What is learned, or is only put away. The end of a call that was decided before is no event at all. */
const unseen = new Set<ConversationEvent['type']>(['number-learned', 'voicemail-transcribed', 'text-delayed', 'attended']);
/** A timer by itself is nothing that people look for either; what it makes go out is. */
const passesUnseen = ({ type }: ConversationEvent): boolean => type.endsWith('-due') || unseen.has(type);

/** The others stand for a customer who waits in the conversation's state anyway. */
const countsByItself = (kind: string): boolean => kind === 'call-back' || kind === 'listen';

function lastTextOf(incident: Incident, effects: Effect[], phone: string): ThreadNews['lastText'] {
  const sent = effects.findLast((effect) => effect.do === 'send-text' && effect.to === phone && effect.class !== 'alert');
  if (sent?.do === 'send-text') return { body: sent.body, direction: 'out' };
  if (incident.type === 'own' && incident.wrote !== undefined) return { body: incident.wrote, direction: 'out' };
  if (incident.type !== 'text-received') return null;
  return { body: incident.body.trim() || (incident.media.length > 0 ? '[photo]' : ''), direction: 'in' };
}
