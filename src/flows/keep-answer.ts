// What the shop answers to a question becomes an entry of its own words, for the next who asks.
import { lintText } from '../core/lint.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import { changeShop, readShop } from '../db/admin.ts';
import { finishTasks, openQuestions } from '../db/tasks.ts';
import { transaction } from '../db/transaction.ts';
import type { App } from './app.ts';

const longestKey = 80;
const longestEntry = 320;

/** Keeps `answer` for the customer's open question and finishes it. Null when nothing was asked, or it may not be kept. */
export async function keepAnswer(app: App, shopId: string, phone: string, answer: string): Promise<string | null> {
  return await transaction(app.db, { shopId, name: 'settings' }, async (tx) => {
    const questions = await openQuestions(tx, shopId, phone);
    const question = questions.at(-1);
    if (!question?.detail) return null;
    await finishTasks(
      tx,
      shopId,
      questions.map((one) => one.id),
      app.clock.now(),
    );
    if (answer.length > longestEntry) return null;
    const shop = await readShop(tx, shopId);
    if (!shop || lintText(answer, shop.rules.ownDomains).length > 0) return null;
    const key = question.detail.slice(0, longestKey);
    await changeAnswers(tx, shopId, (answers) => [...answers.filter((one) => one.key !== key), { key, text: answer }]);
    return key;
  });
}

/** Takes the newest kept answer out again: it was meant for that customer only. */
export async function forgetAnswer(app: App, shopId: string, key: string): Promise<void> {
  await transaction(app.db, { shopId, name: 'settings' }, async (tx) => {
    await changeAnswers(tx, shopId, (answers) => answers.filter((one) => one.key !== key));
  });
}

type Answers = ShopRules['scheduling']['answers'];

async function changeAnswers(tx: Parameters<typeof readShop>[0], shopId: string, change: (answers: Answers) => Answers): Promise<void> {
  await changeShop(tx, shopId, ({ rules }) => ({
    ...rules,
    scheduling: { ...rules.scheduling, answers: change(rules.scheduling.answers) },
  }));
}
