// How the records of the stand-in look in the REST API, with every property Twilio publishes.
import { type Account, type Call, type Media, type Message, type PhoneNumber, type Recording, rfc2822, type World } from './world.ts';

export const apiVersion = '2010-04-01';

export type MessageResource = ReturnType<typeof messageToResource>;
export type CallResource = ReturnType<typeof callToResource>;

function accountPath(accountSid: string): string {
  return `/${apiVersion}/Accounts/${accountSid}`;
}

function date(at: number | null): string | null {
  return at === null ? null : rfc2822(at);
}

/** (212) 555-0100 for a North American number, anything else as it is. */
export function formatted(phoneNumber: string): string {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phoneNumber);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : phoneNumber;
}

/** GSM-7 160/153, UCS-2 70/67. */
export function segmentsOf(body: string): number {
  const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[\]~|€]*$/.test(body);
  const length = basic ? body.length + (body.match(/[\^{}\\[\]~|€]/g)?.length ?? 0) : body.length;
  const [single, joined] = basic ? [160, 153] : [70, 67];
  return length <= single ? 1 : Math.ceil(length / joined);
}

export function messageToResource(message: Message) {
  const uri = `${accountPath(message.accountSid)}/Messages/${message.sid}`;
  const price = message.status === 'queued' || message.status === 'accepted' || message.status === 'scheduled' ? null : '-0.00790';
  return {
    account_sid: message.accountSid,
    api_version: apiVersion,
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: date(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : `stand-in: error ${message.errorCode}`,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.media.length),
    num_segments: message.from === null ? '0' : String(segmentsOf(message.body)),
    price,
    price_unit: price === null ? null : 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json`, feedback: `${uri}/Feedback.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

export function callToResource(call: Call) {
  const uri = `${accountPath(call.accountSid)}/Calls/${call.sid}`;
  const over = call.endedAt !== null;
  return {
    account_sid: call.accountSid,
    answered_by: call.answeredBy,
    api_version: apiVersion,
    caller_name: call.callerName,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.endedAt ?? call.answeredAt ?? call.createdAt),
    direction: call.direction,
    duration: over ? String(secondsOf(call)) : null,
    end_time: date(call.endedAt),
    forwarded_from: call.forwardedFrom,
    from: call.from,
    from_formatted: formatted(call.from),
    group_sid: null,
    parent_call_sid: call.parentCallSid,
    phone_number_sid: call.phoneNumberSid,
    price: over ? '-0.00850' : null,
    price_unit: 'USD',
    queue_time: '0',
    sid: call.sid,
    start_time: rfc2822(call.createdAt),
    status: call.status,
    subresource_uris: Object.fromEntries(
      [
        'notifications',
        'recordings',
        'payments',
        'events',
        'siprec',
        'streams',
        'transcriptions',
        'user_defined_message_subscriptions',
        'user_defined_messages',
      ].map((name) => [name, `${uri}/${name.replace(/(^|_)([a-z])/g, (_, _start, letter: string) => letter.toUpperCase())}.json`]),
    ),
    to: call.to,
    to_formatted: formatted(call.to),
    trunk_sid: null,
    uri: `${uri}.json`,
  };
}

/** Whole seconds from answer to end; 0 for a call nobody answered. */
export function secondsOf(call: Call): number {
  if (call.answeredAt === null || call.endedAt === null) return 0;
  return Math.round((call.endedAt - call.answeredAt) / 1000);
}

export function numberToResource(number: PhoneNumber) {
  const { settings } = number;
  return {
    account_sid: number.accountSid,
    address_requirements: 'none',
    address_sid: null,
    api_version: apiVersion,
    beta: false,
    bundle_sid: null,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: rfc2822(number.createdAt),
    date_updated: rfc2822(number.updatedAt),
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    emergency_status: settings.EmergencyStatus,
    friendly_name: settings.FriendlyName,
    identity_sid: null,
    origin: 'twilio',
    phone_number: number.phoneNumber,
    sid: number.sid,
    sms_application_sid: settings.SmsApplicationSid,
    sms_fallback_method: settings.SmsFallbackMethod,
    sms_fallback_url: settings.SmsFallbackUrl,
    sms_method: settings.SmsMethod,
    sms_url: settings.SmsUrl,
    status: 'in-use',
    status_callback: settings.StatusCallback,
    status_callback_method: settings.StatusCallbackMethod,
    trunk_sid: settings.TrunkSid || null,
    type: 'local',
    uri: `${accountPath(number.accountSid)}/IncomingPhoneNumbers/${number.sid}.json`,
    voice_application_sid: settings.VoiceApplicationSid,
    voice_caller_id_lookup: settings.VoiceCallerIdLookup === 'true',
    voice_fallback_method: settings.VoiceFallbackMethod,
    voice_fallback_url: settings.VoiceFallbackUrl || null,
    voice_method: settings.VoiceMethod,
    voice_receive_mode: settings.VoiceReceiveMode,
    voice_url: settings.VoiceUrl || null,
  };
}

export function accountToResource(account: Account) {
  const path = accountPath(account.sid);
  return {
    auth_token: account.authToken,
    date_created: 'Thu, 01 Jan 2026 00:00:00 +0000',
    date_updated: 'Thu, 01 Jan 2026 00:00:00 +0000',
    friendly_name: account.friendlyName ?? 'A stand-in account',
    owner_account_sid: account.sid,
    sid: account.sid,
    status: 'active',
    subresource_uris: {
      calls: `${path}/Calls.json`,
      incoming_phone_numbers: `${path}/IncomingPhoneNumbers.json`,
      messages: `${path}/Messages.json`,
      recordings: `${path}/Recordings.json`,
    },
    type: 'Full',
    uri: `${path}.json`,
  };
}

export function mediaToResource(message: Message, media: Media) {
  return {
    account_sid: message.accountSid,
    content_type: media.contentType,
    date_created: rfc2822(message.createdAt),
    date_updated: rfc2822(message.updatedAt),
    parent_sid: message.sid,
    sid: media.sid,
    uri: `${accountPath(message.accountSid)}/Messages/${message.sid}/Media/${media.sid}.json`,
  };
}

export function mediaUrl(world: World, message: Message, media: Media): string {
  return `${world.apiUrl}${accountPath(message.accountSid)}/Messages/${message.sid}/Media/${media.sid}`;
}

export function recordingUrl(world: World, recording: Recording): string {
  return `${world.apiUrl}${accountPath(recording.accountSid)}/Recordings/${recording.sid}`;
}

export function recordingToResource(world: World, recording: Recording) {
  const path = `${accountPath(recording.accountSid)}/Recordings/${recording.sid}`;
  return {
    account_sid: recording.accountSid,
    api_version: apiVersion,
    call_sid: recording.callSid,
    channels: 1,
    conference_sid: null,
    date_created: rfc2822(recording.startedAt),
    date_updated: rfc2822(recording.startedAt),
    duration: String(recording.seconds),
    encryption_details: null,
    error_code: null,
    media_url: recordingUrl(world, recording),
    price: null,
    price_unit: 'USD',
    sid: recording.sid,
    source: 'RecordVerb',
    start_time: rfc2822(recording.startedAt),
    status: recording.status,
    subresource_uris: { add_on_results: `${path}/AddOnResults.json`, transcriptions: `${path}/Transcriptions.json` },
    uri: `${path}.json`,
  };
}
