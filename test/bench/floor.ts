// The durable floor: the least that a missed-call text-back can do and lose nothing. Verifies the signature, stores the
// call and the text in one statement, answers, sends from the same process and marks the row. No product, no rules.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Agent, request } from 'undici';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, sink: { type: 'string' }, token: { type: 'string' } } });
const postgres = await startEmbeddedPostgres({ dataDirectory: values.data as string });
const pool = new pg.Pool({ connectionString: postgres.url, max: 8 });
await pool.query(`create table calls (id text primary key, caller text not null, line text not null, at timestamptz not null default now());
  create table texts (call_id text primary key, body text not null, status text not null, sid text, at timestamptz not null default now());
  create index unsent on texts (at) where status <> 'sent';`);
const agent = new Agent({ connections: 32, keepAliveTimeout: 30_000 });
const authorization = `Basic ${Buffer.from(`AC:${values.token}`).toString('base64')}`;
const store = `with call as (insert into calls (id, caller, line) values ($1, $2, $3) on conflict do nothing returning id)
  insert into texts (call_id, body, status) select id, $4, 'sending' from call returning call_id`;

async function send(sid: string, form: URLSearchParams, text: string): Promise<void> {
  const body = new URLSearchParams({ To: form.get('From') as string, From: form.get('To') as string, Body: text }).toString();
  const answer = await request(`${values.sink}/2010-04-01/Accounts/AC/Messages.json`, {
    method: 'POST',
    dispatcher: agent,
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  const message = (await answer.body.json()) as { sid: string };
  await pool.query({ name: 'mark', text: `update texts set status = 'sent', sid = $2 where call_id = $1`, values: [sid, message.sid] });
}

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', async () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const signed = `${url}${incoming.url}${[...form.keys()]
      .sort()
      .map((name) => name + form.get(name))
      .join('')}`;
    const expected = createHmac('sha1', values.token as string)
      .update(signed)
      .digest();
    if (!timingSafeEqual(expected, Buffer.from(String(incoming.headers['x-twilio-signature']), 'base64')))
      return response.writeHead(403).end();
    const sid = form.get('CallSid') as string;
    const text =
      'Harbor Plumbing: Sorry we missed your call. How can we help? Reply STOP to opt out, HELP for help. Msg & data rates may apply.';
    const { rowCount } = await pool.query({ name: 'store', text: store, values: [sid, form.get('From'), form.get('To'), text] });
    response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response/>');
    if (rowCount) await send(sid, form, text);
  });
});
let url = '';
server.listen(0, '127.0.0.1', () => {
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  process.send?.({ url });
});
async function end(): Promise<void> {
  await pool.end();
  await postgres.stop();
  process.exit(0);
}
process.once('message', end);
// Whoever started this is gone.
process.once('disconnect', end);
