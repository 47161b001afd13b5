// Web Push: messages to the browsers of the shop's own people, through the push service of each browser (RFC 8030),
// encrypted so that the service cannot read them (RFC 8291), signed with the installation's key (VAPID, RFC 8292).
import { createECDH, hkdfSync } from 'node:crypto';
import { request } from 'undici';
import webPush from 'web-push';
import { postPublic } from './public-fetch.ts';
import { sha256 } from './secrets.ts';

export type PushTarget = { endpoint: string; p256dh: string; auth: string };
export type Push = {
  /** What a browser subscribes with: the point of P-256, in base64url. */
  publicKey: string;
  /** Whether an address is that of a push service; nothing is sent anywhere else. */
  isService(endpoint: string): boolean;
  /** `gone`: the browser wants nothing more, or under another key. Throws when the service could not take it now. */
  send(target: PushTarget, message: object, how: { urgent: boolean; tag: string }): Promise<'told' | 'gone'>;
};

/** Chrome and those built on it, Firefox, Safari, Edge. */
const services = [
  /^https:\/\/(fcm|jmt17)\.googleapis\.com$/,
  /^https:\/\/[a-z0-9-]+\.push\.services\.mozilla\.com$/,
  /^https:\/\/([a-z0-9-]+\.)*push\.apple\.com$/,
  /^https:\/\/([a-z0-9-]+\.)*notify\.windows\.com$/,
];

/** What nobody has seen within the hour is old news. */
const secondsToLive = 3600;

/** `more`: origins of further push services. `contact`: an https or mailto address for whoever runs the services (RFC 8292). */
export function createPush(of: { secretKey: Buffer; contact: string; more: string[] }): Push {
  const vapid = keysFrom(of.secretKey);
  const originOf = (endpoint: string) => (URL.canParse(endpoint) ? new URL(endpoint).origin : '');
  return {
    publicKey: vapid.publicKey,
    isService(endpoint) {
      const origin = originOf(endpoint);
      return of.more.includes(origin) || services.some((service) => service.test(origin));
    },
    async send({ endpoint, p256dh, auth }, message, { urgent, tag }) {
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
        vapidDetails: { subject: of.contact, ...vapid },
        TTL: secondsToLive,
        urgency: urgent ? 'high' : 'normal',
        // Of several that wait for a device that is away, the newest of a topic is kept: at most 32 characters.
        topic: sha256(tag).slice(0, 32),
      });
      const post = { method: 'POST', headers: headers as Record<string, string>, body: body as Buffer } as const;
      const url = new URL(endpoint);
      const response = of.more.includes(url.origin) ? await request(url, { ...post, headersTimeout: 15_000 }) : await postPublic(url, post);
      await response.body.dump();
      if (response.statusCode < 300) return 'told';
      // 403: subscribed under a key that we no longer have. 410 and 404: unsubscribed, or expired.
      if ([400, 401, 403, 404, 410].includes(response.statusCode)) return 'gone';
      throw new Error(`The push service ${url.origin} answered ${response.statusCode}.`);
    },
  };
}

/** The same on every machine that has the same secret: P-256, from HKDF. */
function keysFrom(secretKey: Buffer): { publicKey: string; privateKey: string } {
  for (let round = 0; ; round += 1) {
    const privateKey = Buffer.from(hkdfSync('sha256', secretKey, '', `web push ${round}`, 32));
    const curve = createECDH('prime256v1');
    try {
      curve.setPrivateKey(privateKey);
    } catch {
      // One in four billion is no scalar of the curve.
      continue;
    }
    return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') };
  }
}
