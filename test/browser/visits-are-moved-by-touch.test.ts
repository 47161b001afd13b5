// The calendar under a finger: a visit that is pressed and held can be moved, a swipe scrolls, a tap opens.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const zone = 'America/Los_Angeles';
/** A Monday far out, so that a week has all of its days to come. */
const monday = Temporal.PlainDate.from('2031-06-02');
/** At 52 pixels an hour. */
const hour = 52;
const at = (day: Temporal.PlainDate, time: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString({ smallestUnit: 'millisecond' });

let web: Web;
let dana: Person;
let shop: string;
let customers = 0;
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
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: '+15035550144', mode: 'text-only' }));
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

async function book(day: Temporal.PlainDate, name: string): Promise<string> {
  customers += 1;
  const order = {
    phone: `+1503555${3000 + customers}`,
    startsAt: at(day, '10:00'),
    endsAt: at(day, '12:00'),
    crew: 'ana',
    name,
    tell: false,
  };
  return (await made(dana.api('POST', `/shops/${shop}/visits`, order))).id;
}
const standing = async (id: string) =>
  (await made(dana.api('GET', `/shops/${shop}/visits`))).visits.find((visit: { id: string }) => visit.id === id);

async function openCalendar(day: Temporal.PlainDate, view: 'day' | 'week', options: object = {}): Promise<Page> {
  const page = await web.visit(`/shops/${shop}/calendar?date=${day}&view=${view}`, dana, { ...phone, ...options });
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  await visitOn(page).waitFor();
  await visitOn(page).evaluate((block) => block.scrollIntoView({ block: 'center' }));
  await settled(page);
  return page;
}
const visitOn = (page: Page) => page.getByRole('button', { name: /Owen Price/ });
const lifted = (page: Page) => page.getByRole('status').filter({ hasText: /^\d+:\d\d [AP]M$/ });
const move = (page: Page) => page.getByRole('dialog', { name: /Move the visit of Owen Price/ });

/** One finger on the glass, as the browser hears it from the screen. */
async function aFinger(page: Page) {
  const screen = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', x: number, y: number) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  let [x, y] = [0, 0];
  return {
    async press(onX: number, onY: number) {
      [x, y] = [onX, onY];
      await touch('touchStart', x, y);
    },
    async slide(toX: number, toY: number, steps = 6) {
      const [fromX, fromY] = [x, y];
      const moves = Array.from({ length: steps }, (_, step) => (step + 1) / steps);
      await Promise.all(moves.map((part) => touch('touchMove', fromX + (toX - fromX) * part, fromY + (toY - fromY) * part)));
      [x, y] = [toX, toY];
    },
    letGo: () => screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    /** All at once, as quick as a flick. */
    swipe: (fromX: number, fromY: number, toY: number) =>
      Promise.all([
        touch('touchStart', fromX, fromY),
        ...Array.from({ length: 10 }, (_, step) => touch('touchMove', fromX, fromY + ((toY - fromY) * (step + 1)) / 10)),
        screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
      ]),
  };
}

async function boxOf(page: Page, name: RegExp | string, role: 'button' | 'region' = 'button') {
  const box = await page.getByRole(role, { name }).boundingBox();
  if (!box) throw new Error(`${name} is not on the page`);
  return box;
}

test('pressed and held, a visit is dragged to another hour and crew, and confirmed as with a mouse', { timeout: 60_000 }, async () => {
  const id = await book(monday, 'Owen Price');
  const page = await openCalendar(monday, 'day');
  const finger = await aFinger(page);
  const [from, bo] = [await boxOf(page, /Owen Price/), await boxOf(page, 'Bo', 'region')];
  await page.evaluate(() => {
    const shaken: unknown[] = [];
    Object.assign(window, { shaken });
    navigator.vibrate = (pattern) => shaken.push(pattern) > 0;
  });
  const scrolledTo = await page.evaluate(() => window.scrollY);

  await finger.press(from.x + 20, from.y + 12);
  await lifted(page).getByText('10:00 AM').waitFor();
  expect(await page.evaluate(() => (window as unknown as { shaken: unknown[] }).shaken.length)).toBe(1);
  await finger.slide(bo.x + 40, from.y + 12 + 1.5 * hour);
  await lifted(page).getByText('11:30 AM').waitFor();
  await finger.letGo();

  expect(await move(page).getByLabel('From').inputValue()).toBe('11:30');
  expect(await move(page).getByLabel('Crew').inputValue()).toBe('bo');
  // The page has stood still meanwhile.
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolledTo);
  await move(page).getByLabel('Tell the customer by text').uncheck();
  await move(page).getByRole('button', { name: 'Move', exact: true }).click();
  await move(page).waitFor({ state: 'hidden' });
  expect(await standing(id)).toMatchObject({ startsAt: at(monday, '11:30'), endsAt: at(monday, '13:30'), crew: 'bo' });
  await page.context().close();
});

test('held near an edge, the calendar scrolls: to later hours, and to later days', { timeout: 60_000 }, async () => {
  const tuesday = monday.add({ days: 8 });
  await book(tuesday, 'Owen Price');
  const page = await openCalendar(tuesday, 'week', { viewport: { width: 390, height: 640 } });
  const finger = await aFinger(page);
  const from = await boxOf(page, /Owen Price/);
  const sunday = page.getByRole('region', { name: /^Sun/ });
  expect((await sunday.boundingBox())?.x).toBeGreaterThan(390);

  await finger.press(from.x + 20, from.y + 12);
  await lifted(page).getByText('10:00 AM').waitFor();
  await finger.slide(384, from.y + 12);
  await expect.poll(() => sunday.boundingBox().then((box) => box && box.x + box.width)).toBeLessThanOrEqual(392);
  await finger.slide(340, 630);
  // The last that fits into the hours shown.
  await lifted(page).getByText('5:00 PM').waitFor();
  await finger.letGo();
  expect(await move(page).getByLabel('Day').inputValue()).toBe(monday.add({ days: 13 }).toString());
  expect(await move(page).getByLabel('From').inputValue()).toBe('17:00');
  await move(page).getByRole('button', { name: 'Leave it' }).click();
  await page.context().close();
});

test('a short swipe over a visit scrolls the page and moves nothing', { timeout: 60_000 }, async () => {
  const day = monday.add({ days: 20 });
  const id = await book(day, 'Owen Price');
  const page = await openCalendar(day, 'day', { viewport: { width: 390, height: 640 } });
  const finger = await aFinger(page);
  const from = await boxOf(page, /Owen Price/);
  const before = await page.evaluate(() => window.scrollY);
  await finger.swipe(from.x + 20, from.y + 60, from.y - 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 60);
  expect(await lifted(page).count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await standing(id)).toMatchObject({ startsAt: at(day, '10:00') });
  await page.context().close();
});

test('a tap opens the visit', { timeout: 60_000 }, async () => {
  const day = monday.add({ days: 30 });
  await book(day, 'Owen Price');
  const page = await openCalendar(day, 'day');
  await visitOn(page).tap();
  await page.getByRole('dialog', { name: 'Owen Price' }).getByRole('button', { name: 'Move…' }).waitFor();
  await page.context().close();
});
