// Twilio's TrustHub as far as the product uses it. No contract file exists for it: what is required is checked here, as the
// official client describes it.
import { look, newThing, type Registry, submit, type Thing } from './registry.ts';
import { type Answer, refuse } from './rest-errors.ts';
import type { World } from './world.ts';

type Asked = { world: World; account: { sid: string }; method: string; path: string; query: URLSearchParams; form: URLSearchParams };

export const trustHubPath =
  /^\/v1\/(CustomerProfiles|TrustProducts|EndUsers|SupportingDocuments)(?:\/(\w{34}))?(?:\/(EntityAssignments|Evaluations))?$/;

const soleProprietor = { profile: 'RN806dd6cd175f314e1f96a9727ee271f4', product: 'RN670d5d2e282a6130ae063b234b6019c8' };
const standard = { profile: 'RNdfbf3fae0e1107f8aded0e7cead80bf5', product: 'RNb0d4771c2c98518d916a3d4cd70a8f8b' };

/** What a bundle must hold, by its policy. */
const needs: Record<string, string[]> = {
  [standard.profile]: ['customer_profile_business_information', 'authorized_representative_1', 'customer_profile_address', 'primary'],
  [soleProprietor.profile]: ['starter_customer_profile_information', 'customer_profile_address', 'primary'],
  [standard.product]: ['us_a2p_messaging_profile_information', 'profile'],
  [soleProprietor.product]: ['sole_proprietor_information', 'profile'],
};

/** Attributes without which Twilio's evaluation fails. */
const attributesOf: Record<string, string[]> = {
  customer_profile_business_information: [
    'business_name',
    'business_identity',
    'business_type',
    'business_industry',
    'business_registration_identifier',
    'business_registration_number',
    'business_regions_of_operation',
    'website_url',
  ],
  authorized_representative_1: ['first_name', 'last_name', 'email', 'phone_number', 'business_title', 'job_position'],
  starter_customer_profile_information: ['first_name', 'last_name', 'email', 'phone_number'],
  sole_proprietor_information: ['brand_name', 'vertical', 'mobile_phone_number'],
  us_a2p_messaging_profile_information: ['company_type'],
  customer_profile_address: ['address_sids'],
};

export function answerTrustHub(asked: Asked): Answer | undefined {
  const { world, account, method, query, form } = asked;
  const [, collection = '', sid, inner] = trustHubPath.exec(asked.path) ?? [];
  const { registry } = world;
  const mine = (things: Thing[]) => things.filter((one) => one.accountSid === account.sid);
  const lacks = (names: string[]) => names.filter((name) => !form.get(name));
  const missing = (names: string[]): Answer | null =>
    lacks(names).length > 0 ? refuse(20001, `Missing required parameter ${lacks(names).join(', ')}`) : null;

  if (collection === 'EndUsers' || collection === 'SupportingDocuments') {
    const things = collection === 'EndUsers' ? registry.endUsers : registry.documents;
    const toJson = (one: Thing) => ({
      sid: one.sid,
      account_sid: account.sid,
      friendly_name: one.fields.FriendlyName,
      type: one.fields.Type,
      attributes: one.fields.attributes,
      ...(collection === 'EndUsers' ? {} : { status: 'draft' }),
      date_created: new Date(one.createdAt).toISOString(),
    });
    if (!sid && method === 'GET') return list('results', mine(things).map(toJson));
    if (!sid) {
      const refusal = missing(['FriendlyName', 'Type', 'Attributes']);
      if (refusal) return refusal;
      const fields = { ...Object.fromEntries(form), attributes: JSON.parse(form.get('Attributes') ?? '{}') };
      const thing = newThing(world, account.sid, collection === 'EndUsers' ? 'IT' : 'RD', fields);
      things.push(thing);
      return { status: 201, json: toJson(thing) };
    }
    const thing = mine(things).find((one) => one.sid === sid);
    if (!thing || inner) return undefined;
    if (method === 'POST' && form.get('Attributes')) thing.fields.attributes = JSON.parse(form.get('Attributes') ?? '{}');
    return { status: 200, json: toJson(thing) };
  }

  const kind = collection === 'CustomerProfiles' ? 'profile' : 'product';
  const toJson = (one: Thing) => ({
    sid: one.sid,
    account_sid: account.sid,
    policy_sid: one.fields.PolicySid,
    friendly_name: one.fields.FriendlyName,
    status: one.fields.status,
    email: one.fields.Email ?? null,
    errors: one.fields.errors ?? [],
    date_created: new Date(one.createdAt).toISOString(),
  });
  const bundles = mine(registry.bundles).filter((one) => one.fields.kind === kind);
  if (!sid && method === 'GET') {
    const fits = (name: string, key: string) => (one: Thing) => !query.get(name) || one.fields[key] === query.get(name);
    const found = bundles
      .filter(fits('FriendlyName', 'FriendlyName'))
      .filter(fits('PolicySid', 'PolicySid'))
      .filter(fits('Status', 'status'));
    return list('results', found.map(toJson));
  }
  if (!sid) {
    const refusal = missing(['FriendlyName', 'Email', 'PolicySid']);
    if (refusal) return refusal;
    const thing = newThing(world, account.sid, 'BU', { ...Object.fromEntries(form), kind, status: 'draft', members: [] });
    registry.bundles.push(thing);
    return { status: 201, json: toJson(thing) };
  }
  const bundle = bundles.find((one) => one.sid === sid);
  if (!bundle) return undefined;
  const members = bundle.fields.members as string[];
  if (inner === 'EntityAssignments') {
    const assignment = (objectSid: string) => ({ sid: `BV${objectSid.slice(2)}`, account_sid: account.sid, object_sid: objectSid });
    if (method === 'GET') return list('results', members.map(assignment));
    const objectSid = form.get('ObjectSid') ?? '';
    if (!typeOf(registry, objectSid)) return refuse(20001, `ObjectSid ${objectSid} is not known`);
    if (members.includes(objectSid)) return refuse(22229, 'The item is assigned to this bundle already');
    members.push(objectSid);
    return { status: 201, json: assignment(objectSid) };
  }
  if (inner === 'Evaluations') {
    const results = evaluate(registry, bundle);
    const status = results.every((one) => one.passed) ? 'compliant' : 'noncompliant';
    return {
      status: 201,
      json: { sid: `EL${sid.slice(2)}`, account_sid: account.sid, policy_sid: form.get('PolicySid'), status, results },
    };
  }
  if (method === 'POST') {
    if (form.get('Status') === 'pending-review') {
      if (evaluate(registry, bundle).some((one) => !one.passed)) return refuse(22236, 'The bundle is not compliant');
      submit(bundle, 'pending-review');
    }
    return { status: 200, json: toJson(bundle) };
  }
  return { status: 200, json: toJson(look(registry, kind, bundle)) };
}

function typeOf(registry: Registry, sid: string): string | null {
  const part = [...registry.endUsers, ...registry.documents].find((one) => one.sid === sid);
  if (part) return String(part.fields.Type);
  const bundle = registry.bundles.find((one) => one.sid === sid);
  if (!bundle) return null;
  return bundle.fields.FriendlyName === 'Primary' ? 'primary' : String(bundle.fields.kind);
}

function evaluate(registry: Registry, bundle: Thing) {
  const members = bundle.fields.members as string[];
  return (needs[String(bundle.fields.PolicySid)] ?? []).map((type) => {
    const sid = members.find((one) => typeOf(registry, one) === type);
    const part = [...registry.endUsers, ...registry.documents].find((one) => one.sid === sid);
    const attributes = (part?.fields.attributes ?? {}) as Record<string, unknown>;
    const absent = sid ? (attributesOf[type] ?? []).filter((name) => !attributes[name]) : [type];
    const invalid = absent.map((name) => ({ friendly_name: name, failure_reason: `The ${name} is missing.`, error_code: 22214 }));
    return { friendly_name: type, passed: absent.length === 0, invalid };
  });
}

/** A list as the newer APIs page it; everything fits on one page here. */
export function list(key: string, items: unknown[]): Answer {
  const meta = { key, page: 0, page_size: 50, first_page_url: '', previous_page_url: null, next_page_url: null, url: '' };
  return { status: 200, json: { [key]: items, meta } };
}
