import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createSecretBox, hashKey, keptKey, newApiKey, sameKey } from './secrets.ts';

const folders: string[] = [];
const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-secrets-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const box = createSecretBox(randomBytes(32));
const secret = { authToken: 'a token with é and "quotes"', previousAuthToken: 'the one before' };

test('what is sealed opens under the same words, and is not readable meanwhile', () => {
  const sealed = box.seal(secret, 'shop/account');
  expect(sealed.toString('latin1')).not.toContain('token');
  expect(box.open(sealed, 'shop/account')).toEqual(secret);
  // As a database driver may give it.
  expect(box.open(new Uint8Array(sealed), 'shop/account')).toEqual(secret);
});

test('the same secret never looks the same twice', () => {
  expect(box.seal(secret, 'x').equals(box.seal(secret, 'x'))).toBe(false);
});

test('it opens neither for another account nor with another key, and the error says why without the secret', () => {
  const sealed = box.seal(secret, 'shop/account');
  for (const attempt of [() => box.open(sealed, 'shop/other'), () => createSecretBox(randomBytes(32)).open(sealed, 'shop/account')])
    expect(attempt).toThrow(
      /^A provider credential cannot be opened: RINGBACK_SECRET_KEY .* is not the one it was saved with\. Name the earlier one/,
    );
});

test('what an earlier key has sealed is opened, and sealed with the present one', () => {
  const [before, now] = [randomBytes(32), randomBytes(32)];
  const both = createSecretBox(now, [before]);
  expect(both.open(createSecretBox(before).seal(secret, 'shop/account'), 'shop/account')).toEqual(secret);
  expect(createSecretBox(now).open(both.seal(secret, 'shop/account'), 'shop/account')).toEqual(secret);
});

test('no bit of it can be changed', () => {
  const sealed = box.seal({ authToken: 'x' }, 'shop/account');
  for (let index = 1; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => box.open(changed, 'shop/account')).toThrow('cannot be opened');
  }
});

test.each([0, 1, 12, 13, 20, 28, 29])('what is cut off after %i bytes is refused in the same words', (length) => {
  const sealed = box.seal(secret, 'shop/account');
  expect(() => box.open(sealed.subarray(0, length), 'shop/account')).toThrow('A provider credential cannot be opened');
});

test('a key is made once, for its owner only, and kept', () => {
  const folder = aFolder();
  const key = keptKey(folder, 'operator-key');
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(keptKey(folder, 'operator-key')).toBe(key);
  expect(readFileSync(join(folder, 'operator-key'), 'utf8')).toBe(`${key}\n`);
  expect(statSync(join(folder, 'operator-key')).mode & 0o777).toBe(0o600);
  expect(keptKey(folder, 'secret-key')).not.toBe(key);
});

test('a key that was put there by hand is used as it is', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'operator-key'), '  my-own-operator-key\n\n');
  expect(keptKey(folder, 'operator-key')).toBe('my-own-operator-key');
});

test('API keys are long, different, and compared whole', () => {
  const [one, other] = [newApiKey(), newApiKey()];
  expect(one).toMatch(/^rb_[\w-]{32}$/);
  expect(one).not.toBe(other);
  expect(sameKey(one, one)).toBe(true);
  for (const wrong of [other, '', one.slice(0, -1), `${one} `]) expect(sameKey(one, wrong)).toBe(false);
  expect(hashKey(one)).toHaveLength(32);
});
