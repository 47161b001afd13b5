// Every form whose sending fails: the server is away, breaks, or takes it and its answer is cut off. What was typed stays in
// its fields, also over a reload, the page says what to do, and pressing once more works.
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { papers } from '../support/registration-papers.ts';
import { openSettings, type SettingsPages } from '../support/settings-pages.ts';
import { made } from '../support/web.ts';

const line = '+15035550145';
const caller = '+15035557102';
let at: SettingsPages;
let shop: string;
let page: Page;
beforeAll(async () => {
  at = await openSettings(line, { marketing: { on: true, kinds: ['seasonal'] } });
  ({ shop, page } = at);
  await made(at.dana.api('PUT', `/shops/${shop}/registration/details`, papers));
  await at.web.running.network.placeCall(caller, line, { callerHangsUpAfterSeconds: 1 });
  const threads = async () => (await at.get('/inbox?filter=all')).threads;
  await vi.waitFor(async () => expect(await threads()).toHaveLength(1), { timeout: 20_000, interval: 100 });
}, 120_000);
afterAll(() => at?.web.close(), 60_000);
afterEach(() => expect(at.web.errors).toEqual([]));

type Form = {
  path: string;
  /** What is typed, by label. */
  typed: Record<string, string>;
  button: string;
  /** Words that come when it is done; left out, a dialog closes. */
  done?: string;
  /** Opens it, each time that the page is loaded. */
  open?: () => Promise<void>;
  /** Once, before something is typed. */
  begin?: () => Promise<void>;
  /** What the browser does not keep. */
  secret?: [label: string, words: string];
  /** What is made a second time when the first answer is cut off, for everybody to see: a key, a visit. */
  makes?: true;
};

const holds = 'Saved. It holds from the next call on.';
const setting = (path: string, typed: Form['typed'], of: Partial<Form> = {}): Form => ({
  path: `/shops/${shop}/settings/${path}`,
  typed,
  button: 'Save',
  done: holds,
  ...of,
});
const step = (id: string, typed: Form['typed'], done: string, of: Partial<Form> = {}): Form => ({
  path: `/setup?shop=${shop}&step=${id}`,
  typed,
  button: 'Save and go on',
  done,
  ...of,
});
const dialog = (item: string, typed: Form['typed'], button: string, of: Partial<Form> = {}): Form => ({
  path: `/shops/${shop}/inbox/${encodeURIComponent(caller)}`,
  typed,
  button,
  open: async () => {
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  },
  ...of,
});
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const choose = (name: string) => page.getByRole('radio', { name }).check();

const firstText = '{business}: Sorry we missed your call. What can we fix? Reply STOP to opt out.';
const notice = 'If we miss your call, we may send a text message to your number about that call.';
const notAnSid = 'An account SID is "AC" and 32 hexadecimal digits; it is on the Twilio console\'s first page.';
const forms: Record<string, () => Form> = {
  Business: () => setting('business', { 'Name of the business': 'Kowalski & Daughters' }),
  Texts: () => setting('texts', { Wording: firstText }),
  Alerts: () => setting('alerts', { 'Phone that is told': '(503) 555-0199' }),
  Hours: () => setting('hours', { 'Monday opens': '07:30' }),
  Booking: () => setting('booking', { 'Length of a window (minutes)': '90' }),
  Area: () => setting('area', { Postcodes: '97201 97202', Towns: 'Portland' }),
  Answers: () => setting('answers', { About: 'licensed', Answer: 'Yes, in Oregon.' }, { begin: () => press('Add an answer') }),
  Lines: () => setting('lines', { 'Phones that ring': '503 555 0199' }, { begin: () => choose('Ring your phones first') }),
  Records: () => setting('records', { 'Mailing address': '12 Dock St, Portland, OR 97202' }),
  'A notice': () =>
    setting(
      'records',
      { 'Its words': notice, 'Address of the page': 'https://kowalski.example/', 'Who has seen it there': 'Dana' },
      { button: 'Record the notice', done: `“${notice}”`, makes: true },
    ),
  Offers: () => setting('offers', { 'At most one to a person in (days)': '45' }, { done: 'Saved.' }),
  'A campaign': () =>
    setting(
      'offers',
      { Name: 'Drains', Wording: '{business}: 20 dollars off a drain check. Call {phone}. Reply STOP to opt out.' },
      { button: 'See who would get it', done: 'What they get' },
    ),
  Registration: () => setting('registration', { 'Legal name': 'Kowalski LLC' }, { done: 'Saved. Nothing is filed by that.' }),
  'The public pages': () =>
    setting(
      'registration',
      { 'Name in the address': 'kowalski' },
      { button: 'Move the pages', done: 'Moved. The old address goes on leading there.' },
    ),
  'A contact': () => setting('contacts', { Number: '(503) 555-0177', Name: 'Mother' }, { button: 'Add', done: 'Mother' }),
  'An invitation': () =>
    setting('people', { 'E-mail': 'ana@example.com' }, { button: 'Invite', done: 'Give this link to ana@example.com', makes: true }),
  'A key': () =>
    setting('keys', { 'What it is for': 'Spreadsheet' }, { button: 'Make a key', done: 'The key for Spreadsheet', makes: true }),
  Twilio: () =>
    setting(
      'twilio',
      { 'Account SID': 'AC123', 'Twilio number': '(503) 555-0111' },
      { button: 'Connect and check', done: notAnSid, secret: ['Auth token', 'a-secret-token'] },
    ),
  'A new shop': () => step('', { 'Name of the business': 'Second Street Roofing' }, 'Your trade', { path: '/setup' }),
  'Your business': () => step('business', { 'E-mail for help': 'help@kowalski.example' }, 'Your trade'),
  'Your trade': () => step('trade', { Trade: 'hvac' }, 'Hours'),
  'Opening hours': () => step('hours', { 'Tuesday opens': '07:45' }, 'Service area'),
  'Service area': () => step('area', { Postcodes: '97201 97203' }, 'Who is alerted'),
  'Who is alerted': () => step('alerts', { 'Mobile phone that is alerted': '(503) 555-0198' }, 'The first text'),
  'The first text': () => step('text', { Wording: firstText.replace('fix', 'mend') }, 'Try it'),
  'How calls reach you': () =>
    step('calls', { 'Phones that ring': '503 555 0197' }, 'Going live', { begin: () => choose('the new number') }),
  'Putting off': () => dialog('Put off…', { Time: '09:30' }, 'Put it off'),
  'A visit': () => dialog('Book a visit…', { Job: 'Water heater', Address: '12 Dock St' }, 'Book it', { makes: true }),
  'A lost lead': () => dialog('Close as lost…', { 'Why it was lost': 'Too far away' }, 'Close it'),
  'An opt-out': () => dialog('Record an opt-out…', { 'What was said, and how it reached you': 'No more, on the phone' }, 'Record it'),
};

const unreachable = 'The server cannot be reached. What you typed is kept; try again.';
const broken = 'Something broke here. Try again in a minute.';
/** How sending fails, and what is said then. */
const failures = {
  away: [(route: Route) => route.abort(), unreachable],
  broken: [(route: Route) => route.fulfill({ status: 500, json: { error: { code: 'internal', message: broken } } }), broken],
  cut: [(route: Route) => route.fetch().then(() => route.abort()), unreachable],
} as const;

test.each(Object.keys(forms))('%s: what was typed is there after each failure, and is sent then', { timeout: 60_000 }, async (name) => {
  const { path, typed, button, done, open, begin, secret, makes } = (forms[name] as () => Form)();
  const field = (label: string) => page.getByLabel(label, { exact: true }).first();
  const type = async (label: string, words: string) =>
    (await field(label).evaluate((one) => one.tagName)) === 'SELECT' ? field(label).selectOption(words) : field(label).fill(words);
  const typeSecret = async () => secret && (await type(...secret));
  const isThere = async () => {
    for (const [label, words] of Object.entries(typed)) expect(await field(label).inputValue()).toBe(words);
  };
  const fails = async (how: keyof typeof failures) => {
    const [fail, words] = failures[how];
    await page.route(/\/api\/v1\//, (route) => (how !== 'away' && route.request().method() === 'GET' ? route.continue() : fail(route)));
    await press(button);
    await page.getByRole('alert').filter({ hasText: words }).first().waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await isThere();
  };

  await page.goto(path);
  await open?.();
  await begin?.();
  for (const [label, words] of Object.entries(typed)) await type(label, words);
  await typeSecret();
  await fails('away');
  await fails('broken');
  await page.reload();
  await open?.();
  await field(Object.keys(typed)[0] as string).waitFor();
  await isThere();
  await typeSecret();
  if (!makes && !secret) await fails('cut');
  await press(button);
  if (done) await page.getByText(done, { exact: true }).first().waitFor();
  else await page.getByRole('dialog').waitFor({ state: 'detached' });
});
