// Everything that names one person, by shop and phone.
import type { Queryable, Statement } from './connect.ts';

const textsStatement: Statement = {
  name: 'texts of person',
  text: `select t.direction, t.class, t.body, t.status, t.created_at as at, t.relies_on as "reliesOn", e.kind, e.because
    from texts t left join events e on e.shop_id = t.shop_id and t.relies_on = 'event ' || e.id
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
  {
    name: 'forget media',
    text: `delete from media where shop_id = $1 and source in (
      select one ->> 'url' from texts, jsonb_array_elements(media) one where texts.shop_id = $1 and texts.phone = $2
      union select one ->> 'url' from calls, jsonb_array_elements(facts -> 'voicemails') one where calls.shop_id = $1 and calls.caller_phone = $2)`,
  },
  { name: 'forget alerts', text: `update texts set body = '', about = null where shop_id = $1 and about = $2` },
  { name: 'forget texts', text: `update texts set body = '', media = '[]', phone = '' where shop_id = $1 and phone = $2` },
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
