// Every page of a shop: nothing serious for axe in light and dark, no scrolling sideways on a phone, all by keyboard.
import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, {
    // As long as a name may be.
    name: 'Kowalski, Featherstonehaugh & Daughters Plumbing, Heating and Drain Cleaning LLC',
    alertPhone: '+15035550199',
    scheduling: {
      mode: 'book',
      trade: 'plumbing',
      ladder: [{ phone: '+15035550198', afterMinutes: 10, by: 'call' }],
      answers: [{ key: 'service call', text: 'A service call is $89 and is credited toward the repair.' }],
      services: [{ id: 'radiant', name: 'Radiant floor', nameEs: 'Piso radiante', words: ['radiant floor'], minutes: 90 }],
      travel: [{ postcodes: ['970'], minutes: 30 }],
      serviceArea: { cities: ['Portland'], postcodes: ['97201', '97202'] },
    },
    hours: { timeZone: 'America/Los_Angeles', weekly: { mon: [{ from: '08:00', to: '17:00' }] }, holidays: ['2027-07-05'] },
  });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: '+15035550142', mode: 'ring-first', ringPhones: ['+15035550199'] }));
  await made(dana.api('PUT', `/shops/${shop}/contacts/+15035550177`, { kind: 'personal', name: 'Mother' }));
  await made(dana.api('POST', `/shops/${shop}/api-keys`, { name: 'Spreadsheet' }));
  await made(
    dana.api('POST', `/shops/${shop}/invitations`, {
      email: 'a.very.long.address.of.somebody@a-long-domain-name.example.com',
      role: 'crew',
    }),
  );
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const places = ['now', 'inbox', 'leads', 'calendar', 'calls', 'numbers', 'account'];
const settings = [
  '',
  '/business',
  '/your-page',
  '/hours',
  '/lines',
  '/alerts',
  '/texts',
  '/booking',
  '/answers',
  '/area',
  '/contacts',
  '/registration',
  '/records',
  '/offers',
  '/people',
  '/record',
  '/twilio',
  '/keys',
];
const pages = [...places, ...settings.map((path) => `settings${path}`)];

const opened = async (page: Page, path: string) => {
  await page.goto(`/shops/${shop}/${path}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
};

/** An iPhone magnifies the page when somebody taps a field whose words are smaller. */
const fieldsThatMagnify = (page: Page): Promise<string[]> =>
  page
    .locator('input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), select, textarea')
    .evaluateAll((fields) =>
      fields.filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16).map((field) => field.outerHTML.slice(0, 80)),
    );

test.each(['desk', 'phone'])(
  'on a %s, axe finds nothing serious on any page, and none scrolls sideways',
  { timeout: 240_000 },
  async (where) => {
    const page = await web.visit('/', dana, where === 'phone' ? phone : {});
    const found: string[] = [];
    for (const path of pages) {
      await opened(page, path);
      const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (needs !== has) found.push(`${path} needs ${needs} of ${has} pixels`);
      if (where === 'phone') for (const name of await fieldsThatMagnify(page)) found.push(`${path} ${name} is under 16 pixels`);
      for (const finding of await seriousFindings(page)) found.push(`${path} ${finding}`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);

test('the keyboard skips to the page, goes on at its heading, and opens every place', { timeout: 60_000 }, async () => {
  const page = await web.visit('/', dana);
  await opened(page, 'now');
  await page.keyboard.press('Tab');
  expect(await page.getByRole('link', { name: 'Skip to the page' }).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  for (const place of ['Inbox', 'Leads', 'Calendar', 'Calls', 'Numbers', 'Settings']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
    await page.waitForFunction((words) => document.activeElement?.tagName === 'H1' && document.title === `${words} · Ringback`, place);
  }
  await page.context().close();
});

test('a phone has five places under the thumb, and the others one tap further', { timeout: 60_000 }, async () => {
  const page = await web.visit('/', dana, phone);
  await opened(page, 'now');
  const bar = page.getByRole('navigation', { name: 'Places', exact: true });
  expect(await bar.getByRole('link').allTextContents()).toEqual(['Now', 'Inbox', 'Leads', 'Calendar']);
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('dialog', { name: 'More' }).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('while the server is away the page says since when it is stale, and recovers by itself', { timeout: 60_000 }, async () => {
  const page = await web.visit('/', dana);
  await opened(page, 'settings/keys');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByLabel('What it is for').fill('Night report');
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText(/The server cannot be reached\. This is from \d+:\d\d [AP]M/).waitFor();
  expect(await page.getByLabel('What it is for').inputValue()).toBe('Night report');
  await page.unroute('**/api/**');
  await page.getByText(/This is from/).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('The key for Night report').waitFor();
  await page.context().close();
});

test('an address that leads nowhere says so, in a shop and outside of it', { timeout: 60_000 }, async () => {
  const page = await web.visit('/nowhere', dana);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.goto(`/shops/${shop}/nowhere`);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.goto('/shops/00000000-0000-0000-0000-000000000000/now');
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.context().close();
});

test('less than 250 kB of script come over the line before anything is seen, and in few files', { timeout: 60_000 }, async () => {
  const page = await web.visit('/healthz', dana, { serviceWorkers: 'block' });
  const scripts: Response[] = [];
  page.on('response', (response) => /\.js$/.test(response.url()) && scripts.push(response));
  await opened(page, 'now');
  const sizes = await Promise.all(scripts.map(async (script) => (await script.request().sizes()).responseBodySize));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.length).toBeLessThan(20);
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(250_000);
  await page.context().close();
});

test('what is sent is compressed: pages, files, lists and exports', async () => {
  const cookie = [...dana.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const encoding = async (path: string, accept: string) => {
    const answer = await fetch(`${web.url}${path}`, { headers: { 'accept-encoding': accept, cookie } });
    const words = await answer.text();
    expect([answer.status, words.length > 0]).toEqual([200, true]);
    return answer.headers.get('content-encoding');
  };
  const script = /\/assets\/[^"]+\.js/.exec(await (await fetch(web.url)).text())?.[0] as string;
  for (const path of ['/', script, '/service-worker.js']) {
    expect(await encoding(path, 'br, gzip')).toBe('br');
    expect(await encoding(path, 'gzip')).toBe('gzip');
    expect(await encoding(path, 'identity')).toBeNull();
  }
  for (const path of [`/api/v1/shops/${shop}/inbox`, `/api/v1/calls.csv?shop=${shop}`]) {
    expect(await encoding(path, 'gzip')).toBe('gzip');
    expect(await encoding(path, 'identity')).toBeNull();
  }
});

test('it can be put on the home screen of a phone: a name, a start and icons that are there', async () => {
  const page = await web.visit('/sign-in');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await fetch(`${web.url}${address}`)).json();
  expect(manifest).toMatchObject({ name: 'Ringback', start_url: '/', display: 'standalone' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(`${web.url}${src}`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type]);
  }
  await page.context().close();
});
