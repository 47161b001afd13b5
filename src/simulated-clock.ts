// A clock that moves only when told. The job queue's time in PostgreSQL moves with it, through pg-boss's own TestClock.
import { type AttachableClock, TestClock } from 'pg-boss';
import type { Clock, Timer } from './clock.ts';
import type { Millis } from './core/time.ts';

type Pending = { at: Millis; order: number; every: number | null; work: () => void };

export class SimulatedClock implements Clock {
  readonly #database: TestClock;
  readonly #pending = new Set<Pending>();
  #order = 0;

  constructor(start: Millis) {
    this.#database = new TestClock(start);
  }

  now(): Millis {
    return this.#database.now();
  }

  /** The job queue's view: the same time, here and in PostgreSQL, and no timers, so that nothing there runs by itself. */
  forQueue(): AttachableClock {
    const never = () => null;
    return {
      now: () => this.now(),
      attach: (target) => this.#database.attach(target),
      setTimeout: never,
      setInterval: never,
      clearTimeout: never,
      clearInterval: never,
    };
  }

  setTimeout(work: () => void, ms: number): Timer {
    return this.#add(work, ms, null);
  }

  setInterval(work: () => void, ms: number): Timer {
    return this.#add(work, ms, Math.max(1, ms));
  }

  clearTimeout(timer: Timer): void {
    this.#pending.delete(timer as Pending);
  }

  clearInterval(timer: Timer): void {
    this.#pending.delete(timer as Pending);
  }

  /** When the next timer is due; null when none is set. */
  nextTimer(): Millis | null {
    return this.#pending.size === 0 ? null : Math.min(...[...this.#pending].map((timer) => timer.at));
  }

  /** Moves to `instant` and fires what is due by then, in order. Timers see the instant that was moved to. */
  async moveTo(instant: Millis): Promise<void> {
    await this.#database.setTime(instant);
    for (const timer of [...this.#pending].filter((one) => one.at <= instant).sort((a, b) => a.at - b.at || a.order - b.order)) {
      if (!this.#pending.has(timer)) continue;
      if (timer.every === null) this.#pending.delete(timer);
      else timer.at = instant + timer.every;
      timer.work();
    }
  }

  #add(work: () => void, ms: number, every: number | null): Pending {
    const timer = { at: this.now() + Math.max(0, ms), order: this.#order++, every, work };
    this.#pending.add(timer);
    return timer;
  }
}
