// The ledger in a browser: every call once, filtered by what stands in the address, added up, and endless.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550144';
const texted = '+15035552901';
const many = 130;

let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, { lookUpNumbers: false, hours: { timeZone: 'America/Los_Angeles', weekly: {} } });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const { network } = web.running;
  const call = (from: string) => network.placeCall(from, line, { callerHangsUpAfterSeconds: 1 });
  for (let at = 0; at < many; at += 1) await call('anonymous');
  await call(texted);
  await vi.waitFor(async () => expect(await balance()).toMatchObject({ texted: 1 }), 30_000);
  await call(texted);
  await vi.waitFor(async () => expect(await balance()).toMatchObject({ calls: many + 2, open: 0 }), 30_000);
}, 180_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const balance = async () => (await made(dana.api('GET', `/calls?shop=${shop}&limit=1`))).balance;
const open = async (search = '', options: object = {}): Promise<Page> => {
  const page = await web.visit(`/shops/${shop}/calls${search}`, dana, options);
  await page.getByRole('heading', { level: 1, name: 'Calls' }).waitFor();
  return page;
};
const rows = (page: Page) => page.getByRole('table', { name: 'Calls' }).getByRole('row');

test('each call stands there with its one outcome and why, and they add up', { timeout: 60_000 }, async () => {
  const page = await open();
  const sum = page.getByRole('region', { name: 'Balance' });
  await sum.getByText('It balances.').waitFor();
  expect(await sum.textContent()).toMatch(new RegExp(`${many + 2} calls.*0 answered.*1 texted.*${many + 1} not texted`));
  await rows(page).filter({ hasText: '(503) 555-2901' }).filter({ hasText: 'already texted within a day' }).waitFor();
  await rows(page).filter({ hasText: 'Number withheld' }).filter({ hasText: 'the number is withheld' }).first().waitFor();
  expect(await page.getByRole('alert').filter({ hasText: 'does not balance' }).count()).toBe(0);
  await page.context().close();
});

test('filters stand in the address, outlive a reload, and hold for the file too', { timeout: 60_000 }, async () => {
  const page = await open();
  await page.getByLabel('Outcome').selectOption({ label: 'Texted' });
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.getByLabel('Outcome').selectOption({ label: 'All' });
  await page.getByLabel('Caller').fill('01');
  await page.getByText('Type at least three digits.').waitFor();
  for (const part of ['555-2901', '2901', '503.555.29']) {
    await page.getByLabel('Caller').fill(part);
    await expect.poll(() => rows(page).count()).toBe(3);
    const some = new URL((await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')) ?? '', web.url);
    expect((await (await page.request.get(some.href)).text()).trim().split('\n')).toHaveLength(3);
  }
  await page.getByLabel('Caller').fill('555-0000');
  await page.getByText('No such calls').waitFor();
  await page.getByLabel('Caller').fill('(503) 555-2901');
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByLabel('Outcome').selectOption({ label: 'Not texted' });
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.reload();
  await expect.poll(() => rows(page).count()).toBe(2);
  expect(await page.getByLabel('Caller').inputValue()).toBe('(503) 555-2901');
  const file = new URL((await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')) ?? '', web.url);
  expect(Object.fromEntries(file.searchParams)).toEqual({ shop, outcome: 'not-texted', caller: '(503) 555-2901' });
  const saved = await page.request.get(file.href);
  expect([saved.status(), (await saved.text()).trim().split('\n').length]).toEqual([200, 2]);
  await page.getByLabel('From').fill('2020-01-01');
  await page.getByLabel('To', { exact: true }).fill('2020-01-31');
  await page.getByText('No such calls').waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toBe('2020-01-31');
  await page.getByRole('button', { name: 'Show every call' }).click();
  await page
    .getByRole('region', { name: 'Balance' })
    .getByText(`${many + 2} calls`)
    .waitFor();
  await page.context().close();
});

test('a call leads to its conversation', { timeout: 60_000 }, async () => {
  const page = await open('?outcome=texted');
  await page.getByRole('link', { name: '(503) 555-2901' }).click();
  await page.getByRole('heading', { name: '(503) 555-2901' }).waitFor();
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/shops/${shop}/inbox/${texted}`);
  await page.context().close();
});

test.each(['desk', 'phone'])(
  'on a %s, the list goes on to the first call, and only what is seen is drawn',
  { timeout: 60_000 },
  async (where) => {
    const page = await open('', where === 'phone' ? phone : {});
    await rows(page).nth(5).waitFor();
    const last = page.locator(`tr[aria-rowindex="${many + 3}"]`);
    await expect
      .poll(
        async () => {
          await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
          return await last.count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    await last.scrollIntoViewIfNeeded();
    expect(await rows(page).count()).toBeLessThan(60);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  },
);

test('the day it does not balance, that stands above everything', { timeout: 60_000 }, async () => {
  const page = await open();
  await page.route('**/api/v1/calls?*', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ response: answer, json: { ...body, balance: { ...body.balance, overdue: 2, open: 2, notTexted: many - 1 } } });
  });
  await page.reload();
  const notice = page.getByRole('alert').filter({ hasText: 'The ledger does not balance' });
  await notice.getByText('2 calls should have come to something by now').waitFor();
  await page.getByRole('region', { name: 'Balance' }).getByText('It does not balance.').waitFor();
  await notice.getByRole('button', { name: 'Show the open calls' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('outcome')).toBe('open');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
});

test('a call that comes in appears without a reload', { timeout: 60_000 }, async () => {
  const page = await open();
  await settled(page);
  await web.running.network.placeCall('+15035552902', line, { callerHangsUpAfterSeconds: 1 });
  await rows(page).filter({ hasText: '(503) 555-2902' }).getByText('Texted').waitFor({ timeout: 8000 });
  await page.context().close();
});

test.each(['desk', 'phone'])('on a %s, axe finds nothing serious', { timeout: 60_000 }, async (where) => {
  const page = await open('', where === 'phone' ? phone : {});
  await rows(page).nth(5).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});
