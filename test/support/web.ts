// The whole program on real time with a real browser before it, and people who are signed in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';
import { launchBrowser } from './browser.ts';
import { aPerson, type Person } from './person.ts';

export type Web = Awaited<ReturnType<typeof openWeb>>;

export const password = 'correct horse battery';
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** `environment` are settings besides; `simulatedStart` is where the clock begins when they say that it is simulated. */
export async function openWeb(environment: Record<string, string> = {}, simulatedStart = Date.now()) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'ringback-browser-'));
  const startOn = (port: string) =>
    start(readConfig({ PORT: port, RINGBACK_DATA_DIR: dataDirectory, RINGBACK_LOG_LEVEL: 'silent', ...environment }), {
      simulatedStart,
    });
  let running = await startOn('0');
  const browser = await launchBrowser();
  // Passkeys belong to a name, not to an address of digits.
  const url = running.url.replace('127.0.0.1', 'localhost');
  const errors: string[] = [];

  /** A browser of its own, on `path`, as `person` or as nobody. */
  async function visit(path: string, person?: Person, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', baseURL: url, ...options });
    if (person) await context.addCookies([...person.jar].map(([name, value]) => ({ name, value: decodeURIComponent(value), url })));
    const page = await context.newPage();
    watchRequests(page);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // The browser's own remark on an answer of 4xx; what the page makes of it is looked at.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
    });
    await page.goto(path);
    return page;
  }

  return {
    get running() {
      return running;
    },
    /** Nothing answers until `comeBack`, at the same address. */
    goAway: () => running.stop(),
    async comeBack() {
      running = await startOn(new URL(url).port);
    },
    url,
    errors,
    visit,
    /** The first user, who is the operator. */
    async firstUser(): Promise<Person> {
      const person = aPerson(url);
      await made(person.signUp({ name: 'Dana Kowalski', email: 'dana@example.com', password }));
      return person;
    },
    async aShop(person: Person, settings: object = {}): Promise<string> {
      return (await made(person.api('POST', '/shops', { name: 'Kowalski Plumbing', ...settings }))).id;
    },
    async aMember(owner: Person, shop: string, of: { name: string; email: string; role: string }): Promise<Person> {
      const { name, email, role } = of;
      const { url: link } = await made(owner.api('POST', `/shops/${shop}/invitations`, { email, role }));
      const person = aPerson(url);
      await made(person.signUp({ name, email, password, invitation: link.split('/').at(-1) }));
      return person;
    },
    async close() {
      await browser.close();
      await running.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

const asked = new WeakMap<Page, Set<Request>>();

/** Notes what the page has asked and waits for; a stream that stays open is nothing to wait for. */
function watchRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => {
    if (!/\/live(\?|$)/.test(request.url())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until the page has what it asked for, has drawn it, and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = asked.get(page)?.size === 0 ? quiet + 1 : 0)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
}

/** What was answered, when it was not refused. */
export async function made(asking: Promise<{ status: number; body: any }>): Promise<any> {
  const { status, body } = await asking;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
