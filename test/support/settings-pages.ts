// A shop that books plumbing, with a simulated line, and its settings in the browser of its owner.
import { made, openWeb } from './web.ts';

export type SettingsPages = Awaited<ReturnType<typeof openSettings>>;

export async function openSettings(line: string, settings: object = {}) {
  const web = await openWeb();
  const dana = await web.firstUser();
  const shop = await web.aShop(dana, { scheduling: { mode: 'book', trade: 'plumbing' }, ...settings });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
  const page = await web.visit('/', dana);
  return {
    web,
    dana,
    shop,
    page,
    /** What the API answers about the shop. */
    get: (path = '') => made(dana.api('GET', `/shops/${shop}${path}`)),
    async open(path: string, title: string): Promise<void> {
      await page.goto(`/shops/${shop}/settings/${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    },
    /** Saves, and waits until the page says so. */
    async save(words = 'Saved. It holds from the next call on.'): Promise<void> {
      const button = page.getByRole('button', { name: 'Save', exact: true });
      await button.click();
      await page.getByText(words, { exact: true }).first().waitFor();
      // An earlier notice may still be there, and while it is saved the button is disabled too.
      await page
        .locator('button:disabled:not([data-loading])', { hasText: /^Save$/ })
        .first()
        .waitFor();
    },
  };
}
