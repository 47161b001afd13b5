// Lines and the accounts behind them, as they come into being.
import { randomBytes } from 'node:crypto';
import type { LineRules } from '../core/call-plan.ts';
import * as admin from '../db/admin.ts';
import type { Queryable } from '../db/connect.ts';
import type { SecretBox } from '../secrets.ts';
import type { App } from './app.ts';
import { recordNotices } from './record-notices.ts';

/** What an account's secrets are bound to. */
export const secretContext = (shopId: string, accountId: string): string => `${shopId}/${accountId}`;

/** Adds a simulated line to a shop. */
export async function connectSimulator(
  app: App,
  secrets: SecretBox,
  line: { shopId: string; phoneNumber: string; rules: LineRules },
): Promise<admin.LineDetail> {
  const at = app.clock.now();
  const known = await admin.findAccount(app.db, line.shopId, 'simulator', 'simulator', null);
  const accountId = known?.id ?? app.newId();
  if (!known) {
    const sealed = secrets.seal({ signingKey: randomBytes(24).toString('hex') }, secretContext(line.shopId, accountId));
    await admin.saveAccount(app.db, {
      shopId: line.shopId,
      id: accountId,
      provider: 'simulator',
      externalId: 'simulator',
      secrets: sealed,
      publicUrl: null,
      at,
    });
  }
  const id = app.newId();
  await admin.insertLine(app.db, { ...line, id, accountId, at });
  await recordNotices(app, line.shopId);
  return {
    id,
    shopId: line.shopId,
    phoneNumber: line.phoneNumber,
    provider: 'simulator',
    accountId,
    rules: line.rules,
    stoppedBecause: null,
  };
}

/** After a change of the installation's key: every account's secrets under the present one. */
export async function sealAnew(db: Queryable, secrets: SecretBox): Promise<void> {
  for (const account of await admin.listSealed(db)) {
    const context = secretContext(account.shopId, account.id);
    await admin.replaceSealed(db, { ...account, secrets: secrets.seal(secrets.open(account.secrets, context), context) });
  }
}
