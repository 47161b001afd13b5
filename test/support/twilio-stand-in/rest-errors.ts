// Twilio's error answers: code, HTTP status and a text that nobody may match on.
export type Answer = { status: number; json?: unknown; bytes?: Buffer; contentType?: string } | 'reset';

const known: Record<number, [status: number, message: string]> = {
  20001: [400, 'Parameter is invalid'],
  20003: [401, 'Authenticate'],
  20004: [405, 'Method not allowed'],
  20404: [404, 'The requested resource was not found'],
  20429: [429, 'Too Many Requests'],
  20500: [500, 'Internal Server Error'],
  20503: [503, 'Service Unavailable'],
  21211: [400, "The 'To' number is not a valid phone number."],
  21220: [400, 'Call is not in-progress. Cannot redirect.'],
  21266: [400, "'To' and 'From' number cannot be the same"],
  21408: [400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"],
  21602: [400, 'Message body is required.'],
  21603: [400, "A 'From' phone number is required."],
  21606: [400, "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination"],
  21610: [400, 'Attempt to send to unsubscribed recipient'],
  21614: [400, "'To' number is not a valid mobile number"],
  21617: [400, 'The concatenated message body exceeds the 1600 character limit'],
  21623: [400, 'Number of media files exceeds allowed limit'],
  35118: [400, 'MessagingServiceSid is required to schedule a message'],
};

export function refuse(code: number, detail?: string): Answer {
  const [status, message] = known[code] ?? [400, `stand-in: error ${code}`];
  return { status, json: { code, message: detail ?? message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}
