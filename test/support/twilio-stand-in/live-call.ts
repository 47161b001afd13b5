// One call while it is going on: its own time, the hang-up that is due, and the requests made on its behalf.
// The verbs are in play-verbs.ts, <Dial> in play-dial.ts, <Record> in play-record.ts.
import type { CallPoint, CallScript } from './call-script.ts';
import { type Element, parseVoiceTwiml } from './parse-twiml.ts';
import { apiVersion } from './resources.ts';
import { type CallbackQueue, deliver, type Parameters, type Webhook, type WebhookKind } from './webhook-sender.ts';
import { type Call, type Millis, type PhoneNumber, type Recording, type RestOrder, rfc2822, type World } from './world.ts';

export type LiveCall = {
  world: World;
  number: PhoneNumber;
  call: Call;
  legs: Call[];
  recordings: Recording[];
  script: CallScript;
  /** Parameters of the caller's call that never change. */
  callerParams: Parameters;
  /** The time inside the call; it runs ahead of the clock unless passTime makes the clock follow. */
  at: Millis;
  /** When the caller hangs up, once that is settled. */
  hangsUpAt: Millis | null;
  /** The caller still hears the ringing of a dial with answerOnBridge, so nobody has answered yet. */
  keptRinging: boolean;
  rejected: 'busy' | 'no-answer' | null;
  endedBy: CallEnded['by'] | null;
  callbacks: CallbackQueue;
  /** What the caller still has to say or press: once each. */
  voicemail: CallScript['voicemail'];
  presses: string | null;
  documents: number;
};

/** Where a document came from, for relative URLs and for a Record without an action. */
export type Document = { url: string; method: string; verbs: Element[] };

/** The person a document is played to. */
export type Party = { live: LiveCall; call: Call; presses: string | null; isCallee: boolean };

/** Thrown when the caller's call is over, whoever ended it. */
export class CallEnded extends Error {
  by: 'caller' | 'rest' | 'error';
  constructor(by: CallEnded['by']) {
    super(`call ended by ${by}`);
    this.by = by;
  }
}

/** Thrown when POST /Calls/{sid} gives the caller another document. */
export class CallRedirected extends Error {
  order: Extract<RestOrder, { type: 'redirect' }>;
  constructor(order: CallRedirected['order']) {
    super('call redirected');
    this.order = order;
  }
}

export async function pause(live: LiveCall, point: CallPoint): Promise<void> {
  await live.script.pauseAt?.(point, { callSid: live.call.sid, legSids: live.legs.map(({ sid }) => sid) });
  // Nothing can be ordered before the first document or after the last.
  if (point !== 'arrived' && point !== 'over') obeyOrders(live);
}

/** Lets time pass in the call, until the caller hangs up if that comes first. */
export async function wait(live: LiveCall, seconds: number): Promise<void> {
  obeyOrders(live);
  const until = live.at + Math.max(0, seconds) * 1000;
  const hangsUp = live.hangsUpAt !== null && live.hangsUpAt <= until;
  const next = hangsUp ? Math.max(live.hangsUpAt ?? until, live.at) : until;
  const ms = next - live.at;
  live.at = next;
  if (ms > 0) await live.world.passTime?.(ms);
  obeyOrders(live);
  if (hangsUp) throw new CallEnded('caller');
}

function obeyOrders({ world, call }: LiveCall): void {
  const order = world.orders.get(call.sid);
  if (!order) return;
  world.orders.delete(call.sid);
  if (order.type === 'hang-up') throw new CallEnded('rest');
  throw new CallRedirected(order);
}

/** From here on the caller is billed and hears more than ringing. */
export function answerCall(live: LiveCall): void {
  live.keptRinging = false;
  if (live.call.answeredAt !== null) return;
  live.call.answeredAt = live.at;
  live.call.status = 'in-progress';
}

/** Parameters of every request about the call of this party. */
export function paramsOf(live: LiveCall, call: Call): Parameters {
  if (call === live.call) return { ...live.callerParams, CallStatus: call.status };
  return {
    CallSid: call.sid,
    ParentCallSid: live.call.sid,
    AccountSid: call.accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    ApiVersion: apiVersion,
    Direction: 'outbound-dial',
  };
}

/** What a status callback adds. */
export function progressParams(live: LiveCall, sequence: number): Parameters {
  return { Timestamp: rfc2822(live.at), CallbackSource: 'call-progress-events', SequenceNumber: String(sequence) };
}

type Ask = { kind: WebhookKind; url: string; method?: string | undefined; params: Parameters; base: string };

/** A request whose answer does not matter, because the caller is gone. */
export async function notify(live: LiveCall, { kind, url, method, params, base }: Ask): Promise<Webhook> {
  const webhook = await deliver(live.world, {
    kind,
    accountSid: live.call.accountSid,
    url: resolveUrl(url, base),
    method: method ?? 'POST',
    params,
  });
  if (webhook.error) alert(live, 11200, `${kind}: ${webhook.error}`, webhook.url);
  return webhook;
}

/** An asynchronous callback. */
export async function callBack(live: LiveCall, { kind, url, method, params, base }: Ask): Promise<void> {
  await live.callbacks.post({ kind, accountSid: live.call.accountSid, url: resolveUrl(url, base), method: method ?? 'POST', params });
}

export type Fetched = { ok: true; document: Document } | { ok: false; code: number; url: string };

/** Asks the application for a document. What is wrong with its answer is recorded. */
export async function fetchDocument(live: LiveCall, ask: Ask): Promise<Fetched> {
  const url = resolveUrl(ask.url, ask.base);
  live.documents += 1;
  if (live.documents > 50) {
    violate(live, 'more than 50 documents in one call: an endless loop', url);
    return { ok: false, code: 12400, url };
  }
  const webhook = await notify(live, ask);
  if (webhook.error) return { ok: false, code: 11200, url };
  if (!/^(text|application)\/(xml|html)\b/i.test(webhook.responseType ?? '')) {
    alert(live, 12300, `${ask.kind}: content type ${webhook.responseType ?? 'missing'}`, url);
    return { ok: false, code: 12300, url };
  }
  return readDocument(live, webhook.responseBody, url, ask.method ?? 'POST');
}

export function readDocument(live: LiveCall, source: string, url: string, method: string): Fetched {
  const parsed = parseVoiceTwiml(source);
  if (parsed.ok) return { ok: true, document: { url, method, verbs: parsed.verbs } };
  violate(live, `${parsed.code}: ${parsed.why}`, url);
  return { ok: false, code: parsed.code, url };
}

export function alert(live: LiveCall, code: number, message: string, url: string | null): void {
  live.world.alerts.push({ code, message, callSid: live.call.sid, url });
}

export function violate(live: LiveCall, message: string, where: string): void {
  live.world.violations.push({ in: 'twiml', message, where });
}

/** Keeps the characters and the fragment of an absolute URL; a relative one inherits neither query nor fragment. */
function resolveUrl(url: string, base: string): string {
  return /^https?:\/\//i.test(url) ? url : new URL(url, base).toString();
}
