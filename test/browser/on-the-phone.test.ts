// The app on somebody's phone: it tells them of customers who wait, and opens with what it knows when nothing answers.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { alwaysOpen } from '../support/always-open.ts';
import { aPerson, type Person } from '../support/person.ts';
import { startPushService } from '../support/push-stand-in.ts';
import { made, openWeb, password, phone, settled, type Web } from '../support/web.ts';

const line = '+15035550142';
const caller = '+15035557301';
const shown = '(503) 555-7301';
let service: Awaited<ReturnType<typeof startPushService>>;
let web: Web;
let dana: Person;
let shop: string;

beforeAll(async () => {
  service = await startPushService();
  web = await openWeb({ RINGBACK_PUSH_SERVICES: service.origin });
  dana = await web.firstUser();
  shop = await web.aShop(dana, { ...alwaysOpen, name: 'Kowalski Plumbing' });
  await made(dana.api('POST', `/shops/${shop}/lines`, { phoneNumber: line, mode: 'text-only' }));
}, 120_000);
afterAll(async () => {
  await web?.close();
  await service.close();
}, 60_000);

const soon = { timeout: 20_000, interval: 50 };
const thread = async () =>
  (await made(dana.api('GET', `/shops/${shop}/inbox?filter=all`))).threads.find((one: any) => one.phone === caller);

/** A phone whose browser subscribes at the stand-in, and to which `deliver` brings what was pushed there. */
async function aPhone(path: string) {
  const { publicKey } = await made(dana.api('GET', `/shops/${shop}/devices`));
  const browser = service.aBrowser(publicKey);
  const page = await web.visit('/sign-in', dana, { ...phone, permissions: ['notifications'] });
  await page.context().addInitScript(({ endpoint, keys }) => {
    // As a browser does: the subscription outlives the page, and is bound to the key that it was made with.
    const kept = () => sessionStorage.getItem('subscribed with');
    const subscription = () => ({
      options: { applicationServerKey: Uint8Array.from(JSON.parse(kept() as string)).buffer },
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => true,
    });
    PushManager.prototype.subscribe = async (options) => {
      sessionStorage.setItem('subscribed with', JSON.stringify(Array.from(options?.applicationServerKey as Uint8Array)));
      return subscription() as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () => (kept() ? (subscription() as unknown as PushSubscription) : null);
  }, browser);
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((found) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ isDeleted }) => !isDeleted);
      if (one) found(one.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.goto(path);
  await controlled(page);
  const registrationId = await registered;
  const deliver = async () => {
    await expect.poll(() => browser.pushed.length, soon).toBeGreaterThan(0);
    const data = JSON.stringify(browser.pushed.shift()?.message);
    await devtools.send('ServiceWorker.deliverPushMessage', { origin: web.url, registrationId, data });
  };
  return { page, browser, deliver };
}
const cookiesOf = ({ jar }: Person) => [...jar].map(([name, value]) => ({ name, value: decodeURIComponent(value), url: web.url }));
/** The service worker has kept the app's files, and answers for this page. */
const controlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
const notifications = (page: Page): Promise<{ title: string; body: string }[]> =>
  page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => ({ title, body })));
/** What the phone does when somebody taps the notification, or one of its buttons. */
async function tap(page: Page, action: string): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(async (button) => {
    const scope = globalThis as unknown as ServiceWorkerGlobalScopeLike;
    const [notification] = await scope.registration.getNotifications();
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification, action: button }));
  }, action);
}
type ServiceWorkerGlobalScopeLike = {
  registration: { getNotifications(): Promise<Notification[]> };
  dispatchEvent(event: Event): void;
  NotificationEvent: new (type: string, init: object) => Event;
};

test('a device that was turned on shows who needs a person, and takes over with one tap', { timeout: 90_000 }, async () => {
  const { page, browser, deliver } = await aPhone(`/shops/${shop}/account`);
  const told = page.getByRole('region', { name: 'Notifications' });
  await told.getByRole('button', { name: 'Tell me on this device' }).click();
  await told.getByText('(this device)').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await told.getByRole('button', { name: 'Try it' }).click();
  await deliver();
  await expect.poll(() => notifications(page), soon).toMatchObject([{ title: 'This is how you will be told' }]);

  await web.running.network.placeCall(caller, line, { callerHangsUpAfterSeconds: 3 });
  await expect.poll(async () => (await thread())?.lastText?.direction, soon).toBe('out');
  await web.running.network.sendText(caller, line, 'Can somebody call me?', []);
  await deliver();
  await expect.poll(async () => (await notifications(page)).map(({ title }) => title), soon).toContainEqual(expect.stringContaining(shown));
  await page.evaluate(async () => {
    for (const one of await (await navigator.serviceWorker.ready).getNotifications()) if (/be told/.test(one.title)) one.close();
  });
  await tap(page, 'take-over');
  await expect.poll(async () => (await thread())?.waitingSince, soon).toBeNull();
  expect((await thread()).holder).toBe('person');
  await expect.poll(async () => (await notifications(page)).map(({ title }) => title), soon).toEqual(['You have taken over']);

  await tap(page, '');
  await page.getByRole('region', { name: `Conversation with ${shown}` }).waitFor();
  await expect.poll(() => notifications(page), soon).toEqual([]);

  const again = aPerson(web.url);
  await again.signIn('dana@example.com', password);
  await page.context().addCookies(cookiesOf(again));
  await page.goto(`/shops/${shop}/now`);
  await expect
    .poll(async () => (await made(again.api('GET', `/shops/${shop}/devices`))).devices, soon)
    .toMatchObject([{ isThisSession: true }]);

  await page.goto(`/shops/${shop}/account`);
  await told.getByRole('button', { name: /^Turn off/ }).click();
  await told.getByRole('button', { name: 'Tell me on this device' }).waitFor();
  // The browser's own subscription is still there, and stays unused.
  await page.goto(`/shops/${shop}/now`);
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
  await settled(page);
  expect((await made(dana.api('GET', `/shops/${shop}/devices`))).devices).toEqual([]);
  expect(browser.pushed).toEqual([]);
  expect(service.faults).toEqual([]);
  expect(web.errors).toEqual([]);
});

test('who blocks notifications, or has an iPhone without the app on its home screen, is told what to do', { timeout: 60_000 }, async () => {
  const iphone = await web.visit(`/shops/${shop}/account`, dana, {
    ...phone,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  });
  await iphone.getByText('add Ringback to the home screen first').waitFor();
});

/** What of the shop the browser keeps. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((known) => {
        const opening = indexedDB.open('ringback');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get('queries');
          reading.onsuccess = () => known(reading.result?.state.queries.map((one: { queryKey: string[] }) => one.queryKey[2]) ?? []);
        };
      }),
  );

test('without a connection the app opens with what it knew, says since when, and goes on when it is back', {
  timeout: 90_000,
}, async () => {
  const page = await web.visit(`/shops/${shop}/inbox`, dana, phone);
  await controlled(page);
  const row = page.getByRole('list', { name: 'Conversations' }).getByRole('link').filter({ hasText: shown });
  await page
    .getByRole('button', { name: 'All', exact: true })
    .or(page.getByRole('link', { name: 'All', exact: true }))
    .first()
    .click();
  await row.click();
  const conversation = page.getByRole('region', { name: `Conversation with ${shown}` });
  await conversation.getByText('Can somebody call me?').waitFor();
  await page.getByRole('link', { name: 'Now', exact: true }).click();
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();

  await expect.poll(() => kept(page), soon).toEqual(expect.arrayContaining(['now', 'inbox', 'thread']));
  await web.goAway();
  await page.reload();
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
  await page.getByText(/The server cannot be reached\. This is from \d/).waitFor();
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await page.goto(`/shops/${shop}/inbox/${encodeURIComponent(caller)}`);
  await conversation.getByText('Can somebody call me?').waitFor();
  await page.getByRole('textbox', { name: `Text to ${shown}` }).fill('On my way');
  await page.reload();
  await expect.poll(() => page.getByRole('textbox', { name: `Text to ${shown}` }).inputValue(), soon).toBe('On my way');

  await web.comeBack();
  await page.getByText('The server cannot be reached').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(async () => (await thread()).lastText.body, soon).toBe('On my way');
});
