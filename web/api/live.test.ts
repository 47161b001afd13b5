import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRefresher } from './live.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const phone = '+15035550175';

test('events that come together are read once, and a thread alone when it is named', async () => {
  const read = vi.fn(async (_: string[][]) => {});
  const { hear } = createRefresher(read);
  hear({ type: 'thread-changed', phone });
  hear({ type: 'thread-changed', phone });
  await vi.advanceTimersByTimeAsync(200);
  expect(read.mock.calls).toEqual([[[['inbox'], ['thread', phone], ['now'], ['leads']]]]);
});

test('what comes during a read is read after it, not instead of it', async () => {
  const answers: (() => void)[] = [];
  const read = vi.fn((_: string[][]) => new Promise<void>((done) => void answers.push(done)));
  const { hear } = createRefresher(read);
  hear({ type: 'ready' });
  await vi.advanceTimersByTimeAsync(200);
  for (let n = 0; n < 5; n += 1) hear({ type: 'thread-changed', phone });
  await vi.advanceTimersByTimeAsync(5000);
  expect(read).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(200);
  expect(read).toHaveBeenCalledTimes(2);
});
