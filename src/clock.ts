// Where time comes from. Nothing else in src/ reads the wall clock or sets a timer of the product's, so that a whole
// installation can run on a clock that only moves when told (simulated-clock.ts).
import type { Millis } from './core/time.ts';

export type Timer = unknown;

export type Clock = {
  now(): Millis;
  setTimeout(work: () => void, ms: number): Timer;
  clearTimeout(timer: Timer): void;
  setInterval(work: () => void, ms: number): Timer;
  clearInterval(timer: Timer): void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (work, ms) => setInterval(work, ms),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};
