// Webhooks of the simulated carrier, made by hand: repeated, forged, or about calls that its network never carried.
import { type SimulatorWebhook, sign, signatureHeader } from '../../src/providers/simulator/adapter.ts';
import type { Flight } from './flight.ts';

export type Mailbox = { address: string; signingKey: string };

/** Where the webhooks of a shop's simulated account go, and the key that signs them. */
export async function mailboxOf(flight: Flight, shop: { id: string } = flight.shop): Promise<Mailbox> {
  const { lines } = await flight.made('GET', `/shops/${shop.id}/lines`);
  const known = await flight.running.app.accounts.read(shop.id, lines[0].accountId);
  if (!known) throw new Error('the shop has no account');
  const { signingKey = '' } = known.account.secrets;
  return { address: `${flight.url}/webhooks/${shop.id}/${lines[0].accountId}/event`, signingKey };
}

export async function post(
  mailbox: Mailbox,
  body: SimulatorWebhook | string,
  signature?: string | null,
): Promise<{ status: number; body: string }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = signature === undefined ? sign(mailbox.signingKey, mailbox.address, text) : signature;
  const response = await fetch(mailbox.address, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...(signed === null ? {} : { [signatureHeader]: signed }) },
  });
  return { status: response.status, body: await response.text() };
}

export const aCallArrived = (of: { call: string; from: string; to: string; at: number }): SimulatorWebhook => ({
  event: 'call.arrived',
  forwardedFrom: null,
  callerName: null,
  attestation: 'passed',
  spam: false,
  ...of,
});
