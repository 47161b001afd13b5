// The browsers that somebody is told on.
import { z } from '@hono/zod-openapi';

const instant = z.iso.datetime();
/** Of a public key of P-256 and of the secret that goes with it, as browsers give them (Push API, PushSubscription.getKey). */
const base64url = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+=*$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, `Give ${bytes} bytes in base64url.`);

export const newDevice = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    endpoint: z.url({ protocol: /^https?$/ }).max(1000),
    keys: z.strictObject({ p256dh: base64url(65), auth: base64url(16) }),
  })
  .openapi('NewDevice');

export const device = z
  .object({
    id: z.uuid(),
    name: z.string(),
    createdAt: instant,
    lastToldAt: instant.nullable(),
    isThisSession: z.boolean().openapi({ description: 'Whether the session that asks has named it.' }),
  })
  .openapi('Device');

export const devices = z.object({
  publicKey: z.string().openapi({ description: 'What a browser subscribes with: applicationServerKey, in base64url.' }),
  devices: z.array(device),
});
