// Everything that names one person, by shop and phone.
import type { Queryable, Statement } from './connect.ts';

const textsStatement: Statement = {
  name: 'texts of person',
  text: `select t.direction, t.class, t.body, t.status, t.created_at as at, t.relies_on as "reliesOn", e.kind, e.because, n.wording as notice, c.said_at as "agreedAt"
    from texts t left join events e on e.shop_id = t.shop_id and t.relies_on = 'event ' || e.id
    left join notices n on n.shop_id = t.shop_id and n.id = t.notice_id
      left join consent_events c on c.shop_id = t.shop_id and t.relies_on = 'consent ' || c.id
    where t.shop_id = $1 and t.phone = $2 order by t.created_at, t.id`,
};

export type TextOfPerson = {
  direction: 'in' | 'out';
  class: string;
  body: string;
  status: string;
  at: number;
  reliesOn: string | null;
  kind: string | null;
  because: string | null;
  /** Of first texts: the words by which callers were told that it may come. */
  notice: string | null;
  /** When it relies on a written consent: when that was given. */
  agreedAt: number | null;
};

export const readTextsOf = (db: Queryable, shopId: string, phone: string): Promise<TextOfPerson[]> =>
  db.query<TextOfPerson>(textsStatement, [shopId, phone]);

/** $1 the shop, $2 the phone. In this order; each leaves the counts of the ledger as they are. */
export const forgetStatements: Statement[] = [
  { name: 'forget thread', text: 'delete from threads where shop_id = $1 and phone = $2' },
  { name: 'forget contact', text: 'delete from contacts where shop_id = $1 and phone = $2' },
  { name: 'forget number', text: 'delete from number_facts where shop_id = $1 and phone = $2' },
  { name: 'forget notes', text: 'delete from thread_notes where shop_id = $1 and phone = $2' },
  { name: 'forget tasks', text: 'delete from tasks where shop_id = $1 and phone = $2' },
  { name: 'forget visits', text: `update visits set phone = null, details = '{}' where shop_id = $1 and phone = $2` },
  { name: 'forget campaigns', text: 'delete from campaign_recipients where shop_id = $1 and phone = $2' },
  {
    name: 'forget media',
    text: `delete from media where shop_id = $1 and source in (
      select one ->> 'url' from texts, jsonb_array_elements(media) one where texts.shop_id = $1 and texts.phone = $2
      union select one ->> 'url' from calls, jsonb_array_elements(facts -> 'voicemails') one where calls.shop_id = $1 and calls.caller_phone = $2)`,
  },
  { name: 'forget alerts', text: `update texts set body = '', about = null where shop_id = $1 and about = $2` },
  // Of what was sent to them the hash stays, so that the record still proves which words those were (PR-5).
  {
    name: 'forget texts',
    text: `update texts set words_sha256 = case when direction = 'out' then coalesce(words_sha256, encode(sha256(convert_to(body, 'UTF8')), 'hex')) end,
      body = '', media = '[]', phone = '' where shop_id = $1 and phone = $2`,
  },
  {
    name: 'forget events',
    text: `update events set detail = '{}', phone = null, key = replace(key, $2, id::text) where shop_id = $1 and phone = $2`,
  },
  {
    name: 'forget calls',
    text: `update calls set caller_phone = null, caller_name = null, facts = jsonb_set(facts, '{voicemails}', '[]') where shop_id = $1 and caller_phone = $2`,
  },
  { name: 'forget audit', text: 'update audit_log set phone = null where shop_id = $1 and phone = $2' },
  // Timers that wait, and jobs that are done and kept for a while.
  {
    name: 'forget jobs',
    text: `delete from jobs.job where data ->> 'shopId' = $1::text and $2 in (data ->> 'phone', data ->> 'customer', data ->> 'from')`,
  },
];

// An access request: every table that knows the phone, row by row (PR-2). $1 the shop, $2 the phone.
const exported = {
  texts: `select direction, class, body, media, segments, status, delivery, problem, created_at as at, accepted_at as "acceptedAt", relies_on as "reliesOn",
      notice_id as "noticeId", template, words_sha256 as "wordsSha256", purged_at as "purgedAt" from texts where shop_id = $1 and phone = $2 order by created_at, id`,
  calls: `select c.arrived_at as at, l.phone_number as line, c.caller_name as "callerName", c.forwarded_from as "forwardedFrom", c.attestation, c.facts, c.verdict,
      c.verdict_because as "verdictBecause", c.outcome, c.outcome_because as "outcomeBecause", c.greeting
    from calls c join lines l on l.shop_id = c.shop_id and l.id = c.line_id where c.shop_id = $1 and c.caller_phone = $2 order by c.arrived_at, c.id`,
  visits: `select status, crew, starts_at as "startsAt", ends_at as "endsAt", service, details, created_at as "createdAt", updated_at as "updatedAt"
    from visits where shop_id = $1 and phone = $2 order by starts_at, id`,
  tasks: `select kind, because, detail, created_at as at, done_at as "doneAt" from tasks where shop_id = $1 and phone = $2 order by created_at, id`,
  notes: 'select body, by_name as "by", at from thread_notes where shop_id = $1 and phone = $2 order by at, id',
  events: `select at, kind, because, detail from events where shop_id = $1 and phone = $2 order by at, id`,
  media: `select source as url, content_type as "contentType", length(bytes) as bytes, created_at as at, greeting from media where shop_id = $1 and source in (
      select one ->> 'url' from texts, jsonb_array_elements(media) one where texts.shop_id = $1 and texts.phone = $2
      union select one ->> 'url' from calls, jsonb_array_elements(facts -> 'voicemails') one where calls.shop_id = $1 and calls.caller_phone = $2) order by created_at, id`,
  contact: 'select kind, name, created_at as at from contacts where shop_id = $1 and phone = $2',
  number: 'select line_type as "lineType", source, learned_at as at from number_facts where shop_id = $1 and phone = $2',
  thread: 'select state, created_at as at, last_event_at as "lastEventAt" from threads where shop_id = $1 and phone = $2',
  alerts: `select phone as "to", body, created_at as at from texts where shop_id = $1 and about = $2 order by created_at, id`,
};

export type PersonRows = Record<keyof typeof exported, Record<string, unknown>[]>;

export async function readEverythingOf(db: Queryable, shopId: string, phone: string): Promise<PersonRows> {
  const tables = Object.entries(exported).map(async ([name, text]) => [
    name,
    (await db.query<Record<string, unknown>>({ name: `export ${name}`, text }, [shopId, phone])).map(withDates),
  ]);
  return Object.fromEntries(await Promise.all(tables));
}

const instants = new Set(['at', 'acceptedAt', 'purgedAt', 'startsAt', 'endsAt', 'createdAt', 'updatedAt', 'doneAt', 'lastEventAt']);
const withDates = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      instants.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value,
    ]),
  );
