// The fallback behind sending: finds texts whose time has come, texts that nobody could confirm, texts left behind
// by a process that died, and calls about which the provider has gone quiet.
import { seconds } from '../core/time.ts';
import { type CallToAskAbout, callsToAskAbout } from '../db/calls.ts';
import type { Shop } from '../db/shops.ts';
import * as texts from '../db/texts.ts';
import type { Account } from '../providers/provider.ts';
import { type App, providerOf } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { giveUp, lookForText, sendText } from './send-text.ts';

/** Longer than any request to a provider takes. */
const deadAfter = seconds(30);
const most = 200;

/** One pass. `graceMs` leaves texts that were due a moment ago to the process that decided them. Returns how much was due. */
export async function sweep(app: App, graceMs: number): Promise<number> {
  const now = app.clock.now();
  const accounts = new Map<string, ReturnType<App['accounts']['read']>>();
  const open = (shopId: string, accountId: string) => {
    const known = accounts.get(accountId) ?? app.accounts.read(shopId, accountId);
    accounts.set(accountId, known);
    return known;
  };
  const due = await texts.textsDue(app.db, now - graceMs, now - deadAfter, most);
  const quiet = await callsToAskAbout(app.db, now, most);
  const results = await Promise.allSettled([
    ...due.map(async (text) => {
      const known = await open(text.shopId, text.accountId);
      if (known) await attendTo(app, text, known.account, known.shop);
    }),
    ...quiet.map(async (call) => {
      const known = await open(call.shopId, call.accountId);
      if (known) await askAbout(app, call, known.account, known.shop);
    }),
  ]);
  for (const result of results) if (result.status === 'rejected') app.log.failed('sweep', result.reason);
  return due.length + quiet.length;
}

async function attendTo(app: App, text: Awaited<ReturnType<typeof texts.textsDue>>[number], account: Account, shop: Shop): Promise<void> {
  const now = app.clock.now();
  if (text.status === 'pending') {
    if (text.freshUntil !== null && text.freshUntil <= now)
      return await giveUp(app, text, 'expired', 'too-late', 'it could not be sent in time');
    const askLineType =
      text.class === 'first_reply' &&
      text.attempts === 0 &&
      shop.rules.lookUpNumbers &&
      !(await texts.isLineTypeKnown(app.db, text.shopId, text.phone));
    return await sendText(app, {
      shopId: text.shopId,
      id: text.id,
      phone: text.phone,
      class: text.class,
      line: text.line,
      account,
      askLineType,
      claimed: null,
    });
  }
  if (text.status === 'sending' && !(await texts.takeOver(app.db, text.shopId, text.id, now - deadAfter, now))) return;
  await lookForText(app, text, account);
}

// Nothing was heard for longer than the call can have rung: the provider's own record decides, and where there is
// none the verdict falls by the clock.
async function askAbout(app: App, call: CallToAskAbout, account: Account, shop: Shop): Promise<void> {
  const records = await providerOf(app, account)
    .readCall(call.providerCallId, account)
    .catch((error: Error) => {
      app.log.failed('ask about a call', error);
      return null;
    });
  for (const { event } of records ?? []) if (event.type === 'call-fact') await handleEvent(app, shop, account, event);
  await handleEvent(app, shop, account, {
    type: 'ask-verdict',
    key: `${call.providerCallId} asked ${call.askAt}`,
    providerCallId: call.providerCallId,
    at: app.clock.now(),
  });
}
