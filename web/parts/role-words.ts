// What each role may do, in the words of an owner.
import type { Role } from '../../src/core/roles.ts';

export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'everything, also settings and who may sign in' },
  office: { name: 'Office', may: 'answers customers, books and keeps notes' },
  crew: { name: 'Crew', may: 'sees the calendar and says when they are on the way' },
  'read-only': { name: 'Read-only', may: 'looks, and changes nothing' },
};
export const roleChoices = Object.entries(roleWords).map(([value, { name }]) => ({ value, label: name }));
