// Who is invited does what their role is there for: a crew joins on a phone and has its own visits before it, and somebody who
// only looks finds everything and nothing to press.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, password, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550145';
const [caller, shown] = ['+15035554401', '(503) 555-4401'];
const hour = 3_600_000;
/** Where the day has three hours left at least, so that what is soon is today. */
const timeZone =
  ['America/New_York', 'America/Los_Angeles'].find((zone) => Temporal.Now.zonedDateTimeISO(zone).hour < 21) ?? 'America/Los_Angeles';
let web: Web;
let dana: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  const crews = [
    { id: 'ana', name: 'Ana' },
    { id: 'bo', name: 'Bo' },
  ];
  shop = await web.aShop(dana, { lookUpNumbers: false, hours: { timeZone, weekly: {} }, scheduling: { crews } });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const [startsAt, endsAt] = [hour / 2, 2 * hour].map((later) => new Date(Date.now() + later).toISOString());
  for (const [crew, name, number] of [
    ['ana', 'Owen Price', '+15035554402'],
    ['bo', 'Mia Wong', '+15035554403'],
  ])
    await made(dana.api('POST', `/shops/${shop}/visits`, { crew, name, phone: number, startsAt, endsAt, tell: false }));
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const visits = (page: Page) => page.getByRole('list', { name: 'Visits of the day' });
const names = async (page: Page) => {
  await settled(page);
  return (await visits(page).getByRole('button').allTextContents()).map((text) => /Owen Price|Mia Wong/.exec(text)?.[0]).sort();
};
async function isSound(page: Page) {
  await settled(page);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

test('a crew accepts its invitation on a phone, and begins with its own visits', { timeout: 90_000 }, async () => {
  const desk = await web.visit(`/shops/${shop}/settings/people`, dana);
  await desk.getByLabel('E-mail').fill('bo@example.com');
  await desk.getByRole('combobox', { name: 'Role', exact: true }).selectOption({ label: 'Crew' });
  await desk.getByRole('combobox', { name: 'Drives with' }).selectOption({ label: 'Bo' });
  await desk.getByRole('button', { name: 'Invite' }).click();
  await desk.getByText('Give this link to bo@example.com').waitFor();
  const link = (await desk.getByRole('code').textContent()) as string;

  const mobile = await web.visit(link, undefined, phone);
  await mobile.getByRole('heading', { name: 'Work with Kowalski Plumbing' }).waitFor();
  await isSound(mobile);
  await mobile.getByLabel('Your name').fill('Bo Larsen');
  await mobile.getByLabel('Choose a password').fill(password);
  await mobile.getByRole('button', { name: 'Make the account and accept' }).click();
  await heading(mobile, 'Calendar');
  await visits(mobile).getByText('Mia Wong').waitFor();
  expect(await names(mobile)).toEqual(['Mia Wong']);
  await isSound(mobile);

  await visits(mobile)
    .getByRole('button', { name: /Mia Wong/ })
    .click();
  const visit = mobile.getByRole('dialog', { name: 'Mia Wong' });
  await visit.getByRole('button', { name: 'Say we are on the way' }).waitFor();
  expect(await visit.getByRole('link', { name: '(503) 555-4403' }).getAttribute('href')).toBe('tel:+15035554403');
  expect(await visit.getByRole('button', { name: /Move|Cancel/ }).count()).toBe(0);
  expect(await visit.getByRole('link', { name: 'See the conversation' }).count()).toBe(0);
  await isSound(mobile);
  await visit.getByRole('button', { name: 'Close' }).click();
  await visit.waitFor({ state: 'detached' });

  // The others' are one choice away.
  await mobile.getByRole('combobox', { name: 'Crew' }).selectOption({ label: 'Every crew' });
  await visits(mobile).getByText('Owen Price').waitFor();
  expect(await names(mobile)).toEqual(['Mia Wong', 'Owen Price']);

  // From one crew to the other.
  await desk.reload();
  await desk.getByRole('combobox', { name: 'Crew of Bo Larsen' }).selectOption({ label: 'Ana' });
  await expect
    .poll(async () => (await made(dana.api('GET', `/shops/${shop}/members`))).members.find((one: any) => one.role === 'crew').crew)
    .toBe('ana');
  await isSound(desk);
  await mobile.goto('/');
  await visits(mobile).getByText('Owen Price').waitFor();
  expect(await names(mobile)).toEqual(['Owen Price']);
  for (const page of [desk, mobile]) await page.context().close();
});

test('who only looks reads a conversation, the board and the calendar, and can change nothing', { timeout: 90_000 }, async () => {
  const { network } = web.running;
  const texts = () => network.textsOf(caller).filter((text) => text.to === caller).length;
  await network.placeCall(caller, line, { callerHangsUpAfterSeconds: 1 });
  await expect.poll(texts, { timeout: 15_000 }).toBe(1);
  await network.sendText(caller, line, 'My sink leaks, please call me', []);
  await expect
    .poll(async () => (await made(dana.api('GET', `/shops/${shop}/now`))).waiting.map((one: any) => one.phone), { timeout: 15_000 })
    .toContain(caller);
  const rae = await web.aMember(dana, shop, { name: 'Rae Reader', email: 'rae@example.com', role: 'read-only' });
  const page = await web.visit('/', rae, phone);
  await heading(page, 'Now');
  const waiting = page.getByRole('region', { name: /^Waiting for you/ });
  await waiting.getByText(shown).waitFor();
  expect(await waiting.getByRole('button', { name: /Take over|Done/ }).count()).toBe(0);

  await waiting.getByRole('link', { name: shown, exact: true }).click();
  await page.getByText('My sink leaks, please call me').first().waitFor();
  await settled(page);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button', { name: /Take over|Give back|More to do|Send/ }).count()).toBe(0);
  await isSound(page);

  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('link', { name: 'Leads' }).click();
  await heading(page, 'Leads');
  await page
    .getByRole('radiogroup', { name: 'Column' })
    .getByText(/^Handed over/)
    .click();
  const column = page.getByRole('region', { name: 'Handed over', exact: true });
  await column.getByRole('link', { name: shown }).waitFor();
  expect(await column.getByRole('button', { name: /^Move/ }).count()).toBe(0);

  await places.getByRole('link', { name: 'Calendar' }).click();
  await heading(page, 'Calendar');
  await visits(page)
    .getByRole('button', { name: /Owen Price/ })
    .click();
  const visit = page.getByRole('dialog', { name: 'Owen Price' });
  await visit.getByRole('link', { name: 'See the conversation' }).waitFor();
  expect(await visit.getByRole('button', { name: /Move|Cancel|on the way/ }).count()).toBe(0);
  await isSound(page);
  await page.context().close();
});
