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
  | { kind: 'visit'; phone: string; startsAt: number; endsAt: number; crew?: string | undefined; details: VisitDetails }
  | { kind: 'block'; startsAt: number; endsAt: number; crew?: string | undefined };

/** The ids of what was entered, or null when a visit is in the way. A block takes every crew unless one is named. */
export async function enterIntoCalendar(app: App, shop: ShopDetail, entry: NewEntry): Promise<string[] | null> {
  const { scheduling } = shop.rules;
  const crews = entry.crew === undefined ? scheduling.crews.map((crew) => crew.id) : [entry.crew];
  const { startsAt, endsAt } = entry;
  const now = app.clock.now();
  const { busyTo } = slotAt({ ...scheduling, windowMinutes: (endsAt - startsAt) / minutes(1) }, startsAt, 60);
  try {
    return await transaction(app.db, { shopId: shop.id, name: 'calendar' }, async (tx) => {
      const { taken } = await readCalendar(tx, shop.id, '', now);
      const isFree = (crew: string) =>
        !taken.some((one) => one.crew === crew && one.busyFrom < busyTo && startsAt < one.busyTo && !one.held);
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
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

export type VisitChange =
  | { change: 'confirmed' }
  | { change: 'cancelled' }
  | { change: 'on-the-way' }
  | { change: 'moved'; startsAt: number; endsAt: number; crew?: string | undefined };

/** Changes a visit by hand. Its customer is told, unless `tell` is false or nobody can be. */
export async function changeVisitByHand(
  app: App,
  shop: ShopDetail,
  visitId: string,
  what: VisitChange,
  tell: boolean,
): Promise<'changed' | 'no-visit' | 'taken'> {
  const visit = await readVisit(app.db, shop.id, visitId);
  if (!visit || visit.kind !== 'visit' || !['requested', 'booked'].includes(visit.status)) return 'no-visit';
  const now = app.clock.now();
  const { startsAt, endsAt } = what.change === 'moved' ? what : visit;
  const writes: Write[] = [];
  if (what.change === 'confirmed') writes.push(confirmVisit(shop.id, visitId, now));
  if (what.change === 'cancelled') writes.push(cancelVisit(shop.id, visitId, now));
  try {
    if (what.change === 'moved') {
      const { scheduling } = shop.rules;
      const slot = slotAt({ ...scheduling, windowMinutes: (endsAt - startsAt) / minutes(1) }, startsAt, 60);
      const crew = what.crew ?? visit.crew;
      // What is only held for a caller is out of the way before the visit comes.
      await writeAll(app.db, [dropHoldsIn(shop.id, crew, slot.busyFrom, slot.busyTo)]);
      writes.push(moveVisit(shop.id, visitId, 'booked', { crew, ...slot }, now));
    }
    const thread = tell && visit.phone ? await lineOfThread(app, shop.id, visit.phone) : null;
    if (thread && visit.phone)
      await handleEvent(app, thread.shop, thread.account, {
        type: 'own',
        key: `${visitId} ${what.change} ${app.newId()}`,
        phone: visit.phone,
        line: thread.line.phoneNumber,
        event: {
          type: 'visit-changed',
          at: now,
          change: what.change,
          visit: { startsAt, endsAt, address: (visit.details as Partial<VisitDetails>).address ?? null },
        },
        writes,
      });
    else await writeAll(app.db, writes);
    return 'changed';
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  }
}
