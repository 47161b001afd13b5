// Twilio behind the provider contract. Each translation is a file of its own beside this one.
import type { Capabilities, LineType, Provider } from '../provider.ts';
import { writeTwiml } from './answer-call.ts';
import { callTwilioStaff } from './call-staff.ts';
import type { TwilioAddresses, TwilioClients } from './client.ts';
import { fetchTwilioMedia } from './fetch-media.ts';
import { readTwilioWebhook } from './read-webhook.ts';
import { readTwilioCall, readTwilioRecords } from './records.ts';
import { createTwilioRegistrar } from './registration.ts';
import { findTwilioText, sendTwilioText } from './send-text.ts';

const isTollFree = (line: string): boolean => /^\+18(00|33|44|55|66|77|88)/.test(line);

// On a long code Twilio answers these by itself (https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out). On a
// toll-free number the network answers STOP alone, and START and UNSTOP lift it
// (https://support.twilio.com/hc/en-us/articles/223134027).
const answeredOnLongCodes = {
  stop: ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL'],
  start: ['START', 'YES', 'UNSTOP'],
  help: ['HELP', 'INFO'],
};
const answeredOnTollFree = { stop: ['STOP'], start: ['START', 'UNSTOP'], help: ['HELP', 'INFO'] };

const capabilities: Capabilities = {
  answers: (line) => (isTollFree(line) ? answeredOnTollFree : answeredOnLongCodes),
  // A long code carries one segment a second and Twilio queues the rest; a toll-free number three.
  pace: (line) => (isTollFree(line) ? { perSecond: 3, burst: 9 } : { perSecond: 1, burst: 5 }),
};

export function createTwilioProvider(clients: TwilioClients, addresses: TwilioAddresses, primaryProfile: string | null = null): Provider {
  return {
    name: 'twilio',
    capabilities,
    readWebhook: readTwilioWebhook,
    writeReply: writeTwiml,
    sendText: (text, account) => sendTwilioText(clients, text, account),
    callStaff: (call, account) => callTwilioStaff(clients, call, account),
    findText: (text, account, sentAfter) => findTwilioText(clients, text, account, sentAfter),
    lineType: async (phone, account, limitMs) => {
      const client = await clients.clientOf(account);
      const answer = client.lookups.v2.phoneNumbers(phone).fetch({ fields: 'line_type_intelligence' });
      // Late is the same as unknown: the text never waits longer (providers.md 10.1).
      const late = new Promise<null>((resolve) => setTimeout(resolve, limitMs, null).unref());
      const found = await Promise.race([answer.catch(() => null), late]);
      if (found === null) return 'unknown';
      if (!found.valid) return 'not-textable';
      return lineTypes[(found.lineTypeIntelligence as { type?: string } | null)?.type ?? 'unknown'] ?? 'unknown';
    },
    readRecords: (line, account, since) => readTwilioRecords(clients, line, account, since),
    readCall: (sid, account) => readTwilioCall(clients, sid, account),
    fetchMedia: (url, account) => fetchTwilioMedia(clients, addresses, url, account),
    registrar: createTwilioRegistrar(clients, primaryProfile),
  };
}

// https://www.twilio.com/docs/lookup/v2-api/line-type-intelligence
const lineTypes: Partial<Record<string, LineType>> = {
  mobile: 'textable',
  nonFixedVoip: 'textable',
  fixedVoip: 'textable',
  personal: 'textable',
  landline: 'landline',
  tollFree: 'not-textable',
  premium: 'not-textable',
  sharedCost: 'not-textable',
  uan: 'not-textable',
  voicemail: 'not-textable',
  pager: 'not-textable',
};
