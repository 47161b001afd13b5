import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { getExpectedBodyHash, getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { describe, expect, test } from 'vitest';
import type { RawRequest } from '../provider.ts';
import { isSignedByTwilio } from './signature.ts';

type Vector = { name: string; url: string; params?: Record<string, string | string[]>; body?: string; signature: string };

const contracts = process.env.RINGBACK_CONTRACTS ?? fileURLToPath(new URL('../../../../shared/contracts', import.meta.url));
const file = join(contracts, 'twilio', 'signature-vectors.json');
const vectors: { authToken: string; form: Vector[]; json: Vector[]; negative: Vector[] } | null = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : null;

const form = 'application/x-www-form-urlencoded; charset=UTF-8';

function aRequest(of: { target: string; body?: string; signature?: string; contentType?: string; method?: string }): RawRequest {
  const headers: Record<string, string | undefined> = { 'x-twilio-signature': of.signature, 'content-type': of.contentType };
  return { method: of.method ?? 'POST', target: of.target, headers: (name) => headers[name], body: Buffer.from(of.body ?? '') };
}

const encode = (params: Record<string, string | string[]>): string =>
  new URLSearchParams(Object.entries(params).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))).toString();

function fits({ url, params, body, signature }: Vector, tokens: string[]): boolean {
  const [, publicUrl = '', target = ''] = /^(\w+:\/\/[^/]+)(.*)$/.exec(url) ?? [];
  const sent = params ? { body: encode(params), contentType: form } : { body: body ?? '', contentType: 'application/json' };
  return isSignedByTwilio(aRequest({ target, signature, ...sent }), publicUrl, tokens);
}

if (!vectors) {
  test.skip(`Twilio's own vectors: not run, ${file} does not exist (set RINGBACK_CONTRACTS)`, () => {});
} else {
  describe("Twilio's own vectors", () => {
    test.each([...vectors.form, ...vectors.json])('$name', (vector) => expect(fits(vector, [vectors.authToken])).toBe(true));
    test.each(vectors.negative)('refused: $name', (vector) => expect(fits(vector, [vectors.authToken])).toBe(false));
  });
}

// From Twilio's documentation; runs everywhere.
const params = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' };
const known: Vector = {
  name: 'documented',
  url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
  params,
  signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
};

test('the documented request fits', () => expect(fits(known, ['12345'])).toBe(true));

test('either of two tokens may have signed while one is being rotated; no token fits nothing', () => {
  expect(fits(known, ['67890', '12345'])).toBe(true);
  expect(fits(known, ['67890'])).toBe(false);
  expect(fits(known, [])).toBe(false);
});

test.each<[string, Partial<Vector>]>([
  ['a changed value', { params: { ...params, Digits: '1235' } }],
  ['an added parameter', { params: { ...params, Added: '' } }],
  ['a parameter left out', { params: { CallSid: params.CallSid } }],
  ['another path', { url: 'https://mycompany.com/other.php?foo=1&bar=2' }],
  ['another query', { url: 'https://mycompany.com/myapp.php?foo=1&bar=3' }],
  ['another host', { url: 'https://mycompany.org/myapp.php?foo=1&bar=2' }],
  ['http instead of https', { url: 'http://mycompany.com/myapp.php?foo=1&bar=2' }],
  ['no signature', { signature: '' }],
  ['a signature that is no base64', { signature: '!!!' }],
  ['a signature that is too short', { signature: 'RSOYDt4T1cUTdK1PDd93' }],
  ['a signature in hexadecimal', { signature: Buffer.from(known.signature, 'base64').toString('hex') }],
])('%s does not fit', (_, change) => expect(fits({ ...known, ...change }, ['12345'])).toBe(false));

test('a body that nothing in the signature covers does not fit', () => {
  const url = 'https://ringback.example/webhooks/voice';
  const signature = getExpectedTwilioSignature('12345', url, {});
  const request = (also: { body?: string; contentType?: string }) => aRequest({ target: '/webhooks/voice', signature, ...also });
  expect(isSignedByTwilio(request({}), 'https://ringback.example', ['12345'])).toBe(true);
  for (const contentType of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', undefined])
    expect(
      isSignedByTwilio(request({ body: 'From=%2B15035550100', ...(contentType ? { contentType } : {}) }), 'https://ringback.example', [
        '12345',
      ]),
    ).toBe(false);
});

test('a JSON body counts by the hash in the address, and no other hash will do', () => {
  const body = '{ "odd":  "whitespace", "é": "\\u00e9" }';
  const signed = (hash: string) => {
    const target = `/webhooks/x?bodySHA256=${hash}`;
    const signature = getExpectedTwilioSignature('12345', `https://ringback.example${target}`, {});
    return aRequest({ target, signature, body, contentType: 'application/json' });
  };
  expect(isSignedByTwilio(signed(getExpectedBodyHash(body)), 'https://ringback.example', ['12345'])).toBe(true);
  for (const hash of [getExpectedBodyHash('{}'), '', 'zz', getExpectedBodyHash(body).slice(2)])
    expect(isSignedByTwilio(signed(hash), 'https://ringback.example', ['12345'])).toBe(false);
});

test.each([
  ['https with an odd port is signed without it', 'https://ringback.example:8443', 'https://ringback.example'],
  ['https with the usual port spelled out', 'https://ringback.example', 'https://ringback.example:443'],
  ['http keeps its odd port', 'http://ringback.example:8080', 'http://ringback.example:8080'],
  ['http with the usual port spelled out', 'http://ringback.example', 'http://ringback.example:80'],
  ['a path before ours', 'https://example.com/ringback', 'https://example.com/ringback'],
  ['an IPv6 address', 'https://[2606:4700::1]:8443', 'https://[2606:4700::1]'],
])('%s', (_, publicUrl, signedUrl) => {
  const signature = getExpectedTwilioSignature('12345', `${signedUrl}/webhooks/a/b/voice`, params);
  const request = aRequest({ target: '/webhooks/a/b/voice', signature, body: encode(params), contentType: form });
  expect(isSignedByTwilio(request, publicUrl, ['12345'])).toBe(true);
});

test('whatever the parameters are, ours agrees with the official validator', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => one.isWellFormed());
  const value = fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 }));
  fc.assert(
    fc.property(fc.dictionary(text, value, { maxKeys: 6, noNullPrototype: true }), (some) => {
      const signature = getExpectedTwilioSignature('12345', 'https://ringback.example/x', some);
      expect(
        isSignedByTwilio(aRequest({ target: '/x', signature, body: encode(some), contentType: form }), 'https://ringback.example', [
          '12345',
        ]),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
