// Fetches recordings and pictures from Twilio. The address came in a webhook, so it is followed only where Twilio
// itself keeps media; a redirect is followed once, without our credentials, and never to a private address.
import { request } from 'undici';
import { fetchPublic, mostMediaBytes, readLimited } from '../../public-fetch.ts';
import type { Account } from '../provider.ts';
import type { TwilioAddresses, TwilioClients } from './client.ts';

export async function fetchTwilioMedia(
  clients: TwilioClients,
  addresses: TwilioAddresses,
  address: string,
  account: Account,
): Promise<{ contentType: string; bytes: Uint8Array }> {
  const url = new URL(address.replace(/^https:\/\/api(\.[a-z0-9-]+)*\.twilio\.com/, addresses.apiUrl));
  if (url.origin !== new URL(addresses.apiUrl).origin || !url.pathname.includes(`/Accounts/${account.externalId}/`))
    throw new Error("The media is not where Twilio keeps this account's media; it is not fetched.");
  const authorization = `Basic ${Buffer.from(`${account.externalId}:${account.secrets.authToken}`).toString('base64')}`;
  const response = await request(url, {
    dispatcher: clients.agent,
    headers: { authorization },
    headersTimeout: 15_000,
    bodyTimeout: 30_000,
  });
  const location = response.headers.location;
  if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === 'string') {
    await response.body.dump();
    return await fetchPublic(new URL(location, url));
  }
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`Twilio answered ${response.statusCode} for a recording or picture.`);
  }
  return {
    contentType: String(response.headers['content-type'] ?? 'application/octet-stream'),
    bytes: await readLimited(response.body, mostMediaBytes),
  };
}
