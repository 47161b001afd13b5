// The board of leads in a browser: cards are dragged or moved by menu, lost with a reason, and worth what the shop enters.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550145';
let web: Web;
let dana: Person;
let looker: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, { lookUpNumbers: false, hours: { timeZone: 'America/Los_Angeles', weekly: {} } });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  looker = await web.aMember(dana, shop, { name: 'Ira Voss', email: 'ira@example.com', role: 'read-only' });
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

let leads = 0;
/** Somebody who called and was texted: as the API and as the page name them. */
async function aLead(): Promise<{ number: string; name: string }> {
  leads += 1;
  const number = `+1503555${String(3000 + leads)}`;
  await web.running.network.placeCall(number, line, { callerHangsUpAfterSeconds: 1 });
  await expect.poll(async () => await stageOf(number), { timeout: 15_000 }).toBe('new');
  return { number, name: `(503) 555-${number.slice(-4)}` };
}
const board = async (): Promise<{ stage: string; leads: { phone: string; lostBecause: string | null }[] }[]> =>
  (await made(dana.api('GET', `/shops/${shop}/leads`))).columns;
const stageOf = async (number: string) => (await board()).find((column) => column.leads.some((lead) => lead.phone === number))?.stage;
const open = async (search = '', options: object = {}, person = dana): Promise<Page> => {
  const page = await web.visit(`/shops/${shop}/leads${search}`, person, options);
  await page.getByRole('heading', { level: 1, name: 'Leads' }).waitFor();
  return page;
};
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, name: string, of: string) => column(page, name).getByRole('listitem').filter({ hasText: of });

test('a card is dragged to another column', { timeout: 60_000 }, async () => {
  const { number, name } = await aLead();
  const page = await open();
  await card(page, 'New', name).dragTo(column(page, 'Handed over'));
  await card(page, 'Handed over', name).waitFor();
  await expect.poll(() => stageOf(number)).toBe('handed-over');
  await page.context().close();
});

test('by menu and keyboard a card is moved, and lost only with a reason', { timeout: 60_000 }, async () => {
  const { number, name } = await aLead();
  const page = await open();
  await page.getByRole('button', { name: `Move ${name}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Talking' }).press('Enter');
  await card(page, 'Talking', name).waitFor();
  await expect.poll(() => stageOf(number)).toBe('talking');
  await page.getByRole('button', { name: `Move ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Lost…' }).click();
  const ask = page.getByRole('dialog', { name: `Why was ${name} lost?` });
  expect(await ask.getByRole('button', { name: 'Close as lost' }).isDisabled()).toBe(true);
  await ask.getByText('Found somebody else').click();
  await ask.getByRole('button', { name: 'Close as lost' }).click();
  await card(page, 'Lost', name).getByText('Found somebody else').waitFor();
  await expect.poll(() => stageOf(number)).toBe('lost');
  await page.context().close();
});

test('a move that the server refuses is taken back, and the board says why', { timeout: 60_000 }, async () => {
  const { name } = await aLead();
  const page = await open();
  await page.route('**/stage', (route) =>
    route.fulfill({ status: 404, json: { error: { code: 'thread.not-found', message: 'There is no thread with this number.' } } }),
  );
  await page.getByRole('button', { name: `Move ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Talking' }).click();
  await page.getByRole('alert').getByText('There is no thread with this number.').waitFor();
  await card(page, 'New', name).waitFor();
  await page.context().close();
});

test('what a job is worth is entered on its card and added up', { timeout: 60_000 }, async () => {
  const { number, name } = await aLead();
  const day = Temporal.Now.plainDateISO('America/Los_Angeles').add({ days: 9 });
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: 'America/Los_Angeles', plainTime: time }).toInstant().toString({ smallestUnit: 'millisecond' });
  await made(dana.api('POST', `/shops/${shop}/visits`, { phone: number, startsAt: at('10:00'), endsAt: at('12:00') }));
  const page = await open();
  await card(page, 'Booked', name)
    .getByRole('button', { name: /Enter what the job/ })
    .click();
  const field = page.getByLabel(/Value of the visit on/);
  await field.fill('free');
  await page.getByText('An amount, as in 450 or 89.50.').waitFor();
  await field.fill('1,250');
  await field.press('Enter');
  await card(page, 'Booked', name)
    .getByRole('button', { name: /\$1,250/ })
    .waitFor();
  // On the card, and in the sum of the column.
  await expect.poll(() => column(page, 'Booked').getByText('$1,250', { exact: true }).count()).toBe(2);
  await page.context().close();
});

test('a lead that comes in appears without a reload', { timeout: 60_000 }, async () => {
  await aLead();
  const page = await open();
  await settled(page);
  const { name } = await aLead();
  await card(page, 'New', name).waitFor({ timeout: 8000 });
  await page.context().close();
});

test('a phone shows one column at a time', { timeout: 60_000 }, async () => {
  const { name } = await aLead();
  const page = await open('?stage=lost', phone);
  await column(page, 'Lost').waitFor();
  expect(await page.getByRole('region', { name: 'New', exact: true }).count()).toBe(0);
  await page.getByRole('radiogroup', { name: 'Column' }).getByText(/^New/).click();
  await card(page, 'New', name).waitFor();
  expect(new URL(page.url()).searchParams.get('stage')).toBe('new');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.getByRole('button', { name: `Move ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Talking' }).click();
  await card(page, 'New', name).waitFor({ state: 'detached' });
  await page.context().close();
});

test('who only looks moves nothing', { timeout: 60_000 }, async () => {
  const { name } = await aLead();
  const page = await open('', {}, looker);
  await card(page, 'New', name).waitFor();
  expect(await page.getByRole('button', { name: /^Move / }).count()).toBe(0);
  await page.context().close();
});

test.each(['desk', 'phone'])('on a %s, axe finds nothing serious', { timeout: 60_000 }, async (where) => {
  const { name } = await aLead();
  const page = await open('?stage=new', where === 'phone' ? phone : {});
  await card(page, 'New', name).waitFor();
  await settled(page);
  const found = await seriousFindings(page);
  await page.getByRole('button', { name: `Move ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Lost…' }).click();
  await page.getByRole('dialog').waitFor();
  found.push(...(await seriousFindings(page)));
  expect(found).toEqual([]);
  await page.context().close();
});
