// Turns what a provider told into the call as it is now known, and into the events that decide.

import { addFact, type CallFact, disclosureOf, newCall, shortestVoicemailSeconds, verdictOf } from '../core/call.ts';
import { type CallInstruction, planCall } from '../core/call-plan.ts';
import type { ConversationEvent } from '../core/conversation.ts';
import { readText } from '../core/inbound-text.ts';
import { isEmergencyService, type ReadNumber, readNumber } from '../core/phone-number.ts';
import type { Millis } from '../core/time.ts';
import type * as store from '../db/conversations.ts';
import type { Shop, StoredLine } from '../db/shops.ts';
import type { App } from './app.ts';
import type { Incident } from './handle-event.ts';

export type Happening = { call: store.StoredCall | null; events: ConversationEvent[]; ring: CallInstruction | null };

export function whatHappened(
  app: App,
  shop: Shop,
  incident: Incident,
  caller: ReadNumber,
  scene: store.Scene,
  line: StoredLine,
  now: Millis,
) {
  if (incident.type === 'own') return { call: null, events: [incident.event], ring: null };
  if (incident.type === 'staff-accepted') return { call: null, events: [{ type: 'taken-over' as const, at: now }], ring: null };
  if (incident.type === 'text-received') {
    const reading = readText(incident.body, incident.media.length, incident.optOutType);
    const event: ConversationEvent = {
      type: 'text-received',
      at: now,
      sentAt: incident.at,
      reading,
      body: incident.body,
      mediaCount: incident.media.length,
    };
    return { call: null, events: [event], ring: null };
  }

  const events: ConversationEvent[] = [];
  let ring: CallInstruction | null = null;
  let call = scene.call;
  if (incident.type === 'call-arrived') {
    const blocked = { reception: { by: 'greeting' as const, why: 'text-only' as const }, ring: null };
    const forwardedFrom = incident.forwardedFrom === null ? null : (readNumber(incident.forwardedFrom).e164 ?? incident.forwardedFrom);
    const arrived = { at: incident.at, caller: caller.e164, dialled: line.phoneNumber, forwardedFrom };
    const plan = scene.relation === 'blocked' ? blocked : planCall(line.rules, shop.rules.hours, arrived);
    // A call can be over before its arrival is heard of; nothing rings for it then.
    if (!call) {
      call = openCall(app, incident.providerCallId, caller, line, newCall(incident.at, plan.reception));
      ring = plan.ring;
      events.push({ type: 'call-arrived', at: now, callId: call.id });
    }
    call = {
      ...call,
      forwardedFrom,
      callerName: incident.callerName,
      attestation: incident.attestation,
      labelledRobocall: incident.labelledRobocall,
    };
  } else if (incident.type === 'call-fact') {
    if (!call && incident.to === null) return { call: null, events: [], ring: null };
    if (!call) {
      const length = incident.fact.type === 'call-over' ? (incident.fact.lengthSeconds ?? 0) : 0;
      call = openCall(app, incident.providerCallId, caller, line, newCall(incident.fact.at - length * 1000, { by: 'nothing' }));
      events.push({ type: 'call-arrived', at: now, callId: call.id });
    }
    events.push(...voicemailEvents(call, incident.fact, now));
    call = { ...call, facts: addFact(call.facts, incident.fact) };
  }
  if (!call) return { call: null, events: [], ring: null };

  const verdict = verdictOf(call.facts, now, shop.rules);
  if (verdict.status === 'open') return { call: { ...call, askAt: verdict.until }, events, ring };
  // Who has to agree first is waited for, and the call stays open so long.
  const strict = shop.rules.textBack === 'strict';
  const disclosure = verdict.status === 'missed' && strict && call.verdict === null ? disclosureOf(call.facts, verdict.at, now) : null;
  if (disclosure?.status === 'open') return { call: { ...call, askAt: disclosure.until }, events, ring };
  const because = verdict.status === 'missed' ? verdict.why : 'answered';
  if (call.verdict !== verdict.status && call.verdict !== 'answered') {
    events.push(
      verdict.status === 'answered'
        ? { type: 'call-answered', at: now, callId: call.id }
        : {
            type: 'call-missed',
            at: now,
            why: verdict.why,
            labelledRobocall: call.labelledRobocall,
            disclosed: disclosure && disclosure.status === 'heard',
            emergencyService: isEmergencyService(call.callerName),
            call: { callId: call.id, arrivedAt: call.facts.arrivedAt, missedAt: verdict.at },
            attestation: call.forwardedFrom || line.rules.mode === 'overflow' ? 'forwarded' : call.attestation,
          },
    );
  }
  return { call: { ...call, verdict: verdict.status, verdictBecause: because, askAt: null }, events, ring };
}

function openCall(
  app: App,
  providerCallId: string,
  caller: ReadNumber,
  line: StoredLine,
  facts: store.StoredCall['facts'],
): store.StoredCall {
  return {
    id: app.newId(),
    lineId: line.id,
    providerCallId,
    callerPhone: caller.e164,
    callerKind: caller.kind,
    forwardedFrom: null,
    callerName: null,
    greeting: null,
    attestation: 'none',
    labelledRobocall: false,
    facts,
    verdict: null,
    verdictBecause: null,
    askAt: null,
    outcome: null,
    outcomeBecause: null,
  };
}

// A recording too short for words is somebody hanging up.
function voicemailEvents(call: store.StoredCall, fact: CallFact, now: Millis): ConversationEvent[] {
  if (fact.type !== 'voicemail-transcript' && fact.type !== 'voicemail') return [];
  const known = call.facts.voicemails.find((voicemail) => voicemail.recording === fact.recording);
  const lengthSeconds = (fact.type === 'voicemail' ? fact.lengthSeconds : null) ?? known?.lengthSeconds ?? null;
  if (lengthSeconds !== null && lengthSeconds < shortestVoicemailSeconds) return [];
  if (fact.type === 'voicemail') return known ? [] : [{ type: 'voicemail-left', at: now, callId: call.id, lengthSeconds }];
  return [{ type: 'voicemail-transcribed', at: now, callId: call.id, lengthSeconds, transcript: fact.transcript }];
}
