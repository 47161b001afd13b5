// A timer that a decision set: the moment has come, decide again.
import type { TimerName } from '../core/conversation.ts';
import type { App } from './app.ts';
import { askModel } from './ask-model.ts';
import { handleEvent } from './handle-event.ts';

export type Timer = { shopId: string; accountId: string; line: string; phone: string; timer: TimerName; at: number };

export async function fireTimer(app: App, timer: Timer): Promise<void> {
  const known = await app.accounts.read(timer.shopId, timer.accountId);
  if (!known) return;
  await handleEvent(app, known.shop, known.account, {
    type: 'own',
    key: `${timer.timer} ${timer.phone} ${timer.at}`,
    phone: timer.phone,
    line: timer.line,
    event:
      timer.timer === 'turn-due'
        ? { type: timer.timer, at: app.clock.now(), model: await askModel(app, known.shop, timer.phone) }
        : { type: timer.timer, at: app.clock.now() },
  });
}
