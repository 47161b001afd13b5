// An open page's stream: what came over it, and waiting for what is to come.
export type LiveStream = Awaited<ReturnType<typeof listenLive>>;
type Told = { type: string; phone?: string | null; id?: string; at: number };

export async function listenLive(url: string, shopId: string, headers: Record<string, string>) {
  const stop = new AbortController();
  const response = await fetch(`${url}/api/v1/shops/${shopId}/live`, { headers, signal: stop.signal });
  const told: Told[] = [];
  const waiting: { fits: (one: Told) => boolean; done: (one: Told) => void }[] = [];
  let ended = false;
  let end: () => void = () => {};
  const over = new Promise<void>((done) => {
    end = done;
  });
  const read = async () => {
    if (response.status !== 200 || !response.body) return;
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = /^data: (.*)$/m.exec(message)?.[1];
        if (data === undefined) continue;
        const one = { ...JSON.parse(data), at: performance.now() } as Told;
        told.push(one);
        for (const wait of waiting.filter((wait) => wait.fits(one))) wait.done(one);
      }
    }
  };
  void read()
    .catch(() => {})
    .finally(() => {
      ended = true;
      end();
    });
  return {
    status: response.status,
    headers: response.headers,
    told,
    over,
    hasEnded: () => ended,
    /** The first message that fits: one that came already, or that comes within five seconds. */
    next: (fits: (one: Told) => boolean) =>
      new Promise<Told>((done, fail) => {
        const before = told.find(fits);
        if (before) return done(before);
        const late = setTimeout(() => fail(new Error(`nothing came that fits; came: ${JSON.stringify(told)}`)), 5000);
        waiting.push({
          fits,
          done: (one) => {
            clearTimeout(late);
            done(one);
          },
        });
      }),
    close: () => stop.abort(),
  };
}
