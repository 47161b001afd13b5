// Keys: provider credentials are encrypted at rest with the installation's key, API keys are kept as hashes only.
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecretBox = {
  /** `context` is bound to the secret: it opens under the same words only. */
  seal(secret: Record<string, string>, context: string): Buffer;
  open(sealed: Uint8Array, context: string): Record<string, string>;
};

/** AES-256-GCM: one version byte, 12 bytes of nonce, 16 of tag, then the text. What earlier keys have sealed is opened too. */
export function createSecretBox(key: Buffer, before: Buffer[] = []): SecretBox {
  return {
    seal(secret, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(JSON.stringify(secret), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), text]);
    },
    open(sealed, context) {
      let fault: unknown;
      for (const one of [key, ...before]) {
        try {
          return openWith(one, Buffer.from(sealed), context);
        } catch (error) {
          fault ??= error;
        }
      }
      throw new Error(
        'A provider credential cannot be opened: RINGBACK_SECRET_KEY (or the key in the data directory) is not the one it was saved with. Name the earlier one in RINGBACK_PREVIOUS_SECRET_KEYS.',
        { cause: fault },
      );
    },
  };
}

function openWith(key: Buffer, bytes: Buffer, context: string): Record<string, string> {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13), { authTagLength: 16 })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(13, 29));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8'));
}

/** A key that is made once and kept beside the data, readable by its owner only. */
export function keptKey(dataDirectory: string, name: string): string {
  const file = join(dataDirectory, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = randomBytes(32).toString('hex');
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

/** Of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** API keys are random, so a plain hash is enough; nothing can be looked up from it. */
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();

export const newApiKey = (): string => `rb_${randomBytes(24).toString('base64url')}`;

/** Compares in constant time, whatever the lengths. */
export const sameKey = (one: string, other: string): boolean => timingSafeEqual(hashKey(one), hashKey(other));
