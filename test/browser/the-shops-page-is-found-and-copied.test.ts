// An owner finds the address of the shop's public page in the settings, copies it, and it lets customers call and text.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550142';
let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana);
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
}, 120_000);
afterAll(() => web?.close(), 60_000);

test.each([
  ['desk', {}],
  ['phone', phone],
])('on a %s, the address of the page is copied, and opens with a way to call and to text', { timeout: 60_000 }, async (_, options) => {
  const page = await web.visit(`/shops/${shop}/settings`, dana, options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('main').getByRole('link', { name: 'Your page' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Your page' }).waitFor();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toMatch(/^\/s\/[a-z0-9-]+$/);
  await settled(page);
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(new URL(copied).pathname);
  expect(await page.getByRole('link', { name: /call/i }).first().getAttribute('href')).toBe(`tel:${line}`);
  expect(await page.getByRole('link', { name: /text/i }).first().getAttribute('href')).toBe(`sms:${line}`);
  expect(web.errors).toEqual([]);
  await page.context().close();
});
