// Calls somebody at the shop about a customer who waits.
import type { StaffCall } from '../providers/provider.ts';
import { type App, providerOf } from './app.ts';

export type StaffCallJob = { shopId: string; accountId: string } & StaffCall;

export async function callStaff(app: App, job: StaffCallJob): Promise<void> {
  const known = await app.accounts.read(job.shopId, job.accountId);
  if (!known) return;
  const { from, to, customer, words } = job;
  await providerOf(app, known.account).callStaff({ from, to, customer, words }, known.account);
}
