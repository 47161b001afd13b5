// Twilio's own call and message lists as the events that webhooks would have told (providers.md 3.6). Keys are the
// webhooks' keys, so that what was told already is known already.
import type { Twilio } from 'twilio';
import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { type DeliveryState, deliveryStates } from '../../core/delivery.ts';
import type { Millis } from '../../core/time.ts';
import { type Account, AccountRefused, type ProviderEvent, type ProviderRecord } from '../provider.ts';
import { asRestError, type TwilioClients } from './client.ts';
import { isOfAccount, problemOf } from './error-codes.ts';
import { endedStatus, legResult } from './read-webhook.ts';

const most = 1000;

export async function readTwilioRecords(clients: TwilioClients, line: string, account: Account, since: Millis): Promise<ProviderRecord[]> {
  const client = await clients.clientOf(account);
  const [calls, received, sent] = await Promise.all([
    client.calls.list({ to: line, startTimeAfter: new Date(since), limit: most }),
    client.messages.list({ to: line, dateSentAfter: new Date(since), limit: most }),
    client.messages.list({ from: line, dateSentAfter: new Date(since), limit: most }),
  ]).catch((error: unknown) => {
    const rest = asRestError(error);
    throw rest && isOfAccount(rest) ? new AccountRefused(rest.message, { cause: error }) : error;
  });
  const incoming = calls.filter((call) => call.direction === 'inbound' && endedStatus(call.status)).flatMap(callRecords);
  const texts = await Promise.all(
    received.filter((message) => message.direction === 'inbound').map((message) => receivedRecord(client, message)),
  );
  return [...incoming, ...texts, ...sent.filter((message) => message.direction !== 'inbound').flatMap(sentRecord)];
}

/** One call with its legs; null when Twilio knows none. */
export async function readTwilioCall(clients: TwilioClients, sid: string, account: Account): Promise<ProviderRecord[] | null> {
  const client = await clients.clientOf(account);
  try {
    const call = await client.calls(sid).fetch();
    const legs = await client.calls.list({ parentCallSid: sid, limit: 20 });
    return [...legs.flatMap(legRecord), ...(endedStatus(call.status) ? callRecords(call) : [])];
  } catch (error) {
    if (asRestError(error)?.status === 404) return null;
    throw error;
  }
}

const endOf = (call: CallInstance): Millis => (call.endTime ?? call.dateUpdated ?? call.dateCreated).getTime();

function callRecords(call: CallInstance): ProviderRecord[] {
  const at = endOf(call);
  const event: ProviderEvent = {
    type: 'call-fact',
    key: `${call.sid} call-over`,
    providerCallId: call.sid,
    from: call.from,
    to: call.to,
    fact: { type: 'call-over', lengthSeconds: Number(call.duration) || 0, at },
  };
  return [{ event, at }];
}

function legRecord(leg: CallInstance): ProviderRecord[] {
  if (!endedStatus(leg.status)) return [];
  const at = endOf(leg);
  const fact = { type: 'leg-over' as const, leg: leg.sid, result: legResult(leg.status), talkSeconds: Number(leg.duration) || 0, at };
  return [{ event: { type: 'call-fact', key: `${leg.sid} over`, providerCallId: leg.parentCallSid, from: null, to: null, fact }, at }];
}

async function receivedRecord(client: Twilio, message: MessageInstance): Promise<ProviderRecord> {
  const at = message.dateCreated.getTime();
  const media = Number(message.numMedia) > 0 ? await client.messages(message.sid).media.list({ limit: 10 }) : [];
  return {
    at,
    event: {
      type: 'text-received',
      key: `${message.sid} received`,
      at,
      providerTextId: message.sid,
      from: message.from,
      to: message.to,
      body: message.body,
      optOutType: null,
      // Twilio's records do not say who else got it.
      group: [],
      media: media.map((one) => ({ url: `https://api.twilio.com${one.uri.replace(/\.json$/, '')}`, contentType: one.contentType })),
    },
  };
}

function sentRecord(message: MessageInstance): ProviderRecord[] {
  if (!(deliveryStates as readonly string[]).includes(message.status)) return [];
  const at = (message.dateUpdated ?? message.dateCreated).getTime();
  const failed = message.status === 'failed' || message.status === 'undelivered';
  const event: ProviderEvent = {
    type: 'text-reported',
    key: `${message.sid} ${message.status}`,
    at,
    providerTextId: message.sid,
    textId: null,
    state: message.status as DeliveryState,
    problem: failed ? problemOf(message.errorCode ?? null) : null,
    detail: message.errorCode ? `Twilio error ${message.errorCode}` : '',
  };
  return [{ event, at }];
}
