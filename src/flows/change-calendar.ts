// What the shop itself puts into its calendar. It goes before what is only held for a caller, never before a visit.
import type { VisitDetails } from '../core/dialogue.ts';
import { slotAt } from '../core/slots.ts';
import { minutes } from '../core/time.ts';
import type { ShopDetail } from '../db/admin.ts';
import { transaction } from '../db/transaction.ts';
import { cancelVisit, confirmVisit, dropHoldsIn, insertVisit, isTaken, moveVisit, readCalendar, readVisit } from '../db/visits.ts';
import { type Write, writeAll } from '../db/write.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { lineOfThread } from './line-of-thread.ts';

export type NewEntry =
  | { kind: 'visit'; phone: string; startsAt: number; endsAt: number; crew?: string | undefined; details: VisitDetails; tell: boolean }
  | { kind: 'block'; startsAt: number; endsAt: number; crew?: string | undefined };

/** The ids of what was entered, or null when a visit is in the way. A block takes every crew unless one is named. */
export async function enterIntoCalendar(app: App, shop: ShopDetail, entry: NewEntry): Promise<string[] | null> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    try {
      const ids = await enterOnce(app, shop, entry);
      if (ids?.[0] && entry.kind === 'visit') await remindOf(app, shop, ids[0], entry);
      return ids;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return null;
}

/** A visit that was entered by hand is reminded of like any other. */
async function remindOf(
  app: App,
  shop: ShopDetail,
  visitId: string,
  { phone, startsAt, endsAt, details, tell }: NewEntry & { kind: 'visit' },
): Promise<void> {
  const thread = await lineOfThread(app, shop.id, phone);
  if (!thread) return;
  const visit = { startsAt, endsAt, address: details.address };
  await handleEvent(app, thread.shop, thread.account, {
    type: 'own',
    key: `${visitId} entered`,
    phone,
    line: thread.line.phoneNumber,
    event: { type: 'visit-changed', at: app.clock.now(), change: 'entered', tell, visit },
  });
}

/** Who is quicker may only have held the time for a caller: what that is shows at the second try. */
const mostTries = 3;

async function enterOnce(app: App, shop: ShopDetail, entry: NewEntry): Promise<string[] | null> {
  const { scheduling } = shop.rules;
  const crews = entry.crew === undefined ? scheduling.crews.map((crew) => crew.id) : [entry.crew];
  const { startsAt, endsAt } = entry;
  const now = app.clock.now();
  // Time that is kept free is over at its end; behind a visit's window there may be work.
  const workMinutes = entry.kind === 'visit' ? usualWork : 0;
  const { busyTo } = slotAt({ ...scheduling, windowMinutes: (endsAt - startsAt) / minutes(1) }, startsAt, workMinutes);
  return await transaction(app.db, { shopId: shop.id, name: 'calendar' }, async (tx) => {
    const { taken } = await readCalendar(tx, shop.id, '', now);
    const isFree = (crew: string) => !taken.some((one) => one.crew === crew && one.busyFrom < busyTo && startsAt < one.busyTo && !one.held);
    const chosen = entry.kind === 'block' ? crews : crews.filter(isFree).slice(0, 1);
    if (chosen.length === 0) return null;
    const ids: string[] = [];
    for (const crew of chosen) {
      const id = app.newId();
      ids.push(id);
      // In a statement of its own, before the commit's: the held rows must be gone when the entry comes.
      await writeAll(tx, [dropHoldsIn(shop.id, crew, startsAt, busyTo)]);
      tx.last.push(
        insertVisit(
          shop.id,
          {
            id,
            kind: entry.kind,
            status: 'booked',
            phone: entry.kind === 'visit' ? entry.phone : null,
            lineId: null,
            slot: { crew, startsAt, endsAt, busyFrom: startsAt, busyTo },
            until: null,
            service: null,
            details: entry.kind === 'visit' ? entry.details : {},
          },
          now,
        ),
      );
    }
    return ids;
  });
}

/** How long a visit takes that the shop enters without saying what is to be done. */
const usualWork = 60;

export type VisitChange =
  | { change: 'confirmed' }
  | { change: 'cancelled' }
  | { change: 'on-the-way' }
  | { change: 'moved'; startsAt: number; endsAt: number; crew?: string | undefined };

type Outcome = 'changed' | 'no-visit' | 'taken';

/**
 * Changes a visit by hand. Its customer is told once, however often the same is asked for, unless `tell` is false or
 * nobody can be. What the customer, or a colleague, changes at the same moment is read again first.
 */
export async function changeVisitByHand(app: App, shop: ShopDetail, visitId: string, what: VisitChange, tell: boolean): Promise<Outcome> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    try {
      const outcome = await changeOnce(app, shop, visitId, what, tell);
      if (outcome !== 'repeated') return outcome;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return 'taken';
}

async function changeOnce(app: App, shop: ShopDetail, visitId: string, what: VisitChange, tell: boolean): Promise<Outcome | 'repeated'> {
  const visit = await readVisit(app.db, shop.id, visitId);
  if (!visit || !['requested', 'booked'].includes(visit.status)) return 'no-visit';
  // Time that is kept free is nobody's: it is only moved or given back.
  if (visit.kind === 'block' && !['moved', 'cancelled'].includes(what.change)) return 'no-visit';
  if (isSo(visit, what)) return 'changed';
  const now = app.clock.now();
  const { startsAt, endsAt } = what.change === 'moved' ? what : visit;
  const writes: Write[] = [];
  if (what.change === 'confirmed') writes.push(confirmVisit(shop.id, visitId, now, visit.generation));
  if (what.change === 'cancelled') writes.push(cancelVisit(shop.id, visitId, now, visit.generation));
  if (what.change === 'moved') {
    const crew = what.crew ?? visit.crew;
    // The way, the work and the buffer stay what they were.
    const busyFrom = startsAt - (visit.startsAt - visit.busyFrom);
    const busyTo = endsAt + (visit.busyTo - visit.endsAt);
    // What is only held for a caller is out of the way before the visit comes.
    await writeAll(app.db, [dropHoldsIn(shop.id, crew, busyFrom, busyTo)]);
    writes.push(moveVisit(shop.id, visitId, 'booked', { crew, startsAt, endsAt, busyFrom, busyTo }, now, visit.generation));
  }
  const thread = visit.phone ? await lineOfThread(app, shop.id, visit.phone) : null;
  if (!thread || !visit.phone) {
    if (writes.length > 0) await writeAll(app.db, writes);
    return 'changed';
  }
  const handled = await handleEvent(app, thread.shop, thread.account, {
    type: 'own',
    key: `${visitId} ${visit.generation} ${what.change}`,
    phone: visit.phone,
    line: thread.line.phoneNumber,
    event: {
      type: 'visit-changed',
      at: now,
      change: what.change,
      tell,
      visit: { startsAt, endsAt, address: (visit.details as Partial<VisitDetails>).address ?? null },
    },
    writes,
  });
  return handled.status === 'repeated' && what.change !== 'on-the-way' ? 'repeated' : 'changed';
}

/** Whether the visit is already what it is to become: a button that is pressed twice says nothing twice. */
function isSo(visit: NonNullable<Awaited<ReturnType<typeof readVisit>>>, what: VisitChange): boolean {
  if (visit.status !== 'booked') return false;
  if (what.change === 'confirmed') return true;
  if (what.change !== 'moved') return false;
  return visit.startsAt === what.startsAt && visit.endsAt === what.endsAt && visit.crew === (what.crew ?? visit.crew);
}
