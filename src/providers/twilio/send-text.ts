// Sending through Twilio, and finding out what became of a send that nobody confirmed (providers.md 4.1).
import { type DeliveryState, deliveryStates } from '../../core/delivery.ts';
import type { Account, FoundText, OutboundText, SendOutcome } from '../provider.ts';
import { webhookAddress } from './answer-call.ts';
import { asRestError, TransportError, type TwilioClients } from './client.ts';
import { problemOf } from './error-codes.ts';

const stateOf = (status: string): DeliveryState =>
  (deliveryStates as readonly string[]).includes(status) ? (status as DeliveryState) : 'accepted';

export async function sendTwilioText(clients: TwilioClients, text: OutboundText, account: Account): Promise<SendOutcome> {
  try {
    const client = await clients.clientOf(account);
    const message = await client.messages.create({
      to: text.to,
      from: text.from,
      body: text.body,
      validityPeriod: text.validSeconds,
      // Our own id rides along and comes back signed: it adopts a send whose answer was lost.
      statusCallback: webhookAddress(account, 'text-status', { text: text.id }),
      ...(text.mediaUrls.length > 0 ? { mediaUrl: text.mediaUrls } : {}),
    });
    // An answer that is not Twilio's may mean anything.
    if (!/^[SM]M[0-9a-f]{32}$/i.test(message.sid ?? ''))
      return { status: 'unconfirmed', detail: 'The answer to the send has no message in it.' };
    return { status: 'accepted', providerTextId: message.sid, state: stateOf(message.status) };
  } catch (error) {
    if (error instanceof TransportError) {
      return error.reached
        ? { status: 'unconfirmed', detail: error.message }
        : { status: 'not-sent', detail: error.message, retryAfterSeconds: null };
    }
    const rest = asRestError(error);
    // An answer that cannot be read may still mean yes.
    if (!rest) return { status: 'unconfirmed', detail: (error as Error).message };
    const detail = `Twilio answered ${rest.status}${rest.code ? `, error ${rest.code}` : ''}: ${rest.message}`;
    // Whether a 5xx can have been accepted is not documented: look before sending again.
    if (rest.status >= 500) return { status: 'unconfirmed', detail };
    const problem = rest.status === 401 || rest.status === 403 ? 'not-configured' : problemOf(rest.code ?? null);
    if (rest.status === 429 || problem === 'busy') return { status: 'not-sent', detail, retryAfterSeconds: null };
    return { status: 'refused', problem, detail };
  }
}

/** Looks in Twilio's list by recipient, words and time: DateSent is empty while a text waits, so it is not used. */
export async function findTwilioText(
  clients: TwilioClients,
  text: OutboundText,
  account: Account,
  sentAfter: number,
): Promise<FoundText[]> {
  const client = await clients.clientOf(account);
  const messages = await client.messages.list({ to: text.to, pageSize: 50, limit: 50 });
  const earliest = sentAfter - 60_000;
  // A Messaging Service may not have picked the sender yet; then it is null.
  const mine = (sender: string | null) => sender === null || sender === text.from;
  return messages
    .filter(
      (message) =>
        message.direction.startsWith('outbound') &&
        mine(message.from) &&
        message.body === text.body &&
        message.dateCreated.getTime() >= earliest,
    )
    .map((message) => ({ providerTextId: message.sid, state: stateOf(message.status), at: message.dateCreated.getTime() }))
    .sort((one, other) => one.at - other.at);
}
