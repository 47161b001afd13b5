// The settings of a shop that decisions depend on. Their limits and defaults are in contract/shops.ts.
import type { BusinessHours } from './business-hours.ts';
import type { MarketingRules } from './marketing/marketing-rules.ts';
import type { SchedulingRules } from './scheduling-rules.ts';

export type ShopRules = {
  name: string;
  hours: BusinessHours;
  /** First text, with {business} for the shop's name; checked by lintFirstText before it is saved. */
  firstText: string;
  /** Sent first to numbers of Quebec, where the shop speaks French (CA-5). */
  firstTextFrench: string;
  /** Whether callers are texted back: off, every missed call, or who heard that a text may come (CN-3). */
  textBack: 'off' | 'standard' | 'strict';
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
  /** Links in texts lead to these domains, or under them (CT-4). */
  ownDomains: string[];
  /** Given in the answer to HELP; Canada wants it in what nobody asked for (CA-3). */
  mailingAddress: string | null;
  /** How long what people said and left is kept (PR-5). */
  retention: Retention;
  scheduling: SchedulingRules;
  marketing: MarketingRules;
};

export type Retention = {
  /** Recordings and pictures. */
  recordingDays: number;
  /** Words of texts and transcripts, names, addresses and notes. */
  contentMonths: number;
  /** That there was a call or a text, when and why; counted from the last contact, at least five (PR-1). Null: no end. */
  logYears: number | null;
};

export const defaultRetention: Retention = { recordingDays: 90, contentMonths: 24, logYears: null };
