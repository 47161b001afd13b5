// Texts in both directions: taking one for sending, what becomes of it, and one that comes in from a person.
import { type ReceiptPlan, receiptPlanFor } from './faults.ts';
import { parseMessagingTwiml } from './parse-twiml.ts';
import { placeParams } from './play-call.ts';
import { apiVersion, mediaUrl, segmentsOf } from './resources.ts';
import { callbackQueue, deliver, type Parameters, type Webhook } from './webhook-sender.ts';
import { inBackground, type Message, type MessageStatus, newSid, numberOf, type PhoneNumber, type World } from './world.ts';

export type InboundText = {
  from: string;
  to: string;
  body: string;
  /** A small picture for each, unless content is given. */
  media?: { contentType?: string; content?: Buffer }[];
  /** Only a Messaging Service with Advanced Opt-Out says so. */
  optOutType?: 'STOP' | 'START' | 'HELP';
};

const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const stopWords = ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL'];
const startWords = ['START', 'YES', 'UNSTOP'];

/** Takes what POST /Messages.json brings, or says with which code it is refused. */
export function acceptMessage(
  world: World,
  accountSid: string,
  form: Record<string, string>,
  mediaUrls: string[],
): { ok: true; message: Message } | { ok: false; code: number } {
  const { To = '', From, Body = '', MessagingServiceSid, ContentSid, ScheduleType } = form;
  const code = whyRefused(world, accountSid, form, mediaUrls);
  if (code !== null) return { ok: false, code };
  const at = world.now();
  const message: Message = {
    sid: newSid(mediaUrls.length > 0 ? 'MM' : 'SM'),
    accountSid,
    // A Messaging Service picks the sender later.
    from: From ?? null,
    to: To,
    body: ContentSid ? `stand-in: ${ContentSid}` : Body,
    direction: 'outbound-api',
    status: ScheduleType ? 'scheduled' : MessagingServiceSid ? 'accepted' : 'queued',
    messagingServiceSid: MessagingServiceSid ?? null,
    errorCode: null,
    media: mediaUrls.map(() => ({ sid: newSid('ME'), contentType: 'image/png', content: smallPicture })),
    createdAt: at,
    sentAt: null,
    updatedAt: at,
    request: form,
  };
  world.messages.set(message.sid, message);
  if (message.status !== 'scheduled') inBackground(world, send(world, message));
  return { ok: true, message };
}

function whyRefused(world: World, accountSid: string, form: Record<string, string>, mediaUrls: string[]): number | null {
  const { To = '', From, Body = '', MessagingServiceSid, ContentSid, ScheduleType } = form;
  if (!/^\+[1-9]\d{7,14}$/.test(To)) return 21211;
  if (!From && !MessagingServiceSid) return 21603;
  if (From === To) return 21266;
  if (From && numberOf(world, From)?.accountSid !== accountSid) return 21606;
  if (!Body && mediaUrls.length === 0 && !ContentSid) return 21602;
  if (Body.length > 1600) return 21617;
  if (mediaUrls.length > 10) return 21623;
  if (ScheduleType && !MessagingServiceSid) return 35118;
  const senders = [From, MessagingServiceSid, From ? numberOf(world, From)?.messagingServiceSid : undefined];
  return senders.some((sender) => sender && world.optOuts.has(`${sender}|${To}`)) ? 21610 : null;
}

type Step = { status: MessageStatus; errorCode?: number };

function stepsOf(plan: ReceiptPlan): Step[] {
  if (typeof plan === 'object') {
    if ('undelivered' in plan) return [{ status: 'sent' }, { status: 'undelivered', errorCode: plan.undelivered }];
    return [{ status: 'failed', errorCode: plan.failed }];
  }
  switch (plan) {
    case 'delivered':
    case 'none':
      return [{ status: 'sent' }, { status: 'delivered' }];
    case 'delivered-before-sent':
      return [{ status: 'delivered' }, { status: 'sent' }];
    case 'sent-only':
      return [{ status: 'sent' }];
    case 'stuck':
      return [];
  }
}

async function send(world: World, message: Message): Promise<void> {
  // The answer to the request leaves first.
  await new Promise(setImmediate);
  const plan = receiptPlanFor(world, message);
  const callbacks = callbackQueue(world);
  const throughService = message.status === 'accepted' && plan !== 'stuck';
  for (const step of [...(throughService ? [{ status: 'queued' as const }] : []), ...stepsOf(plan)]) {
    if (world.stopping.signal.aborted) return;
    await advance(world, message, step, plan === 'none' ? null : callbacks.post);
  }
  await callbacks.flush();
}

/** A receipt on demand: minutes later, out of order, twice. */
export async function reportDelivery(world: World, sid: string, status: MessageStatus, errorCode?: number): Promise<void> {
  const message = world.messages.get(sid);
  if (!message) throw new Error(`the stand-in has no message ${sid}`);
  await advance(
    world,
    message,
    { status, ...(errorCode === undefined ? {} : { errorCode }) },
    async (delivery) => void (await deliver(world, delivery)),
  );
}

const final: MessageStatus[] = ['delivered', 'undelivered', 'failed', 'canceled'];

async function advance(
  world: World,
  message: Message,
  { status, errorCode }: Step,
  post: ReturnType<typeof callbackQueue>['post'] | null,
): Promise<void> {
  const at = world.now();
  if (!final.includes(message.status)) {
    message.status = status;
    message.errorCode = errorCode ?? null;
  }
  message.from ??= senderOf(world, message);
  message.sentAt ??= status === 'sent' || status === 'delivered' || status === 'undelivered' ? at : null;
  message.updatedAt = at;
  const url = message.request?.StatusCallback;
  if (!url || !post) return;
  await post({
    kind: 'message-status',
    accountSid: message.accountSid,
    url,
    params: {
      MessageSid: message.sid,
      SmsSid: message.sid,
      MessageStatus: status,
      SmsStatus: status,
      To: message.to,
      From: message.from ?? undefined,
      AccountSid: message.accountSid,
      ApiVersion: apiVersion,
      MessagingServiceSid: message.messagingServiceSid ?? undefined,
      ErrorCode: errorCode === undefined ? undefined : String(errorCode),
      RawDlrDoneDate: status === 'delivered' || status === 'undelivered' ? dlrDate(at) : undefined,
    },
  });
}

/** YYMMDDhhmm, UTC. */
function dlrDate(at: number): string {
  return new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 12);
}

function senderOf(world: World, message: Message): string | null {
  const owned = world.numbers.filter(({ accountSid }) => accountSid === message.accountSid);
  return (owned.find(({ messagingServiceSid }) => messagingServiceSid === message.messagingServiceSid) ?? owned[0])?.phoneNumber ?? null;
}

/** A person texts one of our numbers. Resolves with the delivered webhook. */
export async function receiveText(world: World, text: InboundText): Promise<Webhook> {
  const number = numberOf(world, text.to);
  if (!number) throw new Error(`the stand-in has no number ${text.to}: call addNumber first`);
  const at = world.now();
  const media = (text.media ?? []).map(({ contentType = 'image/png', content = smallPicture }) => ({
    sid: newSid('ME'),
    contentType,
    content,
  }));
  const message: Message = {
    sid: newSid(media.length > 0 ? 'MM' : 'SM'),
    accountSid: number.accountSid,
    from: text.from,
    to: text.to,
    body: text.body,
    direction: 'inbound',
    status: 'received',
    messagingServiceSid: number.messagingServiceSid,
    errorCode: null,
    media,
    createdAt: at,
    sentAt: at,
    updatedAt: at,
    request: null,
  };
  world.messages.set(message.sid, message);
  keepOptOut(world, number, text);
  const params = inboundParams(world, message, text);
  const { SmsUrl, SmsMethod, SmsFallbackUrl, SmsFallbackMethod } = number.settings;
  if (!SmsUrl) throw new Error(`${text.to} has no SmsUrl yet`);
  let webhook = await deliver(world, { kind: 'inbound-text', accountSid: number.accountSid, url: SmsUrl, method: SmsMethod, params });
  if (webhook.error && SmsFallbackUrl) {
    const told = { ...params, ErrorCode: '11200', ErrorUrl: SmsUrl };
    webhook = await deliver(world, {
      kind: 'inbound-text-fallback',
      accountSid: number.accountSid,
      url: SmsFallbackUrl,
      method: SmsFallbackMethod,
      params: told,
    });
  }
  if (webhook.error) world.alerts.push({ code: 11200, message: `${webhook.kind}: ${webhook.error}`, callSid: null, url: webhook.url });
  else reply(world, number, message, webhook);
  return webhook;
}

// Twilio answers these words itself and holds back what is sent afterwards (21610).
function keepOptOut(world: World, number: PhoneNumber, text: InboundText): void {
  const word = text.body.trim().toUpperCase();
  const senders = [number.phoneNumber, ...(number.messagingServiceSid ? [number.messagingServiceSid] : [])];
  for (const sender of senders) {
    if (stopWords.includes(word) || text.optOutType === 'STOP') world.optOuts.add(`${sender}|${text.from}`);
    else if (startWords.includes(word) || text.optOutType === 'START') world.optOuts.delete(`${sender}|${text.from}`);
  }
}

function inboundParams(world: World, message: Message, text: InboundText): Parameters {
  const media = message.media.flatMap((item, index) => [
    [`MediaUrl${index}`, mediaUrl(world, message, item)],
    [`MediaContentType${index}`, item.contentType],
  ]);
  return {
    ToCountry: 'US',
    ...placeParams('To', text.to),
    ...placeParams('From', text.from),
    SmsMessageSid: message.sid,
    SmsSid: message.sid,
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    MessagingServiceSid: message.messagingServiceSid ?? undefined,
    From: text.from,
    To: text.to,
    Body: text.body,
    SmsStatus: 'received',
    NumMedia: String(message.media.length),
    NumSegments: String(segmentsOf(text.body)),
    OptOutType: text.optOutType,
    ApiVersion: apiVersion,
    ...Object.fromEntries(media),
  };
}

// <Message> in the answer is a text like any other.
function reply(world: World, number: PhoneNumber, message: Message, webhook: Webhook): void {
  if (webhook.responseBody.trim() === '') return;
  const parsed = parseMessagingTwiml(webhook.responseBody);
  if (!parsed.ok) return void world.violations.push({ in: 'twiml', message: `${parsed.code}: ${parsed.why}`, where: webhook.url });
  for (const verb of parsed.verbs.filter(({ name }) => name === 'Message')) {
    const at = world.now();
    const answer: Message = {
      ...message,
      sid: newSid('SM'),
      from: verb.attributes.from ?? number.phoneNumber,
      to: verb.attributes.to ?? message.from ?? '',
      direction: 'outbound-reply',
      status: 'queued',
      body: verb.children.find(({ name }) => name === 'Body')?.text ?? verb.text,
      media: [],
      createdAt: at,
      sentAt: null,
      updatedAt: at,
      request: null,
    };
    world.messages.set(answer.sid, answer);
    inBackground(world, send(world, answer));
  }
}
