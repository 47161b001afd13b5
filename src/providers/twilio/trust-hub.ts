// The customer profile and the trust product of a registration: bundles of papers that Twilio reviews before a brand can be
// registered (https://www.twilio.com/docs/trust-hub/trusthub-rest-api). Policies and types are Twilio's own constants.
import { isSoleProprietor, type RegistrationDetails } from '../../core/registration/details.ts';
import { type Desk, needsOwner, readReasons, rejects, type StepResult, waits } from './registration.ts';

const primaryPolicy = 'RN6433641899984f951173ef1738c3bdd0';
const policies = {
  standard: { profile: 'RNdfbf3fae0e1107f8aded0e7cead80bf5', product: 'RNb0d4771c2c98518d916a3d4cd70a8f8b' },
  soleProprietor: { profile: 'RN806dd6cd175f314e1f96a9727ee271f4', product: 'RN670d5d2e282a6130ae063b234b6019c8' },
};
const policiesOf = (details: RegistrationDetails) => (isSoleProprietor(details) ? policies.soleProprietor : policies.standard);

const businessTypes: Record<RegistrationDetails['businessType'], string> = {
  'sole-proprietor': 'Sole Proprietorship',
  llc: 'Limited Liability Corporation',
  partnership: 'Partnership',
  corporation: 'Corporation',
  'co-operative': 'Co-operative',
  'non-profit': 'Non-profit Corporation',
};

/** Whoever owns the account has said who they are; Twilio takes that in its console alone. */
export async function findPrimaryProfile(desk: Desk): Promise<StepResult> {
  if (desk.ids.primary) return 'go-on';
  if (desk.primaryProfile) {
    await desk.keep({ primary: desk.primaryProfile });
    return 'go-on';
  }
  const found = await desk.client.trusthub.v1.customerProfiles.list({ policySid: primaryPolicy, status: 'twilio-approved', limit: 1 });
  if (!found[0])
    return needsOwner(
      'The Twilio account has no approved primary customer profile. Create it in the Twilio console under Trust Hub, and wait until it is approved; the rest goes on by itself. For a subaccount the operator sets RINGBACK_TWILIO_PRIMARY_PROFILE.',
    );
  await desk.keep({ primary: found[0].sid });
  return 'go-on';
}

type Part = { id: string; type: string; attributes: Record<string, string> };

function partsOf(details: RegistrationDetails, website: string): { profile: Part[]; product: Part[] } {
  const { contact, legalName } = details;
  const person = { first_name: contact.firstName, last_name: contact.lastName, email: contact.email, phone_number: contact.phone };
  if (isSoleProprietor(details))
    return {
      profile: [{ id: 'person', type: 'starter_customer_profile_information', attributes: person }],
      product: [
        {
          id: 'sole-proprietor',
          type: 'sole_proprietor_information',
          // The registry's word for the building trades.
          attributes: { brand_name: legalName, vertical: 'CONSTRUCTION', mobile_phone_number: details.mobilePhone ?? contact.phone },
        },
      ],
    };
  return {
    profile: [
      {
        id: 'business',
        type: 'customer_profile_business_information',
        attributes: {
          business_name: legalName,
          business_identity: 'direct_customer',
          business_type: businessTypes[details.businessType],
          business_industry: details.industry,
          business_registration_identifier: 'EIN',
          business_registration_number: details.ein ?? '',
          business_regions_of_operation: 'USA_AND_CANADA',
          website_url: website,
          social_media_profile_urls: '',
        },
      },
      {
        id: 'person',
        type: 'authorized_representative_1',
        attributes: { ...person, business_title: contact.title, job_position: contact.position },
      },
    ],
    product: [
      {
        id: 'messaging',
        type: 'us_a2p_messaging_profile_information',
        attributes: { company_type: details.businessType === 'non-profit' ? 'non_profit' : 'private', brand_contact_email: contact.email },
      },
    ],
  };
}

/** The address and the people, as they are entered now. */
export async function writeParts(desk: Desk): Promise<StepResult> {
  if (desk.isFiled('parts')) return 'go-on';
  const { client, filing } = desk;
  const { details } = filing;
  const { country, ...place } = details.address;
  const before = { ...desk.ids };
  const address = { ...place, customerName: details.legalName };
  const addressLabel = desk.label('address');
  const addressSid = await desk.once(
    'address',
    async () => (await client.addresses.list({ friendlyName: addressLabel, limit: 1 }))[0],
    () => client.addresses.create({ ...address, isoCountry: country, friendlyName: addressLabel }),
  );
  if (before.address) await client.addresses(addressSid).update(address);
  const documentLabel = desk.label('document');
  await desk.once(
    'document',
    async () => (await client.trusthub.v1.supportingDocuments.list()).find((one) => one.friendlyName === documentLabel),
    () =>
      client.trusthub.v1.supportingDocuments.create({
        friendlyName: documentLabel,
        type: 'customer_profile_address',
        attributes: { address_sids: addressSid },
      }),
  );
  const parts = partsOf(details, filing.pack.websiteUrl);
  for (const { id, type, attributes } of [...parts.profile, ...parts.product]) {
    const friendlyName = desk.label(id);
    const sid = await desk.once(
      id,
      async () => (await client.trusthub.v1.endUsers.list()).find((one) => one.friendlyName === friendlyName && one.type === type),
      () => client.trusthub.v1.endUsers.create({ friendlyName, type, attributes }),
    );
    if (before[id]) await client.trusthub.v1.endUsers(sid).update({ attributes });
  }
  await desk.markFiled('parts');
  return 'go-on';
}

type Bundle = { sid: string; status: string; errors: unknown };
type BundleApi = {
  find(friendlyName: string, policySid: string): Promise<Bundle | undefined>;
  make(of: { friendlyName: string; email: string; policySid: string }): Promise<Bundle>;
  read(sid: string): Promise<Bundle>;
  submit(sid: string): Promise<unknown>;
  members(sid: string): Promise<string[]>;
  assign(sid: string, objectSid: string): Promise<unknown>;
  evaluate(sid: string, policySid: string): Promise<{ status: string; results: unknown }>;
};

function bundleApi({ client }: Desk, kind: 'profile' | 'product'): BundleApi {
  const { customerProfiles, trustProducts } = client.trusthub.v1;
  if (kind === 'profile')
    return {
      find: async (friendlyName, policySid) => (await customerProfiles.list({ friendlyName, policySid, limit: 1 }))[0],
      make: (of) => customerProfiles.create(of),
      read: (sid) => customerProfiles(sid).fetch(),
      submit: (sid) => customerProfiles(sid).update({ status: 'pending-review' }),
      members: async (sid) => (await customerProfiles(sid).customerProfilesEntityAssignments.list()).map((one) => one.objectSid),
      assign: (sid, objectSid) => customerProfiles(sid).customerProfilesEntityAssignments.create({ objectSid }),
      evaluate: (sid, policySid) => customerProfiles(sid).customerProfilesEvaluations.create({ policySid }),
    };
  return {
    find: async (friendlyName, policySid) => (await trustProducts.list({ friendlyName, policySid, limit: 1 }))[0],
    make: (of) => trustProducts.create(of),
    read: (sid) => trustProducts(sid).fetch(),
    submit: (sid) => trustProducts(sid).update({ status: 'pending-review' }),
    members: async (sid) => (await trustProducts(sid).trustProductsEntityAssignments.list()).map((one) => one.objectSid),
    assign: (sid, objectSid) => trustProducts(sid).trustProductsEntityAssignments.create({ objectSid }),
    evaluate: (sid, policySid) => trustProducts(sid).trustProductsEvaluations.create({ policySid }),
  };
}

/** Puts a bundle together, has it evaluated and submits it, once a round; then waits for its review. */
export const submitBundle =
  (kind: 'profile' | 'product') =>
  async (desk: Desk): Promise<StepResult> => {
    const { details, pack } = desk.filing;
    const api = bundleApi(desk, kind);
    const policySid = policiesOf(details)[kind];
    const friendlyName = desk.label(kind);
    const sid = await desk.once(
      kind,
      () => api.find(friendlyName, policySid),
      () => api.make({ friendlyName, email: details.contact.email, policySid }),
    );
    const bundle = await api.read(sid);
    if (bundle.status === 'twilio-approved') return 'go-on';
    if (bundle.status === 'pending-review' || bundle.status === 'in-review') return waits;
    if (bundle.status === 'twilio-rejected' && desk.isFiled(kind))
      return rejects(
        ...readReasons(
          bundle.errors,
          `Twilio turned the ${kind === 'profile' ? 'business' : 'messaging'} profile down and gives no reason.`,
        ),
      );
    const parts = partsOf(details, pack.websiteUrl);
    const wanted =
      kind === 'profile'
        ? [...parts.profile.map(({ id }) => desk.id(id)), desk.id('document'), desk.id('primary')]
        : [...parts.product.map(({ id }) => desk.id(id)), desk.id('profile')];
    const members = await api.members(sid);
    for (const objectSid of wanted) if (!members.includes(objectSid)) await api.assign(sid, objectSid);
    const { status, results } = await api.evaluate(sid, policySid);
    if (status !== 'compliant') return rejects(...failedChecks(results));
    await api.submit(sid);
    await desk.markFiled(kind);
    return waits;
  };

// What an evaluation finds wrong: requirements, each with fields that are missing or do not fit.
function failedChecks(results: unknown) {
  type Requirement = {
    friendly_name?: string;
    passed?: boolean;
    invalid?: { friendly_name?: string; failure_reason?: string; error_code?: number }[];
  };
  const failed = (Array.isArray(results) ? (results as Requirement[]) : []).filter((one) => one.passed === false);
  return readReasons(
    failed.flatMap(({ friendly_name, invalid }) =>
      (invalid ?? []).map((field) => ({
        code: field.error_code,
        reason: `${friendly_name ?? 'Papers'}, ${field.friendly_name ?? 'a field'}: ${field.failure_reason ?? 'is missing'}`,
      })),
    ),
    'Twilio says that the papers are incomplete and does not say what is missing.',
  );
}
