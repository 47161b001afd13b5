// What has to be asked elsewhere before a solicitation: the National Do Not Call Registry and the Reassigned Numbers
// Database. Who answers is plugged in; where nobody does, whatever needs the answer stays here.
import type { Millis } from '../time.ts';

export type DoNotCallAnswer = 'listed' | 'not-listed' | 'no-list' | 'list-too-old';

export type DoNotCallSource = {
  /** Whether `phone` is on the list that the shop subscribes to; a list older than 31 days says nothing (DN-2). */
  ask(shopId: string, phone: string, at: Millis): Promise<DoNotCallAnswer>;
};

/**
 * Whether the number was given to somebody else after `since`. Only `no` gives the safe harbour of 47 CFR 64.1200(m);
 * `no-data` does not.
 */
export type ReassignedAnswer = 'no' | 'yes' | 'no-data' | 'no-source';

export type ReassignedSource = {
  ask(shopId: string, phone: string, since: Millis): Promise<ReassignedAnswer>;
};

export type MarketingSources = { doNotCall: DoNotCallSource; reassigned: ReassignedSource };
