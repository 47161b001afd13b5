// A fake Twilio on loopback: REST API, webhooks and a player of TwiML. Journeys, the chaos test and people who
// try the product talk to it as they would to Twilio. It holds no state beyond its own process.
import { setMaxListeners } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { PlacedCall } from './call-script.ts';
import type { FaultPlan, ReceiptPlan, SendFault } from './faults.ts';
import type { LineType } from './lookups.ts';
import { type InboundText, receiveText, reportDelivery } from './messages.ts';
import { type PlayedCall, playCall } from './play-call.ts';
import { newRegistry, type Registry } from './registry.ts';
import { type CallResource, callToResource, type MessageResource, messageToResource } from './resources.ts';
import { answerRest } from './rest-api.ts';
import { type Answer, refuse } from './rest-errors.ts';
import { loadContract } from './validate-request.ts';
import { type Delivery, deliver, type Webhook } from './webhook-sender.ts';
import {
  type Account,
  type Alert,
  type MessageStatus,
  newSid,
  type RestRequest,
  seededRandom,
  type Violation,
  type World,
} from './world.ts';

export type { CallPoint, CallScript, LegScript, PlacedCall } from './call-script.ts';
export type { FaultPlan, ReceiptPlan, RequestFault, SendFault } from './faults.ts';
export type { LineType } from './lookups.ts';
export type { InboundText } from './messages.ts';
export type { PlayedCall } from './play-call.ts';
export type { Registry, Rejection, ReviewPlan } from './registry.ts';
export type { CallResource, MessageResource } from './resources.ts';
export type { Delivery, Webhook, WebhookKind } from './webhook-sender.ts';
export type { Account, Alert, RestRequest, Violation } from './world.ts';

export type StandInOptions = {
  accounts: Account[];
  port?: number;
  faults?: FaultPlan;
  /** For the faults; sids are random always. */
  seed?: number;
  /** Holds `twilio/`. Default RINGBACK_CONTRACTS, then ../shared/contracts beside the repository. */
  contractsDirectory?: string;
  /** False: requests are not held against the contracts, for benchmarks. */
  validate?: boolean;
  /** Where to connect for a configured URL: the signature is made for the configured one. */
  deliverTo?: (url: URL) => URL;
  /** The clock for dates; default Date.now. */
  now?: () => number;
  /** Called as time passes inside a call: to move a simulated clock, or to make calls take real time. */
  passTime?: (ms: number) => Promise<void> | void;
  /** In every webhook, beside what Twilio documents; a key may repeat. */
  extraParameters?: [string, string][];
  /** Milliseconds until a webhook is given up. Default 15 s. */
  webhookTimeout?: number;
  /** Reuse connections for webhooks: faster, but a restarted application then loses some. Default false. */
  keepConnections?: boolean;
};

export type TwilioStandIn = {
  /** Serves /2010-04-01/…  */
  apiUrl: string;
  /** Serves /v2/PhoneNumbers/… */
  lookupsUrl: string;
  /** Serves /v1/a2p/…, /v1/Services/… and /v1/Tollfree/… */
  messagingUrl: string;
  /** Serves /v1/CustomerProfiles/… and what belongs to it. */
  trusthubUrl: string;
  /** Registrations, and how their reviews end. */
  readonly registry: Registry;
  validatesContracts: boolean;
  /** A number bought, its URLs empty until they are set by REST. Returns its sid. */
  addNumber(number: { accountSid: string; phoneNumber: string; sid?: string; messagingServiceSid?: string }): string;
  /** Resolves when the call is over and its callbacks are delivered or dropped. */
  placeCall(call: PlacedCall): Promise<PlayedCall>;
  sendInboundText(text: InboundText): Promise<Webhook>;
  /** A receipt for a text on demand. */
  reportDelivery(messageSid: string, status: MessageStatus, errorCode?: number): Promise<void>;
  /** A webhook with a JSON body, signed by bodySHA256. */
  sendJson(webhook: { accountSid: string; url: string; json: unknown }): Promise<Webhook>;
  /** Texts sent through us, in order; `request` is the posted form. */
  readonly messages: (MessageResource & { request: Record<string, string> | null })[];
  /** All calls with their legs, oldest first. */
  readonly calls: CallResource[];
  readonly requests: RestRequest[];
  readonly webhooks: Webhook[];
  readonly violations: Violation[];
  readonly alerts: Alert[];
  setLineType(phoneNumber: string, type: LineType): void;
  setLookupDelay(ms: number): void;
  /** Faults of the next sends, in the order given. */
  failNextSend(...faults: SendFault[]): void;
  /** What becomes of the next texts accepted, in the order given. */
  planNextReceipt(...plans: ReceiptPlan[]): void;
  faults: FaultPlan;
  /** Called with each webhook before it is sent. */
  onDelivery: ((delivery: Delivery) => void) | null;
  /** Resolves when no receipt is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

const besideRepository = fileURLToPath(new URL('../../../../shared/contracts', import.meta.url));

export async function startTwilioStandIn(options: StandInOptions): Promise<TwilioStandIn> {
  const directory = options.contractsDirectory ?? process.env.RINGBACK_CONTRACTS ?? besideRepository;
  const world: World = {
    apiUrl: '',
    accounts: new Map(options.accounts.map((account) => [account.sid, account])),
    numbers: [],
    registry: newRegistry(options.accounts.map(({ sid }) => sid)),
    calls: new Map(),
    messages: new Map(),
    recordings: new Map(),
    optOuts: new Set(),
    lineTypes: new Map(),
    lookupDelay: 0,
    requests: [],
    webhooks: [],
    violations: [],
    alerts: [],
    orders: new Map(),
    liveCalls: new Set(),
    faults: options.faults ?? {},
    nextSends: [],
    nextReceipts: [],
    contract: options.validate === false ? null : await loadContract(directory),
    random: seededRandom(options.seed ?? 1),
    now: options.now ?? Date.now,
    passTime: options.passTime ?? null,
    deliverTo: options.deliverTo ?? ((url) => url),
    extraParameters: options.extraParameters ?? [['UnheardOfParameter', 'news & "signs" +1 é']],
    webhookTimeout: options.webhookTimeout ?? 15_000,
    keepConnections: options.keepConnections ?? false,
    stopping: new AbortController(),
    background: new Set(),
    onDelivery: null,
  };
  setMaxListeners(0, world.stopping.signal);
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      const incoming = {
        method,
        url,
        authorization: headers.authorization ?? '',
        contentType: headers['content-type'] ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
      };
      answerRest(world, incoming).then(
        (answer) => write(response, answer),
        (error: unknown) => write(response, refuse(20500, `the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`)),
      );
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve));
  world.apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return controls(world, server);
}

function controls(world: World, server: http.Server): TwilioStandIn {
  return {
    apiUrl: world.apiUrl,
    lookupsUrl: world.apiUrl,
    messagingUrl: world.apiUrl,
    trusthubUrl: world.apiUrl,
    registry: world.registry,
    validatesContracts: world.contract !== null,
    addNumber: (number) => addNumber(world, number),
    placeCall: (call) => playCall(world, call),
    sendInboundText: (text) => receiveText(world, text),
    reportDelivery: (sid, status, errorCode) => reportDelivery(world, sid, status, errorCode),
    sendJson: ({ accountSid, url, json }) => deliver(world, { kind: 'json', accountSid, url, params: {}, json }),
    get messages() {
      return [...world.messages.values()]
        .filter(({ direction }) => direction !== 'inbound')
        .map((message) => ({ ...messageToResource(message), request: message.request }));
    },
    get calls() {
      return [...world.calls.values()].map(callToResource);
    },
    requests: world.requests,
    webhooks: world.webhooks,
    violations: world.violations,
    alerts: world.alerts,
    setLineType: (phoneNumber, type) => void world.lineTypes.set(phoneNumber, type),
    setLookupDelay(ms) {
      world.lookupDelay = ms;
    },
    failNextSend: (...faults) => void world.nextSends.push(...faults),
    planNextReceipt: (...plans) => void world.nextReceipts.push(...plans),
    get faults() {
      return world.faults;
    },
    set faults(faults) {
      world.faults = faults;
    },
    get onDelivery() {
      return world.onDelivery;
    },
    set onDelivery(listener) {
      world.onDelivery = listener;
    },
    async settled() {
      while (world.background.size > 0) await Promise.all(world.background);
    },
    async stop() {
      world.stopping.abort();
      await Promise.allSettled(world.background);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function addNumber(
  world: World,
  { accountSid, phoneNumber, sid = newSid('PN'), messagingServiceSid }: Parameters<TwilioStandIn['addNumber']>[0],
): string {
  if (!world.accounts.has(accountSid)) throw new Error(`the stand-in has no account ${accountSid}`);
  const at = world.now();
  world.numbers.push({
    sid,
    accountSid,
    phoneNumber,
    messagingServiceSid: messagingServiceSid ?? null,
    createdAt: at,
    updatedAt: at,
    settings: {
      FriendlyName: phoneNumber,
      VoiceUrl: '',
      VoiceMethod: 'POST',
      VoiceFallbackUrl: '',
      VoiceFallbackMethod: 'POST',
      VoiceCallerIdLookup: 'false',
      VoiceApplicationSid: '',
      StatusCallback: '',
      StatusCallbackMethod: 'POST',
      SmsUrl: '',
      SmsMethod: 'POST',
      SmsFallbackUrl: '',
      SmsFallbackMethod: 'POST',
      SmsApplicationSid: '',
      EmergencyStatus: 'Inactive',
      TrunkSid: '',
      VoiceReceiveMode: 'voice',
    },
  });
  return sid;
}

function write(response: http.ServerResponse, answer: Answer): void {
  if (answer === 'reset') return void response.socket?.resetAndDestroy();
  if (response.destroyed) return;
  const body = answer.bytes ?? Buffer.from(JSON.stringify(answer.json));
  response.writeHead(answer.status, {
    'Content-Type': answer.contentType ?? 'application/json',
    'Content-Length': body.length,
    'Twilio-Request-Id': newSid('RQ'),
  });
  response.end(body);
}
