// How the stand-in misbehaves when told to: chances for every send, one-shot faults, delivery receipts, and
// the ways in which webhooks go astray. Nothing here happens unless a test asks for it.
import type { Delivery } from './webhook-sender.ts';
import type { Message, RestRequest, World } from './world.ts';

/**
 * One way in which POST /Messages.json goes wrong.
 * `reset-after-acceptance` and `{ slowAnswer }` take the message: it exists and will be delivered.
 */
export type SendFault =
  | 'rate-limited'
  | 'server-error'
  | 'unavailable'
  | 'reset-before-acceptance'
  | 'reset-after-acceptance'
  | { slowAnswer: number }
  | { refusedWith: number };

/**
 * What the status callbacks of a text say. `sent-only`: no receipt ever comes. `none`: it arrives, but no callback
 * does. `stuck`: it stays queued until `reportDelivery`.
 */
export type ReceiptPlan =
  | 'delivered'
  | 'delivered-before-sent'
  | 'sent-only'
  | 'none'
  | 'stuck'
  | { undelivered: number }
  | { failed: number };

export type RequestFault = 'rate-limited' | 'server-error' | 'unavailable' | 'reset';

export type FaultPlan = {
  /** Chances per send, tried in this order; a send meets one fault at most. */
  sends?: { fault: SendFault; probability: number }[];
  /** One plan for every text, or a choice per text; `delivered` when absent. */
  receipts?: ReceiptPlan | ((message: Message, random: () => number) => ReceiptPlan);
  /** Faults of any REST request, before it is looked at. */
  requests?: (request: RestRequest) => RequestFault | null;
  /** Requests that are carried out and whose answer is lost. */
  lostAnswers?: (request: RestRequest) => boolean;
  webhooks?: {
    /** Every webhook twice with the same idempotency token, or with that probability. The copy overlaps or follows. */
    duplicate?: boolean | number;
    /** Asynchronous callbacks of one call or text arrive in any order, leg callbacks possibly after the call is over. */
    shuffle?: boolean;
    /** Never sent. A dropped request for TwiML counts as a failed connection. */
    drop?: (delivery: Delivery) => boolean;
    /** Milliseconds before each is sent, or a promise to wait for. */
    delay?: number | ((delivery: Delivery) => number | Promise<void>);
  };
};

export function sendFaultFor(world: World): SendFault | null {
  const next = world.nextSends.shift();
  if (next) return next;
  for (const { fault, probability } of world.faults.sends ?? []) if (world.random() < probability) return fault;
  return null;
}

export function receiptPlanFor(world: World, message: Message): ReceiptPlan {
  const next = world.nextReceipts.shift();
  if (next) return next;
  const { receipts } = world.faults;
  if (typeof receipts === 'function') return receipts(message, world.random);
  return receipts ?? 'delivered';
}

export function isDuplicated(world: World): boolean {
  const duplicate = world.faults.webhooks?.duplicate ?? false;
  return typeof duplicate === 'number' ? world.random() < duplicate : duplicate;
}
