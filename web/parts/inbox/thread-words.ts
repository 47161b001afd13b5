// What stands beside a thread: who it is with, who holds it, and since when somebody waits.
import type { Thread } from '../../api/inbox.ts';
import { wordsForReason, writeNumber, writeSince } from '../wording.ts';

export const nameOf = ({ name, phone }: Pick<Thread, 'name' | 'phone'>): string => name ?? writeNumber(phone);

export const urgencyWords = { emergency: 'Emergency', hot: 'Urgent', normal: null } as const;
export const urgencyColors = { emergency: 'red', hot: 'orange', normal: 'gray' } as const;

const relations: Partial<Record<Thread['relation'], string>> = {
  own: "The shop's own number",
  staff: 'Works here',
  personal: 'Personal, never texted',
  blocked: 'Blocked',
  emergency: 'An emergency service',
};

/** One line: what is to be done, or who does it. */
export function standOf(thread: Thread, now: number, writeMoment: (at: string) => string): string {
  const { waitingSince, waitingBecause, snoozedUntil, stage, holder, assignee } = thread;
  const relation = relations[thread.relation];
  if (relation) return relation;
  if (snoozedUntil !== null && Date.parse(snoozedUntil) > now) return `Put off until ${writeMoment(snoozedUntil)}`;
  if (waitingSince !== null) {
    const because = waitingBecause === null ? 'needs a person' : wordsForReason(waitingBecause);
    const since = writeSince(waitingSince, now);
    return `${capital(because)} · ${since === 'now' ? 'just now' : `waits ${since}`}${assignee ? ` · ${assignee.name}` : ''}`;
  }
  if (stage === 'lost') return `Lost${thread.lostBecause ? `: ${wordsForReason(thread.lostBecause)}` : ''}`;
  if (holder === 'person') return assignee ? `${assignee.name} has it` : 'A person has it';
  if (stage === 'booked') return 'Booked';
  if (holder === 'bot') return 'The assistant answers';
  return assignee ? `${assignee.name} has it` : 'Nothing to answer';
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
