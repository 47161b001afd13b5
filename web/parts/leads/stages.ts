// The columns of the board, in the order in which a job comes to its end.
import type { Stage } from '../../api/leads.ts';

export const stages: { stage: Stage; name: string; empty: string }[] = [
  { stage: 'new', name: 'New', empty: 'Callers who were texted and have not written back yet.' },
  { stage: 'talking', name: 'Talking', empty: 'Callers who are writing with you, or with the assistant.' },
  { stage: 'booked', name: 'Booked', empty: 'Callers with a visit in the calendar.' },
  { stage: 'handed-over', name: 'Handed over', empty: 'Callers who need a person.' },
  { stage: 'lost', name: 'Lost', empty: 'Callers whose job did not come to you, each with a reason.' },
];
export const isStage = (value: unknown): value is Stage => stages.some(({ stage }) => stage === value);

/** What is offered as a reason; any other words will do. */
export const lostReasons = [
  'Too expensive',
  'Found somebody else',
  'No longer needed',
  'Too far away',
  'Not our kind of work',
  'No answer',
];
