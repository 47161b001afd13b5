// The first minute of a stranger: the page /simulator in a real browser, on the whole program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Running, start } from '../../src/main.ts';
import { seriousFindings } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';

let dataDirectory: string;
let running: Running;
let browser: Browser;
let page: Page;
let pageErrors: string[];

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'ringback-browser-'));
  running = await start(readConfig({ PORT: '0', RINGBACK_DATA_DIR: dataDirectory, RINGBACK_LOG_LEVEL: 'silent' }));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
  if (dataDirectory) await rm(dataDirectory, { recursive: true, force: true });
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  pageErrors = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') pageErrors.push(message.text());
  });
  await page.goto(`${running.url}/simulator`);
});

afterEach(async () => {
  await page.close();
  expect(pageErrors).toEqual([]);
});

const caller = () => page.getByRole('region', { name: 'Caller’s phone' });
const owner = () => page.getByRole('region', { name: 'Owner’s phone' });
const textsOfCaller = () => page.getByRole('log', { name: 'Texts on the caller’s phone' });
const alerts = () => page.getByRole('log', { name: 'Alerts on the owner’s phone' });
const ledgerRow = (number: string) => page.getByRole('region', { name: 'Calls' }).getByRole('row').filter({ hasText: number });

/** Every test calls from a number of its own, so that none meets the texts of another. */
async function callFrom(number: string): Promise<void> {
  await caller().getByLabel('Calling from').selectOption({ label: 'Another number…' });
  await caller().getByLabel('Number', { exact: true }).fill(number);
  await caller().getByRole('button', { name: 'Call Harbor Plumbing' }).click();
}

test('hanging up while it rings is answered by one text, and a reply reaches the owner', { timeout: 60_000 }, async () => {
  await callFrom('(503) 555-0121');
  await owner().getByRole('button', { name: 'Answer' }).waitFor();
  await caller().getByRole('button', { name: 'Hang up' }).click();

  await textsOfCaller().getByText('Harbor Plumbing: Sorry we missed your call.').waitFor({ timeout: 5000 });
  await alerts().getByText('Missed call from (503) 555-0121').waitFor();
  await ledgerRow('(503) 555-0121').filter({ hasText: 'Hung up while it rang' }).getByText('Texted').waitFor();

  await caller().getByLabel('Text to Harbor Plumbing').fill('The sink is leaking');
  await caller().getByRole('button', { name: 'Send' }).click();
  await alerts().getByText('Text from (503) 555-0121: "The sink is leaking"').waitFor();
  expect(await textsOfCaller().getByText('Sorry we missed your call').count()).toBe(1);
});

test("the owner's voicemail is not an answer: the caller is texted and can leave a message", { timeout: 90_000 }, async () => {
  await callFrom('(503) 555-0122');
  await owner().getByRole('button', { name: 'Let voicemail pick up' }).click();
  await owner().getByText('The carrier’s voicemail picked up').waitFor();

  // The voicemail listens for eight seconds before the network gives it up.
  await caller().getByLabel('After the tone, say').fill('Please call me about the heater', { timeout: 40_000 });
  await textsOfCaller().getByText('Sorry we missed your call').waitFor();
  await ledgerRow('(503) 555-0122').filter({ hasText: 'nobody pressed 1' }).getByText('Texted').waitFor();

  await caller().getByRole('button', { name: 'Leave voicemail' }).click();
  await alerts().getByText('Please call me about the heater').waitFor();
});

test('a person who presses 1 has the call, and nobody is texted', { timeout: 60_000 }, async () => {
  await callFrom('(503) 555-0123');
  await owner().getByRole('button', { name: 'Answer' }).click();
  await owner().getByRole('button', { name: 'Press 1 to take the call' }).click();
  await caller().getByText('Connected', { exact: true }).waitFor();
  await owner().getByRole('button', { name: 'End the call' }).click();

  await ledgerRow('(503) 555-0123').getByText('a person took the call').waitFor();
  expect(await textsOfCaller().getByText('Sorry we missed your call').count()).toBe(0);
});

test('after hours the phone stays quiet and the caller is texted', { timeout: 60_000 }, async () => {
  const open = page.getByRole('switch', { name: 'Shop is open' });
  await open.click();
  await page.getByText('nobody’s phone rings').waitFor();
  await callFrom('(503) 555-0124');
  await caller().getByRole('button', { name: 'Hang up' }).click();

  await textsOfCaller().getByText('Sorry we missed your call').waitFor();
  await ledgerRow('(503) 555-0124').getByText('Called after hours').waitFor();
  await open.click();
  await page.getByText('Calls ring on the owner’s phone.').waitFor();
});

test('a withheld number is not texted, and the ledger says why', { timeout: 60_000 }, async () => {
  await caller().getByLabel('Calling from').selectOption({ label: 'Number withheld' });
  await caller().getByRole('button', { name: 'Call Harbor Plumbing' }).click();
  await owner().getByRole('button', { name: 'Decline' }).click();
  await caller().getByRole('button', { name: 'Hang up' }).click();
  await ledgerRow('Number withheld').getByText('the number is withheld').waitFor();
});

test('what is typed outlives a server that is away', { timeout: 60_000 }, async () => {
  await caller().getByLabel('Text to Harbor Plumbing').fill('Half a sentence');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByText('The server cannot be reached. Trying again').waitFor();
  await caller().getByRole('button', { name: 'Send' }).click();
  await caller().getByText('Not sent.').waitFor();
  await page.unroute('**/api/**');
  await page.getByText('The server cannot be reached. Trying again').waitFor({ state: 'hidden' });
  expect(await caller().getByLabel('Text to Harbor Plumbing').inputValue()).toBe('Half a sentence');
  pageErrors = pageErrors.filter((error) => !error.includes('ERR_FAILED'));
});

test('a phone 390 pixels wide never scrolls sideways', { timeout: 60_000 }, async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const widthNeeded = () => page.evaluate(() => document.documentElement.scrollWidth);
  await caller().getByRole('button', { name: 'Call Harbor Plumbing' }).waitFor();
  expect(await widthNeeded()).toBe(390);
  await callFrom('(503) 555-0125');
  await owner().getByRole('button', { name: 'Decline' }).click();
  await caller().getByLabel('After the tone, say').waitFor();
  expect(await widthNeeded()).toBe(390);
  await caller().getByRole('button', { name: 'Hang up' }).click();
  await textsOfCaller().getByText('Sorry we missed your call').waitFor();
  await ledgerRow('(503) 555-0125').getByText('Texted').waitFor();
  expect(await widthNeeded()).toBe(390);
});

test('everybody can use the simulator, in light and in dark', { timeout: 60_000 }, async () => {
  await caller().getByRole('button', { name: 'Call Harbor Plumbing' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('an address that leads nowhere says so and leads back', { timeout: 60_000 }, async () => {
  await page.goto(`${running.url}/nowhere`);
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await page.getByRole('link', { name: 'Go to the simulator' }).click();
  await caller().waitFor();
});

test('a missed call is talked over, booked and reminded of', { timeout: 90_000 }, async () => {
  await callFrom('(503) 555-0140');
  await owner().getByRole('button', { name: 'Answer' }).waitFor();
  await caller().getByRole('button', { name: 'Hang up' }).click();
  await textsOfCaller().getByText('Sorry we missed your call').waitFor();

  await caller().getByLabel('Text to Harbor Plumbing').fill('Faucet drips, Owen Price, 815 SE Lambert St, Portland 97202, any day works');
  await caller().getByRole('button', { name: 'Send' }).click();
  // The shop waits for more before it answers.
  await textsOfCaller().getByText('Which works best?').waitFor({ timeout: 40_000 });
  await caller().getByLabel('Text to Harbor Plumbing').fill('2');
  await caller().getByRole('button', { name: 'Send' }).click();
  await textsOfCaller().getByText("You're booked with Harbor Plumbing").waitFor();

  const visit = page.getByRole('region', { name: 'Calendar' }).getByRole('listitem').filter({ hasText: 'Owen Price' });
  await visit.getByText('Booked').waitFor();
  await visit.getByRole('button', { name: 'Show the reminder' }).click();
  await textsOfCaller().getByText('Reminder from Harbor Plumbing: your visit is tomorrow').waitFor();
});

test('where time stands still, it is let pass by a button until the reminder comes', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ringback-browser-'));
  const settings = { PORT: '0', RINGBACK_DATA_DIR: folder, RINGBACK_LOG_LEVEL: 'silent', RINGBACK_SIMULATION: '1', RINGBACK_DEMO: '1' };
  const still = await start(readConfig(settings), { simulatedStart: Date.parse('2027-01-12T16:00:00Z') });
  try {
    await page.goto(`${still.url}/simulator`);
    const pass = (words: string) => page.getByRole('region', { name: 'Simulated clock' }).getByRole('button', { name: words }).click();
    const text = async (body: string) => {
      await caller().getByLabel('Text to Harbor Plumbing').fill(body);
      await caller().getByRole('button', { name: 'Send' }).click();
      await textsOfCaller().getByText(body, { exact: true }).waitFor();
    };
    await callFrom('(503) 555-0141');
    await caller().getByRole('button', { name: 'Hang up' }).click();
    await pass('10 seconds');
    await textsOfCaller().getByText('Sorry we missed your call').waitFor();
    await text('Faucet drips, Owen Price, 815 SE Lambert St, Portland 97202, any day works');
    await pass('1 minute');
    await textsOfCaller().getByText('Which works best?').waitFor();
    await text('the last one');
    await textsOfCaller().getByText("You're booked").waitFor();
    for (let day = 0; day < 3; day += 1) {
      await pass('1 day');
      await page.getByRole('region', { name: 'Simulated clock' }).getByRole('button', { name: '1 day', disabled: false }).waitFor();
    }
    await textsOfCaller().getByText('your visit is tomorrow').waitFor();
  } finally {
    await page.goto('about:blank');
    await still.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
