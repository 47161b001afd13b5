// Takes one thing that happened, decides under the caller's lock, and commits the event, the new state and every
// effect together. After the commit nothing can be lost: texts are rows, and timers are jobs.

import { type CallInstruction, greeting, type Hearing, mayCarryTexts, planCall, sayings } from '../core/call-plan.ts';
import { type Conversation, type ConversationEvent, type Effect, newConversation, type Surroundings } from '../core/conversation.ts';
import { decide } from '../core/decide.ts';
import { deviceNewsOf } from '../core/device-news.ts';
import { readText } from '../core/inbound-text.ts';
import { isJoin } from '../core/marketing/written-consent.ts';
import { greetingsOf } from '../core/notices.ts';
import { type ReadNumber, readNumber } from '../core/phone-number.ts';
import { segmentsOf } from '../core/segments.ts';
import type { Millis } from '../core/time.ts';
import { readFirstThread } from '../db/activity.ts';
import type { Tx } from '../db/connect.ts';
import { remark } from '../db/consent.ts';
import * as store from '../db/conversations.ts';
import { readCallerOf, type Shop, type StoredLine } from '../db/shops.ts';
import { wasSent } from '../db/texts.ts';
import { transaction } from '../db/transaction.ts';
import { isTaken, readCalendar } from '../db/visits.ts';
import type { Write } from '../db/write.ts';
import type { Account, AnsweredWords, ProviderEvent } from '../providers/provider.ts';
import { sha256 } from '../secrets.ts';
import { Outdated } from './accounts.ts';
import { type App, providerOf, type ReadyText } from './app.ts';
import { carryOut } from './carry-out.ts';
import { threadNews } from './thread-news.ts';
import { whatHappened } from './what-happened.ts';

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
  | {
      type: 'own';
      key: string;
      phone: string;
      line: string;
      event: ConversationEvent;
      writes?: Write[];
      /** Who at the shop did it. */
      by?: string;
      /** What they wrote to the caller. */
      wrote?: string;
    }
  | { type: 'ask-verdict'; key: string; providerCallId: string; at: Millis };

export type Incident = Exclude<ProviderEvent, { type: 'text-reported' }> | OwnEvent;

/**
 * Decides about `incident` for `shop`. Repeats of an incident with the same key change nothing. With `asOf`, throws
 * `Outdated` when the shop or the account is of another version by now.
 */
export async function handleEvent(app: App, shop: Shop, account: Account, incident: Incident, asOf?: string): Promise<Handled> {
  const caller = await callerOf(app, shop, account, incident);
  if (!caller) return { status: 'refused', why: 'unknown-call' };
  const now = app.clock.now();
  const providerCallId = 'providerCallId' in incident ? incident.providerCallId : null;
  const lock = { shopId: shop.id, name: caller.e164 ?? providerCallId ?? '' };
  for (let tries = 1; ; tries += 1) {
    try {
      return await decideOnce(app, shop, account, incident, caller, lock, now, providerCallId, asOf);
    } catch (error) {
      // Somebody else took the crew's time between reading and writing: decide again on what is true now.
      if (!isTaken(error) || tries >= mostTries) throw error;
    }
  }
}

const mostTries = 5;

async function decideOnce(
  app: App,
  shop: Shop,
  account: Account,
  incident: Incident,
  caller: ReadNumber,
  lock: { shopId: string; name: string },
  now: Millis,
  providerCallId: string | null,
  asOf?: string,
): Promise<Handled> {
  const { handled, ready } = await transaction(app.db, lock, async (tx): Promise<{ handled: Handled; ready: ReadyText[] }> => {
    if (app.marksMayBeOld && caller.e164) await remark(tx, shop.id, caller.e164);
    const scene = await store.readScene(tx, {
      shopId: shop.id,
      key: incident.key,
      providerCallId,
      phone: caller.e164,
      dialled: dialledOf(incident),
      now,
      dailyTextCap: shop.rules.dailyTextCap,
      accountId: account.id,
    });
    if (asOf !== undefined && asOf !== scene.version) throw new Outdated();
    if (scene.seen) return { handled: { status: 'repeated', call: scene.call, line: scene.line }, ready: [] };
    if (!scene.line) return { handled: { status: 'refused', why: 'unknown-line' }, ready: [] };
    // A call remembers what its caller's number was, where it was none.
    const known = scene.call ? ({ kind: scene.call.callerKind, e164: scene.call.callerPhone } as ReadNumber) : caller;
    const ready: ReadyText[] = [];
    return { handled: await commitDecision(app, tx, shop, account, incident, known, scene, scene.line, now, ready), ready };
  });
  if (ready.length > 0) app.sender.ready(ready);
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

  const calendar = caller.e164 && mayBeAnswered(incident, shop) ? await readCalendar(tx, shop.id, caller.e164, now) : null;
  const { offers = null } = scene.state ?? {};
  const joins = incident.type === 'text-received' && isJoin(incident.body) && offers !== null && caller.e164 !== null;
  const invitationSent = joins && (await wasSent(tx, shop.id, caller.e164 as string, offers.disclosure));
  const surroundings = { ...surroundingsOf(app, shop, account, incident, scene, line, caller, now), calendar, invitationSent };
  const before: Conversation = { ...newConversation, ...scene.state };
  let state = before;
  let because = call?.verdictBecause ?? incident.type;
  const effects: Effect[] = [];
  for (const event of events) {
    const decision = decide(state, event, shop.rules, surroundings);
    state = decision.state;
    because = decision.because;
    effects.push(...decision.effects);
  }

  const eventId = app.newId();
  const writes: Write[] = [
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
  const carried = carryOut(
    app,
    { shop, account, line, phone: caller.e164, lineType: scene.lineType, call, eventId, noticeId: scene.noticeId, now },
    effects,
  );
  writes.push(...carried.writes);
  ready.push(...carried.ready);
  const textIsComing =
    effects.some((effect) => effect.do === 'send-text' && effect.class === 'first_reply') ||
    (carried.call !== null && state.owed?.callId === carried.call.id);
  // What is announced before a recording is kept beside it.
  if (carried.call && carried.call.greeting === null && carried.call.verdict === 'missed' && line.rules.voicemail)
    carried.call = { ...carried.call, greeting: sha256(heardBefore(shop, line, textIsComing)) };
  if (carried.call) writes.push(store.upsertCall(shop.id, carried.call, now));
  if (caller.e164) {
    const news = threadNews(shop, incident, events, effects, state, surroundings, caller.e164, carried.call?.callerName ?? null);
    writes.push(store.upsertThread(shop.id, caller.e164, line.id, state, news, now));
  }
  tx.last.push(...writes);
  for (const timer of carried.timers) {
    await app.jobs.enqueue(
      tx,
      'fire-timer',
      { shopId: shop.id, accountId: account.id, line: line.phoneNumber, phone: caller.e164 as string, timer: timer.timer, at: timer.at },
      { startAt: timer.at },
    );
  }
  for (const { to, words } of carried.staffCalls)
    await app.jobs.enqueue(tx, 'call-staff', {
      shopId: shop.id,
      accountId: account.id,
      from: line.phoneNumber,
      to,
      customer: caller.e164 as string,
      words,
    });
  const news = deviceNewsOf(before, state, effects);
  if (news) await app.jobs.enqueue(tx, 'tell-devices', { shopId: shop.id, phone: caller.e164, news, at: now });
  if (incident.type === 'text-received' && caller.e164 && surroundings.relation === 'staff' && isMeantForPeople(incident))
    await app.jobs.enqueue(tx, 'relay-staff-text', {
      shopId: shop.id,
      accountId: account.id,
      line: line.phoneNumber,
      from: caller.e164,
      providerTextId: incident.providerTextId,
      body: incident.body,
    });
  if (incident.type === 'text-received' && incident.media.length > 0)
    await app.jobs.enqueue(tx, 'fetch-media', { shopId: shop.id, accountId: account.id, urls: incident.media.map((media) => media.url) });
  if (incident.type === 'call-fact' && incident.fact.type === 'voicemail' && incident.fact.url)
    await app.jobs.enqueue(tx, 'fetch-media', {
      shopId: shop.id,
      accountId: account.id,
      urls: [incident.fact.url],
      greeting: carried.call?.greeting ?? null,
    });
  return {
    status: 'done',
    because,
    call: carried.call,
    line,
    ring,
    textIsComing,
  };
}

/** Only what may lead to an answer needs the calendar. */
const mayBeAnswered = (incident: Incident, shop: Shop): boolean =>
  shop.rules.scheduling.mode !== 'off' &&
  (incident.type === 'text-received' ||
    (incident.type === 'own' && ['turn-due', 'reminder-due', 'handed-back'].includes(incident.event.type)));

async function callerOf(app: App, shop: Shop, account: Account, incident: Incident): Promise<ReadNumber | null> {
  if (incident.type === 'own') return readNumber(incident.phone);
  if (incident.type === 'staff-accepted') return readNumber(incident.customer);
  if (incident.type === 'text-received' && incident.group.length > 0) return await speakerOf(app, shop, incident);
  if (incident.type === 'call-arrived' || incident.type === 'text-received') return readNumber(incident.from);
  const { phone } = await readCallerOf(app.db, shop.id, incident.providerCallId, account.id);
  if (phone !== undefined) return readNumber(phone);
  return incident.type === 'call-fact' && incident.from !== null ? readNumber(incident.from) : null;
}

const isMeantForPeople = (text: Incident & { type: 'text-received' }): boolean =>
  ['message', 'limit', 'unsure'].includes(readText(text.body, text.media.length, text.optOutType));

// A group's text belongs to the conversation of whoever of them we know; only that one is answered. What opts out, or
// in, counts for its sender alone.
async function speakerOf(app: App, shop: Shop, text: Incident & { type: 'text-received' }): Promise<ReadNumber> {
  const sender = readNumber(text.from);
  if (!isMeantForPeople(text)) return sender;
  const members = [sender.e164, ...text.group.map((one) => readNumber(one).e164)].filter((one): one is string => one !== null);
  const known = await readFirstThread(app.db, shop.id, members);
  return known ? readNumber(known) : sender;
}

function dialledOf(incident: Incident): string | null {
  if (incident.type === 'own' || incident.type === 'staff-accepted') return readNumber(incident.line).e164;
  return 'to' in incident && incident.to !== null ? readNumber(incident.to).e164 : null;
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
): Omit<Surroundings, 'calendar' | 'invitationSent'> {
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
    noticeGiven: scene.noticeId !== null || greetingsOf(line.rules, shop.rules).notice !== null,
    lineStoppedBecause: mayCarryTexts(account.provider, line.rules) ? stopOf(line, now) : 'not-registered',
    line: line.phoneNumber,
    providerAnswers: {
      stop: told || answersTo(answers.stop, word),
      start: told || answersTo(answers.start, word),
      help: told || answersTo(answers.help, word),
    },
  };
}

const answersTo = (words: AnsweredWords, word: string): boolean | 'unknown' => (words === 'unknown' ? words : words.includes(word));

const stopOf = (line: StoredLine, now: Millis): string | null =>
  line.stoppedUntil !== null && line.stoppedUntil > now ? line.stoppedBecause : null;

const isOurs = (phone: string, shop: Shop, line: StoredLine): boolean =>
  phone === shop.rules.alertPhone ||
  phone === shop.rules.scheduling.emergency.onCallPhone ||
  shop.rules.scheduling.ladder.some((person) => person.phone === phone) ||
  line.rules.ringPhones.includes(phone);

function detailOf(incident: Incident): unknown {
  if (incident.type === 'own') return { ...incident.event, ...(incident.by === undefined ? {} : { by: incident.by }) };
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
  if (handled.status === 'repeated' && call?.verdict === null && call.facts.reception.by === 'ringing' && !call.facts.dialOver) {
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
  return greeting(line.rules, shop.rules.name, hearingOf(shop, call, textIsComing));
}

// Who has to agree first hears what to, once.
function hearingOf(shop: Shop, call: store.StoredCall | null, textIsComing: boolean): Hearing {
  if (shop.rules.textBack !== 'strict') return textIsComing ? 'text-comes' : 'no-text';
  return call?.facts.disclosed || call?.verdict === 'missed' ? 'after-disclosure' : 'disclosure';
}

const heardBefore = (shop: Shop, line: StoredLine, textIsComing: boolean): string =>
  sayings(line.rules, shop.rules.name, shop.rules.textBack === 'strict' ? 'after-disclosure' : textIsComing ? 'text-comes' : 'no-text');
