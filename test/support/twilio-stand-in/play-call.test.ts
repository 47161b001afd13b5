// Every row of the table in providers.md 3.4, and what else a call can bring.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CallScript, type PlayedCall, startTwilioStandIn, type TwilioStandIn } from './stand-in.ts';
import { accountSid, authToken, publicUrl, startTestApplication, type TestApplication } from './test-application.ts';

const line = '+15105550100';
const owner = '+15105550123';
const partner = '+15105550124';
const caller = '+15105550177';

let app: TestApplication;
let twilio: TwilioStandIn;

beforeEach(async () => {
  app = await startTestApplication();
  twilio = await startTwilioStandIn({ accounts: [{ sid: accountSid, authToken }], deliverTo: app.deliverTo });
  const sid = twilio.addNumber({ accountSid, phoneNumber: line });
  await setNumber(sid, {
    VoiceUrl: `${publicUrl}/voice?shop=1`,
    StatusCallback: `${publicUrl}/over`,
    VoiceFallbackUrl: `${publicUrl}/fallback`,
  });
  app.answers['/voice'] = dial();
  app.answers['/dialled'] =
    '<Say>Please leave a message</Say><Record action="/recorded" maxLength="110" transcribe="true" transcribeCallback="/transcribed" recordingStatusCallback="/recording"/><Hangup/>';
  app.answers['/whisper'] = '<Gather numDigits="1" timeout="8" action="/accept"><Say>Press 1 to take the call</Say></Gather><Hangup/>';
  app.answers['/voicemail'] = app.answers['/dialled'];
});

afterEach(async () => {
  await twilio.stop();
  await app.stop();
});

async function setNumber(sid: string, settings: Record<string, string>): Promise<void> {
  const answer = await fetch(`${twilio.apiUrl}/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers/${sid}.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    body: new URLSearchParams(settings),
  });
  expect(answer.status).toBe(200);
}

function dial({ numbers = [owner], whisper = true, attributes = '' } = {}): string {
  const noun = (number: string) =>
    `<Number ${whisper ? 'url="/whisper"' : ''} statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${number}</Number>`;
  return `<Dial answerOnBridge="true" timeout="15" action="/dialled" ${attributes}>${numbers.map(noun).join('')}</Dial>`;
}

async function place(script: CallScript, from = caller): Promise<PlayedCall> {
  const played = await twilio.placeCall({ from, to: line, script });
  expect(twilio.violations).toEqual([]);
  expect(app.asked.every(({ signed }) => signed)).toBe(true);
  return played;
}

function asked(path: string): Record<string, string>[] {
  return app.asked.filter((one) => one.path === path).map(({ params }) => params);
}

const legEvents = () => asked('/leg').map(({ CallStatus }) => CallStatus);

describe('the table of cases', () => {
  test('rings out: no-answer after the timeout and its buffer, then voicemail', async () => {
    const played = await place({ legs: { '*': { answer: 'never' } } });
    expect(legEvents()).toEqual(['initiated', 'ringing', 'no-answer']);
    expect(asked('/leg').map(({ SequenceNumber }) => SequenceNumber)).toEqual(['0', '1', '2']);
    expect(asked('/leg')[2]).toMatchObject({
      ParentCallSid: played.sid,
      CallSid: played.legs[0]?.sid,
      CallbackSource: 'call-progress-events',
      Direction: 'outbound-dial',
    });
    const [initiated, , over] = asked('/leg');
    expect(Date.parse(over?.Timestamp ?? '') - Date.parse(initiated?.Timestamp ?? '')).toBe(20_000);
    expect(asked('/dialled')[0]).toMatchObject({
      DialCallStatus: 'no-answer',
      DialCallSid: played.legs[0]?.sid,
      DialBridged: 'false',
      CallStatus: 'in-progress',
      CallSid: played.sid,
    });
    expect(asked('/dialled')[0]).not.toHaveProperty('DialCallDuration');
    expect(asked('/over')[0]).toMatchObject({ CallStatus: 'completed', CallSid: played.sid });
    expect(Number(asked('/over')[0]?.CallDuration)).toBeGreaterThan(0);
  });

  test('rings out and the action hangs up: nobody ever answered', async () => {
    app.answers['/dialled'] = '<Hangup/>';
    const played = await place({});
    expect(asked('/over')[0]).toMatchObject({ CallStatus: 'no-answer', CallDuration: '0' });
    expect(played.call).toMatchObject({ status: 'no-answer', duration: '0' });
  });

  test('busy: no ringing', async () => {
    await place({ legs: { [owner]: { answer: 'busy' } } });
    expect(legEvents()).toEqual(['initiated', 'busy']);
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'busy', DialBridged: 'false' });
  });

  test.each(['busy', 'no-answer'] as const)('the owner declines: %s after ringing', async (endsAs) => {
    await place({ legs: { '*': { answer: 'decline', endsAs } } });
    expect(legEvents()).toEqual(['initiated', 'ringing', endsAs]);
    expect(asked('/dialled')[0]?.DialCallStatus).toBe(endsAs);
  });

  test("the owner's voicemail answers without screening: looks like a conversation", async () => {
    app.answers['/voice'] = dial({ whisper: false, attributes: 'timeLimit="3600"' }).replace('timeout="15"', 'timeout="20"');
    const played = await place({ legs: { '*': { answer: 'voicemail', talkSeconds: 24 } } });
    expect(legEvents()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '24' });
    expect(played.call.status).toBe('completed');
  });

  test("the owner's voicemail answers after the dial gave up: never picked up", async () => {
    await place({ legs: { '*': { answer: 'voicemail' } } });
    expect(legEvents()).toEqual(['initiated', 'ringing', 'no-answer']);
  });

  test.each([undefined, 'no-answer'] as const)(
    "the owner's voicemail answers with a whisper: not bridged (%s)",
    async (unacceptedDialStatus) => {
      await place({ legs: { '*': { answer: 'voicemail', afterSeconds: 3 } }, ...(unacceptedDialStatus ? { unacceptedDialStatus } : {}) });
      expect(legEvents()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
      expect(asked('/accept')).toEqual([]);
      expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: unacceptedDialStatus ?? 'completed', DialBridged: 'false' });
    },
  );

  test('a person presses 1: bridged; the accept request is about the leg', async () => {
    const played = await place({ legs: { '*': { answer: 'human', talkSeconds: 90 } } });
    expect(asked('/whisper')[0]).toMatchObject({
      CallSid: played.legs[0]?.sid,
      ParentCallSid: played.sid,
      CallStatus: 'in-progress',
      To: owner,
    });
    expect(asked('/accept')[0]).toMatchObject({ CallSid: played.legs[0]?.sid, ParentCallSid: played.sid, Digits: '1' });
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true', CallStatus: 'completed' });
    expect(played.call).toMatchObject({ status: 'completed', duration: '90' });
    expect(asked('/recorded')).toEqual([]);
  });

  test('a person does not press, or the handler hangs up: not bridged', async () => {
    await place({ legs: { '*': { answer: 'human', pressesDigit: null } } });
    app.answers['/accept'] = '<Hangup/>';
    await place({ legs: { '*': { answer: 'human', pressesDigit: '2' } } });
    expect(asked('/accept').map(({ Digits }) => Digits)).toEqual(['2']);
    expect(asked('/dialled').map(({ DialBridged }) => DialBridged)).toEqual(['false', 'false']);
  });

  test('accepted and dropped within 5 seconds: bridged, short', async () => {
    await place({ legs: { '*': { answer: 'human', talkSeconds: 3 } } });
    const { DialCallDuration, DialBridged } = asked('/dialled')[0] ?? {};
    expect(DialBridged).toBe('true');
    expect(Number(DialCallDuration)).toBeLessThan(6);
  });

  test.each(['canceled', 'no-answer'] as const)(
    'the caller hangs up while ringing: action asked with %s, its answer ignored',
    async (abandonedDialStatus) => {
      const played = await place({ callerHangsUp: 'while-ringing', callerHangsUpAfterSeconds: 9, abandonedDialStatus });
      expect(legEvents()).toEqual(['initiated', 'ringing', abandonedDialStatus]);
      expect(asked('/dialled')).toEqual([
        expect.objectContaining({ DialCallStatus: abandonedDialStatus, CallStatus: 'completed', DialBridged: 'false' }),
      ]);
      expect(asked('/recorded')).toEqual([]);
      expect(asked('/over')[0]).toMatchObject({ CallStatus: 'no-answer', CallDuration: '0' });
      expect(played.call.status).toBe('no-answer');
    },
  );

  test('the caller hangs up during the whisper: the leg completes, nothing is bridged', async () => {
    await place({ legs: { '*': { answer: 'human', afterSeconds: 4 } }, callerHangsUp: 'while-ringing', callerHangsUpAfterSeconds: 5 });
    expect(legEvents()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'canceled', DialBridged: 'false', CallStatus: 'completed' });
    expect(asked('/accept')).toEqual([]);
  });

  test.each(['<Say>Hello</Say><Dial action="/dialled">+15105550123</Dial>', '<Gather action="/menu"><Say>Press something</Say></Gather>'])(
    'the caller hangs up in the greeting %s: only the end is told',
    async (twiml) => {
      app.answers['/voice'] = twiml;
      await place({ callerHangsUp: 'in-greeting' });
      expect(app.asked.map(({ path }) => path)).toEqual(['/voice', '/over']);
      expect(asked('/over')[0]).toMatchObject({ CallStatus: 'completed', CallDuration: '2' });
    },
  );

  test('the caller hangs up in the recording: Digits=hangup, or nothing when it is empty', async () => {
    app.answers['/voice'] = String(app.answers['/voicemail']);
    const played = await place({ callerHangsUp: 'in-recording', voicemail: { seconds: 12, transcript: 'Call me back' } });
    expect(asked('/recorded')).toEqual([
      expect.objectContaining({
        Digits: 'hangup',
        RecordingDuration: '12',
        CallStatus: 'completed',
        RecordingSid: played.recordings[0]?.sid,
      }),
    ]);
    expect(asked('/recording')[0]).toMatchObject({ RecordingStatus: 'completed', RecordingSource: 'RecordVerb', CallSid: played.sid });
    expect(asked('/transcribed')[0]).toMatchObject({ TranscriptionStatus: 'completed', TranscriptionText: 'Call me back' });
    await place({ callerHangsUp: 'in-recording' });
    expect(asked('/recorded')).toHaveLength(1);
    expect(asked('/over').map(({ CallStatus }) => CallStatus)).toEqual(['completed', 'completed']);
  });

  test('after hours or forwarded: no dial, no leg', async () => {
    app.answers['/voice'] = '<Say>We are closed</Say>';
    const played = await twilio.placeCall({ from: caller, to: line, forwardedFrom: owner });
    expect(asked('/voice')[0]?.ForwardedFrom).toBe(owner);
    expect(played.legs).toEqual([]);
    expect(app.asked.map(({ path }) => path)).toEqual(['/voice', '/over']);
    expect(played.call).toMatchObject({ status: 'completed', forwarded_from: owner });
  });

  test('a leg fails, with or without there being one', async () => {
    await place({ legs: { '*': { answer: 'failed' } } });
    expect(legEvents()).toEqual(['initiated', 'failed']);
    await place({ legs: { '*': { answer: 'failed', withoutLeg: true } } });
    expect(legEvents()).toHaveLength(2);
    expect(asked('/dialled').map(({ DialCallStatus }) => DialCallStatus)).toEqual(['failed', 'failed']);
    expect(asked('/dialled')[1]).not.toHaveProperty('DialCallSid');
  });

  test('a callerId that is not ours fails the dial', async () => {
    app.answers['/voice'] = dial({ attributes: 'callerId="+15105559999"' });
    await place({ legs: { '*': { answer: 'human' } } });
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'failed' });
    expect(twilio.alerts[0]?.code).toBe(13214);
  });

  test('our server is down at arrival: the call ends by itself, and can be found by listing', async () => {
    app.answers['/voice'] = { status: 500 };
    app.answers['/fallback'] = { status: 500 };
    const played = await place({});
    expect(played.call).toMatchObject({ status: 'completed', direction: 'inbound' });
    expect(asked('/fallback')[0]).toMatchObject({ ErrorCode: '11200', ErrorUrl: `${publicUrl}/voice?shop=1` });
    expect(twilio.alerts.map(({ code }) => code)).toEqual([11200, 11200]);
  });
});

describe('dialling several', () => {
  test('at once: the first to pick up wins, the others are canceled', async () => {
    app.answers['/voice'] = dial({ numbers: [owner, partner], whisper: false });
    const played = await place({
      legs: { [owner]: { answer: 'human', afterSeconds: 9 }, [partner]: { answer: 'human', afterSeconds: 5 } },
    });
    expect(played.legs.map(({ to, status }) => [to, status])).toEqual([
      [owner, 'canceled'],
      [partner, 'completed'],
    ]);
    expect(asked('/dialled')[0]).toMatchObject({ DialCallSid: played.legs[1]?.sid, DialBridged: 'true' });
  });

  test('at once: a voicemail wins the race', async () => {
    app.answers['/voice'] = dial({ numbers: [owner, partner] });
    await place({ legs: { [owner]: { answer: 'human', afterSeconds: 9 }, [partner]: { answer: 'voicemail', afterSeconds: 2 } } });
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'false' });
  });

  test('one after the other', async () => {
    app.answers['/voice'] = dial({ numbers: [owner, partner], attributes: 'sequential="true"' });
    const played = await place({ legs: { [owner]: { answer: 'busy' }, [partner]: { answer: 'human' } } });
    expect(played.legs.map(({ status }) => status)).toEqual(['busy', 'completed']);
    expect(legEvents()).toEqual(['initiated', 'busy', 'initiated', 'ringing', 'in-progress', 'completed']);
  });
});

describe('other verbs', () => {
  test('an empty recording asks for nothing and the next verb runs', async () => {
    app.answers['/voice'] =
      '<Record action="/recorded" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent"/><Redirect>/next?a=1&amp;b=2</Redirect>';
    await place({});
    expect(app.asked.map(({ path }) => path)).toEqual(['/voice', '/recording', '/next', '/over']);
    expect(asked('/recording')[0]?.RecordingStatus).toBe('absent');
  });

  test('a Record without an action asks for the same document again', async () => {
    app.answers['/voice'] = '<Record/>';
    await place({ voicemail: { seconds: 5 } });
    expect(asked('/voice').map(({ RecordingDuration }) => RecordingDuration)).toEqual([undefined, '5']);
  });

  test('a recording of two seconds is not transcribed', async () => {
    app.answers['/voice'] = String(app.answers['/voicemail']);
    await place({ callerHangsUp: 'in-recording', voicemail: { seconds: 2, transcript: 'Hi' } });
    expect(asked('/transcribed')[0]?.TranscriptionStatus).toBe('failed');
    expect(twilio.alerts[0]?.code).toBe(13617);
  });

  test('Reject does not answer', async () => {
    app.answers['/voice'] = '<Reject reason="busy"/>';
    expect((await place({})).call).toMatchObject({ status: 'busy', duration: '0' });
  });

  test('Gather on the caller: the digit goes to the action', async () => {
    app.answers['/voice'] = '<Gather numDigits="1" action="/menu"><Say>Press 2</Say></Gather>';
    await place({ callerPresses: '2' });
    expect(asked('/menu')[0]).toMatchObject({ Digits: '2', CallStatus: 'in-progress' });
  });

  test('answering machine detection tells its own callback', async () => {
    app.answers['/voice'] =
      '<Dial action="/dialled"><Number machineDetection="Enable" amdStatusCallback="/amd">+15105550123</Number></Dial>';
    await place({ legs: { '*': { answer: 'voicemail' } } });
    expect(asked('/amd')[0]).toMatchObject({ AnsweredBy: 'machine_start' });
  });

  test('after the owner hangs up first, Twilio goes on with the caller', async () => {
    await place({ legs: { '*': { answer: 'human', hangsUpFirst: 'owner' } }, voicemail: { seconds: 4 } });
    expect(asked('/dialled')[0]).toMatchObject({ CallStatus: 'in-progress', DialBridged: 'true' });
    expect(asked('/recorded')).toHaveLength(1);
  });

  test.each([
    ['<Dail>+15105550123</Dail>', '<Dail> in <Response> is unknown'],
    ['<Dial timeOut="15">+15105550123</Dial>', '<Dial> has no attribute timeOut'],
    ['<Dial timeout="2">+15105550123</Dial>', 'not a whole number from 5'],
    ['<Say>Fish & chips</Say>', 'not an entity'],
    ['<Say>Hello', 'closes <Say>'],
    [`<Dial>${'<Number>+15105550123</Number>'.repeat(11)}</Dial>`, 'more than 10'],
    ['<Say>Hello</Say><Reject/>', 'not the first verb'],
    [`<Say>${'a'.repeat(70_000)}</Say>`, 'too large'],
  ])('a document Twilio would not take is a violation: %s', async (twiml, complaint) => {
    app.answers['/voice'] = twiml;
    await twilio.placeCall({ from: caller, to: line });
    expect(twilio.violations[0]?.message).toContain(complaint);
  });
});

describe('a call that is going on', () => {
  test('shows its state by REST, and a test can act while it rings', async () => {
    const seen: string[] = [];
    const played = await place({
      legs: { '*': { answer: 'human' } },
      pauseAt: (point, { callSid, legSids }) => {
        const status = (sid: string | undefined) => twilio.calls.find((call) => call.sid === sid)?.status;
        seen.push(`${point}: ${status(callSid)}, ${status(legSids[0])}`);
      },
    });
    expect(seen).toEqual([
      'arrived: ringing, undefined',
      'ringing: ringing, ringing',
      'answered: ringing, in-progress',
      'bridged: in-progress, in-progress',
      'dial-over: completed, completed',
      'over: completed, completed',
    ]);
    expect(played.call.end_time).not.toBeNull();
  });

  test('POST Calls/{sid} ends it: the leg stops, the action is still asked', async () => {
    const order = (sid: string, form: Record<string, string>) =>
      fetch(`${twilio.apiUrl}/2010-04-01/Accounts/${accountSid}/Calls/${sid}.json`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
        body: new URLSearchParams(form),
      });
    await place({ pauseAt: async (point, { callSid }) => void (point === 'ringing' && (await order(callSid, { Status: 'completed' }))) });
    expect(legEvents()).toEqual(['initiated', 'ringing', 'canceled']);
    expect(asked('/dialled')[0]).toMatchObject({ DialCallStatus: 'canceled', CallStatus: 'completed' });
    await place({
      pauseAt: async (point, { legSids }) => void (point === 'ringing' && (await order(legSids[0] ?? '', { Status: 'canceled' }))),
    });
    expect(asked('/dialled')[1]).toMatchObject({ DialCallStatus: 'canceled', CallStatus: 'in-progress' });
    app.answers['/voice'] = '<Say>One</Say><Say>Two</Say>';
    await place({
      pauseAt: async (point, { callSid }) =>
        void (point === 'greeting' && asked('/elsewhere').length === 0 && (await order(callSid, { Url: `${publicUrl}/elsewhere` }))),
    });
    expect(asked('/elsewhere')).toHaveLength(1);
  });

  test('time inside a call can move a clock', async () => {
    let now = Date.UTC(2026, 2, 8, 9, 59, 50);
    const other = await startTwilioStandIn({
      accounts: [{ sid: accountSid, authToken }],
      deliverTo: app.deliverTo,
      now: () => now,
      passTime: (ms) => {
        now += ms;
      },
    });
    other.addNumber({ accountSid, phoneNumber: line });
    await other.placeCall({ from: caller, to: line });
    expect(new Date(now).toISOString()).toBe('2026-03-08T09:59:54.000Z');
    await other.stop();
  });
});

test('the request for the first document carries what Twilio documents, and what it does not', async () => {
  await twilio.placeCall({
    from: 'anonymous',
    to: line,
    stirVerstat: 'TN-Validation-Passed-A',
    callerName: 'NOT SHOWN',
    addOns: { status: 'successful' },
  });
  const first = app.asked[0];
  expect(first?.query.get('shop')).toBe('1');
  expect(first?.params).toMatchObject({
    AccountSid: accountSid,
    From: 'anonymous',
    To: line,
    CallStatus: 'ringing',
    Direction: 'inbound',
    ApiVersion: '2010-04-01',
    StirVerstat: 'TN-Validation-Passed-A',
    FromCity: '',
    ToCountry: 'US',
    AddOns: '{"status":"successful"}',
    UnheardOfParameter: 'news & "signs" +1 é',
  });
  expect(first?.params).not.toHaveProperty('CallerName');
  expect(first?.params.CallToken).toContain('parentCallInfoToken');
});
