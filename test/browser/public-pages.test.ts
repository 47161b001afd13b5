// The public pages of a shop on a phone, in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageNames } from '../../src/core/public-pages/page.ts';
import { launchBrowser } from '../support/browser.ts';
import { papers, type RegistrationFlight, takeOffToRegister } from '../support/registration-papers.ts';

let flight: RegistrationFlight;
let browser: Browser;
let page: Page;
let home: string;
const problems: string[] = [];
const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:30' }]]));

beforeAll(async () => {
  flight = await takeOffToRegister({ hours: { timeZone: 'America/Los_Angeles', weekly }, helpEmail: 'office@harborplumbing.example' });
  await flight.enter(papers);
  home = `${flight.url}/s/${(await flight.registrationOf()).pages.slug}`;
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => new URL(request.url()).pathname.startsWith('/s/') || problems.push(`asks for ${request.url()}`));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await flight?.land();
  expect(problems.filter((one) => !one.includes('favicon.ico'))).toEqual([]);
});

test.each(['en', 'es'])('every page fits a phone, and every link can be hit with a thumb (%s)', async (language) => {
  for (const name of pageNames) {
    await page.goto(`${home}${name === 'home' ? '' : `/${name}`}?lang=${language}`);
    if (process.env.RINGBACK_TEST_SCREENSHOTS)
      await page.screenshot({ path: `${process.env.RINGBACK_TEST_SCREENSHOTS}/${name}-${language}.png`, fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    for (const link of await page.getByRole('link').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  }
});

test('from the first page a customer calls, or reads how texting works, the privacy policy and the terms', async () => {
  await page.goto(`${home}?lang=en`);
  expect(await page.getByRole('link', { name: /^Call \(/ }).getAttribute('href')).toBe(`tel:${flight.shop.line}`);
  for (const [link, title] of [
    ['How texting works', 'Texts from Harbor Plumbing'],
    ['Privacy policy', 'Privacy policy of Harbor Plumbing'],
    ['Text message terms', 'Text message terms of Harbor Plumbing'],
  ] as const) {
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
  await page.getByRole('link', { name: 'Español' }).click();
  await page.getByRole('heading', { level: 1, name: 'Condiciones de los mensajes de texto de Harbor Plumbing' }).waitFor();
});
