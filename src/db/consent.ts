// Who has asked for no more texts, and the ledger of everything that people have asked for or been told about texts.
// Both know a phone by its mark only (migrations/0004-consent.sql).
import type { ConsentEvent } from '../core/consent.ts';
import type { Millis } from '../core/time.ts';
import { type Queryable, timestamp } from './connect.ts';
import type { Write } from './write.ts';

export function recordConsent(
  shopId: string,
  phone: string,
  id: string,
  event: ConsentEvent & { detail?: Record<string, unknown> },
  now: Millis,
): Write {
  return {
    name: 'consent',
    text: `insert into consent_events (shop_id, n, id, mark, kind, scope, channel, words, rule, said_at, recorded_at, detail, previous, hash)
      values ($1, 0, $2, phone_mark($1, $3), $4, $5, $6, $7, $8, $9, $10, $11, '', '')`,
    values: [
      shopId,
      id,
      phone,
      event.kind,
      event.scope,
      event.channel,
      event.words,
      event.rule,
      timestamp(event.saidAt),
      timestamp(now),
      JSON.stringify(event.detail ?? {}),
    ],
  };
}

export function suppress(shopId: string, phone: string, source: string, words: string, now: Millis): Write {
  return {
    name: 'suppress',
    text: `insert into suppressions (shop_id, mark, source, words, since, last_said_at) values ($1, phone_mark($1, $2), $3, $4, $5::timestamptz, $5::timestamptz)
      on conflict (shop_id, mark) where lifted_at is null do update set last_said_at = greatest(suppressions.last_said_at, excluded.last_said_at)`,
    values: [shopId, phone, source, words, timestamp(now)],
  };
}

/** An opt-in lifts what was said before it, never after. */
export function liftSuppression(shopId: string, phone: string, words: string, sentAt: Millis, now: Millis): Write {
  return {
    name: 'lift',
    text: `update suppressions set lifted_at = $4, lifted_words = $3
      where shop_id = $1 and mark = phone_mark($1, $2) and lifted_at is null and last_said_at <= $5`,
    values: [shopId, phone, words, timestamp(now), timestamp(sentAt)],
  };
}

export type RecordedConsent = {
  n: number;
  kind: string;
  scope: string;
  channel: string;
  words: string;
  rule: string;
  saidAt: Millis;
  recordedAt: Millis;
  detail: unknown;
  /** What the hash is made of, after the hash before it: SHA-256 of both, in hexadecimal. */
  hashed: string;
  previous: string;
  hash: string;
};

const ofPersonStatement = {
  name: 'consent of person',
  text: `select n, kind, scope, channel, words, rule, said_at as "saidAt", recorded_at as "recordedAt", detail, consent_words(consent_events) as hashed,
      encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
    from consent_events where shop_id = $1 and mark = any (phone_mark($1, $2) || phone_marks_before($1, $2)) order by n`,
};

export const readConsent = (db: Queryable, shopId: string, phone: string): Promise<RecordedConsent[]> =>
  db.query<RecordedConsent>(ofPersonStatement, [shopId, phone]);

const brokenStatement = { name: 'broken consent', text: 'select broken_consent($1) as n' };

/** The first row of the shop's ledger that was tampered with; null when it is whole. */
export async function brokenConsent(db: Queryable, shopId: string): Promise<number | null> {
  const [row] = await db.query<{ n: number }>(brokenStatement, [shopId]);
  return row?.n ?? null;
}

const suppressedStatement = {
  name: 'suppressed',
  text: 'select source, words, since from suppressions where shop_id = $1 and mark = any (phone_mark($1, $2) || phone_marks_before($1, $2)) and lifted_at is null',
};

/** Null when the person may be texted. */
export async function readSuppression(
  db: Queryable,
  shopId: string,
  phone: string,
): Promise<{ source: string; words: string; since: Millis } | null> {
  const [row] = await db.query<{ source: string; words: string; since: Millis }>(suppressedStatement, [shopId, phone]);
  return row ?? null;
}

export type DoNotCallEntry = { phone: string | null; mark: string; since: Millis; lastSaidAt: Millis; source: string };

const listStatement = {
  name: 'do-not-call list',
  text: `select k.phone, encode(s.mark, 'hex') as mark, s.since, s.last_said_at as "lastSaidAt", s.source from suppressions s
    left join (select distinct phone, phone_mark($1, phone) as mark from (select phone from threads where shop_id = $1 union select phone from contacts where shop_id = $1) known) k
      on k.mark = s.mark
    where s.shop_id = $1 and s.lifted_at is null order by s.since, s.id`,
};

/** The numbers that the shop still knows, and the marks of those who were forgotten. */
export const listDoNotCall = (db: Queryable, shopId: string): Promise<DoNotCallEntry[]> =>
  db.query<DoNotCallEntry>(listStatement, [shopId]);

// Under the present key, unless an opt-out stands there already.
const remarkText = `update suppressions s set mark = phone_mark(k.shop_id, k.phone), mark_key = current_setting('ringback.mark_key')
  from KNOWN k where s.shop_id = k.shop_id and s.mark = any (phone_marks_before(k.shop_id, k.phone)) and (s.lifted_at is not null or not exists (
    select 1 from suppressions n where n.shop_id = k.shop_id and n.mark = phone_mark(k.shop_id, k.phone) and n.lifted_at is null))`;
const remarkStatement = { name: 'remark', text: remarkText.replace('KNOWN', '(select $1::uuid as shop_id, $2::text as phone)') };

/** What was marked under an earlier key is marked under the present one: whoever comes back is known at once. */
export async function remark(tx: Queryable, shopId: string, phone: string): Promise<void> {
  await tx.query(remarkStatement, [shopId, phone]);
}

const remarkKnownStatement = {
  name: 'remark known',
  text: remarkText.replace(
    'KNOWN',
    `(select shop_id, phone from texts union select shop_id, phone from threads union select shop_id, phone from contacts
      union select shop_id, caller_phone from calls where caller_phone is not null)`,
  ),
};

/** Marks anew whomever the shops still know; says how many marks of an earlier key are left, of those who were forgotten. */
export async function remarkKnown(db: Queryable): Promise<{ left: number }> {
  await db.query({ name: 'name marks', text: `update suppressions set mark_key = 'earlier' where mark_key is null` }, []);
  await db.query(remarkKnownStatement, []);
  const [row] = await db.query<{ left: number }>(
    { name: 'marks left', text: `select count(*)::int as left from suppressions where mark_key <> current_setting('ringback.mark_key')` },
    [],
  );
  return { left: row?.left ?? 0 };
}
