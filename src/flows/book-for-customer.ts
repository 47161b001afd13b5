// Somebody at the shop books for a customer by text: "book thursday after 3".
import type { Dialogue } from '../core/dialogue.ts';
import { workOf } from '../core/offered-windows.ts';
import { phrasesOf } from '../core/phrases/phrases.ts';
import { writeAddress } from '../core/places.ts';
import { freeSlots, localTime, type Slot } from '../core/slots.ts';
import { minutes } from '../core/time.ts';
import { acceptsStart, readTimeWish } from '../core/understanding/time-wish.ts';
import { readThread } from '../db/activity.ts';
import { readShop } from '../db/admin.ts';
import { transaction } from '../db/transaction.ts';
import { readCalendar } from '../db/visits.ts';
import type { App } from './app.ts';
import { enterIntoCalendar } from './change-calendar.ts';

/** What to tell the person who asked for it. The customer is told by the booking itself. */
export async function bookForCustomer(app: App, shopId: string, phone: string, when: string): Promise<string> {
  const shop = await readShop(app.db, shopId);
  if (!shop) return 'There is no such shop.';
  const { rules } = shop;
  const zone = rules.hours.timeZone;
  const now = app.clock.now();
  const wish = readTimeWish(when, { now: localTime(now, zone), asked: true });
  if (!wish) return `When is "${when}"? Write it like BOOK THU 10AM.`;
  const thread = await readThread(app.db, shopId, phone);
  const lead = (thread?.state as { dialogue?: Dialogue | null } | undefined)?.dialogue?.lead;
  const calendar = await transaction(app.db, { shopId, name: 'calendar' }, (tx) => readCalendar(tx, shopId, phone, now));
  const work = workOf(rules.scheduling, { service: lead?.service ?? null, postcode: lead?.address?.postcode ?? null });
  const taken = calendar.taken.filter((one) => !one.held);
  let next: Slot | undefined;
  let fits: Slot | undefined;
  for (const slot of freeSlots({ hours: rules.hours, rules: rules.scheduling, taken, now, ...work, urgent: true })) {
    next ??= slot;
    if (acceptsStart(wish, localTime(slot.startsAt, zone))) {
      fits = slot;
      break;
    }
  }
  const say = phrasesOf('en');
  const write = (slot: { startsAt: number }) =>
    say.window(localTime(slot.startsAt, zone), localTime(slot.startsAt + minutes(rules.scheduling.windowMinutes), zone));
  // Asked for again, or worked twice: one visit is enough.
  const { visit } = calendar;
  if (visit && acceptsStart(wish, localTime(visit.startsAt, zone))) return `Booked already: ${write(visit)}.`;
  if (!fits) return next ? `Nothing is free then. Next is ${write(next)}.` : 'Nothing is free.';
  const details = {
    job: lead?.job ?? null,
    address: lead?.address ? writeAddress(lead.address) : null,
    name: lead?.name ?? null,
    notes: lead?.details.join('; ') || null,
  };
  const { crew, startsAt, endsAt } = fits;
  const ids = await enterIntoCalendar(app, shop, { kind: 'visit', phone, startsAt, endsAt, crew, details, tell: true });
  if (!ids?.[0]) return 'That time was taken this moment. Try again.';
  return `Booked: ${write(fits)}. They have been told.`;
}
