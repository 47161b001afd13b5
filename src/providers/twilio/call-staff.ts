// A call to somebody at the shop about a customer who waits (https://www.twilio.com/docs/voice/api/call-resource).
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Account, StaffCall } from '../provider.ts';
import { webhookAddress } from './answer-call.ts';
import type { TwilioClients } from './client.ts';

const ringSeconds = 25;

export async function callTwilioStaff(clients: TwilioClients, call: StaffCall, account: Account): Promise<void> {
  const client = await clients.clientOf(account);
  const response = new VoiceResponse();
  if (call.customer === null) {
    for (const _ of [1, 2]) {
      response.say(call.words);
      response.pause({ length: 2 });
    }
    await client.calls.create({ from: call.from, to: call.to, twiml: response.toString(), timeout: ringSeconds });
    return;
  }
  // A voicemail presses no key: nothing is connected, and the ladder goes on.
  const gather = response.gather({
    numDigits: 1,
    timeout: 10,
    action: webhookAddress(account, 'connection', { customer: call.customer }),
    method: 'POST',
  });
  const words = `${call.words} Press 1 to be connected.`;
  gather.say(words);
  gather.pause({ length: 2 });
  gather.say(words);
  response.hangup();
  await client.calls.create({ from: call.from, to: call.to, twiml: response.toString(), timeout: ringSeconds });
}
