// One caller and one shop: what is kept of them, what can happen to them, and what can follow from it.

import type { MissedWhy } from './call.ts';
import type { ConsentEvent } from './consent.ts';
import type { SendProblem } from './delivery.ts';
import type { Dialogue, DialogueEffect, StandingVisit } from './dialogue.ts';
import type { TextReading } from './inbound-text.ts';
import type { Capture } from './marketing/written-consent.ts';
import type { ModelReading } from './model-reading.ts';
import type { NumberKind } from './phone-number.ts';
import type { Taken } from './slots.ts';
import type { Millis } from './time.ts';

export type MissedCall = { callId: string; arrivedAt: Millis; missedAt: Millis };

export type Conversation = {
  /** The caller's latest call while its verdict is open. Whoever calls again has put the call before down. */
  openCall: string | null;
  /** A missed call that is owed a text and waits: for the shop's delay, or because the caller is calling again. */
  owed: (MissedCall & { dueAt: Millis }) | null;
  /** The last first text that was decided and has not failed or been withdrawn. */
  firstText: { callId: string; at: Millis } | null;
  /** Raised when the caller calls again within the window. */
  urgency: 'normal' | 'raised';
  /** A voicemail whose words the owner has not been told yet. */
  untoldVoicemail: { callId: string; lengthSeconds: number | null } | null;
  lastStaffTextAt: Millis | null;
  lastHelpAt: Millis | null;
  /** What the customer wants no texts about: 'reminders', 'hours', … */
  limits: string[];
  /** When a text last said how to stop (RV-17). */
  stopSaidAt: Millis | null;
  /** The customer needs a person and none has answered: who is told next, and when. */
  waiting: { because: string; summary: string; rung: number; dueAt: Millis } | null;
  /** Null until the caller writes, and where people answer everything. */
  dialogue: Dialogue | null;
  /** When the customer last wrote, whatever it was. */
  lastHeardAt: Millis | null;
  /** What was said about offers by text, in the words in which the customer was invited. Whether they agreed says the ledger. */
  offers: { invitedAt: Millis; disclosure: string; language: Dialogue['language']; joined: boolean } | null;
};

export const newConversation: Conversation = {
  openCall: null,
  owed: null,
  firstText: null,
  urgency: 'normal',
  untoldVoicemail: null,
  lastStaffTextAt: null,
  lastHelpAt: null,
  limits: [],
  stopSaidAt: null,
  waiting: null,
  dialogue: null,
  lastHeardAt: null,
  offers: null,
};

/** What is known of the caller and the line when the decision is made. */
export type Surroundings = {
  /** E.164; null when withheld or unreadable. */
  phone: string | null;
  kind: NumberKind;
  relation: 'none' | 'own' | 'staff' | 'personal' | 'blocked' | 'emergency';
  /** Null when never looked up. */
  lineType: 'textable' | 'landline' | 'not-textable' | null;
  optedOut: boolean;
  firstTextsToday: number;
  /** Whether callers of the line are told that a text may come (CN-2). */
  noticeGiven: boolean;
  /** The last first text is decided but not on its way to the provider yet, and can be withdrawn. */
  firstTextPending: boolean;
  /** Set while the provider refuses to send from this line at all. */
  lineStoppedBecause: string | null;
  /** The number that was called and texts go out from. */
  line: string;
  /**
   * Whether the provider itself answers this word on this line (PV-1); then we stay silent. Where nobody can tell,
   * nothing is confirmed: a second confirmation breaks a rule, a missing one does not (PV-3).
   */
  providerAnswers: { stop: boolean | 'unknown'; start: boolean | 'unknown'; help: boolean | 'unknown' };
  /** Looked up where JOIN is texted: the invitation that is known has left, and was not reported as failed. */
  invitationSent?: boolean;
  /** Read for what may lead to an answer; null otherwise. */
  calendar: { taken: Taken[]; visit: StandingVisit | null } | null;
};

export type Attestation = 'passed' | 'failed' | 'none';

export type ConversationEvent =
  | { type: 'call-arrived'; at: Millis; callId: string }
  | {
      type: 'call-missed';
      at: Millis;
      call: MissedCall;
      why: MissedWhy;
      /** Forwarded calls lose their attestation, so it says nothing of them. */
      attestation: Attestation | 'forwarded';
      labelledRobocall: boolean;
      /** Whether the caller has heard that a text may come; null where that is not asked for (CN-3). */
      disclosed: boolean | null;
      /** The name that the network shows is one of an emergency service. */
      emergencyService: boolean;
    }
  | { type: 'call-answered'; at: Millis; callId: string }
  | { type: 'voicemail-left'; at: Millis; callId: string; lengthSeconds: number | null }
  | { type: 'voicemail-transcribed'; at: Millis; callId: string; lengthSeconds: number | null; transcript: string | null }
  | { type: Exclude<TimerName, 'turn-due'>; at: Millis }
  /** `model`: what the shop's model has read of the texts that are due. */
  | { type: 'turn-due'; at: Millis; model?: ModelReading | null }
  /** `sentAt`: a text can be found long after it was sent. */
  | { type: 'text-received'; at: Millis; sentAt: Millis; reading: TextReading; body: string; mediaCount: number }
  | { type: 'staff-texted'; at: Millis }
  /** Somebody at the shop takes the conversation, or lets the product go on with it. */
  | { type: 'taken-over'; at: Millis }
  | { type: 'handed-back'; at: Millis }
  /** Said to somebody at the shop, or written elsewhere. */
  | { type: 'opted-out' | 'opted-in'; at: Millis; words: string }
  /** The customer has agreed in writing to offers; what they saw is with it. */
  | { type: 'joined-offers'; at: Millis; capture: Capture }
  /** Somebody at the shop heard that offers, and only those, are not wanted. */
  | { type: 'left-offers'; at: Millis; words: string }
  /** Somebody at the shop cannot see to the customer now. */
  | { type: 'snoozed'; at: Millis; until: Millis }
  /** Somebody at the shop has seen to what the customer was waiting for. */
  | { type: 'attended'; at: Millis }
  /** Somebody at the shop has changed the customer's visit. */
  | {
      type: 'visit-changed';
      at: Millis;
      change: 'entered' | 'confirmed' | 'moved' | 'cancelled' | 'on-the-way';
      /** Whether the customer gets a text about it. */
      tell: boolean;
      visit: { startsAt: Millis; endsAt: Millis; address: string | null };
    }
  /** Somebody at the shop wrote what cannot be passed on, and is told why. */
  | { type: 'staff-asked'; at: Millis; answer: string }
  /** A look-up has shown that the number cannot get texts; the first text is still unsent. */
  | { type: 'number-learned'; at: Millis; lineType: 'landline' | 'not-textable' }
  /** A text did not arrive for a passing reason and is tried once more. */
  | { type: 'text-delayed'; at: Millis; problem: SendProblem }
  /** A text has failed for good: refused, given up, or undelivered. */
  | { type: 'text-failed'; at: Millis; textClass: TextClass; callId: string | null; problem: SendProblem; detail: string };

export type TimerName = 'first-text-due' | 'voicemail-words-due' | 'turn-due' | 'person-due' | 'reminder-due' | 'nudge-due';

/**
 * What a text is for; exactly one for each, and with it the consent that it needs (compliance CN-1). `nudge` and
 * `marketing` leave through the gate of flows/claim-solicitation.ts only.
 */
export const textClasses = [
  'first_reply',
  'conversation',
  'service',
  'nudge',
  'marketing',
  'opt_out_confirmation',
  'help',
  'alert',
] as const;
export type TextClass = (typeof textClasses)[number];

export type Outcome = 'answered' | 'texted' | 'not-texted' | 'handed-over';

export type Effect =
  | {
      do: 'send-text';
      class: TextClass;
      to: string;
      body: string;
      callId: string | null;
      freshUntil: Millis;
      /** Left out: at once. */
      sendAt?: Millis;
      /** The shop's own wording that it was written from. */
      template?: string;
    }
  /** Somebody is called, hears `words`, and is connected to the customer when they press 1. */
  | { do: 'call-staff'; to: string; words: string }
  | { do: 'withdraw-first-text' }
  | { do: 'withdraw-automatic-texts' }
  /** Marketing and nudges that have not left. */
  | { do: 'withdraw-solicitations' }
  | { do: 'settle-call'; callId: string; outcome: Exclude<Outcome, 'texted'>; because: string }
  | { do: 'open-task'; kind: 'call-back' | 'listen' | 'hand-over' | 'answer'; callId: string | null; because: string; detail?: string }
  | Exclude<DialogueEffect, { do: 'call-person' }>
  | { do: 'suppress'; source: 'caller' | 'provider' | 'voicemail' | 'staff'; words: string; at: Millis }
  /** An opt-in lifts what was said before it, never after. */
  | { do: 'lift-suppression'; words: string; sentAt: Millis }
  | { do: 'record-consent'; event: ConsentEvent; detail?: Record<string, unknown> }
  | { do: 'mark-number'; lineType: 'landline' | 'not-textable' }
  | { do: 'stop-line'; because: string }
  | { do: 'set-timer'; timer: TimerName; at: Millis };

export type Decision = { state: Conversation; effects: Effect[]; because: string };
