// Whether a solicitation may leave now. Asked for every single one in the moment in which it would leave, on facts that
// were read under the person's lock; and, on the same facts, for the preview of a campaign.
import { hours, type Millis } from '../time.ts';
import type { MarketingRules } from './marketing-rules.ts';
import { clocksOf, solicitationHours, waitUntil } from './quiet-hours.ts';
import { type Recipient, recipientOf, type Whereabouts } from './recipient.ts';
import type { DoNotCallAnswer, ReassignedAnswer } from './sources.ts';
import { rulesOfState, stateTable } from './states.ts';

export type Solicitation = 'marketing' | 'nudge';
export const isSolicitation = (textClass: string): textClass is Solicitation => textClass === 'marketing' || textClass === 'nudge';

export type MarketingFacts = Whereabouts & {
  at: Millis;
  class: Solicitation;
  rules: MarketingRules;
  /** Opted out of every text. */
  optedOut: boolean;
  relation: 'none' | 'own' | 'staff' | 'personal' | 'blocked';
  textable: boolean;
  /** Written, for this shop, and not taken back since. */
  consent: { id: string; at: Millis } | null;
  /** Of the National Do Not Call Registry; asked where there is no consent. */
  doNotCall: DoNotCallAnswer;
  /** When the shop and this number last heard of each other: a call or a text of theirs. */
  lastContactAt: Millis | null;
  /** Null where it was not asked, or too long ago. */
  reassigned: ReassignedAnswer | null;
  /** When solicitations went out to this person, by class. */
  sent: { class: Solicitation; at: Millis }[];
  /** Too many have opted out, and nobody at the shop has looked yet. */
  paused: boolean;
};

/** What a text that went out was checked against; kept with it. */
export type Checked = { table: string; zones: string[]; clocks: string[]; states: (string | null)[]; by: Recipient['by'] };

export type MayMarket =
  | { ok: true; consentId: string; checked: Checked }
  /** `notBefore`: it may be asked again then; without it, it is over. */
  | { ok: false; because: string; notBefore?: Millis };

/** Carriers give a number to the next person after so long (compliance NH-6). */
const numbersAge = hours(45 * 24);
const day = hours(24);
/** A pause ends when somebody at the shop ends it; what waits is then looked at at once. */
const pauseIsLookedAt = hours(6);

export const needsReassignedCheck = (lastContactAt: Millis | null, at: Millis): boolean =>
  lastContactAt === null || at - lastContactAt > numbersAge;

export function mayMarket(facts: MarketingFacts): MayMarket {
  const { at, rules, consent, sent } = facts;
  const no = (because: string, notBefore?: Millis): MayMarket => ({
    ok: false,
    because,
    ...(notBefore === undefined ? {} : { notBefore }),
  });

  if (!rules.on || (facts.class === 'nudge' && !rules.kinds.includes('nudge'))) return no('marketing-off');
  if (facts.optedOut) return no('opted-out');
  if (facts.relation !== 'none') return no(facts.relation);
  if (!facts.textable) return no('landline');
  // 47 CFR 64.1200(c)(2) lets written consent stand against the registry; a purchase or an inquiry does not do here.
  if (!consent) return no(facts.doNotCall === 'listed' ? 'do-not-call' : 'no-written-consent');
  const recipient = recipientOf(facts);
  // CASL s. 6(2) wants an address in each text, and the provinces have hours of their own: neither is held here.
  if (recipient.country === 'CA') return no('canada');
  if (needsReassignedCheck(facts.lastContactAt, at)) {
    if (facts.reassigned === 'yes') return no('reassigned');
    if (facts.reassigned !== 'no') return no('reassigned-unknown');
  }
  if (facts.paused) return no('marketing-paused', at + pauseIsLookedAt);
  const held = recipient.states.some((state) => state !== null && rules.holds.includes(state));
  if (held) return no('state-hold', at + day);

  const cap = Math.min(...recipient.states.map((state) => rulesOfState(state).dailyCap));
  const today = sent.filter((one) => one.at > at - day).toSorted((one, other) => other.at - one.at);
  const oldestThatCounts = today[cap - 1];
  if (oldestThatCounts) return no('daily-cap', oldestThatCounts.at + day);
  const pause = hours(24 * rules.perDays);
  const last = Math.max(...sent.filter((one) => one.class === facts.class).map((one) => one.at));
  if (last > at - pause) return no('sent-lately', last + pause);

  const opens = waitUntil(solicitationHours(recipient), at);
  if (opens === 'never') return no('quiet-hours');
  if (opens !== null) return no('quiet-hours', opens);
  const { zones, states, by } = recipient;
  return { ok: true, consentId: consent.id, checked: { table: stateTable.version, zones, clocks: clocksOf(recipient, at), states, by } };
}

/** Each refusal in words for the shop. */
export const marketingReasons: Record<string, string> = {
  'marketing-off': 'marketing is switched off in the settings',
  'opted-out': 'has opted out of all texts',
  own: "the shop's own number",
  staff: 'somebody who works here',
  personal: 'marked as personal',
  blocked: 'blocked by the shop',
  landline: 'a landline cannot get texts',
  'do-not-call': 'is on the National Do Not Call Registry and has not agreed in writing',
  'no-written-consent': 'has not agreed in writing to offers by text',
  canada: 'Canadian numbers get no marketing from here',
  reassigned: 'the number belongs to somebody else now',
  'reassigned-unknown':
    'nothing was heard from this number for 45 days, and no source says whether it still belongs to the same person (RINGBACK_MARKETING_LISTS)',
  'marketing-paused': 'marketing is paused because too many opted out; look at it and resume it',
  'state-hold': 'the state is on hold in the settings',
  'daily-cap': 'three in a day is the most that state law lets anybody get',
  'sent-lately': "the shop's pause between two marketing texts is not over",
  'quiet-hours': 'it is too early or too late where they are',
  'campaign-over': 'the campaign ended before it could be sent',
  'no-visit-before': 'has not been a customer yet',
};
