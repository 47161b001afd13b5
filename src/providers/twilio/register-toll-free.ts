// Verification of one toll-free number (https://www.twilio.com/docs/messaging/compliance/toll-free/new-policy-api-onboarding).
import { isSoleProprietor, type RegistrationDetails } from '../../core/registration/details.ts';
import { type Desk, readReasons, rejects, type Step, type StepResult, waits } from './registration.ts';

export const tollFreeSteps: Step[] = [{ name: 'verification', take: verify }];

async function verify(desk: Desk): Promise<StepResult> {
  const { client, filing } = desk;
  const { tollfreeVerifications } = client.messaging.v1;
  const [phoneNumber] = filing.numbers;
  if (!phoneNumber) return rejects({ code: null, problem: 'The number is not a line of this Twilio account any more.' });
  const numberSid = await desk.once(
    'number',
    async () => (await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 }))[0],
    async () => {
      throw Object.assign(new Error(`${phoneNumber} is not a number of this Twilio account.`), { status: 404, code: 20404 });
    },
  );
  const before = desk.ids.verification;
  const form = formOf(desk);
  const find = async () => (await tollfreeVerifications.list({ tollfreePhoneNumberSid: numberSid, limit: 1 }))[0];
  const make = () => tollfreeVerifications.create({ ...form, tollfreePhoneNumberSid: numberSid, externalReferenceId: filing.id });
  const sid = await desk.once('verification', find, make);
  const verification = await tollfreeVerifications(sid).fetch();
  switch (verification.status) {
    case 'TWILIO_APPROVED':
      return { status: 'approved', numbers: [phoneNumber] };
    case 'PENDING_REVIEW':
    case 'IN_REVIEW':
      if (!desk.isFiled('verification')) await desk.markFiled('verification');
      return waits;
    default:
      if (!before || desk.isFiled('verification')) {
        if (!desk.isFiled('verification')) await desk.markFiled('verification');
        return rejects(
          ...readReasons(
            verification.rejectionReasons,
            verification.rejectionReason || 'The verification was turned down, and no reason is given.',
          ),
        );
      }
      if (verification.editAllowed === false) {
        await desk.keep({ verification: '' });
        await tollfreeVerifications(sid).remove();
        await desk.once('verification', find, make);
      } else await tollfreeVerifications(sid).update({ ...form, editReason: 'Corrected what the review named.' });
      await desk.markFiled('verification');
      return waits;
  }
}

const businessTypes: Record<RegistrationDetails['businessType'], 'PRIVATE_PROFIT' | 'SOLE_PROPRIETOR' | 'NON_PROFIT'> = {
  'sole-proprietor': 'SOLE_PROPRIETOR',
  llc: 'PRIVATE_PROFIT',
  partnership: 'PRIVATE_PROFIT',
  corporation: 'PRIVATE_PROFIT',
  'co-operative': 'PRIVATE_PROFIT',
  'non-profit': 'NON_PROFIT',
};

function formOf({ filing }: Desk) {
  const { details, pack } = filing;
  const { address, contact } = details;
  const { tollFree } = pack;
  return {
    businessName: details.legalName,
    doingBusinessAs: pack.businessName,
    businessWebsite: pack.websiteUrl,
    businessStreetAddress: address.street,
    businessCity: address.city,
    businessStateProvinceRegion: address.region,
    businessPostalCode: address.postalCode,
    businessCountry: address.country,
    businessContactFirstName: contact.firstName,
    businessContactLastName: contact.lastName,
    businessContactEmail: contact.email,
    businessContactPhone: contact.phone,
    businessType: isSoleProprietor(details) ? ('SOLE_PROPRIETOR' as const) : businessTypes[details.businessType],
    ...(details.ein === null
      ? {}
      : {
          businessRegistrationNumber: details.ein,
          businessRegistrationAuthority: 'EIN' as const,
          businessRegistrationCountry: address.country,
        }),
    notificationEmail: contact.email,
    useCaseCategories: [tollFree.category],
    useCaseSummary: tollFree.summary,
    productionMessageSample: tollFree.sample,
    additionalInformation: tollFree.script,
    optInType: tollFree.optInType,
    optInImageUrls: tollFree.optInUrls,
    optInConfirmationMessage: pack.optInMessage,
    optInKeywords: pack.optInKeywords,
    helpMessageSample: pack.helpMessage,
    messageVolume: tollFree.volume,
    privacyPolicyUrl: pack.privacyUrl,
    termsAndConditionsUrl: pack.termsUrl,
    ageGatedContent: false,
  };
}
