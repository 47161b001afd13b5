// The settings of a shop that decisions depend on. Their limits and defaults are in contract/shops.ts.
import type { BusinessHours } from './business-hours.ts';
import type { MarketingRules } from './marketing/marketing-rules.ts';
import type { SchedulingRules } from './scheduling-rules.ts';

export type ShopRules = {
  name: string;
  hours: BusinessHours;
  /** First text, with {business} for the shop's name; checked by lintFirstText before it is saved. */
  firstText: string;
  /** Seconds between the certainty that a call was missed and its text; 0 is at once, at most 120 (FT-2). */
  firstTextDelaySeconds: number;
  /** First texts in a rolling day, against numbers dialled to burn money. */
  dailyTextCap: number;
  /** A caller who gave up sooner than this is not texted; 0 texts everybody. */
  minimumRingSeconds: number;
  /** Without press-1 screening, a shorter conversation was a voicemail. */
  unscreenedMinimumSeconds: number;
  /** Text callers whose number carriers call a landline; some are text-enabled. */
  textLandlines: boolean;
  /** Ask the provider for the line type of a number not seen before (billed per number). */
  lookUpNumbers: boolean;
  /** Skip callers without any attestation, not only those whose attestation failed. */
  requireAttestation: boolean;
  /** The owner's own phone: new leads, replies and call-back tasks are texted there. */
  alertPhone: string | null;
  /** Given in the answer to HELP (CT-1). */
  helpPhone: string | null;
  helpEmail: string | null;
  scheduling: SchedulingRules;
  marketing: MarketingRules;
};
