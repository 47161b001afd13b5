// The less usual ways in: a mailed link, an invitation for somebody who is here already, a session that somebody ended, two shops.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { aPerson, type Person } from '../support/person.ts';
import { made, openWeb, password, phone, type Web } from '../support/web.ts';

let mailbox: Mailbox;
let web: Web;
let dana: Person;
let shop: string;
let second: string;
beforeAll(async () => {
  mailbox = await openMailbox();
  web = await openWeb({ RINGBACK_MAIL_URL: mailbox.url });
  dana = await web.firstUser();
  shop = await web.aShop(dana);
  second = await web.aShop(dana, { name: 'Kowalski Roofing' });
}, 120_000);
afterAll(async () => {
  await web?.close();
  await mailbox?.close();
}, 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const signIn = async (page: Page, email: string) => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
/** The link of an invitation to work for the second shop. */
const invite = async (email: string): Promise<string> =>
  (await made(dana.api('POST', `/shops/${second}/invitations`, { email, role: 'office' }))).url;

test('a mailed link signs in on the page that was asked for, once', { timeout: 60_000 }, async () => {
  await made(dana.api('PUT', `/shops/${shop}/contacts/+15035550177`, { kind: 'personal', name: 'Mother' }));
  const sent = mailbox.mails.filter((mail) => mail.to === 'dana@example.com').length;
  // An address with everything in it that has to be escaped on its way.
  const asked = `/shops/${shop}/inbox?filter=all&q=${encodeURIComponent('50% off & more')}`;
  const page = await web.visit(asked, undefined, phone);
  await page.getByRole('button', { name: 'Mail me a link to sign in' }).click();
  await page.getByText('Write your e-mail address here first.').waitFor();
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByRole('button', { name: 'Mail me a link to sign in' }).click();
  await title(page, 'Check your mail');
  expect(await seriousFindings(page)).toEqual([]);
  const link = await mailbox.linkTo('dana@example.com', sent + 1);
  await page.goto(link);
  await title(page, 'Inbox');
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('filter'), searchParams.get('q')]).toEqual(['all', '50% off & more']);

  const late = await web.visit(link);
  await late.getByText('That link was used, or is too old').waitFor();
  expect(await seriousFindings(late)).toEqual([]);
  await signIn(late, 'dana@example.com');
  await title(late, 'Inbox');
  for (const one of [page, late]) await one.context().close();
});

test('an invitation is accepted by somebody who has an account, whether signed in or out', { timeout: 90_000 }, async () => {
  const omar = await web.aMember(dana, shop, { name: 'Omar Haddad', email: 'omar@example.com', role: 'crew' });
  const page = await web.visit(await invite('omar@example.com'), omar);
  await title(page, 'Work with Kowalski Roofing');
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accept' }).click();
  await title(page, 'Now');
  expect(new URL(page.url()).pathname).toBe(`/shops/${second}/now`);
  await page.getByRole('button', { name: 'Shop: Kowalski Roofing. Change the shop' }).waitFor();
  await page.context().close();

  await web.aMember(dana, shop, { name: 'Nora Lind', email: 'nora@example.com', role: 'office' });
  const out = await web.visit(await invite('nora@example.com'), undefined, phone);
  await title(out, 'Work with Kowalski Roofing');
  await out.getByRole('link', { name: 'Sign in with nora@example.com' }).click();
  await title(out, 'Sign in');
  await signIn(out, 'nora@example.com');
  await out.getByRole('button', { name: 'Accept' }).click();
  await title(out, 'Now');
  expect(new URL(out.url()).pathname).toBe(`/shops/${second}/now`);
  await out.context().close();
});

test('who has an account and signs up again with the invitation is told to sign in', { timeout: 60_000 }, async () => {
  await web.aMember(dana, shop, { name: 'Ines Ota', email: 'ines@example.com', role: 'office' });
  const page = await web.visit(await invite('ines@example.com'));
  await page.getByLabel('Your name').fill('Ines Ota');
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Make the account and accept' }).click();
  await page
    .getByRole('alert')
    .getByText(/already/i)
    .waitFor();
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ines Ota');
  await page.getByRole('link', { name: 'Sign in with ines@example.com' }).click();
  await signIn(page, 'ines@example.com');
  await page.getByRole('button', { name: 'Accept' }).click();
  await title(page, 'Now');
  await page.context().close();
});

test('an invitation for another address says so, and is accepted after signing out', { timeout: 60_000 }, async () => {
  const page = await web.visit(await invite('paula@example.com'), dana, phone);
  const mine = aPerson(web.url);
  for (const [name, value] of dana.jar) mine.jar.set(name, value);
  await page.getByText('The invitation is for paula@example.com, and you are signed in as dana@example.com.').waitFor();
  expect(await page.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign out, then accept' }).click();
  await page.getByLabel('Your name').fill('Paula Reyes');
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Make the account and accept' }).click();
  await title(page, 'Now');
  expect(new URL(page.url()).pathname).toBe(`/shops/${second}/now`);
  await page.context().close();
  await made(dana.signIn('dana@example.com'));
});

test('a session that was ended elsewhere leads to the sign-in at the next click, and back', { timeout: 60_000 }, async () => {
  const here = aPerson(web.url);
  await made(here.signIn('dana@example.com'));
  const page = await web.visit(`/shops/${shop}/now`, here);
  await title(page, 'Now');
  await made(dana.ask('POST', '/api/auth/revoke-other-sessions', {}));
  // The pointer that comes near asks for the page already, and the link may be gone before it is pressed.
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Leads' }).dispatchEvent('click');
  await title(page, 'Sign in');
  await signIn(page, 'dana@example.com');
  await title(page, 'Leads');
  await page.context().close();
});

test.each([
  ['desk', {}],
  ['phone', phone],
] as const)('on a %s, who works for two shops changes between them', { timeout: 60_000 }, async (_, options) => {
  const page = await web.visit(`/shops/${shop}/leads`, dana, options);
  await title(page, 'Leads');
  await page.getByRole('button', { name: 'Shop: Kowalski Plumbing. Change the shop' }).press('Enter');
  const there = page.getByRole('menuitem', { name: 'Kowalski Roofing' });
  await there.waitFor();
  expect(await page.getByRole('menuitem', { name: 'Kowalski Plumbing' }).getAttribute('aria-current')).toBe('true');
  expect(await seriousFindings(page)).toEqual([]);
  await there.click();
  await page.getByRole('button', { name: 'Shop: Kowalski Roofing. Change the shop' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/shops/${second}/now`);
  await page.context().close();
});
