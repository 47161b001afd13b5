// What each kind of person may do in a shop.

export const roles = ['owner', 'office', 'crew', 'read-only'] as const;
export type Role = (typeof roles)[number];

/**
 * What a route asks of whoever calls it. `see-visits` and `do-visits`: the calendar, and being on the way. `read`: all that
 * the shop knows of its customers. `work`: answer, book, note. `manage`: settings, lines, forgetting somebody.
 * `manage-access`: who may sign in, API keys, and what everybody did; no API key may. `operate`: the installation itself.
 */
export type Ability = 'see-visits' | 'do-visits' | 'read' | 'work' | 'manage' | 'manage-access' | 'operate';

const abilities: Record<Role, ReadonlySet<Ability>> = {
  owner: new Set<Ability>(['see-visits', 'do-visits', 'read', 'work', 'manage', 'manage-access']),
  office: new Set<Ability>(['see-visits', 'do-visits', 'read', 'work']),
  crew: new Set<Ability>(['see-visits', 'do-visits']),
  'read-only': new Set<Ability>(['see-visits', 'read']),
};

export const mayDo = (role: Role, ability: Ability): boolean => abilities[role].has(ability);
