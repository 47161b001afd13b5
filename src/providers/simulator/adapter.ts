// The simulated provider: the same contract as any other. Its webhooks are JSON, signed with HMAC-SHA256 over the
// address and the raw body; its network is network.ts.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { CallInstruction } from '../../core/call-plan.ts';
import type { Provider, ProviderEvent, ProviderRecord, StaffCall, WebhookReading } from '../provider.ts';

export const signatureHeader = 'x-simulator-signature';

export const sign = (secret: string, address: string, body: Uint8Array | string): string =>
  createHmac('sha256', secret).update(address).update('\n').update(body).digest('hex');

const at = z.number().int();
const result = z.enum(['completed', 'busy', 'no-answer', 'failed', 'canceled']);
const callId = z.string().min(1).max(100);
const incoming = { call: callId, at };

const webhook = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('call.arrived'),
    ...incoming,
    from: z.string(),
    to: z.string(),
    forwardedFrom: z.string().nullable(),
    callerName: z.string().nullable(),
    attestation: z.enum(['passed', 'failed', 'none']),
    spam: z.boolean(),
  }),
  z.object({ event: z.literal('leg.answered'), ...incoming, leg: z.string() }),
  z.object({ event: z.literal('leg.accepted'), ...incoming, leg: z.string() }),
  z.object({
    event: z.literal('dial.over'),
    ...incoming,
    result,
    bridged: z.boolean(),
    talkSeconds: z.number().nullable(),
    callerGone: z.boolean(),
  }),
  z.object({ event: z.literal('disclosed'), ...incoming, by: z.enum(['key', 'staying']) }),
  z.object({ event: z.literal('voicemail'), ...incoming, recording: z.string(), seconds: z.number(), url: z.string().nullable() }),
  z.object({ event: z.literal('voicemail.transcript'), ...incoming, recording: z.string(), transcript: z.string().nullable() }),
  z.object({ event: z.literal('call.over'), ...incoming, from: z.string(), to: z.string(), seconds: z.number() }),
  z.object({
    event: z.literal('text.received'),
    text: z.string(),
    at,
    from: z.string(),
    to: z.string(),
    body: z.string(),
    media: z.array(z.object({ url: z.string(), contentType: z.string() })),
    group: z.array(z.string()).default([]),
  }),
  z.object({ event: z.literal('staff.accepted'), ...incoming, line: z.string(), customer: z.string(), by: z.string() }),
  z.object({
    event: z.literal('text.reported'),
    text: z.string(),
    at,
    ours: z.string().nullable(),
    state: z.enum(['sent', 'delivered', 'undelivered', 'failed']),
    problem: z.enum(['opted-out', 'bad-number', 'landline', 'unreachable-now', 'filtered', 'unknown']).nullable(),
  }),
]);
export type SimulatorWebhook = z.infer<typeof webhook>;

const simulatorReply = z.object({ instructions: z.array(z.custom<CallInstruction>()), whisper: z.string().nullable() });
export type SimulatorReply = z.infer<typeof simulatorReply>;

/** What the adapter needs of the network. */
export type SimulatedCarrier = {
  accept(text: { id: string; from: string; to: string; body: string }): Promise<Awaited<ReturnType<Provider['sendText']>>>;
  callStaff(call: StaffCall): Promise<void>;
  find(ourId: string): { providerTextId: string } | null;
  lineType(phone: string): 'textable' | 'landline' | 'not-textable' | 'unknown';
  recordsOf(line: string, since: number): SimulatorWebhook[];
  recordsOfCall(call: string): SimulatorWebhook[] | null;
  media(url: string): { contentType: string; bytes: Uint8Array } | null;
};

export function createSimulatorProvider(carrier: SimulatedCarrier): Provider {
  return {
    name: 'simulator',
    // Nobody answers carrier words here unless we do, and nothing is paced.
    capabilities: { answers: () => ({ stop: [], start: [], help: [] }), pace: () => ({ perSecond: 1000, burst: 1000 }) },
    readWebhook(request, account) {
      const expected = Buffer.from(sign(account.secrets.signingKey ?? '', account.publicUrl + request.target, request.body));
      const given = Buffer.from(request.headers(signatureHeader) ?? '');
      if (expected.length !== given.length || !timingSafeEqual(expected, given))
        return { ok: false, why: 'bad-signature', problem: 'The signature does not fit.' };
      let parsed: z.ZodSafeParseResult<SimulatorWebhook>;
      try {
        parsed = webhook.safeParse(JSON.parse(new TextDecoder().decode(request.body)));
      } catch {
        return { ok: false, why: 'malformed', problem: 'The body is not JSON.' };
      }
      if (!parsed.success) return { ok: false, why: 'malformed', problem: z.prettifyError(parsed.error) };
      return { ok: true, ...translate(parsed.data) };
    },
    writeReply(asks, instructions, context) {
      const whisper = asks.for === 'call-instructions' ? `Call for ${context.shopName}. Press 1 to take it.` : null;
      const reply: SimulatorReply = { instructions, whisper };
      return { contentType: 'application/json', body: JSON.stringify(reply) };
    },
    sendText: (text) => carrier.accept(text),
    callStaff: (call) => carrier.callStaff(call),
    async findText(text) {
      const found = carrier.find(text.id);
      return found ? [{ ...found, state: 'sent' }] : [];
    },
    lineType: async (phone) => carrier.lineType(phone),
    readRecords: async (line, _account, since) => carrier.recordsOf(line, since).map(toRecord),
    readCall: async (call) => carrier.recordsOfCall(call)?.map(toRecord) ?? null,
    registrar: null,
    async fetchMedia(url) {
      const media = carrier.media(url);
      if (!media) throw new Error('The simulated network has no such file.');
      return media;
    },
  };
}

function toRecord(record: SimulatorWebhook): ProviderRecord {
  return { event: translate(record).events[0] as ProviderEvent, at: record.at };
}

function translate(told: SimulatorWebhook): Omit<WebhookReading & { ok: true }, 'ok'> {
  const nothing = { for: 'nothing' } as const;
  if (told.event === 'text.received') {
    return {
      asks: nothing,
      events: [
        {
          type: 'text-received',
          key: `${told.text} received`,
          at: told.at,
          providerTextId: told.text,
          from: told.from,
          to: told.to,
          body: told.body,
          media: told.media,
          optOutType: null,
          group: told.group,
        },
      ],
    };
  }
  if (told.event === 'text.reported') {
    return {
      asks: nothing,
      events: [
        {
          type: 'text-reported',
          key: `${told.text} ${told.state}`,
          at: told.at,
          providerTextId: told.text,
          textId: told.ours,
          state: told.state,
          problem: told.problem,
          detail: told.problem ?? '',
        },
      ],
    };
  }
  if (told.event === 'staff.accepted') {
    const { line, customer, by, at, call } = told;
    return { asks: nothing, events: [{ type: 'staff-accepted', key: `${call} accepted`, at, line, customer, by }] };
  }
  const providerCallId = told.call;
  const fact = (
    name: string,
    what: (ProviderEvent & { type: 'call-fact' })['fact'],
    parties: { from: string; to: string } | null = null,
  ): ProviderEvent[] => [
    { type: 'call-fact', key: `${told.call} ${name}`, providerCallId, from: parties?.from ?? null, to: parties?.to ?? null, fact: what },
  ];
  switch (told.event) {
    case 'call.arrived':
      return {
        asks: { for: 'call-instructions', providerCallId },
        events: [
          {
            type: 'call-arrived',
            key: `${told.call} arrived`,
            at: told.at,
            providerCallId,
            from: told.from,
            to: told.to,
            forwardedFrom: told.forwardedFrom,
            callerName: told.callerName,
            attestation: told.attestation,
            labelledRobocall: told.spam,
          },
        ],
      };
    case 'leg.answered':
      return { asks: nothing, events: fact(`answered ${told.leg}`, { type: 'leg-answered', leg: told.leg, at: told.at }) };
    case 'leg.accepted':
      return { asks: nothing, events: fact('accepted', { type: 'accepted', by: told.leg, at: told.at }) };
    case 'dial.over':
      return {
        asks: { for: 'after-dial', providerCallId, callOver: told.callerGone },
        events: fact('dial-over', {
          type: 'dial-over',
          result: told.result,
          bridged: told.bridged,
          talkSeconds: told.talkSeconds,
          callerGone: told.callerGone,
          at: told.at,
        }),
      };
    case 'disclosed':
      return {
        asks: { for: 'after-disclosure', providerCallId },
        events: fact('disclosed', { type: 'disclosed', by: told.by, at: told.at }),
      };
    case 'voicemail':
      return {
        asks: nothing,
        events: fact(`voicemail ${told.recording}`, {
          type: 'voicemail',
          recording: told.recording,
          lengthSeconds: told.seconds,
          url: told.url,
          at: told.at,
        }),
      };
    case 'voicemail.transcript':
      return {
        asks: nothing,
        events: fact(`transcript ${told.recording}`, {
          type: 'voicemail-transcript',
          recording: told.recording,
          transcript: told.transcript,
          at: told.at,
        }),
      };
    case 'call.over':
      return { asks: nothing, events: fact('over', { type: 'call-over', lengthSeconds: told.seconds, at: told.at }, told) };
  }
}
