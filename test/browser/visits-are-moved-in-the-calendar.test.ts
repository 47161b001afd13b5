// The calendar in a browser: visits are dragged, or moved by keyboard, and their customers are told when the shop wants it.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const zone = 'America/Los_Angeles';
const line = '+15035550143';
const today = Temporal.Now.plainDateISO(zone);
/** Each test has a day of its own. */
let days = 1;
const aDay = () => today.add({ days: days++ });
const at = (day: Temporal.PlainDate, time: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString({ smallestUnit: 'millisecond' });

let web: Web;
let dana: Person;
let crew: Person;
let shop: string;
beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, {
    lookUpNumbers: false,
    hours: { timeZone: zone, weekly: {} },
    scheduling: {
      crews: [
        { id: 'ana', name: 'Ana' },
        { id: 'bo', name: 'Bo' },
      ],
    },
  });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  crew = await web.aMember(dana, shop, { name: 'Bo Larsen', email: 'bo@example.com', role: 'crew' });
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

let customers = 0;
/** Somebody who has just written, and so gets news at any hour. */
async function aCustomer(): Promise<string> {
  customers += 1;
  const number = `+1503555${String(2000 + customers)}`;
  await web.running.network.placeCall(number, line, { callerHangsUpAfterSeconds: 1 });
  await expect.poll(() => textsOf(number).length, { timeout: 15_000 }).toBe(1);
  await web.running.network.sendText(number, line, 'Thank you, any time is fine', []);
  return number;
}
const textsOf = (number: string) =>
  web.running.network
    .textsOf(number)
    .filter((text) => text.to === number)
    .map((text) => text.body);
const book = (number: string, day: Temporal.PlainDate, of: object = {}) =>
  made(
    dana.api('POST', `/shops/${shop}/visits`, {
      phone: number,
      startsAt: at(day, '10:00'),
      endsAt: at(day, '12:00'),
      crew: 'ana',
      name: 'Owen Price',
      job: 'Kitchen faucet drips',
      ...of,
    }),
  );
const standing = async (id: string) =>
  (await made(dana.api('GET', `/shops/${shop}/visits`))).visits.find((visit: { id: string }) => visit.id === id);

async function openDay(day: Temporal.PlainDate, options: object = {}, person = dana): Promise<Page> {
  const page = await web.visit(`/shops/${shop}/calendar?date=${day}${options === phone ? '' : '&view=day'}`, person, options);
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  return page;
}
const dialog = (page: Page, name: RegExp) => page.getByRole('dialog', { name });

test('a visit is dragged to another hour and crew, and its customer is told', { timeout: 60_000 }, async () => {
  const [number, day] = [await aCustomer(), aDay()];
  const { id } = await book(number, day);
  const page = await openDay(day);
  const block = page.getByRole('region', { name: 'Ana' }).getByRole('button', { name: /Owen Price/ });
  const [from, bo] = [await block.boundingBox(), await page.getByRole('region', { name: 'Bo' }).boundingBox()];
  if (!from || !bo) throw new Error('not on the page');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(bo.x + 40, from.y + 60, { steps: 5 });
  // Three hours further down, at 52 pixels an hour.
  await page.mouse.move(bo.x + 40, from.y + 10 + 3 * 52, { steps: 5 });
  await page.mouse.up();

  const move = dialog(page, /Move the visit of Owen Price/);
  expect(await move.getByLabel('From').inputValue()).toBe('13:00');
  expect(await move.getByLabel('To', { exact: true }).inputValue()).toBe('15:00');
  expect(await move.getByLabel('Crew').inputValue()).toBe('bo');
  await move.getByRole('button', { name: 'Move and tell them' }).click();
  await move.waitFor({ state: 'hidden' });
  await page
    .getByRole('region', { name: 'Bo' })
    .getByRole('button', { name: /Owen Price, 1:00 – 3:00 PM/ })
    .waitFor();
  expect(await standing(id)).toMatchObject({ startsAt: at(day, '13:00'), endsAt: at(day, '15:00'), crew: 'bo', status: 'booked' });
  await expect.poll(() => textsOf(number).at(-1), { timeout: 15_000 }).toMatch(/Kowalski Plumbing.*1-3 PM/);
  await page.context().close();
});

test('a drag that is given up with Escape changes nothing', { timeout: 60_000 }, async () => {
  const [number, day] = [await aCustomer(), aDay()];
  const { id } = await book(number, day);
  const page = await openDay(day);
  const box = await page.getByRole('button', { name: /Owen Price/ }).boundingBox();
  if (!box) throw new Error('not on the page');
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 120, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await standing(id)).toMatchObject({ startsAt: at(day, '10:00') });
  await page.getByRole('button', { name: /Owen Price/ }).focus();
  await page.keyboard.press('Enter');
  await dialog(page, /Owen Price/).waitFor();
  await page.context().close();
});

test('by keyboard a visit is moved without telling anybody, and a taken time is refused in plain words', { timeout: 60_000 }, async () => {
  const [number, day] = [await aCustomer(), aDay()];
  const { id } = await book(number, day);
  await book(await aCustomer(), day, { startsAt: at(day, '14:00'), endsAt: at(day, '16:00'), name: 'Kim Lund' });
  const page = await openDay(day);
  await page.getByRole('button', { name: /Owen Price/ }).focus();
  await page.keyboard.press('Enter');
  await dialog(page, /Owen Price/)
    .getByRole('button', { name: 'Move…' })
    .focus();
  await page.keyboard.press('Enter');
  const move = dialog(page, /Move the visit of Owen Price/);
  await move.getByLabel('From').fill('15:00');
  await move.getByLabel('To', { exact: true }).fill('17:00');
  await move.getByLabel('Tell the customer by text').focus();
  await page.keyboard.press('Space');
  await move.getByText('Nobody is told: call them yourself.').waitFor();
  await move.getByLabel('From').focus();
  await page.keyboard.press('Enter');
  await move.getByRole('alert').getByText('Another visit stands at that time').waitFor();
  expect(await standing(id)).toMatchObject({ startsAt: at(day, '10:00') });
  await move.getByLabel('From').fill('16:00');
  await move.getByLabel('To', { exact: true }).fill('18:00');
  await page.keyboard.press('Enter');
  await move.waitFor({ state: 'hidden' });
  expect(await standing(id)).toMatchObject({ startsAt: at(day, '16:00'), endsAt: at(day, '18:00') });
  expect(textsOf(number)).toHaveLength(1);
  await page.context().close();
});

test('a visit is booked by hand, also after the first time was taken, and nothing typed is lost', { timeout: 60_000 }, async () => {
  const [number, day] = [await aCustomer(), aDay()];
  await book(await aCustomer(), day);
  await book(await aCustomer(), day, { crew: 'bo' });
  const page = await openDay(day);
  await page.getByRole('button', { name: 'Book a visit' }).click();
  const form = dialog(page, /Book a visit/);
  await form.getByLabel('From').fill('11:00');
  await form.getByLabel('To', { exact: true }).fill('13:00');
  await form.getByLabel("Customer's phone").fill(`(503) 555-${number.slice(-4)}`);
  await form.getByLabel('Name').fill('Inés Ibáñez');
  await form.getByLabel('Job').fill('Calentador');
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await form.getByRole('alert').getByText('Another visit stands at that time').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Book a visit' }).click();
  expect(await form.getByLabel('Name').inputValue()).toBe('Inés Ibáñez');
  await form.getByLabel('From').fill('13:00');
  await form.getByLabel('To', { exact: true }).fill('15:00');
  await form.getByRole('button', { name: 'Book', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /Inés Ibáñez, 1:00 – 3:00 PM, Booked/ }).waitFor();
  await expect.poll(() => textsOf(number).at(-1), { timeout: 15_000 }).toMatch(/You're booked with Kowalski Plumbing/);
  await page.getByRole('button', { name: 'Book a visit' }).click();
  expect(await form.getByLabel('Name').inputValue()).toBe('');
  await page.context().close();
});

test('time is kept free, and given back', { timeout: 60_000 }, async () => {
  const day = aDay();
  const page = await openDay(day);
  await page.getByRole('button', { name: 'Keep time free' }).click();
  const form = dialog(page, /Keep time free/);
  await form.getByLabel('From').fill('12:00');
  await form.getByLabel('To', { exact: true }).fill('13:00');
  await form.getByLabel('Crew').selectOption({ label: 'Bo' });
  await form.getByRole('button', { name: 'Keep free' }).click();
  const block = page.getByRole('region', { name: 'Bo' }).getByRole('button', { name: /Kept free, 12:00 – 1:00 PM/ });
  await block.click();
  await dialog(page, /Kept free/)
    .getByRole('button', { name: 'Give the time back…' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
  await block.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a visit is cancelled, and its customer told only when that is wanted', { timeout: 60_000 }, async () => {
  const [number, day] = [await aCustomer(), aDay()];
  await book(number, day);
  const page = await openDay(day);
  await page.getByRole('button', { name: /Owen Price/ }).click();
  await dialog(page, /Owen Price/)
    .getByRole('button', { name: 'Cancel the visit…' })
    .click();
  const ask = dialog(page, /Cancel the visit of Owen Price/);
  await ask.getByLabel('Tell the customer by text').uncheck();
  await ask.getByRole('button', { name: 'Cancel the visit' }).click();
  await page.getByRole('button', { name: /Owen Price/ }).waitFor({ state: 'detached' });
  expect(textsOf(number)).toHaveLength(1);
  await page.context().close();
});

test('the clock is that of the shop, wherever the browser is and when the clocks change', { timeout: 60_000 }, async () => {
  const sunday = Temporal.PlainDate.from('2030-03-10');
  await book(await aCustomer(), sunday);
  const page = await openDay(sunday, { timezoneId: 'Asia/Tokyo' });
  await page.getByText('Times are those of the shop (America/Los Angeles).').waitFor();
  await page.getByRole('heading', { name: 'Sunday, March 10' }).waitFor();
  await page
    .getByRole('region', { name: 'Ana' })
    .getByRole('button', { name: /Owen Price, 10:00 AM – 12:00 PM, Booked/ })
    .click();
  await dialog(page, /Owen Price/)
    .getByRole('button', { name: 'Move…' })
    .click();
  const move = dialog(page, /Move the visit/);
  await move.getByLabel('Day').fill('2030-03-09');
  await move.getByLabel('Tell the customer by text').uncheck();
  await move.getByRole('button', { name: 'Move', exact: true }).click();
  await move.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Previous day' }).click();
  await page.getByRole('button', { name: /Owen Price, 10:00 AM – 12:00 PM/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('date')).toBe('2030-03-09');
  await page.context().close();
});

test('a crew sees the calendar, says that they are on the way, and can do no more', { timeout: 60_000 }, async () => {
  const number = await aCustomer();
  const soon = Temporal.Now.instant().add({ minutes: 30 });
  const { id } = await book(number, today, {
    startsAt: soon.toString({ smallestUnit: 'millisecond' }),
    endsAt: soon.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' }),
    name: 'Rosa Lind',
  });
  const day = soon.toZonedDateTimeISO(zone).toPlainDate();
  const page = await openDay(day, phone, crew);
  await page
    .getByRole('list', { name: 'Visits of the day' })
    .getByRole('button', { name: /Rosa Lind/ })
    .click();
  const visit = dialog(page, /Rosa Lind/);
  expect(await visit.getByRole('button', { name: /Move|Cancel/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Book a visit' }).count()).toBe(0);
  expect(await visit.getByRole('link', { name: 'See the conversation' }).count()).toBe(0);
  await visit.getByRole('button', { name: 'Say we are on the way' }).click();
  await visit.getByText('On the way', { exact: true }).waitFor();
  await expect.poll(() => textsOf(number).at(-1), { timeout: 15_000 }).toMatch(/on the way/i);
  expect(await standing(id)).toMatchObject({ onTheWay: true });
  await page.context().close();
});

test.each(['desk', 'phone'])(
  'on a %s, axe finds nothing serious in a full calendar and its dialogs',
  { timeout: 120_000 },
  async (where) => {
    const day = aDay();
    await book(await aCustomer(), day, { name: 'María Fernanda de los Ángeles Hernández-Villanueva-Featherstonehaugh' });
    await made(dana.api('POST', `/shops/${shop}/blocks`, { startsAt: at(day, '13:00'), endsAt: at(day, '14:00') }));
    const page = await openDay(day, where === 'phone' ? phone : {});
    const found = [];
    await settled(page);
    found.push(...(await seriousFindings(page)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.getByRole('button', { name: /María Fernanda/ }).click();
    found.push(...(await seriousFindings(page)));
    await page.getByRole('dialog').getByRole('button', { name: 'Move…' }).click();
    found.push(...(await seriousFindings(page)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Book a visit' }).click();
    found.push(...(await seriousFindings(page)));
    expect(found).toEqual([]);
    await page.context().close();
  },
);
