// What an owner enters for a registration, and a shop with a number that waits for one.
import { type TwilioShop, takeOffWithTwilio } from './twilio-flight.ts';

export const hostedAt = 'https://texts.ringback.example';

export const papers = {
  legalName: 'Harbor Plumbing LLC',
  businessType: 'llc',
  ein: '12-3456789',
  address: { street: '12 Dock St', city: 'Portland', region: 'OR', postalCode: '97202', country: 'US' },
  contact: { firstName: 'Ada', lastName: 'Reyes', email: 'ada@harborplumbing.example', phone: '+15035550199' },
  monthlyTexts: 800,
};

export const solePapers = { ...papers, legalName: 'Ada Reyes', businessType: 'sole-proprietor', ein: null, mobilePhone: '+15035550199' };

export type Filed = {
  id: string;
  kind: string;
  status: string;
  step: string;
  line: string | null;
  filed: number;
  reasons: { code: string | null; problem: string; fix: string }[];
};

export type RegistrationFlight = Awaited<ReturnType<typeof takeOffToRegister>>;

/** An installation whose shop has a Twilio number that no carrier knows yet. */
export async function takeOffToRegister(settings: object = {}) {
  const flight = await takeOffWithTwilio({
    settings: { hours: { timeZone: 'America/Los_Angeles', weekly: {} }, ...settings },
    line: { registration: 'pending', mode: 'text-only' },
    environment: { RINGBACK_PUBLIC_URL: hostedAt, RINGBACK_DEMO: '0' },
  });
  const at = (of: TwilioShop) => `/shops/${of.id}/registration`;
  const registrationOf = async (of: TwilioShop = flight.shop) => await flight.made('GET', at(of));
  const filings = async (of: TwilioShop = flight.shop): Promise<Filed[]> => (await registrationOf(of)).filings;
  return {
    ...flight,
    registrationOf,
    filings,
    filing: async (of: TwilioShop = flight.shop): Promise<Filed> => (await filings(of))[0] as Filed,
    enter: async (details: object = papers, of: TwilioShop = flight.shop) => await flight.made('PUT', `${at(of)}/details`, details),
    /** Files and does what can be done at this instant. */
    async file(of: TwilioShop = flight.shop): Promise<void> {
      await flight.made('POST', at(of));
      await flight.rest();
    },
    async checkNow(of: TwilioShop = flight.shop): Promise<void> {
      for (const { id } of await filings(of)) await flight.made('POST', `${at(of)}/${id}/check`);
      await flight.rest();
    },
    lineSettings: async (of: TwilioShop = flight.shop) => (await flight.made('GET', `/shops/${of.id}/lines`)).lines[0].settings,
    /** How much of each was made at Twilio. */
    made_: () => {
      const { addresses, documents, endUsers, bundles, brands, services, campaigns, verifications } = flight.twilio.registry;
      const own = bundles.filter((one) => one.fields.FriendlyName !== 'Primary');
      const all = { addresses, documents, endUsers, bundles: own, brands, services, campaigns, verifications };
      return Object.fromEntries(Object.entries(all).map(([name, things]) => [name, things.length]));
    },
  };
}
