// Twilio's Messaging API as far as registrations use it: brands, messaging services, campaigns, toll-free verifications.
import { look, newThing, submit, type Thing } from './registry.ts';
import { type Answer, refuse } from './rest-errors.ts';
import { list } from './trust-hub-api.ts';
import type { World } from './world.ts';

type Asked = { world: World; account: { sid: string }; method: string; path: string; query: URLSearchParams; form: URLSearchParams };

export const messagingPath = /^\/v1\/(a2p|Services|Tollfree)\b/;
const gone: Answer = { status: 204, bytes: Buffer.alloc(0) };
const iso = (at: number): string => new Date(at).toISOString();

export function answerMessaging(asked: Asked): Answer | undefined {
  const parts = asked.path.slice('/v1/'.length).split('/');
  if (parts[0] === 'a2p') return brands(asked, parts[2], parts[3]);
  if (parts[0] === 'Tollfree') return verifications(asked, parts[2]);
  if (parts[2] === 'PhoneNumbers') return poolOf(asked, parts[1] ?? '');
  if (parts[2] === 'Compliance') return campaigns(asked, parts[1] ?? '', parts[4]);
  return services(asked, parts[1]);
}

function brands({ world, account, method, form }: Asked, sid: string | undefined, inner: string | undefined): Answer | undefined {
  const { registry } = world;
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    customer_profile_bundle_sid: one.fields.CustomerProfileBundleSid,
    a2p_profile_bundle_sid: one.fields.A2PProfileBundleSid,
    brand_type: one.fields.BrandType ?? 'STANDARD',
    status: one.fields.status,
    identity_status: one.fields.status === 'APPROVED' ? 'VERIFIED' : 'SELF_DECLARED',
    failure_reason: null,
    errors: errorsOf(one),
    tcr_id: one.fields.status === 'APPROVED' ? `B${one.sid.slice(2, 8).toUpperCase()}` : null,
    skip_automatic_sec_vet: one.fields.SkipAutomaticSecVet === 'true',
    mock: false,
    date_created: iso(one.createdAt),
  });
  const mine = registry.brands.filter((one) => one.accountSid === account.sid);
  if (!sid && method === 'GET') return list('data', mine.map(toJson));
  if (!sid) {
    const bundle = (name: string) => registry.bundles.find((one) => one.sid === form.get(name) && one.accountSid === account.sid);
    if (![bundle('CustomerProfileBundleSid'), bundle('A2PProfileBundleSid')].every((one) => one?.fields.status === 'twilio-approved'))
      return refuse(20001, 'Both bundles must be approved');
    if (mine.some((one) => one.fields.CustomerProfileBundleSid === form.get('CustomerProfileBundleSid')))
      return refuse(21728, 'The customer profile has a brand registration already');
    const thing = newThing(world, account.sid, 'BN', { ...Object.fromEntries(form), status: 'PENDING' });
    registry.brands.push(thing);
    if (form.get('BrandType') === 'SOLE_PROPRIETOR') registry.codesSent += 1;
    return { status: 201, json: toJson(thing) };
  }
  const brand = mine.find((one) => one.sid === sid);
  if (!brand) return undefined;
  if (inner === 'SmsOtp') {
    registry.codesSent += 1;
    return { status: 201, json: { account_sid: account.sid, brand_registration_sid: sid } };
  }
  if (method === 'POST') {
    if (brand.fields.status !== 'FAILED') return refuse(20001, 'Only a failed brand is submitted again');
    submit(brand, 'PENDING');
    return { status: 200, json: toJson(brand) };
  }
  return { status: 200, json: toJson(look(registry, 'brand', brand)) };
}

function services({ world, account, method, form }: Asked, sid: string | undefined): Answer | undefined {
  const mine = world.registry.services.filter((one) => one.accountSid === account.sid);
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    friendly_name: one.fields.FriendlyName,
    use_inbound_webhook_on_number: one.fields.UseInboundWebhookOnNumber === 'true',
    date_created: iso(one.createdAt),
  });
  if (!sid && method === 'GET') return list('services', mine.map(toJson));
  if (!sid) {
    const thing = newThing(world, account.sid, 'MG', Object.fromEntries(form));
    world.registry.services.push(thing);
    return { status: 201, json: toJson(thing) };
  }
  const service = mine.find((one) => one.sid === sid);
  return service && { status: 200, json: toJson(service) };
}

function poolOf({ world, account, method, form }: Asked, service: string): Answer | undefined {
  const numbers = world.numbers.filter((one) => one.accountSid === account.sid);
  if (!world.registry.services.some((one) => one.sid === service)) return undefined;
  const toJson = (one: (typeof numbers)[number]) => ({
    sid: one.sid,
    account_sid: account.sid,
    service_sid: service,
    phone_number: one.phoneNumber,
    country_code: 'US',
    capabilities: ['SMS', 'Voice'],
  });
  if (method === 'GET') return list('phone_numbers', numbers.filter((one) => one.messagingServiceSid === service).map(toJson));
  const number = numbers.find((one) => one.sid === form.get('PhoneNumberSid'));
  if (!number) return refuse(20404);
  if (number.messagingServiceSid === service) return refuse(21710, 'Phone Number is already in the Messaging Service');
  if (number.messagingServiceSid !== null) return refuse(21712, 'Phone Number is associated with another Messaging Service');
  number.messagingServiceSid = service;
  return { status: 201, json: toJson(number) };
}

const editable = ['HasEmbeddedLinks', 'HasEmbeddedPhone', 'MessageFlow', 'Description', 'PrivacyPolicyUrl', 'TermsAndConditionsUrl'];

function campaigns({ world, account, method, form }: Asked, service: string, sid: string | undefined): Answer | undefined {
  const { registry } = world;
  const mine = registry.campaigns.filter((one) => one.accountSid === account.sid && one.fields.service === service);
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    brand_registration_sid: one.fields.BrandRegistrationSid,
    messaging_service_sid: service,
    description: one.fields.Description,
    message_flow: one.fields.MessageFlow,
    message_samples: one.fields.samples,
    us_app_to_person_usecase: one.fields.UsAppToPersonUsecase,
    campaign_status: one.fields.status,
    errors: errorsOf(one),
    date_created: iso(one.createdAt),
  });
  if (!sid && method === 'GET') return list('compliance', mine.map(toJson));
  if (method === 'POST') {
    const problem = campaignProblem(form);
    if (problem) return refuse(20001, problem);
  }
  if (!sid) {
    const brand = registry.brands.find((one) => one.sid === form.get('BrandRegistrationSid'));
    if (brand?.fields.status !== 'APPROVED') return refuse(21717, 'The brand is not approved');
    const forSole = form.get('UsAppToPersonUsecase') === 'SOLE_PROPRIETOR';
    if (forSole !== (brand.fields.BrandType === 'SOLE_PROPRIETOR')) return refuse(21718, 'The use case does not fit the brand');
    if (mine.length > 0) return refuse(21716, 'The Messaging Service has a campaign already');
    const thing = newThing(world, account.sid, 'QE', {
      ...Object.fromEntries(form),
      samples: form.getAll('MessageSamples'),
      service,
      status: 'IN_PROGRESS',
    });
    registry.campaigns.push(thing);
    return { status: 201, json: toJson(thing) };
  }
  const campaign = mine.find((one) => one.sid === sid);
  if (!campaign) return undefined;
  if (method === 'DELETE') {
    registry.campaigns.splice(registry.campaigns.indexOf(campaign), 1);
    return gone;
  }
  if (method === 'POST') {
    if (campaign.fields.status !== 'FAILED') return refuse(20001, 'Only a failed campaign is changed');
    for (const name of editable) campaign.fields[name] = form.get(name) ?? campaign.fields[name];
    campaign.fields.samples = form.getAll('MessageSamples');
    submit(campaign, 'IN_PROGRESS');
    return { status: 200, json: toJson(campaign) };
  }
  return { status: 200, json: toJson(look(registry, 'campaign', campaign)) };
}

// Lengths that the published descriptions name.
function campaignProblem(form: URLSearchParams): string | null {
  const length = (name: string) => (form.get(name) ?? '').length;
  const samples = form.getAll('MessageSamples');
  if (length('Description') < 40 || length('Description') > 4096) return 'Description has 40 to 4096 characters';
  if (length('MessageFlow') < 40 || length('MessageFlow') > 2048) return 'MessageFlow has 40 to 2048 characters';
  if (samples.length < 2 || samples.length > 5) return 'there are two to five MessageSamples';
  if (samples.some((one) => one.length < 20 || one.length > 1024)) return 'each of MessageSamples has 20 to 1024 characters';
  for (const name of ['OptInMessage', 'OptOutMessage', 'HelpMessage'])
    if (form.has(name) && (length(name) < 20 || length(name) > 320)) return `${name} has 20 to 320 characters`;
  return null;
}

function verifications({ world, account, method, query, form }: Asked, sid: string | undefined): Answer | undefined {
  const { registry } = world;
  const mine = registry.verifications.filter((one) => one.accountSid === account.sid);
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    business_name: one.fields.BusinessName,
    tollfree_phone_number_sid: one.fields.TollfreePhoneNumberSid,
    external_reference_id: one.fields.ExternalReferenceId ?? null,
    status: one.fields.status,
    rejection_reason: one.fields.status === 'TWILIO_REJECTED' ? 'See rejection_reasons' : null,
    rejection_reasons: errorsOf(one).map(({ error_code, description }) => ({ code: error_code, reason: description })),
    edit_allowed: one.fields.status === 'TWILIO_REJECTED' ? one.fields.editAllowed !== false : null,
    date_created: iso(one.createdAt),
  });
  const ofNumber = (numberSid: string | null) => mine.filter((one) => one.fields.TollfreePhoneNumberSid === numberSid);
  if (!sid && method === 'GET')
    return list('verifications', (query.get('TollfreePhoneNumberSid') ? ofNumber(query.get('TollfreePhoneNumberSid')) : mine).map(toJson));
  if (!sid) {
    if (ofNumber(form.get('TollfreePhoneNumberSid')).length > 0) return refuse(20001, 'The number has a verification already');
    if (form.get('BusinessType') !== 'SOLE_PROPRIETOR' && !form.get('BusinessRegistrationNumber'))
      return refuse(20001, 'BusinessRegistrationNumber is required');
    const thing = newThing(world, account.sid, 'HH', { ...Object.fromEntries(form), status: 'PENDING_REVIEW' });
    registry.verifications.push(thing);
    return { status: 201, json: toJson(thing) };
  }
  const verification = mine.find((one) => one.sid === sid);
  if (!verification) return undefined;
  if (method === 'DELETE') {
    registry.verifications.splice(registry.verifications.indexOf(verification), 1);
    return gone;
  }
  if (method === 'POST') {
    if (verification.fields.status !== 'TWILIO_REJECTED' || verification.fields.editAllowed === false)
      return refuse(20001, 'The verification may not be edited');
    Object.assign(verification.fields, Object.fromEntries(form));
    submit(verification, 'PENDING_REVIEW');
    return { status: 200, json: toJson(verification) };
  }
  return { status: 200, json: toJson(look(registry, 'verification', verification)) };
}

function errorsOf(thing: Thing): { error_code: number; description: string; fields: string[] }[] {
  const errors = (thing.fields.errors ?? []) as { code: number; reason: string; fields?: string[] }[];
  return errors.map(({ code, reason, fields }) => ({ error_code: code, description: reason, fields: fields ?? [] }));
}
