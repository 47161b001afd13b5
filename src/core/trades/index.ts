// What each trade is asked for: its services, how callers call them, what a dispatcher asks first, what cannot wait.
import type { Urgency } from '../understanding/job.ts';
import { appliance } from './appliance.ts';
import { cleaning } from './cleaning.ts';
import { electrical } from './electrical.ts';
import { garageDoor } from './garage-door.ts';
import { general } from './general.ts';
import { hvac } from './hvac.ts';
import { landscaping } from './landscaping.ts';
import { locksmith } from './locksmith.ts';
import { pest } from './pest.ts';
import { plumbing } from './plumbing.ts';
import { roofing } from './roofing.ts';

export type Trade =
  | 'plumbing'
  | 'hvac'
  | 'electrical'
  | 'roofing'
  | 'pest'
  | 'garage-door'
  | 'appliance'
  | 'locksmith'
  | 'landscaping'
  | 'cleaning'
  | 'general';

export type Service = {
  id: string;
  name: string;
  nameEs: string;
  /** How callers call it, in English and in Spanish without accents. The words may come in any order and form, with
   * small words between them; a negation of any kind is "no". */
  words: string[];
  minutes: number;
  /** What a crew has to be able to do, where crews differ. */
  skills: string[];
  /** Where the caller does not say. */
  urgency: Urgency;
};

export type TradePack = {
  trade: Trade;
  /** Where two fit equally well, the first is meant: the special ones stand before the general ones. */
  services: Service[];
  /** At most one is asked: the first that is about the service. `about` null: any service, also an unknown one. */
  questions: { id: string; about: string[] | null; en: string; es: string }[];
  /** Regular expressions on lower-case text without accents and apostrophes, in the months (1–12) in which they hold. */
  urgentWords: { pattern: string; months?: number[]; urgency: Urgency }[];
};

export const tradePacks: Record<Trade, TradePack> = {
  plumbing,
  hvac,
  electrical,
  roofing,
  pest,
  'garage-door': garageDoor,
  appliance,
  locksmith,
  landscaping,
  cleaning,
  general,
};
