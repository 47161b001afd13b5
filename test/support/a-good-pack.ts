// Papers that may be filed, for tests that spoil them.
import type { LineRules } from '../../src/core/call-plan.ts';
import { marketingOff } from '../../src/core/marketing/marketing-rules.ts';
import type { PageFacts } from '../../src/core/public-pages/page.ts';
import { textOf, writePage } from '../../src/core/public-pages/page.ts';
import type { RegistrationDetails } from '../../src/core/registration/details.ts';
import type { Seen } from '../../src/core/registration/lint-pack.ts';
import { type Showing, writePack, writeSamples } from '../../src/core/registration/pack.ts';
import { schedulingOff } from '../../src/core/scheduling-rules.ts';
import { defaultRetention, type ShopRules } from '../../src/core/shop-rules.ts';
import { defaultFirstText, defaultFirstTextFrench } from '../../src/core/templates.ts';

export const shop: ShopRules = {
  name: 'Harbor Plumbing',
  hours: {
    timeZone: 'America/Los_Angeles',
    weekly: { mon: [{ from: '08:00', to: '17:00' }], tue: [{ from: '08:00', to: '17:00' }] },
    holidays: [],
  },
  firstText: defaultFirstText,
  firstTextDelaySeconds: 0,
  dailyTextCap: 200,
  minimumRingSeconds: 0,
  unscreenedMinimumSeconds: 6,
  textLandlines: false,
  lookUpNumbers: false,
  requireAttestation: false,
  alertPhone: null,
  helpPhone: null,
  helpEmail: 'office@harborplumbing.example',
  marketing: marketingOff,
  firstTextFrench: defaultFirstTextFrench,
  textBack: 'standard',
  ownDomains: [],
  mailingAddress: null,
  retention: defaultRetention,
  scheduling: { ...schedulingOff, mode: 'book', trade: 'plumbing' },
};

export const line: LineRules = {
  mode: 'text-only',
  modeWhenClosed: 'text-only',
  ringPhones: [],
  ringOrder: 'at-once',
  ringSeconds: 15,
  screening: true,
  voicemail: true,
  registration: 'pending',
  greeting: null,
};

export const phone = '+15035560101';
const home = 'https://texts.ringback.example/s/harbor-plumbing';
export const showing: Showing = {
  shop,
  line,
  phones: [phone],
  pages: { home, texting: `${home}/texting`, privacy: `${home}/privacy`, terms: `${home}/terms` },
};

export const details: RegistrationDetails = {
  legalName: 'Harbor Plumbing LLC',
  businessType: 'llc',
  ein: '123456789',
  industry: 'CONSUMER',
  address: { street: '12 Dock St', city: 'Portland', region: 'OR', postalCode: '97202', country: 'US' },
  website: null,
  contact: {
    firstName: 'Ada',
    lastName: 'Reyes',
    email: 'ada@harborplumbing.example',
    phone: '+15035550199',
    title: 'Owner',
    position: 'CEO',
  },
  mobilePhone: null,
  monthlyTexts: 800,
  noticeUrls: ['https://harborplumbing.example/contact'],
  greetingUrl: null,
  form: null,
  sendsOffers: false,
  privacyUrl: null,
  termsUrl: null,
};

export const pack = writePack(details, showing);

export const facts: PageFacts = {
  shop,
  phone,
  greeting: pack.greeting,
  samples: writeSamples(shop, phone),
  processors: [
    { name: 'Twilio Inc.', what: 'telephony' },
    { name: 'texts.ringback.example', what: 'server' },
  ],
  sendsOffers: false,
  formUrl: null,
};

const page = (name: 'home' | 'privacy' | 'terms') => ({ status: 200, text: textOf(writePage(name, 'en', facts)), asksForPassword: false });
/** The pages that this program hosts. */
export const seen: Seen = {
  website: page('home'),
  privacy: page('privacy'),
  terms: page('terms'),
  notices: [{ status: 200, text: `Call us. ${pack.notice}`, asksForPassword: false }],
};
