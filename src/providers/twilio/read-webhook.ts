// Twilio's webhooks as events. Each has an address of its own, so that no parameter has to be guessed from
// (providers.md 3 and 4; https://www.twilio.com/docs/voice/twiml, https://www.twilio.com/docs/messaging/guides/webhook-request).
import type { LegResult } from '../../core/call.ts';
import type { Attestation } from '../../core/conversation.ts';
import { type DeliveryState, deliveryStates } from '../../core/delivery.ts';
import type { Millis } from '../../core/time.ts';
import type { Account, Asks, ProviderEvent, RawRequest, WebhookReading } from '../provider.ts';
import { problemOf } from './error-codes.ts';
import { isSignedByTwilio } from './signature.ts';

/** The last part of a webhook's address. */
export const webhooks = [
  'voice',
  'voice-fallback',
  'after-dial',
  'disclosed',
  'leg',
  'screen',
  'accept',
  'connection',
  'after-recording',
  'recording',
  'transcription',
  'call-status',
  'text',
  'text-status',
  'probe',
] as const;
export type Webhook = (typeof webhooks)[number];

type Parameters = { get(name: string): string | null };

export function readTwilioWebhook(request: RawRequest, account: Account, now: Millis): WebhookReading {
  const tokens = [account.secrets.authToken, account.secrets.previousAuthToken].filter((token): token is string => Boolean(token));
  if (!isSignedByTwilio(request, account.publicUrl, tokens)) {
    return {
      ok: false,
      why: 'bad-signature',
      problem: `The signature does not fit ${account.publicUrl}. If this is Twilio, check the public URL and the auth token.`,
    };
  }
  const [path = '', queryText = ''] = request.target.split('?', 2);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!(webhooks as readonly string[]).includes(name))
    return { ok: false, why: 'malformed', problem: `There is no Twilio webhook "${name}".` };
  const query = new URLSearchParams(queryText);
  const body = request.method === 'GET' ? query : new URLSearchParams(new TextDecoder().decode(request.body));
  const missing = (parameter: string): WebhookReading => ({ ok: false, why: 'malformed', problem: `${parameter} is missing.` });
  if (name === 'text' || name === 'text-status') {
    const sid = body.get('MessageSid') ?? body.get('SmsSid');
    if (!sid) return missing('MessageSid');
    const event = name === 'text' ? textReceived(sid, body, now) : textReported(sid, body, query, now);
    return { ok: true, events: event ? [event] : [], asks: { for: 'nothing' } };
  }
  // Our own request, sent when a number is connected to see whether signed requests arrive.
  if (name === 'probe') return { ok: true, events: [], asks: { for: 'nothing' } };
  const sid = body.get('CallSid');
  if (!sid) return missing('CallSid');
  return readVoice(name as Webhook, sid, body, query, now);
}

function readVoice(name: Webhook, sid: string, body: Parameters, query: Parameters, now: Millis): WebhookReading {
  const nothing: Asks = { for: 'nothing' };
  const seconds = (parameter: string) => (body.get(parameter) === null ? null : Number(body.get(parameter)));
  const told = (events: ProviderEvent[], asks: Asks = nothing): WebhookReading => ({ ok: true, events, asks });
  // Twilio posts a leg's events under the child's sid, and ours carry the parent's in the (signed) address.
  const parent = body.get('ParentCallSid') ?? query.get('call') ?? sid;
  const fact = (
    key: string,
    of: string,
    what: (ProviderEvent & { type: 'call-fact' })['fact'],
    parties: { from: string; to: string } | null = null,
  ): ProviderEvent => ({
    type: 'call-fact',
    key,
    providerCallId: of,
    from: parties?.from ?? null,
    to: parties?.to ?? null,
    fact: what,
  });
  switch (name) {
    case 'voice':
    case 'voice-fallback':
      return told([callArrived(sid, body, now)], { for: 'call-instructions', providerCallId: sid });
    case 'after-dial': {
      const over = endedStatus(body.get('CallStatus'));
      const result = legResult(body.get('DialCallStatus'));
      const bridged = body.get('DialBridged');
      const what = {
        type: 'dial-over' as const,
        result,
        bridged: bridged === null ? null : bridged === 'true',
        talkSeconds: seconds('DialCallDuration'),
        callerGone: over || result === 'canceled',
        at: now,
      };
      return told([fact(`${sid} dial-over`, sid, what)], { for: 'after-dial', providerCallId: sid, callOver: over });
    }
    case 'disclosed': {
      const by = query.get('heard') === '1' ? 'staying' : body.get('Digits') === '1' ? 'key' : 'other-key';
      if (endedStatus(body.get('CallStatus'))) return told([]);
      return told([fact(`${sid} disclosed`, sid, { type: 'disclosed', by, at: now })], { for: 'after-disclosure', providerCallId: sid });
    }
    case 'leg': {
      const status = body.get('CallStatus');
      const at = timestampOf(body, now);
      if (status === 'in-progress' || status === 'answered')
        return told([fact(`${sid} answered`, parent, { type: 'leg-answered', leg: sid, at })]);
      if (!endedStatus(status)) return told([]);
      return told([
        fact(`${sid} over`, parent, { type: 'leg-over', leg: sid, result: legResult(status), talkSeconds: seconds('CallDuration'), at }),
      ]);
    }
    case 'screen':
      return told([], { for: 'screening', providerCallId: parent });
    case 'accept':
      return told(
        body.get('Digits') === '1'
          ? [fact(`${parent} accepted ${sid}`, parent, { type: 'accepted', by: query.get('phone') ?? body.get('To'), at: now })]
          : [],
        { for: 'screened', accepted: body.get('Digits') === '1' },
      );
    case 'connection': {
      // Our own call: From is the line, To the person, and the customer rides in the (signed) address.
      const [line, by, customer] = [body.get('From') ?? '', body.get('To') ?? '', query.get('customer') ?? ''];
      const accepted = body.get('Digits') === '1' && customer !== '';
      const events: ProviderEvent[] = accepted ? [{ type: 'staff-accepted', key: `${sid} accepted`, at: now, line, customer, by }] : [];
      return told(events, { for: 'connection', customer, line, accepted });
    }
    case 'after-recording':
      return told(voicemail(sid, body, now), { for: 'hang-up' });
    case 'recording':
      return told(voicemail(sid, body, now));
    case 'transcription': {
      const recording = body.get('RecordingSid');
      const transcript = body.get('TranscriptionStatus') === 'completed' ? body.get('TranscriptionText') : null;
      return told(
        recording ? [fact(`${recording} transcript`, sid, { type: 'voicemail-transcript', recording, transcript, at: now })] : [],
      );
    }
    default: {
      // The number's own callback: the one event that proves an incoming call of which nothing else was heard.
      const direction = body.get('Direction');
      if (!endedStatus(body.get('CallStatus')) || direction?.startsWith('outbound') || body.get('ParentCallSid')) return told([]);
      const parties = { from: body.get('From') ?? '', to: body.get('To') ?? '' };
      return told([
        fact(`${sid} call-over`, sid, { type: 'call-over', lengthSeconds: seconds('CallDuration'), at: timestampOf(body, now) }, parties),
      ]);
    }
  }

  function voicemail(call: string, parameters: Parameters, at: Millis): ProviderEvent[] {
    const recording = parameters.get('RecordingSid');
    const url = parameters.get('RecordingUrl');
    if (!recording || parameters.get('RecordingStatus') === 'absent' || parameters.get('RecordingStatus') === 'failed') return [];
    // The media may not be ready before the recording's own callback.
    const ready = name === 'recording';
    return [
      fact(`${recording} ${name}`, call, {
        type: 'voicemail',
        recording,
        lengthSeconds: seconds('RecordingDuration'),
        url: ready ? url : null,
        at,
      }),
    ];
  }
}

function callArrived(sid: string, body: Parameters, now: Millis): ProviderEvent {
  const verstat = body.get('StirVerstat');
  return {
    type: 'call-arrived',
    key: `${sid} arrived`,
    at: now,
    providerCallId: sid,
    from: body.get('From') ?? '',
    to: body.get('To') ?? body.get('Called') ?? '',
    forwardedFrom: body.get('ForwardedFrom'),
    callerName: body.get('CallerName'),
    attestation: attestationOf(verstat),
    labelledRobocall: isLabelledRobocall(body.get('AddOns')),
  };
}

/** Values carry suffixes (-A, -B, -C, -Diverted, -Passthrough), so they are matched by how they begin. */
export function attestationOf(verstat: string | null): Attestation {
  if (verstat?.startsWith('TN-Validation-Passed')) return 'passed';
  // A diverted call loses its attestation on the way; that it fails says nothing of the caller.
  return verstat?.startsWith('TN-Validation-Failed') && !verstat.includes('-Diverted') ? 'failed' : 'none';
}

// Nomorobo and Marchex, where the shop has added them. An add-on that failed or timed out has said nothing.
function isLabelledRobocall(addOns: string | null): boolean {
  if (!addOns) return false;
  try {
    const results = JSON.parse(addOns)?.results ?? {};
    return results.nomorobo_spamscore?.result?.score === 1 || results.marchex_cleancall?.result?.result?.recommendation === 'BLOCK';
  } catch {
    return false;
  }
}

function textReceived(sid: string, body: Parameters, now: Millis): ProviderEvent {
  const count = Math.min(10, Number(body.get('NumMedia') ?? 0) || 0);
  const media = Array.from({ length: count }, (_, index) => ({
    url: body.get(`MediaUrl${index}`) ?? '',
    contentType: body.get(`MediaContentType${index}`) ?? 'application/octet-stream',
  }));
  const type = body.get('OptOutType');
  return {
    type: 'text-received',
    key: `${sid} received`,
    at: now,
    providerTextId: sid,
    from: body.get('From') ?? '',
    to: body.get('To') ?? '',
    body: body.get('Body') ?? '',
    media: media.filter((one) => one.url !== ''),
    optOutType: type === 'STOP' || type === 'START' || type === 'HELP' ? type : null,
    // Not in the documentation of every product; where it is missing, the text counts as its sender's alone.
    group: Array.from({ length: 10 }, (_, index) => body.get(`OtherRecipients${index}`)).filter((one): one is string => Boolean(one)),
  };
}

function textReported(sid: string, body: Parameters, query: Parameters, now: Millis): ProviderEvent | null {
  const state = body.get('MessageStatus') ?? body.get('SmsStatus');
  if (!(deliveryStates as readonly string[]).includes(state ?? '')) return null;
  const code = Number(body.get('ErrorCode')) || null;
  const failed = state === 'failed' || state === 'undelivered';
  return {
    type: 'text-reported',
    key: `${sid} ${state}`,
    at: now,
    providerTextId: sid,
    textId: uuidOrNull(query.get('text')),
    state: state as DeliveryState,
    problem: failed ? problemOf(code) : null,
    detail: code === null ? '' : `Twilio error ${code}`,
  };
}

const uuidOrNull = (text: string | null): string | null => (text && /^[0-9a-f-]{36}$/i.test(text) ? text : null);

export const endedStatus = (status: string | null): boolean =>
  status !== null && ['completed', 'busy', 'no-answer', 'failed', 'canceled'].includes(status);

export function legResult(status: string | null): LegResult {
  if (status === 'completed' || status === 'answered') return 'completed';
  return status === 'busy' || status === 'failed' || status === 'canceled' ? status : 'no-answer';
}

function timestampOf(body: Parameters, now: Millis): Millis {
  const told = Date.parse(body.get('Timestamp') ?? '');
  // A clock far from ours is somebody else's mistake; what we saw arrive is the better witness.
  return Number.isNaN(told) || Math.abs(told - now) > 6 * 3_600_000 ? now : Math.min(told, now);
}
