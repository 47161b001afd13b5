// What the stand-in knows: accounts, numbers, calls, texts, and everything that went over the wire in either
// direction. Plain records; how they look in the REST API is in resources.ts.
import { randomBytes } from 'node:crypto';
import type { FaultPlan, ReceiptPlan, SendFault } from './faults.ts';
import type { Registry } from './registry.ts';
import type { Contract } from './validate-request.ts';
import type { Delivery, Webhook } from './webhook-sender.ts';

/** Milliseconds since 1970. */
export type Millis = number;

export type Account = { sid: string; authToken: string; friendlyName?: string; apiKeys?: { sid: string; secret: string }[] };

export type CallStatus = 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

export type Call = {
  sid: string;
  accountSid: string;
  parentCallSid: string | null;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound-dial';
  status: CallStatus;
  phoneNumberSid: string | null;
  forwardedFrom: string | null;
  callerName: string | null;
  answeredBy: string | null;
  createdAt: Millis;
  answeredAt: Millis | null;
  endedAt: Millis | null;
};

export type MessageStatus =
  | 'accepted'
  | 'scheduled'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'canceled'
  | 'received';

export type Message = {
  sid: string;
  accountSid: string;
  from: string | null;
  to: string;
  body: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  status: MessageStatus;
  messagingServiceSid: string | null;
  errorCode: number | null;
  media: Media[];
  createdAt: Millis;
  sentAt: Millis | null;
  updatedAt: Millis;
  /** The form that was posted; null for a text that came in or was sent by TwiML. */
  request: Record<string, string> | null;
};

export type Media = { sid: string; contentType: string; content: Buffer };

export type Recording = {
  sid: string;
  accountSid: string;
  callSid: string;
  seconds: number;
  startedAt: Millis;
  status: 'processing' | 'completed';
};

export type PhoneNumber = {
  sid: string;
  accountSid: string;
  phoneNumber: string;
  /** The Messaging Service that has this number in its pool, if any. */
  messagingServiceSid: string | null;
  createdAt: Millis;
  updatedAt: Millis;
  settings: Record<NumberSetting, string>;
};

/** Settings by the names of the REST parameters. */
export const numberSettings = [
  'FriendlyName',
  'VoiceUrl',
  'VoiceMethod',
  'VoiceFallbackUrl',
  'VoiceFallbackMethod',
  'VoiceCallerIdLookup',
  'VoiceApplicationSid',
  'StatusCallback',
  'StatusCallbackMethod',
  'SmsUrl',
  'SmsMethod',
  'SmsFallbackUrl',
  'SmsFallbackMethod',
  'SmsApplicationSid',
  'EmergencyStatus',
  'TrunkSid',
  'VoiceReceiveMode',
] as const;
export type NumberSetting = (typeof numberSettings)[number];

/** One REST request as it arrived, and what became of it. */
export type RestRequest = {
  method: string;
  path: string;
  query: Record<string, string>;
  form: Record<string, string>;
  accountSid: string | null;
  at: Millis;
  /** Null when there was no contract to hold it against. */
  valid: boolean | null;
  problems: string[];
  /** Null when the connection was reset instead of answered. */
  status: number | null;
};

/** The application broke a published rule: a request outside the contract, or a document Twilio would not take. */
export type Violation = { in: 'rest' | 'twiml'; message: string; where: string };

/** What Twilio's debugger would show: our requests to the application failed, or it asked for something in vain. */
export type Alert = { code: number; message: string; callSid: string | null; url: string | null };

export type RestOrder = { type: 'hang-up' } | { type: 'redirect'; url: string; method: string } | { type: 'redirect'; twiml: string };

export type World = {
  registry: Registry;
  apiUrl: string;
  accounts: Map<string, Account>;
  numbers: PhoneNumber[];
  calls: Map<string, Call>;
  messages: Map<string, Message>;
  recordings: Map<string, Recording>;
  /** "sender number or Messaging Service|person". */
  optOuts: Set<string>;
  lineTypes: Map<string, string>;
  lookupDelay: number;
  requests: RestRequest[];
  webhooks: Webhook[];
  violations: Violation[];
  alerts: Alert[];
  /** Orders for live calls given by POST /Calls/{sid}, by call sid. */
  orders: Map<string, RestOrder>;
  liveCalls: Set<string>;
  faults: FaultPlan;
  nextSends: SendFault[];
  nextReceipts: ReceiptPlan[];
  contract: Contract | null;
  random(): number;
  now(): Millis;
  passTime: ((ms: number) => Promise<void> | void) | null;
  deliverTo(url: URL): URL;
  extraParameters: [string, string][];
  webhookTimeout: number;
  keepConnections: boolean;
  stopping: AbortController;
  /** Work that nobody awaits: receipts. */
  background: Set<Promise<unknown>>;
  onDelivery: ((delivery: Delivery) => void) | null;
};

export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

/** The same numbers for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(world: World, items: T[]): T[] {
  return items
    .map((item) => ({ item, key: world.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** RFC 2822, as in every date of this API and in `Timestamp`. */
export function rfc2822(at: Millis): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

/** Lets work go on that nobody awaits; `settled` waits for it. A failure there is a bug of the stand-in and is thrown by `settled`. */
export function inBackground(world: World, work: Promise<unknown>): void {
  world.background.add(work);
  work.then(
    () => world.background.delete(work),
    () => undefined,
  );
}

/** Waits in real time, but not beyond `stop`. */
export function realDelay(world: World, ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (world.stopping.signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      world.stopping.signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    world.stopping.signal.addEventListener('abort', done);
  });
}

export function numberOf(world: World, phoneNumber: string): PhoneNumber | undefined {
  return world.numbers.find((number) => number.phoneNumber === phoneNumber);
}
