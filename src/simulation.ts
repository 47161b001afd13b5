// Moves a simulated installation through time: from one thing that is due to the next, everything done at its own
// instant before the clock goes on.
import type { Millis } from './core/time.ts';
import { nextDue } from './db/activity.ts';
import type { App } from './flows/app.ts';
import { sweep } from './flows/sweep.ts';
import type { PhoneNetwork } from './providers/simulator/network.ts';
import { type JobHandlers, type Queue, queueSchema } from './queue/jobs.ts';
import type { SimulatedClock } from './simulated-clock.ts';

export type Simulation = {
  now(): Millis;
  setNow(instant: Millis): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Does everything that is due at this instant, until nothing is pending. */
  settle(): Promise<void>;
};

/** More rounds than any real instant needs; a loop beyond it is a bug that must not hang. */
const mostRounds = 10_000;

export function createSimulation(of: {
  app: App;
  clock: SimulatedClock;
  queue: Queue;
  handlers: JobHandlers;
  network: PhoneNetwork;
  sender: { idle(): Promise<boolean> };
}): Simulation {
  const { app, clock, queue, handlers, network, sender } = of;
  let turn: Promise<unknown> = Promise.resolve();
  // One mover at a time: two requests that move the clock wait for each other.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => {});
    return mine;
  };

  async function settle(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const timer = clock.nextTimer();
      if (timer !== null && timer <= clock.now()) await clock.moveTo(clock.now());
      await sender.idle();
      const due = await isDue(clock.now());
      if (due) {
        await sweep(app, 0);
        await queue.workDue(handlers);
        await sender.idle();
      }
      // A webhook that ended meanwhile may have handed a text to the sender.
      const told = await network.idle();
      const sent = await sender.idle();
      const waited = told || sent;
      if (!due && !waited) return;
      if (due && !waited && (await nextDue(app.db, queueSchema)) === due) {
        // The same thing is still due: something holds it (a stopped line, a pace); time has to move.
        if (round > 50) return;
      }
    }
    throw new Error('The simulation does not come to rest.');
  }

  async function isDue(now: Millis): Promise<Millis | null> {
    const next = await nextDue(app.db, queueSchema);
    return next !== null && next <= now ? next : null;
  }

  async function advance(ms: number): Promise<void> {
    const target = clock.now() + ms;
    await settle();
    for (let step = 0; step < mostRounds * 10; step += 1) {
      const dues = [clock.nextTimer(), await nextDue(app.db, queueSchema)].filter((at): at is Millis => at !== null && at > clock.now());
      const next = Math.min(target, ...dues);
      await clock.moveTo(next);
      await settle();
      if (next >= target) return;
    }
    throw new Error('The simulation takes too many steps; advance by less.');
  }

  return {
    now: () => clock.now(),
    setNow: (instant) => inTurn(() => clock.moveTo(instant)),
    advance: (ms) => inTurn(() => advance(ms)),
    settle: () => inTurn(settle),
  };
}
