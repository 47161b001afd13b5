// A browser's push service and the browsers behind it, on loopback: holds what comes to RFC 8030, 8291 and 8292, and opens
// it as a browser would.
import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Pushed = {
  message: { title: string; body: string; tag: string; phone: string | null; urgent: boolean; actions: string[] } & Record<string, unknown>;
  ttl: number;
  urgency: string;
  topic: string;
};
type Subscribed = { curve: ECDH; auth: Buffer; publicKey: string; pushed: Pushed[]; answers: number[] };

export async function startPushService() {
  const browsers = new Map<string, Subscribed>();
  const faults: string[] = [];
  let waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const browser = browsers.get(request.url ?? '');
    const status = browser?.answers.shift() ?? (browser ? 201 : 410);
    if (browser && status < 300) {
      try {
        browser.pushed.push(open(browser, Buffer.concat(parts), request.headers, origin));
      } catch (error) {
        faults.push(String(error));
      }
    }
    response.writeHead(status).end();
    for (const wake of waiting.splice(0)) wake();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    faults,
    /** A browser that has subscribed under `publicKey`. */
    aBrowser(publicKey: string) {
      const path = `/send/${randomBytes(12).toString('base64url')}`;
      const curve = createECDH('prime256v1');
      const auth = randomBytes(16);
      const pushed: Pushed[] = [];
      const answers: number[] = [];
      browsers.set(path, { curve, auth, publicKey, pushed, answers });
      return {
        endpoint: origin + path,
        keys: { p256dh: curve.generateKeys('base64url'), auth: auth.toString('base64url') },
        pushed,
        /** What its next requests are answered with; then 201 again. */
        answerNext: (...statuses: number[]) => void answers.push(...statuses),
        unsubscribe: () => void browsers.delete(path),
      };
    },
    nextRequest: () => new Promise<void>((woken) => waiting.push(woken)),
    async close() {
      server.close();
      server.closeAllConnections();
      for (const wake of waiting.splice(0)) wake();
      waiting = [];
    },
  };
}

function open(browser: Subscribed, body: Buffer, headers: IncomingHttpHeaders, origin: string): Pushed {
  verifySender(browser, String(headers.authorization), origin);
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error(`content-encoding is ${headers['content-encoding']}`);
  if (body.length > 4096) throw new Error('A push service need not take more than 4,096 bytes.');
  return {
    message: JSON.parse(decrypt(browser, body)),
    ttl: Number(headers.ttl),
    urgency: String(headers.urgency),
    topic: String(headers.topic),
  };
}

function verifySender({ publicKey }: Subscribed, authorization: string, origin: string): void {
  const [, token, key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) as unknown as [string, string, string];
  if (key !== publicKey) throw new Error('Signed by another key than the one that was subscribed with.');
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new Error('The signature is wrong.');
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  if (aud !== origin) throw new Error(`aud is ${aud}`);
  if (!/^(mailto:|https:)/.test(sub)) throw new Error(`sub is ${sub}`);
  if (!(exp > 0)) throw new Error('exp is missing');
}

/** RFC 8291, section 3.4. */
function decrypt({ curve, auth }: Subscribed, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + (body[20] as number));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const sealed = body.subarray(21 + sender.length);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce, { authTagLength: 16 }).setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}
