// Somebody agrees in writing to offers by text, wherever it happens: by keyword in a conversation, on a form, or on paper
// that somebody at the shop enters. What lacks anything that makes it an agreement is not kept as one (compliance CN-4).
import { type Capture, missingFrom } from '../core/marketing/written-consent.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { lineOfThread } from './line-of-thread.ts';

export type JoinedOffers =
  | { status: 'joined' }
  /** `missing`: what it lacks, each with what to do. */
  | { status: 'incomplete'; missing: { element: string; fix: string }[] }
  /** The shop sends no offers. */
  | { status: 'marketing-off' }
  /** Opted out of every text: only START or a documented opt-in comes before this (RV-11). */
  | { status: 'opted-out' }
  | { status: 'no-line' };

/** `phone` in E.164. */
export async function optInToOffers(app: App, shopId: string, phone: string, capture: Capture): Promise<JoinedOffers> {
  const thread = await lineOfThread(app, shopId, phone);
  if (!thread) return { status: 'no-line' };
  const { shop, account, line } = thread;
  if (!shop.rules.marketing.on) return { status: 'marketing-off' };
  const missing = [...missingFrom(capture, shop.rules.name), ...zoneFault(capture.detail.timeZone)];
  if (missing.length > 0) return { status: 'incomplete', missing };
  const handled = await handleEvent(app, shop, account, {
    type: 'own',
    key: `${app.newId()} joined-offers`,
    phone,
    line: line.phoneNumber,
    event: { type: 'joined-offers', at: app.clock.now(), capture },
  });
  return handled.status === 'done' && handled.because === 'joined-offers' ? { status: 'joined' } : { status: 'opted-out' };
}

function zoneFault(zone: string | undefined): { element: string; fix: string }[] {
  if (zone === undefined) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    return [{ element: 'time-zone', fix: `"${zone}" is no IANA time zone. Leave it out, or give one such as America/Chicago.` }];
  }
}
