import { describe, expect, test } from 'vitest';
import { parseVoiceTwiml } from '../../../test/support/twilio-stand-in/parse-twiml.ts';
import type { CallInstruction } from '../../core/call-plan.ts';
import type { Asks, ReplyContext } from '../provider.ts';
import { webhookAddress, writeTwiml } from './answer-call.ts';

const account = { shopId: 'shop', id: 'account', provider: 'twilio', externalId: 'AC', secrets: {}, publicUrl: 'https://ringback.example' };
const call = `CA${'1'.repeat(32)}`;
const context: ReplyContext = {
  account,
  shopName: 'Harbor & Sons <Plumbing>',
  line: '+15035550100',
  providerCallId: call,
  caller: '+15035550101',
};
const at = (name: string) => `https://ringback.example/webhooks/shop/account/${name}`;

const ring: CallInstruction = { do: 'ring', phones: ['+15035550198', '+15035550199'], order: 'at-once', seconds: 15, screening: true };
const record: CallInstruction[] = [
  { do: 'say', words: 'Sorry we missed your call to Harbor & Sons <Plumbing>.' },
  { do: 'record', longestSeconds: 110 },
  { do: 'hang-up' },
];

/** What Twilio would take, as verbs; a document outside its rules fails. */
function verbs(asks: Asks, instructions: CallInstruction[] = [], of = context) {
  const reply = writeTwiml(asks, instructions, of);
  expect(reply.contentType).toBe('text/xml');
  const parsed = parseVoiceTwiml(reply.body);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.verbs;
}
const answer = (instructions: CallInstruction[]) => verbs({ for: 'call-instructions', providerCallId: call }, instructions);

describe('ringing', () => {
  test('comes first, bridges only when somebody takes the call, rings at most 15 s and tells us the result', () => {
    const [dial, ...others] = answer([ring]);
    expect(others).toEqual([]);
    expect(dial).toMatchObject({
      name: 'Dial',
      attributes: { answerOnBridge: 'true', action: at('after-dial'), method: 'POST', callerId: '+15035550100' },
    });
    expect(Number(dial?.attributes.timeout)).toBeLessThanOrEqual(15);
  });

  test('every phone has its whisper and all of its callbacks, with the call in their signed address', () => {
    const [dial] = answer([ring]);
    expect(dial?.children.map(({ text }) => text)).toEqual(['+15035550198', '+15035550199']);
    for (const number of dial?.children ?? [])
      expect(number).toMatchObject({
        name: 'Number',
        attributes: {
          url: at(`screen?call=${call}`),
          statusCallback: at(`leg?call=${call}`),
          statusCallbackEvent: 'initiated ringing answered completed',
        },
      });
  });

  test('an answered call is not recorded (VR-2)', () => {
    const [dial] = answer([ring]);
    expect(Object.keys(dial?.attributes ?? {}).filter((name) => /record|transcri/i.test(name))).toEqual([]);
  });

  test('without screening there is no whisper', () => {
    expect(answer([{ ...ring, screening: false }])[0]?.children[0]?.attributes.url).toBeUndefined();
  });

  test.each([
    ['at-once', 'false'],
    ['in-turn', 'true'],
  ] as const)('%s', (order, sequential) => expect(answer([{ ...ring, order }])[0]?.attributes.sequential).toBe(sequential));
});

test('a recording has an action, so that it cannot loop, and ends before the limit of transcription', () => {
  const [say, recording, hangUp] = answer(record);
  expect(say).toMatchObject({ name: 'Say', text: 'Sorry we missed your call to Harbor & Sons <Plumbing>.' });
  expect(recording).toMatchObject({
    name: 'Record',
    attributes: {
      action: at('after-recording'),
      recordingStatusCallback: at('recording'),
      transcribe: 'true',
      transcribeCallback: at('transcription'),
    },
  });
  expect(Number(recording?.attributes.maxLength)).toBeLessThanOrEqual(110);
  expect(hangUp).toMatchObject({ name: 'Hangup' });
});

test('the whisper names the shop and the caller, waits for one digit and hangs up otherwise', () => {
  const [gather, hangUp] = verbs({ for: 'screening', providerCallId: call });
  expect(gather).toMatchObject({ name: 'Gather', attributes: { numDigits: '1', action: at(`accept?call=${call}`), method: 'POST' } });
  expect(gather?.children[0]?.text).toBe('Call for Harbor & Sons <Plumbing> from (503) 555-0101. Press 1 to take it.');
  expect(hangUp).toMatchObject({ name: 'Hangup' });
});

test('whoever pressed 1 is connected to the customer, who sees the number of the shop', () => {
  const asks = { for: 'connection', customer: '+15035550101', line: '+15035550100', accepted: true } as const;
  const [dial] = verbs(asks);
  expect(dial).toMatchObject({ name: 'Dial', attributes: { callerId: '+15035550100' } });
  expect(dial?.children[0]).toMatchObject({ name: 'Number', text: '+15035550101' });
  expect(verbs({ ...asks, accepted: false })).toMatchObject([{ name: 'Hangup' }]);
});

test('the whisper of a withheld caller names nobody', () => {
  const [gather] = verbs({ for: 'screening', providerCallId: call }, [], { ...context, caller: null });
  expect(gather?.children[0]?.text).toBe('Call for Harbor & Sons <Plumbing>. Press 1 to take it.');
});

test.each<[string, Asks, string[]]>([
  ['accepted: nothing more is said, and the two are connected', { for: 'screened', accepted: true }, []],
  ['not accepted: hung up', { for: 'screened', accepted: false }, ['Hangup']],
  ['nothing asked', { for: 'nothing' }, []],
  ['recorded', { for: 'hang-up' }, ['Hangup']],
  ['the caller is gone', { for: 'after-dial', providerCallId: call, callOver: true }, []],
  ['the caller is still there', { for: 'after-dial', providerCallId: call, callOver: false }, ['Say', 'Record', 'Hangup']],
])('%s', (_, asks, names) => expect(verbs(asks, record).map(({ name }) => name)).toEqual(names));

test('a call is refused unanswered, as busy', () => {
  expect(answer([{ do: 'refuse' }])).toMatchObject([{ name: 'Reject', attributes: { reason: 'busy' } }]);
});

test('addresses carry our words encoded', () => {
  expect(webhookAddress(account, 'leg', { call: 'a b&c' })).toBe(at('leg?call=a+b%26c'));
});
