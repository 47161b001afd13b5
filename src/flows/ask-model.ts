// Asks the shop's model, if it wants one, about texts that the rules have not read whole. Before the decision and outside
// of its transaction; what comes back is part of the event.
import type { Dialogue } from '../core/dialogue.ts';
import { questionForModel } from '../core/dialogue.ts';
import type { ModelReading } from '../core/model-reading.ts';
import { readThread } from '../db/activity.ts';
import { recordModelCost, spentOnModel } from '../db/model-days.ts';
import type { Shop } from '../db/shops.ts';
import type { App } from './app.ts';

export async function askModel(app: App, shop: Shop, phone: string): Promise<ModelReading | null> {
  const { model } = app;
  const wanted = shop.rules.scheduling.model;
  if (!model || !wanted.use) return null;
  const thread = await readThread(app.db, shop.id, phone);
  const dialogue = (thread?.state as { dialogue?: Dialogue | null } | undefined)?.dialogue;
  const question = dialogue && questionForModel(dialogue, app.clock.now(), shop.rules);
  if (!question) return null;
  const day = new Date(app.clock.now()).toISOString().slice(0, 10);
  if ((await spentOnModel(app.db, shop.id, day)) >= wanted.dailyCents / 100) return null;
  const answer = await model.read(question);
  if (!answer) return null;
  await recordModelCost(app.db, shop.id, day, model.costOf(answer));
  return answer.reading;
}
