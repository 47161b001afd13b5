// Whether the server answers, and since when what is on the screen may be stale.
import { useSyncExternalStore } from 'react';

type Connection = { reachable: boolean; lastAnswerAt: number };

let connection: Connection = { reachable: true, lastAnswerAt: Date.now() };
const listeners = new Set<() => void>();

function change(next: Connection): void {
  const turned = next.reachable !== connection.reachable;
  connection = next;
  if (turned) for (const listener of listeners) listener();
}

export const noteAnswer = (): void => change({ reachable: true, lastAnswerAt: Date.now() });
export const connectionNow = (): Connection => connection;
/** What is on the screen was read at `at`, in an earlier visit. */
export const noteKept = (at: number): void => change({ ...connection, lastAnswerAt: at });
export const noteSilence = (): void => change({ ...connection, reachable: false });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);
