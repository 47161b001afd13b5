// The verbs that the stand-in plays and the attributes Twilio documents for them. Extend it here when the product
// starts to use another verb. https://www.twilio.com/docs/voice/twiml
import type { Element } from './parse-twiml.ts';

export type ValueRule = { test(value: string): boolean; says: string };

export type ElementRule = {
  attributes: Record<string, ValueRule>;
  children?: Rules;
  text?: 'allowed' | 'required';
  required?: string[];
  /** What is wrong with the element as a whole, or null. */
  check?(element: Element): string | null;
};

export type Rules = Record<string, ElementRule>;

const any: ValueRule = { test: () => true, says: '' };
const url: ValueRule = {
  test: (value) => value !== '' && !/\s/.test(value) && (/^https?:\/\//i.test(value) || !/^[a-z][a-z0-9+.-]*:/i.test(value)),
  says: 'not a URL',
};
const bool = oneOf('true', 'false');
const method = oneOf('GET', 'POST');
const keys: ValueRule = { test: (value) => /^[0-9*#]*$/.test(value), says: 'not keys of a phone' };
const recordingEvents = listOf('in-progress', 'completed', 'absent');

function oneOf(...values: string[]): ValueRule {
  return { test: (value) => values.includes(value), says: `not one of ${values.join(', ')}` };
}

function listOf(...values: string[]): ValueRule {
  return { test: (value) => value.split(' ').every((item) => values.includes(item)), says: `not a list of ${values.join(', ')}` };
}

function whole(min: number, max: number): ValueRule {
  return {
    test: (value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
    says: `not a whole number from ${min} to ${max}`,
  };
}

const spoken: Rules = {
  Say: {
    attributes: { voice: any, language: any, loop: whole(0, 1000) },
    text: 'required',
    children: Object.fromEntries(
      ['break', 'emphasis', 'lang', 'p', 'phoneme', 'prosody', 's', 'say-as', 'sub', 'w'].map((name) => [
        name,
        {
          attributes: {
            time: any,
            strength: any,
            level: any,
            'xml:lang': any,
            alphabet: any,
            ph: any,
            volume: any,
            rate: any,
            pitch: any,
            'interpret-as': any,
            role: any,
            alias: any,
            format: any,
          },
          text: 'allowed',
        } satisfies ElementRule,
      ]),
    ),
  },
  Play: {
    attributes: { loop: whole(0, 1000), digits: { test: (value) => /^[0-9wW*#A-D]+$/.test(value), says: 'not digits' } },
    text: 'allowed',
  },
  Pause: { attributes: { length: whole(1, 3600) } },
};

const gather: ElementRule = {
  attributes: {
    action: url,
    method,
    input: oneOf('dtmf', 'speech', 'dtmf speech', 'speech dtmf'),
    timeout: whole(0, 3600),
    numDigits: whole(1, 1000),
    finishOnKey: keys,
    actionOnEmptyResult: bool,
    bargeIn: bool,
    language: any,
    hints: any,
    speechTimeout: any,
    maxSpeechTime: whole(1, 3600),
    speechModel: any,
    enhanced: bool,
    profanityFilter: bool,
    partialResultCallback: url,
    partialResultCallbackMethod: method,
    debug: bool,
  },
  children: spoken,
};

const dialled: ElementRule = {
  attributes: {
    url,
    method,
    statusCallback: url,
    statusCallbackMethod: method,
    statusCallbackEvent: listOf('initiated', 'ringing', 'answered', 'completed'),
    sendDigits: any,
    byoc: any,
    machineDetection: oneOf('Enable', 'DetectMessageEnd'),
    machineDetectionTimeout: whole(3, 60),
    machineDetectionSpeechThreshold: whole(1000, 6000),
    machineDetectionSpeechEndThreshold: whole(500, 5000),
    machineDetectionSilenceTimeout: whole(2000, 10_000),
    amdStatusCallback: url,
    amdStatusCallbackMethod: method,
  },
  text: 'required',
};

export const voiceRules: Rules = {
  ...spoken,
  Gather: gather,
  Redirect: { attributes: { method }, text: 'required' },
  Hangup: { attributes: {} },
  Reject: { attributes: { reason: oneOf('busy', 'rejected') } },
  Record: {
    attributes: {
      action: url,
      method,
      timeout: whole(0, 3600),
      maxLength: whole(1, 14_400),
      finishOnKey: keys,
      playBeep: bool,
      trim: oneOf('trim-silence', 'do-not-trim'),
      recordingStatusCallback: url,
      recordingStatusCallbackMethod: method,
      recordingStatusCallbackEvent: recordingEvents,
      transcribe: bool,
      transcribeCallback: url,
      recordingConfigurationId: any,
    },
  },
  Dial: {
    attributes: {
      action: url,
      method,
      timeout: whole(5, 600),
      answerOnBridge: bool,
      callerId: any,
      timeLimit: whole(1, 86_400),
      hangupOnStar: bool,
      sequential: bool,
      record: oneOf('do-not-record', 'record-from-answer', 'record-from-ringing', 'record-from-answer-dual', 'record-from-ringing-dual'),
      recordingStatusCallback: url,
      recordingStatusCallbackMethod: method,
      recordingStatusCallbackEvent: recordingEvents,
      recordingTrack: oneOf('both', 'inbound', 'outbound'),
      ringTone: any,
      trim: oneOf('trim-silence', 'do-not-trim'),
      referUrl: url,
      referMethod: method,
      events: oneOf('call-progress-event'),
      recordingConfigurationId: any,
    },
    text: 'allowed',
    children: { Number: dialled },
    check(dial) {
      if (dial.children.length > 10) return 'has more than 10 <Number>';
      if (dial.children.length === 0 && !dial.text) return 'dials nobody';
      return dial.children.length > 0 && dial.text ? 'has both text and <Number>' : null;
    },
  },
};

export const messagingRules: Rules = {
  Message: {
    attributes: { to: any, from: any, action: url, method, statusCallback: url },
    text: 'allowed',
    children: { Body: { attributes: {}, text: 'allowed' }, Media: { attributes: {}, text: 'required' } },
  },
  Redirect: { attributes: { method }, text: 'required' },
};
