// What somebody has changed and not saved yet: only that, so that everything else follows what is saved.
import { hashKey } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { type Changes, keepDraft, readDraft, subscribeToDrafts } from '../api/drafts.ts';

/** The database gives the names of a setting in another order than the one in which they were sent. */
const same = (one: unknown, other: unknown): boolean => hashKey([one]) === hashKey([other]);

export type Draft<Value> = {
  /** What is saved, with the changes. */
  value: Value;
  changes: Partial<Value>;
  changed: boolean;
  set: (change: Partial<Value>) => void;
  discard: () => void;
};

const pick = (changes: Changes, which: (name: string, change: Changes[string]) => boolean): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name, change]) => which(name, change)));

const valuesOf = <Value>(changes: Changes): Partial<Value> =>
  Object.fromEntries(Object.entries(changes).map(([name, { now }]) => [name, now])) as Partial<Value>;

/**
 * The draft under `key` of what is `saved`. Secrets do not belong here. While `saved` is not `fresh`, but from an earlier visit,
 * nobody knows yet on what it is begun.
 */
export function useDraft<Value extends object>(key: string, saved: Value, fresh = true): Draft<Value> {
  const kept = useSyncExternalStore(subscribeToDrafts, () => readDraft(key));
  useEffect(() => {
    if (fresh) groundDraft(key, saved);
  });
  // What has been saved in the meantime, here without an answer or elsewhere, is no change any more.
  const changes = valuesOf<Value>(pick(kept.changes, (name, { now }) => !same(now, saved[name as keyof Value])));
  return {
    value: { ...saved, ...changes },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (change) => changeDraft(key, saved, change, fresh),
    discard: () => keepDraft(key, { changes: {} }),
  };
}

/** What is as it is saved is no change. */
export function changeDraft<Value extends object>(key: string, saved: Value, change: Partial<Value>, fresh = true): void {
  const kept = readDraft(key);
  const changes = { ...kept.changes };
  for (const [name, now] of Object.entries(change)) {
    const is = saved[name as keyof Value];
    if (same(now, is)) delete changes[name];
    else changes[name] = { ...(fresh ? { was: is } : {}), ...changes[name], now };
  }
  keepDraft(key, { ...kept, changes });
}

/** From what is saved now on, somebody else can be in the way. */
export function groundDraft<Value extends object>(key: string, saved: Value): void {
  const kept = readDraft(key);
  const entries = Object.entries(kept.changes);
  if (entries.every(([, change]) => 'was' in change)) return;
  keepDraft(key, {
    ...kept,
    changes: Object.fromEntries(entries.map(([name, change]) => [name, { was: saved[name as keyof Value], ...change }])),
  });
}

/** The names under which somebody else has saved something else since it was begun here. */
export function overtaken<Value extends object>(key: string, saved: Value): string[] {
  return Object.entries(readDraft(key).changes)
    .filter(([name, change]) => 'was' in change && ![change.was, change.now].some((known) => same(saved[name as keyof Value], known)))
    .map(([name]) => name);
}

export function dropFromDraft(key: string, names: string[]): void {
  const kept = readDraft(key);
  keepDraft(key, { ...kept, changes: pick(kept.changes, (name) => !names.includes(name)) });
}

/** The server has `sent`; what was typed on meanwhile is newer, and stays, and so does what is to stay. */
export function dropWhatWasSent(key: string, sent: object, stays: string[]): void {
  const newer = pick(readDraft(key).changes, (name, { now }) => stays.includes(name) || !same(now, sent[name as keyof typeof sent]));
  // What it was begun on is what was just sent, as the server writes it.
  keepDraft(key, { changes: newer, sent: true });
}
