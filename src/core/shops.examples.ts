// A shop and a caller as tests of the core use them: nothing is switched on, nothing is known against them.
import type { Surroundings } from './conversation.ts';
import { marketingOff } from './marketing/marketing-rules.ts';
import { schedulingOff } from './scheduling-rules.ts';
import { defaultRetention, type ShopRules } from './shop-rules.ts';
import { defaultFirstText, defaultFirstTextFrench } from './templates.ts';

export const aShop = (change: Partial<ShopRules> = {}): ShopRules => ({
  name: 'Harbor Plumbing',
  hours: { timeZone: 'America/Los_Angeles', weekly: {}, holidays: [] },
  firstText: defaultFirstText,
  firstTextFrench: defaultFirstTextFrench,
  textBack: 'standard',
  firstTextDelaySeconds: 0,
  dailyTextCap: 200,
  minimumRingSeconds: 0,
  unscreenedMinimumSeconds: 6,
  textLandlines: false,
  lookUpNumbers: false,
  requireAttestation: false,
  alertPhone: null,
  helpPhone: null,
  helpEmail: null,
  ownDomains: [],
  mailingAddress: null,
  retention: defaultRetention,
  scheduling: schedulingOff,
  marketing: marketingOff,
  ...change,
});

export const aCaller = (change: Partial<Surroundings> = {}): Surroundings => ({
  phone: '+15035550101',
  kind: 'ordinary',
  relation: 'none',
  lineType: 'textable',
  optedOut: false,
  firstTextsToday: 0,
  firstTextPending: false,
  noticeGiven: true,
  lineStoppedBecause: null,
  line: '+15035550100',
  providerAnswers: { stop: false, start: false, help: false },
  calendar: null,
  ...change,
});
