// Takes one thing that happened, decides under the caller's lock, and commits the event, the new state and every
// effect together. After the commit nothing can be lost: texts are rows, and timers are jobs.

import { addFact, type CallFact, newCall, shortestVoicemailSeconds, verdictOf } from '../core/call.ts';
import { type CallInstruction, greeting, planCall } from '../core/call-plan.ts';
import { type ConversationEvent, decide, type Effect, newConversation, type Surroundings } from '../core/conversation.ts';
import { readText } from '../core/inbound-text.ts';
import { type ReadNumber, readNumber } from '../core/phone-number.ts';
import { segmentsOf } from '../core/segments.ts';
import type { Millis } from '../core/time.ts';
import type { Tx } from '../db/connect.ts';
import * as store from '../db/conversations.ts';
import { readCallerOf, type Shop, type StoredLine } from '../db/shops.ts';
import { transaction } from '../db/transaction.ts';
import type { Account, ProviderEvent } from '../providers/provider.ts';
import { type App, providerOf, type ReadyText } from './app.ts';

export type Handled =
  | {
      status: 'done';
      because: string;
      call: store.StoredCall | null;
      line: StoredLine;
      textIsComing: boolean;
      ring: CallInstruction | null;
    }
  /** Known already; a call's state is given so that a repeated question gets the same answer. */
  | { status: 'repeated'; call: store.StoredCall | null; line: StoredLine | null }
  | { status: 'refused'; why: 'unknown-line' | 'unknown-call' };

/** What happens inside the product, beside what providers tell. */
export type OwnEvent =
  /** `writes` are committed with what is decided. */
  | { type: 'own'; key: string; phone: string; line: string; event: ConversationEvent; writes?: store.Write[] }
  | { type: 'ask-verdict'; key: string; providerCallId: string; at: Millis };

export type Incident = Exclude<ProviderEvent, { type: 'text-reported' }> | OwnEvent;

/** Decides about `incident` for `shop`. Repeats of an incident with the same key change nothing. */
export async function handleEvent(app: App, shop: Shop, account: Account, incident: Incident): Promise<Handled> {
  const caller = await callerOf(app, shop, incident);
  if (!caller) return { status: 'refused', why: 'unknown-call' };
  const now = app.clock.now();
  const providerCallId = 'providerCallId' in incident ? incident.providerCallId : null;
  const ready: ReadyText[] = [];
  const lock = `${shop.id} ${caller.e164 ?? providerCallId}`;
  const handled = await transaction(
    app.db,
    async (tx): Promise<Handled> => {
      const scene = await store.readScene(tx, {
        shopId: shop.id,
        key: incident.key,
        providerCallId,
        phone: caller.e164,
        dialled: dialledOf(incident),
        now,
      });
      if (scene.seen) return { status: 'repeated', call: scene.call, line: scene.line };
      if (!scene.line) return { status: 'refused', why: 'unknown-line' };
      return await commitDecision(app, tx, shop, account, incident, caller, scene, scene.line, now, ready);
    },
    { lock },
  );
  if (ready.length > 0) app.textsReady(ready);
  return handled;
}

async function commitDecision(
  app: App,
  tx: Tx,
  shop: Shop,
  account: Account,
  incident: Incident,
  caller: ReadNumber,
  scene: store.Scene,
  line: StoredLine,
  now: Millis,
  ready: ReadyText[],
): Promise<Handled> {
  const { call, events, ring } = whatHappened(app, shop, incident, caller, scene, line, now);
  if (incident.type === 'call-fact' && !call) return { status: 'refused', why: 'unknown-call' };

  const surroundings = surroundingsOf(app, shop, account, incident, scene, line, caller, now);
  let state = scene.state ?? newConversation;
  let because = call?.verdictBecause ?? incident.type;
  const effects: Effect[] = [];
  for (const event of events) {
    const decision = decide(state, event, shop.rules, surroundings);
    state = decision.state;
    because = decision.because;
    effects.push(...decision.effects);
  }

  const eventId = app.newId();
  const writes: store.Write[] = [
    store.insertEvent({
      shopId: shop.id,
      key: incident.key,
      id: eventId,
      kind: incident.type === 'own' ? incident.event.type : incident.type,
      phone: caller.e164,
      callId: call?.id ?? null,
      detail: detailOf(incident),
      because,
      at: now,
    }),
  ];
  if (incident.type === 'text-received' && caller.e164) {
    writes.push(
      store.insertText(
        shop.id,
        {
          id: app.newId(),
          phone: caller.e164,
          lineId: line.id,
          direction: 'in',
          class: readText(incident.body, incident.media.length, incident.optOutType),
          body: incident.body,
          media: incident.media,
          segments: segmentsOf(incident.body).segments,
          callId: null,
          status: 'received',
          freshUntil: null,
          providerTextId: incident.providerTextId,
        },
        now,
      ),
    );
  }
  if (incident.type === 'own') writes.push(...(incident.writes ?? []));
  const carried = carryOut(app, shop, account, line, scene.lineType, caller, effects, call, now, ready);
  writes.push(...carried.writes);
  if (carried.call) writes.push(store.upsertCall(shop.id, carried.call, now));
  if (caller.e164) writes.push(store.upsertThread(shop.id, caller.e164, line.id, state, now));
  await store.writeAll(tx, writes);
  for (const timer of carried.timers) {
    await app.jobs.enqueue(
      tx,
      'fire-timer',
      { shopId: shop.id, accountId: account.id, line: line.phoneNumber, phone: caller.e164 as string, timer: timer.timer, at: timer.at },
      { startAt: timer.at },
    );
  }
  if (incident.type === 'text-received' && incident.media.length > 0)
    await app.jobs.enqueue(tx, 'fetch-media', { shopId: shop.id, accountId: account.id, urls: incident.media.map((media) => media.url) });
  if (incident.type === 'call-fact' && incident.fact.type === 'voicemail' && incident.fact.url)
    await app.jobs.enqueue(tx, 'fetch-media', { shopId: shop.id, accountId: account.id, urls: [incident.fact.url] });
  return {
    status: 'done',
    because,
    call: carried.call,
    line,
    ring,
    textIsComing: effects.some((effect) => effect.do === 'send-text' && effect.class === 'first_reply'),
  };
}

async function callerOf(app: App, shop: Shop, incident: Incident): Promise<ReadNumber | null> {
  if (incident.type === 'own') return readNumber(incident.phone);
  if (incident.type === 'call-arrived' || incident.type === 'text-received') return readNumber(incident.from);
  const phone = await readCallerOf(app.db, shop.id, incident.providerCallId);
  if (phone !== undefined) return readNumber(phone);
  return incident.type === 'call-fact' && incident.from !== null ? readNumber(incident.from) : null;
}

function dialledOf(incident: Incident): string | null {
  if (incident.type === 'own') return incident.line;
  return 'to' in incident && incident.to !== null ? readNumber(incident.to).e164 : null;
}

// Turns what the provider told into the call as it is now known, and into the events that decide.
function whatHappened(app: App, shop: Shop, incident: Incident, caller: ReadNumber, scene: store.Scene, line: StoredLine, now: Millis) {
  if (incident.type === 'own') return { call: null, events: [incident.event], ring: null };
  if (incident.type === 'text-received') {
    const reading = readText(incident.body, incident.media.length, incident.optOutType);
    const event: ConversationEvent = { type: 'text-received', at: now, reading, body: incident.body, mediaCount: incident.media.length };
    return { call: null, events: [event], ring: null };
  }

  const events: ConversationEvent[] = [];
  let ring: CallInstruction | null = null;
  let call = scene.call;
  if (incident.type === 'call-arrived') {
    const plan = planCall(line.rules, shop.rules.hours, {
      at: incident.at,
      caller: caller.e164,
      dialled: line.phoneNumber,
      forwardedFrom: incident.forwardedFrom,
    });
    // A call can be over before its arrival is heard of; nothing rings for it then.
    if (!call) {
      call = openCall(app, incident.providerCallId, caller, line, newCall(incident.at, plan.reception));
      ring = plan.ring;
      events.push({ type: 'call-arrived', at: now, callId: call.id });
    }
    call = {
      ...call,
      forwardedFrom: incident.forwardedFrom,
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

// A message is told once: with its words when they come, and at once where nothing transcribes.
function voicemailEvents(call: store.StoredCall, fact: CallFact, now: Millis): ConversationEvent[] {
  if (fact.type !== 'voicemail-transcript' && fact.type !== 'voicemail') return [];
  const known = call.facts.voicemails.find((voicemail) => voicemail.recording === fact.recording);
  const lengthSeconds = (fact.type === 'voicemail' ? fact.lengthSeconds : null) ?? known?.lengthSeconds ?? null;
  if (lengthSeconds !== null && lengthSeconds < shortestVoicemailSeconds) return [];
  if (fact.type === 'voicemail')
    return known ? [] : [{ type: 'voicemail-left', at: now, callId: call.id, lengthSeconds, transcript: null }];
  return fact.transcript ? [{ type: 'voicemail-left', at: now, callId: call.id, lengthSeconds, transcript: fact.transcript }] : [];
}

function surroundingsOf(
  app: App,
  shop: Shop,
  account: Account,
  incident: Incident,
  scene: store.Scene,
  line: StoredLine,
  caller: ReadNumber,
  now: Millis,
): Surroundings {
  const answers = providerOf(app, account).capabilities.answers(line.phoneNumber);
  const word = incident.type === 'text-received' ? incident.body.trim().toUpperCase() : '';
  const told = incident.type === 'text-received' && incident.optOutType !== null;
  return {
    phone: caller.e164,
    kind: caller.kind,
    relation: scene.relation === 'none' && caller.e164 !== null && isOurs(caller.e164, shop, line) ? 'staff' : scene.relation,
    lineType: scene.lineType === 'unknown' ? null : scene.lineType,
    optedOut: scene.optedOut,
    firstTextsToday: scene.firstTextsToday,
    firstTextPending: scene.firstTextPending,
    lineStoppedBecause: line.stoppedUntil !== null && line.stoppedUntil > now ? line.stoppedBecause : null,
    line: line.phoneNumber,
    providerAnswers: {
      stop: told || answers.stop.includes(word),
      start: told || answers.start.includes(word),
      help: told || answers.help.includes(word),
    },
  };
}

const isOurs = (phone: string, shop: Shop, line: StoredLine): boolean =>
  phone === shop.rules.alertPhone || line.rules.ringPhones.includes(phone);

function carryOut(
  app: App,
  shop: Shop,
  account: Account,
  line: StoredLine,
  lineType: store.Scene['lineType'],
  caller: ReadNumber,
  effects: Effect[],
  call: store.StoredCall | null,
  now: Millis,
  ready: ReadyText[],
) {
  const writes: store.Write[] = [];
  const timers: { timer: 'first-text-due'; at: Millis }[] = [];
  const phone = caller.e164;
  let settled = call;
  for (const effect of effects) {
    switch (effect.do) {
      case 'send-text': {
        const id = app.newId();
        writes.push(
          store.insertText(
            shop.id,
            {
              id,
              phone: effect.to,
              lineId: line.id,
              direction: 'out',
              class: effect.class,
              body: effect.body,
              media: [],
              segments: segmentsOf(effect.body).segments,
              callId: effect.callId,
              status: 'pending',
              freshUntil: effect.freshUntil,
              providerTextId: null,
            },
            now,
          ),
        );
        ready.push({
          shopId: shop.id,
          id,
          phone: effect.to,
          line,
          account,
          askLineType: effect.class === 'first_reply' && shop.rules.lookUpNumbers && lineType === null,
        });
        break;
      }
      case 'settle-call':
        if (settled?.id === effect.callId) {
          if (settled.outcome === null || effect.outcome === 'handed-over')
            settled = { ...settled, outcome: effect.outcome, outcomeBecause: effect.because };
        } else writes.push(store.settleCall(shop.id, effect.callId, effect.outcome, effect.because, now));
        break;
      case 'open-task':
        writes.push(
          store.insertTask(shop.id, { id: app.newId(), kind: effect.kind, phone, callId: effect.callId, because: effect.because }, now),
        );
        break;
      case 'set-timer':
        timers.push(effect);
        break;
      case 'stop-line':
        writes.push(store.stopLine(shop.id, line.id, effect.because, now));
        app.log.lineStopped({ shopId: shop.id, lineId: line.id, because: effect.because });
        break;
      case 'withdraw-first-text':
        if (phone) writes.push(store.withdrawTexts(shop.id, phone, 'first_reply'));
        break;
      case 'withdraw-automatic-texts':
        if (phone) writes.push(store.withdrawTexts(shop.id, phone, 'automatic'));
        break;
      case 'suppress':
        if (phone) writes.push(store.suppress(shop.id, phone, effect.source, effect.words, now));
        break;
      case 'lift-suppression':
        if (phone) writes.push(store.liftSuppression(shop.id, phone, effect.words, now));
        break;
      case 'mark-number':
        if (phone) writes.push(store.markNumber(shop.id, phone, effect.lineType, 'provider', now));
        break;
    }
  }
  return { writes, timers, call: settled };
}

function detailOf(incident: Incident): unknown {
  if (incident.type === 'own') return incident.event;
  if (incident.type === 'call-fact') return incident.fact;
  const { key: _, type: __, ...detail } = incident;
  return detail;
}

/** What the caller hears next. A question that is repeated gets the answer that it got before. */
export function instructionsFor(handled: Handled, shop: Shop): CallInstruction[] {
  if (handled.status === 'refused' || !handled.line) return [{ do: 'refuse' }];
  const { call, line } = handled;
  if (call?.verdict === 'answered') return [{ do: 'hang-up' }];
  if (call?.outcomeBecause === 'blocked') return [{ do: 'refuse' }];
  if (handled.status === 'done' && handled.ring) return [handled.ring];
  if (handled.status === 'repeated' && call?.verdict === null && call.facts.reception.by === 'ringing') {
    const { ring } = planCall(line.rules, shop.rules.hours, {
      at: call.facts.arrivedAt,
      caller: call.callerPhone,
      dialled: line.phoneNumber,
      forwardedFrom: call.forwardedFrom,
    });
    if (ring) return [ring];
  }
  const textIsComing =
    handled.status === 'done' ? handled.textIsComing : call?.verdict === 'missed' && (call.outcome === null || call.outcome === 'texted');
  return greeting(line.rules, shop.rules.name, textIsComing);
}
