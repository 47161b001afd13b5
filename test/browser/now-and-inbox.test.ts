// Now and the inbox in a real browser, on a desk and on a phone: what happens is seen as it happens, and people act on it.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { alwaysOpen } from '../support/always-open.ts';
import type { Person } from '../support/person.ts';
import { made, openWeb, phone, type Web } from '../support/web.ts';

type Seen = Window & { seenAt?: number };

const line = '+15035550142';
let web: Web;
let dana: Person;
let shop: string;
let callers = 200;

beforeAll(async () => {
  web = await openWeb();
  dana = await web.firstUser();
  shop = await web.aShop(dana, alwaysOpen);
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
}, 120_000);
afterAll(() => web?.close(), 60_000);
afterEach(() => expect(web.errors).toEqual([]));

/** Every test has callers of its own. */
const aCaller = () => {
  callers += 1;
  return { number: `+15035557${callers}`, shown: `(503) 555-7${callers}` };
};
const missACall = (from: string) => web.running.network.placeCall(from, line, { callerHangsUpAfterSeconds: 3 });
const write = (from: string, body: string) => web.running.network.sendText(from, line, body);
/** A caller whose missed call has been answered by text, and who has written back. */
async function aConversation(body: string) {
  const caller = aCaller();
  await missACall(caller.number);
  await settled(async () => (await thread(caller.number))?.lastText?.direction === 'out');
  await write(caller.number, body);
  await settled(async () => (await thread(caller.number))?.unread === 1);
  return caller;
}
const threads = async (): Promise<any[]> => (await made(dana.api('GET', `/shops/${shop}/inbox?filter=all&limit=200`))).threads;
const thread = async (number: string) => (await threads()).find((one) => one.phone === number);
const settled = (check: () => Promise<boolean>) => expect.poll(check, { timeout: 20_000, interval: 50 }).toBe(true);

const inbox = async (person: Person, options = {}, path = 'inbox') => await web.visit(`/shops/${shop}/${path}`, person, options);
const row = (page: Page, shown: string) => page.getByRole('list', { name: 'Conversations' }).getByRole('link').filter({ hasText: shown });
const conversation = (page: Page, shown: string) => page.getByRole('region', { name: `Conversation with ${shown}` });
const timeline = (page: Page) => page.getByRole('log', { name: 'What happened' });

test('a missed call appears in an open inbox within a second of its commit, without reload', { timeout: 60_000 }, async () => {
  const caller = aCaller();
  const page = await inbox(dana);
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await page.evaluate((shown) => {
    const seen = new MutationObserver(() => {
      if (document.body.textContent?.includes(shown)) Object.assign(window, { seenAt: (window as Seen).seenAt ?? Date.now() });
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, caller.shown);
  await missACall(caller.number);
  await row(page, caller.shown).waitFor();
  const { calls } = await made(dana.api('GET', `/calls?shop=${shop}&caller=${encodeURIComponent(caller.number)}`));
  const seenAt = await page.evaluate(() => (window as Seen).seenAt ?? Number.NaN);
  expect(seenAt - Date.parse(calls[0].arrivedAt)).toBeLessThan(1000);
  // The first text follows in the same row.
  await row(page, caller.shown).getByText('Shop: Kowalski Plumbing: Sorry we missed your call').waitFor();
  await page.context().close();
});

test('where no stream comes through, the page asks by itself, and the stream is opened again', { timeout: 90_000 }, async () => {
  const [first, second] = [aCaller(), aCaller()];
  const page = await web.visit('/sign-in', dana);
  let refused = 0;
  await page.route('**/live', (route) => {
    refused += 1;
    return route.fulfill({ status: 503, body: '' });
  });
  await page.goto(`/shops/${shop}/inbox`);
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await expect.poll(() => refused, { timeout: 10_000 }).toBeGreaterThan(0);
  await missACall(first.number);
  await row(page, first.shown).waitFor();
  await page.unroute('**/live');
  const live = page.waitForResponse((response) => response.url().endsWith('/live') && response.status() === 200, { timeout: 40_000 });
  await live;
  await missACall(second.number);
  await row(page, second.shown).waitFor({ timeout: 5000 });
  await page.context().close();
});

test.each([
  ['desk', {}],
  ['phone', phone],
])('on a %s: reply, note, take over and give back', { timeout: 90_000 }, async (where, options) => {
  const { number, shown } = await aConversation('My kitchen sink is leaking');
  const page = await inbox(dana, options);
  await row(page, shown).getByText('1 unread').waitFor({ state: 'attached' });
  await row(page, shown).click();
  await timeline(page).getByText('My kitchen sink is leaking').waitFor();
  await timeline(page).getByText('Missed call').waitFor();
  await settled(async () => (await thread(number)).unread === 0);

  // A text that breaks a rule of carriers is refused where it was written, and nothing typed is lost.
  const box = page.getByRole('textbox', { name: `Text to ${shown}` });
  await box.fill('See bit.ly/abc');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(/^Not sent\./).waitFor();
  expect(await box.inputValue()).toBe('See bit.ly/abc');
  await box.fill('We can come at');
  await page.reload();
  await timeline(page).waitFor();
  expect(await box.inputValue()).toBe('We can come at');
  await box.fill('We can come at three.');
  await page.getByRole('button', { name: 'Send' }).click();
  await timeline(page).getByText('We can come at three.').waitFor();
  await timeline(page).getByText('Dana Kowalski · ').first().waitFor();
  expect(await box.inputValue()).toBe('');
  expect(web.running.network.textsOf(number).map((text) => text.body)).toContain('We can come at three.');

  // A radio of Mantine's is covered by its words.
  await page.getByText('Note', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Note for the shop' }).fill('Shutoff is behind the dryer');
  await page.getByRole('button', { name: 'Save note' }).click();
  await timeline(page).getByText('Note by Dana Kowalski').waitFor();
  expect(web.running.network.textsOf(number).map((text) => text.body)).not.toContain('Shutoff is behind the dryer');

  await page.getByRole('button', { name: 'Take over' }).click();
  await conversation(page, shown).getByText('Dana Kowalski has it').waitFor();
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.getByRole('button', { name: 'Take over' }).waitFor();
  await timeline(page).getByText('Given back to the assistant').waitFor();

  // What the caller writes meanwhile comes in by itself, and is read at once.
  await write(number, 'Gracias, a las tres está bien');
  await timeline(page).getByText('Gracias, a las tres está bien').waitFor();
  await settled(async () => (await thread(number)).unread === 0);
  if (where === 'phone') {
    expect(await row(page, shown).count()).toBe(0);
    await page.getByRole('link', { name: 'Back to the inbox' }).click();
    await row(page, shown).waitFor();
  }
  await page.context().close();
});

test('the search finds names, numbers and texts', { timeout: 60_000 }, async () => {
  const sought = await aConversation('The boiler makes a whistling noise');
  const other = await aConversation('Is anybody there?');
  const page = await inbox(dana, {}, 'inbox?filter=all');
  await row(page, other.shown).waitFor();
  const search = page.getByRole('searchbox', { name: 'Search names, numbers and texts' });
  await search.fill('whistl');
  await row(page, other.shown).waitFor({ state: 'detached' });
  await row(page, sought.shown).waitFor();
  await search.fill(other.shown);
  await row(page, sought.shown).waitFor({ state: 'detached' });
  await row(page, other.shown).waitFor();
  await search.fill('nobody wrote this');
  await page.getByText('Nothing found').waitFor();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await row(page, sought.shown).waitFor();
  await page.context().close();
});

test('of a long inbox only what is in view is on the page, and the rest comes while it is scrolled', { timeout: 90_000 }, async () => {
  const first = await aConversation('The first of very many');
  const many = Array.from({ length: 80 }, aCaller);
  for (const caller of many) await missACall(caller.number);
  await settled(async () =>
    (await threads()).slice(0, many.length).every(({ phone: number }) => many.some((caller) => caller.number === number)),
  );
  const page = await inbox(dana, {}, 'inbox?filter=all');
  const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(30);
  expect(await row(page, first.shown).count()).toBe(0);
  await expect
    .poll(
      async () => {
        await rows.last().scrollIntoViewIfNeeded();
        return await row(page, first.shown).count();
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(1);
  expect(await rows.count()).toBeLessThan(40);
  await page.context().close();
});

test('everything is done by keyboard alone', { timeout: 90_000 }, async () => {
  const older = await aConversation('First of the two');
  const newer = await aConversation('Second of the two');
  const page = await inbox(dana, {}, 'inbox?q=of the two');
  await row(page, newer.shown).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-phone]')?.getAttribute('data-phone'));
  for (const [key, at] of [
    ['j', newer],
    ['j', older],
    ['k', newer],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focused, { timeout: 5000 }).toBe(at.number);
  }
  await page.keyboard.press('Enter');
  await timeline(page).getByText('Second of the two').waitFor();
  await page.keyboard.press('r');
  await page.keyboard.type('On our way, rjke?');
  await page.keyboard.press('Enter');
  await timeline(page).getByText('On our way, rjke?').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('Gate code 4711');
  await page.keyboard.press('Enter');
  await timeline(page).getByText('Gate code 4711').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  const close = page.getByRole('dialog', { name: 'Close as lost' });
  await close.getByLabel('Why it was lost').waitFor();
  await page.keyboard.type('Found somebody else');
  await page.keyboard.press('Enter');
  await close.waitFor({ state: 'hidden' });
  await conversation(page, newer.shown).getByText('Lost: Found somebody else').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('First');
  await expect.poll(() => page.url()).toContain('First');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.context().close();
});

test('a visit is booked, a thread put off, assigned, opted out and blocked', { timeout: 90_000 }, async () => {
  const { number, shown } = await aConversation('Water heater is out');
  const page = await inbox(dana, {}, `inbox/${encodeURIComponent(number)}`);
  await timeline(page).getByText('Water heater is out').waitFor();
  const act = async (item: string) => {
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await act('Book a visit…');
  const book = page.getByRole('dialog', { name: 'Book a visit' });
  await book.getByLabel('From').fill('13:00');
  await book.getByText('The end must be later than the start.').waitFor();
  await book.getByLabel('To', { exact: true }).fill('15:00');
  await book.getByLabel('Job').fill('Water heater');
  await book.getByRole('button', { name: 'Book it' }).click();
  await timeline(page).getByText('Visit booked').waitFor();
  await timeline(page)
    .getByText(/1:00\s– 3:00\sPM/)
    .first()
    .waitFor();

  await act('Put off…');
  await page.getByRole('dialog', { name: 'Put off' }).getByRole('button', { name: 'Put it off' }).click();
  await conversation(page, shown)
    .getByText(/^Put off until .*8:00\sAM$/)
    .waitFor();
  await act('Take it up again');
  await timeline(page).getByText('Taken up again').waitFor();

  await act('Dana Kowalski');
  await timeline(page).getByText('Assigned to Dana Kowalski').waitFor();

  await page.getByRole('button', { name: 'Saved replies' }).click();
  await page.getByText('None yet.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: `Text to ${shown}` }).fill('We open at eight.');
  await page.getByRole('button', { name: 'Saved replies' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Opening');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Use Opening' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: `Text to ${shown}` }).inputValue(), { timeout: 5000 })
    .toBe('We open at eight. We open at eight.');
  expect(web.running.network.textsOf(number).map((text) => text.body)).not.toContain('We open at eight.');

  await act('Record an opt-out…');
  await page.getByRole('dialog').getByLabel('What was said').fill('Said on the phone: no more texts');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('This person has opted out of texts.').waitFor();
  await timeline(page).getByText('Said on the phone: no more texts').waitFor();

  await act('Block the number…');
  await page.getByRole('button', { name: 'Block the number', exact: true }).click();
  await conversation(page, shown).getByText('Blocked', { exact: true }).first().waitFor();
  await page.context().close();
});

test.each([
  ['desk', {}],
  ['phone', phone],
])('on a %s, Now says who waits, what was won and that everything works', { timeout: 90_000 }, async (_, options) => {
  const caller = await aConversation('I want to talk to a real person please');
  const page = await inbox(dana, options, 'now');
  const waiting = page
    .getByRole('region', { name: /^Waiting for you/ })
    .getByRole('listitem')
    .filter({ hasText: caller.shown });
  await waiting.waitFor();
  expect(await waiting.getByRole('link', { name: `Call ${caller.shown}` }).getAttribute('href')).toBe(`tel:${caller.number}`);
  await page
    .getByRole('region', { name: 'Won today' })
    .getByText(/visits? booked/)
    .waitFor();
  await page.getByRole('region', { name: 'Everything works' }).getByText('Last missed call answered by text').waitFor();
  await waiting.getByRole('link', { name: `Text ${caller.shown}` }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Text to ${caller.shown}`);
  await page.goBack();
  await waiting.getByRole('button', { name: `Take over ${caller.shown}` }).click();
  await waiting.waitFor({ state: 'detached' });
  await page.context().close();
});

test.each([
  ['desk', {}],
  ['phone', phone],
])(
  'on a %s, axe finds nothing serious in a full inbox, a thread and Now, and nothing scrolls sideways',
  { timeout: 120_000 },
  async (_, options) => {
    const { number, shown } = await aConversation(
      `${'Superlongwordwithoutanyspace'.repeat(5)} ¿Pueden venir mañana? Se está inundando la cocina`,
    );
    const found: string[] = [];
    const page = await inbox(dana, options);
    for (const [path, there] of [
      ['inbox', row(page, shown)],
      [`inbox/${encodeURIComponent(number)}`, timeline(page).getByText('inundando')],
      ['now', page.getByRole('region', { name: 'Won today' })],
    ] as const) {
      await page.goto(`/shops/${shop}/${path}`);
      await there.waitFor();
      const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (needs !== has) found.push(`${path} needs ${needs} of ${has} pixels`);
      found.push(...(await seriousFindings(page)).map((finding) => `${path} ${finding}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  },
);
