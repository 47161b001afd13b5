// The call ledger as it is read: what is quiet, what is listed, and whether it balances.
import type { Millis } from '../core/time.ts';
import { type Queryable, type Statement, timestamp } from './connect.ts';

export type CallToAskAbout = { shopId: string; accountId: string; providerCallId: string; askAt: Millis };

const askStatement: Statement = {
  name: 'calls to ask about',
  text: `select c.shop_id, l.account_id, c.provider_call_id, c.ask_at from calls c join lines l on l.shop_id = c.shop_id and l.id = c.line_id
    where c.ask_at <= $1 order by c.ask_at limit $2`,
};

/** Calls whose verdict is open and whose time to be asked about has come. */
export async function callsToAskAbout(db: Queryable, now: Millis, limit: number): Promise<CallToAskAbout[]> {
  const rows = await db.query<{ shop_id: string; account_id: string; provider_call_id: string; ask_at: Millis }>(askStatement, [
    timestamp(now),
    limit,
  ]);
  return rows.map((row) => ({ shopId: row.shop_id, accountId: row.account_id, providerCallId: row.provider_call_id, askAt: row.ask_at }));
}
