// What was typed and is not saved yet: it stays in the browser until the server has it, over reloads, closed pages and a
// sign-in that has run out. It belongs to whoever typed it and goes with them.

/** What was changed, by name: what was saved when it was begun, where that is known, and what stands there now. */
export type Changes = Record<string, { was?: unknown; now: unknown }>;
/** `sent`: it went out and no answer came, so that nobody knows whether the server has it. */
export type Kept = { changes: Changes; sent?: boolean };

const prefix = 'typed ';
const ownerAt = 'typed by';
const nothing: Kept = { changes: {} };
const drafts = new Map<string, Kept>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same object until it changes. */
export function readDraft(key: string): Kept {
  const known = drafts.get(key) ?? stored(key) ?? nothing;
  drafts.set(key, known);
  return known;
}

function stored(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
}

export function keepDraft(key: string, kept: Kept): void {
  const empty = Object.keys(kept.changes).length === 0;
  drafts.set(key, empty ? nothing : kept);
  // Storage may be full or forbidden; then the draft lives as long as the page.
  try {
    if (empty) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(kept));
  } catch {}
  tell();
}

export function forgetDrafts(): void {
  drafts.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {}
  tell();
}

/** Called with whoever is signed in: what somebody else has typed in this browser is not for them. */
export function draftsAreOf(user: string): void {
  try {
    const before = localStorage.getItem(ownerAt);
    if (before === user) return;
    if (before !== null) forgetDrafts();
    localStorage.setItem(ownerAt, user);
  } catch {}
}

// Another tab writes the same.
globalThis.window?.addEventListener('storage', ({ key }) => {
  if (key === null) drafts.clear();
  else if (key.startsWith(prefix)) drafts.delete(key.slice(prefix.length));
  tell();
});
