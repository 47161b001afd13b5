// Whoever is signed in sees the places that their role opens, and is told what to do where it does not.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { openWeb, phone, settled, type Web } from '../support/web.ts';

let web: Web;
let shop: string;
let crew: Person;
let reader: Person;
beforeAll(async () => {
  web = await openWeb();
  const dana = await web.firstUser();
  shop = await web.aShop(dana);
  crew = await web.aMember(dana, shop, { name: 'Bo Larsen', email: 'bo@example.com', role: 'crew' });
  reader = await web.aMember(dana, shop, { name: 'Rae Reader', email: 'rae@example.com', role: 'read-only' });
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const places = async (page: Page) =>
  (await page.getByRole('navigation', { name: 'Places' }).getByRole('link').allTextContents()).map((name) => name.trim());
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

test.each([
  ['desk', {}],
  ['phone', phone],
])('on a %s, a crew begins in the calendar and sees no other place', { timeout: 60_000 }, async (_, options) => {
  const page = await web.visit('/', crew, options);
  await heading(page, 'Calendar');
  expect(new URL(page.url()).pathname).toBe(`/shops/${shop}/calendar`);
  expect(await places(page)).toEqual(['Calendar']);
  expect(await page.getByRole('button', { name: 'More', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Account of Bo Larsen' }).click();
  await page.getByRole('menuitem', { name: 'Notifications and sign-in' }).click();
  await heading(page, 'Notifications and sign-in');
  await page.context().close();
});

test.each(['now', 'inbox', 'leads', 'calls', 'numbers', 'settings', 'settings/keys'])(
  'a crew who opens /%s is told that it is not theirs, and led to the calendar',
  { timeout: 60_000 },
  async (path) => {
    const page = await web.visit(`/shops/${shop}/${path}`, crew);
    await heading(page, 'This page is not open to you');
    await page.getByText('Your role in this shop is Crew').waitFor();
    await page.getByText('Ask an owner of the shop to change your role').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('main').getByRole('link', { name: 'Go to the calendar' }).click();
    await heading(page, 'Calendar');
    await page.context().close();
  },
);

test('a read-only member reads everywhere, but not what only owners do', { timeout: 60_000 }, async () => {
  const page = await web.visit('/', reader);
  await heading(page, 'Now');
  expect(await places(page)).toEqual(['Now', 'Inbox', 'Leads', 'Calendar', 'Calls', 'Numbers', 'Settings']);
  await page.goto(`/shops/${shop}/settings`);
  await heading(page, 'Settings');
  expect(await page.getByRole('main').getByRole('link', { name: 'Hours and holidays' }).count()).toBeGreaterThan(0);
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /API keys|Record of changes|Twilio/ })
      .count(),
  ).toBe(0);
  await page.goto(`/shops/${shop}/settings/keys`);
  await heading(page, 'This page is not open to you');
  await page.getByText('Your role in this shop is Read-only').waitFor();
  await settled(page);
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});
