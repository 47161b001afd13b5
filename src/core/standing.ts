// Where a conversation stands, for those who look at many of them: read off its state, decided nowhere else.
import type { Conversation, Surroundings } from './conversation.ts';
import type { Priority } from './dialogue.ts';
import { writeAddress } from './places.ts';

export type Stage = 'new' | 'talking' | 'booked' | 'handed-over' | 'lost';
export type Holder = 'bot' | 'person' | 'nobody';

export type Standing = {
  /** Null for numbers that are no customers. */
  stage: Stage | null;
  lostBecause: string | null;
  urgency: Priority;
  /** Who answers next. */
  holder: Holder;
  /** Why a person is needed. */
  waitingBecause: string | null;
  name: string | null;
  place: string | null;
  job: string | null;
};

/** `answers`: whether the product itself answers in this shop. */
export function standingOf(state: Conversation, relation: Surroundings['relation'], answers: boolean): Standing {
  const { dialogue, waiting } = state;
  const lead = dialogue?.lead ?? null;
  const stage = ['own', 'staff', 'personal', 'blocked'].includes(relation) ? null : stageOf(state);
  return {
    stage,
    lostBecause: stage === 'lost' ? (dialogue?.because ?? 'visit-cancelled') : null,
    urgency: urgencyOf(state),
    holder: holderOf(state, answers && stage !== null),
    waitingBecause: waiting?.because ?? null,
    name: lead?.name ?? null,
    place: lead?.address ? writeAddress(lead.address) : null,
    job: lead?.job ?? null,
  };
}

function stageOf(state: Conversation): Stage {
  if (state.waiting) return 'handed-over';
  switch (state.dialogue?.phase) {
    case 'booked':
    case 'requested':
      return 'booked';
    case 'handed-over':
      return 'handed-over';
    case 'closed':
      return 'lost';
    case 'talking':
    case 'offered':
      return 'talking';
    case undefined:
      return state.lastStaffTextAt === null ? 'new' : 'talking';
  }
}

export function urgencyOf(state: Conversation): Priority {
  const { dialogue, waiting, urgency } = state;
  if (!waiting && dialogue && !['talking', 'offered', 'handed-over'].includes(dialogue.phase)) return 'normal';
  const handOver = dialogue?.phase === 'handed-over' ? dialogue.handOvers.at(-1)?.priority : undefined;
  if (dialogue?.lead.danger || dialogue?.lead.urgency === 'emergency' || handOver === 'emergency') return 'emergency';
  return urgency === 'raised' || dialogue?.lead.urgency === 'urgent' || handOver === 'hot' ? 'hot' : 'normal';
}

function holderOf(state: Conversation, answers: boolean): Holder {
  if (state.waiting || state.dialogue?.phase === 'handed-over') return 'person';
  if (state.dialogue?.phase === 'closed') return 'nobody';
  if (answers && (state.dialogue || state.firstText)) return 'bot';
  return state.lastStaffTextAt === null ? 'nobody' : 'person';
}
