// A2P 10DLC: primary profile → papers → customer profile → trust product → brand → messaging service → campaign → numbers
// (https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api).
import { expired } from '../../core/health.ts';
import { skipsVetting } from '../../core/registration/pack.ts';
import { asRestError } from './client.ts';
import { type Desk, needsOwner, readReasons, rejects, type Step, type StepResult, waits } from './registration.ts';
import { findPrimaryProfile, submitBundle, writeParts } from './trust-hub.ts';

/** A brand that stands needs no papers any more; they are looked at again only when it was turned down. */
const beforeBrand =
  (take: Step['take']): Step['take'] =>
  async (desk) =>
    desk.ids['brand-approved'] ? 'go-on' : await take(desk);

export const tenDlcSteps: Step[] = [
  { name: 'primary-profile', take: beforeBrand(findPrimaryProfile) },
  { name: 'papers', take: beforeBrand(writeParts) },
  { name: 'customer-profile', take: beforeBrand(submitBundle('profile')) },
  { name: 'trust-product', take: beforeBrand(submitBundle('product')) },
  { name: 'brand', take: registerBrand },
  { name: 'messaging-service', take: makeService },
  { name: 'campaign', take: fileCampaign },
  { name: 'numbers', take: attachNumbers },
  { name: 'campaign-review', take: readCampaign },
];

async function registerBrand(desk: Desk): Promise<StepResult> {
  const { client, filing } = desk;
  const { brandRegistrations } = client.messaging.v1;
  const { brandType } = filing.pack;
  const sid = await desk.once(
    'brand',
    async () => {
      const brands = await brandRegistrations.list();
      return brands.find((one) => one.customerProfileBundleSid === desk.id('profile') && one.a2pProfileBundleSid === desk.id('product'));
    },
    () =>
      brandRegistrations.create({
        customerProfileBundleSid: desk.id('profile'),
        a2PProfileBundleSid: desk.id('product'),
        brandType,
        ...(brandType === 'STANDARD' ? { skipAutomaticSecVet: skipsVetting(filing.details) } : {}),
      }),
  );
  const brand = await brandRegistrations(sid).fetch();
  switch (brand.status) {
    case 'APPROVED':
      if (!desk.ids['brand-approved']) await desk.keep({ 'brand-approved': '1' });
      return 'go-on';
    case 'PENDING':
    case 'IN_REVIEW':
      if (!desk.isFiled('brand')) await desk.markFiled('brand');
      return brandType === 'SOLE_PROPRIETOR' && brand.status === 'PENDING'
        ? needsOwner(
            `The registry has texted ${filing.details.mobilePhone ?? 'your mobile phone'}: answer that text with YES. Have it sent again if it did not come; it is good for 24 hours.`,
          )
        : waits;
    case 'FAILED':
      if (desk.ids['brand-round'] && !desk.isFiled('brand')) {
        await brandRegistrations(sid).update();
        await desk.markFiled('brand');
        return waits;
      }
      if (!desk.isFiled('brand')) await desk.markFiled('brand');
      return rejects(...readReasons(brand.errors, brand.failureReason || 'The registry turned the brand down and gives no reason.'));
    default:
      return {
        status: 'suspended',
        reasons: readReasons(brand.errors, brand.failureReason || `The brand is ${brand.status} at the registry.`),
      };
  }
}

async function makeService(desk: Desk): Promise<StepResult> {
  const { services } = desk.client.messaging.v1;
  const friendlyName = desk.label('service');
  await desk.once(
    'service',
    async () => (await services.list()).find((one) => one.friendlyName === friendlyName),
    // The numbers keep their own addresses for what comes in.
    () => services.create({ friendlyName, useInboundWebhookOnNumber: true }),
  );
  return 'go-on';
}

const campaignOf = (desk: Desk) => desk.client.messaging.v1.services(desk.id('service')).usAppToPerson;

async function fileCampaign(desk: Desk): Promise<StepResult> {
  const { pack } = desk.filing;
  const campaigns = campaignOf(desk);
  const words = {
    description: pack.description,
    messageFlow: pack.messageFlow,
    messageSamples: pack.samples,
    hasEmbeddedLinks: pack.hasLinks,
    hasEmbeddedPhone: pack.hasPhone,
    ageGated: false,
    directLending: false,
    privacyPolicyUrl: pack.privacyUrl,
    termsAndConditionsUrl: pack.termsUrl,
  };
  const before = desk.ids.campaign;
  const make = () =>
    campaigns.create({
      brandRegistrationSid: desk.id('brand'),
      usAppToPersonUsecase: pack.useCase,
      ...words,
      optInKeywords: pack.optInKeywords,
      optInMessage: pack.optInMessage,
      optOutKeywords: pack.optOutKeywords,
      optOutMessage: pack.optOutMessage,
      helpKeywords: pack.helpKeywords,
      helpMessage: pack.helpMessage,
      subscriberOptIn: true,
    });
  const sid = await desk.once('campaign', async () => (await campaigns.list())[0], make);
  if (before && !desk.isFiled('campaign')) {
    const campaign = await campaigns(sid).fetch();
    if (campaign.campaignStatus === 'FAILED' || campaign.campaignStatus === 'EXPIRED') {
      // A use case cannot be changed: another one is another campaign. So is one that has run out.
      if (campaign.campaignStatus === 'FAILED' && campaign.usAppToPersonUsecase === pack.useCase) await campaigns(sid).update(words);
      else {
        await desk.keep({ campaign: '' });
        await campaigns(sid).remove();
        await desk.once('campaign', async () => (await campaigns.list())[0], make);
      }
    }
  }
  if (!desk.isFiled('campaign')) await desk.markFiled('campaign');
  return 'go-on';
}

/** A sole proprietor may text from one number. */
const numbersOf = ({ filing }: Desk): string[] =>
  filing.pack.brandType === 'SOLE_PROPRIETOR' ? filing.numbers.slice(0, 1) : filing.numbers;

const leftOut = (desk: Desk) =>
  desk.filing.numbers
    .filter((number) => !numbersOf(desk).includes(number))
    .map((number) => ({ code: null, problem: `${number} stays locked: a sole proprietor may text from one number.` }));

async function attachNumbers(desk: Desk): Promise<StepResult> {
  const { client } = desk;
  const pool = client.messaging.v1.services(desk.id('service')).phoneNumbers;
  const attached = (await pool.list()).map((one) => one.phoneNumber);
  for (const phoneNumber of numbersOf(desk)) {
    if (attached.includes(phoneNumber)) continue;
    const [number] = await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 });
    if (!number) return rejects({ code: null, problem: `${phoneNumber} is not a number of this Twilio account any more.` });
    try {
      await pool.create({ phoneNumberSid: number.sid });
    } catch (error) {
      // It is in this service already: an earlier answer was lost.
      if (asRestError(error)?.code !== 21710) throw error;
    }
  }
  return 'go-on';
}

async function readCampaign(desk: Desk): Promise<StepResult> {
  const campaign = await campaignOf(desk)(desk.id('campaign')).fetch();
  switch (campaign.campaignStatus) {
    case 'VERIFIED':
      return { status: 'approved', numbers: numbersOf(desk), reasons: leftOut(desk) };
    case 'IN_PROGRESS':
    case 'PENDING':
      return waits;
    case 'FAILED':
      return rejects(...readReasons(campaign.errors, 'The carriers turned the campaign down and give no reason.'));
    case 'EXPIRED':
      return { status: 'suspended', reasons: [{ code: expired, problem: 'The campaign has run out at the carriers.' }] };
    default:
      return { status: 'suspended', reasons: readReasons(campaign.errors, `The campaign is ${campaign.campaignStatus} at the carriers.`) };
  }
}
