// Open pages hear of what changed right after its commit, in whatever process it happens: PostgreSQL tells every process
// (the triggers of migrations/0009-inbox.sql), and each tells the streams that are open in it.
import pg from 'pg';
import type { LiveEvent } from '../contract/live.ts';
import type { Log } from '../log.ts';

export type Live = {
  /** A stream of Server-Sent Events of one shop; null while the server stops. */
  open(shopId: string): ReadableStream<Uint8Array> | null;
  /** Streams that are open, for those who watch. */
  size(): number;
  close(): Promise<void>;
};

export type LiveSettings = { heartbeatMs: number; longestMs: number; mostWaiting: number };
/**
 * Proxies cut what is silent for a minute. A stream ends by itself, so that who may no longer see the shop does not: the
 * browser opens the next and is asked again who it is. Who does not read is dropped with so many messages waiting.
 */
const usual: LiveSettings = { heartbeatMs: 20_000, longestMs: 10 * 60_000, mostWaiting: 200 };

type Reader = { shopId: string; controller: ReadableStreamDefaultController<Uint8Array>; end: NodeJS.Timeout };

const encoder = new TextEncoder();
const message = (event: LiveEvent): Uint8Array => encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
const heartbeat = encoder.encode(':\n\n');
const hello = encoder.encode('retry: 1000\n\n');

export async function createLive(of: { databaseUrl: string; log: Log; settings?: Partial<LiveSettings> }): Promise<Live> {
  const settings = { ...usual, ...of.settings };
  const readers = new Map<string, Set<Reader>>();
  let closing = false;
  let client: pg.Client | null = null;
  let waits: NodeJS.Timeout | null = null;

  function drop(reader: Reader, how: 'close' | 'error' = 'close'): void {
    clearTimeout(reader.end);
    const ofShop = readers.get(reader.shopId);
    ofShop?.delete(reader);
    if (ofShop?.size === 0) readers.delete(reader.shopId);
    try {
      if (how === 'error') reader.controller.error(new Error('The reader is too slow.'));
      else reader.controller.close();
    } catch {
      // It is closed already: the reader went away by itself.
    }
  }

  function send(reader: Reader, bytes: Uint8Array): void {
    if ((reader.controller.desiredSize ?? 0) <= 0) drop(reader, 'error');
    else reader.controller.enqueue(bytes);
  }

  function tell(shopIds: Iterable<string>, event: LiveEvent): void {
    const bytes = message(event);
    for (const shopId of shopIds) for (const reader of [...(readers.get(shopId) ?? [])]) send(reader, bytes);
  }

  /** Listens; when the connection breaks it is made again, and everybody is told that something may have been missed. */
  async function listen(first: boolean): Promise<void> {
    const own = new pg.Client({
      connectionString: of.databaseUrl,
      application_name: 'ringback live',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    own.on('notification', ({ payload }) => {
      for (const notice of (payload ?? '').split(',')) {
        const told = readNotice(notice);
        if (told) tell([told.shopId], told.event);
      }
    });
    own.on('error', () => {});
    own.on('end', () => {
      if (own !== client || closing) return;
      client = null;
      of.log.failed('live updates', new Error('The connection that listens for changes has ended; it is made again.'));
      again();
    });
    await own.connect();
    await own.query('listen ringback_live');
    if (closing) return void (await own.end());
    client = own;
    if (!first) tell([...readers.keys()], { type: 'ready' });
  }

  function again(): void {
    if (closing) return;
    waits = setTimeout(() => void listen(false).catch(again), 1000);
  }

  await listen(true);
  const beats = setInterval(() => {
    for (const ofShop of [...readers.values()]) for (const reader of [...ofShop]) send(reader, heartbeat);
  }, settings.heartbeatMs);

  return {
    open(shopId) {
      if (closing) return null;
      let reader: Reader;
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            reader = { shopId, controller, end: setTimeout(() => drop(reader), settings.longestMs) };
            const ofShop = readers.get(shopId) ?? new Set();
            readers.set(shopId, ofShop.add(reader));
            controller.enqueue(hello);
            controller.enqueue(message({ type: 'ready' }));
          },
          cancel: () => drop(reader),
        },
        { highWaterMark: settings.mostWaiting },
      );
    },
    size: () => [...readers.values()].reduce((total, ofShop) => total + ofShop.size, 0),
    async close() {
      closing = true;
      clearInterval(beats);
      if (waits) clearTimeout(waits);
      for (const ofShop of [...readers.values()]) for (const reader of [...ofShop]) drop(reader);
      await client?.end().catch(() => {});
    },
  };
}

const kinds = {
  thread: 'thread-changed',
  call: 'call-changed',
  visit: 'visit-changed',
  task: 'task-changed',
  health: 'health-changed',
} as const;

/** "shop kind phone id", as the triggers write it; null when it is something else. */
export function readNotice(payload: string): { shopId: string; event: LiveEvent } | null {
  const [shopId, kind, phone, id] = payload.split(' ');
  if (!shopId || !kind || !phone || !Object.hasOwn(kinds, kind)) return null;
  const type = kinds[kind as keyof typeof kinds];
  if (type === 'health-changed') return { shopId, event: { type } };
  if (type === 'thread-changed') return { shopId, event: { type, phone } };
  return id ? { shopId, event: { type, id, phone: phone === '-' ? null : phone } } : null;
}
