// Twilio's official client on our own HTTP connections: kept alive and bounded, with base addresses that can be
// overridden, and with errors that say whether a request can have reached Twilio.
import type { RequestClient, RestException, Twilio } from 'twilio';
import { Agent, request } from 'undici';
import type { Account } from '../provider.ts';

/** The request failed on its way. `reached`: Twilio may have it all the same. */
export class TransportError extends Error {
  override name = 'TransportError';
  readonly reached: boolean;
  constructor(reached: boolean, cause: unknown) {
    super(`Twilio could not be reached: ${(cause as Error).message}`, { cause });
    this.reached = reached;
  }
}

// Refused, unresolvable or never connected: not one byte of the request has left.
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export type TwilioAddresses = { apiUrl: string; lookupsUrl: string; messagingUrl: string; trusthubUrl: string };

type HttpRequest = Parameters<RequestClient['request']>[0];

export function createTwilioClients(addresses: TwilioAddresses) {
  const agent = new Agent({ connections: 32, pipelining: 1, keepAliveTimeout: 30_000, connectTimeout: 5_000 });
  const clients = new Map<string, { token: string; client: Twilio }>();

  const httpClient = {
    async request(options: HttpRequest) {
      const url = new URL(
        options.uri
          .replace(/^https:\/\/api(\.[a-z0-9-]+)*\.twilio\.com/, addresses.apiUrl)
          .replace(/^https:\/\/lookups(\.[a-z0-9-]+)*\.twilio\.com/, addresses.lookupsUrl)
          .replace(/^https:\/\/messaging(\.[a-z0-9-]+)*\.twilio\.com/, addresses.messagingUrl)
          .replace(/^https:\/\/trusthub(\.[a-z0-9-]+)*\.twilio\.com/, addresses.trusthubUrl),
      );
      for (const [name, value] of Object.entries((options.params as Record<string, unknown> | undefined) ?? {}))
        url.searchParams.append(name, String(value));
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries((options.data as Record<string, unknown> | undefined) ?? {})) {
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
      }
      const limit = options.timeout ?? 10_000;
      try {
        const response = await request(url, {
          method: options.method.toUpperCase() as 'POST',
          dispatcher: agent,
          headers: {
            authorization: `Basic ${Buffer.from(`${options.username}:${options.password}`).toString('base64')}`,
            accept: 'application/json',
            ...(options.method.toUpperCase() === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
          },
          ...(options.method.toUpperCase() === 'POST' ? { body: body.toString() } : {}),
          headersTimeout: limit,
          bodyTimeout: limit,
          signal: AbortSignal.timeout(limit + 5_000),
        });
        return { statusCode: response.statusCode, body: await response.body.text(), headers: response.headers };
      } catch (error) {
        throw new TransportError(!neverLeft.has((error as { code?: string }).code ?? ''), error);
      }
    },
  } as unknown as RequestClient;

  return {
    /** The client of an account; loads Twilio's library on first use, because it is large. */
    async clientOf(account: Pick<Account, 'externalId' | 'secrets'>): Promise<Twilio> {
      const token = account.secrets.authToken ?? '';
      const known = clients.get(account.externalId);
      if (known?.token === token) return known.client;
      const { default: twilio } = await import('twilio');
      const client = twilio(account.externalId, token, { httpClient });
      clients.set(account.externalId, { token, client });
      return client;
    },
    agent,
    close: () => agent.close(),
  };
}

export type TwilioClients = ReturnType<typeof createTwilioClients>;

/** An answer of Twilio that is an error, or null when `error` is something else. */
export function asRestError(error: unknown): Pick<RestException, 'status' | 'code' | 'message'> | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? (error as RestException) : null;
}
