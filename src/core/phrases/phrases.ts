// Everything the product says in a conversation, by language. The core fills in values; nothing here decides.
import type { Danger } from '../understanding/safety.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';

/** What can be asked, one at a time. */
export type Ask = 'job' | 'detail' | 'address' | 'postcode' | 'name' | 'when';

export type Phrases = {
  /** Different words each time; after the last, a person takes over. */
  ask: Record<Exclude<Ask, 'detail'>, [string, string]>;
  photo: string;
  thanksFor: (name: string) => string;
  weAre: (shop: string) => string;
  /** Begins the first answer: who writes is a machine (compliance AI-1). */
  automated: string;
  bot: (shop: string) => string;
  offers: (lines: string[], why: 'fits' | 'nearest' | 'taken' | 'others') => string;
  oneOffer: (window: string, why: 'fits' | 'nearest' | 'taken' | 'others') => string;
  whichOne: (ns: number[]) => string;
  booked: (window: string, address: string | null, shop: string) => string;
  requested: (window: string, shop: string) => string;
  moved: (window: string) => string;
  cancelled: (window: string, shop: string) => string;
  movedByShop: (window: string, shop: string) => string;
  cancelledByShop: (window: string, shop: string) => string;
  onTheWay: (shop: string) => string;
  noVisit: string;
  visitIs: (window: string) => string;
  gotIt: string;
  noted: string;
  noTimes: (shop: string) => string;
  handOver: (shop: string, when: string) => string;
  callback: (shop: string, when: string) => string;
  complaint: (shop: string, when: string) => string;
  detailsTaken: (shop: string, when: string) => string;
  soon: string;
  whenOpen: (opening: string) => string;
  outOfArea: (shop: string, place: string) => string;
  openNow: string;
  opensAt: (opening: string) => string;
  inArea: string;
  wrongNumber: string;
  notALead: string;
  noLongerNeeded: (shop: string) => string;
  jobSeeker: string;
  personal: string;
  unknownAnswer: string;
  passedOn: (shop: string) => string;
  takeYourTime: string;
  danger: Record<Danger, string>;
  dangerCall: (shop: string) => string;
  dangerNoCall: string;
  reminder: (window: string, shop: string, when: 'tomorrow' | 'today') => string;
  /** Everything that has to stand before somebody joins (compliance CN-4): what, from whom, how often, at what cost. */
  inviteToOffers: (shop: string, perMonth: number) => string;
  joinedOffers: (shop: string, perMonth: number) => string;
  leftOffers: (shop: string) => string;
  nudge: (shop: string, phone: string) => string;
  window: (start: string, end: string) => string;
  opening: (start: string, today: string) => string;
};

const all: Record<'en' | 'es' | 'fr', Phrases> = { en: english, es: spanish, fr: french };

export const phrasesOf = (language: 'en' | 'es' | 'fr'): Phrases => all[language];
