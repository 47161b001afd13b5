// Keys that do something on the page as a whole. While somebody types, or a dialog is open, they are letters.
import { useEffect, useRef, useSyncExternalStore } from 'react';

const storedAt = 'shortcuts';
const listeners = new Set<() => void>();
let on = readSwitch();

function readSwitch(): boolean {
  try {
    return localStorage.getItem(storedAt) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys get in the way of those who speak to their computer (WCAG 2.1.4), so they can be switched off. */
export function switchShortcuts(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(storedAt, next ? 'on' : 'off');
  } catch {}
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, () => on);

const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null;

export function useShortcuts(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || takesLetters(event.target)) return;
      // "?" helps to switch them on again.
      if ((!on && event.key !== '?') || document.querySelector('[role="dialog"]')) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
