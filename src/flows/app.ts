// What every flow is given: built once in main.ts. Flows know these shapes, never a concrete adapter.
import type { Clock } from '../clock.ts';
import type { MarketingSources } from '../core/marketing/sources.ts';
import type { SeenPage } from '../core/registration/lint-pack.ts';
import type { Db } from '../db/connect.ts';
import type { Accepted, TextToSend } from '../db/texts.ts';
import type { Log } from '../log.ts';
import type { Model } from '../model/model.ts';
import type { Account, Provider } from '../providers/provider.ts';
import type { Push } from '../push.ts';
import type { Jobs } from '../queue/jobs.ts';
import type { Accounts } from './accounts.ts';

/** A text whose row is committed, with all that sending needs. */
export type ReadyText = {
  shopId: string;
  id: string;
  phone: string;
  class: string;
  line: { id: string; phoneNumber: string };
  account: Account;
  /** The number was never looked up, and the shop wants it to be. */
  askLineType: boolean;
  /** Set when the row was committed as being sent; otherwise it has to be claimed first. */
  claimed: TextToSend | null;
};

export type Sender = {
  /** Whether a text that is handed over now would be sent now. */
  hasRoom(): boolean;
  /** Takes texts whose rows are committed and sends them in this process. */
  ready(texts: ReadyText[]): void;
};

export type App = {
  db: Db;
  clock: Clock;
  log: Log;
  providers: ReadonlyMap<string, Provider>;
  jobs: Jobs;
  accounts: Accounts;
  /** A new time-ordered id. */
  newId(): string;
  sender: Sender;
  /** Records that the provider has a text; many at once under load. */
  textAccepted(accepted: Accepted): Promise<void>;
  /** Seconds after an unconfirmed send at which the provider is asked, e.g. [5, 65]. */
  lookSeconds: number[];
  /** Who is asked about a number before a solicitation. */
  marketingSources: MarketingSources;
  /** How the outside world reaches this installation; null where the operator has not said. */
  publicUrl: string | null;
  /** What anybody finds at an address; null where nobody may look. */
  seePage(address: string): Promise<SeenPage | null>;
  /** Marks of phones may stand under a key before the present one. */
  marksMayBeOld: boolean;
  push: Push;
  /** Null where the installation names none. */
  model: Model | null;
};

export function providerOf(app: App, account: { provider: string }): Provider {
  const provider = app.providers.get(account.provider);
  if (!provider) throw new Error(`No adapter for provider "${account.provider}".`);
  return provider;
}
