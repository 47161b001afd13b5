// Effects of a decision as the writes that go into its transaction.
import type { Effect, Outcome } from '../core/conversation.ts';
import { isSolicitation } from '../core/marketing/may-market.ts';
import { segmentsOf } from '../core/segments.ts';
import type { Millis } from '../core/time.ts';
import * as consent from '../db/consent.ts';
import * as store from '../db/conversations.ts';
import type { Shop, StoredLine } from '../db/shops.ts';
import { type TextToSend, takeTurn } from '../db/texts.ts';
import * as visits from '../db/visits.ts';
import type { Write } from '../db/write.ts';
import type { Account } from '../providers/provider.ts';
import { sha256 } from '../secrets.ts';
import { version } from '../version.ts';
import { type App, providerOf, type ReadyText } from './app.ts';

export type Stage = {
  shop: Shop;
  account: Account;
  line: StoredLine;
  phone: string | null;
  lineType: store.Scene['lineType'];
  /** The call that the event is about; its settlement is part of its own row. */
  call: store.StoredCall | null;
  /** The event that decides: what every text of it relies on. */
  eventId: string;
  /** That callers may be texted: what every first text relies on too. */
  noticeId: string | null;
  now: Millis;
};

export type CarriedOut = {
  writes: Write[];
  ready: ReadyText[];
  timers: (Effect & { do: 'set-timer' })[];
  staffCalls: (Effect & { do: 'call-staff' })[];
  call: store.StoredCall | null;
};

export function carryOut(app: App, stage: Stage, effects: Effect[]): CarriedOut {
  const { shop, line, phone, now } = stage;
  const carried: CarriedOut = { writes: [], ready: [], timers: [], staffCalls: [], call: stage.call };
  const { writes } = carried;
  for (const effect of effects) {
    switch (effect.do) {
      case 'send-text':
        commitText(app, stage, effect, carried);
        break;
      case 'settle-call':
        if (carried.call?.id !== effect.callId) writes.push(store.settleCall(shop.id, effect.callId, effect.outcome, effect.because, now));
        else if (mayReplace(carried.call.outcome, effect.outcome))
          carried.call = { ...carried.call, outcome: effect.outcome, outcomeBecause: effect.because };
        break;
      case 'open-task':
        writes.push(
          store.insertTask(
            shop.id,
            { id: app.newId(), kind: effect.kind, phone, callId: effect.callId, because: effect.because, detail: effect.detail ?? null },
            now,
          ),
        );
        break;
      case 'call-staff':
        carried.staffCalls.push(effect);
        break;
      case 'hold-slots':
        for (const slot of effect.slots)
          writes.push(
            visits.insertVisit(
              shop.id,
              {
                id: app.newId(),
                kind: 'visit',
                status: 'held',
                phone,
                lineId: line.id,
                slot,
                until: effect.until,
                service: null,
                details: {},
              },
              now,
            ),
          );
        break;
      case 'book-visit': {
        const { status, slot, service, details } = effect;
        const visit = { id: app.newId(), kind: 'visit' as const, status, phone, lineId: line.id, slot, until: null, service, details };
        writes.push(visits.insertVisit(shop.id, visit, now));
        break;
      }
      case 'move-visit':
        writes.push(visits.moveVisit(shop.id, effect.visitId, effect.status, effect.slot, now));
        break;
      case 'change-visit':
        writes.push(visits.changeVisit(shop.id, effect.visitId, effect.details, now));
        break;
      case 'cancel-visit':
        writes.push(visits.cancelVisit(shop.id, effect.visitId, now));
        break;
      case 'set-timer':
        carried.timers.push(effect);
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
      case 'withdraw-solicitations':
        if (phone) writes.push(store.withdrawTexts(shop.id, phone, 'solicitations'));
        break;
      case 'suppress':
        if (phone) writes.push(consent.suppress(shop.id, phone, effect.source, effect.words, effect.at));
        break;
      case 'lift-suppression':
        if (phone) writes.push(consent.liftSuppression(shop.id, phone, effect.words, effect.sentAt, now));
        break;
      case 'record-consent':
        if (phone)
          writes.push(
            consent.recordConsent(
              shop.id,
              phone,
              app.newId(),
              { ...effect.event, ...(effect.detail ? { detail: effect.detail } : {}) },
              now,
            ),
          );
        break;
      case 'mark-number':
        if (phone) writes.push(store.markNumber(shop.id, phone, effect.lineType, 'provider', now));
        break;
    }
  }
  const segments = carried.ready.reduce((sum, text) => sum + (text.claimed?.segments ?? 0), 0);
  if (segments > 0) writes.push(takeTurn(shop.id, line.id, segments, now, paceOf(app, stage)));
  return carried;
}

// An outcome stands, but for two things learned later: that a text did not arrive after all, and that a person did answer.
const mayReplace = (known: Outcome | null, next: Outcome): boolean =>
  known === null || next === 'handed-over' || (next === 'answered' && known !== 'texted');

// The text's row. Where it can go out this very moment it is committed as being sent, which saves the claim: this
// transaction is then the last check. Otherwise it waits as pending for its turn, a look-up, or the sweep.
function commitText(app: App, stage: Stage, effect: Effect & { do: 'send-text' }, carried: CarriedOut): void {
  const { shop, account, line, now } = stage;
  const id = app.newId();
  const { segments } = segmentsOf(effect.body);
  const askLineType = effect.class === 'first_reply' && shop.rules.lookUpNumbers && stage.lineType === null;
  const { perSecond, burst } = paceOf(app, stage);
  const itsTurn = line.nextSendAt <= now + ((burst - 1) / perSecond) * 1000;
  // Whether somebody else than the caller has opted out is not known here: that text is claimed.
  const sendAt = effect.sendAt ?? now;
  // Solicitations leave through their gate only, and what is for later waits for its time.
  const atOnce =
    effect.to === stage.phone && !isSolicitation(effect.class) && sendAt <= now && !askLineType && itsTurn && app.sender.hasRoom();
  const text = {
    id,
    phone: effect.to,
    lineId: line.id,
    direction: 'out' as const,
    class: effect.class,
    body: effect.body,
    media: [],
    segments,
    callId: effect.callId,
    reliesOn: `event ${stage.eventId}`,
    noticeId: effect.class === 'first_reply' ? stage.noticeId : null,
    template: effect.template ? sha256(effect.template) : `ringback ${version}`,
    about: effect.class === 'alert' && effect.to !== stage.phone ? stage.phone : null,
    status: atOnce ? ('sending' as const) : ('pending' as const),
    sendAt,
    freshUntil: effect.freshUntil,
    providerTextId: null,
  };
  carried.writes.push(store.insertText(shop.id, text, now));
  const claimed: TextToSend | null = atOnce
    ? {
        shopId: shop.id,
        id,
        phone: effect.to,
        class: effect.class,
        body: effect.body,
        segments,
        callId: effect.callId,
        attempts: 1,
        looks: 0,
        deliveryRetries: 0,
        freshUntil: effect.freshUntil,
        createdAt: now,
        sendingSince: now,
        line,
        accountId: account.id,
      }
    : null;
  // The sweep finds what is for later.
  if (sendAt <= now)
    carried.ready.push({ shopId: shop.id, id, phone: effect.to, class: effect.class, line, account, askLineType, claimed });
}

const paceOf = (app: App, stage: Stage) => providerOf(app, stage.account).capabilities.pace(stage.line.phoneNumber);
