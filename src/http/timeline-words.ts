// What was decided in a conversation, as somebody at the shop would tell it to another.
import { reasonWords } from '../core/reasons.ts';

const events: Record<string, string> = {
  'taken-over': 'A person has taken over',
  'handed-back': 'Given back to the assistant',
  snoozed: 'Put off',
  woken: 'Taken up again',
  assigned: 'Assigned',
  'stage-set': 'Moved on the board',
  blocked: 'Blocked',
  'person-due': 'Still waiting for a person',
  'staff-accepted': 'Somebody at the shop has called',
};

/** What the assistant did with what was written. */
const turns: Record<string, string> = {
  offers: 'The assistant offered times',
  'offers-nearest': 'The assistant offered the times that come nearest',
  'offers-stand': 'The assistant asked which of the offered times it is to be',
  'several-fit': 'More than one of the offered times was meant; the assistant asked which',
  'asks-job': 'The assistant asked what is needed',
  'asks-detail': 'The assistant asked for more about the job',
  'asks-address': 'The assistant asked for the address',
  'asks-postcode': 'The assistant asked for the ZIP code',
  'asks-name': 'The assistant asked for the name',
  'asks-when': 'The assistant asked which day suits',
  waits: 'The assistant lets them take their time',
  answered: 'The assistant answered',
  'visit-status': 'The assistant said when the visit is',
  'visit-changed': 'The assistant added to the visit what they wrote',
  'passed-on': 'The assistant passed this on to the shop',
  cancelled: 'They cancelled the visit',
  'no-longer-needed': 'They no longer need a visit',
  'nothing-to-say': 'Nothing to answer',
  'with-person': 'A person has this conversation; the assistant stays silent',
  repeated: 'They wrote the same again; the assistant stays silent',
  'said-enough': 'The assistant has written enough for a day and leaves it to a person',
  closed: 'Nothing to answer',
  'wrong-number': 'They have the wrong number; the assistant answered for the last time',
  vendor: 'They have something to sell; the assistant declined',
  'job-seeker': 'They are looking for work; the shop has been told',
  personal: 'It is personal; the shop has been told',
  'out-of-area': 'The address is outside the service area; the assistant said so',
  'details-taken': 'The assistant has all the details and leaves the booking to a person',
  'unknown-visit': 'They ask about a visit that is not in the calendar: a person is needed',
  'no-times': 'There is no open time to offer: a person is needed',
  'no-time-fits': 'No offered time fits: a person is needed',
  'no-progress': 'The assistant got no further: a person is needed',
  'wants-person': 'They want a person',
  'wants-call': 'They want a call',
  angry: 'They are angry: a person is needed',
  complaint: 'They complain about earlier work: a person is needed',
  'legal-threat': 'They threaten legal action: a person is needed',
  gas: 'They smell gas: the assistant told them what to do, and a person is needed at once',
  'carbon-monoxide': 'Carbon monoxide: the assistant told them what to do, and a person is needed at once',
  fire: 'Fire: the assistant told them what to do, and a person is needed at once',
  electrical: 'Electrical danger: the assistant told them what to do, and a person is needed at once',
  'flood-near-electricity': 'Water near electricity: the assistant told them what to do, and a person is needed at once',
  injury: 'Somebody is hurt: the assistant told them what to do, and a person is needed at once',
};

const reminders: Record<string, string> = {
  reminder: 'Reminder of the visit',
  'quiet-hours': 'No reminder of the visit: it would come too early or too late in the day',
};

export const wordsOf = (because: string): string => reasonWords[because] ?? because.replaceAll('-', ' ');

/** One sentence without its full stop; what has no sentence of its own is told by its reason. */
export function wordsOfDecision(event: string, because: string): string {
  switch (event) {
    case 'turn-due':
      return turns[because] ?? `The assistant: ${wordsOf(because)}`;
    case 'reminder-due':
      return reminders[because] ?? wordsOf(because);
    case 'text-failed':
      return `A text did not arrive: ${wordsOf(because)}`;
    case 'text-delayed':
      return `A text is tried again: ${wordsOf(because)}`;
    case 'number-learned':
      return `No text to this number: ${wordsOf(because)}`;
    default:
      return events[event] ?? wordsOf(because);
  }
}
