// Verifies that a request is Twilio's, over the bytes as they came and the address that Twilio was given
// (providers.md 9; https://www.twilio.com/docs/usage/security#validating-requests).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RawRequest } from '../provider.ts';

/** True when one of `tokens` signed the request. Two tokens are valid while one is being rotated. */
export function isSignedByTwilio(request: RawRequest, publicUrl: string, tokens: string[]): boolean {
  const given = Buffer.from(request.headers('x-twilio-signature') ?? '', 'base64');
  if (given.length !== 20) return false;
  const url = publicUrl + request.target;
  const bodySha256 = /[?&]bodySHA256=([0-9a-f]*)/i.exec(url)?.[1];
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers('content-type') ?? '');
  if (bodySha256 !== undefined) {
    const actual = createHash('sha256').update(request.body).digest();
    const claimed = Buffer.from(bodySha256, 'hex');
    if (claimed.length !== 32 || !timingSafeEqual(actual, claimed)) return false;
  } else if (!isForm && request.body.length > 0) {
    // Neither a form nor a hash in the address: nothing in the signature covers this body.
    return false;
  }
  const parameters = bodySha256 === undefined && isForm ? signedParameters(request.body) : '';
  return tokens.some((token) =>
    addressesOf(url).some((address) =>
      timingSafeEqual(
        createHmac('sha1', token)
          .update(address + parameters)
          .digest(),
        given,
      ),
    ),
  );
}

// Sorted by name; a repeated name signs each different value once, in order.
function signedParameters(body: Uint8Array): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body)))
    values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values.keys()]
    .sort()
    .map((name) =>
      [...(values.get(name) ?? [])]
        .sort()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
}

// Twilio signs https addresses without an unusual port, and either with or without the usual one; some of its parts
// write a query's quotes and the like encoded, others do not. Its own validator tries all four.
function addressesOf(url: string): string[] {
  const withPort = portOf(url, true);
  const withoutPort = portOf(url, false);
  return [...new Set([url, withPort, withoutPort, legacyQuery(withPort), legacyQuery(withoutPort)])];
}

function portOf(url: string, wanted: boolean): string {
  const parts = /^(https?):\/\/((?:[^/?#@]*@)?)(\[[^\]]*\]|[^/?#:]*)(:\d+)?(.*)$/s.exec(url);
  if (!parts) return url;
  const [, scheme, user, host, port, rest] = parts;
  if (!wanted) return `${scheme}://${user}${host}${rest}`;
  return `${scheme}://${user}${host}${port ?? (scheme === 'https' ? ':443' : ':80')}${rest}`;
}

function legacyQuery(url: string): string {
  const start = url.indexOf('?');
  return start === -1
    ? url
    : url.slice(0, start) + url.slice(start).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
