// Sends committed texts in this process, a bounded number at a time. It may forget everything at any moment: the rows
// stay, and the sweep finds them.
import type { App, ReadyText } from './flows/app.ts';
import { sendText } from './flows/send-text.ts';

const atOnce = 64;

export function createSender() {
  const waiting: ReadyText[] = [];
  const running = new Set<Promise<void>>();
  let app: App | null = null;
  let stopped = false;

  const next = () => {
    while (app && !stopped && running.size < atOnce && waiting.length > 0) {
      const text = waiting.shift() as ReadyText;
      const of = app;
      const run: Promise<void> = sendText(of, text)
        .catch((error) => of.log.failed('send text', error))
        .finally(() => {
          running.delete(run);
          next();
        });
      running.add(run);
    }
  };

  return {
    use(built: App): void {
      app = built;
    },
    hasRoom: () => !stopped && waiting.length === 0 && running.size < atOnce,
    ready(texts: ReadyText[]): void {
      waiting.push(...texts);
      next();
    },
    /** Resolves when nothing is being sent. True when it had to wait. */
    async idle(): Promise<boolean> {
      const waited = running.size > 0;
      while (running.size > 0) await Promise.allSettled([...running]);
      return waited;
    },
    /** Lets what is being sent finish, and starts nothing new. */
    async stop(): Promise<void> {
      stopped = true;
      await Promise.allSettled([...running]);
    },
  };
}
