// Pictures of the main pages into docs/screenshots/, listed in docs/screenshots.md: on a desk and on a phone, light and dark,
// the same whatever the hour.
// `node scripts/screenshots.ts` makes all, `node scripts/screenshots.ts leads thread` those; needs a Chromium.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildWebWhenStale } from '../test/support/browser.ts';
import type { Person } from '../test/support/person.ts';
import { openWeb, phone, settled, type Web } from '../test/support/web.ts';
import { openPicturedShop, type PicturedShop, picturedAt, picturedZone, picturesBegin } from './pictured-shop.ts';

type Picture = { shows: string; path: string; person?: Person };
type Looks = { where: 'desk' | 'phone'; options: BrowserContextOptions; colorScheme: 'light' | 'dark' };

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const list = fileURLToPath(new URL('../docs/screenshots.md', import.meta.url));
const looks: Looks[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { where: 'desk', options: {}, colorScheme },
  { where: 'phone', options: phone, colorScheme },
]);

function picturesOf({ shop, emptyShop, owner, crew }: PicturedShop): Record<string, Picture> {
  const of = (path: string, shows: string, person = owner): Picture => ({ shows, path: `/shops/${shop}/${path}`, person });
  const thread = (number: string) => `inbox/${encodeURIComponent(number)}`;
  return {
    now: of('now', 'Now: who waits, what was won today, and whether everything works'),
    inbox: of('inbox', 'The inbox'),
    thread: of(thread('+15035550175'), 'A conversation that ended in a booking'),
    'thread-spanish': of(thread('+15035550176'), 'A conversation in Spanish'),
    leads: of('leads', 'The leads board'),
    calendar: of('calendar', 'The calendar: a week on a desk, a list on a phone'),
    'calendar-day': of('calendar?view=day', 'The calendar: one day by crew'),
    crew: of('calendar', 'What somebody of a crew sees', crew),
    calls: of('calls', 'The call ledger'),
    numbers: of('numbers', 'The numbers of a period'),
    settings: of('settings', 'The settings'),
    texts: of('settings/texts', 'The settings of the texts'),
    registration: of('settings/registration', 'The registration with the carriers'),
    account: of('account', 'Notifications and sign-in'),
    'empty-shop': { shows: 'The first view of a shop in which nothing has happened', path: `/shops/${emptyShop}/now`, person: owner },
    'sign-in': { shows: 'Signing in', path: '/sign-in' },
    'forgotten-password': { shows: 'A forgotten password', path: '/forgotten-password' },
  };
}

/** The page on which all of them are seen. */
const listOf = (pictures: [name: string, Picture][]): string =>
  [
    '# Pictures of the web app',
    '',
    'Made by `node scripts/screenshots.ts`, always of the same minute of the same shop. Each page on a desk and on a phone, light and dark.',
    ...pictures.flatMap(([name, { shows }]) => [
      '',
      `## ${shows}`,
      '',
      ...looks.map(({ where, colorScheme }) => `![${shows}, ${where}, ${colorScheme}](screenshots/${name}-${where}-${colorScheme}.png)`),
    ]),
    '',
  ].join('\n');

async function take(web: Web, name: string, { path, person }: Picture, { where, options, colorScheme }: Looks): Promise<void> {
  const page = await web.visit('/sign-in', undefined, { ...options, colorScheme, timezoneId: picturedZone, locale: 'en-US' });
  await page.clock.setFixedTime(picturedAt);
  if (person) {
    await page.context().addCookies([...person.jar].map(([key, value]) => ({ name: key, value: decodeURIComponent(value), url: web.url })));
    await sessionsOf(page);
  }
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  await page.waitForFunction(
    () => document.querySelectorAll('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root').length === 0,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}${name}-${where}-${colorScheme}.png` });
  await page.context().close();
}

/** Sessions live on the wall clock; a picture shows them on its own. */
async function sessionsOf(page: Page): Promise<void> {
  await page.route(/\/list-sessions/, async (route) => {
    const response = await route.fetch();
    const sessions: object[] = await response.json();
    const shown = { createdAt: new Date(picturedAt).toISOString(), userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X) Chrome/140.0' };
    await route.fulfill({ response, json: sessions.map((session) => ({ ...session, ...shown })) });
  });
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildWebWhenStale();
const web = await openWeb({ RINGBACK_SIMULATION: '1' }, picturesBegin);
try {
  const pictures = Object.entries(picturesOf(await openPicturedShop(web))).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  for (const look of looks) for (const [name, picture] of pictures) await take(web, name, picture, look);
  if (wanted.length === 0) writeFileSync(list, listOf(pictures));
  if (web.errors.length > 0) throw new Error(`The pages complained: ${web.errors.join('; ')}`);
} finally {
  await web.close();
}
