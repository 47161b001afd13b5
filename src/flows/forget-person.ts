// Somebody asks to be forgotten: everything that was said and everything that names them goes. What stays is the ledger
// of consent, the mark that keeps them from being texted, and the counts (compliance PR-2, PR-3).
import { recordConsent } from '../db/consent.ts';
import { forgetStatements } from '../db/people.ts';
import { transaction } from '../db/transaction.ts';
import type { App } from './app.ts';

export async function forgetPerson(app: App, shopId: string, phone: string): Promise<void> {
  const now = app.clock.now();
  const deletion = {
    kind: 'deletion' as const,
    scope: 'all',
    channel: 'staff' as const,
    words: 'The person asked to be forgotten.',
    rule: 'staff',
    saidAt: now,
  };
  await transaction(app.db, { shopId, name: phone }, async (tx) => {
    for (const statement of forgetStatements) await tx.query(statement, [shopId, phone]);
    tx.last.push(recordConsent(shopId, phone, app.newId(), deletion, now));
  });
}
