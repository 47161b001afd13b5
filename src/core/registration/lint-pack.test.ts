import { describe, expect, test } from 'vitest';
import { details, pack, seen } from '../../../test/support/a-good-pack.ts';
import type { RegistrationDetails } from './details.ts';
import { lintedCodes, lintPack, type Seen, whatToChange } from './lint-pack.ts';
import type { Pack } from './pack.ts';

type Spoiled = { pack?: Partial<Pack>; details?: Partial<RegistrationDetails>; seen?: Partial<Seen> };
const page = (text: string, also: object = {}) => ({ status: 200, text, asksForPassword: false, ...also });
const thinForm = { url: 'https://harborplumbing.example/offers', boxStartsEmpty: true };
const tollFree = (change: Partial<Pack['tollFree']>): Spoiled => ({ pack: { tollFree: { ...pack.tollFree, ...change } } });
const without = (text: string, words: string | RegExp) => text.replace(words, '');

/** For each reason of a rejection: papers that have it, and what else is wrong with them then. */
const spoiled: Record<string, [what: string, papers: Spoiled][]> = {
  '30909': [
    ['an address of the opt-in is not in the flow', { pack: { messageFlow: without(pack.messageFlow, details.noticeUrls[0] as string) } }],
    ['the notice is on a page that nobody else can open', { details: { noticeUrls: ['https://localhost/contact'] } }],
    ['the page does not show the notice', { seen: { notices: [page('Harbor Plumbing. Call (503) 556-0101, day or night.')] } }],
    ['the recording cannot be heard by everybody', { details: { greetingUrl: 'https://10.0.0.1/greeting.mp3' } }],
    ['the flow is too long', { pack: { messageFlow: `${pack.messageFlow} ${'x'.repeat(2048)}` } }],
  ],
  '30917': [
    ['what callers hear is left out', { pack: { messageFlow: without(pack.messageFlow, pack.greeting) } }],
    ['a form is named without its box', { details: { form: thinForm, sendsOffers: true } }],
  ],
  '30896': [
    ['the answer to the opt-in has no STOP', { pack: { optInMessage: 'Harbor Plumbing: You will get our texts. HELP for help.' } }],
  ],
  '30907': [
    ['a shortener', { pack: { websiteUrl: 'https://bit.ly/harbor' } }],
    ['no https', { pack: { websiteUrl: 'http://harborplumbing.example' } }],
    ['an address of numbers', { pack: { websiteUrl: 'https://192.168.0.1/' } }],
    ['not found', { seen: { website: page('', { status: 404 }) } }],
    ['not reached', { seen: { website: page('', { status: null }) } }],
  ],
  '30919': [['three words', { seen: { website: page('Coming soon! Portland') } }]],
  '30921': [
    ['a page that asks for a password', { seen: { website: page(seen.website?.text ?? '', { asksForPassword: true }) } }],
    ['the address of a login', { pack: { websiteUrl: 'https://harborplumbing.example/login' } }],
  ],
  '30908': [
    ['the policy is gone', { seen: { privacy: page(seen.privacy?.text ?? '', { status: 410 }) } }],
    ['the policy is about cookies alone', { seen: { privacy: page('We use cookies. We do not share them with any third party.') } }],
  ],
  '30933': [['no address', { pack: { privacyUrl: '' } }]],
  '30932': [['numbers go to partners', { seen: { privacy: page('We may share your mobile number with our partners to text you.') } }]],
  '30934': [
    ['no address', { pack: { termsUrl: '' } }],
    ['terms without HELP', { seen: { terms: page('Message frequency varies. Message and data rates may apply. Reply STOP to opt out.') } }],
  ],
  '30924': [
    [
      'the flow does not say that consent is free',
      { pack: { messageFlow: pack.messageFlow.replaceAll(/consent is not a condition of purchase\./gi, '') } },
    ],
  ],
  '30925': [['a box that is ticked', { details: { form: { ...thinForm, boxStartsEmpty: false } } }]],
  '30893': [
    ['one sample', { pack: { samples: pack.samples.slice(0, 1) } }],
    ['no name', { pack: { samples: pack.samples.map((one) => one.replaceAll('Harbor Plumbing', 'We')) } }],
    [
      'an offer under customer care',
      { pack: { samples: [...pack.samples.slice(0, 2), 'Harbor Plumbing: 20% off all drains this week!'] } },
    ],
    ['a gap to be filled', { pack: { samples: [...pack.samples.slice(0, 2), 'Harbor Plumbing: see you at [time of visit], thanks.'] } }],
  ],
  '30544': [['the notice has no purpose', { pack: { notice: without(pack.notice, 'about that call') } }]],
  '30545': [['the notice says nothing of how often', { pack: { notice: without(pack.notice, 'Message frequency varies.') } }]],
  '30540': [['nothing confirms', { pack: { optInMessage: '' } }]],
  '30889': [['the flag is wrong', { pack: { hasPhone: !pack.hasPhone } }]],
  'telnyx-601': [['the flag is wrong', { pack: { hasLinks: !pack.hasLinks } }]],
  '30885': [['payday loans', { pack: { description: `${pack.description} We also arrange payday loans.` } }]],
  '30929': [['emergency alerts', { pack: { description: `${pack.description} Customers get emergency alerts.` } }]],
  '30511': [['no dialogue', tollFree({ script: 'We ask people on the phone. STOP ends it.' })]],
  '30513': [['a notice that speaks of messages', { pack: { notice: pack.notice.replaceAll(/text /g, ''), greeting: pack.greeting } }]],
  '30831': [
    ['the notice is in the terms alone', tollFree({ optInUrls: [pack.termsUrl] })],
    ['they called us', { pack: { messageFlow: `${pack.messageFlow} They called us.` } }],
  ],
  '30841': [['nobody is named', { pack: { notice: pack.notice.replaceAll('Harbor Plumbing', 'the office') } }]],
  '30842': [['no public page', tollFree({ optInUrls: [] })]],
  'telnyx-708': [
    ['lead generation on the website', { seen: { website: page(`${seen.website?.text} We are a lead generation company.`) } }],
    ['leads in the description', { pack: { description: `${pack.description} We sell leads to contractors.` } }],
  ],
  'telnyx-710': [['an agency', { details: { legalName: 'Bright Digital Marketing Agency' } }]],
};

const lint = (of: Spoiled) => lintPack({ ...pack, ...of.pack }, { ...details, ...of.details }, { ...seen, ...of.seen });

test('papers that the program writes have nothing that would be turned down (RG-4)', () => {
  expect(lint({})).toEqual([]);
});

test('every rule has papers here that break it (RG-4)', () => {
  expect(Object.keys(spoiled).sort()).toEqual([...lintedCodes].sort());
});

describe.each(Object.entries(spoiled))('%s', (code, cases) => {
  test.each(cases)('is found: %s (RG-4)', (_, papers) => {
    const found = lint(papers).find((finding) => finding.code === code);
    expect(found?.problem).toMatch(/\.$/);
    expect(found?.fix).toMatch(/[.)"]$/);
  });
});

test('a reason that no check foresees has its advice too', () => {
  expect(whatToChange('30899')).toMatch(/carrier/);
  expect(whatToChange('99999')).toMatch(/file again/);
});
