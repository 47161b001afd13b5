// How fast the inbox of a big shop opens, turns its pages and is searched: over HTTP, with a shop's key, so with row-level
// security, on the embedded database with fsync on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { request } from 'undici';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { agent, operatorKey, type Quantiles, quantiles, startRingback } from './target.ts';

const threads = 50_000;
const textsEach = 6;
const rounds = 40;

type Page = { rows: number; next: string | null };
export type MeasuredPage = { page: string; rows: number; times: Quantiles };

export async function measureInbox(): Promise<{ threads: number; texts: number; measured: MeasuredPage[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-inbox-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const target = await startRingback(1, { name: 'Harbor Plumbing' }, { DATABASE_URL: postgres.url });
  try {
    const shop = target.pathOf(0).split('/')[2] as string;
    const made = await fetch(`${target.publicUrl}/api/v1/shops/${shop}/api-keys`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
      body: '{"name":"office"}',
    });
    const { key } = (await made.json()) as { key: string };
    await fill(postgres.url, shop);

    async function open(path: string): Promise<Page> {
      const answer = await request(`${target.publicUrl}/api/v1/shops/${shop}${path}`, {
        dispatcher: agent,
        headers: { authorization: `Bearer ${key}` },
      });
      const body = (await answer.body.json()) as { threads?: unknown[]; items?: unknown[]; next?: string | null };
      if (answer.statusCode !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return { rows: (body.threads ?? body.items ?? []).length, next: body.next ?? null };
    }
    const measured: MeasuredPage[] = [];
    async function measure(page: string, paths: string[] | ((round: number) => string)): Promise<void> {
      const times: number[] = [];
      let rows = 0;
      for (let round = 0; round < rounds; round += 1) {
        const path = typeof paths === 'function' ? paths(round) : (paths[round % paths.length] as string);
        const start = performance.now();
        ({ rows } = await open(path));
        times.push(performance.now() - start);
      }
      measured.push({ page, rows, times: quantiles(times) });
    }
    const marks: string[] = [];
    for (let mark: string | null = '', page = 0; page < 60 && mark !== null; page += 1) {
      const { next } = await open(`/inbox?filter=all&limit=200${mark ? `&before=${mark}` : ''}`);
      if (next) marks.push(next);
      mark = next;
    }
    await measure('open', ['/inbox?filter=open']);
    await measure('needs a person', ['/inbox?filter=needs-person']);
    await measure('unread', ['/inbox?filter=unread']);
    await measure('all', ['/inbox?filter=all']);
    await measure('next page', (round) => `/inbox?filter=all&before=${marks[round % marks.length]}`);
    await measure('search a number', (round) => `/inbox?filter=all&q=${encodeURIComponent(`(503) 20${round % 5}-${round % 10}`)}`);
    await measure('search a name', ['Ada', 'nowak', 'Zoe G', "O'Neil"].map(searched));
    await measure('search a rare word', (round) => searched(`ticket${round * 731}`));
    await measure('search a word of a fifth of all texts', ['leak', 'drain', 'heater', 'gutter'].map(searched));
    await measure('search the beginning of a word', ['le', 'dra', 'hea'].map(searched));
    await measure('search what is not there', ['%', '_', "'", '🚰', 'qqqqzz'].map(searched));
    await measure('one thread', (round) => `/threads/%2B1503${2_000_000 + round * 991}/timeline`);
    await measure('leads board', ['/leads']);
    await measure('now', ['/now']);
    await measure('numbers of a year', ['/numbers?from=2026-01-01&to=2026-12-31']);
    return { threads, texts: threads * textsEach, measured };
  } finally {
    await target.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const searched = (words: string): string => `/inbox?filter=all&q=${encodeURIComponent(words)}`;

async function fill(databaseUrl: string, shop: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const run = (text: string) =>
    client.query(text.replaceAll(':shop', `'${shop}'::uuid`).replaceAll(':line', `(select id from lines where shop_id = '${shop}')`));
  // Nobody listens to a filling table.
  await run('set session_replication_role = replica');
  await run('set maintenance_work_mem = 256000');
  await run(`create temp table people as select n, '+1503' || (2000000 + n) as phone,
      (array['Ada', 'Bo', 'Zoe', 'Owen', 'Mía', 'Liam', 'O''Neil', 'Ruth'])[1 + n % 8] || ' ' || (array['Nowak', 'Garcia', 'Price', 'Lambert', 'Müller', 'Chen', 'Okafor'])[1 + n % 7] as name,
      '2026-01-01'::timestamptz + n * interval '10 minutes' as at
    from generate_series(0, ${threads - 1}) n`);
  await run(`insert into threads (shop_id, phone, line_id, state, urgency, last_event_at, created_at, name, place, job, last_text, last_text_at, last_direction,
      unread, rank, holder, waiting_since, waiting_because, stage, relation)
    select :shop, phone, :line, jsonb_build_object('openCall', null, 'waiting', null, 'dialogue', jsonb_build_object('phase', 'talking', 'said', repeat('said before ', 120))), 'normal', at, at, name,
      n || ' SE Oak St, Portland', 'a drain is slow', 'Thanks, see you then', at, case when n % 2 = 0 then 'in' else 'out' end,
      case when n % 20 = 0 then 1 else 0 end, n % 3, case when n % 50 = 0 then 'person' else 'bot' end,
      case when n % 50 = 0 then at end, case when n % 50 = 0 then 'wants-person' end,
      (array['new', 'talking', 'booked', 'lost', 'lost'])[1 + n % 5], 'none' from people`);
  await run(`insert into texts (shop_id, id, phone, line_id, direction, class, body, segments, status, created_at, accepted_at, relies_on)
    select :shop, gen_random_uuid(), phone, :line, case when k % 2 = 0 then 'out' else 'in' end, case when k = 0 then 'first_reply' else 'conversation' end,
      'Hello, the ' || (array['kitchen', 'bath', 'yard', 'garage'])[1 + (n + k) % 4] || ' has a ' || (array['leak', 'drain', 'heater', 'gutter', 'faucet'])[1 + (n * 7 + k) % 5]
        || ' and we need somebody soon, please call ticket' || (n * ${textsEach} + k), 1, case when k % 2 = 0 then 'accepted' else 'received' end,
      at + k * interval '1 minute', case when k % 2 = 0 then at + k * interval '1 minute' + interval '2 seconds' end, 'bench' from people, generate_series(0, ${textsEach - 1}) k`);
  await run(`insert into calls (shop_id, id, line_id, provider_call_id, caller_phone, caller_kind, attestation, facts, verdict, verdict_because, outcome, outcome_because, arrived_at, settled_at)
    select :shop, gen_random_uuid(), :line, 'CA' || n, phone, 'ordinary', 'passed', '{"voicemails": []}', 'missed', 'forwarded', 'texted', 'texted', at, at from people`);
  await run(
    `insert into contacts (shop_id, phone, kind, name, created_at) select :shop, phone, 'personal', 'Friend ' || name, at from people where n % 100 = 1`,
  );
  await run(`insert into visits (shop_id, id, kind, status, crew, phone, starts_at, ends_at, busy, created_at, updated_at, value_cents)
    select :shop, gen_random_uuid(), 'visit', 'done', 'crew', phone, at, at + interval '9 minutes', tstzrange(at, at + interval '9 minutes'), at, at, case when n % 2 = 0 then 12500 end
    from people where n % 5 = 2`);
  for (const table of ['threads', 'texts', 'calls', 'contacts', 'visits']) await run(`vacuum analyze ${table}`);
  await client.end();
}
