// Who forgot their password comes back in by themselves, on a desk and on a phone; where no mail is sent, they are told whom to ask.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { type Mailbox, openMailbox } from '../support/mailbox.ts';
import { openWeb, phone, type Web } from '../support/web.ts';

let mailbox: Mailbox;
let web: Web;
beforeAll(async () => {
  mailbox = await openMailbox();
  web = await openWeb({ RINGBACK_MAIL_URL: mailbox.url });
  await web.aShop(await web.firstUser());
}, 120_000);
afterAll(async () => {
  await web?.close();
  await mailbox?.close();
}, 60_000);
afterEach(() => expect(web.errors).toEqual([]));

test.each([
  ['desk', {}],
  ['phone', phone],
] as const)('on a %s, a link by mail leads to a new password, and says when it was used', { timeout: 90_000 }, async (where, options) => {
  const newOne = `a new password on a ${where}`;
  const sent = mailbox.mails.length;
  const page = await web.visit('/sign-in', undefined, options);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByRole('heading', { level: 1, name: 'A new password' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel('E-mail').fill('dana');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByText('Write an e-mail address, like dana@example.com.').waitFor();
  expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByText('If dana@example.com has an account here').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  const link = await mailbox.linkTo('dana@example.com', sent + 1);
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Choose a new password' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const field = page.getByLabel('New password', { exact: true });
  await field.fill('short');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await page.getByText('A password needs ten characters or more.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await seriousFindings(page)).toEqual([]);
  await field.fill(newOne);
  expect(await field.getAttribute('type')).toBe('password');
  await page.getByRole('button', { name: 'Show the password' }).click();
  expect(await field.getAttribute('type')).toBe('text');
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your new password is set' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill(newOne);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();

  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'This link is not open' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Ask for a new link' }).click();
  await page.getByRole('heading', { level: 1, name: 'A new password' }).waitFor();
  await page.context().close();
});

test('where no mail is sent, the sign-in says whom to ask', { timeout: 90_000 }, async () => {
  const silent = await openWeb();
  try {
    await silent.firstUser();
    const page = await silent.visit('/sign-in', undefined, phone);
    await page.getByText('ringback new-password').waitFor();
    expect(await page.getByRole('link', { name: 'Forgot your password?' }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto('/forgotten-password');
    await page.getByText('Ask whoever runs this server.').waitFor();
    expect(await page.getByRole('button', { name: 'Mail me a link' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Back to sign-in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.context().close();
  } finally {
    await silent.close();
  }
});
