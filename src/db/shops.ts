// Shops, their lines, accounts and sorted-out numbers.
import type { LineRules } from '../core/call-plan.ts';
import type { ShopRules } from '../core/shop-rules.ts';
import type { Millis } from '../core/time.ts';
import type { Queryable, Statement } from './connect.ts';

export type Shop = { id: string; rules: ShopRules; isDemo: boolean };

export type StoredLine = {
  id: string;
  accountId: string;
  phoneNumber: string;
  rules: LineRules;
  /** When the line's pace allows its next text (GCRA's theoretical arrival time). */
  nextSendAt: Millis;
  stoppedUntil: Millis | null;
  stoppedBecause: string | null;
};

/** As PostgreSQL's to_jsonb writes it. */
export type LineRow = {
  id: string;
  account_id: string;
  phone_number: string;
  settings: LineRules;
  next_send_at: string;
  stopped_until: string | null;
  stopped_because: string | null;
};
export const lineColumns = 'id, account_id, phone_number, settings, next_send_at, stopped_until, stopped_because';

export function rowToLine(row: LineRow): StoredLine {
  return {
    id: row.id,
    accountId: row.account_id,
    phoneNumber: row.phone_number,
    rules: row.settings,
    nextSendAt: row.next_send_at === '-infinity' ? Number.NEGATIVE_INFINITY : Date.parse(row.next_send_at),
    stoppedUntil: row.stopped_until === null ? null : Date.parse(row.stopped_until),
    stoppedBecause: row.stopped_because,
  };
}

export type StoredAccount = { shopId: string; id: string; provider: string; externalId: string; secrets: Buffer; publicUrl: string | null };

/** Changes with every change to an account or its shop: PostgreSQL's own mark of a row's version. */
export const accountVersion = (accountId: string) =>
  `(select s.xmin::text || ' ' || a.xmin::text from provider_accounts a join shops s on s.id = a.shop_id where a.shop_id = $1 and a.id = ${accountId})`;

const accountStatement: Statement = {
  name: 'account with shop',
  text: `select a.provider, a.external_id, a.secrets, a.public_url, s.settings, s.is_demo, s.xmin::text || ' ' || a.xmin::text as version
    from provider_accounts a join shops s on s.id = a.shop_id where a.shop_id = $1 and a.id = $2`,
};

/** The account that a webhook names in its address, and its shop. */
export async function readAccount(
  db: Queryable,
  shopId: string,
  accountId: string,
): Promise<{ account: StoredAccount; shop: Shop; version: string } | null> {
  type Row = {
    provider: string;
    external_id: string;
    secrets: Buffer;
    public_url: string | null;
    settings: ShopRules;
    is_demo: boolean;
    version: string;
  };
  const [row] = await db.query<Row>(accountStatement, [shopId, accountId]);
  if (!row) return null;
  return {
    account: {
      shopId,
      id: accountId,
      provider: row.provider,
      externalId: row.external_id,
      secrets: row.secrets,
      publicUrl: row.public_url,
    },
    shop: { id: shopId, rules: row.settings, isDemo: row.is_demo },
    version: row.version,
  };
}

const callerStatement: Statement = {
  name: 'caller of call',
  text: `select c.caller_phone, c.id is not null as known, ${accountVersion('$3')} as version
    from (select 1) one left join calls c on c.shop_id = $1 and c.provider_call_id = $2`,
};

/** Who made a call, for events that do not say (undefined: the call is unknown), and the account's version now. */
export async function readCallerOf(
  db: Queryable,
  shopId: string,
  providerCallId: string,
  accountId: string,
): Promise<{ phone: string | null | undefined; version: string }> {
  type Row = { caller_phone: string | null; known: boolean; version: string };
  const [row] = await db.query<Row>(callerStatement, [shopId, providerCallId, accountId]);
  return { phone: row?.known ? row.caller_phone : undefined, version: row?.version ?? '' };
}
