// Ways in and out: password, passkey, invitation, sessions.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { openWeb, password, type Web } from '../support/web.ts';

let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana);
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

test('whoever opens a page of a shop signs in first, and comes out on that page', { timeout: 60_000 }, async () => {
  const page = await web.visit(`/shops/${shop}/settings/hours`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText(/invalid|wrong/i)
    .waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe('dana@example.com');
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('not the password');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Hours and holidays' }).waitFor();
  await page.context().close();
});

test('an address of another site is no way out of the sign-in', { timeout: 60_000 }, async () => {
  const page = await web.visit('/sign-in?back=//elsewhere.example');
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  expect(new URL(page.url()).host).toBe(new URL(web.url).host);
  await page.context().close();
});

test('signing out leads to the sign-in, and nothing of the shop stays', { timeout: 60_000 }, async () => {
  const page = await web.visit(`/shops/${shop}/settings/business`);
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Business' }).waitFor();
  await page.getByRole('button', { name: 'Account of Dana Kowalski' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.context().close();
});

test('an invitation makes an account with its role, once', { timeout: 90_000 }, async () => {
  const page = await web.visit(`/shops/${shop}/settings/people`, dana);
  await page.getByLabel('E-mail').fill('omar@example.com');
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption({ label: 'Office' });
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByText('Give this link to omar@example.com').waitFor();
  const link = (await page.getByRole('code').textContent()) as string;
  await page.getByRole('list', { name: 'Open invitations' }).getByText('omar@example.com').waitFor();

  const guest = await web.visit(link);
  await guest.getByRole('heading', { name: 'Work with Kowalski Plumbing' }).waitFor();
  expect(await seriousFindings(guest)).toEqual([]);
  await guest.getByLabel('Your name').fill('Omar Haddad');
  await guest.getByLabel('Choose a password').fill(password);
  await guest.getByRole('button', { name: 'Make the account and accept' }).click();
  await guest.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  await guest.goto(`/shops/${shop}/settings/hours`);
  await guest.getByText('Only an owner of the shop changes them.').waitFor();
  expect(await guest.getByRole('switch', { name: 'Monday' }).isDisabled()).toBe(true);

  const late = await web.visit(link);
  await late.getByRole('heading', { name: 'This invitation is not open' }).waitFor();

  await page.reload();
  const people = page.getByRole('list', { name: 'People' });
  await people.getByText('Omar Haddad').waitFor();
  expect(await page.getByRole('combobox', { name: 'Role of Omar Haddad' }).inputValue()).toBe('office');
  await page.getByRole('button', { name: 'Remove Dana Kowalski' }).click();
  await page.getByText('A shop needs an owner. Make somebody else an owner first.').waitFor();
  await page.getByRole('button', { name: 'Remove Omar Haddad' }).click();
  await people.getByText('Omar Haddad').waitFor({ state: 'detached' });
  await guest.reload();
  await guest.getByRole('heading', { name: 'There is no page here' }).waitFor();

  await page.goto(`/shops/${shop}/settings/record`);
  const changes = page.getByRole('list', { name: 'Changes' });
  await changes.getByText('Take a person out of a shop, at once').first().waitFor();
  for (const one of [page, guest, late]) await one.context().close();
});

test('an invitation that was taken back lets nobody in', { timeout: 60_000 }, async () => {
  const page = await web.visit(`/shops/${shop}/settings/people`, dana);
  await page.getByLabel('E-mail').fill('late@example.com');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByText('Give this link to late@example.com').waitFor();
  const link = (await page.getByRole('code').textContent()) as string;
  await page.getByRole('button', { name: 'Take back the invitation of late@example.com' }).click();
  await page.getByRole('list', { name: 'Open invitations' }).getByText('late@example.com').waitFor({ state: 'detached' });
  await page.goto(link);
  await page.getByRole('heading', { name: 'This invitation is not open' }).waitFor();
  await page.context().close();
});

test('a session that is revoked on one device ends on the other', { timeout: 60_000 }, async () => {
  const other = await web.visit('/sign-in');
  await other.getByLabel('E-mail').fill('dana@example.com');
  await other.getByLabel('Password', { exact: true }).fill(password);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.getByRole('heading', { level: 1, name: 'Now' }).waitFor();

  const page = await web.visit(`/shops/${shop}/account`, dana);
  const sessions = page.getByRole('region', { name: 'Signed in on' });
  await sessions.getByText('This device').waitFor();
  const revoke = sessions.getByRole('button', { name: 'Sign out Chrome on Linux' });
  for (let left = await revoke.count(); left > 0; left -= 1) {
    await revoke.first().click();
    await expect.poll(() => revoke.count()).toBe(left - 1);
  }
  await sessions.getByText('This device').waitFor();

  await other.reload();
  await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  for (const one of [page, other]) await one.context().close();
});

test('a passkey is made, signs in, and is deleted', { timeout: 60_000 }, async () => {
  const page = await web.visit(`/shops/${shop}/account`, dana);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
  await page.getByLabel('Name of the device').fill('My phone');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('region', { name: 'Passkeys' }).getByText('My phone').waitFor();

  await page.getByRole('button', { name: 'Account of Dana Kowalski' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();

  await page.goto(`/shops/${shop}/account`);
  await page.getByRole('button', { name: 'Delete passkey My phone' }).click();
  await page.getByRole('region', { name: 'Passkeys' }).getByText('My phone').waitFor({ state: 'detached' });
  await page.context().close();
});
