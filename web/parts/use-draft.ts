// What somebody has changed and not saved yet: it outlives leaving the page, reloading it, and a server that is away.
import { useState } from 'react';

const storedAt = (key: string) => `draft ${key}`;

/** What is kept under `key`, read anew. */
export function readDraft<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(storedAt(key)) ?? 'null');
  } catch {
    return null;
  }
}

function keepDraft(key: string, value: unknown): void {
  // Storage may be full or forbidden; then the draft lives as long as the page.
  try {
    if (value === null) sessionStorage.removeItem(storedAt(key));
    else sessionStorage.setItem(storedAt(key), JSON.stringify(value));
  } catch {}
}

export type Draft<Value> = {
  value: Value;
  changed: boolean;
  set: (change: Partial<Value> | ((before: Value) => Value)) => void;
  discard: () => void;
};

/** The draft under `key`, or what is saved as long as nothing was changed. Secrets do not belong here. */
export function useDraft<Value extends object>(key: string, saved: Value): Draft<Value> {
  const [kept, setKept] = useState(() => ({ key, draft: readDraft<Value>(key) }));
  const draft = kept.key === key ? kept.draft : readDraft<Value>(key);
  const keep = (next: Value | null) => {
    keepDraft(key, next);
    setKept({ key, draft: next });
  };
  return {
    value: draft ?? saved,
    changed: draft !== null,
    set: (change) =>
      setKept((before) => {
        const value = (before.key === key ? before.draft : readDraft<Value>(key)) ?? saved;
        const next = typeof change === 'function' ? change(value) : { ...value, ...change };
        const same = JSON.stringify(next) === JSON.stringify(saved);
        keepDraft(key, same ? null : next);
        return { key, draft: same ? null : next };
      }),
    discard: () => keep(null),
  };
}
