// Connects a Twilio number to this server: checks the account and the number, points the number's addresses here, and
// sends a signed request around the world to see whether it arrives. Says in plain words what is wrong.
import { createHmac } from 'node:crypto';
import { request } from 'undici';
import type { Account } from '../provider.ts';
import { webhookAddress } from './answer-call.ts';
import { asRestError, TransportError, type TwilioClients } from './client.ts';
import { advice } from './error-codes.ts';

export type Step = { step: string; ok: boolean; problem: string | null };

const passed = (step: string): Step => ({ step, ok: true, problem: null });
const failed = (step: string, problem: string): Step => ({ step, ok: false, problem });

/** The account exists and is active, and the number belongs to it. Changes nothing. */
export async function checkTwilioNumber(
  clients: TwilioClients,
  account: Pick<Account, 'externalId' | 'secrets'>,
  phoneNumber: string,
): Promise<{ steps: Step[]; numberSid: string | null }> {
  const client = await clients.clientOf(account);
  const steps: Step[] = [];
  try {
    const found = await client.api.v2010.accounts(account.externalId).fetch();
    if (found.status !== 'active')
      return {
        steps: [failed('account', `The account is ${found.status} at Twilio. Make it active in the Twilio console first.`)],
        numberSid: null,
      };
    steps.push(passed('account'));
    const [number] = await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 });
    if (!number)
      return {
        steps: [
          ...steps,
          failed('number', `${phoneNumber} is not a number of this Twilio account. Buy or port it there, or use the account that has it.`),
        ],
        numberSid: null,
      };
    const lacks = [!number.capabilities?.voice && 'calls', !number.capabilities?.sms && 'texts'].filter(Boolean);
    if (lacks.length > 0)
      return {
        steps: [
          ...steps,
          failed('number', `${phoneNumber} cannot take ${lacks.join(' or ')} at Twilio. Choose a number with voice and SMS.`),
        ],
        numberSid: null,
      };
    return { steps: [...steps, passed('number')], numberSid: number.sid };
  } catch (error) {
    return { steps: [...steps, failed(steps.length === 0 ? 'account' : 'number', inPlainWords(error))], numberSid: null };
  }
}

/** Points the number's addresses at this server. */
export async function pointTwilioNumber(clients: TwilioClients, account: Account, numberSid: string): Promise<Step> {
  try {
    const client = await clients.clientOf(account);
    await client.incomingPhoneNumbers(numberSid).update({
      voiceUrl: webhookAddress(account, 'voice'),
      voiceMethod: 'POST',
      voiceFallbackUrl: webhookAddress(account, 'voice-fallback'),
      voiceFallbackMethod: 'POST',
      statusCallback: webhookAddress(account, 'call-status'),
      statusCallbackMethod: 'POST',
      smsUrl: webhookAddress(account, 'text'),
      smsMethod: 'POST',
    });
    return passed('addresses');
  } catch (error) {
    return failed('addresses', inPlainWords(error));
  }
}

/** Sends a request, signed as Twilio signs, to the public address and expects this server to accept it. */
export async function probeSignedRequest(account: Account): Promise<Step> {
  const address = webhookAddress(account, 'probe');
  const step = 'signed request';
  const body = 'CallSid=CA00000000000000000000000000000000';
  const signature = createHmac('sha1', account.secrets.authToken ?? '')
    .update(`${address}CallSidCA00000000000000000000000000000000`)
    .digest('base64');
  try {
    const response = await request(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
    });
    await response.body.dump();
    if (response.statusCode === 200) return passed(step);
    if (response.statusCode === 403)
      return failed(
        step,
        `A signed request reached a server at ${account.publicUrl}, but its signature did not fit there. Something in between changes the address, or another installation answers.`,
      );
    return failed(
      step,
      `A signed request to ${account.publicUrl} was answered with ${response.statusCode}. Check that the public URL leads to this server.`,
    );
  } catch (error) {
    return failed(
      step,
      `${account.publicUrl} cannot be reached: ${(error as Error).message}. Check the tunnel or proxy, and the public URL.`,
    );
  }
}

function inPlainWords(error: unknown): string {
  if (error instanceof TransportError) return `${error.message}. Check this machine's connection to the internet.`;
  const rest = asRestError(error);
  if (!rest) return `Twilio answered something unexpected: ${(error as Error).message}`;
  return (
    advice[rest.code ?? 0] ??
    (rest.status === 401 ? advice[20003] : undefined) ??
    `Twilio answered ${rest.status}${rest.code ? `, error ${rest.code}` : ''}: ${rest.message}`
  );
}
