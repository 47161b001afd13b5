// Twilio Lookup v2: whether a number is valid and what kind of line it is.
import { formatted } from './resources.ts';
import type { Answer } from './rest-errors.ts';
import { realDelay, type World } from './world.ts';

export type LineType =
  | 'landline'
  | 'mobile'
  | 'fixedVoip'
  | 'nonFixedVoip'
  | 'personal'
  | 'tollFree'
  | 'premium'
  | 'sharedCost'
  | 'uan'
  | 'voicemail'
  | 'pager'
  | 'unknown';

export async function lookUp(world: World, phoneNumber: string, query: URLSearchParams): Promise<Answer> {
  if (world.lookupDelay > 0) await realDelay(world, world.lookupDelay);
  const fields = (query.get('Fields') ?? '').split(',');
  const problem = whatIsWrong(phoneNumber);
  const valid = problem === null;
  const northAmerican = phoneNumber.startsWith('+1');
  return {
    status: 200,
    json: {
      calling_country_code: valid && northAmerican ? '1' : null,
      country_code: valid && northAmerican ? 'US' : null,
      phone_number: phoneNumber,
      national_format: valid ? formatted(phoneNumber) : null,
      valid,
      validation_errors: valid ? null : [problem],
      caller_name: null,
      sim_swap: null,
      call_forwarding: null,
      line_status: null,
      line_type_intelligence:
        valid && fields.includes('line_type_intelligence') ? lineType(world.lineTypes.get(phoneNumber) ?? 'mobile') : null,
      identity_match: null,
      reassigned_number: null,
      sms_pumping_risk: null,
      phone_number_quality_score: null,
      pre_fill: null,
      url: `https://lookups.twilio.com/v2/PhoneNumbers/${phoneNumber}`,
    },
  };
}

function lineType(type: string) {
  return {
    error_code: null,
    mobile_country_code: type === 'mobile' ? '310' : null,
    mobile_network_code: type === 'mobile' ? '456' : null,
    carrier_name: 'Stand-in Wireless',
    type,
  };
}

function whatIsWrong(phoneNumber: string): string | null {
  if (!/^\+\d+$/.test(phoneNumber)) return 'NOT_A_NUMBER';
  const length = phoneNumber.length - 1;
  const [shortest, longest] = phoneNumber.startsWith('+1') ? [11, 11] : [8, 15];
  if (length < shortest) return 'TOO_SHORT';
  return length > longest ? 'TOO_LONG' : null;
}
