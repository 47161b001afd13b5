// Pictures of the main pages into docs/screenshots/: on a desk and on a phone, light and dark, of a shop with a long name on
// which something goes on. `node scripts/screenshots.ts`; needs a Chromium. They are for people to look at.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWebWhenStale } from '../test/support/browser.ts';
import { made, openWeb, phone } from '../test/support/web.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const line = '+15035550142';
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await buildWebWhenStale();
const web = await openWeb();
try {
  const dana = await web.firstUser();
  const shop = await web.aShop(dana, {
    name: 'Kowalski & Daughters Plumbing, Heating and Drain Cleaning',
    hours: {
      timeZone: 'America/Los_Angeles',
      weekly: Object.fromEntries(everyDay.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
      holidays: [],
    },
    lookUpNumbers: false,
    scheduling: {
      mode: 'book',
      trade: 'plumbing',
      languages: ['en', 'es'],
      windows: [{ days: everyDay, starts: ['08:00', '10:00', '13:00', '15:00'] }],
      crews: [
        { id: 'ana', name: 'Ana' },
        { id: 'bo', name: 'Bo' },
      ],
      serviceArea: { cities: ['Portland'], postcodes: ['972'] },
      emergency: { takes: true },
    },
  });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const { network } = web.running;

  const threads = async () =>
    (await made(dana.api('GET', `/shops/${shop}/threads?limit=50`))).threads as { phone: string; lastText: string }[];
  const until = async (holds: () => Promise<boolean>) => {
    for (let tries = 0; tries < 120; tries += 1) {
      if (await holds()) return;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error('The shop did not answer within a minute.');
  };
  const answersOf = (from: string) => network.textsOf(from).filter((text) => text.to === from).length;
  /** Calls, hangs up, and says one thing after the other, each when the last was answered. */
  const miss = async (from: string, ...texts: string[]) => {
    await network.placeCall(from, line, { callerHangsUpAfterSeconds: 2 });
    await until(async () => answersOf(from) > 0);
    for (const body of texts) {
      const before = answersOf(from);
      await network.sendText(from, line, body, []);
      await until(async () => answersOf(from) > before);
    }
  };
  await Promise.all([
    miss(
      '+15035550175',
      "Hi, this is Wilhelmina Featherstonehaugh at 1184 SE Hawthorne Blvd, Portland 97214. The kitchen faucet drips all night, it's a single handle one. Any day works.",
      '1',
    ),
    miss(
      '+15035550176',
      'Hola, soy María Fernández, calle 12 SE Oak St, Portland 97202. El calentador de agua no prende, cualquier día está bien.',
    ),
    miss('+15035550177', 'Water is pouring through the ceiling at 40 NE Alberta St, Portland 97211!! Robert here, please hurry'),
    miss('+15035550178', 'can I talk to a real person please'),
    miss('+15035550179'),
  ]);
  await until(async () => (await threads()).length >= 5);

  const pages: Record<string, string> = {
    now: `/shops/${shop}/now`,
    inbox: `/shops/${shop}/inbox`,
    thread: `/shops/${shop}/inbox/${encodeURIComponent('+15035550175')}`,
    leads: `/shops/${shop}/leads`,
    calendar: `/shops/${shop}/calendar`,
    calls: `/shops/${shop}/calls`,
    numbers: `/shops/${shop}/numbers`,
    settings: `/shops/${shop}/settings`,
    texts: `/shops/${shop}/settings/texts`,
  };
  for (const [where, options] of [
    ['desk', {}],
    ['phone', phone],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [name, path] of Object.entries(pages)) {
        const page = await web.visit(path, dana, { ...options, colorScheme });
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        // Live pages never fall silent: what is shown has come when nothing says that it is loading.
        await page.waitForFunction(
          () => document.querySelectorAll('[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root').length === 0,
        );
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${folder}${name}-${where}-${colorScheme}.png` });
        await page.context().close();
      }
  if (web.errors.length > 0) throw new Error(`The pages complained: ${web.errors.join('; ')}`);
} finally {
  await web.close();
}
