// The contract between the product and a telephony provider. An adapter translates in both directions and decides
// nothing.

import type { CallFact } from '../core/call.ts';
import type { CallInstruction } from '../core/call-plan.ts';
import type { Attestation } from '../core/conversation.ts';
import type { DeliveryState, SendProblem } from '../core/delivery.ts';
import type { RegistrationDetails } from '../core/registration/details.ts';
import type { Pack } from '../core/registration/pack.ts';
import type { Millis } from '../core/time.ts';

/** A request as it came in. Adapters verify over these bytes before they parse anything. */
export type RawRequest = {
  method: string;
  /** Path and query exactly as sent, never rebuilt. */
  target: string;
  headers: (name: string) => string | undefined;
  body: Uint8Array;
};

export type Account = {
  shopId: string;
  id: string;
  provider: string;
  externalId: string;
  secrets: Record<string, string>;
  /** What the outside world calls this installation, without a trailing slash: signatures are made over it. */
  publicUrl: string;
};

/** `key` is the provider's own name for the event: the same happening always has the same key. */
export type ProviderEvent =
  | {
      type: 'call-arrived';
      key: string;
      at: Millis;
      providerCallId: string;
      from: string;
      to: string;
      forwardedFrom: string | null;
      callerName: string | null;
      attestation: Attestation;
      labelledRobocall: boolean;
    }
  /** `from` and `to` are set where the fact alone proves an incoming call, even one that we never heard arrive. */
  | { type: 'call-fact'; key: string; providerCallId: string; from: string | null; to: string | null; fact: CallFact }
  | {
      type: 'text-received';
      key: string;
      at: Millis;
      providerTextId: string;
      from: string;
      to: string;
      body: string;
      media: { url: string; contentType: string }[];
      optOutType: 'STOP' | 'START' | 'HELP' | null;
      /** The others whom the text went to, where it is a group's. */
      group: string[];
    }
  /** A person whom we called about a waiting customer pressed 1 and is connected. */
  | { type: 'staff-accepted'; key: string; at: Millis; line: string; customer: string; by: string }
  | {
      type: 'text-reported';
      key: string;
      at: Millis;
      providerTextId: string;
      /** Our own id, which rides on the callback's address. */
      textId: string | null;
      state: DeliveryState;
      problem: SendProblem | null;
      detail: string;
    };

/** What the provider waits for in the answer to a webhook. */
export type Asks =
  | { for: 'nothing' }
  | { for: 'call-instructions'; providerCallId: string }
  | { for: 'after-dial'; providerCallId: string; callOver: boolean }
  /** The caller has heard that a text may come, or pressed a key. */
  | { for: 'after-disclosure'; providerCallId: string }
  /** The whisper: what a staff phone hears before it presses 1. */
  | { for: 'screening'; providerCallId: string }
  /** The whisper is over; `accepted` when a person pressed 1. */
  | { for: 'screened'; accepted: boolean }
  /** Whom we called about `customer` has pressed a key. */
  | { for: 'connection'; customer: string; line: string; accepted: boolean }
  | { for: 'hang-up' };

export type WebhookReading =
  | { ok: true; events: ProviderEvent[]; asks: Asks }
  | { ok: false; why: 'bad-signature' | 'malformed'; problem: string };

export type Reply = { contentType: string; body: string };

export type ReplyContext = { account: Account; shopName: string; line: string; providerCallId: string; caller: string | null };

export type OutboundText = { id: string; from: string; to: string; body: string; mediaUrls: string[]; validSeconds: number };

/**
 * accepted: the provider has it. refused: it never will, for `problem`. not-sent: it certainly did not reach the
 * provider's queue, try again. unconfirmed: nobody knows; look before sending again.
 */
export type SendOutcome =
  | { status: 'accepted'; providerTextId: string; state: DeliveryState }
  | { status: 'refused'; problem: SendProblem; detail: string }
  | { status: 'not-sent'; detail: string; retryAfterSeconds: number | null }
  | { status: 'unconfirmed'; detail: string };

/** Without a customer there is nobody to be connected to: the words are read, and that is all. */
export type StaffCall = { from: string; to: string; customer: string | null; words: string };

export type FoundText = { providerTextId: string; state: DeliveryState };

export type LineType = 'textable' | 'landline' | 'not-textable' | 'unknown';

/** One line of the provider's own records since some instant, as the events that tell the same. */
export type ProviderRecord = { event: ProviderEvent; at: Millis };

/** Words that the provider, or the carriers behind it, answer by themselves; `unknown` where nobody can tell. */
export type AnsweredWords = readonly string[] | 'unknown';

/** Who answers carrier keywords on a number, by what kind of number it is (compliance PV-1, PV-3). */
export type Capabilities = {
  answers: (line: string) => { stop: AnsweredWords; start: AnsweredWords; help: AnsweredWords };
  /** Segments a second for one sending number, and how many may go out at once. */
  pace: (line: string) => { perSecond: number; burst: number };
};

/** What is filed with the carriers through the provider: a brand with its campaign, or one toll-free number. */
export type Filing = {
  /** Ours; the names of what is made at the provider carry it, so that nothing is made twice. */
  id: string;
  kind: 'ten-dlc' | 'toll-free';
  details: RegistrationDetails;
  pack: Pack;
  /** Ids that the provider gave, and which round each step was filed in. */
  ids: Record<string, string>;
  round: number;
  numbers: string[];
};

/** The provider's own words. */
export type FilingReason = { code: string | null; problem: string };

/** not-reached: nothing is known, look again. `numbers` may carry texts when it is approved. */
export type FilingOutcome = {
  status: 'waiting' | 'needs-owner' | 'rejected' | 'approved' | 'suspended' | 'not-reached';
  step: string;
  reasons: FilingReason[];
  numbers: string[];
};

export type Registrar = {
  /** Does every step that can be done now. `keep` has stored an id before the next step begins. */
  advance(filing: Filing, account: Account, keep: (ids: Record<string, string>) => Promise<void>): Promise<FilingOutcome>;
  /** Texts the registry's code to a sole proprietor once more; says why when it cannot. */
  sendCodeAgain(filing: Filing, account: Account): Promise<FilingReason | null>;
};

export type Provider = {
  name: string;
  capabilities: Capabilities;
  /** Verifies and translates in one call. */
  readWebhook(request: RawRequest, account: Account, now: Millis): WebhookReading;
  writeReply(asks: Asks, instructions: CallInstruction[], context: ReplyContext): Reply;
  sendText(text: OutboundText, account: Account): Promise<SendOutcome>;
  /** Calls somebody at the shop, reads `words` to them, and connects them to the customer when they press 1. Throws when it cannot. */
  callStaff(call: StaffCall, account: Account): Promise<void>;
  /**
   * Looks for a text whose sending was unconfirmed: whatever the provider has that could be it, oldest first. Throws
   * when the provider cannot be asked.
   */
  findText(text: OutboundText, account: Account, sentAfter: Millis): Promise<FoundText[]>;
  lineType(phone: string, account: Account, limitMs: number): Promise<LineType>;
  /** Everything that the provider recorded on `line` since `since`. Throws AccountRefused, or when it cannot be asked. */
  readRecords(line: string, account: Account, since: Millis): Promise<ProviderRecord[]>;
  /** The provider's record of one call; null when it knows none. */
  readCall(providerCallId: string, account: Account): Promise<ProviderRecord[] | null>;
  /** Fetches a recording or picture that the provider keeps. */
  fetchMedia(url: string, account: Account): Promise<{ contentType: string; bytes: Uint8Array }>;
  /** Null where numbers need no registration. */
  registrar: Registrar | null;
};

/** The provider does not accept the account: its token was changed, or the account is closed. */
export class AccountRefused extends Error {
  override name = 'AccountRefused';
}
