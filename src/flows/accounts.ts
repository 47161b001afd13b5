// Accounts with their shops, opened. Webhooks use what is remembered here, and everything that is read or decided on
// it is checked against the version in the database (`Outdated`): no setting is ever used after it was changed.
import type { Db } from '../db/connect.ts';
import { readAccount, type Shop, type StoredAccount } from '../db/shops.ts';
import type { Account } from '../providers/provider.ts';

export type KnownAccount = { account: Account; shop: Shop; version: string };

export type Accounts = {
  /** From the database. */
  read(shopId: string, accountId: string): Promise<KnownAccount | null>;
  /** As it was read before, or null. */
  remembered(accountId: string): KnownAccount | null;
};

/** Thrown when the account or the shop was changed since it was read. */
export class Outdated extends Error {}

/** About 2 kB each. */
const most = 5000;

export function createAccounts(db: Db, open: (stored: StoredAccount) => Account): Accounts {
  const memory = new Map<string, KnownAccount>();
  return {
    async read(shopId, accountId) {
      const stored = await readAccount(db, shopId, accountId);
      memory.delete(accountId);
      if (!stored) return null;
      const known = { account: open(stored.account), shop: stored.shop, version: stored.version };
      const [oldest] = memory.keys();
      if (memory.size >= most && oldest !== undefined) memory.delete(oldest);
      memory.set(accountId, known);
      return known;
    },
    remembered: (accountId) => memory.get(accountId) ?? null,
  };
}
