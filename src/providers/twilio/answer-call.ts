// Instructions as TwiML (providers.md 3.2).
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { CallInstruction } from '../../core/call-plan.ts';
import { writeNumber } from '../../core/phone-number.ts';
import type { Account, Asks, Reply, ReplyContext } from '../provider.ts';
import type { Webhook } from './read-webhook.ts';

export const webhookAddress = (
  account: Pick<Account, 'publicUrl' | 'shopId' | 'id'>,
  name: Webhook,
  query: Record<string, string> = {},
): string => {
  const parameters = new URLSearchParams(query).toString();
  return `${account.publicUrl}/webhooks/${account.shopId}/${account.id}/${name}${parameters ? `?${parameters}` : ''}`;
};

const empty = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

export function writeTwiml(asks: Asks, instructions: CallInstruction[], context: ReplyContext): Reply {
  return { contentType: 'text/xml', body: twiml(asks, instructions, context) };
}

function twiml(asks: Asks, instructions: CallInstruction[], context: ReplyContext): string {
  switch (asks.for) {
    case 'nothing':
      return empty;
    case 'screened':
      // An empty answer lets the whisper end and the two be connected.
      return asks.accepted ? empty : hangUp();
    case 'hang-up':
      return hangUp();
    case 'screening':
      return whisper(asks.providerCallId, context);
    case 'connection':
      return asks.accepted ? connect(asks.line, asks.customer) : hangUp();
    case 'after-dial':
      return asks.callOver ? empty : play(instructions, context);
    case 'call-instructions':
    case 'after-disclosure':
      return play(instructions, context);
  }
}

function hangUp(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

function connect(line: string, customer: string): string {
  const response = new VoiceResponse();
  response.dial({ callerId: line, timeout: 25 }).number(customer);
  return response.toString();
}

// Press-1 screening: a carrier's voicemail or a call screen cannot press a key, so it never counts as an answer.
function whisper(call: string, context: ReplyContext): string {
  const response = new VoiceResponse();
  const gather = response.gather({ numDigits: 1, timeout: 8, action: webhookAddress(context.account, 'accept', { call }), method: 'POST' });
  gather.say(`Call for ${context.shopName}${context.caller ? ` from ${writeNumber(context.caller)}` : ''}. Press 1 to take it.`);
  response.hangup();
  return response.toString();
}

function play(instructions: CallInstruction[], { account, line, providerCallId }: ReplyContext): string {
  const response = new VoiceResponse();
  for (const instruction of instructions) {
    switch (instruction.do) {
      case 'ring': {
        // answerOnBridge keeps the caller hearing the ringing, and works only when <Dial> comes first.
        const dial = response.dial({
          action: webhookAddress(account, 'after-dial'),
          method: 'POST',
          answerOnBridge: true,
          timeout: instruction.seconds,
          sequential: instruction.order === 'in-turn',
          // Showing the shop's own number keeps staff phones from screening the call as a stranger's.
          callerId: line,
        });
        for (const phone of instruction.phones) {
          const screening = instruction.screening
            ? { url: webhookAddress(account, 'screen', { call: providerCallId }), method: 'POST' }
            : {};
          dial.number(
            {
              ...screening,
              statusCallback: webhookAddress(account, 'leg', { call: providerCallId }),
              statusCallbackMethod: 'POST',
              statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
            } as never,
            phone,
          );
        }
        break;
      }
      case 'say':
        response.say(instruction.words);
        break;
      case 'disclose': {
        const gather = response.gather({ numDigits: 1, timeout: 1, action: webhookAddress(account, 'disclosed'), method: 'POST' });
        gather.say(instruction.words);
        // Who hangs up before the end never asks for this.
        response.redirect({ method: 'POST' }, webhookAddress(account, 'disclosed', { heard: '1' }));
        break;
      }
      case 'record':
        response.record({
          action: webhookAddress(account, 'after-recording'),
          method: 'POST',
          maxLength: instruction.longestSeconds,
          timeout: 5,
          playBeep: true,
          recordingStatusCallback: webhookAddress(account, 'recording'),
          recordingStatusCallbackMethod: 'POST',
          recordingStatusCallbackEvent: ['completed', 'absent'],
          transcribe: true,
          transcribeCallback: webhookAddress(account, 'transcription'),
        } as never);
        break;
      case 'hang-up':
        response.hangup();
        break;
      case 'refuse':
        response.reject({ reason: 'busy' });
        break;
    }
  }
  return response.toString();
}
