// Sends one committed text: the last check and the mark in one statement, then the provider, then the outcome.
// Whatever happens to this process in between, the row says enough for the sweep to go on (sweep.ts).
import type { SendProblem } from '../core/delivery.ts';
import { isSolicitation } from '../core/marketing/may-market.ts';
import { type Millis, seconds } from '../core/time.ts';
import { markNumber } from '../db/conversations.ts';
import * as texts from '../db/texts.ts';
import { writeAll } from '../db/write.ts';
import type { Account, FoundText } from '../providers/provider.ts';
import { type App, providerOf, type ReadyText } from './app.ts';
import { claimSolicitation } from './claim-solicitation.ts';
import { handleEvent } from './handle-event.ts';

const lookUpLimitMs = 2000;
/** Freshness ends a text first; this ends what has none. */
const mostAttempts = 40;
/** After this many sends that nobody can confirm, a person takes over rather than risk a double. */
const mostUnconfirmed = 2;

export async function sendText(app: App, ready: ReadyText): Promise<void> {
  const provider = providerOf(app, ready.account);
  if (ready.askLineType && !(await mayBeTexted(app, ready))) return;
  const pace = provider.capabilities.pace(ready.line.phoneNumber);
  const text = ready.claimed ?? (await claim(app, ready, pace));
  if (!text) return await texts.recordUnclaimed(app.db, ready.shopId, ready.id, pace);

  const outcome = await provider.sendText(outbound(app, text), ready.account);
  const now = app.clock.now();
  switch (outcome.status) {
    case 'accepted':
      await app.textAccepted({ shopId: text.shopId, id: text.id, providerTextId: outcome.providerTextId, state: outcome.state, at: now });
      app.log.textAccepted({
        shopId: text.shopId,
        textId: text.id,
        class: text.class,
        to: text.phone,
        providerTextId: outcome.providerTextId,
      });
      return;
    case 'not-sent': {
      if (text.attempts >= mostAttempts) return await giveUp(app, text, 'refused', 'busy', outcome.detail);
      const wait = outcome.retryAfterSeconds === null ? backoff(text.id, text.attempts) : seconds(outcome.retryAfterSeconds);
      await texts.recordNotSent(app.db, text, now + wait, outcome.detail);
      app.log.textNotSent({ shopId: text.shopId, textId: text.id, attempt: text.attempts, detail: outcome.detail });
      return;
    }
    case 'unconfirmed':
      await texts.recordUnconfirmed(app.db, text, now + seconds(app.lookSeconds[0] ?? 5), outcome.detail, 0);
      app.log.textUnconfirmed({ shopId: text.shopId, textId: text.id, attempt: text.attempts, detail: outcome.detail });
      return;
    case 'refused':
      app.log.textRefused({ shopId: text.shopId, textId: text.id, problem: outcome.problem, detail: outcome.detail });
      return await giveUp(app, text, 'refused', outcome.problem, outcome.detail);
  }
}

const claim = async (app: App, ready: ReadyText, pace: texts.Pace): Promise<texts.TextToSend | null> =>
  isSolicitation(ready.class)
    ? await claimSolicitation(app, ready, ready.class, pace)
    : await texts.claimText(app.db, ready.shopId, ready.id, app.clock.now(), pace);

/** Asks the provider whether an unconfirmed text exists. Only after the last look says no is it sent again. */
export async function lookForText(app: App, text: texts.TextToSend, account: Account): Promise<void> {
  const provider = providerOf(app, account);
  const startedAt = text.sendingSince ?? text.createdAt;
  let found: FoundText | undefined;
  try {
    for (const candidate of await provider.findText(outbound(app, text), account, startedAt)) {
      // The same words may have been sent before: what another text is known to be is not this one.
      if (!(await texts.isProviderTextTaken(app.db, text.shopId, candidate.providerTextId, text.id))) found ??= candidate;
    }
  } catch (error) {
    await texts.recordUnconfirmed(
      app.db,
      text,
      app.clock.now() + seconds(10),
      `could not be looked up: ${(error as Error).message}`,
      text.looks,
    );
    return;
  }
  const now = app.clock.now();
  if (found) {
    await app.textAccepted({ shopId: text.shopId, id: text.id, providerTextId: found.providerTextId, state: found.state, at: now });
    app.log.textAdopted({ shopId: text.shopId, textId: text.id, providerTextId: found.providerTextId });
    return;
  }
  const nextLook = app.lookSeconds[text.looks + 1];
  if (nextLook !== undefined)
    return await texts.recordUnconfirmed(app.db, text, startedAt + seconds(nextLook), 'not found yet', text.looks + 1);
  if (text.attempts >= mostUnconfirmed) return await giveUp(app, text, 'refused', 'unknown', 'nobody can tell whether it was sent');
  await texts.recordNotSent(app.db, text, now, 'the provider does not know it');
}

/** The text has failed for good: that and what follows from it are one transaction. */
export async function giveUp(
  app: App,
  text: texts.TextToSend,
  status: 'refused' | 'expired',
  problem: SendProblem,
  detail: string,
): Promise<void> {
  const known = await app.accounts.read(text.shopId, text.accountId);
  if (!known) return;
  const event = { type: 'text-failed' as const, at: app.clock.now(), textClass: text.class as never, callId: text.callId, problem, detail };
  await handleEvent(app, known.shop, known.account, {
    type: 'own',
    key: `${text.id} failed ${text.deliveryRetries}`,
    phone: text.phone,
    line: text.line.phoneNumber,
    event,
    writes: [texts.failText(text.shopId, text.id, status, problem, detail)],
  });
}

async function mayBeTexted(app: App, ready: ReadyText): Promise<boolean> {
  const lineType = await providerOf(app, ready.account).lineType(ready.phone, ready.account, lookUpLimitMs);
  // A look-up that was too slow is not remembered; the number is asked about again next time.
  if (lineType === 'unknown') return true;
  await writeAll(app.db, [markNumber(ready.shopId, ready.phone, lineType, 'look-up', app.clock.now())]);
  if (lineType === 'textable') return true;
  const known = await app.accounts.read(ready.shopId, ready.account.id);
  if (!known || (lineType === 'landline' && known.shop.rules.textLandlines)) return true;
  const event = { type: 'number-learned' as const, at: app.clock.now(), lineType };
  await handleEvent(app, known.shop, ready.account, {
    type: 'own',
    key: `${ready.id} ${lineType}`,
    phone: ready.phone,
    line: ready.line.phoneNumber,
    event,
  });
  return false;
}

function outbound(app: App, text: texts.TextToSend) {
  const left = text.freshUntil === null ? 900 : Math.floor((text.freshUntil - app.clock.now()) / 1000);
  return {
    id: text.id,
    from: text.line.phoneNumber,
    to: text.phone,
    body: text.body,
    mediaUrls: [],
    validSeconds: Math.max(1, Math.min(900, left)),
  };
}

// 1, 2, 4 … at most 45 s, up to a quarter more so that a burst does not come back as one; the id is the dice.
function backoff(id: string, attempts: number): Millis {
  const jitter = 1 + (Number.parseInt(id.slice(-4), 16) / 0xffff) * 0.25;
  return Math.min(seconds(45), seconds(2 ** (attempts - 1))) * jitter;
}
