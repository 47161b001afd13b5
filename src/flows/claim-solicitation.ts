// The gate in front of every marketing text and nudge: what is true in the moment in which it would leave, read and decided
// under the person's lock, so that no STOP can come in between.

import { type MarketingFacts, mayMarket, needsReassignedCheck, type Solicitation } from '../core/marketing/may-market.ts';
import { isUnwelcome } from '../core/marketing/reception.ts';
import type { DoNotCallAnswer } from '../core/marketing/sources.ts';
import { hours, type Millis } from '../core/time.ts';
import { recordConsent, suppress } from '../db/consent.ts';
import { pauseMarketing, readMarketingFacts, readReception, recordReassigned, type StoredFacts } from '../db/marketing-facts.ts';
import type { Shop } from '../db/shops.ts';
import * as texts from '../db/texts.ts';
import { transaction } from '../db/transaction.ts';
import { type Write, writeAll } from '../db/write.ts';
import type { App, ReadyText } from './app.ts';

/** Null: it may not leave now, or never; the row says which and why. */
export async function claimSolicitation(
  app: App,
  ready: ReadyText,
  textClass: Solicitation,
  pace: texts.Pace,
): Promise<texts.TextToSend | null> {
  const known = await app.accounts.read(ready.shopId, ready.account.id);
  if (!known) return null;
  const { shop } = known;
  // Sources may be far away: they are asked before the lock is taken, and what they say is kept.
  const before = await factsOf(app, app.db, shop, ready.phone);
  const doNotCall = before ? await askSources(app, shop, before) : 'no-list';
  return await transaction(app.db, { shopId: shop.id, name: ready.phone }, async (tx) => {
    const now = app.clock.now();
    const reception = await readReception(tx, shop.id, now);
    if (isUnwelcome(reception)) await pauseMarketing(tx, shop.id, app.newId(), reception, now);
    const stored = await factsOf(app, tx, shop, ready.phone);
    if (!stored) return null;
    const answer = mayMarket(asked(shop, stored, { at: now, class: textClass, doNotCall }));
    if (answer.ok) return await texts.claimSolicitation(tx, shop.id, ready.id, now, pace, answer);
    await texts.putOff(tx, shop.id, ready.id, answer.because, answer.notBefore ?? null);
    app.log.solicitationHeld({ shopId: shop.id, textId: ready.id, because: answer.because });
    return null;
  });
}

/** What was stored, with what is asked now. */
export const asked = (shop: Shop, stored: StoredFacts, more: Pick<MarketingFacts, 'at' | 'class' | 'doNotCall'>): MarketingFacts => ({
  ...stored,
  ...more,
  rules: shop.rules.marketing,
});

/** How far back the pause between two marketing texts and the cap of a day reach. */
export const sentSince = (shop: Shop, now: Millis): Millis => now - hours(24 * Math.max(1, shop.rules.marketing.perDays));

async function factsOf(
  app: App,
  db: Parameters<typeof readMarketingFacts>[0],
  shop: Shop,
  phone: string,
): Promise<StoredFacts | undefined> {
  const now = app.clock.now();
  return (await readMarketingFacts(db, shop.id, [phone], now, sentSince(shop, now)))[0];
}

/**
 * Asks what has to be asked of this person. A number that was given to somebody else is written to no more: the consent
 * was the other person's (compliance NH-6, NH-7).
 */
export async function askSources(app: App, shop: Shop, facts: StoredFacts): Promise<DoNotCallAnswer> {
  const now = app.clock.now();
  const { phone, consent } = facts;
  if (!consent) return await app.marketingSources.doNotCall.ask(shop.id, phone, now);
  if (needsReassignedCheck(facts.lastContactAt, now) && facts.reassigned === null) {
    const answer = await app.marketingSources.reassigned.ask(shop.id, phone, consent.at);
    if (answer !== 'no-source') {
      const writes: Write[] = [recordReassigned(shop.id, phone, { askedSince: consent.at, answer }, now)];
      if (answer === 'yes') {
        const words = 'The Reassigned Numbers Database says that the number belongs to somebody else.';
        const event = {
          kind: 'wrong-number',
          scope: 'all',
          channel: 'provider',
          words,
          rule: 'reassigned-numbers-database',
          saidAt: now,
        } as const;
        writes.push(suppress(shop.id, phone, 'provider', words, now), recordConsent(shop.id, phone, app.newId(), event, now));
      }
      await writeAll(app.db, writes);
    }
  }
  return 'not-listed';
}
