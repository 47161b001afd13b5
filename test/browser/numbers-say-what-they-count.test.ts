// The numbers of a period and the record of what people did, in a browser.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const zone = 'Pacific/Auckland';
const line = '+15035550146';
let web: Web;
let dana: Person;
let shop: string;
let day: Temporal.PlainDate;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, { lookUpNumbers: false, hours: { timeZone: zone, weekly: {} } });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const { network } = web.running;
  day = Temporal.Now.plainDateISO(zone);
  for (let at = 0; at < 3; at += 1) await network.placeCall(`+150355541${at}0`, line, { callerHangsUpAfterSeconds: 1 });
  await vi.waitFor(async () => expect((await made(dana.api('GET', `/calls?shop=${shop}`))).balance.texted).toBe(3), 30_000);
  await network.sendText('+15035554100', line, 'Any time is fine', []);
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const open = async (search = '', options: object = {}): Promise<Page> => {
  const page = await web.visit(`/shops/${shop}/numbers${search}`, dana, options);
  await page.getByRole('heading', { level: 1, name: 'Numbers' }).waitFor();
  return page;
};
const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('each figure says what it counts, and none is made up', { timeout: 60_000 }, async () => {
  const page = await open();
  await figure(page, 'Calls').getByText('of which 3 were missed').waitFor();
  await figure(page, 'Answer rate').getByText('0 calls that a person took, of the 3 that were taken or missed.').waitFor();
  await figure(page, 'Time to first text').getByText('Half of the 3 first texts').waitFor();
  await figure(page, 'Wrote back').getByText('33.3% of those who got one').waitFor();
  await figure(page, 'Value of booked jobs').getByText('No values entered yet.').waitFor();
  await figure(page, 'Opt-out rate').getByText('0%').waitFor();
  await page.context().close();
});

test('what the shop has entered is added up, and said to be its own', { timeout: 60_000 }, async () => {
  const start = Temporal.Now.instant().add({ hours: 30 });
  const { id } = await made(
    dana.api('POST', `/shops/${shop}/visits`, {
      phone: '+15035554110',
      startsAt: start.toString({ smallestUnit: 'millisecond' }),
      endsAt: start.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' }),
    }),
  );
  await made(dana.api('PATCH', `/shops/${shop}/visits/${id}`, { valueCents: 125_000 }));
  const page = await open();
  await figure(page, 'Value of booked jobs').getByText('$1,250').waitFor();
  await figure(page, 'Value of booked jobs').getByText('What you entered yourselves for 1 of 1 bookings.').waitFor();
  await page.context().close();
});

test('missed calls stand in the hour of the shop, and days as a table too', { timeout: 60_000 }, async () => {
  const page = await open('', { timezoneId: 'America/New_York' });
  const map = page.getByRole('table', { name: 'Missed calls by weekday and hour' });
  const weekday = day.toLocaleString('en-US', { weekday: 'long' });
  const row = map.getByRole('row').filter({ has: page.getByRole('rowheader', { name: weekday }) });
  await expect.poll(async () => (await row.getByRole('cell').allTextContents()).map(Number).reduce((sum, one) => sum + one, 0)).toBe(3);
  await page.getByText('As a table').click();
  const words = day.toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric' });
  const ofDay = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: words, exact: true }) });
  expect(await ofDay.getByRole('cell').allTextContents()).toEqual(['3', '3', '3', '1']);
  await page.context().close();
});

test('the period stands in the address, and days without calls say so', { timeout: 60_000 }, async () => {
  const page = await open();
  await page.getByRole('button', { name: '90 days' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe(day.subtract({ days: 89 }).toString());
  await page.getByLabel('First day').fill('2020-01-01');
  await page.getByLabel('Last day').fill('2020-01-31');
  await page.getByText('No calls in these days').waitFor();
  await page.reload();
  await page.getByText('No calls in these days').waitFor();
  expect(await page.getByLabel('Last day').inputValue()).toBe('2020-01-31');
  await page.context().close();
});

test.each(['desk', 'phone'])('on a %s, axe finds nothing serious', { timeout: 60_000 }, async (where) => {
  const page = await open('', where === 'phone' ? phone : {});
  await page.getByText('As a table').click();
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const found = await seriousFindings(page);
  expect(found).toEqual([]);
  await page.context().close();
});
