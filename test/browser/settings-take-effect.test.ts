// Settings that are changed in a browser: kept as a draft until they are saved, refused at their field, and in force from the
// next call on.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSettings, type SettingsPages } from '../support/settings-pages.ts';
import { made, settled } from '../support/web.ts';

const line = '+15035550143';
let at: SettingsPages;
beforeAll(async () => {
  at = await openSettings(line);
}, 120_000);
afterAll(() => at?.web.close(), 60_000);
afterEach(() => expect(at.web.errors).toEqual([]));

test('a first text that is saved is what the next caller gets', { timeout: 60_000 }, async () => {
  const { web, page, open, save } = at;
  await open('texts', 'Texts');
  const wording = page.getByRole('textbox', { name: 'Wording' });
  await wording.fill('{business}: Sorry we missed your call. Where does it drip? Reply STOP to opt out.');
  await save();
  await web.running.network.placeCall('+15035550161', line, { callerHangsUpAfterSeconds: 1 });
  await expect
    .poll(() => web.running.network.textsOf('+15035550161').map((text) => text.body), { timeout: 15_000 })
    .toEqual(['Kowalski Plumbing: Sorry we missed your call. Where does it drip? Reply STOP to opt out.']);
});

test('a text that breaks a rule is not saved, and the rule is named', { timeout: 60_000 }, async () => {
  const { page, get, open } = at;
  await open('texts', 'Texts');
  const before = (await get()).settings.firstText;
  await page.getByRole('textbox', { name: 'Wording' }).fill('{business}: Sorry we missed your call. 10% off today? Reply STOP to opt out.');
  await page.getByText('One rule is broken').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: 'Not saved' }).getByText('FT-5').waitFor();
  expect((await get()).settings.firstText).toBe(before);
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await page.getByRole('textbox', { name: 'Wording' }).inputValue()).toBe(before);
});

test('what is not saved outlives another page and a reload, and a refusal stands at its field', { timeout: 60_000 }, async () => {
  const { page, get, open, save } = at;
  await open('alerts', 'Alerts and on-call');
  await page.getByLabel('Phone that is told').fill('555');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Answers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Answers' }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Alerts and on-call' }).click();
  const field = page.getByLabel('Phone that is told');
  await field.waitFor();
  expect(await field.inputValue()).toBe('555');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Not saved', { exact: true }).waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await field.fill('(503) 555-0199');
  await page.getByRole('button', { name: 'Add the next person' }).click();
  const rung = page.getByRole('group', { name: 'Rung 1' });
  await rung.getByLabel('Phone').fill('(503) 555-0198');
  await rung.getByRole('combobox', { name: 'By' }).selectOption({ label: 'a phone call' });
  await save();
  expect((await get()).settings).toMatchObject({
    alertPhone: '+15035550199',
    scheduling: { ladder: [{ phone: '+15035550198', afterMinutes: 10, by: 'call' }] },
  });
});

test('two pages of settings do not undo each other', { timeout: 60_000 }, async () => {
  const { dana, shop, page, get, open, save } = at;
  await open('area', 'Service area');
  await page.getByLabel('Postcodes').fill('97201 97202');
  await made(dana.api('PATCH', `/shops/${shop}`, { scheduling: { ...(await get()).settings.scheduling, horizonDays: 21 } }));
  await save();
  expect((await get()).settings.scheduling).toMatchObject({ horizonDays: 21, serviceArea: { postcodes: ['97201', '97202'] } });
});

test('what somebody else has saved meanwhile is not overwritten unasked', { timeout: 60_000 }, async () => {
  const { dana, shop, page, get, open, save } = at;
  const change = (settings: object) => made(dana.api('PATCH', `/shops/${shop}`, settings));
  const name = page.getByLabel('Name of the business');
  // What is typed before the server has answered is not begun on anything yet.
  const answered = page.waitForResponse((response) => /\/api\/v1\/shops\/[^/]+$/.test(response.url()));
  await open('business', 'Business');
  await answered;
  await settled(page);
  await name.fill('Mine');
  await change({ name: 'Theirs', helpEmail: 'theirs@example.com' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody else has saved something else here meanwhile.').waitFor();
  expect(await name.inputValue()).toBe('Mine');
  // What was not typed over is theirs at once.
  expect(await page.getByLabel('E-mail for help').inputValue()).toBe('theirs@example.com');
  await page.getByRole('button', { name: 'Use theirs' }).click();
  expect(await name.inputValue()).toBe('Theirs');

  await name.fill('Mine');
  await change({ name: 'Theirs again' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save mine' }).click();
  await page.getByText('Saved. It holds from the next call on.').first().waitFor();
  expect((await get()).settings).toMatchObject({ name: 'Mine', helpEmail: 'theirs@example.com' });
  await name.fill('Kowalski Plumbing');
  await save();
});

test('what is typed on while it is saved stays', { timeout: 60_000 }, async () => {
  const { page, get, open, save } = at;
  await open('area', 'Service area');
  const towns = page.getByLabel('Towns');
  let answer = () => {};
  const typed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/v1\/shops\/[^/]+$/, async (route) => {
    if (route.request().method() === 'PATCH') await typed;
    await route.continue();
  });
  await towns.fill('Portland');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saving…').waitFor();
  await towns.fill('Portland\nGresham');
  answer();
  await page.getByText('Not saved yet. Your changes are kept here.').waitFor();
  expect(await towns.inputValue()).toBe('Portland\nGresham');
  await page.unrouteAll();
  await save();
  expect((await get()).settings.scheduling.serviceArea.cities).toEqual(['Portland', 'Gresham']);
});

test('a day gets a second opening, and a holiday is added and taken away', { timeout: 60_000 }, async () => {
  const { page, get, open, save } = at;
  await open('hours', 'Hours and holidays');
  await page.getByRole('button', { name: 'Add hours on Monday' }).click();
  await page.getByLabel('Monday opens again').fill('18:00');
  await page.getByLabel('Monday closes again').fill('00:00');
  await page.getByRole('switch', { name: 'Friday' }).uncheck();
  for (const day of ['2027-07-05', '2027-11-25']) {
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Add the day' }).click();
  }
  await page.getByRole('button', { name: 'Remove Mon, July 5, 2027' }).click();
  await save();
  const { hours } = (await get()).settings;
  expect(hours.weekly.mon).toEqual([
    { from: '08:00', to: '17:00' },
    { from: '18:00', to: '24:00' },
  ]);
  expect(hours.weekly.fri).toEqual([]);
  expect(hours.holidays).toEqual(['2027-11-25']);
});

test('durations, crews, windows and services are set', { timeout: 60_000 }, async () => {
  const { page, get, open, save } = at;
  await open('booking', 'Booking');
  await page.getByLabel('Minutes for Toilet').fill('75');
  await page.getByRole('button', { name: 'Add a crew' }).click();
  await page.getByRole('group', { name: 'New crew' }).getByLabel('Name').fill('Ana');
  await page.getByRole('button', { name: 'Add a service' }).click();
  const service = page.getByRole('group', { name: 'New service' });
  await service.getByLabel('Name in Spanish').fill('Piso radiante');
  await service.getByLabel('How callers call it').fill('radiant floor\npiso radiante');
  await service.getByLabel('Name', { exact: true }).fill('Radiant floor');
  await save();
  const { scheduling } = (await get()).settings;
  expect(scheduling.crews.map((crew: { id: string }) => crew.id)).toEqual(['crew', 'ana']);
  expect(scheduling.services).toEqual([
    expect.objectContaining({ id: 'toilet', minutes: 75 }),
    expect.objectContaining({ id: 'radiant-floor', words: ['radiant floor', 'piso radiante'], minutes: 60 }),
  ]);
});

test('a line that rings needs a phone to ring', { timeout: 60_000 }, async () => {
  const { dana, shop, page, open, save } = at;
  await open('lines', 'Lines');
  await page.getByRole('radio', { name: 'Ring your phones first' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('A ring-first line needs at least one phone to ring.').first().waitFor();
  await page.getByLabel('Phones that ring').fill('503 555 0199');
  await save();
  const { lines } = await made(dana.api('GET', `/shops/${shop}/lines`));
  expect(lines[0].settings).toMatchObject({ mode: 'ring-first', ringPhones: ['+15035550199'] });
});

test('a personal number is added and removed, and a key is shown once', { timeout: 60_000 }, async () => {
  const { web, shop, page, open } = at;
  await open('contacts', 'Contacts');
  await page.getByLabel('Number', { exact: true }).fill('(503) 555-0177');
  await page.getByLabel('Name', { exact: true }).fill('Mother');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('list', { name: 'Contacts' }).getByText('Mother').waitFor();
  await page.getByRole('button', { name: 'Remove Mother' }).click();
  await page.getByText('Nobody yet').waitFor();

  await open('keys', 'API keys');
  await page.getByLabel('What it is for').fill('Spreadsheet');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const key = (await page.getByRole('code').textContent()) as string;
  const answer = await fetch(`${web.url}/api/v1/shops/${shop}`, { headers: { authorization: `Bearer ${key}` } });
  expect(answer.status).toBe(200);
  await page.reload();
  await page.getByRole('list', { name: 'Keys' }).getByText('Spreadsheet').waitFor();
  expect(await page.getByRole('code').count()).toBe(0);
  await page.getByRole('button', { name: 'Revoke Spreadsheet' }).click();
  await page.getByText('No keys yet').waitFor();
});

test('contacts are imported from the file of a phone, and those who are known stay as they are', { timeout: 60_000 }, async () => {
  const { dana, shop, page, open } = at;
  await made(dana.api('PUT', `/shops/${shop}/contacts/+15035550181`, { kind: 'staff', name: 'Ana' }));
  await open('contacts', 'Contacts');
  const card = (name: string, phone: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;type=CELL:${phone}\r\nEND:VCARD\r\n`;
  const file = card('Ana from work', '503-555-0181') + card('José', '(503) 555-0182') + card('Bank', '12');
  await page.getByLabel('Contacts file').setInputFiles({ name: 'family.vcf', mimeType: 'text/vcard', buffer: Buffer.from(file) });
  await page.getByText('family.vcf: Ana from work, José. 1 that are no phone numbers are left out.').waitFor();
  await page.getByRole('button', { name: 'Import 2 numbers' }).click();
  await page.getByText('1 imported, 1 were here already and stay as they are.').waitFor();
  await page.getByRole('list', { name: 'Contacts' }).getByText('José').waitFor();
  const { contacts } = await made(dana.api('GET', `/shops/${shop}/contacts`));
  expect(contacts).toContainEqual({ phone: '+15035550181', kind: 'staff', name: 'Ana' });
  expect(contacts).toContainEqual({ phone: '+15035550182', kind: 'personal', name: 'José' });
});
