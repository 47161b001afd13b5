// The REST API, texts, webhooks and faults of the stand-in. Calls are in play-call.test.ts.
import { createServer } from 'node:net';
import twilioSdk from 'twilio';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultPlan, type StandInOptions, startTwilioStandIn, type TwilioStandIn } from './stand-in.ts';
import { accountSid, authToken, publicUrl, startTestApplication, type TestApplication } from './test-application.ts';
import { loadContract } from './validate-request.ts';
import { sign, signedUrl } from './webhook-sender.ts';

const line = '+15105550100';
const person = '+15105550177';
const service = `MG${'0'.repeat(31)}1`;
const basic = `Basic ${btoa(`${accountSid}:${authToken}`)}`;

let app: TestApplication;
let twilio: TwilioStandIn;
let numberSid: string;

beforeEach(async () => {
  app = await startTestApplication();
  await restart();
});

afterEach(async () => {
  await twilio.stop();
  await app.stop();
});

async function restart(options: Partial<StandInOptions> = {}): Promise<void> {
  await twilio?.stop();
  twilio = await startTwilioStandIn({ accounts: [{ sid: accountSid, authToken }], deliverTo: app.deliverTo, ...options });
  numberSid = twilio.addNumber({ accountSid, phoneNumber: line, messagingServiceSid: service });
}

/** The official client, sent to loopback. */
function sdk() {
  class Loopback extends twilioSdk.RequestClient {
    override request(options: Parameters<InstanceType<typeof twilioSdk.RequestClient>['request']>[0]) {
      return super.request<unknown>({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, twilio.apiUrl) }) as never;
    }
  }
  return twilioSdk(accountSid, authToken, { httpClient: new Loopback() });
}

async function rest(method: string, path: string, form?: Record<string, string> | [string, string][]) {
  const answer = await fetch(`${twilio.apiUrl}/2010-04-01/Accounts/${accountSid}${path}`, {
    method,
    headers: { authorization: basic },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  // biome-ignore lint/suspicious/noExplicitAny: resources of many shapes, looked at with matchers
  return { status: answer.status, json: (await answer.json()) as Record<string, any> };
}

const send = (form: Record<string, string> = {}) =>
  rest('POST', '/Messages.json', {
    To: person,
    From: line,
    Body: 'Sorry we missed you',
    StatusCallback: `${publicUrl}/receipt?m=7`,
    ...form,
  });
const receipts = () => app.asked.filter(({ path }) => path === '/receipt').map(({ params }) => params.MessageStatus);

describe('the official client', () => {
  test('sends, fetches and lists texts', async () => {
    const client = sdk();
    const sent = await client.messages.create({ to: person, from: line, body: 'Hello', statusCallback: `${publicUrl}/receipt` });
    expect(sent).toMatchObject({
      status: 'queued',
      from: line,
      numSegments: '1',
      dateSent: null,
      direction: 'outbound-api',
      errorCode: null,
    });
    expect(sent.dateCreated).toBeInstanceOf(Date);
    await twilio.settled();
    expect(await client.messages(sent.sid).fetch()).toMatchObject({ status: 'delivered', body: 'Hello' });
    await client.messages.create({
      to: person,
      messagingServiceSid: service,
      body: 'Two',
      mediaUrl: ['https://ringback.example/a.png', 'https://ringback.example/b.png'],
    });
    const listed = await client.messages.list({ to: person, pageSize: 1 });
    expect(listed.map(({ body }) => body)).toEqual(['Two', 'Hello']);
    expect(twilio.requests.filter(({ query }) => query.PageSize === '1')).toHaveLength(2);
    expect(twilio.messages[1]?.request).toMatchObject({ MessagingServiceSid: service });
    expect(twilio.violations).toEqual([]);
  });

  test('configures a number, which is then called', async () => {
    const client = sdk();
    const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: line });
    expect(number).toMatchObject({ sid: numberSid, voiceUrl: null, smsUrl: '', capabilities: { voice: true, sms: true } });
    const updated = await client
      .incomingPhoneNumbers(numberSid)
      .update({ voiceUrl: `${publicUrl}/voice`, voiceMethod: 'GET', voiceCallerIdLookup: true, statusCallback: `${publicUrl}/over` });
    expect(updated).toMatchObject({ voiceUrl: `${publicUrl}/voice`, voiceMethod: 'GET', voiceCallerIdLookup: true });
    app.answers['/voice'] = '<Dial action="/dialled"><Number>+15105550123</Number></Dial>';
    const played = await twilio.placeCall({ from: person, to: line, callerName: 'ANN LEE' });
    expect(app.asked[0]).toMatchObject({ method: 'GET', signed: true });
    expect(app.asked[0]?.params.CallerName).toBe('ANN LEE');
    const since = new Date(Date.now() - 60_000);
    const [found] = await client.calls.list({ to: line, startTimeAfter: since });
    expect(found).toMatchObject({ sid: played.sid, status: 'completed', direction: 'inbound', callerName: 'ANN LEE' });
    const [leg] = await client.calls.list({ parentCallSid: played.sid, status: 'no-answer' });
    expect(leg).toMatchObject({ parentCallSid: played.sid, direction: 'outbound-dial', to: '+15105550123' });
    expect(await client.calls.list({ startTimeAfter: new Date(Date.now() + 60_000) })).toEqual([]);
    expect(twilio.requests.some(({ query }) => 'StartTime>' in query)).toBe(true);
    expect(twilio.violations).toEqual([]);
  });

  test('fetches the account and looks numbers up', async () => {
    const client = sdk();
    expect(await client.api.v2010.accounts(accountSid).fetch()).toMatchObject({ sid: accountSid, status: 'active' });
    twilio.setLineType(person, 'landline');
    const found = await client.lookups.v2.phoneNumbers(person).fetch({ fields: 'line_type_intelligence' });
    expect(found).toMatchObject({ valid: true, lineTypeIntelligence: { type: 'landline' } });
    expect(await client.lookups.v2.phoneNumbers('+1510').fetch()).toMatchObject({ valid: false, validationErrors: ['TOO_SHORT'] });
    await expect(client.messages.create({ to: 'nobody', from: line, body: 'x' })).rejects.toMatchObject({ code: 21211, status: 400 });
    await expect(client.messages.create({ to: person, from: '+15105559999', body: 'x' })).rejects.toMatchObject({ code: 21606 });
    expect(twilio.violations).toEqual([]);
  });
});

describe('who may ask, and for what', () => {
  test('a wrong token is 401 20003, also for media', async () => {
    for (const path of ['/Messages.json', `/Messages/MM${'0'.repeat(32)}/Media/ME${'0'.repeat(32)}`]) {
      const answer = await fetch(`${twilio.apiUrl}/2010-04-01/Accounts/${accountSid}${path}`, {
        headers: { authorization: `Basic ${btoa(`${accountSid}:wrong`)}` },
      });
      expect([answer.status, ((await answer.json()) as { code: number }).code]).toEqual([401, 20003]);
    }
  });

  test('what is not there is 404 20404', async () => {
    expect(await rest('GET', `/Calls/CA${'0'.repeat(32)}.json`)).toMatchObject({
      status: 404,
      json: { code: 20404, more_info: expect.any(String), status: 404 },
    });
  });

  test('a media file of a text that came in', async () => {
    await rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, { SmsUrl: `${publicUrl}/text` });
    await twilio.sendInboundText({
      from: person,
      to: line,
      body: '',
      media: [{}, { contentType: 'text/plain', content: Buffer.from('hi') }],
    });
    const { params } = app.asked[0] ?? {};
    expect(params).toMatchObject({
      NumMedia: '2',
      MediaContentType0: 'image/png',
      MediaContentType1: 'text/plain',
      Body: '',
      SmsStatus: 'received',
      MessagingServiceSid: service,
    });
    expect((await fetch(params?.MediaUrl1 ?? '')).status).toBe(401);
    const media = await fetch(params?.MediaUrl1 ?? '', { headers: { authorization: basic } });
    expect(await media.text()).toBe('hi');
    expect((await rest('GET', `/Messages/${params?.MessageSid}/Media.json`)).json.media_list).toHaveLength(2);
    expect(twilio.violations).toEqual([]);
  });

  test('a recording can be fetched after its callback', async () => {
    await rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, { VoiceUrl: `${publicUrl}/voice` });
    app.answers['/voice'] = '<Record action="/recorded" recordingStatusCallback="/recording"/>';
    const statuses: number[] = [];
    const look = async ({ params }: { params: Record<string, string> }) => {
      statuses.push((await fetch(params.RecordingUrl ?? '', { headers: { authorization: basic } })).status);
      return '';
    };
    Object.assign(app.answers, { '/recorded': look, '/recording': look });
    const played = await twilio.placeCall({ from: person, to: line, script: { voicemail: { seconds: 7 } } });
    expect(statuses).toEqual([404, 200]);
    expect((await rest('GET', `/Recordings/${played.recordings[0]?.sid}.json`)).json).toMatchObject({
      duration: '7',
      source: 'RecordVerb',
      status: 'completed',
    });
  });

  test('a Messaging Service picks the sender later: accepted, no from, no segments', async () => {
    twilio.planNextReceipt('stuck', 'delivered');
    const form = { To: person, MessagingServiceSid: service, Body: 'Hello', StatusCallback: `${publicUrl}/receipt` };
    expect((await rest('POST', '/Messages.json', form)).json).toMatchObject({
      status: 'accepted',
      from: null,
      num_segments: '0',
      date_sent: null,
    });
    await twilio.settled();
    expect(receipts()).toEqual([]);
    const { json } = await rest('POST', '/Messages.json', form);
    await twilio.settled();
    expect(receipts()).toEqual(['queued', 'sent', 'delivered']);
    expect((await rest('GET', `/Messages/${json.sid}.json`)).json).toMatchObject({ from: line, num_segments: '1', status: 'delivered' });
  });

  test('DateSent does not find what is still queued', async () => {
    twilio.planNextReceipt('stuck');
    await send();
    const today = new Date().toISOString().slice(0, 10);
    expect((await rest('GET', `/Messages.json?DateSent>=${today}`)).json.messages).toEqual([]);
    expect((await rest('GET', `/Messages.json?To=${encodeURIComponent(person)}`)).json.messages).toHaveLength(1);
  });
});

const contract = await loadContract(process.env.RINGBACK_CONTRACTS ?? new URL('../../../../shared/contracts', import.meta.url).pathname);

describe.runIf(contract)('the published contract', () => {
  test.each([
    ['an unknown parameter', 'POST', '/Messages.json', { To: person, From: line, Body: 'x', IdempotencyKey: '1' }, 'IdempotencyKey'],
    ['a missing one', 'POST', '/Messages.json', { From: line, Body: 'x' }, "'To'"],
    ['a wrong type', 'POST', '/Messages.json', { To: person, From: line, Body: 'x', ValidityPeriod: 'soon' }, 'must be integer'],
    ['a wrong sid', 'POST', '/Messages.json', { To: person, Body: 'x', MessagingServiceSid: 'MG1' }, 'MessagingServiceSid'],
    ['a relative URL', 'POST', '/Messages.json', { To: person, From: line, Body: 'x', StatusCallback: '/receipt' }, 'StatusCallback'],
    ['a value outside the list', 'POST', `/Calls/CA${'0'.repeat(32)}.json`, { Status: 'busy' }, 'Status'],
    ['an unknown query', 'GET', '/Calls.json?Since=2026-01-01', undefined, 'Since'],
    ['a page too large', 'GET', '/Calls.json?PageSize=5000', undefined, '<= 1000'],
    ['an unknown path', 'GET', '/Mesages.json', undefined, 'no such path'],
    ['a method that is not there', 'DELETE', '/Messages.json', undefined, 'not allowed'],
  ])('%s is refused with 400 and recorded', async (_what, method, path, form, complaint) => {
    expect(twilio.validatesContracts).toBe(true);
    expect((await rest(method, path, form)).status).toBe(400);
    expect(twilio.violations.map(({ message }) => message).join()).toContain(complaint);
    expect(twilio.requests[0]).toMatchObject({ valid: false, status: 400 });
    expect(twilio.messages).toEqual([]);
  });

  test('a parameter that may not repeat does', async () => {
    await rest('POST', '/Messages.json', [
      ['To', person],
      ['To', line],
      ['From', line],
      ['Body', 'x'],
    ]);
    expect(twilio.violations[0]?.message).toBe('form has To twice');
  });

  test('resources have every published property', async () => {
    await rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, { VoiceUrl: `${publicUrl}/voice`, SmsUrl: `${publicUrl}/text` });
    app.answers['/voice'] = '<Record action="/recorded"/>';
    const played = await twilio.placeCall({ from: person, to: line, script: { voicemail: { seconds: 7 } } });
    await twilio.sendInboundText({ from: person, to: line, body: '', media: [{}] });
    const texts = (await rest('GET', '/Messages.json')).json.messages;
    const of = async (path: string) => (await rest('GET', path)).json;
    const seen: Record<string, object> = {
      'api.v2010.account': await of('.json'),
      'api.v2010.account.message': texts[0],
      'api.v2010.account.message.media': (await of(`/Messages/${texts[0].sid}/Media.json`)).media_list[0],
      'api.v2010.account.call': await of(`/Calls/${played.sid}.json`),
      'api.v2010.account.incoming_phone_number': await of(`/IncomingPhoneNumbers/${numberSid}.json`),
      'api.v2010.account.recording': await of(`/Recordings/${played.recordings[0]?.sid}.json`),
      LookupResponse: (await fetch(`${twilio.lookupsUrl}/v2/PhoneNumbers/${person}?Fields=line_type_intelligence`, {
        headers: { authorization: basic },
      }).then((answer) => answer.json())) as object,
    };
    for (const [schema, resource] of Object.entries(seen))
      expect([schema, ...Object.keys(resource).sort()]).toEqual([schema, ...(contract?.propertiesOf(schema) ?? []).sort()]);
  });
});

test('without contracts it still works, and says so', async () => {
  await restart({ contractsDirectory: '/nowhere' });
  expect(twilio.validatesContracts).toBe(false);
  expect((await send({ IdempotencyKey: '1' })).status).toBe(201);
  expect((await rest('GET', '/Mesages.json')).status).toBe(404);
  expect(twilio.requests[0]?.valid).toBeNull();
});

describe('sends that go wrong', () => {
  test('refused before acceptance: the message does not exist', async () => {
    twilio.failNextSend(
      'rate-limited',
      'server-error',
      'unavailable',
      { refusedWith: 21610 },
      { refusedWith: 30034 },
      'reset-before-acceptance',
    );
    for (const [status, code] of [
      [429, 20429],
      [500, 20500],
      [503, 20503],
      [400, 21610],
      [400, 30034],
    ])
      expect(await send()).toMatchObject({ status, json: { code } });
    await expect(send()).rejects.toThrow();
    expect(twilio.messages).toEqual([]);
    expect(twilio.requests.at(-1)?.status).toBeNull();
    expect((await send()).status).toBe(201);
  });

  test('reset after acceptance: the client sees a reset, the message exists and is delivered', async () => {
    twilio.failNextSend('reset-after-acceptance');
    await expect(send()).rejects.toThrow();
    await twilio.settled();
    expect(twilio.messages).toHaveLength(1);
    expect(receipts()).toEqual(['sent', 'delivered']);
  });

  test('a slow answer comes after the message exists', async () => {
    const order: string[] = [];
    twilio.failNextSend({ slowAnswer: 50 });
    twilio.onDelivery = () => void order.push('receipt');
    await send().then(({ status }) => order.push(String(status)));
    await twilio.settled();
    expect([order[0], order.includes('201')]).toEqual(['receipt', true]);
  });

  test('chances are the same for the same seed', async () => {
    const run = async (seed: number) => {
      await restart({ seed, faults: { sends: [{ fault: 'unavailable', probability: 0.5 }], receipts: 'none' } });
      const statuses: number[] = [];
      for (let i = 0; i < 20; i += 1) statuses.push((await send()).status);
      return statuses.join();
    };
    const first = await run(3);
    expect(first).toContain('503');
    expect(first).toContain('201');
    expect(await run(3)).toBe(first);
    expect(await run(4)).not.toBe(first);
  });

  test('any request can be failed', async () => {
    twilio.faults = { requests: ({ path }) => (path.endsWith('/Calls.json') ? 'unavailable' : null) };
    expect((await rest('GET', '/Calls.json')).status).toBe(503);
    expect((await rest('GET', '/Messages.json')).status).toBe(200);
  });

  test('an empty text, too long a text, too many media', async () => {
    expect((await send({ Body: '' })).json.code).toBe(21602);
    expect((await send({ Body: 'x'.repeat(1601) })).json.code).toBe(21617);
    expect(
      (
        await rest('POST', '/Messages.json', [
          ['To', person],
          ['From', line],
          ...Array.from({ length: 11 }, (): [string, string] => ['MediaUrl', 'https://ringback.example/a.png']),
        ])
      ).json.code,
    ).toBe(21623);
  });
});

describe('delivery receipts', () => {
  test.each([
    ['delivered', ['sent', 'delivered'], { status: 'delivered', error_code: null }],
    ['delivered-before-sent', ['delivered', 'sent'], { status: 'delivered' }],
    ['sent-only', ['sent'], { status: 'sent' }],
    ['none', [], { status: 'delivered' }],
    [{ undelivered: 30005 }, ['sent', 'undelivered'], { status: 'undelivered', error_code: 30005 }],
    [{ failed: 30034 }, ['failed'], { status: 'failed', error_code: 30034, date_sent: null }],
  ] as const)('%j', async (plan, expected, resource) => {
    twilio.planNextReceipt(plan);
    const { json } = await send();
    await twilio.settled();
    expect(receipts()).toEqual(expected);
    expect(twilio.messages[0]).toMatchObject({ sid: json.sid, ...resource });
    for (const { signed, params, query } of app.asked) {
      expect(signed).toBe(true);
      expect(query.get('m')).toBe('7');
      expect(params).toMatchObject({ MessageSid: json.sid, To: person, From: line, AccountSid: accountSid });
    }
    if (typeof plan === 'object') expect(app.asked.at(-1)?.params.ErrorCode).toBe(String(Object.values(plan)[0]));
  });

  test('on demand, minutes later; a final state does not go back', async () => {
    twilio.planNextReceipt('stuck');
    const { json } = await send();
    await twilio.settled();
    await twilio.reportDelivery(json.sid, 'undelivered', 30034);
    await twilio.reportDelivery(json.sid, 'sent');
    expect(receipts()).toEqual(['undelivered', 'sent']);
    expect(twilio.messages[0]).toMatchObject({ status: 'undelivered', error_code: 30034 });
  });
});

describe('texts from people', () => {
  beforeEach(() =>
    rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, {
      SmsUrl: `${publicUrl}/text`,
      SmsFallbackUrl: `${publicUrl}/text-fallback`,
    }).then(() => undefined),
  );

  test('STOP holds back what is sent afterwards, START lets it go again', async () => {
    await twilio.sendInboundText({ from: person, to: line, body: ' stop ' });
    expect((await send()).json.code).toBe(21610);
    expect((await rest('POST', '/Messages.json', { To: person, MessagingServiceSid: service, Body: 'x' })).json.code).toBe(21610);
    expect(app.asked[0]?.params).not.toHaveProperty('OptOutType');
    await twilio.sendInboundText({ from: person, to: line, body: 'START', optOutType: 'START' });
    expect(app.asked[1]?.params.OptOutType).toBe('START');
    expect((await send()).status).toBe(201);
  });

  test('a Message in the answer is a text', async () => {
    app.answers['/text'] = '<Message>Thank you</Message>';
    await twilio.sendInboundText({ from: person, to: line, body: 'Hi' });
    await twilio.settled();
    expect(twilio.messages).toMatchObject([{ direction: 'outbound-reply', body: 'Thank you', to: person, from: line, request: null }]);
  });

  test('the fallback is asked when the URL fails', async () => {
    app.answers['/text'] = { status: 502 };
    const webhook = await twilio.sendInboundText({ from: person, to: line, body: 'Hi' });
    expect(webhook).toMatchObject({ kind: 'inbound-text-fallback', status: 200 });
    expect(app.asked.map(({ path }) => path)).toEqual(['/text', '/text-fallback']);
  });
});

describe('webhooks', () => {
  const voice = async (fragment = '', faults: FaultPlan = {}) => {
    twilio.faults = faults;
    await rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, {
      VoiceUrl: `${publicUrl}/voice${fragment}`,
      StatusCallback: `${publicUrl}/over`,
    });
    return twilio.placeCall({ from: person, to: line });
  };
  const attempts = () => twilio.webhooks.filter(({ kind }) => kind === 'voice').length;

  test("signatures are those of Twilio's own test vectors", () => {
    const params: [string, string][] = [
      ['CallSid', 'CA1234567890ABCDE'],
      ['Digits', '1234'],
      ['From', '+14158675309'],
      ['To', '+18005551212'],
      ['Caller', '+14158675309'],
    ];
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    expect(sign('12345', url, params)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8=');
    expect(signedUrl('https://mycompany.com:1234/myapp.php?foo=1&bar=2#rc=2')).toBe(url);
    expect(sign('12345', signedUrl('http://mycompany.com:1234/myapp.php?foo=1&bar=2'), params)).toBe('Zmvh+3yNM1Phv2jhDCwEM3q5ebU=');
  });

  test('the fragment is neither sent nor signed; parameters may repeat', async () => {
    await restart({
      extraParameters: [
        ['Again', 'b'],
        ['Again', 'a'],
        ['Again', 'b'],
        ['Empty', ''],
      ],
    });
    await voice("?it's=a%20query#rc=2&rp=all");
    expect(twilio.webhooks[0]?.url).toBe(`${publicUrl}/voice?it's=a%20query`);
    expect(app.asked.map(({ signed }) => signed)).toEqual([true, true]);
  });

  test('JSON bodies are signed by their hash', async () => {
    await twilio.sendJson({ accountSid, url: `${publicUrl}/json?a=1`, json: { text: 'é' } });
    expect(app.asked[0]?.signed).toBe(true);
  });

  test.each([
    ['a 500 is not retried', '', { status: 500 }, 1],
    ['unless the URL says so', '#rc=3&rp=5xx', { status: 500 }, 4],
    ['a 404 is not a 5xx', '#rc=3&rp=5xx', { status: 404 }, 1],
    ['no answer in time is not retried', '#rt=100', 'hang' as const, 1],
    ['unless the URL says so', '#rt=100&rc=1&rp=rt', 'hang' as const, 2],
  ])('%s (%s)', async (_what, fragment, answer, count) => {
    app.answers['/voice'] = answer;
    await voice(fragment);
    expect(attempts()).toBe(count);
    expect(new Set(twilio.webhooks.filter(({ kind }) => kind === 'voice').map(({ idempotencyToken }) => idempotencyToken)).size).toBe(1);
  });

  test('a refused connection is tried once more, with the same token', async () => {
    const closed = await closedPort();
    await restart({ deliverTo: () => new URL(`http://127.0.0.1:${closed}/`) });
    const played = await voice();
    const tried = twilio.webhooks.filter(({ kind }) => kind === 'voice');
    expect(tried.map(({ attempt, error }) => [attempt, error])).toEqual([
      [1, 'ECONNREFUSED'],
      [2, 'ECONNREFUSED'],
    ]);
    expect(tried[0]?.idempotencyToken).toBe(tried[1]?.idempotencyToken);
    expect(played.call.status).toBe('completed');
  });

  test('every webhook twice, with the same token', async () => {
    await voice('', { webhooks: { duplicate: true } });
    expect(app.asked).toHaveLength(4);
    expect(new Set(app.asked.map(({ token }) => token)).size).toBe(2);
    expect(twilio.webhooks.filter(({ duplicate }) => duplicate)).toHaveLength(2);
  });

  test('chosen ones never arrive', async () => {
    const played = await voice('', { webhooks: { drop: ({ kind }) => kind === 'call-status' } });
    expect(app.asked.map(({ path }) => path)).toEqual(['/voice']);
    expect(played.webhooks.map(({ kind, dropped }) => [kind, dropped])).toEqual([
      ['voice', false],
      ['call-status', true],
    ]);
  });

  test('a delay is a promise the test keeps', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    twilio.onDelivery = ({ kind }) => kind === 'call-status' && reach();
    const call = voice('', { webhooks: { delay: ({ kind }) => (kind === 'call-status' ? held : 0) } });
    await reached;
    expect(app.asked.map(({ path }) => path)).toEqual(['/voice']);
    release();
    await call;
    expect(app.asked.map(({ path }) => path)).toEqual(['/voice', '/over']);
  });

  test('shuffled callbacks all arrive, some after the call is over, and can be put in order', async () => {
    app.answers['/voice'] =
      '<Dial action="/dialled"><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">+15105550123</Number></Dial>';
    const orders = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      const before = app.asked.length;
      await voice('', { webhooks: { shuffle: true } });
      const mine = app.asked.slice(before).filter(({ path }) => path !== '/voice');
      orders.add(mine.map(({ path, params }) => (path === '/leg' ? params.SequenceNumber : path)).join());
      const legs = mine.filter(({ path }) => path === '/leg').map(({ params }) => params.SequenceNumber);
      expect(legs.sort()).toEqual(['0', '1', '2']);
    }
    expect(orders.size).toBeGreaterThan(3);
    expect([...orders].some((order) => /\/over,.*\d/.test(order))).toBe(true);
  });
});

test('three hundred calls at once, shuffled and some webhooks doubled, lose nothing', async () => {
  await restart({ faults: { webhooks: { duplicate: 0.3, shuffle: true } } });
  await rest('POST', `/IncomingPhoneNumbers/${numberSid}.json`, { VoiceUrl: `${publicUrl}/voice`, StatusCallback: `${publicUrl}/over` });
  app.answers['/voice'] =
    '<Dial answerOnBridge="true" action="/dialled"><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">+15105550123</Number></Dial>';
  const played = await Promise.all(
    Array.from({ length: 300 }, (_, i) => twilio.placeCall({ from: `+1510556${String(i).padStart(4, '0')}`, to: line })),
  );
  const over = new Set(app.asked.filter(({ path }) => path === '/over').map(({ params }) => params.CallSid));
  expect(over).toEqual(new Set(played.map(({ sid }) => sid)));
  expect(app.asked.every(({ signed }) => signed)).toBe(true);
  expect(twilio.alerts).toEqual([]);
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
