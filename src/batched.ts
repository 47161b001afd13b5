// Work that can be done for many as cheaply as for one: what comes in while a round is under way goes into the next.

/** Returns a function that resolves when the round with its item is done. Nothing waits when nothing is under way. */
export function batched<Item>(work: (items: Item[]) => Promise<void>, most = 100): (item: Item) => Promise<void> {
  let waiting: { item: Item; done: () => void; fail: (error: unknown) => void }[] = [];
  let working = false;
  async function rounds(): Promise<void> {
    working = true;
    while (waiting.length > 0) {
      const round = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await work(round.map(({ item }) => item));
        for (const { done } of round) done();
      } catch (error) {
        for (const { fail } of round) fail(error);
      }
    }
    working = false;
  }
  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (!working) void rounds();
    });
}
