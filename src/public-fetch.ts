// Fetches an address that came from outside: public hosts over https only, bounded in size and time. The address is
// checked as it is connected to, so that a name cannot point elsewhere in between.
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { SeenPage } from './core/registration/lint-pack.ts';

/** Twilio's own limit for one message is 5 MB; two minutes of recording are under 2 MB. */
export const mostMediaBytes = 16 * 1024 * 1024;

const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

/** True for an address that anybody on the internet can reach; private, local and special ones are not. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(?:0:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const version = isIP(plain);
  if (version === 0 || /^::ffff:/i.test(plain)) return false;
  return !notPublic.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found = error ? [] : addresses.filter((one) => isPublicAddress(one.address));
    const first = found[0];
    if (!first) return done(error ?? Object.assign(new Error(`${hostname} is not a public address.`), { code: 'ENOTPUBLIC' }), '', 0);
    if (options.all) return done(null, found as never);
    done(null, first.address, first.family);
  });
};

const agent = new Agent({ connections: 4, connect: { lookup: publicLookup, timeout: 5_000 } });

/** Fetches from a public https address, following no redirect. Throws with a reason. */
export async function fetchPublic(url: URL): Promise<{ contentType: string; bytes: Uint8Array }> {
  const response = await requestPublic(url);
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`${url.origin} answered ${response.statusCode}.`);
  }
  return {
    contentType: String(response.headers['content-type'] ?? 'application/octet-stream'),
    bytes: await readLimited(response.body, mostMediaBytes),
  };
}

type Asked = { method: 'POST'; headers: Record<string, string>; body: Uint8Array } | { method: 'GET' };

/** Posts to a public https address. Throws when it is none, or nothing answers. */
export const postPublic = (url: URL, post: Asked & { method: 'POST' }) => requestPublic(url, post);

async function requestPublic(url: URL, asked: Asked = { method: 'GET' }) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || url.username || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw new Error(`${url.origin} is not a public https address; it is not fetched.`);
  return await request(url, { ...asked, dispatcher: agent, headersTimeout: 15_000, bodyTimeout: 30_000 });
}

const mostPageBytes = 4 * 1024 * 1024;
const mostRedirects = 4;

/**
 * What anybody finds at an address without signing in; each redirect is held to the same rules. status null: it cannot be
 * reached. Null: a page that scripts write, of which nothing can be said without a browser.
 */
export async function seePublicPage(address: string): Promise<SeenPage | null> {
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const { statusCode, headers, body } = await requestPublic(url);
      const next = [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
      if (typeof next !== 'string') {
        const html = new TextDecoder().decode(await readLimited(body, mostPageBytes));
        return readPage(statusCode, html);
      }
      await body.dump();
      url = new URL(next, url);
    }
  } catch {
    // Whatever keeps us from it keeps a reviewer from it as well.
  }
  return { status: null, text: '', asksForPassword: false };
}

const leastWords = 40;

/** A page's words as its readers see them. */
export function readPage(status: number, html: string): SeenPage | null {
  const text = wordsOf(html);
  if (status === 200 && /<script\b/i.test(html) && text.split(' ').length < leastWords) return null;
  return { status, text, asksForPassword: /<input[^>]+type=["']?password/i.test(html) };
}

const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(nbsp|#160);/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&(rsquo|#8217|#39);/g, "'")
    .replace(/\s+/g, ' ');

/** Reads a body up to `most` bytes; throws when there is more. */
export async function readLimited(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) throw new Error(`The answer is larger than ${most} bytes; it is not kept.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
