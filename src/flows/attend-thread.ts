// What somebody at the shop does with a thread beside writing to it. Each leaves a line in the timeline.
import { type Conversation, type ConversationEvent, newConversation } from '../core/conversation.ts';
import { type Stage, standingOf } from '../core/standing.ts';
import { deleteContact, saveContact } from '../db/admin.ts';
import type { Queryable } from '../db/connect.ts';
import { insertEvent } from '../db/conversations.ts';
import { finishTasks, openTasksOf } from '../db/tasks.ts';
import * as threads from '../db/threads.ts';
import { writeAll } from '../db/write.ts';
import type { App } from './app.ts';
import { handleEvent } from './handle-event.ts';
import { lineOfThread } from './line-of-thread.ts';

export type Actor = { id: string | null; name: string };
type Of = { shopId: string; phone: string; by: Actor };
/** False when there is no such thread. */
type Found = Promise<boolean>;

/** Whoever takes over has it, and nobody else is asked any more. */
export async function takeOver(app: App, db: Queryable, of: Of): Found {
  if (!(await decide(app, of, 'taken-over', (at) => ({ type: 'taken-over', at })))) return false;
  const open = await openTasksOf(db, of.shopId, of.phone);
  const ids = open.filter(({ kind }) => kind !== 'listen').map(({ id }) => id);
  await finishTasks(db, of.shopId, ids, app.clock.now());
  if (of.by.id !== null) await threads.assignThread(db, of.shopId, of.phone, { id: of.by.id, name: of.by.name });
  return true;
}

/** Nobody has it any more. */
export async function giveBack(app: App, db: Queryable, of: Of): Found {
  return (
    (await decide(app, of, 'handed-back', (at) => ({ type: 'handed-back', at }))) &&
    (await threads.assignThread(db, of.shopId, of.phone, null))
  );
}

/** Nobody is reminded before `until`; the caller's own text or call wakes it earlier. */
export async function snooze(app: App, db: Queryable, of: Of, until: number): Found {
  if (!(await decide(app, of, 'snoozed', (at) => ({ type: 'snoozed', at, until })))) return false;
  return await threads.snoozeThread(db, of.shopId, of.phone, until);
}

export async function wake(app: App, db: Queryable, of: Of): Found {
  return (await threads.snoozeThread(db, of.shopId, of.phone, null)) && (await note(app, db, of, 'woken', 'woken'));
}

export async function assign(app: App, db: Queryable, of: Of, to: { id: string; name: string } | null): Found {
  return (
    (await threads.assignThread(db, of.shopId, of.phone, to)) && (await note(app, db, of, 'assigned', to === null ? 'nobody' : to.name))
  );
}

/** Where somebody at the shop puts it on the board; lost says why, and nobody waits any more. */
export async function setStage(app: App, db: Queryable, of: Of, stage: Stage | null, because: string | null): Found {
  if (!(await threads.setStage(db, of.shopId, of.phone, stage, because))) return false;
  await note(app, db, of, 'stage-set', because ?? stage ?? 'as it follows');
  if (stage === 'lost') await nobodyWaits(app, db, of);
  return true;
}

/** Calls are refused and texts go unanswered from now on. */
export async function block(app: App, db: Queryable, of: Of): Found {
  if (!(await lineOfThread(app, of.shopId, of.phone))?.thread) return false;
  const known = await db.kysely
    .selectFrom('contacts')
    .select('name')
    .where('shop_id', '=', of.shopId)
    .where('phone', '=', of.phone)
    .executeTakeFirst();
  await sortOut(app, db, of.shopId, { phone: of.phone, kind: 'blocked', name: known?.name ?? null });
  await note(app, db, of, 'blocked', 'blocked');
  await nobodyWaits(app, db, of);
  return true;
}

type Contact = { phone: string; kind: string; name: string | null };

/** Numbers that are sorted out are no customers: their threads leave the board. */
export async function sortOut(app: App, db: Queryable, shopId: string, contact: Contact): Promise<void> {
  await saveContact(db, shopId, contact, app.clock.now());
  await stand(app, db, shopId, contact.phone, contact.kind);
}

export async function unsort(app: App, db: Queryable, shopId: string, phone: string): Promise<boolean> {
  if (!(await deleteContact(db, shopId, phone))) return false;
  await stand(app, db, shopId, phone, 'none');
  return true;
}

async function stand(app: App, db: Queryable, shopId: string, phone: string, relation: string): Promise<void> {
  const known = await lineOfThread(app, shopId, phone);
  if (!known?.thread) return;
  const state: Conversation = { ...newConversation, ...(known.thread.state as unknown as Conversation) };
  const { stage } = standingOf(state, relation as 'none', known.shop.rules.scheduling.mode !== 'off');
  await threads.setRelation(db, shopId, phone, relation, stage);
}

async function nobodyWaits(app: App, db: Queryable, of: Of): Promise<void> {
  const open = await openTasksOf(db, of.shopId, of.phone);
  await finishTasks(
    db,
    of.shopId,
    open.map(({ id }) => id),
    app.clock.now(),
  );
  await decide(app, of, 'attended', (at) => ({ type: 'attended', at }));
}

async function decide(app: App, of: Of, name: string, event: (at: number) => ConversationEvent): Found {
  const known = await lineOfThread(app, of.shopId, of.phone);
  if (!known?.thread) return false;
  await handleEvent(app, known.shop, known.account, {
    type: 'own',
    key: `${app.newId()} ${name}`,
    phone: of.phone,
    line: known.line.phoneNumber,
    event: event(app.clock.now()),
    by: of.by.name,
  });
  return true;
}

async function note(app: App, db: Queryable, of: Of, kind: string, because: string): Promise<true> {
  const id = app.newId();
  const event = { shopId: of.shopId, key: `${id} ${kind}`, id, kind, phone: of.phone, callId: null, detail: { by: of.by.name }, because };
  await writeAll(db, [insertEvent({ ...event, at: app.clock.now() })]);
  return true;
}
