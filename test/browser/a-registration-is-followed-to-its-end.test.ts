// A registration in a real browser, on a desk and on a phone at once: filed, turned down, corrected, approved, taken back.
// One looks at the registration while the other looks at Now, and then the other way around; nothing is ever reloaded.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import type { Person } from '../support/person.ts';
import { startTwilioStandIn, type TwilioStandIn } from '../support/twilio-stand-in/stand-in.ts';
import { made, openWeb, phone, settled, type Web } from '../support/web.ts';

const [line, shown] = ['+19715561001', '(971) 556-1001'];
const account = { sid: `AC${'0123456789abcdef'.repeat(2)}`, authToken: 'the-auth-token-of-tests' };
let twilio: TwilioStandIn;
let web: Web;
let dana: Person;
let shop: string;
let desk: Page;
let mobile: Page;
beforeAll(async () => {
  twilio = await startTwilioStandIn({ accounts: [account] });
  twilio.addNumber({ accountSid: account.sid, phoneNumber: line });
  twilio.registry.plans.profile = 'wait';
  web = await openWeb({
    RINGBACK_TWILIO_API_URL: twilio.apiUrl,
    RINGBACK_TWILIO_LOOKUPS_URL: twilio.lookupsUrl,
    RINGBACK_TWILIO_MESSAGING_URL: twilio.messagingUrl,
    RINGBACK_TWILIO_TRUSTHUB_URL: twilio.trusthubUrl,
  });
  dana = await web.firstUser();
  shop = await web.aShop(dana);
  // A name for the public pages that leads nowhere else than here, where nothing listens.
  const connection = { accountSid: account.sid, authToken: account.authToken, phoneNumber: line, publicUrl: 'https://texts.localhost:1' };
  await made(dana.api('POST', `/shops/${shop}/connections/twilio`, { ...connection, mode: 'text-only' }));
  [desk, mobile] = await Promise.all([
    web.visit(`/shops/${shop}/settings/registration`, dana),
    web.visit(`/shops/${shop}/now`, dana, phone),
  ]);
}, 120_000);
afterAll(async () => {
  await web?.close();
  await twilio?.stop();
}, 60_000);
afterEach(() => {
  expect(web.errors).toEqual([]);
  expect(twilio.violations).toEqual([]);
});

const notice = (page: Page) => page.getByRole('region', { name: 'Texts that do not go out' });
const filed = (page: Page) => page.getByRole('group', { name: 'Local numbers' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const readFiling = async () => (await made(dana.api('GET', `/shops/${shop}/registration`))).filings[0];
const go = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true }).click();
  await heading(page, name);
};
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. Nothing is filed by that.').first().waitFor();
};
/** The carriers take their time; the product asks until they have decided. */
const decided = (status: string) =>
  expect
    .poll(
      async () => {
        const filing = await readFiling();
        if (filing.status !== status) await made(dana.api('POST', `/shops/${shop}/registration/${filing.id}/check`));
        return filing.status;
      },
      { timeout: 30_000, interval: 150 },
    )
    .toBe(status);
/** For everybody, and as wide as the screen. */
async function isSound(...pages: Page[]) {
  for (const page of pages) {
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
}

test('what is filed is under review at once, and Now says that no texts go out until then', { timeout: 90_000 }, async () => {
  await notice(mobile).getByText(`Not registered with the carriers: ${shown}`).waitFor();
  await notice(mobile).getByRole('link', { name: 'Register the number' }).waitFor();
  await isSound(mobile);
  for (const [label, value] of [
    ['Legal name', 'Kowalski Plumbing LLC'],
    ['EIN', '12-3456780'],
    ['Street', '12 Dock St'],
    ['City', 'Portland'],
    ['State or province', 'OR'],
    ['Postal code', '97202'],
    ['First name', 'Dana'],
    ['Last name', 'Kowalski'],
    ['E-mail', 'dana@example.com'],
  ] as const)
    await desk.getByLabel(label).fill(value);
  await desk.getByLabel('Phone', { exact: true }).fill('(503) 555-0199');
  await save(desk);
  await desk.getByRole('button', { name: 'File', exact: true }).click();
  await filed(desk).getByText('Under review').waitFor();
  await filed(desk).getByText('Twilio reads your profile').waitFor();
  await notice(mobile).getByText(`The carriers are looking at your registration: ${shown}`).waitFor();
  await mobile.getByRole('region', { name: 'Waiting for the carriers' }).waitFor();
  await isSound(desk, mobile);
});

test('a rejection shows why and what to change, and is corrected and filed again on the phone', { timeout: 90_000 }, async () => {
  twilio.registry.plans.brand = { reject: [{ code: 30794, reason: 'The EIN does not belong to this name.' }] };
  twilio.registry.plans.profile = 'approve';
  await decided('rejected');
  await filed(desk).getByText('Turned down').waitFor();
  const reason = filed(desk).getByRole('alert', { name: 'The EIN does not belong to this name.' });
  await reason.getByText('Copy both from the letter of the tax office').waitFor();
  await notice(mobile).getByText('The EIN does not belong to this name.').waitFor();
  await mobile.getByRole('region', { name: 'One thing needs you' }).waitFor();
  const waiting = (page: Page) => page.getByRole('region', { name: /^Waiting for you/ }).getByText('Your registration', { exact: true });
  await waiting(mobile).waitFor();
  await isSound(desk, mobile);

  await go(desk, 'Now');
  await notice(mobile).getByRole('link', { name: 'See what to change' }).click();
  await heading(mobile, 'Registration');
  await mobile.getByRole('textbox', { name: 'EIN' }).fill('12-3456789');
  await save(mobile);
  twilio.registry.plans.brand = 'wait';
  await mobile.getByRole('button', { name: 'File again' }).click();
  await filed(mobile).getByText('for the 2. time').waitFor();
  await notice(desk).getByText('The carriers are looking at your registration').waitFor();
  await waiting(desk).waitFor({ state: 'detached' });
  await decided('waiting');
  await filed(mobile).getByText('Under review').waitFor();
  await isSound(mobile);
});

test('once the carriers approve, both pages say so without reload', { timeout: 90_000 }, async () => {
  twilio.registry.plans.brand = 'approve';
  await decided('approved');
  await filed(mobile).getByText('Approved', { exact: true }).waitFor();
  await mobile.getByText('Everything is there: your lines are open.').waitFor();
  await notice(desk).waitFor({ state: 'detached' });
  await desk.getByText(`Line ${shown}`).waitFor();
  await isSound(desk, mobile);
});

test('what the carriers take back stands above Now and the inbox until they let it stand again', { timeout: 90_000 }, async () => {
  const [brand] = twilio.registry.brands;
  Object.assign(brand?.fields ?? {}, { status: 'SUSPENDED', errors: [{ code: 30033, reason: 'Complaints of spam.' }] });
  await decided('suspended');
  await notice(desk).getByText(`The carriers have taken your registration back: ${shown}`).waitFor();
  await notice(desk).getByText('Complaints of spam.').waitFor();
  await filed(mobile).getByText('Taken back').waitFor();
  await isSound(desk, mobile);
  for (const page of [desk, mobile]) {
    await go(page, 'Inbox');
    await notice(page).getByText('The carriers have taken your registration back').waitFor();
    await notice(page).getByRole('link', { name: 'See what to change' }).waitFor();
  }
  await isSound(desk, mobile);
  Object.assign(brand?.fields ?? {}, { status: 'APPROVED', errors: [] });
  await decided('approved');
  for (const page of [desk, mobile]) await notice(page).waitFor({ state: 'detached' });
});
