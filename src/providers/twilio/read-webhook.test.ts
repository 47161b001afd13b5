import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, test } from 'vitest';
import type { Account, ProviderEvent, WebhookReading } from '../provider.ts';
import { attestationOf, readTwilioWebhook } from './read-webhook.ts';

const now = Date.parse('2027-01-12T20:00:00Z');
const account: Account = {
  shopId: 'shop',
  id: 'account',
  provider: 'twilio',
  externalId: `AC${'1'.repeat(32)}`,
  secrets: { authToken: 'token' },
  publicUrl: 'https://ringback.example',
};
const CallSid = `CA${'1'.repeat(32)}`;
const leg = `CA${'2'.repeat(32)}`;
const MessageSid = `SM${'1'.repeat(32)}`;
const RecordingSid = `RE${'1'.repeat(32)}`;
const textId = '01a2116a-1947-717c-98b3-798bb7c3966e';

type Params = Record<string, string | string[]>;

function read(name: string, params: Params, query = '', method = 'POST'): WebhookReading {
  const pairs = Object.entries(params).flatMap(([key, value]) => [value].flat().map((one) => [key, one]));
  const encoded = new URLSearchParams(pairs).toString();
  const path = `/webhooks/shop/account/${name}${query}`;
  const target = method === 'GET' ? `${path}${query ? '&' : '?'}${encoded}` : path;
  const signature = getExpectedTwilioSignature('token', account.publicUrl + target, method === 'GET' ? {} : params);
  const headers: Record<string, string> = { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' };
  return readTwilioWebhook(
    { method, target, headers: (header) => headers[header], body: Buffer.from(method === 'GET' ? '' : encoded) },
    account,
    now,
  );
}
function eventOf(reading: WebhookReading): ProviderEvent | undefined {
  if (!reading.ok) throw new Error(reading.problem);
  expect(reading.events.length).toBeLessThanOrEqual(1);
  return reading.events[0];
}

const voice = { CallSid, From: '+15035550101', To: '+15035550100', CallStatus: 'ringing', Direction: 'inbound' };

describe('a call arrives', () => {
  test('with all that Twilio tells', () => {
    const told = {
      ...voice,
      ForwardedFrom: '+15035550102',
      CallerName: 'DOE JANE',
      StirVerstat: 'TN-Validation-Passed-A',
      SomethingNew: 'é & "x"',
    };
    expect(eventOf(read('voice', told))).toEqual({
      type: 'call-arrived',
      key: `${CallSid} arrived`,
      at: now,
      providerCallId: CallSid,
      from: '+15035550101',
      to: '+15035550100',
      forwardedFrom: '+15035550102',
      callerName: 'DOE JANE',
      attestation: 'passed',
      labelledRobocall: false,
    });
  });

  test.each(['anonymous', 'unknown', '7378742833', 'sip:alice@example.com', 'client:alice', '', '+15035550101;oli=62'])(
    'from %j, kept as it came',
    (From) => {
      expect(eventOf(read('voice', { ...voice, From }))).toMatchObject({ from: From });
    },
  );

  test('by GET too, and by its fallback address it is the same happening', () => {
    expect(eventOf(read('voice', voice, '', 'GET'))).toEqual(eventOf(read('voice', voice)));
    expect(read('voice-fallback', { ...voice, ErrorCode: '11200' })).toEqual(read('voice', voice));
  });

  test.each([
    ['TN-Validation-Passed-A', 'passed'],
    ['TN-Validation-Passed-B', 'passed'],
    ['TN-Validation-Passed-C-Diverted', 'passed'],
    ['TN-Validation-Passed-A-Passthrough', 'passed'],
    ['TN-Validation-Failed', 'failed'],
    ['TN-Validation-Failed-C', 'failed'],
    ['TN-Validation-Failed-A-Diverted', 'none'],
    ['No-TN-Validation', 'none'],
    ['something new', 'none'],
    ['', 'none'],
    [null, 'none'],
  ] as const)('attested %j: %s', (verstat, attestation) => expect(attestationOf(verstat)).toBe(attestation));

  const nomorobo = (score: unknown, status = 'successful') => ({ results: { nomorobo_spamscore: { status, result: { score } } } });
  test.each<[string, unknown, boolean]>([
    ['Nomorobo says robocall', nomorobo(1), true],
    ['Nomorobo says person', nomorobo(0), false],
    ['Marchex says block', { results: { marchex_cleancall: { result: { result: { recommendation: 'BLOCK' } } } } }, true],
    ['Marchex says pass', { results: { marchex_cleancall: { result: { result: { recommendation: 'PASS' } } } } }, false],
    ['an add-on failed', { status: 'successful', results: { nomorobo_spamscore: { status: 'failed', code: 61001, result: null } } }, false],
    ['an add-on is of another kind', { results: { somebody_elses: { result: 1 } } }, false],
    ['nothing in it', {}, false],
    ['null', null, false],
    ['results are a list', { results: [] }, false],
    ['no JSON', '{"results":', false],
    ['empty', '', false],
  ])('add-ons: %s', (_, addOns, labelled) => {
    const AddOns = typeof addOns === 'string' ? addOns : JSON.stringify(addOns);
    expect(eventOf(read('voice', { ...voice, AddOns }))).toMatchObject({ labelledRobocall: labelled });
  });

  test('of a parameter that comes twice the first counts', () => {
    expect(eventOf(read('voice', { ...voice, Odd: ['a', 'b', 'a'], From: ['+15035550101', '+15035550109'] }))).toMatchObject({
      from: '+15035550101',
    });
  });
});

describe('a call goes on', () => {
  const under = `?call=${CallSid}`;
  const fact = (name: string, params: Params, query = '') => {
    const event = eventOf(read(name, params, query));
    return event?.type === 'call-fact' ? event : null;
  };

  test.each(['initiated', 'ringing', 'queued', 'something-new', ''])('a leg that is %j says nothing yet', (CallStatus) => {
    expect(fact('leg', { CallSid: leg, ParentCallSid: CallSid, CallStatus }, under)).toBeNull();
  });

  test.each(['completed', 'busy', 'no-answer', 'failed', 'canceled'])('a leg that ended as %s is over', (CallStatus) => {
    expect(fact('leg', { CallSid: leg, CallStatus, CallDuration: '7' }, under)).toMatchObject({
      key: `${leg} over`,
      providerCallId: CallSid,
      fact: { type: 'leg-over', leg, result: CallStatus, talkSeconds: 7 },
    });
  });

  test('the result of the dial counts, not the stale status of the call beside it', () => {
    const told = fact('after-dial', { CallSid, CallStatus: 'in-progress', DialCallStatus: 'no-answer', DialBridged: 'false' });
    expect(told?.fact).toEqual({ type: 'dial-over', result: 'no-answer', bridged: false, talkSeconds: null, callerGone: false, at: now });
  });

  test.each([
    [
      { CallStatus: 'completed', DialCallStatus: 'no-answer' },
      { callerGone: true, result: 'no-answer' },
    ],
    [
      { CallStatus: 'in-progress', DialCallStatus: 'canceled' },
      { callerGone: true, result: 'canceled' },
    ],
    [
      { CallStatus: 'in-progress', DialCallStatus: 'failed' },
      { callerGone: false, result: 'failed', bridged: null },
    ],
    [{ CallStatus: 'in-progress' }, { callerGone: false, result: 'no-answer' }],
    [
      { CallStatus: 'in-progress', DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '31' },
      { bridged: true, talkSeconds: 31 },
    ],
  ])('after the dial, told %j', (params, expected) => {
    expect(fact('after-dial', { CallSid, ...params })?.fact).toMatchObject(expected);
  });

  test.each(['2', '', 'hangup', '11', '*'])('%j pressed in the whisper is no acceptance', (Digits) => {
    expect(read('accept', { CallSid: leg, Digits }, under)).toEqual({ ok: true, events: [], asks: { for: 'screened', accepted: false } });
  });

  test('1 pressed in a call about a waiting customer is a person who takes over', () => {
    const pressed = { CallSid, From: '+15035550100', To: '+15035550199' };
    const query = '?customer=%2B15035550101';
    const reading = read('connection', { ...pressed, Digits: '1' }, query);
    expect(reading).toMatchObject({
      ok: true,
      asks: { for: 'connection', customer: '+15035550101', line: '+15035550100', accepted: true },
    });
    expect(eventOf(reading)).toMatchObject({ type: 'staff-accepted', customer: '+15035550101', by: '+15035550199' });
    expect(read('connection', { ...pressed, Digits: '2' }, query)).toMatchObject({ events: [], asks: { accepted: false } });
    expect(read('connection', { ...pressed, Digits: '1' })).toMatchObject({ events: [], asks: { accepted: false } });
  });

  test('1 pressed is one, of the call that the address names', () => {
    const reading = read('accept', { CallSid: leg, Digits: '1', To: '+15035550199' }, under);
    expect(reading).toMatchObject({ ok: true, asks: { for: 'screened', accepted: true } });
    expect(eventOf(reading)).toMatchObject({ providerCallId: CallSid, fact: { type: 'accepted', by: '+15035550199' } });
  });

  test('a recording has its address only when the recording itself is reported', () => {
    const told = { CallSid, RecordingSid, RecordingUrl: 'https://api.twilio.com/r', RecordingDuration: '12' };
    expect(fact('after-recording', { ...told, Digits: 'hangup' })?.fact).toMatchObject({ type: 'voicemail', lengthSeconds: 12, url: null });
    expect(fact('recording', { ...told, RecordingStatus: 'completed' })?.fact).toMatchObject({ url: 'https://api.twilio.com/r' });
    for (const RecordingStatus of ['absent', 'failed']) expect(fact('recording', { ...told, RecordingStatus })).toBeNull();
    expect(fact('after-recording', { CallSid })).toBeNull();
  });

  test.each([
    ['completed', 'My sink leaks', 'My sink leaks'],
    ['failed', '', null],
  ])('a transcription that %s', (TranscriptionStatus, TranscriptionText, transcript) => {
    expect(fact('transcription', { CallSid, RecordingSid, TranscriptionStatus, TranscriptionText })?.fact).toMatchObject({
      recording: RecordingSid,
      transcript,
    });
  });

  test("the number's callback proves an incoming call that is over, and only that", () => {
    const over = { ...voice, CallStatus: 'completed', CallDuration: '30', Timestamp: 'Tue, 12 Jan 2027 19:59:30 +0000' };
    expect(fact('call-status', over)).toMatchObject({
      from: voice.From,
      to: voice.To,
      fact: { type: 'call-over', lengthSeconds: 30, at: now - 30_000 },
    });
    expect(fact('call-status', { ...over, CallStatus: 'ringing' })).toBeNull();
    expect(fact('call-status', { ...over, Direction: 'outbound-api' })).toBeNull();
    expect(fact('call-status', { ...over, ParentCallSid: leg })).toBeNull();
  });

  test.each(['', 'nonsense', 'Tue, 12 Jan 2027 23:00:00 +0000', 'Tue, 12 Jan 2021 20:00:00 +0000'])(
    'a timestamp of %j gives way to our own clock',
    (Timestamp) => {
      expect(fact('call-status', { ...voice, CallStatus: 'completed', Timestamp })?.fact.at).toBe(now);
    },
  );
});

describe('a text', () => {
  const text = { MessageSid, From: '+15035550101', To: '+15035550100', Body: 'Hi', NumMedia: '0' };

  test('comes in, with pictures and without words', () => {
    const pictures = {
      NumMedia: '2',
      MediaUrl0: 'https://api.twilio.com/0',
      MediaContentType0: 'image/jpeg',
      MediaUrl1: 'https://api.twilio.com/1',
    };
    expect(eventOf(read('text', { ...text, Body: '', ...pictures }))).toMatchObject({
      key: `${MessageSid} received`,
      body: '',
      media: [
        { url: 'https://api.twilio.com/0', contentType: 'image/jpeg' },
        { url: 'https://api.twilio.com/1', contentType: 'application/octet-stream' },
      ],
    });
  });

  test.each(['', 'two', '-1', '99', '1e9', 'Infinity'])('claims %j pictures and has none', (NumMedia) => {
    expect(eventOf(read('text', { ...text, NumMedia }))).toMatchObject({ media: [] });
  });

  test.each([
    ['STOP', 'STOP'],
    ['START', 'START'],
    ['HELP', 'HELP'],
    ['stop', null],
    ['OTHER', null],
  ])('opt-out type %s (PV-2)', (OptOutType, told) => {
    expect(eventOf(read('text', { ...text, OptOutType }))).toMatchObject({ optOutType: told });
  });

  test('is named by SmsSid where MessageSid is missing', () => {
    expect(eventOf(read('text', { SmsSid: MessageSid, From: '+1', To: '+1' }))).toMatchObject({ providerTextId: MessageSid, body: '' });
  });

  test.each(['accepted', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'canceled'])(
    'is reported %s',
    (MessageStatus) => {
      const problem = MessageStatus === 'undelivered' || MessageStatus === 'failed' ? 'filtered' : null;
      const event = eventOf(read('text-status', { MessageSid, MessageStatus, ErrorCode: '30007' }, `?text=${textId}`));
      expect(event).toMatchObject({ type: 'text-reported', key: `${MessageSid} ${MessageStatus}`, textId, state: MessageStatus, problem });
    },
  );

  test.each(['read', 'partially_delivered', 'scheduled', 'received', ''])(
    'in a state that is not of texts, %j, says nothing',
    (MessageStatus) => {
      expect(eventOf(read('text-status', { MessageSid, MessageStatus }))).toBeUndefined();
    },
  );

  test.each(['?text=', '?text=1', "?text=' or 1=1", '?other=1', ''])('with %j on its address is known by its own id alone', (query) => {
    expect(eventOf(read('text-status', { MessageSid, MessageStatus: 'sent' }, query))).toMatchObject({ textId: null });
  });
});

test.each([
  ['voice', {}],
  ['leg', { CallStatus: 'completed' }],
  ['call-status', { CallStatus: 'completed' }],
  ['after-dial', { CallSid: '' }],
  ['text', { From: '+15035550101' }],
  ['text-status', { MessageStatus: 'sent' }],
  ['no-such-webhook', { CallSid }],
  ['', { CallSid }],
])('%s with %j is malformed, and nothing comes of it', (name, params) => {
  expect(read(name, params)).toMatchObject({ ok: false, why: 'malformed' });
});

test('a signature that does not fit is found before anything is parsed (PV-5)', () => {
  const request = {
    method: 'POST',
    target: '/webhooks/shop/account/no-such',
    headers: () => undefined,
    body: Buffer.from([0xff, 0xfe, 0x25]),
  };
  expect(readTwilioWebhook(request, account, now)).toMatchObject({ ok: false, why: 'bad-signature' });
});
