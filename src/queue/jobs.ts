// Everything that has a time on it, or that is too slow for a webhook: what the jobs are, and how they are put on the
// queue inside the caller's transaction. Texts are not jobs: their row is the intent (performance.md).
import { type Clock as BossClock, PgBoss } from 'pg-boss';
import type { Queryable } from '../db/connect.ts';
import type { RegistrationLook } from '../flows/advance-registration.ts';
import type { StaffCallJob } from '../flows/call-staff.ts';
import type { Timer } from '../flows/fire-timer.ts';
import type { StaffTextJob } from '../flows/relay-staff-text.ts';
import type { CampaignJob } from '../flows/run-campaign.ts';
import type { DeviceNewsJob, ShopNewsJob } from '../flows/tell-devices.ts';

export type JobPayloads = {
  'fire-timer': Timer;
  'relay-staff-text': StaffTextJob;
  'call-staff': StaffCallJob;
  'tell-devices': ShopNewsJob;
  'tell-device': DeviceNewsJob;
  'run-campaign': CampaignJob;
  'fetch-media': { shopId: string; accountId: string; urls: string[]; greeting?: string | null };
  'advance-registration': RegistrationLook;
  'reconcile-line': { shopId: string; accountId: string; line: string };
  'reconcile-all': Record<string, never>;
  'purge-shop': { shopId: string };
  'purge-all': Record<string, never>;
};
export type JobName = keyof JobPayloads;

const retryRules: Record<JobName, { retryLimit: number; retryDelay: number; retryBackoff: boolean; expireInSeconds: number }> = {
  'fire-timer': { retryLimit: 20, retryDelay: 1, retryBackoff: true, expireInSeconds: 60 },
  'relay-staff-text': { retryLimit: 12, retryDelay: 1, retryBackoff: true, expireInSeconds: 60 },
  'call-staff': { retryLimit: 2, retryDelay: 5, retryBackoff: false, expireInSeconds: 30 },
  'tell-devices': { retryLimit: 5, retryDelay: 1, retryBackoff: true, expireInSeconds: 60 },
  'tell-device': { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  'run-campaign': { retryLimit: 12, retryDelay: 60, retryBackoff: true, expireInSeconds: 900 },
  'fetch-media': { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 },
  'advance-registration': { retryLimit: 12, retryDelay: 10, retryBackoff: true, expireInSeconds: 300 },
  'reconcile-line': { retryLimit: 0, retryDelay: 1, retryBackoff: false, expireInSeconds: 300 },
  'reconcile-all': { retryLimit: 0, retryDelay: 1, retryBackoff: false, expireInSeconds: 60 },
  'purge-shop': { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 3600 },
  'purge-all': { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 60 },
};

// A job is worked as soon as it is put on the queue; one that is put there for later waits for the next poll.
const oftenEnough = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 };
const pollingRules: Record<JobName, typeof oftenEnough> = {
  'fire-timer': { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 },
  'relay-staff-text': oftenEnough,
  'call-staff': oftenEnough,
  'tell-devices': oftenEnough,
  'tell-device': oftenEnough,
  'run-campaign': oftenEnough,
  'fetch-media': oftenEnough,
  'advance-registration': oftenEnough,
  'reconcile-line': oftenEnough,
  'reconcile-all': oftenEnough,
  'purge-shop': oftenEnough,
  'purge-all': oftenEnough,
};

/** Before the shops of North America open. */
const dailyPurge = '23 8 * * *';

export type JobHandlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

export type Jobs = {
  /** Puts a job on the queue with the transaction: both happen or neither. */
  enqueue<Name extends JobName>(tx: Queryable, name: Name, payload: JobPayloads[Name], options?: { startAt?: number }): Promise<void>;
};

export type Queue = Jobs & {
  start(): Promise<void>;
  /** Works jobs as they come due, reconciles every so many minutes, and purges once a day. */
  work(handlers: JobHandlers, options: { reconcileMinutes: number }): Promise<void>;
  /** For a clock that is moved by hand: works everything that is due now, and says how much that was. */
  workDue(handlers: JobHandlers): Promise<number>;
  stop(): Promise<void>;
};

export const queueSchema = 'jobs';

export function createQueue(options: {
  databaseUrl: string;
  clock: BossClock;
  simulated: boolean;
  onError: (error: Error) => void;
}): Queue {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    schema: queueSchema,
    clock: options.clock,
    useListenNotify: !options.simulated,
    max: 3,
    // On a clock that is moved by hand nothing may run by itself.
    supervise: !options.simulated,
    schedule: !options.simulated,
    application_name: 'ringback jobs',
    // On such a clock each new connection is told of it in front of its first query.
    ...({ pipeline: options.simulated } as object),
  });
  boss.on('error', options.onError);
  const names = Object.keys(retryRules) as JobName[];
  return {
    async start() {
      await boss.start();
      for (const name of names) {
        await boss.createQueue(`${name}-dead`, {});
        await boss.createQueue(name, { ...retryRules[name], notify: true, deadLetter: `${name}-dead` });
      }
    },
    async enqueue(tx, name, payload, { startAt } = {}) {
      const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.query({ name: '', text }, values ?? []) }) };
      await boss.send(name, payload, { db: db as never, ...(startAt === undefined ? {} : { startAfter: new Date(startAt) }) });
    },
    async work(handlers, { reconcileMinutes }) {
      for (const name of names) {
        const options = { ...pollingRules[name], batchSize: 50, burstWhenBatchFull: true, perJobResults: true } as const;
        await boss.work(name, options, (jobs) =>
          Promise.all(
            jobs.map(async (job) => {
              try {
                await handlers[name](job.data as never);
                return { id: job.id, status: 'completed' as const };
              } catch (error) {
                return { id: job.id, status: 'failed' as const, output: { message: (error as Error).message } };
              }
            }),
          ),
        );
      }
      if (reconcileMinutes > 0) await boss.schedule('reconcile-all', `*/${reconcileMinutes} * * * *`, {});
      else await boss.unschedule('reconcile-all');
      await boss.schedule('purge-all', dailyPurge, {});
    },
    async workDue(handlers) {
      let worked = 0;
      for (const name of names) {
        for (const job of await boss.fetch(name, { batchSize: 50 })) {
          worked += 1;
          try {
            await handlers[name](job.data as never);
            await boss.complete(name, job.id);
          } catch (error) {
            options.onError(error as Error);
            await boss.fail(name, job.id, { message: (error as Error).message });
          }
        }
      }
      return worked;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
