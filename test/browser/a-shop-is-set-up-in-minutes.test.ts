// From nothing to live on the simulator: the first user, the set-up, and taking it up again.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { openWeb, password, phone, type Web } from '../support/web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

test('a stranger makes an account, sets a shop up on a phone, and sees the first text arrive', { timeout: 120_000 }, async () => {
  const page = await web.visit('/', undefined, { ...phone, timezoneId: 'America/Denver' });
  const step = async (name: string) => {
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await seriousFindings(page)).toEqual([]);
  };
  const goOn = () => page.getByRole('button', { name: 'Save and go on' }).click();

  await page.getByRole('heading', { name: 'Welcome to Ringback' }).waitFor();
  await page.getByLabel('Your name').fill('Dana Kowalski');
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the account' }).click();

  await step('Your business');
  await page.getByLabel('Name of the business').fill('Kowalski & Daughters Plumbing');
  await goOn();

  await step('Your trade');
  await page.getByRole('combobox', { name: 'Trade' }).selectOption({ label: 'Plumbing' });
  await page.getByRole('region', { name: 'What comes with the trade' }).getByText('Burst pipe · Frozen pipe').waitFor();
  await page.getByRole('radio', { name: 'Visits are booked' }).check();
  await goOn();

  await step('Hours');
  // The shop is on the clock of whoever has made it, until it says otherwise.
  expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('America/Denver');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption({ label: 'Pacific (America/Los_Angeles)' });
  await page.getByRole('switch', { name: 'Saturday' }).check();
  await page.getByLabel('Saturday closes').fill('12:00');
  await goOn();

  await step('Service area');
  await page.getByLabel('Postcodes').fill('97201, 97202\n97203 97201');
  await page.getByText('3 postcodes and 0 towns').waitFor();
  await goOn();

  await step('Who is alerted');
  await page.getByLabel('Mobile phone that is alerted').fill('12345');
  await goOn();
  await page.getByText('is not a US or Canadian phone number').first().waitFor();
  expect(await page.getByLabel('Mobile phone that is alerted').inputValue()).toBe('12345');
  await page.getByLabel('Mobile phone that is alerted').fill('(503) 555-0199');
  await goOn();

  await step('The first text');
  const wording = page.getByRole('textbox', { name: 'Wording' });
  await wording.fill('{business}: 20% off! Call us back.');
  await page.getByText('makes it an advertisement').waitFor();
  await wording.fill('{business}: Sorry we missed your call. What can we fix? Reply STOP to opt out.');
  await page.getByText('Keeps all rules that are checked').waitFor();
  await page.getByText('1 text segment each time').waitFor();
  await page.getByRole('figure').getByText('Kowalski & Daughters Plumbing: Sorry we missed').waitFor();
  await goOn();

  await step('Try it');
  await page.getByRole('button', { name: 'Miss a call' }).click();
  const texts = page.getByRole('log', { name: 'Texts on the customer’s phone' });
  await texts.getByText('Kowalski & Daughters Plumbing: Sorry we missed your call. What can we fix?').waitFor();
  await page.getByRole('button', { name: 'It works: go on' }).click();

  await step('Your number');
  // Left here, and taken up again another day, on another page.
  await page.getByRole('link', { name: 'Leave, and go on another time' }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  const shop = /shops\/([^/]+)/.exec(page.url())?.[1] as string;
  await page.goto(`/setup?shop=${shop}`);
  await step('Your number');
  await page.getByRole('button', { name: 'Skip for now' }).click();

  await step('How calls reach you');
  await page.getByRole('combobox', { name: 'Who provides your number' }).selectOption({ label: 'T-Mobile' });
  await page.getByText(/\*\*004\*1\d{10}#/).waitFor();
  await page.getByRole('button', { name: 'Wait for the test call' }).click();
  await page.getByText('Waiting for a call to').waitFor();
  const { shops } = (await (await page.request.get('/api/v1/me')).json()) as { shops: { id: string; name: string }[] };
  expect(shops.map((one) => one.name)).toContain('Kowalski & Daughters Plumbing');
  const called = await page.request.post(`/api/v1/shops/${shop}/rehearsals`, { data: {}, headers: { 'x-ringback': '1' } });
  expect(called.status()).toBe(201);
  await page.getByText('The call has arrived').waitFor();
  await goOn();

  await step('Going live');
  await page.getByText('2 things are missing before real texts can go out.').waitFor();
  await page.getByRole('button', { name: 'Go to the shop' }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();

  const settings = await (await page.request.get(`/api/v1/shops/${shop}`)).json();
  expect(settings.settings).toMatchObject({
    alertPhone: '+15035550199',
    hours: { timeZone: 'America/Los_Angeles', weekly: { sat: [{ from: '08:00', to: '12:00' }] } },
    scheduling: { trade: 'plumbing', mode: 'book', serviceArea: { postcodes: ['97201', '97202', '97203'] } },
  });
  await page.context().close();
});

test('the set-up of a number says what is wrong with it, and keeps what was typed', { timeout: 60_000 }, async () => {
  const page = await web.visit('/sign-in');
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Now' }).waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Twilio' }).click();
  await page.getByLabel('Account SID').fill('AC123');
  await page.getByLabel('Auth token').fill('secret-token-of-twilio');
  await page.getByLabel('Twilio number').fill('(503) 555-0111');
  await page.getByRole('button', { name: 'Connect and check' }).click();
  await page.getByText('An account SID is "AC" and 32 hexadecimal digits').first().waitFor();
  await page.reload();
  expect(await page.getByLabel('Account SID').inputValue()).toBe('AC123');
  // A secret is not kept in the browser.
  expect(await page.getByLabel('Auth token').inputValue()).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('secret-token');
  await page.context().close();
});

test('nobody else makes an account without an invitation', { timeout: 60_000 }, async () => {
  const page = await web.visit('/sign-up');
  await page.getByRole('heading', { name: 'This installation has its owner' }).waitFor();
  await page.context().close();
});
