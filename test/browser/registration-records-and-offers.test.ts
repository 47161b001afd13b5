// The registration, the records and the offers of a shop, set in a browser and in force: an owner changes them, others look.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSettings, type SettingsPages } from '../support/settings-pages.ts';
import { made } from '../support/web.ts';

const line = '+15035550144';
const [joiner, stopper, caller] = ['+15035550171', '+15035550172', '+15035550173'];
let at: SettingsPages;
beforeAll(async () => {
  at = await openSettings(line);
}, 120_000);
afterAll(() => at?.web.close(), 60_000);
afterEach(() => expect(at.web.errors).toEqual([]));

/** What the line has sent there. */
const textsOf = (phone: string) =>
  at.web.running.network
    .textsOf(phone)
    .filter((text) => text.from === line)
    .map((text) => text.body);
const textsReach = (phone: string, count: number) => expect.poll(() => textsOf(phone).length, { timeout: 15_000 }).toBe(count);

test('the details of a registration are refused at their field, kept, and the public pages move', { timeout: 90_000 }, async () => {
  const { web, page, get, open, save } = at;
  await open('registration', 'Registration');
  const steps = page.getByRole('list', { name: 'Steps' });
  const entered = steps.getByRole('listitem').filter({ hasText: 'The details are entered' });
  await entered.getByText('To do').waitFor();
  await page.getByLabel('Legal name').fill('Kowalski Plumbing LLC');
  await page.getByLabel('EIN').fill('12');
  await page.getByLabel('Street').fill('12 Dock St');
  await page.getByLabel('City').fill('Portland');
  await page.getByLabel('State or province').fill('or');
  await page.getByLabel('Postal code').fill('97202');
  await page.getByLabel('First name').fill('Dana');
  await page.getByLabel('Last name').fill('Kowalski');
  await page.getByLabel('E-mail').fill('dana@example.com');
  await page.getByLabel('Phone', { exact: true }).fill('(503) 555-0199');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Not saved', { exact: true }).waitFor();
  expect(await page.getByLabel('EIN').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('EIN').fill('12-3456789');
  await save('Saved. Nothing is filed by that.');
  await entered.getByText('Done').waitFor();
  expect((await get('/registration')).details).toMatchObject({
    ein: '123456789',
    address: { region: 'OR' },
    contact: { phone: '+15035550199' },
  });

  const before = (await get('/registration')).pages.slug;
  await page.getByLabel('Name in the address').fill('dana-kowalski');
  await page.getByRole('button', { name: 'Move the pages' }).click();
  await page.getByText('Moved. The old address goes on leading there.').waitFor();
  const answer = await fetch(`${web.url}/s/${before}`);
  expect(new URL(answer.url).pathname).toBe('/s/dana-kowalski');
  expect(answer.status).toBe(200);
});

test('who said STOP is on the list, the policy is a paper, and a notice is recorded and ended', { timeout: 90_000 }, async () => {
  const { web, page, get, open } = at;
  await web.running.network.placeCall(stopper, line, { callerHangsUpAfterSeconds: 1 });
  await textsReach(stopper, 1);
  await web.running.network.sendText(stopper, line, 'STOP', []);
  await expect.poll(async () => (await get('/do-not-call')).entries.length, { timeout: 15_000 }).toBe(1);
  await open('records', 'Rules and records');
  await page.getByRole('list', { name: 'Do-not-call list' }).getByText('(503) 555-0172').waitFor();
  const policy = await page.getByRole('link', { name: 'Your do-not-call policy (PDF)' }).getAttribute('href');
  const pdf = await page.request.get(policy as string);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);

  const form = page.getByRole('form', { name: 'Record a notice' });
  const words = 'If we miss your call, we may send a text message to your number about that call.';
  await form.getByLabel('Its words').fill('Call us, day or night.');
  await form.getByLabel('Address of the page').fill('https://kowalski.example/contact');
  await form.getByLabel('Who has seen it there').fill('Dana Kowalski');
  await form.getByRole('button', { name: 'Record the notice' }).click();
  await form.getByText('It does not say that a text may come').waitFor();
  await form.getByLabel('Its words').fill(words);
  await form.getByRole('button', { name: 'Record the notice' }).click();
  const notice = page.getByRole('list', { name: 'Notices' }).getByRole('listitem').filter({ hasText: words });
  await notice.getByRole('button', { name: 'It is gone' }).click();
  await notice.getByText('Ended', { exact: true }).waitFor();
});

test('offers that are switched on are joined, looked at before they are planned, and cancelled', { timeout: 90_000 }, async () => {
  const { web, page, get, open, save } = at;
  await open('offers', 'Offers');
  await page.getByRole('switch', { name: 'Send offers' }).check();
  await page.getByRole('checkbox', { name: 'Seasonal' }).check();
  await page.getByLabel('States that get nothing for now').fill('ny');
  await save('Saved.');
  expect((await get()).settings.marketing).toMatchObject({ on: true, kinds: ['seasonal'], holds: ['NY'] });
  for (const [word, answers] of [
    ['JOIN', 1],
    ['join', 2],
  ] as const) {
    await web.running.network.sendText(joiner, line, word, []);
    await textsReach(joiner, answers);
  }

  await page.getByLabel('Name', { exact: true }).fill('Drains');
  await page.getByLabel('Wording').fill('{business}: 20 dollars off a drain check this week.');
  await page.getByRole('button', { name: 'See who would get it' }).click();
  await expect.poll(() => page.getByLabel('Wording').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Wording').fill('{business}: 20 dollars off a drain check this week. Call {phone}. Reply STOP to opt out.');
  // Tomorrow, so that nothing leaves while it is looked at.
  await page.getByLabel('From').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 16));
  expect(await page.getByRole('button', { name: 'Plan it' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'See who would get it' }).click();
  await page.getByRole('list', { name: 'Would get it' }).getByText('(503) 555-0171').waitFor();
  await page.getByRole('list', { name: 'Left out' }).getByText('has opted out of all texts').waitFor();
  await page.getByRole('button', { name: 'Plan it' }).click();
  await page.getByRole('button', { name: 'Cancel Drains' }).click();
  await page.getByRole('list', { name: 'Campaigns' }).getByText('Cancelled', { exact: true }).waitFor();
  expect((await get('/campaigns')).campaigns).toEqual([
    expect.objectContaining({ name: 'Drains', cancelledAt: expect.any(String), sent: 0 }),
  ]);
});

test('a shop that texts nobody back gets a task instead, and keeps things as long as it says', { timeout: 90_000 }, async () => {
  const { web, dana, shop, page, get, open, save } = at;
  await open('records', 'Rules and records');
  await page.getByRole('radio', { name: 'Nobody is texted' }).check();
  await page.getByLabel('Mailing address').fill('12 Dock St, Portland, OR 97202');
  await page.getByLabel('Your own domains').fill('kowalski.example');
  await page.getByLabel('Recordings and pictures').fill('30');
  await page.getByRole('switch', { name: 'Keep the log of calls and texts without an end' }).uncheck();
  await save('Saved. It holds from the next call on.');
  expect((await get()).settings).toMatchObject({
    textBack: 'off',
    mailingAddress: '12 Dock St, Portland, OR 97202',
    ownDomains: ['kowalski.example'],
    retention: { recordingDays: 30, logYears: 5 },
  });
  await web.running.network.placeCall(caller, line, { callerHangsUpAfterSeconds: 1 });
  const { tasks } = await expect
    .poll(() => made(dana.api('GET', `/tasks?shop=${shop}`)), { timeout: 15_000 })
    .toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ phone: caller })]) })
    .then(() => made(dana.api('GET', `/tasks?shop=${shop}`)));
  expect(tasks.find((task: { phone: string }) => task.phone === caller).kind).toBe('call-back');
  expect(textsOf(caller)).toEqual([]);
});

test('the office looks at all three and changes nothing', { timeout: 90_000 }, async () => {
  const { web, dana, shop } = at;
  const olga = await web.aMember(dana, shop, { name: 'Olga', email: 'olga@example.com', role: 'office' });
  const hers = await web.visit('/', olga);
  for (const [path, title] of [
    ['registration', 'Registration'],
    ['records', 'Rules and records'],
    ['offers', 'Offers'],
  ] as const) {
    await hers.goto(`/shops/${shop}/settings/${path}`);
    await hers.getByRole('heading', { level: 1, name: title }).waitFor();
    await hers.getByText('Only an owner of the shop changes them.').waitFor();
    const buttons = hers.getByRole('main').getByRole('button', { name: /^(Move the pages|Record the notice|Plan it|File)$/ });
    expect(await buttons.count()).toBe(0);
  }
  await hers.context().close();
});
