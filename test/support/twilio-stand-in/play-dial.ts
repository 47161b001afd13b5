// <Dial>: rings phones, lets one of them answer, whispers to it, connects it, and tells the action what came
// of it. The table of cases is providers.md section 3.4.
import { digitOf, type LegScript, planLeg, talkSecondsOf } from './call-script.ts';
import {
  alert,
  answerCall,
  CallEnded,
  CallRedirected,
  callBack,
  type Document,
  fetchDocument,
  type LiveCall,
  notify,
  paramsOf,
  pause,
  progressParams,
  violate,
  wait,
} from './live-call.ts';
import type { Element } from './parse-twiml.ts';
import { type Outcome, orHangUp, playDocument } from './play-verbs.ts';
import { secondsOf } from './resources.ts';
import type { Parameters } from './webhook-sender.ts';
import { type Call, newSid, numberOf } from './world.ts';

type Leg = { call: Call; noun: Element; script: LegScript; sequence: number; over: boolean };

type DialResult = {
  status: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
  leg: Leg | null;
  bridged: boolean;
  callerGone: boolean;
};

type Dial = {
  live: LiveCall;
  verb: Element;
  document: Document;
  ringing: Leg[];
  timeLimit: number;
  ringLimit: number;
  callerId: string;
  connected: Leg | null;
};

export async function playDial(live: LiveCall, verb: Element, document: Document): Promise<Outcome> {
  const { action, method, timeout, timeLimit, answerOnBridge, sequential, callerId } = verb.attributes;
  if (answerOnBridge === 'true' && live.call.answeredAt === null) live.keptRinging = true;
  else answerCall(live);
  if (live.script.callerHangsUp === 'while-ringing') live.hangsUpAt = live.at + (live.script.callerHangsUpAfterSeconds ?? 5) * 1000;
  const dial: Dial = {
    live,
    verb,
    document,
    ringing: [],
    timeLimit: Number(timeLimit ?? 14_400),
    ringLimit: Number(timeout ?? 30) + 5,
    callerId: callerId ?? live.call.from,
    connected: null,
  };
  const nouns = verb.children.length > 0 ? verb.children : [{ name: 'Number', attributes: {}, children: [], text: verb.text }];
  let result: DialResult;
  try {
    result = await ringAll(dial, sequential === 'true' ? nouns.map((noun) => [noun]) : [nouns]);
  } catch (error) {
    if (!(error instanceof CallEnded || error instanceof CallRedirected)) throw error;
    const leg = await giveUp(dial);
    // Asked although the caller is gone; what it answers is not played.
    if (action && error instanceof CallEnded && error.by !== 'error') {
      const bridged = dial.connected !== null;
      const status = bridged ? 'completed' : (live.script.abandonedDialStatus ?? 'canceled');
      const params = { ...paramsOf(live, live.call), ...dialParams({ status, leg, bridged, callerGone: true }), CallStatus: 'completed' };
      await notify(live, { kind: 'dial-action', url: action, method, params, base: document.url });
    }
    throw error;
  }
  live.hangsUpAt = null;
  if (result.callerGone) live.call.status = 'completed';
  await pause(live, 'dial-over');
  if (!action) {
    if (result.callerGone) throw new CallEnded('caller');
    return 'next';
  }
  const status = result.callerGone ? 'completed' : 'in-progress';
  const ask = {
    kind: 'dial-action' as const,
    url: action,
    method,
    params: { ...paramsOf(live, live.call), ...dialParams(result), CallStatus: status },
    base: document.url,
  };
  if (!result.callerGone) return orHangUp(await fetchDocument(live, ask));
  await notify(live, ask);
  throw new CallEnded('caller');
}

function dialParams({ status, leg, bridged }: DialResult): Parameters {
  const answered = leg !== null && leg.call.answeredAt !== null;
  return {
    DialCallStatus: status,
    DialCallSid: leg?.call.sid,
    DialCallDuration: answered ? String(secondsOf(leg.call)) : undefined,
    DialBridged: String(bridged),
  };
}

/** One group after the other until somebody has talked to the caller. */
async function ringAll(dial: Dial, groups: Element[][]): Promise<DialResult> {
  let result: DialResult = { status: 'failed', leg: null, bridged: false, callerGone: false };
  for (const nouns of groups) {
    result = await ring(dial, nouns);
    if (result.bridged) break;
  }
  return result;
}

async function ring(dial: Dial, nouns: Element[]): Promise<DialResult> {
  const { live } = dial;
  const startedAt = live.at;
  const legs = nouns.flatMap((noun) => createLeg(dial, noun) ?? []);
  dial.ringing = legs;
  for (const leg of legs) await tell(dial, leg, 'initiated');
  const steps = legs
    .flatMap((leg) => {
      const plan = planLeg(leg.script, dial.ringLimit);
      const end = { leg, at: plan.atSeconds, what: plan.ending };
      return plan.rings ? [{ leg, at: Math.min(1, plan.atSeconds), what: 'ringing' as const }, end] : [end];
    })
    .sort((a, b) => a.at - b.at);
  const lastToRing = steps.findLast(({ what }) => what === 'ringing')?.leg;
  let last: Leg | null = null;
  for (const { leg, at, what } of steps) {
    await wait(live, (startedAt + at * 1000 - live.at) / 1000);
    // Ended through the REST API meanwhile.
    if (!leg.over && leg.call.status === 'canceled') await endLeg(dial, leg, 'canceled');
    if (leg.over) continue;
    last = leg;
    if (what === 'ringing') {
      leg.call.status = 'ringing';
      await tell(dial, leg, 'ringing');
      if (leg === lastToRing) await pause(live, 'ringing');
    } else if (what === 'answers') {
      return answer(dial, leg);
    } else {
      await endLeg(dial, leg, what);
    }
  }
  const ended = new Set(legs.map(({ call }) => call.status));
  const status = (['no-answer', 'busy', 'canceled'] as const).find((one) => ended.has(one)) ?? 'failed';
  return { status, leg: last ?? legs.at(-1) ?? null, bridged: false, callerGone: false };
}

/** The first to pick up wins, a mailbox too; the others stop ringing. */
async function answer(dial: Dial, leg: Leg): Promise<DialResult> {
  const { live } = dial;
  leg.call.status = 'in-progress';
  leg.call.answeredAt = live.at;
  for (const other of dial.ringing) if (other !== leg && !other.over) await endLeg(dial, other, 'canceled');
  await tell(dial, leg, 'answered');
  await detectMachine(dial, leg);
  await pause(live, 'answered');
  if (!(await isConnected(dial, leg))) {
    if (!leg.over) await endLeg(dial, leg, 'completed');
    return { status: live.script.unacceptedDialStatus ?? 'completed', leg, bridged: false, callerGone: false };
  }
  answerCall(live);
  dial.connected = leg;
  live.hangsUpAt = null;
  await pause(live, 'bridged');
  await wait(live, Math.min(talkSecondsOf(leg.script), dial.timeLimit));
  await endLeg(dial, leg, 'completed');
  return { status: 'completed', leg, bridged: true, callerGone: leg.script.hangsUpFirst !== 'owner' };
}

/** Plays the whisper, if there is one; who is still there when it ends is connected. */
async function isConnected({ live, document }: Dial, leg: Leg): Promise<boolean> {
  const { url, method } = leg.noun.attributes;
  if (!url) return true;
  const whisper = await fetchDocument(live, { kind: 'whisper', url, method, params: paramsOf(live, leg.call), base: document.url });
  if (!whisper.ok) return false;
  try {
    return (await playDocument({ live, call: leg.call, presses: digitOf(leg.script), isCallee: true }, whisper.document)) === 'finished';
  } catch (error) {
    // A broken document on the callee's side ends that leg, not the caller's call.
    if (error instanceof CallEnded && error.by === 'error') return false;
    throw error;
  }
}

function createLeg({ live, callerId, document }: Dial, noun: Element): Leg | null {
  const script = live.script.legs?.[noun.text] ?? live.script.legs?.['*'] ?? { answer: 'never' };
  if (!/^\+?[\d\s().-]{3,20}$/.test(noun.text)) violate(live, `<Number> ${noun.text} is not a phone number`, document.url);
  const mayShow =
    callerId === live.call.from || callerId === live.call.to || numberOf(live.world, callerId)?.accountSid === live.call.accountSid;
  if (!mayShow) alert(live, 13214, `callerId ${callerId} is neither of this call nor owned`, document.url);
  if (!mayShow || (script.answer === 'failed' && script.withoutLeg)) return null;
  const call: Call = {
    sid: newSid('CA'),
    accountSid: live.call.accountSid,
    parentCallSid: live.call.sid,
    from: callerId,
    to: noun.text,
    direction: 'outbound-dial',
    status: 'queued',
    phoneNumberSid: null,
    forwardedFrom: null,
    callerName: null,
    answeredBy: null,
    createdAt: live.at,
    answeredAt: null,
    endedAt: null,
  };
  live.legs.push(call);
  live.world.calls.set(call.sid, call);
  live.world.liveCalls.add(call.sid);
  return { call, noun, script, sequence: 0, over: false };
}

/** The caller or the API ended the dial: whoever still rings stops. Returns the leg to name in the action. */
async function giveUp(dial: Dial): Promise<Leg | null> {
  for (const leg of dial.ringing)
    if (!leg.over)
      await endLeg(dial, leg, leg.call.answeredAt === null ? (dial.live.script.abandonedDialStatus ?? 'canceled') : 'completed');
  return dial.ringing.find(({ call }) => call.answeredAt !== null) ?? dial.ringing.at(-1) ?? null;
}

async function endLeg(dial: Dial, leg: Leg, status: Call['status']): Promise<void> {
  leg.over = true;
  leg.call.status = status;
  leg.call.endedAt = dial.live.at;
  dial.live.world.liveCalls.delete(leg.call.sid);
  await tell(dial, leg, 'completed');
}

/** The leg's own status callback. The sequence counts all events, also those nobody asked for. */
async function tell({ live, document }: Dial, leg: Leg, event: 'initiated' | 'ringing' | 'answered' | 'completed'): Promise<void> {
  const sequence = leg.sequence;
  leg.sequence += 1;
  const { statusCallback, statusCallbackMethod, statusCallbackEvent } = leg.noun.attributes;
  if (!statusCallback || !(statusCallbackEvent ?? 'completed').split(' ').includes(event)) return;
  const seconds = secondsOf(leg.call);
  const params = {
    ...paramsOf(live, leg.call),
    ...progressParams(live, sequence),
    CallStatus: event === 'initiated' ? 'initiated' : leg.call.status,
    ...(event === 'completed' ? { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) } : {}),
  };
  await callBack(live, { kind: 'leg-status', url: statusCallback, method: statusCallbackMethod, params, base: document.url });
}

async function detectMachine({ live, document }: Dial, leg: Leg): Promise<void> {
  const { machineDetection, amdStatusCallback, amdStatusCallbackMethod } = leg.noun.attributes;
  if (!machineDetection) return;
  leg.call.answeredBy = leg.script.answer === 'human' ? 'human' : machineDetection === 'Enable' ? 'machine_start' : 'machine_end_beep';
  if (!amdStatusCallback) return alert(live, 21262, 'machineDetection without amdStatusCallback', document.url);
  const params = {
    CallSid: leg.call.sid,
    AccountSid: leg.call.accountSid,
    AnsweredBy: leg.call.answeredBy,
    MachineDetectionDuration: '3200',
  };
  await callBack(live, { kind: 'amd-status', url: amdStatusCallback, method: amdStatusCallbackMethod, params, base: document.url });
}
