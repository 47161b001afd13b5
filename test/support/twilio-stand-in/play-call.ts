// A call from somebody outside to a number of ours, from its arrival to its last callback.

import type { PlacedCall } from './call-script.ts';
import {
  answerCall,
  CallEnded,
  callBack,
  type Fetched,
  fetchDocument,
  type LiveCall,
  paramsOf,
  pause,
  progressParams,
  wait,
} from './live-call.ts';
import { playDocument } from './play-verbs.ts';
import { apiVersion, type CallResource, callToResource, secondsOf } from './resources.ts';
import { callbackQueue, type Webhook } from './webhook-sender.ts';
import { type Call, newSid, numberOf, type Recording, type World } from './world.ts';

export type PlayedCall = {
  sid: string;
  call: CallResource;
  legs: CallResource[];
  recordings: Recording[];
  /** What was sent about this call, in order. */
  readonly webhooks: Webhook[];
};

export async function playCall(world: World, placed: PlacedCall): Promise<PlayedCall> {
  const number = numberOf(world, placed.to);
  if (!number) throw new Error(`the stand-in has no number ${placed.to}: call addNumber first`);
  const call: Call = {
    sid: newSid('CA'),
    accountSid: number.accountSid,
    parentCallSid: null,
    from: placed.from,
    to: placed.to,
    direction: 'inbound',
    status: 'ringing',
    phoneNumberSid: number.sid,
    forwardedFrom: placed.forwardedFrom ?? null,
    callerName: number.settings.VoiceCallerIdLookup === 'true' ? (placed.callerName ?? null) : null,
    answeredBy: null,
    createdAt: world.now(),
    answeredAt: null,
    endedAt: null,
  };
  world.calls.set(call.sid, call);
  world.liveCalls.add(call.sid);
  const script = placed.script ?? {};
  const live: LiveCall = {
    world,
    number,
    call,
    legs: [],
    recordings: [],
    script,
    callerParams: callerParams(call, placed),
    at: call.createdAt,
    hangsUpAt: null,
    keptRinging: false,
    rejected: null,
    endedBy: null,
    callbacks: callbackQueue(world),
    voicemail: script.voicemail ?? null,
    presses: script.callerPresses ?? null,
    documents: 0,
  };
  await pickUp(live);
  await finish(live);
  const sids = new Set([call.sid, ...live.legs.map(({ sid }) => sid)]);
  return {
    sid: call.sid,
    call: callToResource(call),
    legs: live.legs.map(callToResource),
    recordings: live.recordings,
    get webhooks() {
      return world.webhooks.filter(({ params }) => params.CallSid !== undefined && sids.has(params.CallSid));
    },
  };
}

async function pickUp(live: LiveCall): Promise<void> {
  try {
    await pause(live, 'arrived');
    const first = await firstDocument(live);
    if (!first.ok) {
      // Twilio reads out that an application error has occurred.
      answerCall(live);
      await wait(live, 4);
      return;
    }
    await playDocument({ live, call: live.call, presses: live.presses, isCallee: false }, first.document);
  } catch (error) {
    if (!(error instanceof CallEnded)) throw error;
    live.endedBy = error.by;
    if (error.by !== 'caller') answerCall(live);
  }
}

async function firstDocument(live: LiveCall): Promise<Fetched> {
  const { VoiceUrl, VoiceMethod, VoiceFallbackUrl, VoiceFallbackMethod } = live.number.settings;
  const params = paramsOf(live, live.call);
  const first: Fetched = VoiceUrl
    ? await fetchDocument(live, { kind: 'voice', url: VoiceUrl, method: VoiceMethod, params, base: VoiceUrl })
    : { ok: false, code: 11100, url: '' };
  if (first.ok || !VoiceFallbackUrl) return first;
  const told = { ...params, ErrorCode: String(first.code), ErrorUrl: first.url };
  return fetchDocument(live, {
    kind: 'voice-fallback',
    url: VoiceFallbackUrl,
    method: VoiceFallbackMethod,
    params: told,
    base: VoiceFallbackUrl,
  });
}

async function finish(live: LiveCall): Promise<void> {
  const { world, call, number } = live;
  if (call.status !== 'completed') call.status = endStatus(live);
  call.endedAt = live.at;
  world.liveCalls.delete(call.sid);
  world.orders.delete(call.sid);
  await pause(live, 'over');
  const { StatusCallback, StatusCallbackMethod } = number.settings;
  if (StatusCallback) {
    const seconds = secondsOf(call);
    const params = {
      ...paramsOf(live, call),
      ...progressParams(live, 0),
      CallDuration: String(seconds),
      Duration: String(Math.ceil(seconds / 60)),
    };
    await callBack(live, { kind: 'call-status', url: StatusCallback, method: StatusCallbackMethod, params, base: StatusCallback });
  }
  await live.callbacks.flush();
}

function endStatus(live: LiveCall): Call['status'] {
  if (live.rejected) return live.rejected;
  if (live.call.answeredAt !== null || !live.keptRinging) return 'completed';
  return live.endedBy === 'caller' ? (live.script.abandonedCallStatus ?? 'no-answer') : 'no-answer';
}

function callerParams(call: Call, placed: PlacedCall): Record<string, string | undefined> {
  return {
    CallSid: call.sid,
    AccountSid: call.accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    ApiVersion: apiVersion,
    Direction: 'inbound',
    ForwardedFrom: placed.forwardedFrom,
    CalledVia: placed.forwardedFrom,
    CallerName: call.callerName ?? undefined,
    StirVerstat: placed.stirVerstat,
    StirPassportToken: placed.stirVerstat ? 'eyJhbGciOiJFUzI1NiJ9.e30.stand-in' : undefined,
    CallToken: JSON.stringify({ parentCallInfoToken: `stand-in ${call.sid}`, identityHeaderTokens: [] }),
    AddOns: placed.addOns === undefined ? undefined : typeof placed.addOns === 'string' ? placed.addOns : JSON.stringify(placed.addOns),
    ...placeParams('From', call.from),
    ...placeParams('Caller', call.from),
    ...placeParams('To', call.to),
    ...placeParams('Called', call.to),
  };
}

/** Where a number is from; empty for one that is not of this world. */
export function placeParams(prefix: string, phoneNumber: string): Record<string, string> {
  const known = /^\+1\d{10}$/.test(phoneNumber);
  return {
    [`${prefix}City`]: known ? 'OAKLAND' : '',
    [`${prefix}State`]: known ? 'CA' : '',
    [`${prefix}Zip`]: known ? '94607' : '',
    [`${prefix}Country`]: known ? 'US' : '',
  };
}
