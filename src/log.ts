// What is logged: one function for each thing that happened, ids always, phone numbers masked, secrets never.
import pino from 'pino';
import { maskNumber } from './core/phone-number.ts';

export type Log = ReturnType<typeof createLog>;

export function createLog(level: string, destination?: pino.DestinationStream) {
  const formatters = { log: (of: Record<string, unknown>) => masked(of) as Record<string, unknown> };
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, destination ?? pino.destination(2));
  return {
    textAccepted: (of: { shopId: string; textId: string; class: string; to: string; providerTextId: string }) =>
      log.info(of, 'text accepted'),
    textNotSent: (of: { shopId: string; textId: string; attempt: number; detail: string }) => log.warn(of, 'text not sent yet'),
    textUnconfirmed: (of: { shopId: string; textId: string; attempt: number; detail: string }) => log.warn(of, 'text unconfirmed'),
    textAdopted: (of: { shopId: string; textId: string; providerTextId: string }) => log.info(of, 'unconfirmed text found at the provider'),
    solicitationHeld: (of: { shopId: string; textId: string; because: string }) => log.info(of, 'solicitation held back'),
    textRefused: (of: { shopId: string; textId: string; problem: string; detail: string }) => log.warn(of, 'text refused'),
    textUndelivered: (of: { shopId: string; textId: string; problem: string; detail: string }) => log.warn(of, 'text undelivered'),
    lineStopped: (of: { shopId: string; lineId: string; because: string }) =>
      log.error(of, 'line cannot send; callers are handed to a person for the next hour'),
    webhookRefused: (of: { shopId: string; accountId: string; why: string; problem: string }) => log.warn(of, 'webhook refused'),
    eventRefused: (of: { shopId: string; accountId: string; key: string; why: string }) => log.warn(of, 'event refused'),
    reportUnmatched: (of: { shopId: string; providerTextId: string }) => log.debug(of, 'report on a text that is not ours'),
    recordsRepaired: (of: { shopId: string; line: string; news: number }) =>
      log.warn(of, 'the provider knew of events that no webhook told'),
    accountRefused: (of: { shopId: string; accountId: string; line: string; detail: string }) =>
      log.error(of, 'the provider does not accept the account: nothing is sent until it is connected again'),
    accountAccepted: (of: { shopId: string; accountId: string; line: string }) => log.info(of, 'the provider accepts the account again'),
    registrationMoved: (of: { shopId: string; filingId: string; kind: string; status: string; step: string }) =>
      log.info(of, 'registration looked at'),
    registrationLost: (of: { shopId: string; filingId: string; problem: string }) =>
      log.error(of, 'the carriers have taken a registration back; its lines are locked'),
    keyChanged: (of: { left: number }) =>
      log.warn(
        of,
        'the key has changed: keep RINGBACK_PREVIOUS_SECRET_KEYS, by which earlier opt-outs and entries of the ledger are found',
      ),
    purged: (of: { shopId: string } & Record<string, string | number>) => log.info(of, 'deleted what was old enough'),
    requestFailed: (of: { method: string; path: string }, error: unknown) => log.error({ ...of, error: describe(error) }, 'request failed'),
    failed: (what: string, error: unknown) => log.error({ error: describe(error) }, `${what} failed`),
    database: (line: string) => log.debug({ line }, 'database'),
    started: (of: { url: string; role: string; database: string }) => log.info(of, 'started'),
    unguarded: () =>
      log.warn('the database user may make no roles: row-level security, the second lock between shops, is off (docs/decisions/0013)'),
    signedUp: (of: { userId: string; isOperator: boolean }) => log.info(of, 'signed up'),
    passwordReset: (of: { userId: string }) => log.info(of, 'new password'),
    signInRefused: (of: { ip: string; because: string }) => log.warn(of, 'sign-in refused'),
    stopped: () => log.info('stopped'),
  };
}

// Whatever is logged, also in a provider's own words or in an error: no phone number stands in it whole.
function masked(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\+\d{8,15}/g, (number) => maskNumber(number));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, masked(part)]));
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return { message: error.message, stack: error.stack, ...(error.cause ? { cause: describe(error.cause) } : {}) };
}
